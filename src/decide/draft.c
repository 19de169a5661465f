// draft.c - a plan before it is put in order

#include "decide/draft.h"

#include "routine/condition.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

bool rutin__draft_init(rutin__draft *draft, const rutin_routine *routine)
{
    size_t subjects = (size_t)(routine->program.actor_count +
                               routine->program.task_count + 1);

    memset(draft, 0, sizeof *draft);
    draft->room = (rutin__extent){-1, -1};
    draft->step_of = calloc(subjects, sizeof *draft->step_of);
    draft->bans = calloc(subjects, sizeof *draft->bans);
    return draft->step_of && draft->bans;
}

// An array with room for [count] things; where there is no memory, as it was.
static void *grow(void *array, int count, size_t size, bool *failed)
{
    void *grown = realloc(array, (size_t)(count > 0 ? count : 1) * size);

    *failed |= grown == NULL;
    return grown == NULL ? array : grown;
}

static bool reserve_steps(rutin__draft *draft, int count)
{
    bool failed = false;

    draft->steps = grow(draft->steps, count, sizeof *draft->steps, &failed);
    draft->order = grow(draft->order, count, sizeof *draft->order, &failed);
    draft->place = grow(draft->place, count, sizeof *draft->place, &failed);
    draft->gates = grow(draft->gates, count, sizeof *draft->gates, &failed);
    if (!failed)
        draft->room.steps = count;
    return !failed;
}

static bool reserve_claims(rutin__draft *draft, int count)
{
    bool failed = false;

    draft->claims = grow(draft->claims, count, sizeof *draft->claims, &failed);
    if (!failed)
        draft->room.claims = count;
    return !failed;
}

bool rutin__draft_reserve(rutin__draft *draft, rutin__extent room)
{
    return (room.steps <= draft->room.steps ||
            reserve_steps(draft, room.steps)) &&
           (room.claims <= draft->room.claims ||
            reserve_claims(draft, room.claims));
}

void rutin__draft_clear(rutin__draft *draft)
{
    free(draft->steps);
    free(draft->step_of);
    free(draft->claims);
    free(draft->bans);
    free(draft->order);
    free(draft->place);
    free(draft->gates);
    memset(draft, 0, sizeof *draft);
}

rutin__step *rutin__draft_step_for(rutin__draft *draft, unsigned subject,
                                   unsigned actor_count)
{
    rutin__step *step;

    if (draft->step_of[subject] >= 0)
        return &draft->steps[draft->step_of[subject]];
    draft->step_of[subject] = (int16_t)draft->step_count;
    step = &draft->steps[draft->step_count++];
    memset(step, 0, offsetof(rutin__step, tell));
    step->subject = (uint16_t)subject;
    step->is_task = subject >= actor_count;
    step->claims = step->last_claim = step->performer = step->taken_by = -1;
    step->part_of = -1;
    return step;
}

// Puts the steps that are done in the places of the plan, one after the other.
static void place_done(rutin__draft *draft)
{
    int count = 0, last = 0, act = 0;

    for (int i = 0; i < draft->step_count; i++) {
        rutin__step *step = &draft->steps[draft->order[i]];

        if (step->status != RUTIN_STEP_DONE) {
            draft->step_of[step->subject] = -1;
            continue;
        }
        if (act == 0 || step->act != last)
            act++;
        last = step->act;
        step->act = (uint16_t)act;
        draft->order[count++] = draft->order[i];
    }
    draft->step_count = count;
}

void rutin__draft_keep_done(rutin__draft *draft, const rutin_routine *routine)
{
    int subjects = routine->program.actor_count + routine->program.task_count;
    int placed = draft->step_count;

    draft->circle_first = draft->circle_then = -1;
    place_done(draft);
    if (draft->step_count == placed)
        return;
    for (int i = 0; i < subjects; i++)
        if (draft->step_of[i] >= 0 &&
            draft->steps[draft->step_of[i]].status != RUTIN_STEP_DONE)
            draft->step_of[i] = -1;
    for (int i = 0; i < draft->step_count; i++) {
        rutin__step *step = &draft->steps[draft->order[i]];

        draft->place[draft->order[i]] = (uint16_t)i;
        if (step->part_of >= 0 && draft->step_of[step->part_of] < 0)
            step->part_of = -1;
    }
}
