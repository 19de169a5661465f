// show.c - rutin show: the routine as a document
//
// Text is for reading aloud: facts by class, actors and how to reach them,
// rules with their conditions as the routine states them, reasons and sources,
// what awaits a lawyer, and what must always hold. JSON is what the library
// tells, as it is.

#include "show.h"

#include "book.h"
#include "exits.h"
#include "host.h"
#include "json.h"
#include "layout.h"
#include "report.h"
#include "rule.h"
#include "step.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { INDENT = 4, COLUMN = 14 };

typedef struct document {
    const cli_call *cli;
    const cJSON *book;
} document;

static void print_text(const document *document, cli_word label,
                       const char *text)
{
    if (*text)
        cli_layout_labelled(document->cli, INDENT, COLUMN,
                            cli_words_say(document->cli, label), text);
}

static void print_word(const document *document, cli_word label, cli_word word,
                       const char *first, const char *second)
{
    cli_text text = {0};

    cli_words_add(&text, document->cli, word, first, second);
    print_text(document, label, text.bytes);
    cli_text_clear(&text);
}

static void print_id(const document *document, const cJSON *item)
{
    cli_layout_paragraph(document->cli, CLI_BOLD, 2, INDENT,
                         cli_json_text(item, "id"));
}

// Prints a heading, unless there is nothing to come under it.
static const cJSON *begin(const document *document, const char *list,
                          cli_word heading)
{
    const cJSON *items = cli_json_member(document->book, list);

    if (cJSON_GetArraySize(items) > 0)
        cli_layout_heading(document->cli, heading);
    return items;
}

// -------------------------------------------------------------------- head

static void print_header(const document *document, cli_word label,
                         const char *text)
{
    if (*text)
        cli_layout_labelled(document->cli, 0, COLUMN,
                            cli_words_say(document->cli, label), text);
}

// What a question is about: its own words, else the names of its facts.
static void print_question(const document *document, cli_word label,
                           const cJSON *question)
{
    const char *text = cli_json_text(question, "question");
    cli_text names = {0};

    for (const cJSON *fact = cli_json_items(question, "facts"); fact;
         fact = fact->next)
        cli_text_add_item(
            &names, ", ",
            cli_book_fact_name(document->book, cli_json_item_text(fact)));
    if (!*text && names.bytes)
        text = names.bytes;
    print_header(document, label, text);
    cli_text_clear(&names);
}

// What is asked first, until what, and whom to alarm before that.
static void print_asking(const document *document)
{
    const char *alarm = cli_json_text(document->book, "alarm");
    const cJSON *enough = cli_json_find(
        document->book, "terms", cli_json_text(document->book, "enough"));
    cli_text text = {0};

    for (const cJSON *question = cli_json_items(document->book, "ask_first");
         question; question = question->next)
        print_question(document, W_ASKED_FIRST, question);
    if (enough)
        cli_words_add(&text, document->cli, W_ENOUGH_WHEN,
                      cli_json_text(enough, "name"), NULL);
    if (enough)
        print_header(document, W_ENOUGH, text.bytes);
    cli_text_clear(&text);
    if (!*alarm)
        return;
    cli_step_add_called(
        &text, cli_book_subject_name(document->book, alarm),
        cli_json_text(cli_json_find(document->book, "actors", alarm), "phone"));
    print_header(document, W_ALARM, text.bytes);
    cli_text_clear(&text);
}

static void print_head(const document *document)
{
    const cJSON *book = document->book;
    const cJSON *force = cli_json_member(book, "in_force");
    cli_text text = {0};

    cli_layout_paragraph(document->cli, CLI_BOLD, 0, 0,
                         cli_json_text(book, "title"));
    cli_layout_say(document->cli, CLI_PLAIN, 0, W_VERSION_OF,
                   cli_json_text(book, "id"), cli_json_text(book, "version"));
    cli_text_clear(&text);
    print_header(document, W_OWNER, cli_json_text(book, "owner"));
    cli_text_add(&text, "");
    cli_book_add_span(&text, document->cli, cli_json_text(force, "from"),
                      cli_json_text(force, "to"));
    print_header(document, W_IN_FORCE, text.bytes);
    cli_text_clear(&text);
    if (*cli_json_text(book, "review_by"))
        print_header(document, W_REVIEW, cli_json_text(book, "review_by"));
    print_asking(document);
    cli_layout_paragraph(document->cli, CLI_PLAIN, 0, 0,
                         cli_json_text(book, "digest"));
}

// ------------------------------------------------------------------- facts

static const struct {
    const char *name;
    cli_word word;
} types[] = {
    {"yes_no", W_TYPE_YES_NO}, {"number", W_TYPE_NUMBER},
    {"one_of", W_TYPE_ONE_OF}, {"any_of", W_TYPE_ANY_OF},
    {"text", W_TYPE_TEXT},
};

static void add_choices(cli_text *text, const cJSON *fact)
{
    cli_text_add(text, "");
    for (const cJSON *choice = cli_json_items(fact, "choices"); choice;
         choice = choice->next) {
        const char *label = cli_json_text(choice, "label");

        cli_text_add_item(text, "; ",
                          *label ? label : cli_json_text(choice, "id"));
    }
}

static void print_type(const document *document, const cJSON *fact)
{
    cli_text choices = {0};
    char low[32], high[32];

    cli_book_bounds(fact, low, high);
    add_choices(&choices, fact);
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        if (strcmp(types[i].name, cli_json_text(fact, "type")) != 0)
            continue;
        if (types[i].word == W_TYPE_NUMBER && *low && *high)
            print_word(document, W_LABEL_ANSWER, W_TYPE_NUMBER_IN, low, high);
        else
            print_word(document, W_LABEL_ANSWER, types[i].word, choices.bytes,
                       NULL);
    }
    cli_text_clear(&choices);
}

// A presumed value in words; a condition as it is.
static void print_presumed(const document *document, const cJSON *fact)
{
    const char *value = cli_json_text(fact, "presumed");
    const cJSON *choice = cli_json_find(fact, "choices", value);

    if (strcmp(value, "true") == 0)
        value = cli_words_say(document->cli, W_YES);
    else if (strcmp(value, "false") == 0)
        value = cli_words_say(document->cli, W_NO);
    else if (choice)
        value = cli_json_text(choice, "label");
    print_text(document, W_LABEL_PRESUMED, value);
}

// A condition that pages and questions go by, where one is written.
static void print_if(const document *document, const cJSON *of,
                     const char *member, cli_word word)
{
    const char *condition = cli_json_text(of, member);

    if (strcmp(condition, "no") == 0)
        print_text(document, W_NOTE,
                   cli_words_say(document->cli, W_NEVER_ASKED));
    else if (*condition)
        print_word(document, W_NOTE, word, condition, NULL);
}

// Whose step it is, and what it is a part of.
static void print_place(const document *document, const cJSON *subject)
{
    cli_text names = {0};

    for (const cJSON *id = cli_json_items(subject, "part_of"); id;
         id = id->next)
        cli_text_add_item(
            &names, "; ",
            cli_book_subject_name(document->book, cli_json_item_text(id)));
    if (names.length > 0)
        print_word(document, W_NOTE, W_PART_OF, names.bytes, NULL);
    if (cli_json_is_true(subject, "board"))
        print_text(document, W_NOTE, cli_words_say(document->cli, W_ON_BOARD));
    print_if(document, subject, "finder", W_FINDER_WHEN);
    print_if(document, subject, "near", W_NEAR_WHEN);
    cli_text_clear(&names);
}

static void print_fact(const document *document, const cJSON *fact)
{
    const char *name = cli_json_text(fact, "name");

    print_id(document, fact);
    if (strcmp(name, cli_json_text(fact, "id")) != 0)
        print_text(document, W_NAME, name);
    print_text(document, W_LABEL_ASK, cli_json_text(fact, "question"));
    print_type(document, fact);
    print_presumed(document, fact);
    print_if(document, fact, "asked", W_ASKED_WHEN);
    if (cli_json_is_true(fact, "identifying"))
        print_text(document, W_NOTE,
                   cli_words_say(document->cli, W_IDENTIFYING));
}

static void print_class(const document *document, const char *name,
                        cli_word word)
{
    cli_text heading = {0};
    bool begun = false;

    if (*name)
        cli_words_add(&heading, document->cli, W_CLASS_OF,
                      cli_words_say(document->cli, word), NULL);
    else
        cli_text_add(&heading, cli_words_say(document->cli, word));
    for (const cJSON *fact = cli_json_items(document->book, "facts"); fact;
         fact = fact->next) {
        if (strcmp(cli_json_text(fact, "class"), name) != 0)
            continue;
        if (!begun) {
            fputc('\n', stdout);
            cli_layout_paragraph(document->cli, CLI_BOLD, 0, 0, heading.bytes);
        }
        begun = true;
        print_fact(document, fact);
    }
    cli_text_clear(&heading);
}

static void print_facts(const document *document)
{
    begin(document, "facts", W_FACTS);
    for (int i = 0; i < CLI_CLASSES; i++)
        print_class(document, cli_book_classes[i].name,
                    cli_book_classes[i].word);
    print_class(document, "", W_NO_CLASS);
}

// --------------------------------------------------- actors, tasks and terms

static void print_stand_in(const document *document, cli_word word,
                           const char *actor)
{
    if (*actor)
        print_word(document, W_NOTE, word,
                   cli_book_subject_name(document->book, actor), NULL);
}

// Kinds as the national rules have them; another is shown as it is written.
static const struct {
    const char *name;
    cli_word word;
} kinds[] = {
    {"authority", W_KIND_AUTHORITY},
    {"care", W_KIND_CARE},
    {"civil", W_KIND_CIVIL},
    {"foreign", W_KIND_FOREIGN},
    {"international", W_KIND_INTERNATIONAL},
    {"person", W_KIND_PERSON},
    {"private", W_KIND_PRIVATE},
    {"representative", W_KIND_REPRESENTATIVE},
    {"service", W_KIND_SERVICE},
    {"tipster", W_KIND_TIPSTER},
};

static void print_kind(const document *document, const char *kind)
{
    const char *shown = kind;

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].name, kind) == 0)
            shown = cli_words_say(document->cli, kinds[i].word);
    print_text(document, W_LABEL_KIND, shown);
}

static void print_actors(const document *document)
{
    const cJSON *list = begin(document, "actors", W_ACTORS);

    for (const cJSON *actor = cli_json_first(list); actor;
         actor = actor->next) {
        const char *same = cli_json_text(actor, "same_as");

        print_id(document, actor);
        print_text(document, W_NAME, cli_json_text(actor, "name"));
        print_text(document, W_LABEL_SHORT, cli_json_text(actor, "short"));
        print_text(document, W_LABEL_PHONE, cli_json_text(actor, "phone"));
        print_kind(document, cli_json_text(actor, "kind"));
        if (*same && strcmp(same, cli_json_text(actor, "id")) != 0)
            print_word(document, W_NOTE, W_SAME_AS,
                       cli_book_subject_name(document->book, same), NULL);
        print_text(document, W_LABEL_OPEN, cli_json_text(actor, "open"));
        print_stand_in(document, W_IF_CLOSED,
                       cli_json_text(actor, "if_closed"));
        print_stand_in(document, W_IF_NO_ANSWER,
                       cli_json_text(actor, "if_no_answer"));
        print_place(document, actor);
    }
}

static void print_tasks(const document *document)
{
    const cJSON *list = begin(document, "tasks", W_TASKS);

    for (const cJSON *task = cli_json_first(list); task; task = task->next) {
        print_id(document, task);
        print_text(document, W_NAME, cli_json_text(task, "name"));
        print_place(document, task);
    }
}

static void print_terms(const document *document)
{
    const cJSON *list = begin(document, "terms", W_TERMS);

    for (const cJSON *term = cli_json_first(list); term; term = term->next) {
        print_id(document, term);
        print_text(document, W_NAME, cli_json_text(term, "name"));
        print_text(document, W_LABEL_IF, cli_json_text(term, "condition"));
    }
}

// ------------------------------------------------------- rules and invariants

static void print_rules(const document *document)
{
    const cJSON *list = begin(document, "rules", W_RULES);

    for (const cJSON *rule = cli_json_first(list); rule; rule = rule->next) {
        if (rule != list->child)
            fputc('\n', stdout);
        cli_rule_print(document->cli, document->book, rule);
    }
}

static void print_unverified(const document *document)
{
    bool begun = false;

    for (const cJSON *rule = cli_json_items(document->book, "rules"); rule;
         rule = rule->next) {
        const char *text = cli_json_text(rule, "unverified");

        if (!*text)
            continue;
        if (!begun)
            cli_layout_heading(document->cli, W_LAWYER);
        begun = true;
        print_id(document, rule);
        cli_layout_paragraph(document->cli, CLI_PLAIN, INDENT, INDENT, text);
    }
}

static void print_invariants(const document *document)
{
    const cJSON *list = begin(document, "invariants", W_INVARIANTS);

    for (const cJSON *invariant = cli_json_first(list); invariant;
         invariant = invariant->next) {
        const char *text = cli_json_text(invariant, "text");

        cli_layout_paragraph(document->cli, CLI_BOLD, 2, INDENT,
                             *text ? text : cli_json_text(invariant, "id"));
        print_text(document, W_LABEL_IF, cli_json_text(invariant, "when"));
        print_text(document, W_LABEL_MUST, cli_json_text(invariant, "must"));
    }
}

static void print_document(const cli_call *cli, const cJSON *book)
{
    document document = {cli, book};

    print_head(&document);
    print_facts(&document);
    print_actors(&document);
    print_tasks(&document);
    print_terms(&document);
    print_rules(&document);
    print_unverified(&document);
    print_invariants(&document);
}

int cli_show(cli_call *cli)
{
    cli_host host = {0};
    const char *json;
    int status = cli_host_open(cli, &host);

    if (status == CLI_FINE && !cli->json)
        print_document(cli, host.book);
    if (status == CLI_FINE && cli->json) {
        if (rutin_describe(host.engine, NULL, &json, NULL) == RUTIN_OK)
            printf("%s\n", json);
        else
            status = cli_report_error(cli, rutin_error_of(host.engine), NULL);
    }
    cli_host_close(&host);
    return status;
}
