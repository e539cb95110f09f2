#pragma once
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

// g_object_unref takes an untyped pointer: one typed function a kind of object.
static inline void dui_layout_unref(PangoLayout *layout) { g_object_unref(layout); }
