// whole.c - which step another is part of
//
// The routine lists for a subject those that its step may be part of. It is part
// of the first of them that stands in the plan, is no part itself, has the same
// performer and can be joined, as it can itself.

#include "decide/whole.h"

#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"

#include <stdbool.h>

enum { NO_PART = -1, NOT_SOUGHT = -2 };

typedef struct search {
    const rutin__draft *draft;
    const rutin__view *view;
    int16_t *wholes;
} search;

static bool can_be_joined(const rutin__step *step)
{
    return step->status == RUTIN_STEP_DUE || step->status == RUTIN_STEP_WEIGH ||
           step->status == RUTIN_STEP_ASK_CONSENT;
}

// Who performs a step, of all that have the same duty; -1 for whoever runs the
// case.
static int performer_of(const search *in, const rutin__step *step)
{
    if (step->performer < 0 ||
        rutin__view_is_finder(in->view, (unsigned)step->performer))
        return -1;
    return in->view->routine->program.actors[step->performer].same_as;
}

// The subjects that the routine has a step's be part of.
static const uint16_t *listed_for(const search *in, const rutin__step *step,
                                  int *count)
{
    const rutin__program *program = &in->view->routine->program;
    unsigned subject = step->subject;

    if (step->is_task) {
        const rutin__task *task =
            &program->tasks[subject - (unsigned)program->actor_count];

        *count = task->part_of_count;
        return task->part_of;
    }
    *count = program->actors[subject].part_of_count;
    return program->actors[subject].part_of;
}

// A step that is being sought for is no part: those who stand in can close a
// circle.
static int find_whole(const search *in, int number)
{
    const rutin__step *steps = in->draft->steps, *step = &steps[number];
    int16_t *found = &in->wholes[number];
    const uint16_t *listed;
    int count;

    if (*found != NOT_SOUGHT)
        return *found;
    *found = NO_PART;
    listed = listed_for(in, step, &count);
    for (int i = 0; i < count && can_be_joined(step); i++) {
        int whole = in->draft->step_of[listed[i]];

        if (whole < 0 || whole == number || find_whole(in, whole) >= 0 ||
            !can_be_joined(&steps[whole]) ||
            performer_of(in, &steps[whole]) != performer_of(in, step))
            continue;
        return *found = (int16_t)whole;
    }
    return NO_PART;
}

void rutin__whole_find(const rutin__draft *draft, const rutin__view *view,
                       int16_t *wholes)
{
    const search in = {draft, view, wholes};
    bool any = false;
    int count;

    for (int i = 0; i < draft->step_count; i++) {
        listed_for(&in, &draft->steps[i], &count);
        wholes[i] = count > 0 ? NOT_SOUGHT : NO_PART;
        any |= count > 0;
    }
    for (int i = 0; any && i < draft->step_count; i++)
        find_whole(&in, i);
}
