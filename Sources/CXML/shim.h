#pragma once
// Debian builds libxml2 with ICU, whose headers clash with the ICU inside Foundation. Nothing here uses the converters
// that this switch adds to one private structure, so the headers are read as if ICU were absent.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <libxml/HTMLparser.h>

// xmlFree is a global function pointer, which Swift 6 refuses as shared mutable state.
static inline void dui_xml_free(void *pointer) { xmlFree(pointer); }
