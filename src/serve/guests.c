// guests.c - who is connected, and for how long
//
// A client that sends a byte a second, or reads none, would keep its place for ever,
// since something happens now and then. So each connection has a clock of its own,
// which is set anew only when a step is done:
//
//     connected ---> request begins ---> is whole ---> is sent ---> over -+
//         ^  five seconds for all that     |  not counted  |  five        |
//         +-----------------------------------------------+--------------+
//
// Showing out is to shut the socket down: its thread sees that the other end is gone.
// A socket is in the list for as long as it is open, so none is shut that another
// has got the number of.

#include "guests.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>

enum { PATIENCE = 5, LAST_PATIENCE = 8 }; // seconds

struct serve_guest {
    int socket;
    bool is_one_too_many, is_in_request, is_worked_for;
    int64_t since; // milliseconds
    serve_guest *before, *next;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t is_quiet = PTHREAD_COND_INITIALIZER;
static serve_guest *first;
static int count, requests;

static int64_t now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

serve_guest *serve_guests_enter(int socket)
{
    serve_guest *guest = calloc(1, sizeof *guest);

    if (!guest)
        return NULL;
    guest->socket = socket;
    guest->since = now();
    pthread_mutex_lock(&lock);
    guest->is_one_too_many = ++count > SERVE_MAX_GUESTS;
    guest->next = first;
    if (first)
        first->before = guest;
    first = guest;
    pthread_mutex_unlock(&lock);
    return guest;
}

void serve_guests_leave(serve_guest *guest)
{
    pthread_mutex_lock(&lock);
    count--;
    if (guest->next)
        guest->next->before = guest->before;
    if (guest->before)
        guest->before->next = guest->next;
    else
        first = guest->next;
    pthread_mutex_unlock(&lock);
    free(guest);
}

bool serve_guests_is_one_too_many(const serve_guest *guest)
{
    return guest->is_one_too_many;
}

// ---------------------------------------------------------------- a request

void serve_guests_begin(serve_guest *guest)
{
    pthread_mutex_lock(&lock);
    guest->is_in_request = true;
    requests++;
    pthread_mutex_unlock(&lock);
}

static void set_clock(serve_guest *guest, bool is_worked_for)
{
    pthread_mutex_lock(&lock);
    guest->is_worked_for = is_worked_for;
    guest->since = now();
    pthread_mutex_unlock(&lock);
}

void serve_guests_work(serve_guest *guest)
{
    set_clock(guest, true);
}

void serve_guests_send(serve_guest *guest)
{
    set_clock(guest, false);
}

void serve_guests_end(serve_guest *guest)
{
    pthread_mutex_lock(&lock);
    guest->is_in_request = guest->is_worked_for = false;
    guest->since = now();
    if (--requests == 0)
        pthread_cond_broadcast(&is_quiet);
    pthread_mutex_unlock(&lock);
}

// ---------------------------------------------------------------- all of them

void serve_guests_show_out(void)
{
    int64_t latest = now() - PATIENCE * 1000;

    pthread_mutex_lock(&lock);
    for (serve_guest *guest = first; guest; guest = guest->next)
        if (!guest->is_worked_for && guest->since < latest)
            shutdown(guest->socket, SHUT_RDWR);
    pthread_mutex_unlock(&lock);
}

int serve_guests_count(void)
{
    int here;

    pthread_mutex_lock(&lock);
    here = count;
    pthread_mutex_unlock(&lock);
    return here;
}

// Waits a second at most until no request is left. Gives how many are.
static int await_quiet(void)
{
    struct timespec until;
    int left;

    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec++;
    pthread_mutex_lock(&lock);
    while (requests > 0 &&
           pthread_cond_timedwait(&is_quiet, &lock, &until) == 0)
        ;
    left = requests;
    pthread_mutex_unlock(&lock);
    return left;
}

int serve_guests_await_end(void)
{
    int left = await_quiet();

    for (int i = 1; i < LAST_PATIENCE && left > 0; i++) {
        serve_guests_show_out();
        left = await_quiet();
    }
    return left;
}
