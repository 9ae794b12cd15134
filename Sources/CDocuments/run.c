// SPDX-License-Identifier: Apache-2.0
// fork and exec rather than posix_spawn: only so can limits be set for the child alone.
#define _GNU_SOURCE  // strict C23 hides pipe2 and clock_gettime
#include "CDocuments.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { not_found = 127 };

static void become(char *const *arguments, document_limits limits, int output) {
  int nothing = open("/dev/null", O_RDWR);
  dup2(nothing, STDIN_FILENO);
  dup2(nothing, STDERR_FILENO);
  dup2(output, STDOUT_FILENO);
  struct rlimit memory = {limits.memory, limits.memory};
  struct rlimit time = {(rlim_t)limits.seconds, (rlim_t)limits.seconds};
  struct rlimit file = {limits.bytes, limits.bytes};
  struct rlimit core = {0, 0};
  setrlimit(RLIMIT_AS, &memory);
  setrlimit(RLIMIT_CPU, &time);
  setrlimit(RLIMIT_FSIZE, &file);
  setrlimit(RLIMIT_CORE, &core);
  execvp(arguments[0], arguments);
  _exit(not_found);
}

static long milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static document_status drain(int input, document_limits limits, char **out, size_t *out_count) {
  long deadline = milliseconds() + 2000L * limits.seconds;
  size_t capacity = 1 << 16;
  char *memory = malloc(capacity);
  size_t filled = 0;
  while (memory != NULL) {
    struct pollfd ready = {input, POLLIN, 0};
    long left = deadline - milliseconds();
    if (left <= 0 || poll(&ready, 1, (int)left) == 0 || filled >= limits.bytes) {
      free(memory);
      return DOCUMENT_TOO_LARGE;
    }
    if (filled == capacity) {
      char *grown = realloc(memory, capacity *= 2);
      if (grown == NULL) break;
      memory = grown;
    }
    ssize_t count = read(input, memory + filled, capacity - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) {
      *out = memory;
      *out_count = filled;
      return DOCUMENT_OK;
    }
    filled += (size_t)count;
  }
  free(memory);
  return DOCUMENT_NO_MEMORY;
}

document_status document_run(char *const *arguments, document_limits limits, char **out,
                             size_t *out_count, int *exit_code) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return DOCUMENT_NO_MEMORY;
  pid_t child = fork();
  if (child == 0) become(arguments, limits, ends[1]);
  close(ends[1]);
  if (child < 0) {
    close(ends[0]);
    return DOCUMENT_NO_MEMORY;
  }
  document_status status = drain(ends[0], limits, out, out_count);
  close(ends[0]);
  if (status != DOCUMENT_OK) kill(child, SIGKILL);
  int result = 0;
  while (waitpid(child, &result, 0) < 0 && errno == EINTR) {
  }
  *exit_code = WIFEXITED(result) ? WEXITSTATUS(result) : 128;
  if (status == DOCUMENT_OK && *exit_code == not_found) status = DOCUMENT_MISSING;
  if (status == DOCUMENT_OK && WIFSIGNALED(result)) status = DOCUMENT_TOO_LARGE;
  if (status != DOCUMENT_OK && *out != NULL) {
    free(*out);
    *out = NULL;
  }
  return status;
}
