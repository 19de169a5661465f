// status.c - what a step stands on, when it is due, and where it stands
//
// A step is summed up from its claims: those with an effective ground count, or
// all while none has. Its status is the first that applies. What waits is told
// last, once the order of the plan is known.

#include "decide/status.h"

#include "base/set.h"
#include "case/event.h"
#include "case/record.h"
#include "routine/condition.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/calendar.h"
#include "time/deadline.h"
#include "time/zone.h"

#include <stdint.h>
#include <string.h>

bool rutin__status_clock_start(const rutin__contribution *contribution,
                               const rutin__history *history,
                               rutin__time *start, const rutin__start **by)
{
    const int report = history->record->routine->program.report;
    const rutin__start *first = NULL, *fallen_back = NULL;
    bool started = contribution->from_count == 0;
    rutin__time at;

    *start = history->record->opened;
    for (int i = 0; i < contribution->from_count; i++) {
        const rutin__start *from = &contribution->from[i];

        if (from->op == RUTIN__RECEIVED && from->subject == report)
            fallen_back = from;
        if (!rutin__history_started(history, from, &at) ||
            (started && rutin__clock_compare(at, *start) >= 0))
            continue;
        first = from;
        *start = at;
        started = true;
    }
    if (by != NULL)
        *by = started ? first : fallen_back;
    return started || fallen_back != NULL;
}

rutin__time rutin__status_days_before(const rutin__contribution *contribution,
                                      const rutin__history *history,
                                      int64_t left)
{
    enum { LAST_SECOND = 86399 };
    rutin__time opened = history->record->opened;

    rutin__day day = rutin__clock_day(opened) + (rutin__day)left -
                     contribution->within.count;

    return rutin__zone_at(
        rutin__calendar_zone(history->record->routine->calendar), day,
        LAST_SECOND, opened.offset);
}

// When a contribution is due, whose clock started at [start].
static rutin__found find_due(const rutin__contribution *contribution,
                             rutin__time start, const rutin__history *history,
                             rutin__time *due)
{
    const rutin__record *record = history->record;
    const rutin_routine *routine = record->routine;
    const rutin__fact *fact;
    const rutin__value *left;

    if (contribution->countdown < 0)
        return rutin__deadline_find(
            start, contribution->within, routine->calendar,
            rutin__routine_hours(&routine->program, contribution->subject),
            due);
    left = &record->values[contribution->countdown];
    fact = &routine->program.facts[contribution->countdown];
    *due = rutin__status_days_before(contribution, history,
                                     left->known ? left->bits : fact->presumed);
    return left->known || fact->presumption == RUTIN__PRESUMED_VALUE
               ? RUTIN__FOUND
               : RUTIN__NOT_FOUND;
}

rutin__found rutin__status_reckon_due(const rutin__contribution *contribution,
                                      const rutin__history *history,
                                      rutin__time *due)
{
    rutin__time start;
    rutin__found found;

    if (!contribution->has_within)
        return RUTIN__NOT_FOUND;
    start = history->record->opened;
    if (contribution->from_count > 0 &&
        !rutin__status_clock_start(contribution, history, &start, NULL))
        return RUTIN__NOT_FOUND;
    *due = start;
    found = find_due(contribution, start, history, due);
    if (contribution->deadline >= 0)
        history->reckonings[contribution->deadline] = (rutin__reckoning){
            history->round, found, *due};
    return found;
}

// Takes the earliest deadline of the contributions that count.
static void sum_due(rutin__step *step, const rutin__contribution *contribution,
                    const rutin__history *history)
{
    rutin__time due;
    rutin__found found;

    if (!contribution->has_within)
        return;
    if (step->within == NULL)
        step->within = contribution->within_text;
    found = rutin__status_find_due(contribution, history, &due);
    step->no_year |= found == RUTIN__NO_YEAR;
    if (found != RUTIN__FOUND)
        return;
    if (step->has_due && rutin__clock_compare(due, step->due) >= 0)
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

bool rutin__status_is_effective(const rutin__grounding *grounding,
                                unsigned subject, const rutin__history *history)
{
    switch (grounding->ground) {
    case RUTIN_GROUND_MAY:
    case RUTIN_GROUND_DUTY_UNLESS:
        return rutin__history_weighing(history, subject, grounding->law) ==
               RUTIN__WEIGHED_YES;
    case RUTIN_GROUND_CONSENT:
        return history->consents[subject] == RUTIN__GIVEN;
    default:
        return true;
    }
}

bool rutin__status_is_lost(const rutin__grounding *grounding, unsigned subject,
                           const rutin__history *history)
{
    if (takes_time(grounding->ground))
        return rutin__history_weighing(history, subject, grounding->law) ==
               RUTIN__WEIGHED_NO;
    return grounding->ground == RUTIN_GROUND_CONSENT &&
           (history->consents[subject] == RUTIN__REFUSED ||
            history->consents[subject] == RUTIN__WITHDRAWN);
}

static bool is_to_weigh(const rutin__claim *claim,
                        const rutin__history *history)
{
    return takes_time(claim->grounding->ground) && !claim->effective &&
           !rutin__status_is_lost(claim->grounding, claim->asked, history);
}

// Whether a claim counts: all while none is effective; else those that are, and
// beside a consent that is [given] what is still to weigh. Where that is all there
// is but for anonymous, the order comes from it, and the deadline from all.
static void find_counting(const rutin__step *step, rutin__claim *claim,
                          bool given, const rutin__history *history)
{
    bool weigh = is_to_weigh(claim, history);

    claim->counts = !step->any_effective ||
                    (step->weighs ? weigh
                                  : claim->effective || (given && weigh));
    claim->times = claim->counts || step->weighs;
}

// Finds which claims of a step are effective, and which count. Consent is to whom
// the step is of now; a contact without a name goes by what it went by before.
static void find_effective(rutin__draft *draft, rutin__step *step,
                           const rutin__history *history)
{
    bool named = false, consent = false, weigh = false;

    step->any_effective = false;
    for (int i = step->claims; i >= 0; i = draft->claims[i].next) {
        rutin__claim *claim = &draft->claims[i];
        rutin_ground ground = claim->grounding->ground;

        if (!claim->nameless)
            claim->asked = step->subject;
        claim->effective = rutin__status_is_effective(claim->grounding,
                                                      claim->asked, history);
        step->any_effective |= claim->effective;
        named |= claim->effective && ground != RUTIN_GROUND_ANONYMOUS;
        consent |= claim->effective && ground == RUTIN_GROUND_CONSENT;
        weigh |= is_to_weigh(claim, history);
    }
    step->weighs = step->any_effective && !named && weigh;
    for (int i = step->claims; i >= 0; i = draft->claims[i].next)
        find_counting(step, &draft->claims[i], consent, history);
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

    for (int i = step->claims; i >= 0; i = draft->claims[i].next) {
        const rutin__claim *claim = &draft->claims[i];
        rutin_ground ground = claim->grounding->ground;

        if (ground < best->grounding->ground)
            best = claim;
        if (rutin__status_is_lost(claim->grounding, claim->asked, history))
            continue;
        if (takes_time(ground) &&
            (weigh == NULL || ground < weigh->grounding->ground))
            weigh = claim;
        if (ground == RUTIN_GROUND_CONSENT && consent == NULL)
            consent = claim;
    }
    *waits_for = weigh ? weigh : consent ? consent : best;
    return weigh     ? RUTIN_STEP_WEIGH
           : consent ? RUTIN_STEP_ASK_CONSENT
                     : RUTIN_STEP_BLOCKED;
}

static bool is_duty(const rutin__claim *claim)
{
    rutin_ground ground = claim->grounding->ground;

    return ground == RUTIN_GROUND_DUTY || ground == RUTIN_GROUND_NECESSITY;
}

// Whether a contribution names somebody who may perform: not one who is banned.
static bool names_performer(const rutin__draft *draft,
                            const rutin__contribution *contribution)
{
    return contribution->performer >= 0 &&
           draft->bans[contribution->performer] != RUTIN__BANNED;
}

// Takes what one claim that counts gives: order and performer, an effective one's
// before any other's.
static void sum_claim(const rutin__draft *draft, rutin__step *step,
                      const rutin__claim *claim, unsigned *named_by)
{
    const rutin__contribution *contribution = claim->contribution;
    unsigned rank = claim->grounding->ground +
                    (claim->effective ? 0 : RUTIN__GROUNDS);

    step->first |= contribution->first;
    step->never_waits |= is_duty(claim) && rutin__routine_is_now(contribution);
    if (names_performer(draft, contribution) &&
        (step->performer < 0 || rank < *named_by)) {
        step->performer = contribution->performer;
        *named_by = rank;
    }
}

// Takes the clock and the deadline of one that counts for them.
static void sum_time(rutin__step *step, const rutin__contribution *contribution,
                     const rutin__history *history)
{
    rutin__time start;

    step->started |= contribution->from_count == 0 ||
                     rutin__status_clock_start(contribution, history, &start,
                                               NULL);
    sum_due(step, contribution, history);
}

// Sums up the claims of a step. Returns the strongest effective one, or NULL.
static const rutin__claim *sum_claims(const rutin__draft *draft,
                                      rutin__step *step,
                                      const rutin__history *history)
{
    const rutin__claim *best = NULL;
    unsigned named_by = 0;

    step->declared = step->performer = -1;
    step->first = step->has_due = step->again = step->no_year = false;
    step->started = step->never_waits = false;
    step->within = NULL;
    step->timed_by = NULL;
    memset(&step->tell, 0, sizeof step->tell);
    for (int i = step->claims; i >= 0; i = draft->claims[i].next) {
        const rutin__claim *claim = &draft->claims[i];

        if (claim->effective) {
            rutin__set tell = rutin__draft_claim_tell(claim, history);

            rutin__set_unite(&step->tell, &tell);
            if (best == NULL ||
                claim->grounding->ground < best->grounding->ground)
                best = claim;
        }
        if (step->declared < 0 && (claim->effective || !step->any_effective))
            step->declared = rutin__draft_claim_declared(claim, history);
        if (claim->counts)
            sum_claim(draft, step, claim, &named_by);
        if (claim->times)
            sum_time(step, claim->contribution, history);
    }
    return best;
}

// ---------------------------------------------------------------- status

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
    return step->unanswered || (last == RUTIN__REFUSED_IT && !step->on_duty);
}

// The first status that applies, as far as the step itself tells.
void rutin__status_sum_up(rutin__draft *draft, rutin__step *step,
                          const rutin__history *history)
{
    rutin_step_status lack = RUTIN_STEP_DUE;
    const rutin__claim *best, *shown;

    find_effective(draft, step, history);
    shown = best = sum_claims(draft, step, history);
    step->on_duty = best != NULL && is_duty(best);
    if (best == NULL || step->weighs)
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

// What is due here may turn out to wait, and is overdue as well then.
bool rutin__status_can_be_overdue(unsigned status)
{
    return status == RUTIN_STEP_HELD || status == RUTIN_STEP_DUE ||
           status == RUTIN_STEP_ASK_CONSENT || status == RUTIN_STEP_WEIGH;
}
