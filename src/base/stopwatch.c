// stopwatch.c - a ceiling of the CPU time that a thread may take
//
// What is done is counted in steps, and that is the first ceiling: it falls at the
// same place in each run. This one stands behind it, for what costs more than
// anybody thought. It is a matter of the machine, so nothing but an error may
// ever come of it.
//
// To ask the system for the time costs as much as dozens of steps. So it is asked
// after every LOOK of them, and the first time is when the watch begins to run:
// what is done in fewer steps never asks.

#include "base/stopwatch.h"

#include <time.h>

enum { LOOK = 20000, MILLION = 1000 * 1000 };

// What the thread has taken. A system that cannot tell says that no time goes by.
static int64_t thread_time(void)
{
    struct timespec now = {0};

    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0)
        return 0;
    return (int64_t)now.tv_sec * 1000 * MILLION + now.tv_nsec;
}

void rutin__stopwatch_start(rutin__stopwatch *watch, int64_t milliseconds,
                            int64_t otherwise)
{
    if (milliseconds == 0)
        milliseconds = otherwise;
    if (milliseconds > INT64_MAX / MILLION)
        milliseconds = INT64_MAX / MILLION;
    *watch = (rutin__stopwatch){.look_at = LOOK};
    if (milliseconds > 0)
        watch->most = milliseconds * MILLION;
    else
        watch->look_at = INT64_MAX;
}

int64_t rutin__stopwatch_most(const rutin__stopwatch *watch)
{
    return watch->most / MILLION;
}

bool rutin__stopwatch_look(rutin__stopwatch *watch, int64_t work)
{
    int64_t now;

    if (watch->most == 0 || watch->over)
        return watch->over;
    now = thread_time();
    watch->look_at = work + LOOK;
    if (!watch->began_yet)
        watch->began = now;
    watch->began_yet = true;
    return watch->over = now - watch->began >= watch->most;
}
