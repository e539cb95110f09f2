#pragma once
/*
 * A private connection to a mail server, through libcurl: TCP, STARTTLS or TLS from the first byte, certificates. The
 * dialogue that follows is Swift's: no credential ever passes here.
 *
 * curl_easy_setopt takes variadic arguments, which Swift does not import.
 */
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct dui_link dui_link;

/* What a connection may trust. Every text is copied. */
typedef struct {
    /* imap://, imaps://, smtp:// or smtps:// with a name and a port; for smtp the name said in EHLO follows a slash. */
    const char *url;
    /* PEM file of the only authorities that may vouch for the server. */
    const char *authorities;
    /* PEM file of their revocation lists, or NULL for none. */
    const char *revocations;
    /* PEM files of the client certificate and its key, or NULL. */
    const char *certificate;
    const char *key;
    /* Milliseconds to connect, and to wait for each answer until TLS is there. */
    long connect_ms;
    long answer_ms;
} dui_link_options;

/* How an act on a link ended. */
typedef enum {
    DUI_LINK_OK = 0,
    /* Nothing came in time. */
    DUI_LINK_TIMEOUT,
    /* The other end closed, or the network broke. */
    DUI_LINK_CLOSED,
    DUI_LINK_UNREACHABLE,
    /* The server does not offer STARTTLS, or refused it. */
    DUI_LINK_NO_STARTTLS,
    /* Its certificate is refused: `verify` holds the reason of OpenSSL (X509_V_ERR_*). */
    DUI_LINK_CERTIFICATE,
    /* The file of authorities, of revocations or of the client certificate cannot be read. */
    DUI_LINK_BAD_AUTHORITIES,
    DUI_LINK_BAD_REVOCATIONS,
    DUI_LINK_BAD_CLIENT,
    /* No protocol or cipher suite in common. */
    DUI_LINK_CIPHER,
    /* The greeting was no greeting. */
    DUI_LINK_PROTOCOL,
    DUI_LINK_OTHER
} dui_link_status;

/* Connects and turns to TLS. On failure *link is NULL. `verify` receives the reason of a refused certificate, else 0;
 * `detail` at most `detail_size` bytes of what libcurl said. */
dui_link_status dui_link_open(const dui_link_options *options, dui_link **link, long *verify, char *detail,
                              size_t detail_size);

/* Reads what is there, waiting at most so many milliseconds for the first byte. */
dui_link_status dui_link_read(dui_link *link, void *buffer, size_t size, size_t *read, long wait_ms);

/* Writes everything, waiting at most so many milliseconds each time the network is full. */
dui_link_status dui_link_write(dui_link *link, const void *buffer, size_t size, long wait_ms);

/* The protocol and the cipher suite in use; empty texts when there is none. They live as long as the link. */
const char *dui_link_protocol(dui_link *link);
const char *dui_link_cipher(dui_link *link);

/* Closes. */
void dui_link_close(dui_link *link);

/* What X509_V_ERR_* numbers mean here: 1 revocation list absent, 2 out of date or not yet, 3 certificate revoked, 4 out of
 * date, 5 name, 6 unknown authority, 0 anything else. */
int dui_verify_reason(long verify);

#ifdef __cplusplus
}
#endif
