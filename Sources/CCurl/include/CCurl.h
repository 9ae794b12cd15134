// SPDX-License-Identifier: Apache-2.0
// libcurl, loaded when it is first used: it brings thirty libraries along, and no command but those
// that ask a model should wait for them. The functions have libcurl's names and meaning; of the
// variadic ones, which Swift cannot call, there is one wrapper per type.
#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>

typedef size_t (*shim_data_callback)(char *_Nullable bytes, size_t size, size_t count,
                                     void *_Nullable context);
// Called once the connection stands and before a byte of the request is sent.
typedef int (*shim_connected_callback)(void *_Nullable context, char *_Nullable remote_address,
                                       char *_Nullable local_address, int remote_port,
                                       int local_port);

CURLcode shim_setopt_string(CURL *_Nullable handle, CURLoption option, const char *_Nullable value);
CURLcode shim_setopt_long(CURL *_Nullable handle, CURLoption option, long value);
CURLcode shim_setopt_offset(CURL *_Nullable handle, CURLoption option, curl_off_t value);
CURLcode shim_setopt_pointer(CURL *_Nullable handle, CURLoption option, void *_Nullable value);
CURLcode shim_setopt_list(CURL *_Nullable handle, CURLoption option,
                          struct curl_slist *_Nullable value);
CURLcode shim_setopt_data_callback(CURL *_Nullable handle, CURLoption option,
                                   shim_data_callback _Nonnull callback);
CURLcode shim_setopt_connected_callback(CURL *_Nullable handle,
                                        shim_connected_callback _Nonnull callback);
CURLcode shim_getinfo_long(CURL *_Nullable handle, CURLINFO info, long *_Nonnull value);
CURLcode shim_getinfo_pointer(CURL *_Nullable handle, CURLINFO info,
                              void *_Nullable *_Nonnull value);
CURLMcode shim_multi_setopt_long(CURLM *_Nullable multi, CURLMoption option, long value);

static inline CURLcode shim_message_result(const CURLMsg *_Nonnull message) {
  return message->data.result;
}

#endif
