#pragma once
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <libxml/HTMLparser.h>

// xmlFree is a global function pointer, which Swift 6 refuses as shared mutable state.
static inline void dui_xml_free(void *pointer) { xmlFree(pointer); }
