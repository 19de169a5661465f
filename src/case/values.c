// values.c - values that cases are made of, read from JSON: words, names, times
//
// What is found wrong is told by its path, its type and what was wanted. The
// value itself never stands in a message: it may be somebody's.

#include "case/values.h"

#include "base/memory.h"
#include "base/text.h"
#include "routine/condition.h"
#include "routine/routine.h"

#include <stdio.h>
#include <string.h>

static const char *word_name(const void *data, int number)
{
    return ((const char *const *)data)[number];
}

// Adds the nearest of [count] names to what went wrong.
static bool suggest(rutin__json *in, rutin__piece found,
                    const char *(*name)(const void *, int), const void *data,
                    int count)
{
    int nearest = rutin__text_nearest(found.at, found.length, name, data,
                                      count);

    if (nearest >= 0)
        rutin__read_help(in, RUTIN__SAY_did_you_mean_name,
                         RUTIN__WITH({"near", .text = name(data, nearest)}));
    return false;
}

bool rutin__values_refuse_member(rutin__json *in, rutin__piece name,
                                 rutin__message of, const char *const *known,
                                 int count)
{
    rutin__read_fail_strange(in, RUTIN__SAY_unknown_member,
                             RUTIN__WITH({"of", .phrase = of}));
    return suggest(in, name, word_name, known, count);
}

bool rutin__values_refuse_name(rutin__json *in, rutin__piece name,
                               rutin__message what, const rutin__names *names)
{
    const rutin__param with[] = {{"what", .phrase = what}, {NULL}};

    if (rutin__read_is_member(in, name))
        rutin__read_fail_strange(in, RUTIN__SAY_undeclared, with);
    else
        rutin__read_fail(in, RUTIN_ECASE, RUTIN__SAY_undeclared, with);
    return suggest(in, name, names->name, names->data, names->count);
}

// Room for the names of a list in a message.
typedef struct names_text {
    char at[320];
} names_text;

// Names all of [count] words where they fit; else the list is "".
static names_text name_all(const char *const *words, int count)
{
    names_text all = {""};
    size_t length = 0;

    for (int i = 0; i < count && length < sizeof all.at; i++)
        length += (size_t)snprintf(all.at + length, sizeof all.at - length,
                                   "%s%s", i == 0 ? "" : ", ", words[i]);
    if (length >= sizeof all.at)
        all.at[0] = '\0';
    return all;
}

// Fails on a text that is none of [count] words.
static bool refuse_word(rutin__json *in, rutin__piece found,
                        rutin__message message, const char *const *words,
                        int count, rutin__message wanted)
{
    names_text all = name_all(words, count);

    if (wanted == RUTIN__SAY_NOTHING)
        wanted = all.at[0] == '\0' ? RUTIN__SAY_one_of_so_many
                                   : RUTIN__SAY_one_of;
    rutin__read_fail(in, RUTIN_ECASE, message,
                     RUTIN__WITH({"wanted", .phrase = wanted},
                                 {"names", .text = all.at},
                                 {"count", .number = count}));
    return suggest(in, found, word_name, words, count);
}

// Fails on what is no text where one of [count] words was wanted.
static bool refuse_type(rutin__json *in, const char *const *words, int count)
{
    names_text all = name_all(words, count);

    return rutin__read_unexpected(in, RUTIN__SAY_one_of,
                                  RUTIN__WITH({"names", .text = all.at}));
}

bool rutin__values_read_word(rutin__json *in, const char *const *words,
                             int count, rutin__message wanted, int *number)
{
    rutin__piece text;

    if (wanted == RUTIN__SAY_NOTHING && !rutin__read_at_text(in) &&
        rutin__read_next(in) != RUTIN__JSON_TEXT)
        return refuse_type(in, words, count);
    if (!rutin__read_text(in, &text, wanted))
        return false;
    for (int i = 0; i < count; i++)
        if (rutin__text_same(words[i], text.at, text.length)) {
            *number = i;
            return true;
        }
    return refuse_word(in, text, RUTIN__SAY_wrong_word, words, count, wanted);
}

bool rutin__values_read_name(rutin__json *in, const rutin__names *names,
                             rutin__message what, rutin__message id,
                             uint16_t *number)
{
    rutin__piece text;
    int found;

    if (!rutin__read_text(in, &text, id))
        return false;
    found = rutin__schema_find(names, text.at, text.length);
    if (found < 0)
        return rutin__values_refuse_name(in, text, what, names);
    *number = (uint16_t)found;
    return true;
}

bool rutin__values_read_facts(rutin__json *in, const rutin_routine *routine,
                              rutin__set *facts)
{
    uint16_t fact = 0;
    int depth = in->depth + 1;

    if (!rutin__read_list(in, RUTIN__SAY_a_list_of_facts))
        return false;
    while (rutin__read_element(in)) {
        if (!rutin__values_read_name(in, &routine->fact_names,
                                     RUTIN__SAY_a_fact, RUTIN__SAY_id_of_a_fact,
                                     &fact) &&
            !rutin__read_go_on(in, depth))
            return false;
        rutin__set_add(facts, fact);
    }
    return !in->failed;
}

// The class of that name; RUTIN__NO_CLASS for none.
static int find_class(rutin__piece name)
{
    for (int i = RUTIN__NO_CLASS + 1; i < RUTIN__CLASS_COUNT; i++)
        if (rutin__read_is(name, rutin__schema_class_names[i]))
            return i;
    return RUTIN__NO_CLASS;
}

// A name of both a class and a fact means the class.
static bool read_covered(rutin__json *in, const rutin_routine *routine,
                         rutin__set *facts)
{
    rutin__piece name;
    int class, fact;

    if (!rutin__read_text(in, &name, RUTIN__SAY_id_of_a_fact))
        return false;
    class = find_class(name);
    for (int i = 0; class != RUTIN__NO_CLASS && i < routine->program.fact_count;
         i++)
        if ((int)routine->program.facts[i].in_class == class)
            rutin__set_add(facts, (unsigned)i);
    if (class != RUTIN__NO_CLASS)
        return true;
    fact = rutin__schema_find(&routine->fact_names, name.at, name.length);
    if (fact < 0)
        return rutin__values_refuse_name(in, name, RUTIN__SAY_a_fact_or_class,
                                         &routine->fact_names);
    rutin__set_add(facts, (unsigned)fact);
    return true;
}

bool rutin__values_read_covered(rutin__json *in, const rutin_routine *routine,
                                rutin__set *facts)
{
    int depth = in->depth + 1;

    memset(facts, 0, sizeof *facts);
    if (!rutin__read_list(in, RUTIN__SAY_a_list_of_facts))
        return false;
    while (rutin__read_element(in))
        if (!read_covered(in, routine, facts) && !rutin__read_go_on(in, depth))
            return false;
    return !in->failed;
}

// The first time of a task that recurs has the id of the task itself.
static int find_first_time(const rutin_routine *routine, rutin__piece name)
{
    const rutin__task *tasks = routine->program.tasks;
    int task;

    if (name.length < 2 || memcmp(name.at + name.length - 2, "#1", 2) != 0)
        return -1;
    task = rutin__schema_find(&routine->task_names, name.at, name.length - 2);
    return task >= 0 && rutin__read_is(name, tasks[task].shown) ? task : -1;
}

int rutin__values_find_task(const rutin_routine *routine, rutin__piece name,
                            bool *of_all)
{
    int task = rutin__schema_find(&routine->task_names, name.at, name.length);

    if (task < 0)
        return find_first_time(routine, name);
    *of_all = !rutin__read_is(name, routine->program.tasks[task].shown);
    return task;
}

bool rutin__values_read_task(rutin__json *in, const rutin_routine *routine,
                             rutin__message what, rutin__message id,
                             uint16_t *number, bool *of_all)
{
    rutin__piece text;
    int found;

    if (!rutin__read_text(in, &text, id))
        return false;
    found = rutin__values_find_task(routine, text, of_all);
    if (found < 0)
        return rutin__values_refuse_name(in, text, what, &routine->task_names);
    *number = (uint16_t)found;
    return true;
}

bool rutin__values_keep(rutin__json *in, rutin__text *texts, rutin__piece text,
                        uint32_t *kept)
{
    size_t before = texts->length;

    *kept = 0;
    if (text.length == 0)
        return true;
    if (before == 0)
        rutin__text_add(texts, "", 1); // none is at 0
    *kept = (uint32_t)texts->length;
    rutin__text_add(texts, text.at, text.length);
    rutin__text_add(texts, "", 1);
    if (!texts->failed)
        return true;
    if (texts->length > before)
        rutin__memory_wipe(texts->at + before, texts->length - before);
    texts->length = before; // and the next may be kept
    texts->failed = texts->full = false;
    *kept = 0;
    return rutin__read_fail(in, RUTIN_ENOMEM, RUTIN__SAY_out_of_memory, NULL);
}

bool rutin__values_read_time(rutin__json *in, rutin__time *time)
{
    rutin__piece text;

    if (!rutin__read_text(in, &text, RUTIN__SAY_a_time_with_offset))
        return false;
    return rutin__clock_read(time, text.at, text.length) ||
           rutin__read_fail(
               in, RUTIN_ECASE, RUTIN__SAY_no_time,
               RUTIN__WITH(
                   {"wanted", .phrase = RUTIN__SAY_a_time_with_offset}));
}

static bool read_yes_no(rutin__json *in, const rutin__fact *fact, int64_t *bits)
{
    bool yes;

    (void)fact;
    if (!rutin__read_bool(in, &yes, RUTIN__SAY_true_or_false))
        return false;
    *bits = yes;
    return true;
}

// Fails on a number that is no whole one within the domain.
static bool refuse_number(rutin__json *in, const rutin__fact *fact,
                          bool is_read, int64_t *bits)
{
    const rutin__param domain[] = {
        {"wanted", .phrase = RUTIN__SAY_a_whole_number_from},
        {"low", .number = fact->min},
        {"high", .number = fact->max},
        {NULL}};

    if (!is_read &&
        !rutin__read_integer(in, bits, RUTIN__SAY_a_whole_number_from, domain))
        return false;
    return (*bits >= fact->min && *bits <= fact->max) ||
           rutin__read_fail(in, RUTIN_ECASE, RUTIN__SAY_number_outside, domain);
}

static bool read_number(rutin__json *in, const rutin__fact *fact, int64_t *bits)
{
    bool is_read = rutin__read_digits(in, bits);

    return (is_read && *bits >= fact->min && *bits <= fact->max) ||
           refuse_number(in, fact, is_read, bits);
}

static bool read_choice(rutin__json *in, const rutin__fact *fact, int64_t *bits)
{
    rutin__piece text;

    if (!rutin__read_text(in, &text, RUTIN__SAY_a_choice_of_fact))
        return false;
    *bits = rutin__schema_find_choice(fact, text.at, text.length);
    return *bits >= 0 ||
           refuse_word(in, text, RUTIN__SAY_choice_outside, fact->choices,
                       fact->choice_count, RUTIN__SAY_NOTHING);
}

// Reads one of several choices, none of which stands twice.
static bool add_choice(rutin__json *in, const rutin__fact *fact, int64_t *bits)
{
    int64_t choice;

    if (!read_choice(in, fact, &choice))
        return false;
    if (*bits >> choice & 1)
        return rutin__read_fail(in, RUTIN_ECASE, RUTIN__SAY_value_twice, NULL);
    *bits |= INT64_C(1) << choice;
    return true;
}

static bool read_choices(rutin__json *in, const rutin__fact *fact,
                         int64_t *bits)
{
    int depth = in->depth + 1;

    *bits = 0;
    if (!rutin__read_list(in, RUTIN__SAY_choices_of_fact))
        return false;
    while (rutin__read_element(in))
        if (!add_choice(in, fact, bits) && !rutin__read_go_on(in, depth))
            return false;
    return !in->failed;
}

// A text is checked and forgotten.
static bool read_text(rutin__json *in, const rutin__fact *fact, int64_t *bits)
{
    rutin__piece text;

    (void)fact;
    *bits = 0;
    return rutin__read_text(in, &text, RUTIN__SAY_a_text);
}

bool rutin__values_read_value(rutin__json *in, const rutin__fact *fact,
                              int64_t *bits)
{
    static bool (*const readers[])(rutin__json * in, const rutin__fact *fact,
                                   int64_t *bits) = {
        [RUTIN__YES_NO] = read_yes_no, [RUTIN__NUMBER] = read_number,
        [RUTIN__ONE_OF] = read_choice, [RUTIN__ANY_OF] = read_choices,
        [RUTIN__TEXT] = read_text,
    };

    return readers[fact->type](in, fact, bits);
}
