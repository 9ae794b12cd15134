// SPDX-License-Identifier: Apache-2.0
#include "CDocuments.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <string.h>

typedef struct {
  document_markup handler;
  void *context;
  xmlParserCtxtPtr parser;
  int refused;
} reading;

static void start_html(void *data, const xmlChar *name, const xmlChar **attributes) {
  reading *r = data;
  r->handler(r->context, DOCUMENT_START, (const char *)name, (const char *const *)attributes, NULL,
             0);
}

static void end_html(void *data, const xmlChar *name) {
  reading *r = data;
  r->handler(r->context, DOCUMENT_END, (const char *)name, NULL, NULL, 0);
}

static void characters(void *data, const xmlChar *text, int count) {
  reading *r = data;
  r->handler(r->context, DOCUMENT_TEXT, NULL, NULL, (const char *)text, (size_t)count);
}

static void silent(void *data, const char *message, ...) {
  (void)data;
  (void)message;
}

document_status document_read_html(const char *bytes, size_t count, const char *encoding,
                                   document_markup handler, void *context) {
  if (count > INT32_MAX) return DOCUMENT_TOO_LARGE;
  reading r = {handler, context, NULL, 0};
  htmlSAXHandler sax = {0};
  sax.startElement = start_html;
  sax.endElement = end_html;
  sax.characters = characters;
  sax.cdataBlock = NULL;  // scripts and styles
  sax.ignorableWhitespace = characters;
  sax.error = silent;
  sax.warning = silent;
  xmlCharEncoding code = encoding ? xmlParseCharEncoding(encoding) : XML_CHAR_ENCODING_NONE;
  htmlParserCtxtPtr parser = htmlCreatePushParserCtxt(&sax, &r, NULL, 0, NULL, code);
  if (parser == NULL) return DOCUMENT_NO_MEMORY;
  htmlCtxtUseOptions(parser, HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
  htmlParseChunk(parser, bytes, (int)count, 0);
  htmlParseChunk(parser, NULL, 0, 1);
  htmlFreeParserCtxt(parser);
  return DOCUMENT_OK;
}

static void start_xml(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                      int namespaces, const xmlChar **declared, int count, int defaulted,
                      const xmlChar **attributes) {
  (void)prefix, (void)uri, (void)namespaces, (void)declared, (void)defaulted;
  reading *r = data;
  enum { most = 16, longest = 128 };
  const char *pairs[2 * most + 1];
  char values[most][longest];
  int kept = 0;
  for (int i = 0; i < count && kept < most; i++) {
    const xmlChar **attribute = attributes + 5 * i;
    size_t length = (size_t)(attribute[4] - attribute[3]);
    if (length >= longest) continue;
    memcpy(values[kept], attribute[3], length);
    values[kept][length] = 0;
    pairs[2 * kept] = (const char *)attribute[0];
    pairs[2 * kept + 1] = values[kept];
    kept++;
  }
  pairs[2 * kept] = NULL;
  r->handler(r->context, DOCUMENT_START, (const char *)name, pairs, NULL, 0);
}

static void end_xml(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)prefix, (void)uri;
  end_html(data, name);
}

// A document that declares entities of its own may mean to blow up.
static void refuse_entity(void *data, const xmlChar *name, int type, const xmlChar *public_id,
                          const xmlChar *system_id, xmlChar *content) {
  (void)name, (void)type, (void)public_id, (void)system_id, (void)content;
  reading *r = data;
  r->refused = 1;
  xmlStopParser(r->parser);
}

document_status document_read_xml(const char *bytes, size_t count, document_markup handler,
                                  void *context) {
  if (count > INT32_MAX) return DOCUMENT_TOO_LARGE;
  reading r = {handler, context, NULL, 0};
  xmlSAXHandler sax = {0};
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = start_xml;
  sax.endElementNs = end_xml;
  sax.characters = characters;
  sax.cdataBlock = characters;
  sax.entityDecl = refuse_entity;
  sax.error = silent;
  sax.warning = silent;
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&sax, &r, NULL, 0, NULL);
  if (parser == NULL) return DOCUMENT_NO_MEMORY;
  r.parser = parser;
  xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_HUGE);
  xmlParseChunk(parser, bytes, (int)count, 0);
  xmlParseChunk(parser, NULL, 0, 1);
  int well_formed = parser->wellFormed;
  xmlFreeParserCtxt(parser);
  return well_formed && !r.refused ? DOCUMENT_OK : DOCUMENT_BROKEN;
}
