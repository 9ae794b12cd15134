// SPDX-License-Identifier: Apache-2.0
#include "CDocuments.h"

#include <cmark.h>

document_status document_read_markdown(const char *bytes, size_t count, document_markdown handler,
                                       void *context) {
  cmark_node *document = cmark_parse_document(bytes, count, CMARK_OPT_SOURCEPOS);
  if (document == NULL) return DOCUMENT_NO_MEMORY;
  cmark_iter *iterator = cmark_iter_new(document);
  cmark_event_type event;
  while ((event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE) {
    cmark_node *node = cmark_iter_get_node(iterator);
    handler(context, event == CMARK_EVENT_ENTER, cmark_node_get_type_string(node),
            cmark_node_get_literal(node), cmark_node_get_start_line(node),
            cmark_node_get_start_column(node), cmark_node_get_end_line(node),
            cmark_node_get_end_column(node));
  }
  cmark_iter_free(iterator);
  cmark_node_free(document);
  return DOCUMENT_OK;
}
