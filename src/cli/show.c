// show.c - rutin show: the routine as a document that a board can decide on
//
// Conditions are sentences, and ids stand in the appendices only. JSON is what the
// library tells, as it is.

#include "show.h"

#include "book.h"
#include "exits.h"
#include "graph.h"
#include "host.h"
#include "hours.h"
#include "json.h"
#include "matrix.h"
#include "paper.h"
#include "report.h"
#include "rule.h"
#include "said.h"
#include "step.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

// What rutin_verify() tells, as a member of the book.
static const char PROOF[] = "proof";

static void put_filled(cli_paper *paper, cli_word label, cli_word word,
                       const char *first, const char *second)
{
    cli_text text = {0};

    cli_words_add(&text, paper->cli, word, first, second);
    cli_paper_pair(paper, label, text.bytes);
    cli_text_clear(&text);
}

static bool has_items(const cJSON *object, const char *list)
{
    return cli_json_items(object, list) != NULL;
}

// ------------------------------------------------------------- the routine itself

static void put_span(cli_paper *paper, cli_word label, const cJSON *of)
{
    cli_text text = {0};

    cli_text_add(&text, "");
    cli_book_add_span(&text, paper->cli, cli_json_text(of, "from"),
                      cli_json_text(of, "to"));
    cli_paper_pair(paper, label, text.bytes);
    cli_text_clear(&text);
}

// How many items of a list there are, and how many of them await a lawyer.
static void put_counts(cli_paper *paper, const cJSON *book)
{
    char rules[32], waiting[32];
    int count = 0;

    for (const cJSON *rule = cli_json_items(book, "rules"); rule;
         rule = rule->next)
        count += *cli_json_text(rule, "unverified") != '\0';
    snprintf(rules, sizeof rules, "%d",
             cJSON_GetArraySize(cli_json_member(book, "rules")));
    snprintf(waiting, sizeof waiting, "%d", count);
    put_filled(paper, W_RULES, W_RULES_COUNTED, rules, waiting);
}

static void put_about(cli_paper *paper, const cJSON *book)
{
    cli_paper_text(paper, cli_words_say(paper->cli, W_PURPOSE));
    cli_paper_pair(paper, W_OWNER, cli_json_text(book, "owner"));
    put_filled(paper, W_ROUTINE, W_VERSION_OF, cli_json_text(book, "id"),
               cli_json_text(book, "version"));
    put_span(paper, W_IN_FORCE, cli_json_member(book, "in_force"));
    cli_paper_pair(paper, W_REVIEW, cli_json_text(book, "review_by"));
    put_counts(paper, book);
    cli_paper_pair(paper, W_FINGERPRINT, cli_json_text(book, "digest"));
}

static void put_question(cli_paper *paper, const cJSON *book,
                         const cJSON *question)
{
    const char *text = cli_json_text(question, "question");
    cli_text names = {0};

    for (const cJSON *fact = cli_json_items(question, "facts"); fact;
         fact = fact->next)
        cli_text_add_item(&names, ", ",
                          cli_book_fact_name(book, cli_json_item_text(fact)));
    cli_paper_item(paper, 1, *text || !names.bytes ? text : names.bytes);
    cli_text_clear(&names);
}

// What is asked first, until what, and whom to alarm before that.
static void put_asking(cli_paper *paper, const cJSON *book)
{
    const char *alarm = cli_json_text(book, "alarm");
    const cJSON *enough = cli_json_find(book, "terms",
                                        cli_json_text(book, "enough"));
    cli_text text = {0};

    for (const cJSON *question = cli_json_items(book, "ask_first"); question;
         question = question->next)
        put_question(paper, book, question);
    if (enough)
        put_filled(paper, W_ENOUGH, W_ENOUGH_WHEN,
                   cli_json_text(enough, "name"), NULL);
    if (!*alarm)
        return;
    cli_step_add_called(
        &text, cli_book_subject_name(book, alarm),
        cli_json_text(cli_json_find(book, "actors", alarm), "phone"));
    cli_paper_pair(paper, W_ALARM, text.bytes);
    cli_text_clear(&text);
}

// --------------------------------------------------------------------- actors

static void put_other(cli_paper *paper, const cJSON *book, cli_word label,
                      const char *actor)
{
    if (*actor)
        cli_paper_pair(paper, label, cli_book_subject_name(book, actor));
}

static void put_actor(cli_paper *paper, const cJSON *book, const cJSON *actor)
{
    const char *phone = cli_json_text(actor, "phone");
    const char *same = cli_json_text(actor, "same_as");
    cli_text hours = {0};

    cli_paper_part(paper, cli_json_text(actor, "name"));
    cli_paper_pair(paper, W_LABEL_PHONE,
                   *phone ? phone : cli_words_say(paper->cli, W_NO_PHONE));
    cli_paper_pair(paper, W_LABEL_KIND, cli_json_text(actor, "kind_said"));
    cli_hours_add(&hours, paper->cli, cli_json_text(actor, "open"));
    cli_paper_pair(paper, W_LABEL_OPEN, hours.bytes);
    put_other(paper, book, W_IF_CLOSED, cli_json_text(actor, "if_closed"));
    put_other(paper, book, W_IF_NO_ANSWER,
              cli_json_text(actor, "if_no_answer"));
    if (strcmp(same, cli_json_text(actor, "id")) != 0)
        put_other(paper, book, W_SAME_AS, same);
    cli_said_put(paper, W_FINDER_WHEN, cli_json_member(actor, "finder_said"));
    cli_said_put(paper, W_NEAR_WHEN, cli_json_member(actor, "near_said"));
    cli_text_clear(&hours);
}

static void put_actors(cli_paper *paper, const cJSON *book)
{
    for (const cJSON *actor = cli_json_items(book, "actors"); actor;
         actor = actor->next)
        put_actor(paper, book, actor);
}

// ----------------------------------------------------------------------- rules

static void put_rules(cli_paper *paper, const cJSON *book)
{
    cli_text title = {0};

    for (const cJSON *rule = cli_json_items(book, "rules"); rule;
         rule = rule->next) {
        cli_rule_add_title(&title, rule);
        cli_paper_part(paper, title.bytes);
        cli_text_clear(&title);
        cli_rule_put(paper, book, rule);
    }
}

// ------------------------------------------------------------------ invariants

static void put_number(cli_paper *paper, cli_word label, cli_word word,
                       const cJSON *object, const char *member)
{
    char number[32];

    snprintf(number, sizeof number, "%.0f",
             cli_json_member(object, member)->valuedouble);
    put_filled(paper, label, word, number, NULL);
}

// Whether it is proved; nothing where that was not tried.
static void put_proof(cli_paper *paper, const cJSON *finding)
{
    const char *verdict = cli_json_text(finding, "verdict");

    if (strcmp(verdict, "proved") == 0)
        put_filled(paper, W_LABEL_HOLDS_IN, W_IS_PROVED, NULL, NULL);
    else if (strcmp(verdict, "broken") == 0)
        put_filled(paper, W_LABEL_HOLDS_IN, W_IS_BROKEN, NULL, NULL);
    else if (finding)
        put_number(paper, W_LABEL_HOLDS_IN, W_IS_TRIED, finding, "tried");
}

static int count_proved(const cJSON *findings, int *all)
{
    int count = 0;

    for (; findings; findings = findings->next) {
        count += strcmp(cli_json_text(findings, "verdict"), "proved") == 0;
        ++*all;
    }
    return count;
}

// "42 of 44 are proved for every case; there are some 10 to the power of 75."
static void put_sum(cli_paper *paper, const cJSON *proof)
{
    int all = 0,
        proved = count_proved(cli_json_items(proof, "invariants"), &all) +
                 count_proved(cli_json_items(proof, "laws"), &all);
    char counts[2][32], power[32];
    cli_text sum = {0};

    if (!proof) {
        cli_paper_say(paper, W_NOT_TRIED, NULL, NULL);
        return;
    }
    snprintf(counts[0], sizeof counts[0], "%d", proved);
    snprintf(counts[1], sizeof counts[1], "%d", all);
    snprintf(power, sizeof power, "%.0f",
             cli_json_member(proof, "cases")->valuedouble);
    cli_words_add(&sum, paper->cli, W_VERIFY_SUM, counts[0], counts[1]);
    cli_words_add(&sum, paper->cli, W_VERIFY_CASES, power, NULL);
    cli_paper_text(paper, sum.bytes);
    cli_text_clear(&sum);
}

// The routine's own, and those of every routine.
static void put_invariants(cli_paper *paper, const cJSON *book)
{
    const cJSON *proof = cli_json_member(book, PROOF);

    put_sum(paper, proof);
    for (const cJSON *one = cli_json_items(book, "invariants"); one;
         one = one->next) {
        cli_paper_part(paper, cli_json_text(one, "text"));
        cli_said_put(paper, W_LABEL_IF, cli_json_member(one, "when_said"));
        cli_said_put(paper, W_LABEL_MUST, cli_json_member(one, "must_said"));
        put_proof(paper,
                  cli_json_find(proof, "invariants", cli_json_text(one, "id")));
    }
    for (const cJSON *law = cli_json_items(proof, "laws"); law;
         law = law->next) {
        cli_paper_part(paper, cli_json_text(law, "text"));
        put_filled(paper, W_LABEL_IF, W_IN_EVERY_ROUTINE, NULL, NULL);
        put_proof(paper, law);
    }
}

// ------------------------------------------------------------------------ terms

static void put_terms(cli_paper *paper, const cJSON *book)
{
    for (const cJSON *term = cli_json_items(book, "terms"); term;
         term = term->next) {
        cli_paper_part(paper, cli_json_text(term, "name"));
        for (const cJSON *version = cli_json_items(term, "versions"); version;
             version = version->next) {
            put_span(paper, W_LABEL_VALID, version);
            cli_said_put(paper, W_MEANS, cli_json_member(version, "said"));
        }
    }
}

static void put_waiting(cli_paper *paper, const cJSON *book)
{
    cli_text title = {0};

    for (const cJSON *rule = cli_json_items(book, "rules"); rule;
         rule = rule->next) {
        if (!*cli_json_text(rule, "unverified"))
            continue;
        cli_rule_add_title(&title, rule);
        cli_paper_part(paper, title.bytes);
        cli_text_clear(&title);
        cli_paper_pair(paper, W_LABEL_LAWYER,
                       cli_json_text(rule, "unverified"));
        cli_paper_pair(paper, W_LABEL_LAW, cli_json_text(rule, "law"));
    }
}

// ------------------------------------------------------------------ appendices

static void add_answers(cli_text *text, const cli_paper *paper,
                        const cJSON *fact)
{
    static const struct {
        const char *name;
        cli_word word;
    } types[] = {
        {"yes_no", W_TYPE_YES_NO}, {"number", W_TYPE_NUMBER},
        {"one_of", W_TYPE_ONE_OF}, {"any_of", W_TYPE_ANY_OF},
        {"text", W_TYPE_TEXT},
    };
    cli_text choices = {0};
    char low[32], high[32];

    cli_book_bounds(fact, low, high);
    cli_text_add(&choices, "");
    for (const cJSON *choice = cli_json_items(fact, "choices"); choice;
         choice = choice->next)
        cli_text_add_item(&choices, "; ", cli_json_text(choice, "label"));
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        if (strcmp(types[i].name, cli_json_text(fact, "type")) != 0)
            continue;
        if (types[i].word == W_TYPE_NUMBER && *low && *high)
            cli_words_add(text, paper->cli, W_TYPE_NUMBER_IN, low, high);
        else
            cli_words_add(text, paper->cli, types[i].word, choices.bytes, NULL);
    }
    cli_text_clear(&choices);
}

// A presumed value in words.
static const char *presumed_of(const cli_paper *paper, const cJSON *fact)
{
    const char *value = cli_json_text(fact, "presumed");
    const cJSON *choice = cli_json_find(fact, "choices", value);

    if (strcmp(value, "true") == 0)
        return cli_words_say(paper->cli, W_YES);
    if (strcmp(value, "false") == 0)
        return cli_words_say(paper->cli, W_NO);
    return choice ? cli_json_text(choice, "label") : value;
}

static void put_fact(cli_paper *paper, const cJSON *fact)
{
    const cJSON *presumed = cli_json_member(fact, "presumed_said");
    cli_text answers = {0};

    cli_paper_part(paper, cli_json_text(fact, "name"));
    cli_paper_pair(paper, W_LABEL_ASK, cli_json_text(fact, "question"));
    add_answers(&answers, paper, fact);
    cli_paper_pair(paper, W_LABEL_ANSWER, answers.bytes);
    cli_text_clear(&answers);
    cli_said_put(paper, W_ASKED_WHEN, cli_json_member(fact, "asked_said"));
    if (presumed && !cJSON_IsNull(presumed))
        cli_said_put(paper, W_LABEL_PRESUMED, presumed);
    else
        cli_paper_pair(paper, W_LABEL_PRESUMED, presumed_of(paper, fact));
    cli_paper_pair(paper, W_LABEL_CLASS, cli_json_text(fact, "class_said"));
    if (cli_json_is_true(fact, "identifying"))
        cli_paper_pair(paper, W_NOTE, cli_words_say(paper->cli, W_IDENTIFYING));
}

static void put_facts(cli_paper *paper, const cJSON *book)
{
    for (const cJSON *fact = cli_json_items(book, "facts"); fact;
         fact = fact->next)
        put_fact(paper, fact);
}

static void put_ids_of(cli_paper *paper, const cJSON *book, const char *list,
                       cli_word heading)
{
    if (has_items(book, list))
        cli_paper_part(paper, cli_words_say(paper->cli, heading));
    for (const cJSON *item = cli_json_items(book, list); item;
         item = item->next)
        cli_paper_pair_of(paper, cli_json_text(item, "id"),
                          cli_json_text(item, "name"));
}

static void put_choices(cli_paper *paper, const cJSON *book)
{
    for (const cJSON *fact = cli_json_items(book, "facts"); fact;
         fact = fact->next) {
        if (has_items(fact, "choices"))
            cli_paper_part(paper, cli_json_text(fact, "name"));
        for (const cJSON *choice = cli_json_items(fact, "choices"); choice;
             choice = choice->next)
            cli_paper_pair_of(paper, cli_json_text(choice, "id"),
                              cli_json_text(choice, "label"));
    }
}

// Where each rule stands.
static void put_places(cli_paper *paper, const cJSON *book)
{
    if (has_items(book, "rules"))
        cli_paper_part(paper, cli_words_say(paper->cli, W_RULES));
    for (const cJSON *rule = cli_json_items(book, "rules"); rule;
         rule = rule->next) {
        cli_text title = {0}, place = {0};
        char line[32];

        snprintf(line, sizeof line, "%.0f",
                 cli_json_member(rule, "line")->valuedouble);
        cli_rule_add_title(&title, rule);
        cli_text_add(&title, " ");
        cli_words_add(&title, paper->cli, W_AT_LINE,
                      cli_json_text(rule, "file"), line);
        cli_paper_pair_of(paper, cli_json_text(rule, "id"), title.bytes);
        cli_text_clear(&title);
        cli_text_clear(&place);
    }
}

static void put_ids(cli_paper *paper, const cJSON *book)
{
    put_ids_of(paper, book, "actors", W_ACTORS);
    put_ids_of(paper, book, "tasks", W_TASKS);
    put_ids_of(paper, book, "terms", W_TERMS);
    put_ids_of(paper, book, "facts", W_FACTS);
    put_choices(paper, book);
    put_places(paper, book);
}

// ------------------------------------------------------------------ changes

// What a change is of, by its name; a rule that was struck out by its id.
static void add_changed(cli_text *text, const cJSON *book, const cJSON *change)
{
    const char *id = cli_json_text(change, "id");
    const cJSON *rule = cli_json_find(book, "rules", id);

    if (rule)
        cli_rule_add_title(text, rule);
    else if (cli_json_find(book, "facts", id))
        cli_text_add(text, cli_book_fact_name(book, id));
    else
        cli_text_add(text, cli_book_subject_name(book, id));
}

// Adds what is named by a change, members with a space and a comma between two, as
// people call it. A note is for whoever writes the routine.
static void add_members(cli_text *text, const cli_call *cli,
                        const char *members)
{
    static const struct {
        const char *member;
        cli_word word;
    } words[] = {
        {"name", W_NAME},           {"short", W_SHORT_NAME},
        {"phone", W_LABEL_PHONE},   {"open", W_LABEL_OPEN},
        {"tries", W_TRIES},         {"again", W_AGAIN},
        {"if_closed", W_IF_CLOSED}, {"if_no_answer", W_IF_NO_ANSWER},
        {"same_as", W_SAME_AS},     {"when", W_LABEL_IF},
        {"unless", W_LABEL_UNLESS}, {"contact", W_LABEL_CONTACT},
        {"task", W_LABEL_TASK},     {"never", W_LABEL_NEVER},
        {"because", W_LABEL_WHY},   {"law", W_LABEL_LAW},
        {"source", W_LABEL_SOURCE}, {"ask", W_LABEL_ASK},
        {"note", W_NONE},
    };

    cli_text_add(text, "");
    while (*members) {
        size_t length = strcspn(members, ",");
        cli_text name = {0};
        size_t i = 0;

        cli_text_add_bytes(&name, members, length);
        while (i < sizeof words / sizeof *words &&
               strcmp(words[i].member, name.bytes) != 0)
            i++;
        if (i == sizeof words / sizeof *words)
            cli_text_add_item(text, ", ", name.bytes);
        else if (words[i].word != W_NONE)
            cli_text_add_item(text, ", ", cli_words_say(cli, words[i].word));
        cli_text_clear(&name);
        members += length;
        members += strspn(members, ", ");
    }
}

static void put_change(cli_paper *paper, const cJSON *book, const cJSON *change)
{
    static const struct {
        const char *how;
        cli_word word;
    } ways[] = {
        {"amend", W_AMENDED}, {"replace", W_REPLACED}, {"drop", W_DROPPED}};
    const char *how = cli_json_text(change, "how");
    const char *id = cli_json_text(change, "id");
    const cJSON *rule = cli_json_find(book, "rules", id);
    cli_text title = {0}, members = {0};

    add_changed(&title, book, change);
    cli_paper_part(paper, title.bytes);
    cli_text_clear(&title);
    add_members(&members, paper->cli, cli_json_text(change, "members"));
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        if (strcmp(ways[i].how, how) == 0)
            put_filled(paper, W_CHANGE, ways[i].word, members.bytes, NULL);
    cli_text_clear(&members);
    cli_paper_pair(paper, W_LABEL_WHY, cli_json_text(change, "why"));
    if (rule)
        cli_rule_put(paper, book, rule);
}

static void put_changes(cli_paper *paper, const cJSON *book)
{
    for (const cJSON *one = cli_json_items(book, "changes"); one;
         one = one->next)
        put_change(paper, book, one);
}

// ------------------------------------------------------------------ the document

static void put_purpose(cli_paper *paper, const cJSON *book)
{
    cli_paper_text(paper, cli_words_say(paper->cli, W_PLAN_PURPOSE));
    cli_paper_pair(paper, W_OWNER, cli_json_text(book, "owner"));
    put_span(paper, W_IN_FORCE, cli_json_member(book, "in_force"));
    cli_paper_pair(paper, W_REVIEW, cli_json_text(book, "review_by"));
}

typedef struct chapter {
    cli_word title;
    void (*put)(cli_paper *, const cJSON *);
    const char *list; // nothing is put where the book has none; NULL: always
} chapter;

static const chapter whole[] = {
    {W_ABOUT_ROUTINE, put_about, NULL},
    {W_ASKED_FIRST, put_asking, "ask_first"},
    {W_ACTORS, put_actors, "actors"},
    {W_IN_ORDER, cli_graph_put, "actors"},
    {W_RULES, put_rules, "rules"},
    {W_WHO_KNOWS, cli_matrix_put_told, "actors"},
    {W_TIMES, cli_matrix_put_times, "rules"},
    {W_INVARIANTS, put_invariants, NULL},
    {W_TERMS, put_terms, "terms"},
    {W_LAWYER, put_waiting, "rules"},
    {W_FACTS, put_facts, "facts"},
    {W_IDS, put_ids, NULL},
    {.title = W_NONE},
};

static const chapter plan[] = {
    {W_PLAN_ABOUT, put_purpose, NULL},
    {W_ACTORS, put_actors, "actors"},
    {W_WHO_DOES, cli_matrix_put_work, "rules"},
    {W_WHO_KNOWS, cli_matrix_put_told, "actors"},
    {.title = W_NONE},
};

static const chapter changes[] = {
    {W_ABOUT_ROUTINE, put_about, NULL},
    {W_CHANGES, put_changes, "changes"},
    {.title = W_NONE},
};

static bool is_there(const chapter *chapter, const cJSON *book)
{
    return !chapter->list || has_items(book, chapter->list);
}

// Adds to the book which invariants are proved; a library without tools tells
// nothing of that.
static int prove(const cli_call *cli, cli_host *host)
{
    const char *json;
    size_t length;
    rutin_status status = rutin_verify(host->engine, &host->how, &json,
                                       &length);
    cJSON *proof;

    if (status == RUTIN_EUSAGE)
        return CLI_FINE;
    if (status != RUTIN_OK)
        return cli_report_error(cli, rutin_error_of(host->engine), NULL);
    proof = cJSON_ParseWithLength(json, length);
    if (proof && cJSON_AddItemToObject(host->book, PROOF, proof))
        return CLI_FINE;
    cJSON_Delete(proof);
    cli_report_word(cli, NULL, W_BAD_ANSWER_JSON, NULL, NULL);
    return CLI_CANNOT;
}

static void put_document(cli_paper *paper, const cJSON *book,
                         const chapter *chapters)
{
    cli_paper_begin(paper, cli_json_text(book, "title"));
    for (const chapter *one = chapters; one->title != W_NONE; one++)
        if (is_there(one, book))
            cli_paper_content(paper, one->title);
    for (const chapter *one = chapters; one->title != W_NONE; one++) {
        if (!is_there(one, book))
            continue;
        cli_paper_section(paper, one->title);
        one->put(paper, book);
    }
    cli_paper_end(paper);
}

static bool is_format(const cli_call *cli, const char *format)
{
    return cli->format && strcmp(cli->format, format) == 0;
}

static int print_json(const cli_call *cli, const cli_host *host)
{
    const char *json;

    if (rutin_describe(host->engine, &host->how, &json, NULL) != RUTIN_OK)
        return cli_report_error(cli, rutin_error_of(host->engine), NULL);
    printf("%s\n", json);
    return CLI_FINE;
}

static int print_document(cli_host *host, cli_paper *paper)
{
    const cli_call *cli = paper->cli;
    const chapter *chapters = cli->part ? plan : cli->changes ? changes : whole;
    int status = chapters == whole ? prove(cli, host) : CLI_FINE;

    if (status == CLI_FINE)
        put_document(paper, host->book, chapters);
    return status;
}

int cli_show(cli_call *cli)
{
    cli_host host = {0};
    int status = cli_host_open(cli, &host);
    cli_paper paper = {.cli = cli};

    if (cli->html)
        paper.form = CLI_PAPER_HTML;
    else if (is_format(cli, "markdown"))
        paper.form = CLI_PAPER_MARKDOWN;
    if (status == CLI_FINE && cli->json)
        status = print_json(cli, &host);
    else if (status == CLI_FINE && is_format(cli, "dot"))
        cli_graph_print(host.book);
    else if (status == CLI_FINE)
        status = print_document(&host, &paper);
    cli_host_close(&host);
    return status;
}
