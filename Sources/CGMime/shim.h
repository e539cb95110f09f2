#pragma once
// What Swift cannot import of GMime: the cast macros, and the byte loops that must stay fast in a debug build too.
#include <gmime/gmime.h>
#include <iconv.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

static void dui_gmime_silence(const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer data) {
    (void)domain, (void)level, (void)message, (void)data;
}

// GMime complains on stderr about hostile mails; on a full screen that would write over the text.
static inline void dui_gmime_start(void) {
    g_log_set_handler("gmime", G_LOG_LEVEL_MASK, dui_gmime_silence, NULL);
    g_mime_init();
}

static inline GMimePart *dui_gmime_part(GMimeObject *o) { return o && GMIME_IS_PART(o) ? (GMimePart *)o : NULL; }
static inline GMimeMultipart *dui_gmime_multipart(GMimeObject *o) {
    return o && GMIME_IS_MULTIPART(o) ? (GMimeMultipart *)o : NULL;
}
static inline GMimeMessagePart *dui_gmime_message_part(GMimeObject *o) {
    return o && GMIME_IS_MESSAGE_PART(o) ? (GMimeMessagePart *)o : NULL;
}
static inline GMimeObject *dui_gmime_message_object(GMimeMessage *m) { return (GMimeObject *)m; }

// A stream over bytes that somebody else owns: GMime never copies them.
static inline GMimeStream *dui_gmime_stream(GByteArray *holder) {
    GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(holder);
    g_mime_stream_mem_set_owner((GMimeStreamMem *)stream, FALSE);
    return stream;
}

static inline InternetAddressMailbox *dui_gmime_mailbox(InternetAddress *a) {
    return a && INTERNET_ADDRESS_IS_MAILBOX(a) ? (InternetAddressMailbox *)a : NULL;
}
static inline InternetAddressGroup *dui_gmime_group(InternetAddress *a) {
    return a && INTERNET_ADDRESS_IS_GROUP(a) ? (InternetAddressGroup *)a : NULL;
}

// Decodes base64 or quoted-printable into `out`, which holds `n + 4` bytes. Gives the number of bytes written.
static inline size_t dui_gmime_decode(GMimeContentEncoding encoding, const char *in, size_t n, char *out) {
    GMimeEncoding state;
    g_mime_encoding_init_decode(&state, encoding);
    return g_mime_encoding_flush(&state, in, n, out);
}

// 1 when the base64 text holds foreign signs, or stops in the middle of a group.
static inline int dui_base64_is_damaged(const unsigned char *in, size_t n) {
    size_t letters = 0, padding = 0;
    for (size_t i = 0; i < n; i++) {
        unsigned char c = in[i];
        if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/') {
            if (padding) return 1;
            letters++;
        } else if (c == '=') {
            padding++;
        } else if (c != '\n' && c != '\r' && c != ' ' && c != '\t') {
            return 1;
        }
    }
    return (letters + padding) % 4 != 0;
}

static inline int dui_is_hex(unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

// 1 when an equals sign of the quoted-printable text opens neither a byte nor a soft line break.
static inline int dui_quoted_is_damaged(const unsigned char *in, size_t n) {
    const unsigned char *end = in + n, *p = in;
    while (p < end && (p = (const unsigned char *)memchr(p, '=', (size_t)(end - p))) != NULL) {
        p++;
        if (end - p >= 2 && dui_is_hex(p[0]) && dui_is_hex(p[1])) continue;
        while (p < end && (*p == ' ' || *p == '\t' || *p == '\r')) p++;
        if (p < end && *p != '\n') return 1;
    }
    return 0;
}

// Converts text to UTF-8 in a malloc'd buffer; a byte that means nothing becomes U+FFFD and counts as a fault.
// NULL when the charset is unknown here or memory lacks.
static inline char *dui_iconv(const char *charset, const char *in, size_t n, size_t *length, size_t *faults) {
    iconv_t cd = iconv_open("UTF-8", charset);
    if (cd == (iconv_t)-1) return NULL;
    size_t capacity = n * 3 + 16, left = capacity;
    char *buffer = (char *)malloc(capacity), *out = buffer, *from = (char *)in;
    *faults = 0;
    while (buffer && n > 0) {
        if (iconv(cd, &from, &n, &out, &left) != (size_t)-1) break;
        if (errno == E2BIG || left < 8) {
            size_t done = (size_t)(out - buffer);
            char *larger = (char *)realloc(buffer, capacity * 2);
            if (!larger) break;
            left += capacity, capacity *= 2, buffer = larger, out = buffer + done;
        } else {
            memcpy(out, "\xEF\xBF\xBD", 3);
            out += 3, left -= 3, from++, n--, (*faults)++;
        }
    }
    iconv_close(cd);
    *length = buffer ? (size_t)(out - buffer) : 0;
    return buffer;
}

// Offset of the next line that is `--boundary` or `--boundary--`, at or after `from`; -1 when there is none.
static inline long dui_find_boundary(
    const char *data, size_t n, size_t from, const char *boundary, size_t boundary_length) {
    const char *end = data + n, *p = data + from;
    while (p < end && (p = (const char *)memmem(p, (size_t)(end - p), "--", 2)) != NULL) {
        const char *after = p + 2 + boundary_length;
        if ((p == data || p[-1] == '\n') && after <= end && memcmp(p + 2, boundary, boundary_length) == 0) {
            if (end - after >= 2 && after[0] == '-' && after[1] == '-') return p - data;
            while (after < end && (*after == ' ' || *after == '\t' || *after == '\r')) after++;
            if (after == end || *after == '\n') return p - data;
        }
        p += 1;
    }
    return -1;
}
