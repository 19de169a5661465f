// stand_in.c - hands steps over to those who stand in
//
// An actor of the same duty takes a step over with all it stands on. Any other
// gets what rules give that actor, else a contact without a name: also where all
// they give was weighed, or asked for, and came to a no. A duty stays where it is
// besides: it is done only when somebody of that duty is reached.
//
//     first    steps move among actors of one duty, until none moves any more
//     then     each that is left is stood in for, once, by whoever is at the end
//              of its ladder
//
// A step that takes another over may have to be done sooner, and so move on. But
// what a stand-in is asked for no longer changes, and stands twice in a plan at
// most.

#include "decide/stand_in.h"

#include "base/set.h"
#include "case/event.h"
#include "case/record.h"
#include "decide/ladder.h"
#include "decide/status.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

static bool same_duty(const rutin_routine *routine, unsigned a, unsigned b)
{
    const rutin__actor *actors = routine->program.actors;

    return actors[a].same_as == actors[b].same_as;
}

static bool is_listed(const rutin__step *step, unsigned actor)
{
    for (int i = 0; i < step->instead_count; i++)
        if (step->instead_of[i] == actor)
            return true;
    return step->subject == actor;
}

// Notes whom a step is made in place of.
static void note_place(rutin__step *step, unsigned actor, unsigned why)
{
    if (is_listed(step, actor) || step->instead_count == RUTIN__RUNGS)
        return;
    step->instead_why[step->instead_count] = (uint8_t)why;
    step->instead_of[step->instead_count++] = (uint16_t)actor;
}

// Notes on [taker] whom a step that it takes was made in place of, and the rungs
// that led to it.
static void note_trail(rutin__step *taker, const rutin__step *step,
                       const rutin__ladder *ladder, int count,
                       const rutin__history *history)
{
    taker->no_hours |= ladder->no_year;
    for (int i = 0; i < step->instead_count; i++)
        note_place(taker, step->instead_of[i], step->instead_why[i]);
    for (int i = 0; i < count; i++) {
        rutin_instead why;

        if (rutin__ladder_passes(ladder, history, ladder->rungs[i], &why))
            note_place(taker, ladder->rungs[i], why);
    }
}

// Whether claim [a] stands before [b]; -1, none, stands after all.
static bool is_declared_before(const rutin__draft *draft, int a, int b,
                               const rutin__history *history)
{
    if (a < 0 || b < 0)
        return a >= 0;
    return rutin__draft_claim_declared(&draft->claims[a], history) <
           rutin__draft_claim_declared(&draft->claims[b], history);
}

// Joins two lists of claims, each in order of declaration, into [step]'s.
static void join_claims(rutin__draft *draft, rutin__step *step, int other,
                        const rutin__history *history)
{
    int own = step->claims, last = -1;

    while (own >= 0 || other >= 0) {
        int *next = is_declared_before(draft, own, other, history) ? &own
                                                                   : &other;

        if (last < 0)
            step->claims = *next;
        else
            draft->claims[last].next = *next;
        last = *next;
        *next = draft->claims[last].next;
    }
    step->last_claim = last;
}

// The step that a subject's name means, whoever took it over; -1 for none.
static int step_meant(const rutin__draft *draft, unsigned subject)
{
    int number = draft->step_of[subject];

    while (number >= 0 && draft->steps[number].taken_by >= 0)
        number = draft->steps[number].taken_by;
    return number;
}

// Hands a step over to an actor of the same duty, with all it stands on. Where
// that actor's own step has moved on already, to whoever has it now.
static void move_step(rutin__draft *draft, rutin__step *step,
                      const rutin__ladder *ladder, int rung,
                      const rutin__history *history)
{
    unsigned actor = ladder->rungs[rung];
    int number = step_meant(draft, actor), own = (int)(step - draft->steps);
    rutin__step *taker = step;

    if (number < 0 || number == own) {
        draft->step_of[actor] = (int16_t)own;
        step->subject = (uint16_t)actor;
    } else {
        taker = &draft->steps[number];
        join_claims(draft, taker, step->claims, history);
        step->taken_by = (int16_t)number;
    }
    rutin__status_sum_up(draft, taker, history);
    note_trail(taker, step, ladder, rung, history);
}

// Makes a contact without a name of all that a step asks for, among what others
// ask for so.
static void add_nameless(rutin__draft *draft, rutin__step *taker,
                         const rutin__step *step, const rutin__history *history)
{
    static const rutin__grounding nameless = {.ground = RUTIN_GROUND_ANONYMOUS};
    rutin__step added = {.claims = -1, .last_claim = -1};

    for (int i = step->claims; i >= 0; i = draft->claims[i].next) {
        rutin__claim claim = draft->claims[i];

        if (!claim.effective)
            continue;
        claim.grounding = &nameless;
        claim.nameless = true;
        rutin__draft_add_claim(draft, &added, &claim);
    }
    join_claims(draft, taker, added.claims, history);
    rutin__status_sum_up(draft, taker, history);
}

// Whether rules let an actor be contacted, or may yet.
static bool is_given(const rutin__draft *draft, const rutin__step *step,
                     const rutin__history *history)
{
    for (int i = step->claims; i >= 0; i = draft->claims[i].next)
        if (!draft->claims[i].nameless &&
            !rutin__status_is_lost(draft->claims[i].grounding,
                                   draft->claims[i].asked, history))
            return true;
    return false;
}

// Lets the last rung, an actor of another duty, stand in: with what rules give
// that actor, else without a name. A duty stays where it is besides.
static void stand_in(rutin__draft *draft, rutin__step *step,
                     const rutin__ladder *ladder, const rutin__history *history)
{
    const rutin__program *program = &history->record->routine->program;
    unsigned actor = ladder->rungs[ladder->count - 1];
    int number = step_meant(draft, actor);
    bool is_new = number < 0;
    rutin__step *taker = is_new
                             ? rutin__draft_step_for(
                                   draft, actor, (unsigned)program->actor_count)
                             : &draft->steps[number];

    if (!is_given(draft, taker, history)) {
        taker->unanswered = (is_new || taker->unanswered) &&
                            ladder->exhausted && !step->on_duty;
        add_nameless(draft, taker, step, history);
    }
    note_trail(taker, step, ladder, ladder->count - 1, history);
    if (!step->on_duty)
        step->taken_by = (int16_t)(taker - draft->steps);
}

// Whether a step is one that somebody else could take over, or that is to be
// tried again.
static bool can_hand_over(const rutin__step *step, const rutin__actor *actors)
{
    const rutin__actor *actor = &actors[step->subject];

    return !step->is_task && step->taken_by < 0 &&
           (actor->if_closed >= 0 || actor->if_no_answer >= 0 ||
            actor->has_again || step->instead_count > 0) &&
           (step->status == RUTIN_STEP_DUE ||
            step->status == RUTIN_STEP_WEIGH ||
            step->status == RUTIN_STEP_ASK_CONSENT);
}

// Who has to be called is due at the next attempt; whoever may not be called
// yet is not.
static void wait_again(rutin__step *step, const rutin__ladder *ladder)
{
    if (!ladder->again || step->status != RUTIN_STEP_DUE)
        return;
    step->has_due = step->again = true;
    step->due = ladder->next;
}

// The last rung that has the duty of the first and is not banned; 0 for none but
// the first, also of a step without an effective ground, which is not handed over.
static int last_of_duty(const rutin__draft *draft, const rutin__step *step,
                        const rutin__ladder *ladder,
                        const rutin_routine *routine)
{
    int rung = step->any_effective ? ladder->count - 1 : 0;

    while (rung > 0 &&
           (!same_duty(routine, ladder->rungs[0], ladder->rungs[rung]) ||
            draft->bans[ladder->rungs[rung]] == RUTIN__BANNED))
        rung--;
    return rung;
}

static bool ends_in_banned(const rutin__draft *draft,
                           const rutin__ladder *ladder)
{
    return draft->bans[ladder->rungs[ladder->count - 1]] == RUTIN__BANNED;
}

// Moves a step up its ladder, among actors of the same duty. False when it stays;
// then it is noted if there is more to do about it.
static bool move_up(rutin__draft *draft, int number,
                    const rutin__history *history, rutin__set *climbing)
{
    rutin__step *step = &draft->steps[number];
    rutin__ladder ladder;
    int rung;

    rutin__ladder_climb(&ladder, history, step->subject,
                        step->has_due ? &step->due : NULL);
    if (ladder.count > 1 || ladder.again || step->instead_count > 0)
        rutin__set_add(climbing, (unsigned)number);
    if (ladder.count == 1 || ends_in_banned(draft, &ladder))
        return false;
    rung = last_of_duty(draft, step, &ladder, history->record->routine);
    if (rung > 0)
        move_step(draft, step, &ladder, rung, history);
    return rung > 0;
}

// Whom a step asked for before it moved.
static unsigned first_asked(const rutin_routine *routine,
                            const rutin__step *step)
{
    return step->instead_count > 0 &&
                   same_duty(routine, step->instead_of[0], step->subject)
               ? step->instead_of[0]
               : step->subject;
}

// Hands a step that does not move any more to whoever is last on its ladder.
static void hand_over(rutin__draft *draft, rutin__step *step,
                      const rutin__history *history)
{
    const rutin_routine *routine = history->record->routine;
    rutin__ladder ladder;

    rutin__ladder_climb(&ladder, history, first_asked(routine, step),
                        step->has_due ? &step->due : NULL);
    if (ends_in_banned(draft, &ladder))
        return;
    wait_again(step, &ladder);
    if (!same_duty(routine, step->subject, ladder.rungs[ladder.count - 1]) &&
        step->any_effective && !step->weighs)
        stand_in(draft, step, &ladder, history);
    else if (ladder.exhausted && !step->on_duty)
        step->status = RUTIN_STEP_FAILED;
}

// Closes the gaps that steps handed over have left. Whoever meant one of them
// now means the step that took it.
static void drop_taken(rutin__draft *draft, int subjects)
{
    int16_t moved[RUTIN__SUBJECTS];
    int kept = 0;

    for (int i = 0; i < subjects; i++)
        draft->step_of[i] = (int16_t)step_meant(draft, (unsigned)i);
    for (int i = 0; i < draft->step_count; i++) {
        moved[i] = (int16_t)kept;
        if (draft->steps[i].taken_by < 0)
            draft->steps[kept++] = draft->steps[i];
    }
    draft->step_count = kept;
    for (int i = 0; i < subjects; i++)
        if (draft->step_of[i] >= 0)
            draft->step_of[i] = moved[draft->step_of[i]];
}

// Whether the actor itself was reached as the step asks for: in full, or without
// a name where that is all there is.
static bool was_reached(const rutin__history *history, const rutin__step *step)
{
    const rutin__record *record = history->record;

    for (int i = 0; i < record->event_count; i++) {
        const rutin__event *event = &record->events[i];

        if (event->kind == RUTIN__CONTACT_EVENT &&
            event->subject == step->subject &&
            event->outcome == RUTIN__REACHED_THEM &&
            (event->ground != RUTIN_GROUND_ANONYMOUS ||
             step->ground == RUTIN_GROUND_ANONYMOUS))
            return true;
    }
    return false;
}

// A step that is done through a stand-in of the same duty names who was reached.
static void name_reached(rutin__draft *draft, rutin__step *step,
                         const rutin__history *history)
{
    const rutin_routine *routine = history->record->routine;
    rutin__ladder ladder;
    int last;

    if (was_reached(history, step) ||
        !rutin__ladder_find_reached(&ladder, history, step->subject))
        return;
    last = ladder.count - 1;
    if (same_duty(routine, step->subject, ladder.rungs[last]) &&
        !ends_in_banned(draft, &ladder))
        move_step(draft, step, &ladder, last, history);
}

// Moves what has to move. True when something did, and more may have to.
static bool move_all(rutin__draft *draft, int count,
                     const rutin__history *history, rutin__set *climbing)
{
    const rutin__actor *actors = history->record->routine->program.actors;
    bool moved = false;

    for (int i = 0; i < count; i++)
        if (can_hand_over(&draft->steps[i], actors))
            moved |= move_up(draft, i, history, climbing);
    return moved;
}

void rutin__stand_in_hand_over(rutin__draft *draft,
                               const rutin_routine *routine,
                               const rutin__history *history)
{
    int asked = draft->step_count;
    rutin__set climbing = {{0}};
    bool any = false;

    for (int i = 0; i < asked; i++) {
        rutin__step *step = &draft->steps[i];

        if (!step->is_task && step->taken_by < 0 &&
            step->status == RUTIN_STEP_DONE)
            name_reached(draft, step, history);
    }
    while (move_all(draft, asked, history, &climbing))
        continue;
    for (int i = 0; i < asked; i++) // before any stands in for another
        if (!can_hand_over(&draft->steps[i], routine->program.actors))
            rutin__set_remove(&climbing, (unsigned)i);
    for (int i = rutin__set_next(&climbing, 0); i >= 0;
         i = rutin__set_next(&climbing, i + 1))
        hand_over(draft, &draft->steps[i], history);
    for (int i = 0; i < draft->step_count; i++)
        any |= draft->steps[i].taken_by >= 0;
    if (any)
        drop_taken(draft,
                   routine->program.actor_count + routine->program.task_count);
}
