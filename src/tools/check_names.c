// check_names.c - what is declared and used by nobody, or lacks something
//
// What a routine uses of another is a vocabulary: that a town does not need all of
// it is no fault. So only what the routine itself declares is told of as unused.

#include "tools/check_names.h"

#include "base/messages.h"
#include "base/set.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "time/hours.h"
#include "time/zone.h"
#include "tools/places.h"
#include "tools/trial.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef struct used {
    rutin__set facts, actors, tasks;
    rutin__set told; // facts
} used;

// ---------------------------------------------------------------- what is used

static void use_subject(const rutin__checker *c, used *u, unsigned subject)
{
    const rutin__program *program = &c->routine->program;
    unsigned actors = (unsigned)program->actor_count;

    if (subject < actors)
        rutin__set_add(&u->actors, subject);
    else
        rutin__set_add(&u->tasks,
                       (unsigned)program->tasks[subject - actors].base);
}

static void use_sets(const rutin__checker *c, used *u, const rutin__set *set)
{
    for (int i = rutin__set_next(set, 0); i >= 0;
         i = rutin__set_next(set, i + 1))
        use_subject(c, u, (unsigned)i);
}

static void use_node(const rutin__checker *c, used *u, const rutin__node *node)
{
    if (rutin__condition_is_fact(node) || node->op == RUTIN__ASKS)
        rutin__set_add(&u->facts, node->subject);
    else if (node->op == RUTIN__TELLS)
        rutin__set_unite(&u->facts, &c->routine->program.sets[node->low]);
    else if (node->op == RUTIN__REACHED || node->op == RUTIN__TRIED ||
             node->op == RUTIN__WEIGHED ||
             (node->op == RUTIN__CONSENT && node->subject != RUTIN__ANYONE))
        use_subject(c, u, node->subject);
}

static void use_step(const rutin__checker *c, used *u,
                     const rutin__contribution *by)
{
    use_subject(c, u, by->subject);
    if (by->performer >= 0)
        rutin__set_add(&u->actors, (unsigned)by->performer);
    if (by->countdown >= 0)
        rutin__set_add(&u->facts, (unsigned)by->countdown);
    for (int i = 0; i < by->ground_count; i++)
        rutin__set_unite(&u->told, &by->grounds[i].tell);
}

static void use_actor(used *u, const rutin__actor *actor, int number)
{
    if (actor->finder.when >= 0)
        rutin__set_add(&u->actors, (unsigned)number);
    if (actor->same_as != number)
        rutin__set_add(&u->actors, (unsigned)actor->same_as);
    if (actor->if_closed >= 0)
        rutin__set_add(&u->actors, (unsigned)actor->if_closed);
    if (actor->if_no_answer >= 0)
        rutin__set_add(&u->actors, (unsigned)actor->if_no_answer);
}

static void find_used(const rutin__checker *c, used *u)
{
    const rutin_routine *routine = c->routine;
    const rutin__program *program = &routine->program;

    for (int i = 0; i < program->node_count; i++)
        use_node(c, u, &program->nodes[i]);
    for (int i = 0; i < routine->rule_count; i++) {
        const rutin__rule *rule = &routine->rules[i];

        use_sets(c, u, &rule->bans);
        for (int k = 0; k < rule->ask_count; k++)
            rutin__set_add(&u->facts, rule->asks[k]);
        for (int k = 0; k < rule->contribution_count; k++)
            use_step(c, u, &rule->contributions[k]);
    }
    for (int i = 0; i < program->actor_count; i++)
        use_actor(u, &program->actors[i], i);
    for (int i = 0; i < routine->ask_first_count; i++)
        for (int k = 0; k < routine->ask_first[i].fact_count; k++)
            rutin__set_add(&u->facts, routine->ask_first[i].facts[k]);
    if (routine->alarm >= 0)
        rutin__set_add(&u->actors, (unsigned)routine->alarm);
    for (int i = 0; i < routine->decides_count; i++)
        rutin__set_add(&u->actors, routine->decides[i]);
    rutin__set_unite(&u->facts, &u->told);
    rutin__set_unite(&u->facts, &routine->spoken);
}

// ---------------------------------------------------------------- unused

static void tell_unused(rutin__checker *c, rutin__declared kind, const char *id,
                        const char *what, rutin__message message)
{
    const rutin__param with[] = {{what, .text = id}, {NULL}};
    rutin__place at = rutin__places_find(&c->places, kind, id, NULL);

    if (rutin__places_is_own(&c->places, at))
        rutin__checker_warn(c, message, at, with);
}

static bool has_code(const rutin_routine *routine)
{
    return routine->has_code; // and then what a function reads is not known
}

static void check_unused(rutin__checker *c, const used *u)
{
    const rutin__program *program = &c->routine->program;

    for (int i = 0; i < program->fact_count && !has_code(c->routine); i++)
        if (!rutin__set_has(&u->facts, (unsigned)i))
            tell_unused(c, RUTIN__DECLARED_FACT, program->facts[i].id, "fact",
                        RUTIN__SAY_fact_unread);
    for (int i = 0; i < program->actor_count; i++)
        if (!rutin__set_has(&u->actors, (unsigned)i))
            tell_unused(c, RUTIN__DECLARED_ACTOR, program->actors[i].id,
                        "actor", RUTIN__SAY_actor_unused);
    for (int i = 0; i < program->task_count; i++)
        if (program->tasks[i].base == i &&
            !rutin__set_has(&u->tasks, (unsigned)i))
            tell_unused(c, RUTIN__DECLARED_TASK, program->tasks[i].id, "task",
                        RUTIN__SAY_task_unused);
}

// ---------------------------------------------------------------- numbers

// Whether an actor is called by a number that the routine can know: some rule
// contacts it, or it stands in for one that is, and it is not another in each case.
static bool is_called(const rutin__checker *c, int actor)
{
    static const char *const others[] = {"person", "private", "representative",
                                         "foreign", NULL};
    const rutin__program *program = &c->routine->program;

    for (int i = 0; others[i] != NULL; i++)
        if (strcmp(program->actors[actor].kind, others[i]) == 0)
            return false;
    for (int i = 0; i < program->actor_count; i++)
        if (c->routine->asking[i].count > 0 &&
            (i == actor || program->actors[i].if_closed == actor ||
             program->actors[i].if_no_answer == actor))
            return true;
    return false;
}

// A telephone number has a digit: "ask the switchboard" is none.
static bool has_number(const rutin__actor *actor)
{
    return actor->phone != NULL && strpbrk(actor->phone, "0123456789") != NULL;
}

// An actor that the routine itself declares or amends is told of where it does so;
// all others at once, in the header.
static void check_phones(rutin__checker *c)
{
    const rutin__program *program = &c->routine->program;
    int count = 0;

    rutin__checker_scratch(c, 0);
    for (int i = 0; i < program->actor_count; i++) {
        const rutin__actor *actor = &program->actors[i];
        rutin__place at = rutin__places_find_own(
            &c->places, RUTIN__DECLARED_ACTOR, actor->id);

        if (has_number(actor) || !is_called(c, i))
            continue;
        if (at.source >= 0) {
            rutin__checker_warn(c, RUTIN__SAY_no_phone, at,
                                RUTIN__WITH({"actor", .text = actor->id}));
            continue;
        }
        count++;
        rutin__checker_list(c, 0, actor->id);
    }
    if (count > 0)
        rutin__checker_warn(
            c, RUTIN__SAY_no_phones,
            rutin__places_find(&c->places, RUTIN__DECLARED_ROUTINE,
                               c->routine->id, NULL),
            RUTIN__WITH({"count", .number = count},
                        {"actors", .text = rutin__checker_text(c, 0)}));
}

// ---------------------------------------------------------------- holidays

enum { HOUR = 60 * 60, DAY_HOURS = 24, WEEK = 7 };

// Whether somebody has a day of the week without any hours, as an office does.
static bool keeps_weekends(const rutin__checker *c, const rutin__hours *hours)
{
    const rutin__calendar *calendar = c->routine->calendar;
    rutin__day day = rutin__clock_day(rutin__trial_moment(c->routine));

    for (int i = 0; i < WEEK; i++) {
        bool opens = false;

        for (int hour = 0; hour < 2 * DAY_HOURS && !opens; hour++)
            opens = rutin__hours_is_open(
                hours, calendar,
                rutin__zone_at(rutin__calendar_zone(calendar), day + i,
                               hour * HOUR / 2, 60));
        if (!opens)
            return true;
    }
    return false;
}

static void check_holidays(rutin__checker *c)
{
    const rutin__program *program = &c->routine->program;

    for (int i = 0; c->routine->calendar != NULL && i < program->actor_count;
         i++) {
        const rutin__actor *actor = &program->actors[i];

        if (actor->hours == NULL || actor->hours->holidays != 0 ||
            !actor->hours->opens || !keeps_weekends(c, actor->hours))
            continue;
        rutin__checker_warn(c, RUTIN__SAY_hours_without_holidays,
                            rutin__places_find(&c->places,
                                               RUTIN__DECLARED_ACTOR, actor->id,
                                               "open"),
                            RUTIN__WITH({"actor", .text = actor->id}));
    }
}

// ---------------------------------------------------------------- words

static void tell_unnamed(rutin__checker *c, const rutin__fact *fact,
                         const char *what, const char *id, const char *member)
{
    rutin__checker_warn(
        c, RUTIN__SAY_not_named,
        rutin__places_find(&c->places, RUTIN__DECLARED_FACT, fact->id, NULL),
        RUTIN__WITH({"what", .text = what}, {"id", .text = id},
                    {"member", .text = member}));
}

// A fact that is told or asked about stands on a page by its name.
static void check_unnamed(rutin__checker *c, const used *u)
{
    const rutin__program *program = &c->routine->program;

    for (int i = 0; i < program->fact_count; i++) {
        const rutin__fact *fact = &program->facts[i];

        if (!rutin__set_has(&u->facts, (unsigned)i))
            continue;
        if (fact->name == NULL)
            tell_unnamed(c, fact, fact->id, fact->id, "name");
        if (fact->choice_count > 0 && fact->labels == NULL)
            tell_unnamed(c, fact, fact->id, fact->choices[0], "labels");
    }
}

static int count_spaces(const char *text)
{
    int count = 0;

    for (; *text != '\0'; text++)
        count += *text == ' ';
    return count;
}

// The language in which a text is the same as in the first, and a sentence: a name may
// be. -1 for none.
static int find_same(const rutin__checker *c, rutin__localized text)
{
    for (int i = 1; text != NULL && i < c->routine->language_count; i++)
        if (strcmp(text[0], text[i]) == 0 && count_spaces(text[0]) >= 3)
            return i;
    return -1;
}

static void tell_same(rutin__checker *c, rutin__localized text, int language,
                      rutin__place at)
{
    const char *const *languages = c->routine->languages;

    rutin__checker_warn(c, RUTIN__SAY_not_translated, at,
                        RUTIN__WITH({"language", .text = languages[language]},
                                    {"other", .text = languages[0]},
                                    {"text", .text = text[0]}));
}

static void check_declared(rutin__checker *c, rutin__localized text,
                           rutin__declared kind, const char *id,
                           const char *member)
{
    int same = find_same(c, text);

    if (same >= 0)
        tell_same(c, text, same,
                  rutin__places_find(&c->places, kind, id, member));
}

static void check_said(rutin__checker *c, rutin__localized text,
                       const rutin__contribution *by, const char *member)
{
    int same = find_same(c, text);

    if (same >= 0)
        tell_same(c, text, same, rutin__checker_at_step(c, by, member));
}

static void check_speech(rutin__checker *c, const rutin__contribution *by)
{
    const rutin__speech *speech = by->speech;

    for (int i = 0; speech != NULL && i < RUTIN__PHRASES; i++)
        check_said(c, speech->phrases[i].text, by,
                   rutin__routine_phrase_names[i]);
    for (int i = 0; speech != NULL && i < speech->say_count; i++)
        check_said(c, speech->say[i].phrase.text, by, "say");
}

static void check_rule(rutin__checker *c, const rutin__rule *rule)
{
    const rutin__declared kind = RUTIN__DECLARED_RULE;

    check_declared(c, rule->because, kind, rule->id, "because");
    check_declared(c, rule->unverified, kind, rule->id, "unverified");
    for (int k = 0; k < rule->warn_count; k++)
        check_declared(c, rule->warns[k], kind, rule->id, "warn");
    for (int k = 0; k < rule->contribution_count; k++)
        check_speech(c, &rule->contributions[k]);
}

static void check_translated(rutin__checker *c)
{
    const rutin_routine *routine = c->routine;

    for (int i = 0; i < routine->program.fact_count; i++)
        check_declared(c, routine->program.facts[i].ask, RUTIN__DECLARED_FACT,
                       routine->program.facts[i].id, "ask");
    for (int i = 0; i < routine->rule_count; i++)
        check_rule(c, &routine->rules[i]);
    for (int i = 0; i < routine->invariant_count; i++)
        check_declared(c, routine->invariants[i].text, RUTIN__DECLARED_ALWAYS,
                       routine->invariants[i].id, NULL);
}

void rutin__check_names(rutin__checker *c)
{
    used u = {.facts = {{0}}};

    find_used(c, &u);
    check_unused(c, &u);
    check_phones(c);
    check_holidays(c);
    check_unnamed(c, &u);
    check_translated(c);
}
