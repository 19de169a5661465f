// graph.c - who waits for whom, and who stands in
//
// A step waits (`after`), comes after another where both are there (`following`), or
// is handed over (`if_closed`, `if_no_answer`).

#include "graph.h"

#include "book.h"
#include "json.h"
#include "paper.h"
#include "step.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <stdio.h>
#include <string.h>

// Takes one edge: from one that is done before, or instead, to another.
typedef void take_edge(void *to, const char *from, const char *subject);

static void each_of(const cJSON *rule, const char *list, const char *member,
                    take_edge *take, void *to)
{
    for (const cJSON *by = cli_json_items(rule, list); by; by = by->next)
        for (const cJSON *id = cli_json_items(by, member); id; id = id->next)
            take(to, cli_json_item_text(id), cli_step_id(by));
}

// Hands on the edges of an order, `after` or `following`, of all rules.
static void each_order(const cJSON *book, const char *member, take_edge *take,
                       void *to)
{
    for (const cJSON *rule = cli_json_items(book, "rules"); rule;
         rule = rule->next) {
        each_of(rule, "contacts", member, take, to);
        each_of(rule, "tasks", member, take, to);
    }
}

// ------------------------------------------------------------------ the table

typedef struct gathered {
    const cJSON *book;
    const char *subject;
    cJSON *ids;
} gathered;

static void gather(void *to, const char *from, const char *subject)
{
    gathered *all = to;

    if (strcmp(subject, all->subject) == 0 && !cli_json_has(all->ids, from))
        cJSON_AddItemToArray(all->ids, cJSON_CreateString(from));
}

static void add_order(cli_text *text, const cli_call *cli, const cJSON *book,
                      const char *subject, const char *member)
{
    gathered all = {book, subject, cJSON_CreateArray()};

    each_order(book, member, gather, &all);
    cli_text_add(text, "");
    cli_book_add_names(text, cli, book, all.ids, 0);
    cJSON_Delete(all.ids);
}

static const char *stand_in(const cJSON *book, const cJSON *subject,
                            const char *member)
{
    const char *id = cli_json_text(subject, member);

    return *id ? cli_book_subject_name(book, id) : "";
}

static void put_rows(cli_paper *paper, const cJSON *book, const char *list)
{
    for (const cJSON *one = cli_json_items(book, list); one; one = one->next) {
        const char *id = cli_json_text(one, "id");
        const char *closed = stand_in(book, one, "if_closed");
        const char *silent = stand_in(book, one, "if_no_answer");
        cli_text after = {0}, following = {0};

        add_order(&after, paper->cli, book, id, "after");
        add_order(&following, paper->cli, book, id, "following");
        if (after.length + following.length > 0 || *closed || *silent)
            cli_paper_row(paper,
                          (const char *const[]){cli_json_text(one, "name"),
                                                after.bytes, following.bytes,
                                                closed, silent},
                          5);
        cli_text_clear(&after);
        cli_text_clear(&following);
    }
}

void cli_graph_put(cli_paper *paper, const cJSON *book)
{
    const cli_call *cli = paper->cli;

    cli_paper_table(paper,
                    (const char *const[]){cli_words_say(cli, W_WHO),
                                          cli_words_say(cli, W_WAITS_FOR),
                                          cli_words_say(cli, W_COMES_AFTER),
                                          cli_words_say(cli, W_IF_CLOSED),
                                          cli_words_say(cli, W_IF_NO_ANSWER)},
                    5);
    put_rows(paper, book, "actors");
    put_rows(paper, book, "tasks");
}

// ------------------------------------------------------------------- the graph

static void put_quoted(const char *text)
{
    putchar('"');
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            putchar('\\');
        putchar((unsigned char)*text < ' ' ? ' ' : *text);
    }
    putchar('"');
}

static void put_edge(const char *from, const char *subject, const char *look)
{
    fputs("  ", stdout);
    put_quoted(from);
    fputs(" -> ", stdout);
    put_quoted(subject);
    printf(" [%s];\n", look);
}

static void put_waiting(void *to, const char *from, const char *subject)
{
    (void)to;
    put_edge(from, subject, "style=solid");
}

static void put_following(void *to, const char *from, const char *subject)
{
    (void)to;
    put_edge(from, subject, "style=dashed");
}

static void put_nodes(const cJSON *book, const char *list, const char *shape)
{
    for (const cJSON *one = cli_json_items(book, list); one; one = one->next) {
        fputs("  ", stdout);
        put_quoted(cli_json_text(one, "id"));
        fputs(" [label=", stdout);
        put_quoted(cli_json_text(one, "name"));
        printf(", shape=%s];\n", shape);
    }
}

void cli_graph_print(const cli_call *cli, const cJSON *book)
{
    (void)cli;
    fputs("strict digraph ", stdout);
    put_quoted(cli_json_text(book, "id"));
    fputs(" {\n  rankdir=LR;\n", stdout);
    put_nodes(book, "actors", "box");
    put_nodes(book, "tasks", "ellipse");
    each_order(book, "after", put_waiting, NULL);
    each_order(book, "following", put_following, NULL);
    for (const cJSON *one = cli_json_items(book, "actors"); one;
         one = one->next) {
        const char *id = cli_json_text(one, "id");

        if (*cli_json_text(one, "if_closed"))
            put_edge(id, cli_json_text(one, "if_closed"), "style=dotted");
        if (*cli_json_text(one, "if_no_answer"))
            put_edge(id, cli_json_text(one, "if_no_answer"), "style=dotted");
    }
    fputs("}\n", stdout);
}
