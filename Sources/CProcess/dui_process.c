#define _GNU_SOURCE
#include "dui_process.h"

#include <errno.h>
#include <stddef.h>
#include <sys/resource.h>

int dui_limit_memory(pid_t child, uint64_t bytes) {
    struct rlimit bound = {.rlim_cur = (rlim_t)bytes, .rlim_max = (rlim_t)bytes};
    if (child <= 0) return -1;
    return prlimit(child, RLIMIT_AS, &bound, NULL) == 0 || errno == ESRCH ? 0 : -1;
}
