#include "dui_curl.h"

#include <curl/curl.h>
#include <errno.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

/* The six suites of the MSSanté sheet, in its order; level 2 of OpenSSL refuses keys and DH groups under 2048 bits. */
static const char suites[] =
    "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-SHA384:"
    "ECDHE-RSA-AES128-SHA256:DHE-RSA-AES256-GCM-SHA384:DHE-RSA-AES128-GCM-SHA256:@SECLEVEL=2";

struct dui_link {
    CURL *curl;
    curl_socket_t socket;
    char protocol[32];
    char cipher[96];
};

/* libcurl forgets its TLS session once it is connected: what was agreed is noted when the handshake ends. */
static void note(const SSL *ssl, int where, int ret) {
    (void)ret;
    if (!(where & SSL_CB_HANDSHAKE_DONE)) return;
    dui_link *link = SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl));
    if (!link) return;
    snprintf(link->protocol, sizeof link->protocol, "%s", SSL_get_version(ssl));
    snprintf(link->cipher, sizeof link->cipher, "%s", SSL_get_cipher_name(ssl));
}

static CURLcode prepare(CURL *curl, void *context, void *link) {
    (void)curl;
    SSL_CTX_set_app_data((SSL_CTX *)context, link);
    SSL_CTX_set_info_callback((SSL_CTX *)context, note);
    return CURLE_OK;
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void start(void) { curl_global_init(CURL_GLOBAL_DEFAULT); }

/* OpenSSL writes to a socket that the other end closed: the signal that follows would end the program. It is held back on
 * this thread for the time of a call, and taken away if it came. */
typedef struct {
    sigset_t before;
    int was_pending;
} quiet;

static quiet hold_sigpipe(void) {
    quiet q;
    sigset_t pipe, pending;
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    sigpending(&pending);
    q.was_pending = sigismember(&pending, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe, &q.before);
    return q;
}

static void release_sigpipe(quiet q) {
    sigset_t pipe;
    struct timespec none = {0, 0};
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    if (!q.was_pending)
        while (sigtimedwait(&pipe, NULL, &none) == -1 && errno == EINTR) {}
    pthread_sigmask(SIG_SETMASK, &q.before, NULL);
}

static dui_link_status status_of(CURLcode code, long verify, const char *detail) {
    switch (code) {
        case CURLE_OK: return DUI_LINK_OK;
        case CURLE_OPERATION_TIMEDOUT: return DUI_LINK_TIMEOUT;
        case CURLE_COULDNT_CONNECT:
        case CURLE_COULDNT_RESOLVE_HOST: return DUI_LINK_UNREACHABLE;
        case CURLE_USE_SSL_FAILED: return DUI_LINK_NO_STARTTLS;
        case CURLE_PEER_FAILED_VERIFICATION: return DUI_LINK_CERTIFICATE;
        case CURLE_SSL_ISSUER_ERROR: return DUI_LINK_CERTIFICATE;
        case CURLE_SSL_CACERT_BADFILE: return DUI_LINK_BAD_AUTHORITIES;
        case CURLE_SSL_CRL_BADFILE: return DUI_LINK_BAD_REVOCATIONS;
        case CURLE_SSL_CERTPROBLEM: return DUI_LINK_BAD_CLIENT;
        case CURLE_SSL_CIPHER: return DUI_LINK_CIPHER;
        case CURLE_SSL_CONNECT_ERROR:
            if (verify != 0) return DUI_LINK_CERTIFICATE;
            /* The network broke in the middle of the greetings: no refusal of anybody. */
            if (strstr(detail, "SSL_ERROR_SYSCALL") || strstr(detail, "unexpected eof")) return DUI_LINK_CLOSED;
            return DUI_LINK_CIPHER;
        case CURLE_WEIRD_SERVER_REPLY: return DUI_LINK_PROTOCOL;
        case CURLE_GOT_NOTHING:
        case CURLE_SEND_ERROR:
        case CURLE_RECV_ERROR: return DUI_LINK_CLOSED;
        default: return DUI_LINK_OTHER;
    }
}

/* Everything that may weaken the connection from outside is closed: environment, proxies, the system's authorities. */
static CURLcode configure(CURL *c, const dui_link_options *o, dui_link *link, char *detail) {
    CURLcode r = CURLE_OK;
#define SET(option, value) if (r == CURLE_OK) r = curl_easy_setopt(c, option, value)
    SET(CURLOPT_ERRORBUFFER, detail);
    SET(CURLOPT_NOSIGNAL, 1L);
    SET(CURLOPT_URL, o->url);
    SET(CURLOPT_PROTOCOLS_STR, "imap,imaps,smtp,smtps");
    SET(CURLOPT_PROXY, "");
    SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    SET(CURLOPT_CONNECT_ONLY, 1L);
    SET(CURLOPT_FRESH_CONNECT, 1L);
    SET(CURLOPT_CONNECTTIMEOUT_MS, o->connect_ms);
    SET(CURLOPT_SERVER_RESPONSE_TIMEOUT, o->answer_ms / 1000);
    SET(CURLOPT_TIMEOUT_MS, o->connect_ms + o->answer_ms);
    SET(CURLOPT_USE_SSL, (long)CURLUSESSL_ALL);
    SET(CURLOPT_SSLVERSION, (long)(CURL_SSLVERSION_TLSv1_2));
    SET(CURLOPT_SSL_CIPHER_LIST, suites);
    SET(CURLOPT_SSL_EC_CURVES, "P-256:P-384:P-521");
    SET(CURLOPT_SSL_SESSIONID_CACHE, 0L);
    SET(CURLOPT_SSL_VERIFYPEER, 1L);
    SET(CURLOPT_SSL_VERIFYHOST, 2L);
    SET(CURLOPT_SSL_CTX_FUNCTION, prepare);
    SET(CURLOPT_SSL_CTX_DATA, link);
    SET(CURLOPT_CAPATH, NULL);
    SET(CURLOPT_CAINFO, o->authorities);
    if (o->revocations) SET(CURLOPT_CRLFILE, o->revocations);
    if (o->certificate) {
        SET(CURLOPT_SSLCERT, o->certificate);
        SET(CURLOPT_SSLKEY, o->key);
    }
#undef SET
    return r;
}

dui_link_status dui_link_open(const dui_link_options *options, dui_link **link, long *verify, char *detail,
                              size_t detail_size) {
    char said[CURL_ERROR_SIZE] = "";
    *link = NULL;
    *verify = 0;
    if (detail_size) detail[0] = 0;
    pthread_once(&once, start);
    dui_link *made = calloc(1, sizeof *made);
    CURL *c = made ? curl_easy_init() : NULL;
    CURLcode code = c ? configure(c, options, made, said) : CURLE_OUT_OF_MEMORY;
    quiet held = hold_sigpipe();
    if (code == CURLE_OK) code = curl_easy_perform(c);
    release_sigpipe(held);
    if (c) curl_easy_getinfo(c, CURLINFO_SSL_VERIFYRESULT, verify);
    if (code == CURLE_OK) code = curl_easy_getinfo(c, CURLINFO_ACTIVESOCKET, &made->socket);
    if (code == CURLE_OK && made->socket == CURL_SOCKET_BAD) code = CURLE_RECV_ERROR;
    if (code == CURLE_OK) {
        curl_easy_setopt(c, CURLOPT_ERRORBUFFER, NULL);
        made->curl = c;
        *link = made;
        return DUI_LINK_OK;
    }
    if (detail_size) snprintf(detail, detail_size, "%s", said[0] ? said : curl_easy_strerror(code));
    /* libcurl starts from "unspecified", and judges the name by itself. */
    if (*verify == X509_V_ERR_UNSPECIFIED) *verify = 0;
    if (code == CURLE_PEER_FAILED_VERIFICATION && *verify == 0 && strstr(said, "subject name"))
        *verify = X509_V_ERR_HOSTNAME_MISMATCH;
    dui_link_status status = status_of(code, *verify, said);
    held = hold_sigpipe();
    if (c) curl_easy_cleanup(c);
    release_sigpipe(held);
    free(made);
    return status;
}

static long long now_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Waits for the socket; 1 ready, 0 too late. */
static int wait_for(dui_link *link, short events, long long until) {
    for (;;) {
        long long left = until - now_ms();
        if (left <= 0) return 0;
        struct pollfd p = {.fd = link->socket, .events = events};
        int n = poll(&p, 1, (int)(left > 60000 ? 60000 : left));
        if (n > 0) return 1;
        if (n < 0 && errno != EINTR) return 1;
    }
}

dui_link_status dui_link_read(dui_link *link, void *buffer, size_t size, size_t *read, long wait_ms) {
    long long until = now_ms() + wait_ms;
    *read = 0;
    for (;;) {
        quiet held = hold_sigpipe();
        CURLcode code = curl_easy_recv(link->curl, buffer, size, read);
        release_sigpipe(held);
        if (code == CURLE_OK) return *read ? DUI_LINK_OK : DUI_LINK_CLOSED;
        if (code != CURLE_AGAIN) return DUI_LINK_CLOSED;
        if (!wait_for(link, POLLIN, until)) return DUI_LINK_TIMEOUT;
    }
}

dui_link_status dui_link_write(dui_link *link, const void *buffer, size_t size, long wait_ms) {
    const char *from = buffer;
    while (size) {
        long long until = now_ms() + wait_ms;
        size_t sent = 0;
        quiet held = hold_sigpipe();
        CURLcode code = curl_easy_send(link->curl, from, size, &sent);
        release_sigpipe(held);
        from += sent;
        size -= sent;
        if (code == CURLE_OK) continue;
        if (code != CURLE_AGAIN) return DUI_LINK_CLOSED;
        if (!wait_for(link, POLLOUT, until)) return DUI_LINK_TIMEOUT;
    }
    return DUI_LINK_OK;
}

const char *dui_link_protocol(dui_link *link) { return link->protocol; }

const char *dui_link_cipher(dui_link *link) { return link->cipher; }

void dui_link_close(dui_link *link) {
    if (!link) return;
    quiet held = hold_sigpipe();
    /* Else libcurl would say good-bye by itself in the middle of our dialogue, and wait for the answer. */
    shutdown(link->socket, SHUT_RDWR);
    curl_easy_cleanup(link->curl);
    release_sigpipe(held);
    free(link);
}

int dui_verify_reason(long verify) {
    switch (verify) {
        case X509_V_ERR_UNABLE_TO_GET_CRL:
        case X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER: return 1;
        case X509_V_ERR_CRL_HAS_EXPIRED:
        case X509_V_ERR_CRL_NOT_YET_VALID:
        case X509_V_ERR_CRL_SIGNATURE_FAILURE: return 2;
        case X509_V_ERR_CERT_REVOKED: return 3;
        case X509_V_ERR_CERT_HAS_EXPIRED:
        case X509_V_ERR_CERT_NOT_YET_VALID: return 4;
        case X509_V_ERR_HOSTNAME_MISMATCH: return 5;
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
        case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
        case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE: return 6;
        default: return 0;
    }
}
