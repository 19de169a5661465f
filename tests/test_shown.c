// test_shown.c - each word that the shipped routines have for a page is shown
//
// A heading, a sentence to say, what is left out, why it may be done and by when are
// read by somebody in a hurry, and no rule fails when one of them can never be read.
// So each that a routine writes itself must stand on a step of some example of it,
// or of what came then. What a town has from its base is for the base to show.

#include "answer/decide.h"
#include "answer/speech.h"
#include "base/memory.h"
#include "base/set.h"
#include "base/text.h"
#include "decide/draft.h"
#include "decide/view.h"
#include "example/example.h"
#include "json/read.h"
#include "lang/load.h"
#include "routine/routine.h"
#include "rutin.h"
#include "test.h"

#include <glob.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { MOST = 4096 }; // words of a routine

// The words that were shown, by where they lie in the routine.
typedef struct shown {
    const rutin__phrase *words[MOST];
    size_t count;
} shown;

static bool is_shown(const shown *of, const rutin__phrase *words)
{
    for (size_t i = 0; i < of->count; i++)
        if (of->words[i] == words)
            return true;
    return false;
}

static void show(shown *of, const rutin__phrase *words)
{
    if (words == NULL || is_shown(of, words))
        return;
    ck_assert_uint_lt(of->count, MOST);
    of->words[of->count++] = words;
}

// The sentences that are said are those that hold, and name nothing that may not
// be told at the step.
static void show_sentences(shown *of, const rutin__decision *decision,
                           const rutin__step *step, const rutin__speech *speech)
{
    for (int i = 0; speech != NULL && i < speech->say_count; i++) {
        rutin__set facts = speech->say[i].phrase.facts;

        rutin__set_subtract(&facts, &step->tell);
        if (rutin__set_empty(&facts) &&
            rutin__view_holds(&decision->view, &speech->say[i].when))
            show(of, &speech->say[i].phrase);
    }
}

static void look(void *data, const rutin__decision *decision,
                 const char *refusal, rutin__piece given)
{
    (void)given;
    for (int i = 0; refusal == NULL && i < decision->draft.step_count; i++) {
        const rutin__step *step = rutin__decide_step_at(decision, i);
        rutin__spoken spoken;

        rutin__speech_find(decision, step, &spoken);
        for (int k = 0; k < RUTIN__PHRASES; k++)
            show(data, spoken.phrases[k]);
        show_sentences(data, decision, step, spoken.say);
    }
}

// ---------------------------------------------------------------- examples

static void read_file(const char *path, rutin__text *text)
{
    char block[4096];
    FILE *file = fopen(path, "rb");
    size_t count;

    ck_assert_ptr_nonnull(file);
    rutin__text_reset(text);
    while ((count = fread(block, 1, sizeof block, file)) > 0)
        rutin__text_add(text, block, count);
    fclose(file);
}

// Shows what the examples, whose paths are as [pattern] says, show of a routine.
static void show_examples(shown *of, const rutin_routine *routine,
                          const char *pattern)
{
    const rutin__watcher watcher = {.data = of, .look = look};
    const rutin_limits limits = {.steps = 0};
    rutin__text text = {0}, report = {0};
    rutin__decision decision;
    rutin__json in = {0};
    rutin_error error = {0};
    glob_t found;

    ck_assert_int_eq(glob(pattern, 0, NULL, &found), 0);
    ck_assert(rutin__decide_init(&decision, routine));
    for (size_t i = 0; i < found.gl_pathc; i++) {
        read_file(found.gl_pathv[i], &text);
        rutin__text_reset(&report);
        ck_assert_int_eq(rutin__example_test(&decision, &in, text.at,
                                             text.length, 0, &limits, &watcher,
                                             &report, &error),
                         RUTIN_OK);
    }
    rutin__decide_clear(&decision);
    rutin__read_clear(&in);
    rutin__text_clear(&text);
    rutin__text_clear(&report);
    globfree(&found);
}

// ---------------------------------------------------------------- all there are

typedef void with_words(void *data, const rutin__rule *rule,
                        const rutin__phrase *words);

static void each_words(const rutin_routine *routine, with_words *with,
                       void *data)
{
    for (int i = 0; i < routine->rule_count; i++) {
        const rutin__rule *rule = &routine->rules[i];

        for (int k = 0; k < rule->contribution_count; k++) {
            const rutin__speech *speech = rule->contributions[k].speech;

            for (int n = 0; speech != NULL && n < RUTIN__PHRASES; n++)
                if (speech->phrases[n].text != NULL)
                    with(data, rule, &speech->phrases[n]);
            for (int n = 0; speech != NULL && n < speech->say_count; n++)
                with(data, rule, &speech->say[n].phrase);
        }
    }
}

typedef struct sought {
    const rutin__rule *rule;
    const char *text;
    bool found;
} sought;

static void compare(void *data, const rutin__rule *rule,
                    const rutin__phrase *words)
{
    sought *of = data;

    of->found |= strcmp(rule->id, of->rule->id) == 0 &&
                 strcmp(words->text[0], of->text) == 0;
}

typedef struct missed {
    const shown *shown;
    const rutin_routine *base; // NULL for none
    int total, count;
} missed;

static void note_missed(void *data, const rutin__rule *rule,
                        const rutin__phrase *words)
{
    missed *of = data;
    sought in_base = {rule, words->text[0], false};

    if (of->base != NULL)
        each_words(of->base, compare, &in_base);
    of->total += !in_base.found;
    if (in_base.found || is_shown(of->shown, words))
        return;
    of->count++;
    printf("shown: no example shows of %s: %s\n", rule->id, words->text[0]);
}

static void load(rutin_routine *routine, const char *path)
{
    rutin_load_options how = {.size = 0};

    memset(routine, 0, sizeof *routine);
    ck_assert_int_eq(rutin__load_path(routine, path, &how), RUTIN_OK);
}

static void hold(const char *path, const char *base, const char *pattern)
{
    static shown of;
    rutin_routine routine, under;
    missed missed = {.shown = &of};

    of.count = 0;
    load(&routine, path);
    if (base != NULL)
        load(&under, base);
    missed.base = base == NULL ? NULL : &under;
    show_examples(&of, &routine, pattern);
    each_words(&routine, note_missed, &missed);
    fflush(stdout);
    ck_assert_int_gt(missed.total, 0);
    ck_assert_msg(missed.count == 0, "%d of %d words of %s are on no page",
                  missed.count, missed.total, path);
    rutin__memory_clear(&routine.arena);
    if (base != NULL)
        rutin__memory_clear(&under.arena);
}

START_TEST(each_word_of_the_base_is_shown)
{
    hold("rules/sweden.lua", NULL, "examples/cases/*.json");
}
END_TEST

START_TEST(each_word_of_a_town_is_shown)
{
    hold("rules/helsingborg.lua", "rules/sweden.lua",
         "examples/cases/helsingborg/*.json");
    hold("rules/landsbygd.lua", "rules/sweden.lua",
         "examples/cases/landsbygd/*.json");
}
END_TEST

Suite *shown_suite(void)
{
    const TTest *tests[] = {
        each_word_of_the_base_is_shown,
        each_word_of_a_town_is_shown,
    };

    return suite_of("shown", tests, sizeof tests / sizeof *tests);
}
