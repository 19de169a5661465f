// stand_in.c - hands steps over to those who stand in
//
// An actor of the same duty takes a step over with all it stands on. Any other
// gets what rules give that actor, else a contact without a name, and a duty
// stays where it is besides: it is done only when somebody of that duty is
// reached.
//
// Stands on ladder and status.

#include "stand_in.h"

#include "ladder.h"
#include "status.h"

static bool same_duty(const rutin_routine *routine, unsigned a, unsigned b)
{
    const rutin__actor *actors = routine->program.actors;

    return actors[a].same_as == actors[b].same_as;
}

static void note_trail(rutin__step *step, const rutin__ladder *ladder,
                       int count)
{
    step->no_hours |= ladder->no_year;
    for (int i = 0; i < count && step->instead_count < RUTIN__RUNGS; i++)
        step->instead_of[step->instead_count++] = ladder->rungs[i];
}

// Whether claim [a] stands before [b]; -1, none, stands after all.
static bool is_declared_before(const rutin__draft *draft, int a, int b,
                               const rutin__history *history)
{
    if (a < 0 || b < 0)
        return a >= 0;
    return rutin__claim_declared(&draft->claims[a], history) <
           rutin__claim_declared(&draft->claims[b], history);
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

// Hands a step over to an actor of the same duty, with all it stands on.
static rutin__step *move_step(rutin__draft *draft, rutin__step *step,
                              unsigned actor, const rutin__history *history)
{
    int number = draft->step_of[actor];
    rutin__step *taker = step;

    if (number >= 0) {
        taker = &draft->steps[number];
        join_claims(draft, taker, step->claims, history);
        taker->any_effective |= step->any_effective;
        step->taken_by = number;
    }
    draft->step_of[actor] = (int16_t)(taker - draft->steps);
    taker->subject = (uint16_t)actor;
    rutin__sum_up(draft, taker, history);
    return taker;
}

// Makes a contact without a name of all that a step asks for.
static void add_nameless(rutin__draft *draft, rutin__step *taker,
                         const rutin__step *step, const rutin__history *history)
{
    static const rutin__grounding nameless = {.ground = RUTIN_GROUND_ANONYMOUS};

    for (int i = step->claims; i >= 0; i = draft->claims[i].next) {
        rutin__claim claim = draft->claims[i];

        if (!claim.effective)
            continue;
        claim.grounding = &nameless;
        claim.nameless = true;
        taker->any_effective = true;
        rutin__add_claim(draft, taker, &claim);
    }
    rutin__sum_up(draft, taker, history);
}

// Lets the last rung, an actor of another duty, stand in: with what rules give
// that actor, else without a name. A duty stays where it is besides.
static void stand_in(rutin__draft *draft, rutin__step *step,
                     const rutin__ladder *ladder, const rutin__history *history)
{
    const rutin__program *program = &history->record->routine->program;
    unsigned actor = ladder->rungs[ladder->count - 1];
    bool is_new = draft->step_of[actor] < 0;
    rutin__step *taker = rutin__step_for(draft, actor,
                                         (unsigned)program->actor_count);

    if (is_new)
        add_nameless(draft, taker, step, history);
    if (is_new && ladder->exhausted && !step->on_duty)
        taker->status = RUTIN_STEP_FAILED;
    note_trail(taker, ladder, ladder->count - 1);
    if (!step->on_duty)
        step->taken_by = draft->step_of[actor];
}

// Whether a step is one that somebody else could take over.
static bool can_hand_over(const rutin__step *step)
{
    return !step->is_task && step->taken_by < 0 &&
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

// Hands one step over as far as its ladder has been climbed.
static void hand_over(rutin__draft *draft, int number,
                      const rutin__history *history)
{
    const rutin_routine *routine = history->record->routine;
    rutin__step *step = &draft->steps[number];
    unsigned asked = step->subject;
    rutin__ladder ladder;
    int same = 0, last;

    rutin__climb(&ladder, history, asked, step->has_due ? &step->due : NULL);
    last = ladder.count - 1;
    if (draft->bans[ladder.rungs[last]] == RUTIN__BANNED)
        return;
    for (int i = 1; i <= last; i++)
        if (same_duty(routine, asked, ladder.rungs[i]))
            same = i;
    if (same > 0) {
        step = move_step(draft, step, ladder.rungs[same], history);
        note_trail(step, &ladder, same);
    }
    wait_again(step, &ladder);
    if (same < last && step->any_effective)
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
        while (draft->step_of[i] >= 0 &&
               draft->steps[draft->step_of[i]].taken_by >= 0)
            draft->step_of[i] =
                (int16_t)draft->steps[draft->step_of[i]].taken_by;
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
static void name_reached(rutin__draft *draft, int number,
                         const rutin__history *history)
{
    rutin__step *step = &draft->steps[number];
    unsigned asked = step->subject;
    rutin__ladder ladder;
    int last;

    if (was_reached(history, step) ||
        !rutin__find_reached(&ladder, history, asked))
        return;
    last = ladder.count - 1;
    if (!same_duty(history->record->routine, asked, ladder.rungs[last]))
        return;
    step = move_step(draft, step, ladder.rungs[last], history);
    note_trail(step, &ladder, last);
}

void rutin__hand_over(rutin__draft *draft, const rutin_routine *routine,
                      const rutin__history *history)
{
    int asked = draft->step_count;
    bool any = false;

    for (int i = 0; i < asked; i++) {
        const rutin__step *step = &draft->steps[i];

        if (can_hand_over(step))
            hand_over(draft, i, history);
        else if (!step->is_task && step->taken_by < 0 &&
                 step->status == RUTIN_STEP_DONE)
            name_reached(draft, i, history);
    }
    for (int i = 0; i < draft->step_count; i++)
        any |= draft->steps[i].taken_by >= 0;
    if (any)
        drop_taken(draft,
                   routine->program.actor_count + routine->program.task_count);
}
