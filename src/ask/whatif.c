// whatif.c - what one rule more, or one less, would change in a plan
//
// A rule touches few steps: those it asks for, those of whom it bans or lets go,
// and those that ladders join to them. Only these are gathered anew, into a
// draft that leaves all others where they are:
//
//     plan    police   intake   school   report   ...
//                        │                 ▲
//     trial            intake (touched)    rest: as in the plan
//
// Where these stand anywhere the rest keeps its order. Otherwise the steps of the
// plan are lined up anew with them. Only with a circle in the orders is the plan
// made anew as a whole.

#include "ask/whatif.h"

#include "ask/reorder.h"
#include "case/event.h"
#include "decide/gather.h"
#include "decide/order.h"
#include "decide/status.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "time/calendar.h"
#include "time/clock.h"

#include <string.h>

bool rutin__whatif_init(rutin__whatif *whatif, const rutin_routine *routine)
{
    memset(whatif, 0, sizeof *whatif);
    whatif->routine = routine;
    return rutin__judge_init(&whatif->findings, routine) &&
           rutin__draft_init(&whatif->trial, routine);
}

bool rutin__whatif_reserve(rutin__whatif *whatif, rutin__extent room)
{
    return rutin__draft_reserve(&whatif->trial, room) &&
           rutin__standing_reserve(&whatif->standing, room.steps);
}

void rutin__whatif_clear(rutin__whatif *whatif)
{
    rutin__judge_clear(&whatif->findings);
    rutin__draft_clear(&whatif->trial);
    rutin__standing_clear(&whatif->standing);
}

void rutin__whatif_begin(rutin__whatif *whatif, const rutin__draft *plan,
                         const rutin__history *history)
{
    whatif->plan = plan;
    whatif->history = history;
    memset(&whatif->handed, 0, sizeof whatif->handed);
    for (int i = 0; i < plan->step_count; i++)
        if (plan->steps[i].instead_count > 0)
            rutin__set_unite(
                &whatif->handed,
                &whatif->routine->program.actors[plan->steps[i].subject]
                     .ladder);
    rutin__standing_begin(&whatif->standing, plan);
}

// ---------------------------------------------------------------- the whole

static void try_whole(rutin__whatif *whatif, rutin__effect *effect)
{
    const rutin__program *program = &whatif->routine->program;
    unsigned subjects = (unsigned)(program->actor_count + program->task_count);
    rutin__draft *trial = &whatif->trial;
    uint16_t now[RUTIN__SUBJECTS];

    rutin__order_draw_up(trial, whatif->routine, &whatif->findings,
                         whatif->history);
    for (unsigned subject = 0; subject < subjects; subject++)
        rutin__compare_step(effect, whatif->plan, trial, subject);
    for (int i = 0; i < trial->step_count; i++)
        now[i] = rutin__draft_placed(trial, i)->subject;
    rutin__compare_order(effect, whatif->plan, trial, now, trial->step_count);
}

// ---------------------------------------------------------------- what is touched

// Adds whoever's steps name an actor as their performer.
static void touch_performed(rutin__whatif *whatif, int actor)
{
    const rutin__findings *findings = &whatif->findings;

    for (int i = rutin__judge_next_fired(findings, 0); i >= 0;
         i = rutin__judge_next_fired(findings, i + 1)) {
        const rutin__rule *rule = &whatif->routine->rules[i];

        for (int k = 0; k < rule->contribution_count; k++)
            if (rule->contributions[k].performer == actor)
                rutin__set_add(&whatif->touched,
                               rule->contributions[k].subject);
    }
}

// Gathers the bans and adds those who are banned otherwise than in the plan, with
// all for whom they could stand in. Returns whether there are any.
static bool touch_banned(rutin__whatif *whatif, const rutin__rule *rule)
{
    const rutin__program *program = &whatif->routine->program;
    const uint8_t *before = whatif->plan->bans, *now = whatif->trial.bans;
    bool any = false;

    rutin__gather_bans(&whatif->trial, whatif->routine, &whatif->findings);
    for (int i = rutin__set_next(&rule->bans, 0); i >= 0;
         i = rutin__set_next(&rule->bans, i + 1))
        if (before[i] != now[i]) {
            any = true;
            rutin__set_unite(&whatif->touched, &program->actors[i].ladder);
            touch_performed(whatif, i);
        }
    return any;
}

// Adds all that ladders join to those touched that are in [ladders].
static void touch_ladders(rutin__whatif *whatif, const rutin__set *ladders)
{
    const rutin__program *program = &whatif->routine->program;
    rutin__set *touched = &whatif->touched;

    for (int i = rutin__set_next(touched, 0);
         i >= 0 && i < program->actor_count;
         i = rutin__set_next(touched, i + 1))
        if (rutin__set_has(ladders, (unsigned)i))
            rutin__set_unite(touched, &program->actors[i].ladder);
}

static bool hands_over(const rutin__draft *draft)
{
    for (int i = 0; i < draft->step_count; i++)
        if (draft->steps[i].instead_count > 0)
            return true;
    return false;
}

static void gather(rutin__whatif *whatif)
{
    whatif->count = 0;
    for (int i = rutin__set_next(&whatif->touched, 0); i >= 0;
         i = rutin__set_next(&whatif->touched, i + 1))
        whatif->subjects[whatif->count++] = (uint16_t)i;
    rutin__gather_steps(&whatif->trial, whatif->routine, &whatif->findings,
                        whatif->history);
}

// Gathers the steps touched. A ladder is one whole as soon as somebody on it
// stands in for another, in the plan or now.
static void gather_touched(rutin__whatif *whatif)
{
    static const rutin__set all = {
        {UINT64_MAX, UINT64_MAX, UINT64_MAX, UINT64_MAX}};
    rutin__set gathered;

    touch_ladders(whatif, &whatif->handed);
    gather(whatif);
    if (!hands_over(&whatif->trial))
        return;
    gathered = whatif->touched;
    touch_ladders(whatif, &all);
    if (!rutin__set_same(&gathered, &whatif->touched))
        gather(whatif);
}

// ---------------------------------------------------------------- followers

// Whether others wait for a step: whose, or nobody's, -1.
static int gate_of(const rutin__step *step)
{
    return step != NULL && rutin__status_can_gate(step->status) ? step->subject
                                                                : -1;
}

// The subjects touched that some had to wait for and have not to now, or will.
static rutin__set find_turned(const rutin__whatif *whatif)
{
    rutin__set turned = {{0}};

    for (int i = 0; i < whatif->count; i++) {
        unsigned subject = whatif->subjects[i];

        if (rutin__set_has(&whatif->standing.named, subject) &&
            gate_of(rutin__draft_step_meant(whatif->plan, subject)) !=
                gate_of(rutin__draft_step_meant(&whatif->trial, subject)))
            rutin__set_add(&turned, subject);
    }
    return turned;
}

static void compare_follower(const rutin__whatif *whatif, int place,
                             rutin__effect *effect)
{
    const rutin__draft *plan = whatif->plan;
    const rutin__step *step = rutin__draft_placed(plan, place);
    bool waits = step->status == RUTIN_STEP_WAITING;

    if ((waits || step->status == RUTIN_STEP_DUE) &&
        rutin__status_must_wait(plan, step, &whatif->trial, whatif->history) !=
            waits)
        rutin__note_change(effect, step->subject,
                           rutin__draft_due_if_any(step));
}

// Adds the steps not touched that have to wait now, or need not any more.
static void compare_followers(const rutin__whatif *whatif,
                              rutin__effect *effect)
{
    const rutin__standing *standing = &whatif->standing;
    rutin__set turned = find_turned(whatif);

    if (rutin__set_empty(&turned))
        return;
    for (int i = 0; i < whatif->plan->step_count; i++)
        if (rutin__set_meets(&standing->spots[i].names, &turned) &&
            !rutin__set_has(&whatif->touched,
                            rutin__standing_at(standing, i)->subject))
            compare_follower(whatif, i, effect);
}

static void try_touched(rutin__whatif *whatif, rutin__effect *effect)
{
    rutin__draft *trial = &whatif->trial;
    uint16_t now[RUTIN__SUBJECTS];
    int count = -1;

    trial->only = &whatif->touched;
    trial->rest = whatif->plan;
    gather_touched(whatif);
    rutin__status_let_wait(trial, whatif->history);
    if (whatif->plan->circle_first < 0)
        count = rutin__order_anew(&whatif->standing, trial, whatif->subjects,
                                  whatif->count, now);
    if (count < 0) {
        try_whole(whatif, effect);
        return;
    }
    for (int i = 0; i < whatif->count; i++)
        rutin__compare_step(effect, whatif->plan, trial, whatif->subjects[i]);
    compare_followers(whatif, effect);
    if (count > 0)
        rutin__compare_order(effect, whatif->plan, trial, now, count);
}

// ---------------------------------------------------------------- alone
//
// Most rules that are tried ask for what no other rule asks for. Where nothing in
// the plan or in the case bears on it, a step is new or gone, and that is all.

static bool is_banned(const rutin__whatif *whatif, unsigned subject)
{
    return subject < (unsigned)whatif->routine->program.actor_count &&
           whatif->plan->bans[subject] == RUTIN__BANNED;
}

// Whether somebody stands in for an actor who is closed.
static bool has_stand_in(const rutin__whatif *whatif, unsigned subject)
{
    const rutin__program *program = &whatif->routine->program;

    return subject < (unsigned)program->actor_count &&
           program->actors[subject].if_closed >= 0;
}

static bool has_past(const rutin__history *history, unsigned subject)
{
    const rutin__trace *trace = &history->traces[subject];

    return history->marks[subject] != 0 || trace->reached_in_full ||
           trace->reached_nameless || trace->last != RUTIN__NO_OUTCOME;
}

// Whether no order of the plan names a subject, and nobody near it stands in.
static bool is_unbound(const rutin__whatif *whatif, unsigned subject)
{
    return !rutin__set_has(&whatif->standing.named, subject) &&
           !rutin__set_has(&whatif->handed, subject);
}

// Adds the step that a contribution alone makes. False when more may come of it.
// [new] and [named] are of the rule's contributions so far.
static bool add_alone(const rutin__whatif *whatif,
                      const rutin__contribution *contribution, rutin__set *new,
                      rutin__set *named, rutin__effect *effect)
{
    unsigned subject = contribution->subject;
    rutin__set names = {{0}};
    rutin__time due;
    bool has_due;

    if (whatif->plan->step_of[subject] >= 0 || !is_unbound(whatif, subject) ||
        has_stand_in(whatif, subject) || has_past(whatif->history, subject))
        return false;
    rutin__add_names(&names, contribution);
    rutin__set_unite(named, &names);
    if (rutin__set_has(new, subject) || rutin__set_has(named, subject) ||
        rutin__set_meets(&names, new))
        return false;
    rutin__set_add(new, subject);
    has_due = rutin__status_find_due(contribution, whatif->history, &due) ==
              RUTIN__FOUND;
    rutin__note_change(effect, subject, has_due ? &due : NULL);
    return !has_due || !rutin__drives(&whatif->standing, &names, &due);
}

// Takes away the step that a rule alone has made. False when it has not, or more
// may come of it.
static bool take_alone(const rutin__whatif *whatif, const rutin__rule *rule,
                       unsigned subject, rutin__effect *effect)
{
    const rutin__draft *plan = whatif->plan;
    const rutin__step *step = rutin__draft_own_step(plan, subject);

    if (step == NULL || step->instead_count > 0 ||
        !is_unbound(whatif, subject) ||
        rutin__set_has(&whatif->standing.driving,
                       plan->place[step - plan->steps]))
        return false;
    for (int i = step->claims; i >= 0; i = plan->claims[i].next)
        if (plan->claims[i].contribution->rule != rule)
            return false;
    if (!rutin__is_over(step))
        rutin__note_change(effect, subject, rutin__draft_due_if_any(step));
    return true;
}

// Tries a rule that makes all its steps alone. False when it does not.
static bool try_alone(const rutin__whatif *whatif, const rutin__rule *rule,
                      rutin__verdict verdict, rutin__effect *effect)
{
    rutin__set new = {{0}}, named = {{0}};
    rutin__effect found = *effect;

    if (rule->has_bans || whatif->plan->circle_first >= 0)
        return false;
    for (int i = 0; i < rule->contribution_count; i++) {
        const rutin__contribution *contribution = &rule->contributions[i];
        unsigned subject = contribution->subject;

        if (!is_banned(whatif, subject) &&
            !(verdict == RUTIN__FIRED
                  ? add_alone(whatif, contribution, &new, &named, &found)
                  : take_alone(whatif, rule, subject, &found)))
            return false;
    }
    *effect = found;
    return true;
}

void rutin__whatif_try(rutin__whatif *whatif, int rule, rutin__verdict verdict,
                       rutin__effect *effect)
{
    const rutin__rule *of = &whatif->routine->rules[rule];
    rutin__verdict before = (rutin__verdict)whatif->findings.of[rule].verdict;
    bool asks = before == RUTIN__FIRED || verdict == RUTIN__FIRED;

    if (verdict == before || (!asks && !of->has_bans) ||
        try_alone(whatif, of, verdict, effect))
        return;
    memset(&whatif->touched, 0, sizeof whatif->touched);
    rutin__judge_note(&whatif->findings, rule, verdict);
    if (of->has_bans)
        effect->any |= touch_banned(whatif, of);
    else
        memcpy(whatif->trial.bans, whatif->plan->bans,
               (size_t)whatif->routine->program.actor_count);
    for (int i = 0; asks && i < of->contribution_count; i++)
        rutin__set_add(&whatif->touched, of->contributions[i].subject);
    if (!rutin__set_empty(&whatif->touched))
        try_touched(whatif, effect);
    rutin__judge_note(&whatif->findings, rule, before);
}
