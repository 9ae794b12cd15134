// SPDX-License-Identifier: Apache-2.0
#include "CBundledData.h"

static const unsigned char glossary[] = {
#embed "glossary.table"
};

static const unsigned char lexicon[] = {
#embed "lexicon.image"
};

static const unsigned char deidentification[] = {
#embed "deidentification.table"
};

bundled_file bundled_deidentification(void) {
  return (bundled_file){"deidentification.table", deidentification, sizeof deidentification};
}

bundled_file bundled_lexicon(void) {
  return (bundled_file){"lexicon.image", lexicon, sizeof lexicon};
}

bundled_file bundled_glossary(void) {
  return (bundled_file){"glossary.table", glossary, sizeof glossary};
}

// The files of templates/, by name; a test compares the list with the folder.
static const unsigned char clinician_html[] = {
#embed "../../templates/clinician.html"
};
static const unsigned char clinician_md[] = {
#embed "../../templates/clinician.md"
};
static const unsigned char clinician_txt[] = {
#embed "../../templates/clinician.txt"
};
static const unsigned char letter_html[] = {
#embed "../../templates/letter.html"
};
static const unsigned char letter_md[] = {
#embed "../../templates/letter.md"
};
static const unsigned char letter_txt[] = {
#embed "../../templates/letter.txt"
};
static const unsigned char page_html[] = {
#embed "../../templates/page.html"
};
static const unsigned char sentences_en_txt[] = {
#embed "../../templates/sentences.en.txt"
};
static const unsigned char style_css[] = {
#embed "../../templates/style.css"
};

static const bundled_file templates[] = {
  {"clinician.html", clinician_html, sizeof clinician_html},
  {"clinician.md", clinician_md, sizeof clinician_md},
  {"clinician.txt", clinician_txt, sizeof clinician_txt},
  {"letter.html", letter_html, sizeof letter_html},
  {"letter.md", letter_md, sizeof letter_md},
  {"letter.txt", letter_txt, sizeof letter_txt},
  {"page.html", page_html, sizeof page_html},
  {"sentences.en.txt", sentences_en_txt, sizeof sentences_en_txt},
  {"style.css", style_css, sizeof style_css},
};

size_t bundled_template_count(void) { return sizeof templates / sizeof templates[0]; }

bundled_file bundled_template(size_t index) { return templates[index]; }

// The files of templates/prompts/; another test compares these.
static const unsigned char repair_mustache[] = {
#embed "../../templates/prompts/repair.mustache"
};
static const unsigned char write_mustache[] = {
#embed "../../templates/prompts/write.mustache"
};

static const bundled_file prompts[] = {
  {"repair.mustache", repair_mustache, sizeof repair_mustache},
  {"write.mustache", write_mustache, sizeof write_mustache},
};

size_t bundled_prompt_count(void) { return sizeof prompts / sizeof prompts[0]; }

bundled_file bundled_prompt(size_t index) { return prompts[index]; }
