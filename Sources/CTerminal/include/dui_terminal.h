/// What the terminal side needs from C: ncurses keeps macros and globals that Swift cannot import safely, signal handlers
/// may only call async-signal-safe functions, and fork is not visible from Swift.
#pragma once
#include <stdint.h>
#include <sys/types.h>
#include <termios.h>

/// One screen on a terminal.
typedef struct dui_term dui_term;

/// Why a screen could not be opened.
enum dui_open_error {
    DUI_OPEN_OK = 0,
    DUI_OPEN_NOT_A_TERMINAL,
    DUI_OPEN_UNKNOWN_TERM,
    DUI_OPEN_NO_CURSOR_ADDRESSING,
    DUI_OPEN_NO_UTF8,
    DUI_OPEN_NO_RESOURCE,
};

/// Attributes of a cell.
enum dui_attribute { DUI_BOLD = 1, DUI_UNDERLINE = 2, DUI_REVERSE = 4 };

/// One cell to show: a spacing scalar, up to three marks, and its look.
typedef struct {
    uint32_t base;
    uint32_t marks[3];
    uint8_t columns;     // 1 or 2; 0 for the second half of a wide one
    uint8_t attributes;  // dui_attribute
    uint8_t pair;        // 0 for the colours of the terminal
} dui_cell;

/// What a poll saw.
enum dui_poll_result { DUI_POLL_INPUT = 1, DUI_POLL_SIGNAL = 2, DUI_POLL_WAKE = 4, DUI_POLL_HANGUP = 8 };

// Screen (dui_screen.c).

/// Makes the character type of the process UTF-8; 0 where it was, 1 where the environment said something else, -1 when
/// the system has no such locale.
int dui_use_utf8(void);
/// Opens a screen on two descriptors; `mouse` and `colour` are wishes. NULL with `error` set when it cannot be.
dui_term *dui_open(const char *term, int input, int output, int mouse, int colour, int *error);
/// Whether the environment did not say that the terminal reads UTF-8.
int dui_utf8_assumed(const dui_term *t);
/// Gives the terminal back and frees the screen.
void dui_close(dui_term *t);
/// Gives the terminal back for a while; the next `dui_resume` takes it again.
void dui_suspend(dui_term *t);
/// Takes the terminal again; all cells will be sent by the next flush.
void dui_resume(dui_term *t);
/// The size of the screen.
void dui_size(const dui_term *t, int *rows, int *columns);
/// Takes the size of the window; 1 when it changed.
int dui_take_size(dui_term *t);
/// How many colours the terminal has, 0 for none; 16777216 for exact ones.
int dui_colours(const dui_term *t);
/// Whether underline cannot be shown together with colours.
int dui_underline_lost(const dui_term *t);
/// Gives a pair of colours its number; -1 is the colour of the terminal itself.
void dui_set_pair(dui_term *t, int pair, int foreground, int background);
/// Which pair and attributes empty cells have.
void dui_set_background(dui_term *t, int pair);
/// Writes cells from a place towards the right.
void dui_put(dui_term *t, int row, int column, const dui_cell *cells, int count);
/// Sends what changed and puts the cursor at a place.
void dui_flush(dui_term *t, int row, int column);
/// The bytes that give the terminal back when ncurses cannot do it any more.
const char *dui_leaving_bytes(const dui_term *t);
/// From now on a dying process gives the terminal back by itself, and leaves a sentence for the person.
void dui_arm(const dui_term *t, const char *sentence, int logs);
/// One short bell.
void dui_beep(dui_term *t);

// Terminal descriptions (dui_terminfo.c).

/// Whether a terminal of that name can show a full screen: a dui_open_error.
int dui_check_term(const char *term, int output);
/// The value of a string capability of the open terminal, or NULL.
const char *dui_capability(const char *name);
/// The value of a numeric capability of the open terminal, or -1.
int dui_number(const char *name);

// Signals (dui_signals.c).

/// Catches the signals of a terminal program and returns the descriptor where their numbers can be read, or -1.
int dui_catch_signals(void);
/// Gives the signals back to whom had them.
void dui_release_signals(void);
/// The next signal caught, 0 when there is none.
int dui_next_signal(void);
/// Says what restores the terminal if the program dies: the descriptor, the modes, the bytes, a sentence for the person.
void dui_arm_restore(int output, const struct termios *modes, const char *bytes, const char *sentence, int logs);
/// The terminal is restored: nothing to do any more.
void dui_disarm_restore(void);
/// Stops the process until somebody continues it.
void dui_stop_process(void);

// Input and pseudo-terminals (dui_pty.c).

/// Waits for input, a signal or a wake-up; a negative timeout waits for ever. Returns dui_poll_result bits, 0 on timeout.
int dui_poll(int input, int signals, int wake, int timeout_ms);
/// Reads what is there: the number of bytes, 0 or -1 when the terminal is gone.
ssize_t dui_read(int descriptor, uint8_t *bytes, size_t count);
/// Writes all the bytes; 0, or -1 when the terminal is gone.
int dui_write(int descriptor, const uint8_t *bytes, size_t count);
/// A pipe whose ends never block and do not survive an exec; 0, or -1.
int dui_make_pipe(int ends[2]);
/// Sends the errors of the process to a file from now on; returns what `dui_restore_errors` wants, or -1.
int dui_redirect_errors(const char *path);
/// Sends the errors of the process where they went before.
void dui_restore_errors(int saved);
/// Opens a pseudo-terminal of a size; 0, or -1.
int dui_pty_open(int rows, int columns, int *controller, int *terminal);
/// Gives a pseudo-terminal another size; 0, or -1.
int dui_pty_resize(int controller, int rows, int columns);
/// Starts a program on a new pseudo-terminal of a size; its process number, or -1. Both lists end with NULL.
pid_t dui_pty_spawn(
    const char *path, char *const arguments[], char *const environment[], int rows, int columns, int *controller);
/// Waits for the end of a process for at most some milliseconds: its exit status, 256 + the number of the signal that
/// ended it, -1 when it still runs.
int dui_pty_wait(pid_t process, int timeout_ms);
/// The local modes of a terminal (canonical 1, echo 2, signals 4), or -1.
int dui_pty_modes(int descriptor);
