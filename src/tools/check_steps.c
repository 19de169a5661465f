// check_steps.c - grounds, what may be told, and what a step waits for

#include "tools/check_steps.h"

#include "base/messages.h"
#include "base/set.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/truth.h"
#include "routine/variable.h"
#include "rutin.h"
#include "tools/meaning.h"
#include "tools/places.h"
#include "tools/sample.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

static rutin__diagram fired(const rutin__checker *c,
                            const rutin__contribution *by)
{
    return c->meaning.fired[rutin__checker_rule(c, by)];
}

static bool is_contact(const rutin__checker *c, const rutin__contribution *by)
{
    return by->subject < (unsigned)c->routine->program.actor_count;
}

// ---------------------------------------------------------------- grounds

static void check_grounds(rutin__checker *c, const rutin__contribution *by)
{
    const rutin__actor *actor = &c->routine->program.actors[by->subject];
    const rutin__param with[] = {{"rule", .text = by->rule->id},
                                 {"actor", .text = actor->id},
                                 {"ground", .text = "duty"},
                                 {NULL}};

    for (int i = 0; i < by->ground_count; i++) {
        rutin_ground ground = by->grounds[i].ground;
        rutin__param named[4];

        if (ground == RUTIN_GROUND_FREE || ground == RUTIN_GROUND_CONSENT ||
            ground == RUTIN_GROUND_ANONYMOUS)
            continue;
        memcpy(named, with, sizeof named);
        named[2].text = rutin__condition_ground_names[ground];
        if (by->grounds[i].law == NULL)
            rutin__checker_warn(c, RUTIN__SAY_duty_without_law,
                                rutin__checker_at_step(c, by, "ground"), named);
        if (rutin__checker_is_duty(ground) && strcmp(actor->kind, "civil") == 0)
            rutin__checker_warn(c, RUTIN__SAY_duty_to_civil,
                                rutin__checker_at_step(c, by, "ground"), named);
    }
}

static bool is_only_consent(const rutin__contribution *by)
{
    for (int i = 0; i < by->ground_count; i++)
        if (by->grounds[i].ground != RUTIN_GROUND_CONSENT)
            return false;
    return true;
}

// Whether [duty] tells all of its own that [by] does, wherever that one fires.
static bool is_spared(const rutin__checker *c, const rutin__contribution *by,
                      const rutin__contribution *duty)
{
    rutin__set rest = by->grounds[0].tell;

    if (duty == by || !rutin__checker_has_duty(duty) ||
        !rutin__meaning_implies(&c->meaning, fired(c, by), fired(c, duty)))
        return false;
    for (int i = 0; i < duty->ground_count; i++)
        if (rutin__checker_is_duty(duty->grounds[i].ground))
            rutin__set_subtract(&rest, &duty->grounds[i].tell);
    return rutin__set_empty(&rest);
}

static void check_consent(rutin__checker *c, const rutin__contribution *by)
{
    const rutin__actor *actor = &c->routine->program.actors[by->subject];
    const rutin__asking *asking = &c->routine->asking[by->subject];

    if (!is_only_consent(by) || strcmp(actor->kind, "authority") != 0)
        return;
    for (int i = 0; i < asking->count; i++) {
        if (!is_spared(c, by, asking->by[i]))
            continue;
        rutin__checker_warn(
            c, RUTIN__SAY_consent_beside_duty,
            rutin__checker_at_step(c, by, "ground"),
            RUTIN__WITH({"rule", .text = by->rule->id},
                        {"actor", .text = actor->id},
                        {"other", .text = asking->by[i]->rule->id}));
        return;
    }
}

// ---------------------------------------------------------------- telling

// Where a ground of a step lets out what it tells.
static rutin__diagram lets_out(rutin__checker *c, const rutin__contribution *by,
                               const rutin__grounding *ground)
{
    rutin__diagram fires = rutin__meaning_without(
        &c->meaning, fired(c, by), c->meaning.banned[by->subject]);
    int variable;

    if (ground->ground == RUTIN_GROUND_CONSENT) {
        variable = rutin__variable_find(c->routine, RUTIN__VARIABLE_CONSENT,
                                        by->subject, 0, NULL);
        return rutin__meaning_where(&c->meaning, fires, (unsigned)variable,
                                    RUTIN__GIVEN);
    }
    if (ground->ground != RUTIN_GROUND_MAY &&
        ground->ground != RUTIN_GROUND_DUTY_UNLESS)
        return fires;
    variable = rutin__variable_find(c->routine, RUTIN__VARIABLE_MARK,
                                    by->subject, RUTIN__WAS_WEIGHED, NULL);
    return variable < 0 ? fires
                        : rutin__meaning_where(&c->meaning, fires,
                                               (unsigned)variable, 1);
}

static void check_tell(rutin__checker *c, const rutin__contribution *by)
{
    const rutin__program *program = &c->routine->program;
    rutin__set lost = {{0}}, out = {{0}};

    for (int i = 0; i < by->ground_count; i++) {
        rutin__set_unite(&lost, &by->grounds[i].tell);
        if (lets_out(c, by, &by->grounds[i]) != rutin__truth_no)
            rutin__set_unite(&out, &by->grounds[i].tell);
    }
    rutin__set_subtract(&lost, &out);
    if (rutin__set_empty(&lost) ||
        rutin__meaning_implies(&c->meaning, fired(c, by),
                               c->meaning.banned[by->subject]))
        return;
    rutin__checker_scratch(c, 0);
    for (int i = rutin__set_next(&lost, 0); i >= 0;
         i = rutin__set_next(&lost, i + 1))
        rutin__checker_list(c, 0, program->facts[i].id);
    rutin__checker_warn(
        c, RUTIN__SAY_tell_never_let_out,
        rutin__checker_at_step(c, by, "ground"),
        RUTIN__WITH({"rule", .text = by->rule->id},
                    {"actor", .text = program->actors[by->subject].id},
                    {"facts", .text = rutin__checker_text(c, 0)}));
}

// ---------------------------------------------------------------- waiting

// Whether a ground holds without a yes or a decision.
static bool is_at_once(const rutin__contribution *by)
{
    for (int i = 0; i < by->ground_count; i++) {
        rutin_ground ground = by->grounds[i].ground;

        if (ground != RUTIN_GROUND_CONSENT && ground != RUTIN_GROUND_MAY &&
            ground != RUTIN_GROUND_DUTY_UNLESS)
            return true;
    }
    return false;
}

// Where a step is there, and has to wait for a yes or a decision.
static rutin__diagram stays(rutin__checker *c, unsigned subject)
{
    const rutin__asking *asking = &c->routine->asking[subject];
    rutin__diagram waits = rutin__truth_no, goes = c->meaning.banned[subject];

    for (int i = 0; i < asking->count; i++) {
        const rutin__contribution *by = asking->by[i];
        rutin__diagram *sum = is_at_once(by) ? &goes : &waits;

        *sum = rutin__meaning_either(&c->meaning, *sum, fired(c, by));
    }
    return rutin__meaning_without(&c->meaning, waits, goes);
}

static void check_after(rutin__checker *c, const rutin__contribution *by)
{
    bool at_once = rutin__routine_is_now(by);

    for (int i = 0; i < by->after_count; i++) {
        unsigned other = by->after[i];
        const rutin__param with[] = {
            {"rule", .text = by->rule->id},
            {"actor", .text = rutin__checker_subject(c, by->subject)},
            {"other", .text = rutin__checker_subject(c, other)},
            {NULL}};
        rutin__place at = rutin__checker_at_step(c, by, "after");
        rutin__diagram waits = rutin__truth_no;

        if (at_once) {
            rutin__checker_warn(c, RUTIN__SAY_after_only_sorts, at, with);
            return;
        }
        waits = rutin__meaning_both(&c->meaning, fired(c, by), stays(c, other));
        if (waits == rutin__truth_no)
            continue;
        rutin__sample_show(
            c, rutin__checker_warn(c, RUTIN__SAY_duty_after_maybe, at, with),
            waits);
    }
}

// Whether some rule that can fire asks for a task, or for an actor or one of its
// duty or its line.
// Whether a step counts from nothing but one thing.
static bool counts_from(const rutin__contribution *by,
                        const rutin__start *start)
{
    for (int i = 0; i < by->from_count; i++)
        if (by->from[i].op != start->op ||
            by->from[i].subject != start->subject)
            return false;
    return by->from_count > 0;
}

static bool is_asked_for(const rutin__checker *c, const rutin__start *start)
{
    const rutin__program *program = &c->routine->program;
    unsigned actors = (unsigned)program->actor_count;
    int subjects = program->actor_count + program->task_count;

    for (int i = 0; i < subjects; i++) {
        bool is_it = start->op == RUTIN__DONE
                         ? (unsigned)i >= actors &&
                               program->tasks[i - program->actor_count].base ==
                                   start->subject
                         : (unsigned)i < actors &&
                               (program->actors[i].same_as ==
                                    program->actors[start->subject].same_as ||
                                rutin__set_has(&program->actors[i].ladder,
                                               start->subject));

        for (int k = 0; is_it && k < c->routine->asking[i].count; k++) {
            const rutin__contribution *by = c->routine->asking[i].by[k];

            if (!counts_from(by, start) && fired(c, by) != rutin__truth_no)
                return true;
        }
    }
    return false;
}

static const char *start_name(const rutin__checker *c,
                              const rutin__start *start)
{
    const rutin__program *program = &c->routine->program;

    if (start->op == RUTIN__RECEIVED)
        return program->received[start->subject];
    return start->op == RUTIN__DONE ? program->tasks[start->subject].id
                                    : program->actors[start->subject].id;
}

static void check_clock(rutin__checker *c, const rutin__contribution *by)
{
    for (int i = 0; i < by->from_count; i++)
        if (by->from[i].op == RUTIN__RECEIVED || is_asked_for(c, &by->from[i]))
            return;
    if (by->from_count > 0)
        rutin__checker_warn(
            c, RUTIN__SAY_clock_never_starts,
            rutin__checker_at_step(c, by, "from"),
            RUTIN__WITH(
                {"rule", .text = by->rule->id},
                {"subject", .text = rutin__checker_subject(c, by->subject)},
                {"start", .text = start_name(c, &by->from[0])}));
}

// A clock that only runs from what is received, in a rule that fires before. A report
// falls back to the opening of the case, and a consent that is withdrawn is one.
static void check_received(rutin__checker *c, const rutin__contribution *by)
{
    const rutin__program *program = &c->routine->program;
    rutin__diagram before = fired(c, by);

    if (by->from_count == 0)
        return;
    for (int i = 0; i < by->from_count; i++) {
        int variable;

        if (by->from[i].op != RUTIN__RECEIVED ||
            by->from[i].subject == program->report ||
            by->from[i].subject == program->withdrawal)
            return;
        variable = rutin__variable_find(c->routine, RUTIN__VARIABLE_RECEIVED,
                                        by->from[i].subject, 0, NULL);
        if (variable >= 0)
            before = rutin__meaning_where(&c->meaning, before,
                                          (unsigned)variable, 0);
    }
    if (before == rutin__truth_no)
        return;
    rutin__sample_show(
        c,
        rutin__checker_warn(
            c, RUTIN__SAY_start_not_awaited,
            rutin__checker_at_step(c, by, "from"),
            RUTIN__WITH(
                {"rule", .text = by->rule->id},
                {"subject", .text = rutin__checker_subject(c, by->subject)},
                {"start", .text = start_name(c, &by->from[0])})),
        before);
}

void rutin__check_steps(rutin__checker *c)
{
    const rutin_routine *routine = c->routine;

    for (int i = 0; i < routine->rule_count; i++)
        for (int k = 0; k < routine->rules[i].contribution_count; k++) {
            const rutin__contribution *by = &routine->rules[i].contributions[k];

            if (fired(c, by) == rutin__truth_no)
                continue;
            check_clock(c, by);
            check_received(c, by);
            if (!is_contact(c, by))
                continue;
            check_grounds(c, by);
            check_consent(c, by);
            check_tell(c, by);
            if (rutin__checker_has_duty(by))
                check_after(c, by);
        }
}
