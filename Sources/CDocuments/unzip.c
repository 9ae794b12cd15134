// SPDX-License-Identifier: Apache-2.0
#include "CDocuments.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <string.h>

static document_status read_entry(struct archive *archive, size_t limit, char **out,
                                  size_t *out_count) {
  size_t capacity = 1 << 16;
  char *memory = malloc(capacity);
  size_t filled = 0;
  while (memory != NULL) {
    if (filled == capacity) {
      if (capacity >= limit) break;
      capacity = capacity * 2 < limit ? capacity * 2 : limit;
      char *grown = realloc(memory, capacity);
      if (grown == NULL) break;
      memory = grown;
    }
    la_ssize_t read = archive_read_data(archive, memory + filled, capacity - filled);
    if (read < 0) {
      free(memory);
      return DOCUMENT_BROKEN;
    }
    if (read == 0) {
      *out = memory;
      *out_count = filled;
      return DOCUMENT_OK;
    }
    filled += (size_t)read;
  }
  free(memory);
  return memory == NULL ? DOCUMENT_NO_MEMORY : DOCUMENT_TOO_LARGE;
}

document_status document_unzip(const char *bytes, size_t count, const char *name, size_t limit,
                               int entries, char **out, size_t *out_count) {
  struct archive *archive = archive_read_new();
  if (archive == NULL) return DOCUMENT_NO_MEMORY;
  // By the directory at the end, so that a file cut short is found broken.
  archive_read_support_format_zip_seekable(archive);
  document_status status = DOCUMENT_MISSING;
  if (archive_read_open_memory(archive, bytes, count) != ARCHIVE_OK) status = DOCUMENT_BROKEN;
  struct archive_entry *entry;
  for (int seen = 0; status == DOCUMENT_MISSING; seen++) {
    int result = archive_read_next_header(archive, &entry);
    if (result == ARCHIVE_EOF) break;
    if (result < ARCHIVE_WARN) {
      status = DOCUMENT_BROKEN;
    } else if (seen >= entries) {
      status = DOCUMENT_TOO_LARGE;
    } else if (archive_entry_pathname(entry) != NULL &&
               strcmp(archive_entry_pathname(entry), name) == 0) {
      status = archive_entry_is_encrypted(entry) ? DOCUMENT_ENCRYPTED
                                                 : read_entry(archive, limit, out, out_count);
    }
  }
  archive_read_free(archive);
  return status;
}

void document_free(char *memory) { free(memory); }
