// guests.h - who is connected, and for how long

#ifndef RUTIN_SERVE_GUESTS_H
#define RUTIN_SERVE_GUESTS_H

#include <stdbool.h>

enum {
    SERVE_MAX_GUESTS = 256, // connections that are answered
    SERVE_MORE_GUESTS = 64  // and those that are told to come again
};

// One connection.
typedef struct serve_guest serve_guest;

// Somebody has connected on the socket, or leaves. NULL when memory is out.
serve_guest *serve_guests_enter(int socket);
void serve_guests_leave(serve_guest *guest);

// Whether it came when as many were here as may be.
bool serve_guests_is_one_too_many(const serve_guest *guest);

// A request has begun to come, is whole and being answered, is being sent, is over.
// Whoever takes more than five seconds to send a request, or to take what is sent,
// is shown out; what the service itself needs is not counted.
void serve_guests_begin(serve_guest *guest);
void serve_guests_work(serve_guest *guest);
void serve_guests_send(serve_guest *guest);
void serve_guests_end(serve_guest *guest);

// Shows those out who have taken too long.
void serve_guests_show_out(void);

// How many are here.
int serve_guests_count(void);

// Waits until no request is left, for some seconds. Gives how many are.
int serve_guests_await_end(void);

#endif
