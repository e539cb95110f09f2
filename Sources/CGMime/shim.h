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

// Decodes base64 into `out`, which holds `n` bytes, and gives the number written. GMime's own decoder drops the last
// letters of a text that was cut short; this one keeps every whole byte, and goes on after a padding in the middle.
// `damaged` becomes 1 on foreign signs, or when the text stops in the middle of a group.
static inline size_t dui_base64_decode(const unsigned char *in, size_t n, unsigned char *out, int *damaged) {
    unsigned int group = 0, letters = 0, padding = 0;
    size_t written = 0;
    *damaged = 0;
    for (size_t i = 0; i < n; i++) {
        unsigned char c = in[i];
        unsigned int value;
        if (c >= 'A' && c <= 'Z') value = c - 'A';
        else if (c >= 'a' && c <= 'z') value = c - 'a' + 26;
        else if (c >= '0' && c <= '9') value = c - '0' + 52;
        else if (c == '+') value = 62;
        else if (c == '/') value = 63;
        else if (c == '=') {
            padding++;
            continue;
        } else {
            if (c != '\n' && c != '\r' && c != ' ' && c != '\t') *damaged = 1;
            continue;
        }
        if (padding) {
            if ((letters + padding) % 4) *damaged = 1;
            letters = padding = 0;
        }
        group = group << 6 | value;
        letters++;
        if (letters % 4 == 2) out[written++] = (unsigned char)(group >> 4);
        if (letters % 4 == 3) out[written++] = (unsigned char)(group >> 2);
        if (letters % 4 == 0) out[written++] = (unsigned char)group;
    }
    if ((letters + padding) % 4) *damaged = 1;
    return written;
}

static inline int dui_hex(unsigned char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Decodes quoted-printable into `out`, which holds `n` bytes, and gives the number written. White space after a soft
// line break is dropped (RFC 2045 6.7); an equals sign that opens nothing stays, and `damaged` becomes 1.
static inline size_t dui_quoted_decode(const unsigned char *in, size_t n, unsigned char *out, int *damaged) {
    size_t written = 0, i = 0;
    *damaged = 0;
    while (i < n) {
        if (in[i] != '=') {
            out[written++] = in[i++];
            continue;
        }
        if (n - i >= 3 && dui_hex(in[i + 1]) >= 0 && dui_hex(in[i + 2]) >= 0) {
            out[written++] = (unsigned char)(dui_hex(in[i + 1]) << 4 | dui_hex(in[i + 2]));
            i += 3;
            continue;
        }
        size_t next = i + 1;
        while (next < n && (in[next] == ' ' || in[next] == '\t' || in[next] == '\r')) next++;
        if (next >= n || in[next] == '\n') {
            i = next < n ? next + 1 : n;
        } else {
            *damaged = 1;
            out[written++] = in[i++];
        }
    }
    return written;
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
    while (p < end && (p = (const char *)memchr(p, '-', (size_t)(end - p))) != NULL) {
        const char *after = p + 2 + boundary_length;
        if ((p == data || p[-1] == '\n') && after <= end && p[1] == '-'
            && memcmp(p + 2, boundary, boundary_length) == 0) {
            if (end - after >= 2 && after[0] == '-' && after[1] == '-') return p - data;
            while (after < end && (*after == ' ' || *after == '\t' || *after == '\r')) after++;
            if (after == end || *after == '\n') return p - data;
        }
        p += 1;
    }
    return -1;
}

// What the lines of a mail would cost GMime: lines that could be boundaries (each is compared with all open ones), lines
// that could be headers, and inside one header the signs that make it recurse (groups) or compare pairwise (parameters).
typedef struct {
    size_t boundaries, headers, comparisons, open;
    size_t header_start, colons, semicolons, commas;
    int in_header;
} dui_mail_cost;

// Whether a line could be a header: a name of visible signs, perhaps blanks, then a colon.
static inline int dui_looks_like_header(const unsigned char *line, size_t length) {
    size_t i = 0;
    while (i < length && i < 80 && line[i] > 0x20 && line[i] != 0x7F && line[i] != ':') i++;
    if (i == 0) return 0;
    while (i < length && (line[i] == ' ' || line[i] == '\t')) i++;
    return i < length && line[i] == ':';
}

// Adds the signs of a header line; 1 when they are more than any mail needs.
static inline int dui_header_is_hostile(
    dui_mail_cost *cost, const unsigned char *data, const unsigned char *line, size_t length) {
    for (size_t i = 0; i < length; i++) {
        cost->colons += line[i] == ':', cost->semicolons += line[i] == ';', cost->commas += line[i] == ',';
        if ((line[i] | 0x20) == 'b' && length - i > 8 && g_ascii_strncasecmp((const char *)line + i, "boundary", 8) == 0)
            cost->open++;
    }
    int may_hold_addresses = strchr("ftcbsrd", data[cost->header_start] | 0x20) != NULL;
    return (may_hold_addresses && cost->colons > 500) || cost->semicolons > 5000 || cost->commas > 50000;
}

// How many bytes of a mail GMime may be given: one made to keep the parser busy for minutes is cut where it starts to.
static inline size_t dui_mail_budget(const unsigned char *data, size_t n) {
    dui_mail_cost cost = {.open = 1};
    for (size_t start = 0; start < n;) {
        const unsigned char *line = data + start;
        const unsigned char *newline = (const unsigned char *)memchr(line, '\n', n - start);
        size_t length = newline ? (size_t)(newline - line) : n - start;
        int continues = cost.in_header && length && (line[0] == ' ' || line[0] == '\t');
        if (!continues) {
            cost.in_header = dui_looks_like_header(line, length);
            cost.header_start = start;
            cost.colons = cost.semicolons = cost.commas = 0;
            if (cost.in_header && ++cost.headers > 1000000) return start;
        }
        if (length >= 2 && line[0] == '-' && line[1] == '-') {
            cost.comparisons += cost.open < 1024 ? cost.open : 1024;
            if (++cost.boundaries > 50000 || cost.comparisons > 50000000) return start;
        }
        if (cost.in_header && dui_header_is_hostile(&cost, data, line, length)) return cost.header_start;
        start += length + 1;
    }
    return n;
}

static inline GMimeObject *dui_gmime_of_part(GMimePart *p) { return (GMimeObject *)p; }
static inline GMimeObject *dui_gmime_of_multipart(GMimeMultipart *m) { return (GMimeObject *)m; }
static inline GMimeStreamMem *dui_gmime_memory(GMimeStream *s) { return (GMimeStreamMem *)s; }

// Gives a part bytes that it copies, and their encoding.
static inline void dui_gmime_fill(GMimePart *part, const char *bytes, size_t length, GMimeContentEncoding encoding) {
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, length);
    GMimeDataWrapper *content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT);
    g_object_unref(stream);
    g_mime_part_set_content(part, content);
    g_object_unref(content);
    g_mime_part_set_content_encoding(part, encoding);
}

// Adds an address whose label is written in UTF-8, never in a national charset that the library would find shorter.
static inline void dui_gmime_add_mailbox(
    GMimeMessage *message, GMimeAddressType type, const char *name, const char *address) {
    InternetAddress *mailbox = internet_address_mailbox_new(name, address);
    internet_address_set_charset(mailbox, "utf-8");
    internet_address_list_add(g_mime_message_get_addresses(message, type), mailbox);
    g_object_unref(mailbox);
}
