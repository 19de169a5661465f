// gather.c - from rules that fired to steps: grounds side by side, bans, status
//
// First the bans, since a banned actor gets no step. Then each contribution of
// each rule that fired puts its grounds on the step of its subject. Then each
// step is summed up: what it stands on, what may be told, when it is due. Last
// the status, in two rounds, since what waits depends on what cannot go on and on
// the orders that are kept: the second is called when the draft is in order.
//
// Stands on judge and history.

#include "gather.h"

#include "deadline.h"

#include <stdlib.h>
#include <string.h>

bool rutin__draft_init(rutin__draft *draft, const rutin_routine *routine)
{
    size_t subjects = (size_t)(routine->program.actor_count +
                               routine->program.task_count + 1);

    memset(draft, 0, sizeof *draft);
    draft->steps = calloc(subjects, sizeof *draft->steps);
    draft->step_of = calloc(subjects, sizeof *draft->step_of);
    // Each claim may stand once more, without a name, on a stand-in.
    draft->claims = calloc(2 * (size_t)routine->claim_count + 1,
                           sizeof *draft->claims);
    draft->bans = calloc(subjects, sizeof *draft->bans);
    draft->order = calloc(subjects, sizeof *draft->order);
    draft->behind = calloc(subjects, sizeof *draft->behind);
    return draft->steps && draft->step_of && draft->claims && draft->bans &&
           draft->order && draft->behind;
}

void rutin__draft_clear(rutin__draft *draft)
{
    free(draft->steps);
    free(draft->step_of);
    free(draft->claims);
    free(draft->bans);
    free(draft->order);
    free(draft->behind);
    memset(draft, 0, sizeof *draft);
}

// ---------------------------------------------------------------- bans

static void raise_bans(rutin__draft *draft, const rutin__rule *rule,
                       rutin__ban ban, int actor_count)
{
    for (int i = 0; i < actor_count; i++)
        if (rutin__in_set(&rule->bans, (unsigned)i) && draft->bans[i] < ban)
            draft->bans[i] = (uint8_t)ban;
}

static void gather_bans(rutin__draft *draft, const rutin_routine *routine,
                        const rutin__finding *findings)
{
    int actors = routine->program.actor_count;

    memset(draft->bans, RUTIN__NOT_BANNED, (size_t)actors);
    for (int i = 0; i < routine->rule_count; i++) {
        const rutin__rule *rule = &routine->rules[i];

        if (rule->has_bans && findings[i].verdict >= RUTIN__OPEN)
            raise_bans(draft, rule,
                       findings[i].verdict == RUTIN__FIRED ? RUTIN__BANNED
                                                           : RUTIN__BAN_OPEN,
                       actors);
    }
}

// ---------------------------------------------------------------- claims

// Whether a ground holds for a subject as things stand.
static bool is_effective(const rutin__grounding *grounding, unsigned subject,
                         const rutin__history *history)
{
    switch (grounding->ground) {
    case RUTIN_GROUND_MAY:
    case RUTIN_GROUND_DUTY_UNLESS:
        return rutin__weighing(history, subject, grounding->law) ==
               RUTIN__WEIGHED_YES;
    case RUTIN_GROUND_CONSENT:
        return history->consents[subject] == RUTIN__GIVEN;
    default:
        return true;
    }
}

static void add_claim(rutin__draft *draft, rutin__step *step,
                      const rutin__claim *claim)
{
    int number = draft->claim_count++;

    draft->claims[number] = *claim;
    if (step->last_claim < 0)
        step->claims = number;
    else
        draft->claims[step->last_claim].next = number;
    step->last_claim = number;
}

static rutin__step *step_for(rutin__draft *draft, unsigned subject,
                             unsigned actor_count)
{
    rutin__step *step;

    if (draft->step_of[subject] >= 0)
        return &draft->steps[draft->step_of[subject]];
    draft->step_of[subject] = (int16_t)draft->step_count;
    step = &draft->steps[draft->step_count++];
    memset(step, 0, sizeof *step);
    step->subject = (uint16_t)subject;
    step->is_task = subject >= actor_count;
    step->claims = step->last_claim = step->performer = step->taken_by = -1;
    return step;
}

// Puts every ground of one contribution on its subject's step.
static void claim_all(rutin__draft *draft, const rutin__rule *rule,
                      const rutin__contribution *contribution,
                      const rutin__history *history, unsigned actor_count)
{
    unsigned subject = contribution->subject;
    const rutin__trace *trace = &history->traces[subject];
    rutin__step *step = step_for(draft, subject, actor_count);

    for (int i = 0; i < contribution->ground_count; i++) {
        const rutin__grounding *grounding = &contribution->grounds[i];
        rutin__claim claim = {.rule = rule,
                              .contribution = contribution,
                              .grounding = grounding,
                              .tell = grounding->tell,
                              .next = -1};

        claim.effective = is_effective(grounding, subject, history);
        if (grounding->ground == RUTIN_GROUND_CONSENT && trace->narrowed)
            rutin__set_meet(&claim.tell, &trace->tell);
        step->any_effective |= claim.effective;
        add_claim(draft, step, &claim);
    }
}

static void gather_claims(rutin__draft *draft, const rutin_routine *routine,
                          const rutin__finding *findings,
                          const rutin__history *history)
{
    unsigned actors = (unsigned)routine->program.actor_count;

    for (int i = 0; i < routine->rule_count; i++) {
        const rutin__rule *rule = &routine->rules[i];

        if (findings[i].verdict != RUTIN__FIRED)
            continue;
        for (int k = 0; k < rule->contribution_count; k++) {
            unsigned subject = rule->contributions[k].subject;

            if (subject < actors && draft->bans[subject] == RUTIN__BANNED)
                continue;
            claim_all(draft, rule, &rule->contributions[k], history, actors);
        }
    }
}

// ---------------------------------------------------------------- summing up

bool rutin__claim_counts(const rutin__step *step, const rutin__claim *claim)
{
    return claim->effective || !step->any_effective;
}

bool rutin__clock_start(const rutin__contribution *contribution,
                        const rutin__history *history, rutin__time *start,
                        const rutin__start **by)
{
    bool started = contribution->from_count == 0;
    const rutin__start *first = NULL;
    rutin__time at;

    *start = history->record->opened;
    for (int i = 0; i < contribution->from_count; i++) {
        if (!rutin__started(history, &contribution->from[i], &at) ||
            (started && rutin__time_compare(at, *start) >= 0))
            continue;
        first = &contribution->from[i];
        *start = at;
        started = true;
    }
    if (by != NULL)
        *by = first;
    return started;
}

// The opening hours of whom a contribution asks for; NULL for none.
static const rutin__hours *hours_of(const rutin__contribution *contribution,
                                    const rutin_routine *routine)
{
    if (contribution->subject >= routine->program.actor_count)
        return NULL;
    return routine->program.actors[contribution->subject].hours;
}

// When a contribution is due, whose clock started at [start].
static rutin__found find_due(const rutin__contribution *contribution,
                             rutin__time start, const rutin__history *history,
                             rutin__time *due)
{
    enum { LAST_SECOND = 86399 };
    const rutin__record *record = history->record;
    const rutin_routine *routine = record->routine;
    const rutin__value *left;

    if (contribution->countdown < 0)
        return rutin__due_by(start, contribution->within, routine->calendar,
                             hours_of(contribution, routine), due);
    left = &record->values[contribution->countdown];
    *due = rutin__time_at(rutin__time_day(record->opened) +
                              (rutin__day)left->bits -
                              contribution->within.count,
                          LAST_SECOND, record->opened.offset);
    return left->told ? RUTIN__FOUND : RUTIN__NOT_FOUND;
}

// Takes the earliest deadline of the contributions that count.
static void sum_due(rutin__step *step, const rutin__contribution *contribution,
                    const rutin__history *history)
{
    rutin__time start, due;
    rutin__found found;

    if (!contribution->has_within)
        return;
    if (step->within == NULL)
        step->within = contribution->within_text;
    if (!rutin__clock_start(contribution, history, &start, NULL))
        return;
    found = find_due(contribution, start, history, &due);
    step->no_year |= found == RUTIN__NO_YEAR;
    if (found != RUTIN__FOUND)
        return;
    if (step->has_due && rutin__time_compare(due, step->due) >= 0)
        return;
    step->has_due = true;
    step->due = due;
    step->timed_by = contribution;
    step->within = contribution->within_text;
}

static bool takes_time(rutin_ground ground)
{
    return ground == RUTIN_GROUND_MAY || ground == RUTIN_GROUND_DUTY_UNLESS;
}

// What keeps a step without an effective ground: its status, and the claim that
// it waits for.
static rutin_step_status lack_of(const rutin__draft *draft,
                                 const rutin__step *step,
                                 const rutin__history *history,
                                 const rutin__claim **waits_for)
{
    const rutin__claim *weigh = NULL, *consent = NULL;
    const rutin__claim *best = &draft->claims[step->claims];
    unsigned state = history->consents[step->subject];

    for (int i = step->claims; i >= 0; i = draft->claims[i].next) {
        const rutin__claim *claim = &draft->claims[i];
        rutin_ground ground = claim->grounding->ground;

        if (ground < best->grounding->ground)
            best = claim;
        if (takes_time(ground) &&
            rutin__weighing(history, step->subject, claim->grounding->law) ==
                RUTIN__NO_OUTCOME &&
            (weigh == NULL || ground < weigh->grounding->ground))
            weigh = claim;
        if (ground == RUTIN_GROUND_CONSENT && consent == NULL &&
            (state == RUTIN__NOT_ASKED || state == RUTIN__CANNOT_GIVE))
            consent = claim;
    }
    *waits_for = weigh ? weigh : consent ? consent : best;
    return weigh     ? RUTIN_STEP_WEIGH
           : consent ? RUTIN_STEP_ASK_CONSENT
                     : RUTIN_STEP_BLOCKED;
}

// Whether a contribution names somebody who may perform: not one who is banned.
static bool names_performer(const rutin__draft *draft,
                            const rutin__contribution *contribution)
{
    return contribution->performer >= 0 &&
           draft->bans[contribution->performer] != RUTIN__BANNED;
}

// Takes what one claim that counts gives: order, deadline, performer.
static void sum_claim(const rutin__draft *draft, rutin__step *step,
                      const rutin__claim *claim, rutin_ground *named_by,
                      const rutin__history *history)
{
    const rutin__contribution *contribution = claim->contribution;
    rutin_ground ground = claim->grounding->ground;

    step->first |= contribution->first;
    sum_due(step, contribution, history);
    if (names_performer(draft, contribution) &&
        (step->performer < 0 || ground < *named_by)) {
        step->performer = contribution->performer;
        *named_by = ground;
    }
}

// Sums up the claims of a step. Returns the strongest effective one, or NULL.
static const rutin__claim *sum_claims(const rutin__draft *draft,
                                      rutin__step *step,
                                      const rutin__history *history)
{
    const rutin__claim *best = NULL;
    rutin_ground named_by = RUTIN_GROUND_NONE;

    step->declared = step->performer = -1;
    step->first = step->has_due = step->again = step->no_year = false;
    step->within = NULL;
    step->timed_by = NULL;
    memset(&step->tell, 0, sizeof step->tell);
    for (int i = step->claims; i >= 0; i = draft->claims[i].next) {
        const rutin__claim *claim = &draft->claims[i];

        if (claim->effective) {
            rutin__set_unite(&step->tell, &claim->tell);
            if (best == NULL ||
                claim->grounding->ground < best->grounding->ground)
                best = claim;
        }
        if (!rutin__claim_counts(step, claim))
            continue;
        if (step->declared < 0)
            step->declared = i;
        sum_claim(draft, step, claim, &named_by, history);
    }
    return best;
}

// ---------------------------------------------------------------- status

static bool is_duty(const rutin__claim *claim)
{
    rutin_ground ground = claim->grounding->ground;

    return ground == RUTIN_GROUND_DUTY || ground == RUTIN_GROUND_NECESSITY;
}

// Whether only anonymous grounds are effective.
static bool is_nameless(const rutin__step *step)
{
    return step->ground == RUTIN_GROUND_ANONYMOUS && step->any_effective;
}

static bool is_done(const rutin__step *step, const rutin__history *history)
{
    const rutin__trace *trace = &history->traces[step->subject];

    if (step->is_task)
        return (history->marks[step->subject] & RUTIN__WAS_DONE) != 0;
    return trace->reached_in_full ||
           (trace->reached_nameless && is_nameless(step));
}

static bool is_failed(const rutin__step *step, const rutin__history *history)
{
    rutin__outcome last = history->traces[step->subject].last;

    if (step->is_task)
        return last == RUTIN__FAILED_IT;
    return last == RUTIN__REFUSED_IT && !step->on_duty;
}

// The first status that applies, as far as the step itself tells.
static void set_status(const rutin__draft *draft, rutin__step *step,
                       const rutin__history *history)
{
    const rutin__claim *best = sum_claims(draft, step, history);
    const rutin__claim *shown = best;
    rutin_step_status lack = RUTIN_STEP_DUE;

    step->on_duty = best != NULL && is_duty(best);
    if (best == NULL)
        lack = lack_of(draft, step, history, &shown);
    step->ground = (uint8_t)shown->grounding->ground;
    step->law = shown->grounding->law;
    if (is_done(step, history))
        step->status = RUTIN_STEP_DONE;
    else if (is_failed(step, history))
        step->status = RUTIN_STEP_FAILED;
    else if (!step->is_task &&
             draft->bans[step->subject] != RUTIN__NOT_BANNED && !step->on_duty)
        step->status = RUTIN_STEP_HELD;
    else
        step->status = (uint8_t)lack;
    if (step->status == RUTIN_STEP_HELD)
        memset(&step->tell, 0, sizeof step->tell);
}

// Whether a gate on [subject] holds [step]: it is to come, can come, and stands
// before it in the plan.
static bool gate_holds(const rutin__draft *draft, unsigned subject,
                       const rutin__step *step, const rutin__history *history)
{
    int number = draft->step_of[subject];
    rutin_step_status status;

    if (number < 0 ||
        !rutin__in_set(&draft->behind[number], (unsigned)(step - draft->steps)))
        return false;
    status = (rutin_step_status)draft->steps[number].status;
    return status != RUTIN_STEP_BLOCKED && status != RUTIN_STEP_FAILED &&
           status != RUTIN_STEP_HELD && status != RUTIN_STEP_DONE &&
           (history->marks[subject] & RUTIN__WAS_TRIED) == 0;
}

// Whether a step that could go on has to wait: for another step, or for what
// starts its clock.
static bool must_wait(const rutin__draft *draft, const rutin__step *step,
                      const rutin__history *history)
{
    bool started = false, gated = false, urgent = false;
    rutin__time start;

    for (int i = step->claims; i >= 0; i = draft->claims[i].next) {
        const rutin__claim *claim = &draft->claims[i];
        const rutin__contribution *contribution = claim->contribution;

        if (!rutin__claim_counts(step, claim))
            continue;
        urgent |= is_duty(claim) && contribution->has_within &&
                  contribution->within.unit == RUTIN__NOW;
        started |= rutin__clock_start(contribution, history, &start, NULL);
        for (int k = 0; k < contribution->after_count; k++)
            gated |= gate_holds(draft, contribution->after[k], step, history);
    }
    return !started || (gated && !urgent);
}

// What is due here may turn out to wait, and is overdue as well then.
static bool can_be_overdue(unsigned status)
{
    return status == RUTIN_STEP_HELD || status == RUTIN_STEP_DUE ||
           status == RUTIN_STEP_ASK_CONSENT || status == RUTIN_STEP_WEIGH;
}

// ---------------------------------------------------------------- stand-ins

static bool same_duty(const rutin_routine *routine, unsigned a, unsigned b)
{
    const rutin__actor *actors = routine->program.actors;

    return actors[a].same_as == actors[b].same_as;
}

static void note_trail(rutin__step *step, const uint16_t *rungs, int count)
{
    for (int i = 0; i < count && step->instead_count < RUTIN__RUNGS; i++)
        step->instead_of[step->instead_count++] = rungs[i];
}

// Joins two lists of claims, each in order of declaration, into [step]'s.
static void join_claims(rutin__draft *draft, rutin__step *step, int other)
{
    rutin__claim *claims = draft->claims;
    int own = step->claims, *link = &step->claims;

    while (own >= 0 || other >= 0) {
        int *next = own >= 0 && (other < 0 || own < other) ? &own : &other;

        *link = step->last_claim = *next;
        link = &claims[*next].next;
        *next = *link;
    }
    *link = -1;
}

// Hands a step over to an actor of the same duty, with all it stands on.
static rutin__step *move_step(rutin__draft *draft, rutin__step *step,
                              unsigned actor, const rutin__history *history)
{
    int number = draft->step_of[actor];
    rutin__step *taker = step;

    if (number >= 0) {
        taker = &draft->steps[number];
        join_claims(draft, taker, step->claims);
        taker->any_effective |= step->any_effective;
        step->taken_by = number;
    }
    draft->step_of[actor] = (int16_t)(taker - draft->steps);
    taker->subject = (uint16_t)actor;
    set_status(draft, taker, history);
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
        claim.next = -1;
        rutin__set_meet(&claim.tell, &history->record->routine->nameless);
        taker->any_effective = true;
        add_claim(draft, taker, &claim);
    }
    set_status(draft, taker, history);
}

// Lets the last rung, an actor of another duty, stand in: with what rules give
// that actor, else without a name. A duty stays where it is besides.
static void stand_in(rutin__draft *draft, rutin__step *step,
                     const rutin__ladder *ladder, const rutin__history *history)
{
    const rutin__program *program = &history->record->routine->program;
    unsigned actor = ladder->rungs[ladder->count - 1];
    bool is_new = draft->step_of[actor] < 0;
    rutin__step *taker = step_for(draft, actor, (unsigned)program->actor_count);

    if (is_new)
        add_nameless(draft, taker, step, history);
    if (is_new && ladder->exhausted && !step->on_duty)
        taker->status = RUTIN_STEP_FAILED;
    note_trail(taker, ladder->rungs, ladder->count - 1);
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

static void wait_again(rutin__step *step, const rutin__ladder *ladder)
{
    if (!ladder->again ||
        (step->has_due && rutin__time_compare(ladder->next, step->due) <= 0))
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
        note_trail(step, ladder.rungs, same);
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

// A step that is done through a stand-in of the same duty names who was reached.
static void name_reached(rutin__draft *draft, int number,
                         const rutin__history *history)
{
    rutin__step *step = &draft->steps[number];
    unsigned asked = step->subject;
    rutin__ladder ladder;
    int last;

    if (history->traces[asked].last == RUTIN__REACHED_THEM ||
        !rutin__find_reached(&ladder, history, asked))
        return;
    last = ladder.count - 1;
    if (!same_duty(history->record->routine, asked, ladder.rungs[last]))
        return;
    step = move_step(draft, step, ladder.rungs[last], history);
    note_trail(step, ladder.rungs, last);
}

static void hand_over_all(rutin__draft *draft, const rutin_routine *routine,
                          const rutin__history *history)
{
    int asked = draft->step_count;

    for (int i = 0; i < asked; i++) {
        const rutin__step *step = &draft->steps[i];

        if (can_hand_over(step))
            hand_over(draft, i, history);
        else if (!step->is_task && step->taken_by < 0 &&
                 step->status == RUTIN_STEP_DONE)
            name_reached(draft, i, history);
    }
    drop_taken(draft,
               routine->program.actor_count + routine->program.task_count);
}

void rutin__gather(rutin__draft *draft, const rutin_routine *routine,
                   const rutin__finding *findings,
                   const rutin__history *history)
{
    int subjects = routine->program.actor_count + routine->program.task_count;

    draft->step_count = draft->claim_count = 0;
    memset(draft->step_of, 0xff, (size_t)subjects * sizeof *draft->step_of);
    gather_bans(draft, routine, findings);
    gather_claims(draft, routine, findings, history);
    for (int i = 0; i < draft->step_count; i++)
        set_status(draft, &draft->steps[i], history);
    hand_over_all(draft, routine, history);
    for (int i = 0; i < draft->step_count; i++) {
        rutin__step *step = &draft->steps[i];

        step->overdue = step->has_due && can_be_overdue(step->status) &&
                        rutin__time_compare(step->due, history->record->now) <
                            0;
    }
}

void rutin__let_wait(rutin__draft *draft, const rutin__history *history)
{
    for (int i = 0; i < draft->step_count; i++) {
        rutin__step *step = &draft->steps[i];

        if (step->status == RUTIN_STEP_DUE && must_wait(draft, step, history))
            step->status = RUTIN_STEP_WAITING;
    }
}
