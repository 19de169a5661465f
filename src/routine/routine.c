// routine.c - a compiled routine: what loading makes and deciding reads

#include "routine/routine.h"

#include <string.h>

const char *const rutin__routine_status_names[] = {
    [RUTIN_STEP_DONE] = "done",
    [RUTIN_STEP_FAILED] = "failed",
    [RUTIN_STEP_HELD] = "held",
    [RUTIN_STEP_WEIGH] = "weigh",
    [RUTIN_STEP_ASK_CONSENT] = "ask_consent",
    [RUTIN_STEP_BLOCKED] = "blocked",
    [RUTIN_STEP_WAITING] = "waiting",
    [RUTIN_STEP_DUE] = "due",
};

const char *const rutin__routine_when_names[] = {
    [RUTIN_WHEN_NOW] = "now",         [RUTIN_WHEN_TODAY] = "today",
    [RUTIN_WHEN_WEEK] = "week",       [RUTIN_WHEN_LATER] = "later",
    [RUTIN_WHEN_WAITING] = "waiting",
};

const char *const rutin__routine_phrase_names[] = {
    [RUTIN__HEADING] = "heading", [RUTIN__SAY_NOT] = "say_not",
    [RUTIN__SAY_ALL] = "say_all", [RUTIN__BASIS] = "basis",
    [RUTIN__BY_WHEN] = "by_when",
};

int rutin__routine_language(const rutin_routine *routine, const char *language)
{
    if (language == NULL)
        return 0;
    for (int i = 0; i < routine->language_count; i++)
        if (strcmp(routine->languages[i], language) == 0)
            return i;
    return -1;
}

const struct rutin__hours *rutin__routine_hours(const rutin__program *program,
                                                unsigned subject)
{
    if (subject >= (unsigned)program->actor_count)
        return NULL;
    return program->actors[subject].hours;
}
