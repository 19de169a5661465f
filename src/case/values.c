// values.c - values that cases are made of, read from JSON: words, names, times
//
// What is found wrong is told by its path, its type and what was wanted. The
// value itself never stands in a message: it may be somebody's.

#include "case/values.h"

#include "base/error.h"
#include "base/text.h"
#include "routine/routine.h"

#include <stdio.h>

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
        rutin__error_help(in->error, "did you mean \"%s\"?",
                          name(data, nearest));
    return false;
}

bool rutin__values_refuse_member(rutin__json *in, rutin__piece name,
                                 const char *of, const char *const *known,
                                 int count)
{
    rutin__read_fail(in, RUTIN_ECASE, "found a member that %s does not have",
                     of);
    return suggest(in, name, word_name, known, count);
}

bool rutin__values_refuse_name(rutin__json *in, rutin__piece name,
                               const char *what, const rutin__names *names)
{
    rutin__read_fail(in, RUTIN_ECASE,
                     "found %s that the routine does not declare", what);
    return suggest(in, name, names->name, names->data, names->count);
}

bool rutin__values_read_word(rutin__json *in, const char *const *words,
                             int count, const char *wanted, int *number)
{
    rutin__piece text;

    if (!rutin__read_text(in, &text, wanted))
        return false;
    for (*number = 0; *number < count; ++*number)
        if (rutin__read_is(text, words[*number]))
            return true;
    rutin__read_fail(in, RUTIN_ECASE, "found another text, wanted %s", wanted);
    return suggest(in, text, word_name, words, count);
}

bool rutin__values_read_name(rutin__json *in, const rutin__names *names,
                             const char *what, uint16_t *number)
{
    rutin__piece text;
    char wanted[64];
    int found;

    if (rutin__read_next(in) != RUTIN__JSON_TEXT) {
        snprintf(wanted, sizeof wanted, "the id of %s", what);
        return rutin__read_text(in, &text, wanted);
    }
    if (!rutin__read_text(in, &text, NULL))
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

    if (!rutin__read_list(in, "a list of facts"))
        return false;
    while (rutin__read_element(in)) {
        if (!rutin__values_read_name(in, &routine->fact_names, "a fact", &fact))
            return false;
        rutin__set_add(facts, fact);
    }
    return !in->failed;
}

bool rutin__values_read_time(rutin__json *in, rutin__time *time)
{
    static const char wanted[] =
        "a time with offset, as in \"2026-11-20T22:10:00+01:00\"";
    rutin__piece text;

    if (!rutin__read_text(in, &text, wanted))
        return false;
    if (!rutin__clock_read(time, text.at, text.length))
        return rutin__read_fail(
            in, RUTIN_ECASE, "found a text that is no time, wanted %s", wanted);
    return true;
}

static bool read_yes_no(rutin__json *in, const rutin__fact *fact, int64_t *bits)
{
    bool yes;

    (void)fact;
    if (!rutin__read_bool(in, &yes, "true or false"))
        return false;
    *bits = yes;
    return true;
}

static bool read_number(rutin__json *in, const rutin__fact *fact, int64_t *bits)
{
    bool is_read = rutin__read_digits(in, bits);
    char wanted[80];

    if (is_read && *bits >= fact->min && *bits <= fact->max)
        return true;
    snprintf(wanted, sizeof wanted, "a whole number from %lld to %lld",
             (long long)fact->min, (long long)fact->max);
    if (!is_read && !rutin__read_integer(in, bits, wanted))
        return false;
    if (*bits < fact->min || *bits > fact->max)
        return rutin__read_fail(in, RUTIN_ECASE,
                                "found a number outside the domain, wanted %s",
                                wanted);
    return true;
}

// Fails on a text that is no choice of [fact]; names them all where they fit.
static bool refuse_choice(rutin__json *in, const rutin__fact *fact,
                          rutin__piece found)
{
    char all[320] = "";
    size_t length = 0;

    for (int i = 0; i < fact->choice_count && length < sizeof all; i++)
        length += (size_t)snprintf(all + length, sizeof all - length, "%s%s",
                                   i == 0 ? "" : ", ", fact->choices[i]);
    if (length < sizeof all)
        rutin__read_fail(in, RUTIN_ECASE,
                         "found a text outside the domain, wanted one of %s",
                         all);
    else
        rutin__read_fail(in, RUTIN_ECASE,
                         "found a text outside the domain, wanted one of the "
                         "fact's %d values",
                         fact->choice_count);
    return suggest(in, found, word_name, fact->choices, fact->choice_count);
}

static bool read_choice(rutin__json *in, const rutin__fact *fact, int64_t *bits)
{
    rutin__piece text;

    if (!rutin__read_text(in, &text, "one of the fact's values"))
        return false;
    *bits = rutin__schema_find_choice(fact, text.at, text.length);
    return *bits >= 0 || refuse_choice(in, fact, text);
}

static bool read_choices(rutin__json *in, const rutin__fact *fact,
                         int64_t *bits)
{
    int64_t choice;

    *bits = 0;
    if (!rutin__read_list(in, "a list of the fact's values"))
        return false;
    while (rutin__read_element(in)) {
        if (!read_choice(in, fact, &choice))
            return false;
        if (*bits >> choice & 1)
            return rutin__read_fail(in, RUTIN_ECASE,
                                    "found a value that the list has already, "
                                    "wanted each once");
        *bits |= INT64_C(1) << choice;
    }
    return !in->failed;
}

// A text is checked and forgotten.
static bool read_text(rutin__json *in, const rutin__fact *fact, int64_t *bits)
{
    rutin__piece text;

    (void)fact;
    *bits = 0;
    return rutin__read_text(in, &text, "a text");
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
