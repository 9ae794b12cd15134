// SPDX-License-Identifier: Apache-2.0
// Sentence and word boundaries of ICU behind an opaque cursor.
// No ICU type crosses this header: ICU's headers clash with those that Foundation brings along.
#ifndef CTEXTBREAK_H
#define CTEXTBREAK_H

#include <stdint.h>

typedef struct text_break text_break;

/// A cursor over sentence boundaries (UAX #29 with ICU's English tailoring), or NULL if ICU
/// cannot make one. `text` is UTF-8, must outlive the cursor, and offsets are bytes into it.
text_break *_Nullable text_break_open_sentences(const char *_Nonnull text, int64_t bytes);

/// A cursor over word boundaries; otherwise as `text_break_open_sentences`.
text_break *_Nullable text_break_open_words(const char *_Nonnull text, int64_t bytes);

/// Points the cursor at another text, keeping its rules: opening costs far more than this.
/// Returns 0, or -1 if ICU refuses the text.
int32_t text_break_set_text(text_break *_Nonnull cursor, const char *_Nonnull text, int64_t bytes);

/// The next boundary in bytes, or -1 at the end.
int32_t text_break_next(text_break *_Nonnull cursor);

/// Writes up to `capacity` further boundaries, each shifted by `base`, and returns how many:
/// fewer than `capacity` only at the end. One call for many boundaries costs less than many calls.
int32_t text_break_fill(text_break *_Nonnull cursor, int32_t base, int32_t *_Nonnull ends,
                        int32_t capacity);

/// ICU's rule status of the boundary last returned (words: 100 number, 200 letter, 300 kana,
/// 400 ideograph; below 100 means no word).
int32_t text_break_status(text_break *_Nonnull cursor);

/// For benchmarks: how many word and sentence boundaries ICU alone finds, walking the text twice
/// in C; as UTF-8, or converted to UTF-16 first. Negative if ICU refuses.
int64_t text_break_count(const char *_Nonnull text, int64_t bytes, int as_utf16);

void text_break_close(text_break *_Nonnull cursor);

/// Finds word and sentence boundaries of one text after another.
typedef struct text_breaks text_breaks;

/// Where boundaries go, room for how many, and how many came.
typedef struct {
  int32_t *_Nonnull ends;
  int32_t capacity;
  int32_t count;
} text_breaks_ends;

/// NULL if ICU cannot make them.
text_breaks *_Nullable text_breaks_open(void);

/// Writes the boundaries of the UTF-8 text, in bytes, each shifted by `base`. Returns 0, or -1 if
/// memory is short or ICU refuses.
int32_t text_breaks_fill(text_breaks *_Nonnull breaks, const char *_Nonnull text, int32_t bytes,
                         int32_t base, text_breaks_ends *_Nonnull words,
                         text_breaks_ends *_Nonnull sentences);

void text_breaks_close(text_breaks *_Nonnull breaks);

/// The version of ICU in use, such as "72.1".
const char *_Nonnull text_break_icu_version(void);

#endif
