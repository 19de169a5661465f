// prepare.c - what a load works out so that no decision has to
//
// Tables of names, for reading cases; the values that each rule can tell apart,
// for questions, and what several rules read; the rules that ban, the ladders,
// and what asks for each actor and task; and the parts of a plan that no case
// changes.

#include "routine/prepare.h"

#include "base/memory.h"
#include "base/set.h"
#include "base/text.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/fragments.h"
#include "routine/index.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "routine/subjects.h"
#include "routine/variable.h"
#include "routine/verdict.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const char *fact_id(const void *data, int i)
{
    return ((const rutin__fact *)data)[i].id;
}

static const char *actor_id(const void *data, int i)
{
    return ((const rutin__actor *)data)[i].id;
}

static const char *task_id(const void *data, int i)
{
    return ((const rutin__task *)data)[i].id;
}

static bool index_names(rutin_routine *routine)
{
    const rutin__program *program = &routine->program;
    rutin__arena *arena = &routine->arena;

    return rutin__schema_make_names(&routine->fact_names, arena, fact_id,
                                    program->facts, program->fact_count) &&
           rutin__schema_make_names(&routine->actor_names, arena, actor_id,
                                    program->actors, program->actor_count) &&
           rutin__schema_make_names(&routine->task_names, arena, task_id,
                                    program->tasks, program->task_count);
}

static void find_presumed(rutin_routine *routine)
{
    for (int i = 0; i < routine->program.fact_count; i++)
        if (routine->program.facts[i].presumption != RUTIN__NOT_PRESUMED)
            rutin__set_add(&routine->presumed, (unsigned)i);
}

static bool list_banning(rutin_routine *routine)
{
    uint16_t *banning = rutin__memory_take_many(
        &routine->arena, (size_t)routine->rule_count, sizeof *banning);

    if (banning == NULL)
        return false;
    for (int i = 0; i < routine->rule_count; i++)
        if (routine->rules[i].has_bans)
            banning[routine->banning_count++] = (uint16_t)i;
    routine->banning = banning;
    return true;
}

static bool same_rules_ban(const rutin_routine *routine, unsigned a, unsigned b)
{
    for (int i = 0; i < routine->banning_count; i++) {
        const rutin__set *bans = &routine->rules[routine->banning[i]].bans;

        if (rutin__set_has(bans, a) != rutin__set_has(bans, b))
            return false;
    }
    return true;
}

static void find_banned_alike(rutin_routine *routine)
{
    rutin__actor *actors = (rutin__actor *)routine->program.actors;

    for (int i = 0; i < routine->program.actor_count; i++) {
        actors[i].banned_like = i;
        for (int k = 0; k < i && actors[i].banned_like == i; k++)
            if (actors[k].banned_like == k &&
                same_rules_ban(routine, (unsigned)i, (unsigned)k))
                actors[i].banned_like = k;
    }
}

// Finds which actors are not the first of their duty, and whose hours each has:
// actors of the same have one text of them.
static void find_alike(rutin_routine *routine)
{
    rutin__actor *actors = (rutin__actor *)routine->program.actors;

    for (int i = 0; i < routine->program.actor_count; i++) {
        int first = 0;

        while (actors[first].hours != actors[i].hours)
            first++;
        actors[i].open_like = first;
        if (actors[i].same_as != i)
            rutin__set_add(&routine->followers, (unsigned)i);
    }
}

// Makes one ladder of those of [a] and [b].
static void join_ladders(rutin__actor *actors, int count, int a, int b)
{
    rutin__set joined = actors[a].ladder;

    if (b < 0)
        return;
    rutin__set_unite(&joined, &actors[b].ladder);
    for (int i = 0; i < count; i++)
        if (rutin__set_has(&joined, (unsigned)i))
            actors[i].ladder = joined;
}

static void find_ladders(rutin_routine *routine)
{
    rutin__actor *actors = (rutin__actor *)routine->program.actors;
    int count = routine->program.actor_count;

    for (int i = 0; i < count; i++)
        rutin__set_add(&actors[i].ladder, (unsigned)i);
    for (int i = 0; i < count; i++) {
        join_ladders(actors, count, i, actors[i].if_closed);
        join_ladders(actors, count, i, actors[i].if_no_answer);
    }
    for (int i = 0; i < count; i++)
        for (int k = 0; k < count; k++)
            actors[i].has_peers |= k != i &&
                                   actors[k].same_as == actors[i].same_as &&
                                   rutin__set_has(&actors[i].ladder,
                                                  (unsigned)k);
}

static void find_most(int *most, int count)
{
    if (count > *most)
        *most = count;
}

// Finds whom a rule can touch, and what it takes of a draft.
static void find_subjects(rutin_routine *routine, rutin__rule *rule)
{
    for (int i = 0; i < rule->contribution_count; i++) {
        const rutin__contribution *by = &rule->contributions[i];

        rule->claim_count += by->ground_count;
        rutin__set_add(&rule->subjects, by->subject);
        if (by->subject < (unsigned)routine->program.actor_count)
            rutin__set_unite(&rule->subjects,
                             &routine->program.actors[by->subject].ladder);
    }
    find_most(&routine->most_claims, rule->claim_count);
    find_most(&routine->most_subjects, rutin__set_count(&rule->subjects));
}

// Counts, subject by subject, what asks for it.
static void count_asking(rutin_routine *routine, rutin__asking *asking)
{
    for (int i = 0; i < routine->rule_count; i++)
        for (int k = 0; k < routine->rules[i].contribution_count; k++)
            asking[routine->rules[i].contributions[k].subject].count++;
}

// Lists it in the room of each subject, and gives it its place.
static void place_asking(rutin_routine *routine, rutin__asking *asking)
{
    for (int i = 0; i < routine->rule_count; i++)
        for (int k = 0; k < routine->rules[i].contribution_count; k++) {
            rutin__contribution *by =
                (rutin__contribution *)&routine->rules[i].contributions[k];
            rutin__asking *of = &asking[by->subject];

            by->place = of->first + of->count;
            of->by[of->count++] = by;
        }
}

static bool list_asking(rutin_routine *routine)
{
    size_t subjects = (size_t)(routine->program.actor_count +
                               routine->program.task_count);
    rutin__asking *asking = rutin__memory_take_many(&routine->arena, subjects,
                                                    sizeof *asking);
    const rutin__contribution **by;

    if (asking == NULL)
        return false;
    routine->asking = asking;
    count_asking(routine, asking);
    for (size_t i = 0; i < subjects; i++)
        routine->contribution_count += asking[i].count;
    by = rutin__memory_take_many(
        &routine->arena, (size_t)routine->contribution_count, sizeof *by);
    if (by == NULL)
        return false;
    for (size_t i = 0, first = 0; i < subjects; i++) {
        asking[i].by = by + first;
        asking[i].first = (int)first;
        first += (size_t)asking[i].count;
        asking[i].count = 0;
    }
    place_asking(routine, asking);
    return true;
}

// ---------------------------------------------------------------- what is said

static int count_braces(const char *text)
{
    int count = 0;

    for (; *text != '\0'; text++)
        count += *text == '{';
    return count;
}

// What a name in braces stands for, from [at] on. Adds a fact to those of the
// phrase.
static int find_hole(rutin_routine *routine, rutin__phrase *phrase,
                     const char *at, size_t length)
{
    int fact = rutin__schema_find(&routine->fact_names, at, length);

    if (fact < 0)
        return RUTIN__HOLE_NUMBER;
    rutin__set_add(&phrase->facts, (unsigned)fact);
    rutin__set_add(&routine->spoken, (unsigned)fact);
    return fact;
}

// Cuts a text at its names in braces. NULL: no memory.
static const rutin__piece_of_text *cut_text(rutin_routine *routine,
                                            rutin__keeper *keeper,
                                            rutin__phrase *phrase,
                                            const char *text)
{
    rutin__piece_of_text *pieces = rutin__memory_take_many(
        &routine->arena, (size_t)count_braces(text) + 1, sizeof *pieces);
    bool failed = pieces == NULL;

    for (int i = 0; !failed; i++) {
        size_t length = strcspn(text, "{"), name = strcspn(text, "}");

        pieces[i].before = rutin__kept_add(keeper, text, length);
        failed = pieces[i].before == NULL;
        pieces[i].hole = RUTIN__HOLE_END;
        if (text[length] == '\0')
            break;
        pieces[i].hole = find_hole(routine, phrase, text + length + 1,
                                   name - length - 1);
        text += name + 1;
    }
    return failed ? NULL : pieces;
}

static bool cut_phrase(rutin_routine *routine, rutin__keeper *keeper,
                       rutin__phrase *phrase)
{
    const rutin__piece_of_text **pieces;
    int languages = routine->language_count, braces = 0;

    for (int i = 0; phrase->text != NULL && i < languages; i++)
        braces += count_braces(phrase->text[i]);
    if (braces == 0)
        return true;
    pieces = rutin__memory_take_many(&routine->arena, (size_t)languages,
                                     sizeof *pieces);
    phrase->pieces = pieces;
    for (int i = 0; pieces != NULL && i < languages; i++) {
        pieces[i] = cut_text(routine, keeper, phrase, phrase->text[i]);
        if (pieces[i] == NULL)
            return false;
    }
    return pieces != NULL;
}

static bool cut_speech(rutin_routine *routine, rutin__keeper *keeper,
                       rutin__speech *speech)
{
    bool done = true;

    for (int i = 0; i < RUTIN__PHRASES; i++)
        done &= cut_phrase(routine, keeper, &speech->phrases[i]);
    for (int i = 0; i < speech->say_count; i++)
        done &= cut_phrase(routine, keeper,
                           &((rutin__sentence *)speech->say)[i].phrase);
    return done;
}

static bool cut_all(rutin_routine *routine, rutin__keeper *keeper)
{
    bool done = true;

    for (int i = 0; i < routine->rule_count; i++)
        for (int k = 0; k < routine->rules[i].contribution_count; k++) {
            const rutin__speech *speech =
                routine->rules[i].contributions[k].speech;

            if (speech == NULL)
                continue;
            routine->has_speech = true;
            done &= cut_speech(routine, keeper, (rutin__speech *)speech);
        }
    return done;
}

// A name in lower case: of A to Z, and of the letters of western Europe past them.
static const char *lower(rutin__keeper *keeper, rutin__text *scratch,
                         const char *name)
{
    rutin__text_reset(scratch);
    rutin__text_add_string(scratch, name);
    for (size_t i = 0; !scratch->failed && i < scratch->length; i++) {
        unsigned char *c = (unsigned char *)&scratch->at[i];

        if (*c >= 'A' && *c <= 'Z')
            *c += 'a' - 'A';
        else if (i > 0 && c[-1] == 0xC3 && *c <= 0x9E && *c != 0x97)
            *c += 0x20;
    }
    return scratch->failed
               ? NULL
               : rutin__kept_add(keeper, scratch->at, scratch->length);
}

// The name of a fact, as a text has it where nothing is known.
static bool lower_name(rutin_routine *routine, rutin__keeper *keeper,
                       rutin__text *scratch, rutin__fact *fact)
{
    const char **names = rutin__memory_take_many(
        &routine->arena, (size_t)routine->language_count, sizeof *names);

    fact->lower = names;
    for (int i = 0; names != NULL && i < routine->language_count; i++) {
        names[i] = lower(keeper, scratch,
                         fact->name == NULL ? fact->id : fact->name[i]);
        if (names[i] == NULL)
            return false;
    }
    return names != NULL;
}

static bool lower_names(rutin_routine *routine, rutin__keeper *keeper)
{
    rutin__fact *facts = (rutin__fact *)routine->program.facts;
    rutin__text scratch = {0};
    bool done = true;

    for (int i = rutin__set_next(&routine->spoken, 0); i >= 0;
         i = rutin__set_next(&routine->spoken, i + 1))
        done = done && lower_name(routine, keeper, &scratch, &facts[i]);
    rutin__text_clear(&scratch);
    return done;
}

// Notes which facts are asked first, and which only at times.
static void find_asked(rutin_routine *routine)
{
    rutin__fact *facts = (rutin__fact *)routine->program.facts;
    int place = 0;

    for (int i = 0; i < routine->ask_first_count; i++)
        for (int k = 0; k < routine->ask_first[i].fact_count; k++)
            facts[routine->ask_first[i].facts[k]].asked_place = ++place;
    for (int i = 0; i < routine->program.fact_count; i++)
        if (facts[i].asked.when != RUTIN__NO_CONDITION)
            rutin__set_add(&routine->limited, (unsigned)i);
}

bool rutin__prepare(rutin_routine *routine, rutin__keeper *keeper)
{
    find_asked(routine);
    find_alike(routine);
    find_ladders(routine);
    find_presumed(routine);
    for (int i = 0; i < routine->rule_count; i++)
        find_subjects(routine, (rutin__rule *)&routine->rules[i]);
    if (!list_banning(routine))
        return false;
    find_banned_alike(routine);
    return index_names(routine) && list_asking(routine) &&
           cut_all(routine, keeper) && lower_names(routine, keeper) &&
           rutin__fragments_make(routine, keeper);
}

// ---------------------------------------------------------------- diagrams

// The fact of each variable; -1 of one that is none.
static int16_t *list_facts(const rutin_routine *routine)
{
    int16_t *facts = malloc((size_t)(routine->variable_count + 1) *
                            sizeof *facts);

    for (int i = 0; facts != NULL && i < routine->variable_count; i++) {
        const rutin__variable *variable = &routine->variables[i];

        facts[i] = variable->kind == RUTIN__VARIABLE_FACT ||
                           variable->kind == RUTIN__VARIABLE_CHOICE
                       ? (int16_t)variable->subject
                       : -1;
    }
    return facts;
}

static bool freeze(rutin_routine *routine, rutin__builder *builder)
{
    int16_t *facts = list_facts(routine);
    bool done = facts != NULL &&
                rutin__diagram_freeze(builder, &routine->arena, facts,
                                      &routine->diagrams) &&
                rutin__index_make(routine);

    free(facts);
    if (done)
        rutin__subjects_sort(routine);
    return done;
}

rutin_status rutin__prepare_diagrams(rutin_routine *routine, int *rule)
{
    rutin__builder *builder = rutin__diagram_new();
    rutin_status status = RUTIN_ENOMEM;

    *rule = -1;
    if (builder != NULL && rutin__variable_make(routine))
        status = rutin__verdict_make(routine, builder, rule);
    if (status == RUTIN_OK)
        status = rutin__subjects_make(routine, builder);
    if (status == RUTIN_OK && !freeze(routine, builder))
        status = RUTIN_ENOMEM;
    rutin__diagram_free(builder);
    return status;
}
