// SPDX-License-Identifier: Apache-2.0
// The arithmetic of the syllable model, in C for the sake of wide registers: the compiler makes a
// version for each kind of processor. All give the same bits, since no multiplication is fused
// with an addition and sums run in one order.
#ifndef CLETTERMODEL_H
#define CLETTERMODEL_H

#include <stddef.h>
#include <stdint.h>

enum {
  letter_model_reach = 7,     // letters seen on each side
  letter_model_window = 15,   // and the letter itself
  letter_model_symbols = 27,  // a to z and "no letter"
  letter_model_units = 64,    // first layer
  letter_model_outputs = 24,  // second layer
};

typedef struct {
  /// For each place in the window and each symbol, what it gives to the units.
  int16_t rows[letter_model_window][letter_model_symbols][letter_model_units];
  float row_scale[letter_model_units];
  float row_bias[letter_model_units];
  /// For each unit, what it gives to the outputs.
  float second[letter_model_units][letter_model_outputs];
  float second_bias[letter_model_outputs];
  float last[letter_model_outputs];
  float last_bias;
} letter_model;

/// How sure the model is that the letter `word[at]` carries a syllable: above zero if it does.
/// `word` holds lower-case ASCII letters only.
float letter_model_score(const letter_model *_Nonnull model, const uint8_t *_Nonnull word,
                         size_t count, size_t at);

/// Brings the memory at `address` nearer, where it will be needed soon.
static inline void letter_model_prefetch(const void *_Nonnull address) {
  __builtin_prefetch(address);
}

#endif
