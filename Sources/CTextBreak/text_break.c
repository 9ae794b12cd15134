// SPDX-License-Identifier: Apache-2.0
#include "CTextBreak.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/uvernum.h>

struct text_break {
  UBreakIterator *iterator;
  UText *text;
};

static text_break *open_cursor(UBreakIteratorType type, const char *text, int64_t bytes) {
  UErrorCode status = U_ZERO_ERROR;
  text_break *cursor = calloc(1, sizeof *cursor);
  if (cursor == NULL) return NULL;
  cursor->iterator = ubrk_open(type, "en", NULL, 0, &status);
  if (U_FAILURE(status) || text_break_set_text(cursor, text, bytes) != 0) {
    text_break_close(cursor);
    return NULL;
  }
  return cursor;
}

text_break *text_break_open_sentences(const char *text, int64_t bytes) {
  return open_cursor(UBRK_SENTENCE, text, bytes);
}

text_break *text_break_open_words(const char *text, int64_t bytes) {
  return open_cursor(UBRK_WORD, text, bytes);
}

int32_t text_break_set_text(text_break *cursor, const char *text, int64_t bytes) {
  UErrorCode status = U_ZERO_ERROR;
  cursor->text = utext_openUTF8(cursor->text, text, bytes, &status);
  if (U_FAILURE(status)) return -1;
  ubrk_setUText(cursor->iterator, cursor->text, &status);
  return U_FAILURE(status) ? -1 : 0;
}

int32_t text_break_next(text_break *cursor) {
  int32_t boundary = ubrk_next(cursor->iterator);
  return boundary == UBRK_DONE ? -1 : boundary;
}

int32_t text_break_fill(text_break *cursor, int32_t base, int32_t *ends, int32_t capacity) {
  int32_t count = 0;
  while (count < capacity) {
    int32_t boundary = ubrk_next(cursor->iterator);
    if (boundary == UBRK_DONE) break;
    ends[count++] = base + boundary;
  }
  return count;
}

int32_t text_break_status(text_break *cursor) { return ubrk_getRuleStatus(cursor->iterator); }

static int64_t count_all(UBreakIterator *iterator) {
  int64_t count = 0;
  while (ubrk_next(iterator) != UBRK_DONE) count++;
  return count;
}

static int64_t count_utf16(const char *text, int64_t bytes) {
  UErrorCode status = U_ZERO_ERROR;
  UChar *units = malloc((size_t)bytes * sizeof *units + sizeof *units);
  int32_t length = 0;
  if (units == NULL) return -1;
  u_strFromUTF8(units, (int32_t)bytes + 1, &length, text, (int32_t)bytes, &status);
  int64_t count = 0;
  const UBreakIteratorType types[] = {UBRK_WORD, UBRK_SENTENCE};
  for (int i = 0; i < 2 && U_SUCCESS(status); i++) {
    UBreakIterator *iterator = ubrk_open(types[i], "en", units, length, &status);
    if (U_FAILURE(status)) break;
    count += count_all(iterator);
    ubrk_close(iterator);
  }
  free(units);
  return U_FAILURE(status) ? -1 : count;
}

int64_t text_break_count(const char *text, int64_t bytes, int as_utf16) {
  if (as_utf16) return count_utf16(text, bytes);
  int64_t count = 0;
  const UBreakIteratorType types[] = {UBRK_WORD, UBRK_SENTENCE};
  for (int i = 0; i < 2; i++) {
    text_break *cursor = open_cursor(types[i], text, bytes);
    if (cursor == NULL) return -1;
    count += count_all(cursor->iterator);
    text_break_close(cursor);
  }
  return count;
}

void text_break_close(text_break *cursor) {
  if (cursor->iterator != NULL) ubrk_close(cursor->iterator);
  if (cursor->text != NULL) utext_close(cursor->text);
  free(cursor);
}

const char *text_break_icu_version(void) { return U_ICU_VERSION; }
