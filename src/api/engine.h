// engine.h - one thread's evaluator, as the public calls share it

#ifndef RUTIN__ENGINE_H
#define RUTIN__ENGINE_H

#include "answer/decide.h"
#include "base/text.h"
#include "json/read.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>

struct rutin_engine {
    const rutin_routine *routine;
    rutin_options defaults;
    rutin__decision decision;
    rutin__json in;
    rutin__text plan;     // the last plan as JSON
    bool plan_is_written; // and whether `plan` holds it yet
    bool plan_is_brief;
    rutin__text answer; // what the tools report
    rutin__text scratch;
    char *language;                // a copy, for the defaults
    char (*due)[RUTIN__TIME_SIZE]; // one a step, written when asked for
    int due_room;
    uint16_t bans[RUTIN__SUBJECTS]; // actors, as the plan lists them
    int ban_count;
    rutin_error error;
};

#endif
