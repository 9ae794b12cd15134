// SPDX-License-Identifier: Apache-2.0
#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>

// curl.h wraps these in macros that check types.
#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt

// Hidden, so that libcurl's own calls among its functions do not come here.
#define HIDDEN __attribute__((visibility("hidden")))

static void *library;

// Nothing frees the library: it lives as long as the process.
static void load(void) {
  const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.so"};
  for (int i = 0; i < 3 && library == NULL; i++) library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
}

static void *find(const char *name) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return library == NULL ? NULL : dlsym(library, name);
}

// A function is looked up once; `failed` is the answer where libcurl is missing.
#define FORWARD(result, name, parameters, arguments, failed)                                       \
  HIDDEN result name parameters {                                                                  \
    static _Atomic(void *) known;                                                                  \
    void *function = known;                                                                        \
    if (function == NULL) known = function = find(#name);                                          \
    return function == NULL ? (failed) : ((result(*) parameters)function)arguments;                \
  }

FORWARD(CURLcode, curl_global_init, (long flags), (flags), CURLE_FAILED_INIT)
FORWARD(CURL *, curl_easy_init, (void), (), NULL)
FORWARD(CURLM *, curl_multi_init, (void), (), NULL)
FORWARD(CURLMcode, curl_multi_add_handle, (CURLM * multi, CURL *easy), (multi, easy),
        CURLM_INTERNAL_ERROR)
FORWARD(CURLMcode, curl_multi_remove_handle, (CURLM * multi, CURL *easy), (multi, easy),
        CURLM_INTERNAL_ERROR)
FORWARD(CURLMcode, curl_multi_cleanup, (CURLM * multi), (multi), CURLM_INTERNAL_ERROR)
FORWARD(CURLMcode, curl_multi_wakeup, (CURLM * multi), (multi), CURLM_INTERNAL_ERROR)
FORWARD(CURLMcode, curl_multi_perform, (CURLM * multi, int *running), (multi, running),
        CURLM_INTERNAL_ERROR)
FORWARD(CURLMcode, curl_multi_poll,
        (CURLM * multi, struct curl_waitfd more[], unsigned int count, int timeout, int *ready),
        (multi, more, count, timeout, ready), CURLM_INTERNAL_ERROR)
FORWARD(CURLMsg *, curl_multi_info_read, (CURLM * multi, int *left), (multi, left), NULL)
FORWARD(struct curl_slist *, curl_slist_append, (struct curl_slist * list, const char *text),
        (list, text), NULL)

HIDDEN void curl_easy_cleanup(CURL *handle) {
  void *function = find("curl_easy_cleanup");
  if (function != NULL) ((void (*)(CURL *))function)(handle);
}

HIDDEN void curl_slist_free_all(struct curl_slist *list) {
  void *function = find("curl_slist_free_all");
  if (function != NULL) ((void (*)(struct curl_slist *))function)(list);
}

static CURLcode missing_option(CURL *handle, CURLoption option, ...) {
  (void)handle, (void)option;
  return CURLE_FAILED_INIT;
}

typedef CURLcode (*set_option)(CURL *handle, CURLoption option, ...);

static set_option option_setter(void) {
  static _Atomic(void *) known;
  void *function = known;
  if (function == NULL) known = function = find("curl_easy_setopt");
  return function == NULL ? missing_option : (set_option)function;
}

CURLcode shim_setopt_string(CURL *handle, CURLoption option, const char *value) {
  return option_setter()(handle, option, value);
}
CURLcode shim_setopt_long(CURL *handle, CURLoption option, long value) {
  return option_setter()(handle, option, value);
}
CURLcode shim_setopt_offset(CURL *handle, CURLoption option, curl_off_t value) {
  return option_setter()(handle, option, value);
}
CURLcode shim_setopt_pointer(CURL *handle, CURLoption option, void *value) {
  return option_setter()(handle, option, value);
}
CURLcode shim_setopt_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return option_setter()(handle, option, value);
}
CURLcode shim_setopt_data_callback(CURL *handle, CURLoption option, shim_data_callback callback) {
  return option_setter()(handle, option, callback);
}
CURLcode shim_setopt_connected_callback(CURL *handle, shim_connected_callback callback) {
  return option_setter()(handle, CURLOPT_PREREQFUNCTION, callback);
}

static CURLcode get_info(CURL *handle, CURLINFO info, void *value) {
  void *function = find("curl_easy_getinfo");
  if (function == NULL) return CURLE_FAILED_INIT;
  return ((CURLcode(*)(CURL *, CURLINFO, ...))function)(handle, info, value);
}

CURLcode shim_getinfo_long(CURL *handle, CURLINFO info, long *value) {
  return get_info(handle, info, value);
}
CURLcode shim_getinfo_pointer(CURL *handle, CURLINFO info, void **value) {
  return get_info(handle, info, value);
}
CURLMcode shim_multi_setopt_long(CURLM *multi, CURLMoption option, long value) {
  void *function = find("curl_multi_setopt");
  if (function == NULL) return CURLM_INTERNAL_ERROR;
  return ((CURLMcode(*)(CURLM *, CURLMoption, ...))function)(multi, option, value);
}
