// SPDX-License-Identifier: Apache-2.0
#include "CLetterModel.h"

#include <stdlib.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF

struct letter_model {
  int16_t rows[letter_model_window][letter_model_symbols][letter_model_units];
  float row_scale[letter_model_units];
  float row_bias[letter_model_units];
  float second[letter_model_units][letter_model_outputs];  // of each unit to each output
  float second_bias[letter_model_outputs];
  float last[letter_model_outputs];
  float last_bias;
};

// The backslash is left out of the alphabet.
static int weight(char letter) { return letter - 0x23 - 45 - (letter > 0x5C ? 1 : 0); }

const letter_model *letter_model_make(const char *rows, const float *row_scale,
                                      const float *row_bias, const char *second,
                                      const float *second_scale, const float *second_bias,
                                      const float *last, float last_bias) {
  letter_model *model = malloc(sizeof *model);
  if (model == NULL) return NULL;
  int16_t *sums = &model->rows[0][0][0];
  for (size_t at = 0; at < sizeof model->rows / sizeof *sums; at++) {
    sums[at] = (int16_t)weight(rows[at]);
  }
  for (int output = 0; output < letter_model_outputs; output++) {
    for (int unit = 0; unit < letter_model_units; unit++) {
      int step = weight(second[output * letter_model_units + unit]);
      model->second[unit][output] = (float)step * second_scale[output];
    }
  }
  memcpy(model->row_scale, row_scale, sizeof model->row_scale);
  memcpy(model->row_bias, row_bias, sizeof model->row_bias);
  memcpy(model->second_bias, second_bias, sizeof model->second_bias);
  memcpy(model->last, last, sizeof model->last);
  model->last_bias = last_bias;
  return model;
}

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
