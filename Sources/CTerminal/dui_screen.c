#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include "dui_terminal.h"
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

struct dui_term {
    SCREEN *screen;
    FILE *input, *output;
    int mouse, pastes, colour, background, underline_lost, utf8_assumed;
    char leave[512];
    struct termios before;
};

enum { RUN = 512, REPLACEMENT = 0xFFFD };

int dui_use_utf8(void) {
    // Only the character type: numbers must keep their point for the libraries that read and write files.
    const char *names[] = {"", "C.UTF-8", "C.utf8", "fr_FR.UTF-8", "en_US.UTF-8"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (setlocale(LC_CTYPE, names[i]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return i > 0;
    return -1;
}

static void send(dui_term *t, const char *bytes) {
    dui_write(fileno(t->output), (const uint8_t *)bytes, strlen(bytes));
}

// ncurses knows nothing of bracketed paste, and its own mouse decoding is not used.
static void enable_modes(dui_term *t) {
    if (t->pastes) send(t, "\033[?2004h");
    if (t->mouse) send(t, "\033[?1000h\033[?1006h");
}

static void disable_modes(dui_term *t) {
    if (t->mouse) send(t, "\033[?1006l\033[?1000l");
    if (t->pastes) send(t, "\033[?2004l");
}

// Appends a capability without its padding marks `$<5>`.
static void append_capability(char *text, size_t size, const char *name) {
    const char *value = dui_capability(name);
    size_t length = strlen(text);
    while (value && *value && length + 1 < size) {
        if (value[0] == '$' && value[1] == '<') {
            const char *end = strchr(value, '>');
            if (end) {
                value = end + 1;
                continue;
            }
        }
        text[length++] = *value++;
    }
    text[length] = 0;
}

static void prepare_leaving(dui_term *t) {
    if (t->mouse) strcat(t->leave, "\033[?1006l\033[?1000l");
    if (t->pastes) strcat(t->leave, "\033[?2004l");
    const char *names[] = {"rmkx", "sgr0", "op", "cnorm", "rmcup"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) append_capability(t->leave, sizeof t->leave - 4, names[i]);
    if (!dui_capability("rmcup")) strcat(t->leave, "\r\n");
}

static void set_modes(dui_term *t) {
    raw();
    noecho();
    nonl();
    typeahead(-1);
    keypad(stdscr, TRUE);
    leaveok(stdscr, FALSE);
    scrollok(stdscr, FALSE);
    idlok(stdscr, FALSE);
    curs_set(1);
    if (t->colour && has_colors()) {
        start_color();
        use_default_colors();
    } else {
        t->colour = 0;
    }
}

dui_term *dui_open(const char *term, int input, int output, int mouse, int colour, int *error) {
    *error = isatty(input) ? dui_check_term(term, output) : DUI_OPEN_NOT_A_TERMINAL;
    if (*error != DUI_OPEN_OK) return NULL;
    *error = DUI_OPEN_NO_UTF8;
    int chosen = dui_use_utf8();
    if (chosen < 0) return NULL;
    *error = DUI_OPEN_NO_RESOURCE;
    dui_term *t = calloc(1, sizeof *t);
    if (!t) return NULL;
    // ncurses changes the modes as soon as it starts: what must be given back is what was there before.
    tcgetattr(output, &t->before);
    int in = dup(input), out = dup(output);
    t->input = in < 0 ? NULL : fdopen(in, "r");
    t->output = out < 0 ? NULL : fdopen(out, "w");
    // newterm and not initscr, which would end the process on an error.
    if (t->input && t->output) t->screen = newterm((char *)term, t->output, t->input);
    if (!t->screen) {
        if (t->input) fclose(t->input); else if (in >= 0) close(in);
        if (t->output) fclose(t->output); else if (out >= 0) close(out);
        free(t);
        return NULL;
    }
    set_term(t->screen);
    t->utf8_assumed = chosen;
    t->colour = colour;
    t->mouse = mouse && dui_capability("kmous") != NULL;
    t->pastes = dui_capability("smcup") != NULL;
    int lost = dui_number("ncv");
    t->underline_lost = lost > 0 && (lost & 2);
    prepare_leaving(t);
    set_modes(t);
    enable_modes(t);
    *error = DUI_OPEN_OK;
    return t;
}

int dui_utf8_assumed(const dui_term *t) { return t->utf8_assumed; }

const char *dui_leaving_bytes(const dui_term *t) { return t->leave; }

void dui_arm(const dui_term *t, const char *sentence, int logs) {
    dui_arm_restore(fileno(t->output), &t->before, t->leave, sentence, logs);
}

void dui_close(dui_term *t) {
    if (!t) return;
    set_term(t->screen);
    disable_modes(t);
    endwin();
    delscreen(t->screen);
    fclose(t->input);
    fclose(t->output);
    free(t);
}

void dui_suspend(dui_term *t) {
    set_term(t->screen);
    disable_modes(t);
    endwin();
}

void dui_resume(dui_term *t) {
    set_term(t->screen);
    reset_prog_mode();
    enable_modes(t);
    clearok(curscr, TRUE);
    touchwin(stdscr);
    refresh();
}

void dui_size(const dui_term *t, int *rows, int *columns) {
    set_term(t->screen);
    *rows = getmaxy(stdscr);
    *columns = getmaxx(stdscr);
}

int dui_take_size(dui_term *t) {
    set_term(t->screen);
    struct winsize size;
    if (ioctl(fileno(t->output), TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return 0;
    if (size.ws_row == getmaxy(stdscr) && size.ws_col == getmaxx(stdscr)) return 0;
    resizeterm(size.ws_row, size.ws_col);
    // The terminal may have moved or wrapped what it showed: nothing of it can be trusted.
    clearok(curscr, TRUE);
    return 1;
}

int dui_colours(const dui_term *t) {
    set_term(t->screen);
    return t->colour ? COLORS : 0;
}

int dui_underline_lost(const dui_term *t) { return t->underline_lost; }

void dui_set_pair(dui_term *t, int pair, int foreground, int background) {
    set_term(t->screen);
    if (t->colour && pair > 0 && pair < COLOR_PAIRS) init_extended_pair(pair, foreground, background);
}

void dui_set_background(dui_term *t, int pair) {
    set_term(t->screen);
    t->background = t->colour && pair < COLOR_PAIRS ? pair : 0;
    cchar_t blank;
    int extended = t->background;
    if (setcchar(&blank, L" ", A_NORMAL, 0, &extended) == OK) bkgrndset(&blank);
}

static int make_cell(const dui_term *t, const dui_cell *cell, cchar_t *made) {
    wchar_t text[CCHARW_MAX + 1];
    int count = 0;
    // ncurses places its text by the widths of the C library: where these differ from ours, the cell would shift a row.
    int agrees = wcwidth((wchar_t)cell->base) == cell->columns;
    text[count++] = agrees ? (wchar_t)cell->base : REPLACEMENT;
    for (int i = 0; agrees && i < 3 && cell->marks[i] != 0; i++)
        if (wcwidth((wchar_t)cell->marks[i]) == 0) text[count++] = (wchar_t)cell->marks[i];
    text[count] = 0;
    attr_t attributes = A_NORMAL;
    if (cell->attributes & DUI_BOLD) attributes |= A_BOLD;
    if (cell->attributes & DUI_REVERSE) attributes |= A_REVERSE;
    if (cell->attributes & DUI_UNDERLINE) attributes |= A_UNDERLINE;
    int pair = t->colour && cell->pair < COLOR_PAIRS ? cell->pair : 0;
    if (setcchar(made, text, attributes, 0, &pair) != OK) {
        wchar_t blank[] = {REPLACEMENT, 0};
        setcchar(made, blank, attributes, 0, &pair);
        agrees = 0;
    }
    return agrees;
}

void dui_put(dui_term *t, int row, int column, const dui_cell *cells, int count) {
    set_term(t->screen);
    cchar_t run[RUN];
    int filled = 0, start = column;
    for (int i = 0; i < count; i++) {
        if (cells[i].columns == 0) continue;
        if (filled == 0) start = column + i;
        int agrees = make_cell(t, &cells[i], &run[filled++]);
        if (!agrees && cells[i].columns == 2 && i + 1 < count) {
            dui_cell second = {.base = ' ', .columns = 1, .attributes = cells[i].attributes, .pair = cells[i].pair};
            make_cell(t, &second, &run[filled++]);
        }
        if (filled >= RUN - 1) {
            mvadd_wchnstr(row, start, run, filled);
            filled = 0;
        }
    }
    if (filled > 0) mvadd_wchnstr(row, start, run, filled);
}

void dui_flush(dui_term *t, int row, int column) {
    set_term(t->screen);
    move(row, column);
    wnoutrefresh(stdscr);
    doupdate();
}

void dui_beep(dui_term *t) {
    set_term(t->screen);
    beep();
}
