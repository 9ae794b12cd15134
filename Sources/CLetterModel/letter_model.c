// SPDX-License-Identifier: Apache-2.0
#include "CLetterModel.h"

#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__) && defined(__gnu_linux__)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("avx512bw", "avx2", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

FOR_EACH_PROCESSOR
float letter_model_score(const letter_model *model, const uint8_t *word, size_t count, size_t at) {
  int16_t units[letter_model_units] = {0};
  for (int place = 0; place < letter_model_window; place++) {
    size_t index = at + (size_t)place - letter_model_reach;  // wraps below zero, so beyond count
    const int16_t *row = model->rows[place][index < count ? word[index] - 0x60 : 0];
    for (int unit = 0; unit < letter_model_units; unit++) units[unit] += row[unit];
  }
  float values[letter_model_units];
  for (int unit = 0; unit < letter_model_units; unit++) {
    float value = (float)units[unit] * model->row_scale[unit] + model->row_bias[unit];
    values[unit] = value > 0 ? value : 0;
  }
  // Two sums at a time: an addition need not wait for the one before.
  float even[letter_model_outputs] = {0};
  float odd[letter_model_outputs] = {0};
  for (int unit = 0; unit < letter_model_units; unit += 2) {
    for (int output = 0; output < letter_model_outputs; output++) {
      even[output] += model->second[unit][output] * values[unit];
      odd[output] += model->second[unit + 1][output] * values[unit + 1];
    }
  }
  float answer = model->last_bias;
  for (int output = 0; output < letter_model_outputs; output++) {
    float sum = model->second_bias[output] + even[output] + odd[output];
    answer += sum > 0 ? sum * model->last[output] : 0;
  }
  return answer;
}
