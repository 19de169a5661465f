// front.h - the door: libmicrohttpd, and what every request goes through

#ifndef RUTIN_SERVE_FRONT_H
#define RUTIN_SERVE_FRONT_H

#include <stdbool.h>

// Answers whoever comes to the socket, each in a thread of his own. False, having
// said why. The socket stays the caller's.
bool serve_front_open(int socket);

// Takes nobody in any more, waits some seconds for the answers that are under way,
// and closes.
void serve_front_close(void);

#endif
