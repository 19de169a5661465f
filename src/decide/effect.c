// effect.c - what differs between a plan and another
//
// Only what is still to come counts: a step that is over in both, or not there,
// is the same. Steps that both plans have are held against each other by what
// somebody who acts on them would see, and by the order they stand in.

#include "decide/effect.h"

#include "rutin.h"

#include <string.h>

bool rutin__is_over(const rutin__step *step)
{
    return step == NULL || step->status == RUTIN_STEP_DONE ||
           step->status == RUTIN_STEP_FAILED;
}

static bool same_due(const rutin__step *a, const rutin__step *b)
{
    if (a->has_due != b->has_due)
        return false;
    return !a->has_due || (rutin__clock_compare(a->due, b->due) == 0 &&
                           a->due.offset == b->due.offset);
}

static bool same_law(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool same_step(const rutin__step *a, const rutin__step *b)
{
    return a->status == b->status && a->ground == b->ground &&
           a->performer == b->performer && same_due(a, b) &&
           rutin__set_same(&a->tell, &b->tell) && same_law(a->law, b->law);
}

void rutin__note_change(rutin__effect *effect, unsigned subject,
                        const rutin__time *due)
{
    effect->any = true;
    rutin__set_add(&effect->opens, subject);
    if (due == NULL ||
        (effect->has_due && rutin__clock_compare(effect->due, *due) <= 0))
        return;
    effect->has_due = true;
    effect->due = *due;
}

static void note_change(rutin__effect *effect, unsigned subject,
                        const rutin__step *one, const rutin__step *other)
{
    rutin__note_change(effect, subject, rutin__draft_due_if_any(one));
    rutin__note_change(effect, subject, rutin__draft_due_if_any(other));
}

void rutin__compare_step(rutin__effect *effect, const rutin__draft *plan,
                         const rutin__draft *other, unsigned subject)
{
    const rutin__step *before = rutin__draft_own_step(plan, subject);
    const rutin__step *now = rutin__draft_own_step(other, subject);

    if (rutin__is_over(before) && rutin__is_over(now))
        return; // over, or not there, either way
    if (before == NULL || now == NULL || !same_step(before, now))
        note_change(effect, subject, before, now);
}

// ---------------------------------------------------------------- order

// Whether a subject has a step in both plans, over in neither.
static bool is_common(const rutin__draft *plan, const rutin__draft *other,
                      unsigned subject)
{
    return !rutin__is_over(rutin__draft_own_step(plan, subject)) &&
           !rutin__is_over(rutin__draft_own_step(other, subject));
}

static unsigned subject_at(const rutin__draft *plan, int place)
{
    return rutin__draft_placed(plan, place)->subject;
}

void rutin__compare_order(rutin__effect *effect, const rutin__draft *plan,
                          const rutin__draft *other, const uint16_t *now,
                          int end_now)
{
    int end = plan->step_count, place = 0, place_now;

    while (place < end && place < end_now &&
           subject_at(plan, place) == now[place])
        place++;
    while (place < end && place < end_now &&
           subject_at(plan, end - 1) == now[end_now - 1])
        end--, end_now--;
    for (place_now = place; place < end; place++) {
        unsigned subject = subject_at(plan, place);

        if (!is_common(plan, other, subject))
            continue;
        while (!is_common(plan, other, now[place_now]))
            place_now++;
        if (now[place_now++] != subject)
            note_change(effect, subject, rutin__draft_own_step(plan, subject),
                        rutin__draft_own_step(other, subject));
    }
}
