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
//
// Stands on effect, gather, order and status.

#include "whatif.h"

#include "status.h"

#include <stdlib.h>
#include <string.h>

bool rutin__whatif_init(rutin__whatif *whatif, const rutin_routine *routine)
{
    size_t subjects = (size_t)(routine->program.actor_count +
                               routine->program.task_count + 1);

    memset(whatif, 0, sizeof *whatif);
    whatif->routine = routine;
    whatif->names = calloc(subjects, sizeof *whatif->names);
    return whatif->names != NULL &&
           rutin__findings_init(&whatif->findings, routine) &&
           rutin__draft_init(&whatif->trial, routine);
}

void rutin__whatif_clear(rutin__whatif *whatif)
{
    rutin__findings_clear(&whatif->findings);
    rutin__draft_clear(&whatif->trial);
    free(whatif->names);
}

// ---------------------------------------------------------------- orders

// The subject that an order of a contribution names: `after`, then `following`.
static unsigned order_at(const rutin__contribution *contribution, int number)
{
    return number < contribution->after_count
               ? contribution->after[number]
               : contribution->following[number - contribution->after_count];
}

static int count_orders(const rutin__contribution *contribution)
{
    return contribution->after_count + contribution->following_count;
}

static void add_names(rutin__set *names,
                      const rutin__contribution *contribution)
{
    for (int i = 0; i < count_orders(contribution); i++)
        rutin__set_add(names, order_at(contribution, i));
}

// The subjects that orders put before a step of [draft].
static rutin__set names_before(const rutin__draft *draft,
                               const rutin__step *step)
{
    rutin__set names = {{0}};

    for (int i = step->claims; i >= 0; i = draft->claims[i].next)
        if (rutin__claim_counts(step, &draft->claims[i]))
            add_names(&names, draft->claims[i].contribution);
    return names;
}

void rutin__whatif_begin(rutin__whatif *whatif, const rutin__draft *plan,
                         const rutin__history *history)
{
    whatif->plan = plan;
    whatif->history = history;
    memset(&whatif->named, 0, sizeof whatif->named);
    memset(&whatif->handed, 0, sizeof whatif->handed);
    memset(&whatif->driving, 0, sizeof whatif->driving);
    for (int i = 0; i < plan->step_count; i++) {
        const rutin__step *step = &plan->steps[i];

        whatif->names[i] = names_before(plan, step);
        rutin__set_unite(&whatif->named, &whatif->names[i]);
        if (plan->urgent[i] != i)
            rutin__set_add(&whatif->driving, plan->urgent[i]);
        if (step->instead_count > 0)
            rutin__set_unite(
                &whatif->handed,
                &whatif->routine->program.actors[step->subject].ladder);
    }
}

// ---------------------------------------------------------------- the whole

static void try_whole(rutin__whatif *whatif, rutin__effect *effect)
{
    const rutin__program *program = &whatif->routine->program;
    unsigned subjects = (unsigned)(program->actor_count + program->task_count);
    rutin__draft *trial = &whatif->trial;
    uint16_t now[RUTIN__SUBJECTS];

    rutin__gather(trial, whatif->routine, &whatif->findings, whatif->history);
    rutin__order(trial);
    rutin__let_wait(trial, whatif->history);
    for (unsigned subject = 0; subject < subjects; subject++)
        rutin__compare_step(effect, whatif->plan, trial, subject);
    for (int i = 0; i < trial->step_count; i++)
        now[i] = trial->steps[trial->order[i]].subject;
    rutin__compare_order(effect, whatif->plan, trial, now, trial->step_count);
}

// ---------------------------------------------------------------- places

// Whether a subject's step is, for the order of the plan, what it was.
static bool is_in_place(const rutin__whatif *whatif, unsigned subject)
{
    const rutin__step *before = rutin__own_step(whatif->plan, subject);
    const rutin__step *now = rutin__own_step(&whatif->trial, subject);
    rutin__set names;

    if (before == NULL || now == NULL)
        return before == now;
    names = names_before(&whatif->trial, now);
    return before->first == now->first && before->declared == now->declared &&
           rutin__same_due(before, now) &&
           rutin__same_set(&names,
                           &whatif->names[before - whatif->plan->steps]);
}

static void add_subject(rutin__set *subjects, const rutin__step *step)
{
    if (step != NULL)
        rutin__set_add(subjects, step->subject);
}

// The subjects touched whose steps are to be placed anew, or are gone: also those
// that a name means now, or meant in the plan, and not in both.
static rutin__set find_moved(const rutin__whatif *whatif)
{
    rutin__set moved = {{0}};

    for (int i = 0; i < whatif->count; i++) {
        unsigned name = whatif->subjects[i];
        const rutin__step *before = rutin__step_meant(whatif->plan, name);
        const rutin__step *now = rutin__step_meant(&whatif->trial, name);

        if (!is_in_place(whatif, name))
            rutin__set_add(&moved, name);
        if (!rutin__in_set(&whatif->named, name) ||
            (before != NULL && now != NULL && before->subject == now->subject))
            continue;
        add_subject(&moved, before);
        add_subject(&moved, now);
    }
    return moved;
}

// The subjects that orders put before a step of the plan, or of the trial: of
// that, in [own].
static const rutin__set *names_of(const rutin__whatif *whatif,
                                  const rutin__step *step, rutin__set *own)
{
    const rutin__draft *plan = whatif->plan;

    if (step >= plan->steps && step < plan->steps + plan->step_count)
        return &whatif->names[step - plan->steps];
    *own = names_before(&whatif->trial, step);
    return own;
}

// The subjects that mean a step of the trial, itself and whom it took over from.
static rutin__set names_for(const rutin__whatif *whatif,
                            const rutin__step *step)
{
    rutin__set names = {{0}};

    for (int i = 0; i < whatif->count; i++)
        if (rutin__step_meant(&whatif->trial, whatif->subjects[i]) == step)
            rutin__set_add(&names, whatif->subjects[i]);
    return names;
}

// Whether a new step can be put in anywhere: no order names it, and it makes
// nothing that it stands after more urgent.
static bool is_loose(const rutin__whatif *whatif, const rutin__step *step,
                     const rutin__set *moved)
{
    const rutin__draft *plan = whatif->plan, *trial = &whatif->trial;
    rutin__set own = names_for(whatif, step), names;

    if (rutin__sets_meet(&own, &whatif->named))
        return false;
    for (int i = 0; i < trial->step_count; i++) {
        names = names_before(trial, &trial->steps[i]);
        if (rutin__sets_meet(&own, &names))
            return false;
    }
    names = names_before(trial, step);
    for (int i = rutin__set_next(&names, 0); i >= 0;
         i = rutin__set_next(&names, i + 1)) {
        const rutin__step *first = rutin__step_meant(plan, (unsigned)i);

        if (rutin__in_set(moved, (unsigned)i))
            return false;
        if (first != NULL &&
            (rutin__in_set(moved, first->subject) ||
             rutin__is_earlier(
                 step, &plan->steps[plan->urgent[first - plan->steps]])))
            return false;
    }
    return true;
}

// Whether a step of the plan can be taken out and leave all others where they
// are: no order names it, and nothing is more urgent for its sake.
static bool was_loose(const rutin__whatif *whatif, const rutin__step *step)
{
    return step->instead_count == 0 &&
           !rutin__in_set(&whatif->named, step->subject) &&
           !rutin__in_set(&whatif->driving,
                          (unsigned)(step - whatif->plan->steps));
}

// Whether all that moved is new, or gone, and can stand anywhere.
static bool all_loose(const rutin__whatif *whatif, const rutin__set *moved)
{
    for (int i = rutin__set_next(moved, 0); i >= 0;
         i = rutin__set_next(moved, i + 1)) {
        const rutin__step *before = rutin__own_step(whatif->plan, (unsigned)i);
        const rutin__step *now = rutin__own_step(&whatif->trial, (unsigned)i);

        if ((before != NULL && now != NULL) ||
            (before != NULL && !was_loose(whatif, before)) ||
            (now != NULL && !is_loose(whatif, now, moved)))
            return false;
    }
    return true;
}

// Puts a step behind those in the line, unless it is in [but].
static void add_to_line(rutin__line *line, int16_t *number_of,
                        const rutin__set *but, const rutin__step *step)
{
    if (step == NULL || (but != NULL && rutin__in_set(but, step->subject)))
        return;
    number_of[step->subject] = (int16_t)line->count;
    line->step[line->count++] = step;
}

// Notes for each step of the line what has to come before it.
static void find_ahead(const rutin__whatif *whatif, rutin__line *line,
                       const int16_t *number_of)
{
    for (int i = 0; i < line->count; i++) {
        rutin__set own;
        const rutin__set *names = names_of(whatif, line->step[i], &own);

        memset(&line->ahead[i], 0, sizeof line->ahead[i]);
        if (rutin__set_empty(names))
            continue;
        for (int k = rutin__set_next(names, 0); k >= 0;
             k = rutin__set_next(names, k + 1)) {
            const rutin__step *before = rutin__step_meant(&whatif->trial,
                                                          (unsigned)k);

            if (before != NULL)
                rutin__set_add(&line->ahead[i],
                               (unsigned)number_of[before->subject]);
        }
    }
}

// Orders the new plan: the steps of the plan in their order, but for those in
// [moved], and these as they are now. False when they stand in a circle.
static bool order_anew(const rutin__whatif *whatif, const rutin__set *moved,
                       uint16_t *now, int *count)
{
    const rutin__draft *plan = whatif->plan;
    int16_t number_of[RUTIN__SUBJECTS];
    rutin__line line;

    line.count = 0;
    for (int i = 0; i < plan->step_count; i++)
        add_to_line(&line, number_of, moved, &plan->steps[plan->order[i]]);
    for (int i = rutin__set_next(moved, 0); i >= 0;
         i = rutin__set_next(moved, i + 1))
        add_to_line(&line, number_of, NULL,
                    rutin__own_step(&whatif->trial, (unsigned)i));
    find_ahead(whatif, &line, number_of);
    if (!rutin__line_up(&line))
        return false;
    for (int i = 0; i < line.count; i++)
        now[i] = line.step[line.order[i]]->subject;
    *count = line.count;
    return true;
}

// ---------------------------------------------------------------- what is touched

// Adds whoever's steps name an actor as their performer.
static void touch_performed(rutin__whatif *whatif, int actor)
{
    const rutin__findings *findings = &whatif->findings;

    for (int i = rutin__next_fired(findings, 0); i >= 0;
         i = rutin__next_fired(findings, i + 1)) {
        const rutin__rule *rule = &whatif->routine->rules[i];

        for (int k = 0; k < rule->contribution_count; k++)
            if (rule->contributions[k].performer == actor)
                rutin__set_add(&whatif->touched,
                               rule->contributions[k].subject);
    }
}

// Gathers the bans and adds those who are banned otherwise than in the plan.
// Returns whether there are any.
static bool touch_banned(rutin__whatif *whatif, const rutin__rule *rule)
{
    const uint8_t *before = whatif->plan->bans, *now = whatif->trial.bans;
    bool any = false;

    rutin__gather_bans(&whatif->trial, whatif->routine, &whatif->findings);
    for (int i = rutin__set_next(&rule->bans, 0); i >= 0;
         i = rutin__set_next(&rule->bans, i + 1))
        if (before[i] != now[i]) {
            any = true;
            rutin__set_add(&whatif->touched, (unsigned)i);
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
        if (rutin__in_set(ladders, (unsigned)i))
            rutin__set_unite(touched, &program->actors[i].ladder);
}

static bool hands_over(const rutin__draft *draft)
{
    for (int i = 0; i < draft->step_count; i++)
        if (draft->steps[i].instead_count > 0)
            return true;
    return false;
}

static bool holds_others(const rutin__step *step)
{
    return step != NULL && rutin__can_gate(step->status);
}

// Adds those who may wait for a step that was touched, and now have to or need
// no more. Returns whether there are any.
static bool touch_followers(rutin__whatif *whatif)
{
    const rutin__draft *plan = whatif->plan;
    rutin__set turned = {{0}};
    bool any = false;

    for (int i = 0; i < whatif->count; i++) {
        unsigned subject = whatif->subjects[i];

        if (rutin__in_set(&whatif->named, subject) &&
            holds_others(rutin__step_meant(plan, subject)) !=
                holds_others(rutin__step_meant(&whatif->trial, subject)))
            rutin__set_add(&turned, subject);
    }
    if (rutin__set_empty(&turned))
        return false;
    for (int i = 0; i < plan->step_count; i++)
        if (rutin__sets_meet(&whatif->names[i], &turned)) {
            rutin__set_add(&whatif->touched, plan->steps[i].subject);
            any = true;
        }
    return any;
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
    if (!rutin__same_set(&gathered, &whatif->touched))
        gather(whatif);
}

static void try_touched(rutin__whatif *whatif, rutin__effect *effect)
{
    rutin__draft *trial = &whatif->trial;
    uint16_t now[RUTIN__SUBJECTS];
    int count = 0;
    rutin__set moved;

    trial->only = &whatif->touched;
    trial->rest = whatif->plan;
    gather_touched(whatif);
    if (touch_followers(whatif))
        gather_touched(whatif);
    rutin__let_wait(trial, whatif->history);
    moved = find_moved(whatif);
    if (whatif->plan->circle_first >= 0 ||
        (!all_loose(whatif, &moved) &&
         !order_anew(whatif, &moved, now, &count))) {
        try_whole(whatif, effect);
        return;
    }
    for (int i = 0; i < whatif->count; i++)
        rutin__compare_step(effect, whatif->plan, trial, whatif->subjects[i]);
    if (count > 0)
        rutin__compare_order(effect, whatif->plan, trial, now, count);
}

void rutin__whatif_try(rutin__whatif *whatif, int rule, rutin__verdict verdict,
                       rutin__effect *effect)
{
    const rutin__rule *of = &whatif->routine->rules[rule];
    rutin__verdict before = (rutin__verdict)whatif->findings.of[rule].verdict;

    if (verdict == before)
        return;
    memset(&whatif->touched, 0, sizeof whatif->touched);
    rutin__find(&whatif->findings, rule, verdict);
    if (of->has_bans)
        effect->any |= touch_banned(whatif, of);
    else
        memcpy(whatif->trial.bans, whatif->plan->bans,
               (size_t)whatif->routine->program.actor_count);
    if (before == RUTIN__FIRED || verdict == RUTIN__FIRED)
        for (int i = 0; i < of->contribution_count; i++)
            rutin__set_add(&whatif->touched, of->contributions[i].subject);
    if (!rutin__set_empty(&whatif->touched))
        try_touched(whatif, effect);
    rutin__find(&whatif->findings, rule, before);
}
