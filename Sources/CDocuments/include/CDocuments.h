// SPDX-License-Identifier: Apache-2.0
// Documents behind four functions: markup as events (libxml2), Markdown as events (cmark), one
// entry of a ZIP (libarchive), the output of a program kept in bounds. No type of those libraries crosses this header: libxml2's headers
// bring ICU's along, which clash with those of Foundation.
#ifndef CDOCUMENTS_H
#define CDOCUMENTS_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
  DOCUMENT_OK = 0,
  DOCUMENT_BROKEN = 1,    // not well-formed, or not of this format
  DOCUMENT_TOO_LARGE = 2, // a counted limit was reached
  DOCUMENT_ENCRYPTED = 3,
  DOCUMENT_MISSING = 4,   // no such entry
  DOCUMENT_NO_MEMORY = 5,
} document_status;

typedef enum {
  DOCUMENT_START = 0,
  DOCUMENT_END = 1,
  DOCUMENT_TEXT = 2,
} document_event;

/// One event of markup. `name` is a lower-case element name without prefix, NULL for text;
/// `attributes` holds names and values in turn and ends with NULL; `text` is UTF-8.
typedef void (*document_markup)(void *_Nullable context, document_event event,
                                const char *_Nullable name,
                                const char *_Nullable const *_Nullable attributes,
                                const char *_Nullable text, size_t count);

/// Reads HTML as browsers do, never failing on bad markup. `encoding` may be NULL (then the
/// document's own, else UTF-8).
document_status document_read_html(const char *_Nonnull bytes, size_t count,
                                   const char *_Nullable encoding,
                                   document_markup _Nonnull handler, void *_Nullable context);

/// Reads XML; entities of the document's own making are refused.
document_status document_read_xml(const char *_Nonnull bytes, size_t count,
                                  document_markup _Nonnull handler, void *_Nullable context);

/// One event of Markdown: a node of CommonMark with its place in the source (lines and columns
/// count from 1, columns in bytes; 0 where cmark does not know).
typedef void (*document_markdown)(void *_Nullable context, int enters, const char *_Nonnull type,
                                  const char *_Nullable literal, int start_line, int start_column,
                                  int end_line, int end_column);

document_status document_read_markdown(const char *_Nonnull bytes, size_t count,
                                       document_markdown _Nonnull handler,
                                       void *_Nullable context);

/// Unpacks the entry `name` of the ZIP at `bytes` into memory that the caller frees with
/// `document_free`. Stops with DOCUMENT_TOO_LARGE beyond `limit` bytes or `entries` entries.
document_status document_unzip(const char *_Nonnull bytes, size_t count,
                               const char *_Nonnull name, size_t limit, int entries,
                               char *_Nullable *_Nonnull out, size_t *_Nonnull out_count);

typedef struct {
  size_t bytes;    // of output, and of any file it writes
  size_t memory;   // address space in bytes
  int seconds;     // of processor time; twice as many by the clock
} document_limits;

/// Runs a program, found on PATH, and gives its standard output, which the caller frees with
/// `document_free`. Its standard input and error are empty. DOCUMENT_MISSING: no such program;
/// DOCUMENT_TOO_LARGE: a limit was reached; `exit_code` is the program's own.
document_status document_run(char *_Nullable const *_Nonnull arguments, document_limits limits,
                             char *_Nullable *_Nonnull out, size_t *_Nonnull out_count,
                             int *_Nonnull exit_code);

void document_free(char *_Nullable memory);

#endif
