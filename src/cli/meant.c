// meant.c - which step, rule or actor people mean by a name
//
//     police, 1        an id, or the number of a step, before all else
//     Polisen          the whole of a name, in the language that is read; then,
//     polis              in any form; then how one alone begins
//     the police       the same in the routine's other languages
//
// Of a rule it is the id alone: another name it has not. Where several fit alike, or
// nothing does, what there is is said.

#include "meant.h"

#include "book.h"
#include "host.h"
#include "json.h"
#include "nearest.h"
#include "phrase.h"
#include "report.h"
#include "step.h"
#include "subject.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

// What may be meant: of which lists of the book, and of which steps.
typedef struct meaning {
    const cli_call *cli;
    const char *kind, *said;
    const char *lists[2];
    const cJSON *steps; // of the plan
    cli_text *id, names;
    int count;
} meaning;

// ----------------------------------------------------------------- names

// Whether a text is what was said, or with [begins] begins so; however it is written.
static bool is_said(const meaning *m, const char *text, bool begins)
{
    cli_text said = {0}, folded = {0};
    bool same;

    cli_phrase_fold(&said, m->said, strlen(m->said));
    cli_phrase_fold(&folded, text, strlen(text));
    same = said.length > 0 && folded.length > 0 &&
           (begins ? strncmp(folded.bytes, said.bytes, said.length) == 0
                   : strcmp(folded.bytes, said.bytes) == 0);
    cli_text_clear(&said);
    cli_text_clear(&folded);
    return same;
}

static void take(meaning *m, const cJSON *one)
{
    const char *id = cli_json_text(one, "id");
    const char *name = cli_json_text(one, "name");

    if (m->count++ == 0)
        cli_text_add(m->id, id);
    cli_text_add_item(&m->names, "; ", *name ? name : id);
}

// Takes all of the book that go by what was said, or begin so.
static void take_said(meaning *m, const cJSON *book, bool begins)
{
    for (int i = 0; i < 2 && m->lists[i]; i++)
        for (const cJSON *one = cli_json_items(book, m->lists[i]); one;
             one = one->next)
            if (is_said(m, cli_json_text(one, "id"), begins) ||
                is_said(m, cli_json_text(one, "name"), begins))
                take(m, one);
}

// Takes those that have a word of what was said in some form.
static void take_forms(meaning *m, const cJSON *book)
{
    const char *id = "";

    for (int i = 0; i < 2 && m->lists[i] && m->count == 0; i++)
        m->count += cli_subject_match(book, m->steps, m->lists[i], m->said, &id,
                                      &m->names);
    if (m->count == 1)
        cli_text_add(m->id, id);
}

static void look_in(meaning *m, const cJSON *book)
{
    take_said(m, book, false);
    if (m->count == 0 && *m->kind != 'r')
        take_forms(m, book);
    if (m->count == 0)
        take_said(m, book, true);
}

// Looks in the book of the language that is read, then in those of the others.
static void look_in_all(meaning *m, const cli_host *host)
{
    const char *language;

    look_in(m, host->book);
    for (int64_t i = 0;
         m->count == 0 && (language = rutin_routine_language(host->routine, i));
         i++) {
        rutin_options how = host->how;
        const char *json;
        size_t length;
        cJSON *book;

        if (strcmp(language, host->how.language) == 0)
            continue;
        how.language = language;
        if (rutin_describe(host->engine, &how, &json, &length) != RUTIN_OK)
            continue;
        book = cJSON_ParseWithLength(json, length);
        look_in(m, book);
        cJSON_Delete(book);
    }
}

// ----------------------------------------------------------------- what there is

// The steps of the plan with their numbers.
static void list_steps(const cJSON *book, const cJSON *steps, cli_text *list)
{
    int number = 0;

    for (const cJSON *step = steps; step; step = step->next) {
        char digits[32];

        snprintf(digits, sizeof digits, "%d ", ++number);
        cli_text_add_item(list, "; ", digits);
        cli_text_add(list, cli_book_subject_name(book, cli_step_id(step)));
    }
}

static void list_actors(const cJSON *book, cli_text *list)
{
    for (const cJSON *one = cli_json_items(book, "actors"); one;
         one = one->next)
        cli_text_add_item(list, "; ", cli_json_text(one, "name"));
}

// Whether a rule begins as one before it does, up to the first point.
static bool is_begun(const cJSON *rules, const cJSON *rule, size_t length)
{
    const char *id = cli_json_text(rule, "id");

    for (; rules != rule; rules = rules->next) {
        const char *before = cli_json_text(rules, "id");

        if (strncmp(before, id, length) == 0 && strchr(".", before[length]))
            return true;
    }
    return false;
}

// How the ids of rules begin, each once.
static void list_rules(const cJSON *book, cli_text *list)
{
    const cJSON *rules = cli_json_items(book, "rules");

    for (const cJSON *one = rules; one; one = one->next) {
        const char *id = cli_json_text(one, "id");
        size_t length = strcspn(id, ".");

        if (is_begun(rules, one, length))
            continue;
        cli_text_add_item(list, ", ", "");
        cli_text_add_bytes(list, id, length);
    }
}

// The name nearest to what was said; NULL where none is near.
static const char *find_near(const meaning *m, const cJSON *book)
{
    cli_nearest nearest = {.wanted = m->said};

    for (int i = 0; i < 2 && m->lists[i]; i++)
        for (const cJSON *one = cli_json_items(book, m->lists[i]); one;
             one = one->next) {
            cli_nearest_consider(&nearest, cli_json_text(one, "id"));
            cli_nearest_consider(&nearest, cli_json_text(one, "name"));
        }
    return nearest.found;
}

static void complain(const meaning *m, const cJSON *book)
{
    cli_text list = {0};
    const char *near = find_near(m, book);
    cli_word word = W_MEANT_NO_RULE;

    cli_text_add(&list, "");
    if (m->count > 1) {
        cli_text_add(&list, m->names.bytes);
        word = W_MEANT_SEVERAL;
    } else if (near) {
        cli_text_add(&list, near);
        word = W_MEANT_NEAR;
    } else if (*m->kind == 's') {
        list_steps(book, m->steps, &list);
        word = W_MEANT_NO_STEP;
    } else if (*m->kind == 'a') {
        list_actors(book, &list);
        word = W_MEANT_NO_ACTOR;
    } else {
        list_rules(book, &list);
    }
    cli_report_word(m->cli, NULL, word, m->said, list.bytes);
    cli_text_clear(&list);
}

// ----------------------------------------------------------------- the call

// Whether it is an id as it stands, or the number of a step of the plan.
static bool is_exact(const meaning *m, const cJSON *book)
{
    int steps = 0;
    char number[32];

    for (int i = 0; i < 2 && m->lists[i]; i++)
        for (const cJSON *one = cli_json_items(book, m->lists[i]); one;
             one = one->next)
            if (strcmp(cli_json_text(one, "id"), m->said) == 0)
                return true;
    for (const cJSON *step = m->steps; *m->kind == 's' && step;
         step = step->next) {
        snprintf(number, sizeof number, "%d", ++steps);
        if (strcmp(number, m->said) == 0 ||
            strcmp(cli_step_id(step), m->said) == 0)
            return true;
    }
    return false;
}

bool cli_meant_find(const cli_call *cli, const cli_host *host, const char *kind,
                    const char *said, cli_text *id)
{
    cJSON *plan = cli_host_plan(cli, host);
    meaning m = {.cli = cli, .kind = kind, .said = said, .id = id};

    if (!plan)
        return false;
    m.steps = cli_json_items(plan, "steps");
    m.lists[0] = *kind == 'r' ? "rules" : "actors";
    m.lists[1] = *kind == 's' ? "tasks" : NULL;
    if (is_exact(&m, host->book)) {
        cli_text_add(id, said);
        m.count = 1;
    } else {
        look_in_all(&m, host);
    }
    if (m.count != 1)
        complain(&m, host->book);
    cli_text_clear(&m.names);
    cJSON_Delete(plan);
    return m.count == 1;
}
