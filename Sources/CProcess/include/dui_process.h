#pragma once
/*
 * What Swift cannot say to Linux about another process.
 */
#include <stdint.h>
#include <sys/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Bounds the address space of a child in bytes, for good. A child that is already over needs no bound: 0 too.
 * 0 on success, -1 otherwise.
 */
int dui_limit_memory(pid_t child, uint64_t bytes);

#ifdef __cplusplus
}
#endif
