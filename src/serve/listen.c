// listen.c - the socket that the service listens on
//
//     LISTEN_FDS (systemd)      the socket is there already: the service itself
//                               needs no right to open one
//     unix:/run/x.sock          a file; whoever may write to it may ask (mode 660)
//     127.0.0.1:8750, [::1]:0   a port, 0 for any that is free
//
// A file that a service left behind, which nobody listens on, is taken away first.

#include "listen.h"

#include "log.h"
#include "words.h"

#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

enum { BACKLOG = 256, FIRST_PASSED = 3 };

static const char in_files[] = "unix:";

static bool complain(const serve_listen *listen)
{
    serve_log_word(S_CANNOT_LISTEN, listen->place, strerror(errno));
    return false;
}

// Writes the place of a socket of the network: its port may have been chosen now.
static void name_place(serve_listen *listen)
{
    struct sockaddr_storage address;
    socklen_t length = sizeof address;
    char host[128], port[16];

    if (getsockname(listen->socket, (struct sockaddr *)&address, &length) ||
        getnameinfo((struct sockaddr *)&address, length, host, sizeof host,
                    port, sizeof port, NI_NUMERICHOST | NI_NUMERICSERV))
        return;
    snprintf(listen->place, sizeof listen->place,
             address.ss_family == AF_INET6 ? "[%s]:%s" : "%s:%s", host, port);
}

// ----------------------------------------------------------- in the file system

static bool is_answered(const struct sockaddr_un *address)
{
    int other = socket(AF_UNIX, SOCK_STREAM, 0);
    bool is_there = other >= 0 &&
                    connect(other, (const struct sockaddr *)address,
                            sizeof *address) == 0;

    if (other >= 0)
        close(other);
    return is_there;
}

// Takes away a socket that nobody listens on. False when somebody does.
static bool clear_place(const struct sockaddr_un *address)
{
    struct stat about;

    if (lstat(address->sun_path, &about) != 0 || !S_ISSOCK(about.st_mode))
        return true; // there is none, or bind() says what stands there
    if (is_answered(address))
        return false;
    unlink(address->sun_path);
    return true;
}

static bool open_file(serve_listen *listen, const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};

    if (*path == '\0' || strlen(path) >= sizeof address.sun_path) {
        serve_log_word(S_BAD_LISTEN, listen->place, NULL);
        return false;
    }
    snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
    if (!clear_place(&address)) {
        serve_log_word(S_IN_USE, listen->place, NULL);
        return false;
    }
    listen->socket = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (listen->socket < 0 ||
        bind(listen->socket, (struct sockaddr *)&address, sizeof address) != 0)
        return complain(listen);
    listen->is_own = true;
    return chmod(path, 0660) == 0 || complain(listen);
}

// ---------------------------------------------------------------- on the network

// Whether it is a number from 0 to 65535, which getaddrinfo() does not ask.
static bool is_port(const char *text)
{
    size_t digits = strspn(text, "0123456789");

    return digits > 0 && digits <= 5 && !text[digits] && atol(text) <= 65535;
}

// Cuts "[::1]:8750" in two. False when it is no such text.
static bool cut_address(const char *text, char *host, size_t size,
                        const char **port)
{
    const char *colon = strrchr(text, ':');
    size_t length = colon ? (size_t)(colon - text) : 0;

    if (length == 0 || length >= size || !is_port(colon + 1))
        return false;
    if (*text == '[' && text[length - 1] == ']') {
        text++;
        length -= 2;
    }
    snprintf(host, size, "%.*s", (int)length, text);
    *port = colon + 1;
    return true;
}

static bool open_address(serve_listen *listen, const struct addrinfo *found)
{
    int on = 1;

    listen->socket = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    return listen->socket >= 0 &&
           setsockopt(listen->socket, SOL_SOCKET, SO_REUSEADDR, &on,
                      sizeof on) == 0 &&
           bind(listen->socket, found->ai_addr, found->ai_addrlen) == 0;
}

static bool open_port(serve_listen *listen)
{
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM,
                             .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV};
    struct addrinfo *found = NULL;
    const char *port;
    char host[64];
    bool is_open;

    if (!cut_address(listen->place, host, sizeof host, &port) ||
        getaddrinfo(host, port, &hints, &found) != 0) {
        serve_log_word(S_BAD_LISTEN, listen->place, NULL);
        return false;
    }
    is_open = open_address(listen, found) || complain(listen);
    freeaddrinfo(found);
    listen->is_network = true;
    name_place(listen);
    return is_open;
}

// -------------------------------------------------------------------- which one

// The socket that systemd has opened for this process.
static bool is_passed(serve_listen *listen)
{
    const char *process = getenv("LISTEN_PID"), *count = getenv("LISTEN_FDS");
    struct sockaddr_storage address = {.ss_family = AF_UNSPEC};
    socklen_t length = sizeof address;

    if (!process || !count || atol(process) != (long)getpid() ||
        atol(count) < 1)
        return false;
    listen->socket = FIRST_PASSED;
    getsockname(FIRST_PASSED, (struct sockaddr *)&address, &length);
    listen->is_network = address.ss_family != AF_UNIX;
    snprintf(listen->place, sizeof listen->place, "LISTEN_FDS");
    if (listen->is_network)
        name_place(listen);
    return true;
}

static bool name_default(serve_listen *listen)
{
    const char *folder = getenv("RUNTIME_DIRECTORY");

    if (!folder || *folder != '/')
        folder = getenv("XDG_RUNTIME_DIR");
    if (!folder || *folder != '/') {
        serve_log_word(S_WANTS_LISTEN, NULL, NULL);
        return false;
    }
    snprintf(listen->place, sizeof listen->place, "unix:%s/rutin.sock", folder);
    return true;
}

static bool open_place(serve_listen *listen, const serve_options *options)
{
    size_t kind = strlen(in_files);

    if (is_passed(listen))
        return true;
    if (options->listen)
        snprintf(listen->place, sizeof listen->place, "%s", options->listen);
    else if (!name_default(listen))
        return false;
    return strncmp(listen->place, in_files, kind) == 0
               ? open_file(listen, listen->place + kind)
               : open_port(listen);
}

bool serve_listen_open(serve_listen *found, const serve_options *options)
{
    *found = (serve_listen){.socket = -1};
    if (!open_place(found, options))
        return false;
    if (found->is_network && !options->token) {
        serve_log_word(S_WANTS_TOKEN, NULL, NULL);
        return false;
    }
    return listen(found->socket, BACKLOG) == 0 || complain(found);
}

void serve_listen_close(serve_listen *listen)
{
    if (listen->socket >= 0)
        close(listen->socket);
    if (listen->is_own)
        unlink(listen->place + strlen(in_files));
    *listen = (serve_listen){.socket = -1};
}
