// <term.h> defines short macros such as `lines` and `columns`: it stays alone in this file, after all else.
#define _GNU_SOURCE
#include "dui_terminal.h"
#include <curses.h>
#include <term.h>
#include <stdlib.h>
#include <unistd.h>

int dui_check_term(const char *term, int output) {
    if (!isatty(output)) return DUI_OPEN_NOT_A_TERMINAL;
    if (!term || !*term) return DUI_OPEN_UNKNOWN_TERM;
    TERMINAL *before = cur_term;
    int reason = 0;
    cur_term = NULL;
    int result = DUI_OPEN_OK;
    if (setupterm((char *)term, output, &reason) != OK) {
        // 1 stands for a hardcopy terminal, 0 and -1 for a name that no description knows.
        result = reason == 1 ? DUI_OPEN_NO_CURSOR_ADDRESSING : DUI_OPEN_UNKNOWN_TERM;
    } else {
        const char *move = tigetstr("cup");
        if (!move || move == (char *)-1) result = DUI_OPEN_NO_CURSOR_ADDRESSING;
        del_curterm(cur_term);
    }
    set_curterm(before);
    return result;
}

const char *dui_capability(const char *name) {
    const char *value = tigetstr((char *)name);
    return value == (char *)-1 || (value && !*value) ? NULL : value;
}

int dui_number(const char *name) {
    int value = tigetnum((char *)name);
    return value < 0 ? -1 : value;
}
