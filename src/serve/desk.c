// desk.c - so many decisions at once, and no more
//
// Every connection has a thread, most of which wait for a slow client. What costs is
// deciding, and more at once than there are processors makes all of them slow. So who
// decides takes a desk first, or waits for one.

#include "desk.h"

#include <pthread.h>
#include <time.h>

enum { PATIENCE = 5 }; // seconds

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t is_free;
static int left;

void serve_desk_settle(int count)
{
    pthread_condattr_t how;

    pthread_condattr_init(&how);
    pthread_condattr_setclock(&how, CLOCK_MONOTONIC);
    pthread_cond_init(&is_free, &how);
    pthread_condattr_destroy(&how);
    left = count;
}

bool serve_desk_take(void)
{
    struct timespec until;
    bool is_taken;

    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += PATIENCE;
    pthread_mutex_lock(&lock);
    while (left == 0 && pthread_cond_timedwait(&is_free, &lock, &until) == 0)
        ;
    is_taken = left > 0;
    if (is_taken)
        left--;
    pthread_mutex_unlock(&lock);
    return is_taken;
}

void serve_desk_give(void)
{
    pthread_mutex_lock(&lock);
    left++;
    pthread_cond_signal(&is_free);
    pthread_mutex_unlock(&lock);
}
