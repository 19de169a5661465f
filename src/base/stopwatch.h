// stopwatch.h - a ceiling of the CPU time that a thread may take

#ifndef RUTIN__STOPWATCH_H
#define RUTIN__STOPWATCH_H

#include <stdbool.h>
#include <stdint.h>

// Zero it, and start it.
typedef struct rutin__stopwatch {
    int64_t most;    // nanoseconds; 0 for no ceiling
    int64_t began;   // what the thread had taken when it was first looked at
    int64_t work;    // that has been done besides what callers count
    int64_t look_at; // how much work there is before the next look
    bool began_yet, over;
} rutin__stopwatch;

// Starts it for [milliseconds]: 0 is [otherwise], less is no ceiling.
void rutin__stopwatch_start(rutin__stopwatch *watch, int64_t milliseconds,
                            int64_t otherwise);

// The ceiling in milliseconds.
int64_t rutin__stopwatch_most(const rutin__stopwatch *watch);

// Looks at the clock, and whether the ceiling is passed.
bool rutin__stopwatch_look(rutin__stopwatch *watch, int64_t work);

// Whether the ceiling is passed after [work] in all, in steps of Lua or what takes
// as long. The clock is looked at seldom, and of a short piece of work never.
static inline bool rutin__stopwatch_is_over(rutin__stopwatch *watch,
                                            int64_t work)
{
    if (work < watch->look_at)
        return watch->over;
    return rutin__stopwatch_look(watch, work);
}

// The same for work that nobody else counts: [more] of it.
static inline bool rutin__stopwatch_spend(rutin__stopwatch *watch, int64_t more)
{
    watch->work += more;
    return rutin__stopwatch_is_over(watch, watch->work);
}

#endif
