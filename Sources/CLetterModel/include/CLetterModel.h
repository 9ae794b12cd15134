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

/// Opaque: Swift would see its arrays as tuples of thousands of elements.
typedef struct letter_model letter_model;

/// Makes a model that lives as long as the process; NULL if memory is short. Weights are characters,
/// each a number from -45 to 45: in `rows` what each symbol at each place in the window gives to the
/// units, in `second` what each output gets from the units.
const letter_model *_Nullable letter_model_make(
    const char *_Nonnull rows, const float *_Nonnull row_scale, const float *_Nonnull row_bias,
    const char *_Nonnull second, const float *_Nonnull second_scale,
    const float *_Nonnull second_bias, const float *_Nonnull last, float last_bias);

/// How sure the model is that the letter `word[at]` carries a syllable: above zero if it does.
/// `word` holds lower-case ASCII letters only.
float letter_model_score(const letter_model *_Nonnull model, const uint8_t *_Nonnull word,
                         size_t count, size_t at);

/// Brings the memory at `address` nearer, where it will be needed soon.
static inline void letter_model_prefetch(const void *_Nonnull address) {
  __builtin_prefetch(address);
}

#endif
