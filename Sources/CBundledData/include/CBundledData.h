// SPDX-License-Identifier: Apache-2.0
// The data that ships inside the binary: the compiled glossary and the templates.
#ifndef CBUNDLEDDATA_H
#define CBUNDLEDDATA_H

#include <stddef.h>

typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
} bundled_file;

/// The glossary, compiled by `plainspine glossary compile`.
bundled_file bundled_glossary(void);

/// The glossary's words and phrases, built; the same command writes it.
bundled_file bundled_lexicon(void);

/// The lists of names and labels for de-identification; the same command writes it.
bundled_file bundled_deidentification(void);

/// Templates by number, 0 up to `bundled_template_count() - 1`; the name is the path in `templates/`.
bundled_file bundled_template(size_t index);
size_t bundled_template_count(void);

/// Prompts in the same way; the name is the path in `templates/prompts/`.
bundled_file bundled_prompt(size_t index);
size_t bundled_prompt_count(void);

#endif
