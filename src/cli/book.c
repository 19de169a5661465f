// book.c - the routine as the library describes it: names, values, words
//
// The book is what rutin_describe() tells: facts, actors, tasks, rules. A page
// speaks of things by their names in it; an id stands where there is none.

#include "book.h"

#include "json.h"
#include "words.h"

#include <stdio.h>
#include <string.h>

// --------------------------------------------------------------------- names

static const char *name_of(const cJSON *item, const char *id)
{
    const char *name = cli_json_text(item, "name");

    return *name ? name : id;
}

const char *cli_book_fact_name(const cJSON *book, const char *fact)
{
    return name_of(cli_json_find(book, "facts", fact), fact);
}

// A task that recurs has a step each time, "follow_up#2", and one name.
static const cJSON *find_task(const cJSON *book, const char *step)
{
    cli_text id = {0};
    const cJSON *task;

    cli_text_add_bytes(&id, step, strcspn(step, "#"));
    task = cli_json_find(book, "tasks", id.bytes ? id.bytes : "");
    cli_text_clear(&id);
    return task;
}

const char *cli_book_subject_name(const cJSON *book, const char *subject)
{
    const cJSON *item = cli_json_find(book, "actors", subject);

    return name_of(item ? item : find_task(book, subject), subject);
}

void cli_book_add_names(cli_text *text, const cli_call *cli, const cJSON *book,
                        const cJSON *ids, int most)
{
    int count = cJSON_GetArraySize(ids), named = 0;
    char more[32];

    for (const cJSON *id = cli_json_first(ids); id; id = id->next) {
        if (most > 0 && count > most && named == most)
            break;
        cli_text_add_item(text, "; ",
                          cli_book_subject_name(book, cli_json_item_text(id)));
        named++;
    }
    if (named == count)
        return;
    snprintf(more, sizeof more, "%d", count - named);
    cli_words_add(text, cli, W_AND_MORE, more, NULL);
}

// -------------------------------------------------------------------- values

// One of a fact's values, or what else is told of it.
static void add_one(cli_text *text, const cli_call *cli, const cJSON *fact,
                    const cJSON *value)
{
    const cJSON *choice = cli_json_find(fact, "choices",
                                        cli_json_item_text(value));
    char number[32];

    if (cJSON_IsBool(value)) {
        cli_text_add(text,
                     cli_words_say(cli, cJSON_IsTrue(value) ? W_YES : W_NO));
    } else if (cJSON_IsNumber(value)) {
        snprintf(number, sizeof number, "%.0f", value->valuedouble);
        cli_text_add(text, number);
    } else {
        cli_text_add(text, choice ? cli_json_text(choice, "label")
                                  : cli_json_item_text(value));
    }
}

void cli_book_add_value(cli_text *text, const cli_call *cli, const cJSON *fact,
                        const cJSON *value)
{
    if (!cJSON_IsArray(value)) {
        add_one(text, cli, fact, value);
        return;
    }
    if (!cli_json_first(value))
        cli_text_add(text, cli_words_say(cli, W_GIVEN_NOTHING));
    for (const cJSON *item = cli_json_first(value); item; item = item->next) {
        if (item->prev && item != cli_json_first(value))
            cli_text_add(text, ", ");
        add_one(text, cli, fact, item);
    }
}

// Adds the facts of the class of [first] that are in [tell]; the class when all of
// them are.
static void add_class(cli_text *text, const cli_call *cli, const cJSON *first,
                      const cJSON *tell)
{
    const char *class = cli_json_text(first, "class");
    cli_text names = {0};
    bool whole = true;

    for (const cJSON *fact = first; fact; fact = fact->next) {
        if (strcmp(cli_json_text(fact, "class"), class) != 0)
            continue;
        if (cli_json_has(tell, cli_json_text(fact, "id")))
            cli_text_add_item(&names, ", ", cli_json_text(fact, "name"));
        else
            whole = false;
    }
    if (names.length > 0)
        cli_text_add_item(text, ", ", "");
    if (names.length > 0 && whole)
        cli_words_add(text, cli, W_ALL_ABOUT,
                      cli_json_text(first, "class_said"), NULL);
    else if (names.length > 0)
        cli_text_add(text, names.bytes);
    cli_text_clear(&names);
}

void cli_book_add_told(cli_text *text, const cli_call *cli, const cJSON *book,
                       const cJSON *tell)
{
    for (const cJSON *fact = cli_json_items(book, "facts"); fact;
         fact = fact->next)
        if (cli_book_begins_class(book, fact))
            add_class(text, cli, fact, tell);
}

static void add_bound(char text[32], const cJSON *fact, const char *name)
{
    const cJSON *bound = cli_json_member(fact, name);

    text[0] = '\0';
    if (cJSON_IsNumber(bound))
        snprintf(text, 32, "%.0f", bound->valuedouble);
}

void cli_book_bounds(const cJSON *fact, char low[32], char high[32])
{
    add_bound(low, fact, "min");
    add_bound(high, fact, "max");
}

// --------------------------------------------------- classes, dates

bool cli_book_begins_class(const cJSON *book, const cJSON *fact)
{
    const char *class = cli_json_text(fact, "class");
    const cJSON *first = cli_json_items(book, "facts");

    while (strcmp(cli_json_text(first, "class"), class) != 0)
        first = first->next;
    return first == fact && *class;
}

void cli_book_add_span(cli_text *text, const cli_call *cli, const char *from,
                       const char *to)
{
    if (*from)
        cli_words_add(text, cli, W_FROM, from, NULL);
    if (*from && *to)
        cli_text_add(text, " ");
    if (*to)
        cli_words_add(text, cli, W_TO, to, NULL);
}

// ------------------------------------------------------ what can be received

const cJSON *cli_book_received(const cJSON *book)
{
    return cJSON_GetObjectItemCaseSensitive(book, "received");
}

const char *cli_book_received_name(const cJSON *book, const char *what)
{
    const char *name = "";
    cli_text asked = {0};

    cli_text_add(&asked, "received \"");
    cli_text_add(&asked, what);
    cli_text_add(&asked, "\"");
    for (const cJSON *term = cli_json_items(book, "terms"); term && !*name;
         term = term->next)
        if (strcmp(cli_json_text(term, "condition"), asked.bytes) == 0)
            name = cli_json_text(term, "name");
    cli_text_clear(&asked);
    return name;
}
