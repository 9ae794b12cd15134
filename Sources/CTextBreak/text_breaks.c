// SPDX-License-Identifier: Apache-2.0
// Both kinds of boundaries by way of UTF-16, on which ICU is faster than on UTF-8.
#include "CTextBreak.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utf8.h>

struct text_breaks {
  UBreakIterator *words;
  UBreakIterator *sentences;
  int32_t capacity;
  UChar *units;
  int32_t *places;  // the byte at which a unit starts; not filled for ASCII
};

text_breaks *text_breaks_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  text_breaks *breaks = calloc(1, sizeof *breaks);
  if (breaks == NULL) return NULL;
  breaks->words = ubrk_open(UBRK_WORD, "en", NULL, 0, &status);
  breaks->sentences = ubrk_open(UBRK_SENTENCE, "en", NULL, 0, &status);
  if (U_SUCCESS(status)) return breaks;
  text_breaks_close(breaks);
  return NULL;
}

void text_breaks_close(text_breaks *breaks) {
  if (breaks->words != NULL) ubrk_close(breaks->words);
  if (breaks->sentences != NULL) ubrk_close(breaks->sentences);
  free(breaks->units);
  free(breaks->places);
  free(breaks);
}

static int reserve(text_breaks *breaks, int32_t bytes) {
  if (bytes <= breaks->capacity) return 1;
  free(breaks->units);
  free(breaks->places);
  breaks->units = malloc((size_t)bytes * sizeof *breaks->units);
  breaks->places = malloc(((size_t)bytes + 1) * sizeof *breaks->places);
  breaks->capacity = breaks->units != NULL && breaks->places != NULL ? bytes : 0;
  return breaks->capacity > 0;
}

// Each unit with the byte at which its character starts; what is no UTF-8 becomes U+FFFD.
static int32_t convert(text_breaks *breaks, const uint8_t *text, int32_t bytes) {
  int32_t at = 0;
  int32_t unit = 0;
  while (at < bytes) {
    int32_t from = at;
    UChar32 character;
    U8_NEXT_OR_FFFD(text, at, bytes, character);
    breaks->places[unit] = from;
    if (character > 0xFFFF) {
      breaks->units[unit++] = U16_LEAD(character);
      breaks->places[unit] = from;
      character = U16_TRAIL(character);
    }
    breaks->units[unit++] = (UChar)character;
  }
  breaks->places[unit] = bytes;
  return unit;
}

static int32_t fill(UBreakIterator *iterator, const text_breaks *breaks, int32_t units,
                    const int32_t *places, int32_t base, int32_t *ends, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(iterator, breaks->units, units, &status);
  if (U_FAILURE(status)) return -1;
  int32_t count = 0;
  while (count < capacity) {
    int32_t boundary = ubrk_next(iterator);
    if (boundary == UBRK_DONE) break;
    ends[count++] = base + (places == NULL ? boundary : places[boundary]);
  }
  return count;
}

int32_t text_breaks_fill(text_breaks *breaks, const char *text, int32_t bytes, int32_t base,
                         text_breaks_ends *words, text_breaks_ends *sentences) {
  if (!reserve(breaks, bytes)) return -1;
  const uint8_t *source = (const uint8_t *)text;
  uint8_t all = 0;
  for (int32_t at = 0; at < bytes; at++) {
    all |= source[at];
    breaks->units[at] = source[at];
  }
  int is_ascii = all < 0x80;
  int32_t units = is_ascii ? bytes : convert(breaks, source, bytes);
  const int32_t *places = is_ascii ? NULL : breaks->places;
  words->count = fill(breaks->words, breaks, units, places, base, words->ends, words->capacity);
  sentences->count =
      fill(breaks->sentences, breaks, units, places, base, sentences->ends, sentences->capacity);
  return words->count < 0 || sentences->count < 0 ? -1 : 0;
}
