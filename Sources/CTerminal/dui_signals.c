#define _GNU_SOURCE
#include "dui_terminal.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static const int told[] = {SIGWINCH, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGTSTP};
static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGQUIT};
enum { TOLD = sizeof told / sizeof *told, FATAL = sizeof fatal / sizeof *fatal };

static struct sigaction told_before[TOLD], fatal_before[FATAL];
static int ends[2] = {-1, -1};
static volatile sig_atomic_t caught, terminations;

// What a dying process writes; filled while no screen is up, read by handlers only when `armed`.
static char restore_bytes[512], restore_sentence[512];
static size_t restore_count, sentence_count;
static struct termios restore_modes;
static int restore_output = -1;
static volatile sig_atomic_t armed, logs_errors;

static void write_all(const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(restore_output, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes += written;
        count -= (size_t)written;
    }
}

static void restore_terminal(void) {
    if (!armed) return;
    armed = 0;
    write_all(restore_bytes, restore_count);
    tcsetattr(restore_output, TCSANOW, &restore_modes);
}

static void on_told(int number) {
    int saved = errno;
    // A program that does not end when asked once is ended when asked twice, with a clean terminal.
    if ((number == SIGTERM || number == SIGINT) && terminations++ > 0) {
        restore_terminal();
        signal(number, SIG_DFL);
        raise(number);
    }
    unsigned char byte = (unsigned char)number;
    ssize_t ignored = write(ends[1], &byte, 1);
    (void)ignored;
    errno = saved;
}

static char *put_number(char *to, long value, int digits) {
    for (int i = digits - 1; i >= 0; i--, value /= 10) to[i] = (char)('0' + value % 10);
    return to + digits;
}

static char *put_text(char *to, const char *text) {
    while (*text) *to++ = *text++;
    return to;
}

static const char *name_of(int number) {
    switch (number) {
    case SIGILL: return "SIGILL";
    case SIGTRAP: return "SIGTRAP";
    case SIGSEGV: return "SIGSEGV";
    case SIGBUS: return "SIGBUS";
    case SIGABRT: return "SIGABRT";
    case SIGFPE: return "SIGFPE";
    default: return "SIGQUIT";
    }
}

// Where errors go while a screen is up: when it ended and by what. Only what a handler may call: no stdio, no gmtime.
static void log_death(int number) {
    time_t now = time(NULL);
    long days = (long)(now / 86400), seconds = (long)(now % 86400);
    // Civil date of a day counted from 1 March 0000, by cycles of 400 years (146 097 days).
    long era_day = days + 719468, era = era_day / 146097, day = era_day % 146097;
    long year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
    long in_year = day - (365 * year + year / 4 - year / 100), shifted = (5 * in_year + 2) / 153;
    long month = shifted < 10 ? shifted + 3 : shifted - 9;
    char line[128], *end = line;
    end = put_number(end, era * 400 + year + (month <= 2), 4);
    end = put_number(put_text(end, "-"), month, 2);
    end = put_number(put_text(end, "-"), in_year - (153 * shifted + 2) / 5 + 1, 2);
    end = put_number(put_text(end, " "), seconds / 3600, 2);
    end = put_number(put_text(end, ":"), seconds / 60 % 60, 2);
    end = put_number(put_text(end, ":"), seconds % 60, 2);
    end = put_text(end, " UTC, arrêt imprévu : ");
    end = put_text(put_text(end, name_of(number)), ", processus ");
    long process = (long)getpid();
    int digits = 1;
    for (long rest = process; rest >= 10; rest /= 10) digits++;
    end = put_text(put_number(end, process, digits), "\n");
    ssize_t ignored = write(STDERR_FILENO, line, (size_t)(end - line));
    (void)ignored;
}

static void on_fatal(int number, siginfo_t *info, void *context) {
    int first = armed;
    restore_terminal();
    if (first) {
        write_all(restore_sentence, sentence_count);
        if (logs_errors) {
            log_death(number);
            // What the handler before this one prints belongs with it, not on the terminal of who was at work.
            dup2(STDERR_FILENO, STDOUT_FILENO);
        }
    }
    for (int i = 0; i < FATAL; i++) {
        if (fatal[i] != number) continue;
        sigaction(number, &fatal_before[i], NULL);
        // The handler that was there before, Swift's backtrace for instance, still does its work.
        if (fatal_before[i].sa_flags & SA_SIGINFO) {
            fatal_before[i].sa_sigaction(number, info, context);
            return;
        }
        if (fatal_before[i].sa_handler != SIG_DFL && fatal_before[i].sa_handler != SIG_IGN) {
            fatal_before[i].sa_handler(number);
            return;
        }
    }
    signal(number, SIG_DFL);
    raise(number);
}

int dui_catch_signals(void) {
    if (caught) return ends[0];
    if (ends[0] < 0 && dui_make_pipe(ends) != 0) return -1;
    terminations = 0;
    while (dui_next_signal() != 0) {}
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigfillset(&action.sa_mask);
    action.sa_handler = on_told;
    action.sa_flags = SA_RESTART;
    for (int i = 0; i < TOLD; i++) sigaction(told[i], &action, &told_before[i]);
    sigemptyset(&action.sa_mask);
    action.sa_sigaction = on_fatal;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
    for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &action, &fatal_before[i]);
    caught = 1;
    return ends[0];
}

void dui_release_signals(void) {
    if (!caught) return;
    for (int i = 0; i < TOLD; i++) sigaction(told[i], &told_before[i], NULL);
    for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &fatal_before[i], NULL);
    caught = 0;
}

int dui_next_signal(void) {
    unsigned char byte;
    for (;;) {
        ssize_t got = read(ends[0], &byte, 1);
        if (got == 1) return byte;
        if (got < 0 && errno == EINTR) continue;
        return 0;
    }
}

void dui_arm_restore(int output, const struct termios *modes, const char *bytes, const char *sentence,
                     int logs) {
    armed = 0;
    logs_errors = logs;
    restore_output = output;
    restore_count = strnlen(bytes, sizeof restore_bytes);
    memcpy(restore_bytes, bytes, restore_count);
    sentence_count = sentence ? strnlen(sentence, sizeof restore_sentence) : 0;
    if (sentence_count) memcpy(restore_sentence, sentence, sentence_count);
    restore_modes = *modes;
    armed = 1;
}

void dui_disarm_restore(void) { armed = 0; }

void dui_stop_process(void) {
    // SIGSTOP and not SIGTSTP: the latter does nothing in an orphaned process group, and may be blocked in this thread.
    kill(getpid(), SIGSTOP);
}
