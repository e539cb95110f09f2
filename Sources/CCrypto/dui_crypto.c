#include "dui_crypto.h"

#include <limits.h>
#include <string.h>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

/* libcrypto may take a null pointer for "no data given": an empty buffer gets an address of its own. */
static const unsigned char nothing[1] = {0};

static int digest(const EVP_MD *kind, const void *data, size_t length, unsigned char *out, unsigned int expected) {
    if (out == NULL || (data == NULL && length > 0)) return -1;
    unsigned int written = 0;
    if (EVP_Digest(length > 0 ? data : nothing, length, out, &written, kind, NULL) != 1) return -1;
    return written == expected ? 0 : -1;
}

int dui_sha1(const void *data, size_t length, unsigned char out[20]) {
    return digest(EVP_sha1(), data, length, out, 20);
}

int dui_sha256(const void *data, size_t length, unsigned char out[32]) {
    return digest(EVP_sha256(), data, length, out, 32);
}

int dui_random(void *out, size_t length) {
    if (length == 0) return 0;
    if (out == NULL) return -1;
    memset(out, 0, length);
    unsigned char *place = out;
    size_t left = length;
    while (left > 0) { /* RAND_bytes counts with an int */
        int portion = left > INT_MAX ? INT_MAX : (int)left;
        if (RAND_bytes(place, portion) != 1) {
            OPENSSL_cleanse(out, length);
            return -1;
        }
        place += portion;
        left -= (size_t)portion;
    }
    return 0;
}

int dui_scrypt(const char *password, size_t password_length, const void *salt, size_t salt_length, uint64_t n,
               uint64_t r, uint64_t p, void *out, size_t out_length) {
    if (out == NULL || out_length == 0) return -1;
    memset(out, 0, out_length);
    if ((password == NULL && password_length > 0) || (salt == NULL && salt_length > 0)) return -1;
    const char *secret = password_length > 0 ? password : (const char *)nothing;
    const unsigned char *grain = salt_length > 0 ? salt : nothing;
    const uint64_t memory_limit = UINT64_C(1) << 30; /* libcrypto's own limit of 32 MiB is below today's advice */
    if (EVP_PBE_scrypt(secret, password_length, grain, salt_length, n, r, p, memory_limit, out, out_length) != 1) {
        OPENSSL_cleanse(out, out_length);
        return -1;
    }
    return 0;
}

int dui_equal(const void *a, const void *b, size_t length) {
    if (length == 0) return 1;
    if (a == NULL || b == NULL) return 0;
    return CRYPTO_memcmp(a, b, length) == 0 ? 1 : 0;
}
