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
// Then the line of the plan is taken, without the steps that are new, gone or
// changed in what orders go by, and these are put in at their place, one after
// the other. That is the order of the new plan as long as no other step would
// have to move: nothing is more or less urgent for their sake, and nobody comes
// sooner or later than before. Where that cannot be shown the plan is made anew
// and compared as a whole.
//
// Stands on gather, order and status.

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

static void line_up(rutin__line *line, const rutin__draft *draft)
{
    line->count = draft->step_count;
    for (int i = 0; i < draft->step_count; i++) {
        line->step[i] = &draft->steps[draft->order[i]];
        line->urgent[i] = &draft->steps[draft->urgent[draft->order[i]]];
    }
}

void rutin__whatif_begin(rutin__whatif *whatif, const rutin__draft *plan,
                         const rutin__history *history)
{
    whatif->plan = plan;
    whatif->history = history;
    line_up(&whatif->line, plan);
    memset(&whatif->named, 0, sizeof whatif->named);
    memset(&whatif->handed, 0, sizeof whatif->handed);
    for (int i = 0; i < plan->step_count; i++) {
        const rutin__step *step = &plan->steps[i];

        whatif->names[i] = names_before(plan, step);
        rutin__set_unite(&whatif->named, &whatif->names[i]);
        if (step->instead_count > 0)
            rutin__set_unite(
                &whatif->handed,
                &whatif->routine->program.actors[step->subject].ladder);
    }
}

// ---------------------------------------------------------------- steps

// Whether nothing more is to come of a step; NULL: there is none.
static bool is_over(const rutin__step *step)
{
    return step == NULL || step->status == RUTIN_STEP_DONE ||
           step->status == RUTIN_STEP_FAILED;
}

static bool same_time(const rutin__step *a, const rutin__step *b)
{
    if (a->has_due != b->has_due)
        return false;
    return !a->has_due || (rutin__time_compare(a->due, b->due) == 0 &&
                           a->due.offset == b->due.offset);
}

static bool same_law(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool same_step(const rutin__step *a, const rutin__step *b)
{
    return a->status == b->status && a->ground == b->ground &&
           a->performer == b->performer && same_time(a, b) &&
           memcmp(&a->tell, &b->tell, sizeof a->tell) == 0 &&
           same_law(a->law, b->law);
}

static void note_due(rutin__effect *effect, const rutin__step *step)
{
    if (step == NULL || !step->has_due)
        return;
    if (effect->has_due && rutin__time_compare(effect->due, step->due) <= 0)
        return;
    effect->has_due = true;
    effect->due = step->due;
}

static void note_change(rutin__effect *effect, unsigned subject,
                        const rutin__step *one, const rutin__step *other)
{
    effect->any = true;
    rutin__set_add(&effect->opens, subject);
    note_due(effect, one);
    note_due(effect, other);
}

// The step of a subject itself: none where another actor took it over.
static const rutin__step *find_step(const rutin__draft *draft, unsigned subject)
{
    const rutin__step *step = rutin__step_meant(draft, subject);

    return step != NULL && step->subject == subject ? step : NULL;
}

static void compare_step(const rutin__whatif *whatif, unsigned subject,
                         rutin__effect *effect)
{
    const rutin__step *one = find_step(whatif->plan, subject);
    const rutin__step *other = find_step(&whatif->trial, subject);

    if (is_over(one) && is_over(other))
        return; // over, or not there, either way
    if (one == NULL || other == NULL || !same_step(one, other))
        note_change(effect, subject, one, other);
}

// ---------------------------------------------------------------- lines

// Whether a subject has a step in both plans, over in neither.
static bool is_common(const rutin__whatif *whatif, unsigned subject)
{
    return !is_over(find_step(whatif->plan, subject)) &&
           !is_over(find_step(&whatif->trial, subject));
}

static bool any_common(const rutin__whatif *whatif, const rutin__set *subjects)
{
    for (int i = rutin__set_next(subjects, 0); i >= 0;
         i = rutin__set_next(subjects, i + 1))
        if (is_common(whatif, (unsigned)i))
            return true;
    return false;
}

// The subject of the next common step from [*place] to [end]; -1 past it.
static int next_common(const rutin__whatif *whatif, const rutin__line *line,
                       int *place, int end)
{
    while (*place < end) {
        unsigned subject = line->step[(*place)++]->subject;

        if (is_common(whatif, subject))
            return (int)subject;
    }
    return -1;
}

static bool same_subject(const rutin__line *a, int at, const rutin__line *b,
                         int other)
{
    return a->step[at]->subject == b->step[other]->subject;
}

// Notes the steps that stand in another order in [now] than in the plan. What
// both begin and end with does not.
static void compare_order(const rutin__whatif *whatif, const rutin__line *now,
                          rutin__effect *effect)
{
    const rutin__line *before = &whatif->line;
    int end = before->count, end_now = now->count;
    int place = 0, place_now;

    while (place < end && place < end_now &&
           same_subject(before, place, now, place))
        place++;
    while (place < end && place < end_now &&
           same_subject(before, end - 1, now, end_now - 1))
        end--, end_now--;
    place_now = place;
    for (;;) {
        int one = next_common(whatif, before, &place, end);
        int other = next_common(whatif, now, &place_now, end_now);

        if (one < 0)
            return;
        if (one != other)
            note_change(effect, (unsigned)one,
                        find_step(whatif->plan, (unsigned)one),
                        find_step(&whatif->trial, (unsigned)one));
    }
}

// ---------------------------------------------------------------- the whole

static void try_whole(rutin__whatif *whatif, rutin__effect *effect)
{
    const rutin__program *program = &whatif->routine->program;
    unsigned subjects = (unsigned)(program->actor_count + program->task_count);
    rutin__draft *trial = &whatif->trial;
    rutin__line now;

    rutin__gather(trial, whatif->routine, &whatif->findings, whatif->history);
    rutin__order(trial);
    rutin__let_wait(trial, whatif->history);
    for (unsigned subject = 0; subject < subjects; subject++)
        compare_step(whatif, subject, effect);
    line_up(&now, trial);
    compare_order(whatif, &now, effect);
}

// ---------------------------------------------------------------- places

// Whether a subject's step is, for the order of the plan, what it was.
static bool is_in_place(const rutin__whatif *whatif, unsigned subject)
{
    const rutin__step *before = find_step(whatif->plan, subject);
    const rutin__step *now = find_step(&whatif->trial, subject);
    rutin__set names;

    if (before == NULL || now == NULL)
        return before == now;
    names = names_before(&whatif->trial, now);
    return before->first == now->first && before->declared == now->declared &&
           same_time(before, now) &&
           memcmp(&names, &whatif->names[before - whatif->plan->steps],
                  sizeof names) == 0;
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

// Whether the step at [place] of the line stays there when it need not wait for
// those moved: it could not have come before any of the steps ahead of it that
// it does not wait for.
static bool stays_behind(const rutin__whatif *whatif, const rutin__line *line,
                         int place, const rutin__set *moved)
{
    const rutin__step *step = line->step[place];
    rutin__set names = whatif->names[step - whatif->plan->steps];

    rutin__set_subtract(&names, moved);
    for (int i = place - 1; i >= 0; i--) {
        if (rutin__in_set(&names, line->step[i]->subject))
            return true;
        if (!rutin__precedes(line->step[i], line->urgent[i], step,
                             line->urgent[place]))
            return false;
    }
    return true;
}

// Whether all others stay in place when a step of the plan is taken out.
static bool may_leave(const rutin__whatif *whatif, const rutin__step *step,
                      const rutin__line *line, const rutin__set *moved)
{
    const rutin__draft *plan = whatif->plan;
    int number = (int)(step - plan->steps);
    const rutin__set *ahead = &plan->ahead[number];
    rutin__set behind = plan->behind[number];

    rutin__set_add(&behind, (unsigned)number);
    for (int i = rutin__set_next(ahead, 0); i >= 0;
         i = rutin__set_next(ahead, i + 1))
        if (rutin__in_set(&behind, plan->urgent[i]))
            return false; // it was urgent for the sake of this one
    for (int i = 0; i < line->count; i++)
        if (rutin__in_set(&behind, (unsigned)(line->step[i] - plan->steps)) &&
            !stays_behind(whatif, line, i, moved))
            return false;
    return true;
}

// The place in the line of a subject's step; -1 for none.
static int place_of(const rutin__line *line, unsigned subject)
{
    for (int i = 0; i < line->count; i++)
        if (line->step[i]->subject == subject)
            return i;
    return -1;
}

// The subjects that orders put before a step of the plan or of the trial.
static rutin__set names_of(const rutin__whatif *whatif, const rutin__step *step)
{
    const rutin__draft *plan = whatif->plan;

    if (step >= plan->steps && step < plan->steps + plan->step_count)
        return whatif->names[step - plan->steps];
    return names_before(&whatif->trial, step);
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

// A step that is to be put in a line: what is due first of itself and all that
// is behind it, and the places it has to be put between.
typedef struct newcomer {
    const rutin__step *step, *urgent;
    int from, to;
} newcomer;

// Finds who in the line stands after the newcomer.
static void find_behind(const rutin__whatif *whatif, const rutin__line *line,
                        newcomer *new)
{
    rutin__set own = names_for(whatif, new->step);

    for (int i = line->count - 1; i >= 0; i--) {
        rutin__set names = names_of(whatif, line->step[i]);

        if (!rutin__sets_meet(&names, &own))
            continue;
        new->to = i;
        if (rutin__is_earlier(line->urgent[i], new->urgent))
            new->urgent = line->urgent[i];
    }
}

// Finds whom the newcomer stands after. False when one of them is not placed
// yet, or would become more urgent.
static bool find_ahead(const rutin__whatif *whatif, const rutin__line *line,
                       newcomer *new)
{
    rutin__set names = names_before(&whatif->trial, new->step);

    for (int i = rutin__set_next(&names, 0); i >= 0;
         i = rutin__set_next(&names, i + 1)) {
        const rutin__step *first = rutin__step_meant(&whatif->trial,
                                                     (unsigned)i);
        int place = first == NULL ? -1 : place_of(line, first->subject);

        if (first == NULL)
            continue;
        if (place < 0 || rutin__is_earlier(new->urgent, line->urgent[place]))
            return false;
        if (place >= new->from)
            new->from = place + 1;
    }
    return true;
}

// Puts a step of the trial in the line. False when it cannot be shown that all
// others stay where they are.
static bool put_in(const rutin__whatif *whatif, rutin__line *line,
                   const rutin__step *step)
{
    newcomer new = {.step = step, .urgent = step, .to = line->count};
    int place;

    find_behind(whatif, line, &new);
    if (!find_ahead(whatif, line, &new))
        return false;
    place = new.from;
    while (place < line->count &&
           !rutin__precedes(step, new.urgent, line->step[place],
                            line->urgent[place]))
        place++;
    if (place > new.to)
        return false;
    for (int i = line->count++; i > place; i--) {
        line->step[i] = line->step[i - 1];
        line->urgent[i] = line->urgent[i - 1];
    }
    line->step[place] = step;
    line->urgent[place] = new.urgent;
    return true;
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

// Whether all that moved is new and can be put in anywhere.
static bool all_loose(const rutin__whatif *whatif, const rutin__set *moved)
{
    for (int i = rutin__set_next(moved, 0); i >= 0;
         i = rutin__set_next(moved, i + 1)) {
        const rutin__step *now = find_step(&whatif->trial, (unsigned)i);

        if (find_step(whatif->plan, (unsigned)i) != NULL ||
            (now != NULL && !is_loose(whatif, now, moved)))
            return false;
    }
    return true;
}

// Copies a line without the steps of the subjects in [moved].
static void leave_out(rutin__line *line, const rutin__line *all,
                      const rutin__set *moved)
{
    line->count = 0;
    for (int i = 0; i < all->count; i++)
        if (!rutin__in_set(moved, all->step[i]->subject)) {
            line->step[line->count] = all->step[i];
            line->urgent[line->count++] = all->urgent[i];
        }
}

// Makes the line of the new plan from that of the plan. False when it cannot be
// shown that this is all that changes.
static bool place_moved(const rutin__whatif *whatif, const rutin__set *moved,
                        rutin__line *line)
{
    leave_out(line, &whatif->line, moved);
    for (int i = rutin__set_next(moved, 0); i >= 0;
         i = rutin__set_next(moved, i + 1)) {
        const rutin__step *before = find_step(whatif->plan, (unsigned)i);

        if (before != NULL && !may_leave(whatif, before, line, moved))
            return false;
    }
    for (int i = rutin__set_next(moved, 0); i >= 0;
         i = rutin__set_next(moved, i + 1)) {
        const rutin__step *now = find_step(&whatif->trial, (unsigned)i);

        if (now != NULL && !put_in(whatif, line, now))
            return false;
    }
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
    if (memcmp(&gathered, &whatif->touched, sizeof gathered) != 0)
        gather(whatif);
}

static void try_touched(rutin__whatif *whatif, rutin__effect *effect)
{
    rutin__draft *trial = &whatif->trial;
    rutin__set moved;
    rutin__line line;

    trial->only = &whatif->touched;
    trial->rest = whatif->plan;
    gather_touched(whatif);
    if (touch_followers(whatif))
        gather_touched(whatif);
    rutin__let_wait(trial, whatif->history);
    moved = find_moved(whatif);
    if (whatif->plan->circle_first >= 0 ||
        (!all_loose(whatif, &moved) && !place_moved(whatif, &moved, &line))) {
        try_whole(whatif, effect);
        return;
    }
    for (int i = 0; i < whatif->count; i++)
        compare_step(whatif, whatif->subjects[i], effect);
    if (any_common(whatif, &moved))
        compare_order(whatif, &line, effect);
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
