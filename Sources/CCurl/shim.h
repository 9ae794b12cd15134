// SPDX-License-Identifier: Apache-2.0
// curl_easy_setopt and its kin are variadic, which Swift cannot call: one wrapper per type.
#ifndef CCURL_SHIM_H
#define CCURL_SHIM_H

#include <curl/curl.h>

typedef size_t (*shim_data_callback)(char *_Nullable bytes, size_t size, size_t count,
                                     void *_Nullable context);
// Called once the connection stands and before a byte of the request is sent.
typedef int (*shim_connected_callback)(void *_Nullable context, char *_Nullable remote_address,
                                       char *_Nullable local_address, int remote_port,
                                       int local_port);

static inline CURLcode shim_setopt_string(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode shim_setopt_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode shim_setopt_offset(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode shim_setopt_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode shim_setopt_list(CURL *handle, CURLoption option,
                                        struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode shim_setopt_data_callback(CURL *handle, CURLoption option,
                                                 shim_data_callback _Nonnull callback) {
  return curl_easy_setopt(handle, option, callback);
}
static inline CURLcode shim_setopt_connected_callback(CURL *handle,
                                                      shim_connected_callback _Nonnull callback) {
  return curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, callback);
}
static inline CURLcode shim_getinfo_long(CURL *handle, CURLINFO info, long *_Nonnull value) {
  return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode shim_getinfo_pointer(CURL *handle, CURLINFO info,
                                            void *_Nullable *_Nonnull value) {
  return curl_easy_getinfo(handle, info, value);
}
static inline CURLMcode shim_multi_setopt_long(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}
static inline CURLcode shim_message_result(const CURLMsg *_Nonnull message) {
  return message->data.result;
}

#endif
