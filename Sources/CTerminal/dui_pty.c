#define _GNU_SOURCE
#include "dui_terminal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static long long now_ms(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (long long)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

int dui_poll(int input, int signals, int wake, int timeout_ms) {
    // poll ignores negative descriptors.
    struct pollfd watched[3] = {{input, POLLIN, 0}, {signals, POLLIN, 0}, {wake, POLLIN, 0}};
    long long end = timeout_ms < 0 ? 0 : now_ms() + timeout_ms;
    for (;;) {
        int ready = poll(watched, 3, timeout_ms);
        if (ready < 0 && errno == EINTR) {
            if (timeout_ms >= 0) {
                long long rest = end - now_ms();
                timeout_ms = rest > 0 ? (int)rest : 0;
            }
            continue;
        }
        if (ready <= 0) return 0;
        int result = 0;
        if (watched[0].revents & POLLIN) result |= DUI_POLL_INPUT;
        else if (watched[0].revents & (POLLHUP | POLLERR | POLLNVAL)) result |= DUI_POLL_HANGUP;
        if (watched[1].revents & POLLIN) result |= DUI_POLL_SIGNAL;
        if (watched[2].revents & POLLIN) result |= DUI_POLL_WAKE;
        return result;
    }
}

ssize_t dui_read(int descriptor, uint8_t *bytes, size_t count) {
    for (;;) {
        ssize_t got = read(descriptor, bytes, count);
        if (got < 0 && errno == EINTR) continue;
        return got;
    }
}

int dui_write(int descriptor, const uint8_t *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return -1;
        bytes += written;
        count -= (size_t)written;
    }
    return 0;
}

int dui_make_pipe(int ends[2]) { return pipe2(ends, O_NONBLOCK | O_CLOEXEC); }

int dui_redirect_errors(const char *path) {
    int file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) return -1;
    int saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (saved >= 0) dup2(file, STDERR_FILENO);
    close(file);
    return saved;
}

void dui_restore_errors(int saved) {
    if (saved < 0) return;
    dup2(saved, STDERR_FILENO);
    close(saved);
}

static struct winsize window(int rows, int columns) {
    struct winsize size;
    memset(&size, 0, sizeof size);
    size.ws_row = (unsigned short)rows;
    size.ws_col = (unsigned short)columns;
    return size;
}

int dui_pty_open(int rows, int columns, int *controller, int *terminal) {
    struct winsize size = window(rows, columns);
    return openpty(controller, terminal, NULL, NULL, &size);
}

int dui_pty_resize(int controller, int rows, int columns) {
    struct winsize size = window(rows, columns);
    return ioctl(controller, TIOCSWINSZ, &size);
}

pid_t dui_pty_spawn(
    const char *path, char *const arguments[], char *const environment[], int rows, int columns, int *controller) {
    struct winsize size = window(rows, columns);
    pid_t process = forkpty(controller, NULL, NULL, &size);
    if (process == 0) {
        // Signal masks and ignored signals survive exec: the program must start as from a shell.
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, NULL);
        for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
        execve(path, arguments, environment);
        _exit(127);
    }
    if (process > 0) fcntl(*controller, F_SETFD, FD_CLOEXEC);
    return process;
}

int dui_pty_wait(pid_t process, int timeout_ms) {
    long long end = now_ms() + timeout_ms;
    for (;;) {
        int status = 0;
        pid_t ended = waitpid(process, &status, WNOHANG);
        if (ended == process) return WIFEXITED(status) ? WEXITSTATUS(status) : 256 + WTERMSIG(status);
        if (ended < 0 && errno != EINTR) return -1;
        if (now_ms() >= end) return -1;
        poll(NULL, 0, 2);
    }
}

int dui_pty_modes(int descriptor) {
    struct termios modes;
    if (tcgetattr(descriptor, &modes) != 0) return -1;
    return (modes.c_lflag & ICANON ? 1 : 0) | (modes.c_lflag & ECHO ? 2 : 0) | (modes.c_lflag & ISIG ? 4 : 0);
}
