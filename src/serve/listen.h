// listen.h - the socket that the service listens on

#ifndef RUTIN_SERVE_LISTEN_H
#define RUTIN_SERVE_LISTEN_H

#include "options.h"

#include <stdbool.h>

// A socket that listens, and what people call the place.
typedef struct serve_listen {
    int socket;
    bool is_network; // not in the file system: then a token is wanted
    bool is_own;     // made here: a file to take away at the end
    char place[256]; // "unix:/run/rutin.sock", "127.0.0.1:8750"
} serve_listen;

// Opens it, or takes the one that systemd has opened. False, having said why.
bool serve_listen_open(serve_listen *listen, const serve_options *options);

// Closes it, and takes its file away.
void serve_listen_close(serve_listen *listen);

#endif
