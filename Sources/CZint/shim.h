#pragma once
#include <zint.h>

// The rows of the symbol are a tuple of tuples for Swift: one module, read by its row and its column.
static inline int dui_zint_module(const struct zint_symbol *symbol, int row, int column) {
    if (row < 0 || row >= symbol->rows || column < 0 || column >= symbol->width) return 0;
    return (symbol->encoded_data[row][column / 8] >> (column % 8)) & 1;
}
