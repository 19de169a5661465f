// standing.c - a plan as it stands, by place
//
//     place    0        1        2        3
//     step     police   intake   report   school
//     ahead             0        0 1
//     behind   1 2      2
//
// A step can stand further down than it would by itself: it is held by what has
// to come before it. And one can stand further up, urgent for the sake of what
// comes after, which drives it. Both are noted, since they are what moves when
// others do.

#include "ask/standing.h"

#include "base/memory.h"
#include "decide/order.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

bool rutin__standing_reserve(rutin__standing *standing, int places)
{
    void *spots = rutin__memory_grown(standing->spots, &standing->room, places,
                                      sizeof *standing->spots);

    if (spots != NULL)
        standing->spots = spots;
    return spots != NULL;
}

void rutin__standing_clear(rutin__standing *standing)
{
    free(standing->spots);
    memset(standing, 0, sizeof *standing);
}

// ---------------------------------------------------------------- names

static void add_names(rutin__set *names, const uint16_t *subjects, int count)
{
    for (int i = 0; i < count; i++)
        rutin__set_add(names, subjects[i]);
}

void rutin__add_names(rutin__set *names, const rutin__contribution *of)
{
    add_names(names, of->after, of->after_count);
    add_names(names, of->following, of->following_count);
}

rutin__set rutin__names_before(const rutin__draft *draft,
                               const rutin__step *step)
{
    rutin__set names = {{0}};

    for (int i = step->claims; i >= 0; i = draft->claims[i].next) {
        const rutin__claim *claim = &draft->claims[i];

        if (rutin__draft_claim_counts(step, claim))
            rutin__add_names(&names, claim->contribution);
    }
    return names;
}

int rutin__place_meant(const rutin__standing *standing, unsigned name)
{
    int number = standing->plan->step_of[name];

    return number < 0 ? -1 : standing->plan->place[number];
}

// ---------------------------------------------------------------- the plan

static void name_step(rutin__standing *standing, int place)
{
    const rutin__draft *plan = standing->plan;
    const rutin__step *step = &plan->steps[plan->order[place]];

    standing->spots[place].names = rutin__names_before(plan, step);
    rutin__set_unite(&standing->named, &standing->spots[place].names);
}

static rutin__set places_meant(const rutin__standing *standing,
                               const rutin__set *names)
{
    rutin__set places = {{0}};

    for (int i = rutin__set_next(names, 0); i >= 0;
         i = rutin__set_next(names, i + 1)) {
        int place = rutin__place_meant(standing, (unsigned)i);

        if (place >= 0)
            rutin__set_add(&places, (unsigned)place);
    }
    return places;
}

static void find_behind(rutin__standing *standing, int count)
{
    for (int place = 0; place < count; place++)
        memset(&standing->spots[place].behind, 0,
               sizeof standing->spots[place].behind);
    for (int place = 0; place < count; place++) {
        const rutin__set *ahead = &standing->spots[place].ahead;

        for (int i = rutin__set_next(ahead, 0); i >= 0;
             i = rutin__set_next(ahead, i + 1))
            rutin__set_add(&standing->spots[i].behind, (unsigned)place);
    }
}

static bool precedes(const rutin__standing *plan, int a, int b)
{
    return rutin__order_precedes(
        rutin__standing_at(plan, a), plan->spots[a].due,
        rutin__standing_at(plan, b), plan->spots[b].due);
}

static void find_held(rutin__standing *standing, int count)
{
    int last = 0; // of those so far, by itself

    memset(&standing->held, 0, sizeof standing->held);
    for (int place = 1; place < count; place++)
        if (precedes(standing, place, last))
            rutin__set_add(&standing->held, (unsigned)place);
        else
            last = place;
}

static bool is_due_at(const rutin__step *step, rutin__time due)
{
    return rutin__clock_compare(rutin__order_due(step), due) == 0;
}

// Marks what may have made one before it more urgent than that is by itself.
static void find_driving(rutin__standing *standing, int count)
{
    memset(&standing->driving, 0, sizeof standing->driving);
    for (int place = 0; place < count; place++) {
        const rutin__set *behind = &standing->spots[place].behind;
        rutin__time due = standing->spots[place].due;

        if (is_due_at(rutin__standing_at(standing, place), due))
            continue;
        for (int i = rutin__set_next(behind, 0); i >= 0;
             i = rutin__set_next(behind, i + 1))
            if (rutin__clock_compare(standing->spots[i].due, due) == 0)
                rutin__set_add(&standing->driving, (unsigned)i);
    }
}

void rutin__standing_begin(rutin__standing *standing, const rutin__draft *plan)
{
    int count = plan->step_count;
    rutin__line line;

    standing->plan = plan;
    memset(&standing->named, 0, sizeof standing->named);
    for (int i = 0; i < count; i++)
        name_step(standing, i);
    line.count = count;
    for (int i = 0; i < count; i++) {
        line.step[i] = rutin__standing_at(standing, i);
        line.ahead[i] = places_meant(standing, &standing->spots[i].names);
    }
    rutin__order_hurry(&line);
    for (int i = 0; i < count; i++) {
        standing->spots[i].ahead = line.ahead[i];
        standing->spots[i].due = line.due[i];
    }
    find_behind(standing, count);
    find_held(standing, count);
    find_driving(standing, count);
}

bool rutin__drives(const rutin__standing *standing, const rutin__set *names,
                   const rutin__time *due)
{
    if (due == NULL)
        return false;
    for (int i = rutin__set_next(names, 0); i >= 0;
         i = rutin__set_next(names, i + 1)) {
        int place = rutin__place_meant(standing, (unsigned)i);

        if (place >= 0 &&
            rutin__clock_compare(*due, standing->spots[place].due) < 0)
            return true;
    }
    return false;
}
