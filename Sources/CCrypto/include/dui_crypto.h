#pragma once
/*
 * The few primitives that DUI takes from libcrypto: digests, random bytes, scrypt, a comparison in constant time.
 *
 * Every function takes plain buffers, keeps nothing, allocates nothing that outlives the call, and may be called from
 * any thread. A null pointer is accepted only together with a length of 0.
 */
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* SHA-1, which XDS metadata use to tell a file from another (not a protection). 0 on success, -1 otherwise. */
int dui_sha1(const void *data, size_t length, unsigned char out[20]);

/* SHA-256. 0 on success, -1 otherwise. */
int dui_sha256(const void *data, size_t length, unsigned char out[32]);

/* Bytes that nobody can guess, fit for keys and salts. 0 on success, -1 otherwise (then `out` holds zeros). */
int dui_random(void *out, size_t length);

/*
 * Key derived from a password by scrypt (RFC 7914). `n` is a power of two above 1; the memory needed is about
 * 128 * n * r bytes, and more than 1 GiB is refused. 0 on success, -1 otherwise (then `out` holds zeros).
 */
int dui_scrypt(const char *password, size_t password_length, const void *salt, size_t salt_length, uint64_t n,
               uint64_t r, uint64_t p, void *out, size_t out_length);

/* 1 when both buffers hold the same bytes, 0 otherwise, in a time that does not tell where they differ. */
int dui_equal(const void *a, const void *b, size_t length);

#ifdef __cplusplus
}
#endif
