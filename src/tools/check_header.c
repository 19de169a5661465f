// check_header.c - whether the dates of a routine are as they should be

#include "tools/check_header.h"

#include "base/messages.h"
#include "routine/routine.h"
#include "rutin.h"
#include "time/clock.h"
#include "tools/places.h"

static rutin__place at_member(const rutin__checker *c, const char *member)
{
    return rutin__places_find(&c->places, RUTIN__DECLARED_ROUTINE,
                              c->routine->id, member);
}

static void check_force(rutin__checker *c)
{
    char date[RUTIN__TIME_SIZE];

    if (!c->has_at || (c->at >= c->routine->in_force_from &&
                       c->at <= c->routine->in_force_to))
        return;
    rutin__clock_write_day(date, c->at);
    rutin__checker_warn(c, RUTIN__SAY_routine_not_in_force,
                        at_member(c, "in_force"),
                        RUTIN__WITH({"date", .text = date}));
}

static void check_review(rutin__checker *c)
{
    const rutin_routine *routine = c->routine;
    char date[RUTIN__TIME_SIZE], from[RUTIN__TIME_SIZE];

    rutin__clock_write_day(date, routine->review_by);
    rutin__clock_write_day(from, routine->in_force_from);
    if (routine->review_by < routine->in_force_from)
        rutin__checker_warn(
            c, RUTIN__SAY_review_too_early, at_member(c, "review_by"),
            RUTIN__WITH({"date", .text = date}, {"from", .text = from}));
    else if (c->has_at && c->at > routine->review_by)
        rutin__checker_warn(c, RUTIN__SAY_review_is_past,
                            at_member(c, "review_by"),
                            RUTIN__WITH({"date", .text = date}));
}

void rutin__check_header(rutin__checker *c)
{
    check_force(c);
    check_review(c);
}
