// graph.c - who waits for whom, and who stands in
//
// A step waits (`after`), comes after another where both are there (`following`), or
// is handed over (`if_closed`, `if_no_answer`).

#include "graph.h"

#include "book.h"
#include "call.h"
#include "drawing.h"
#include "json.h"
#include "paper.h"
#include "step.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <stdbool.h>
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

// Hands on a subject and who stands in for it.
static void each_stand_in(const cJSON *book, const char *member,
                          take_edge *take, void *to)
{
    for (const cJSON *one = cli_json_items(book, "actors"); one;
         one = one->next)
        if (*cli_json_text(one, member))
            take(to, cli_json_text(one, "id"), cli_json_text(one, member));
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

// ------------------------------------------------------------------- the graph

enum { LABEL_COLUMNS = 24 };

static void put_quoted(FILE *out, const char *text)
{
    putc('"', out);
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            putc('\\', out);
        putc((unsigned char)*text < ' ' ? ' ' : *text, out);
    }
    putc('"', out);
}

// The name, a new line where one is full.
static void put_label(FILE *out, const char *name)
{
    int column = 0;

    putc('"', out);
    for (; *name; name++) {
        column += ((unsigned char)*name & 0xC0) != 0x80;
        if ((unsigned char)*name <= ' ' && column > LABEL_COLUMNS) {
            fputs("\\n", out);
            column = 0;
            continue;
        }
        if (*name == '"' || *name == '\\')
            putc('\\', out);
        putc((unsigned char)*name < ' ' ? ' ' : *name, out);
    }
    putc('"', out);
}

// Where edges are written, and how they look.
typedef struct edges {
    FILE *out;
    const char *look;
} edges;

static void put_edge(void *to, const char *from, const char *subject)
{
    const edges *edges = to;

    fputs("  ", edges->out);
    put_quoted(edges->out, from);
    fputs(" -> ", edges->out);
    put_quoted(edges->out, subject);
    fprintf(edges->out, " [%s];\n", edges->look);
}

static void each_edge(const cJSON *book, take_edge *take, edges *to)
{
    to->look = "style=solid";
    each_order(book, "after", take, to);
    to->look = "style=dashed";
    each_order(book, "following", take, to);
    to->look = "style=dotted";
    each_stand_in(book, "if_closed", take, to);
    each_stand_in(book, "if_no_answer", take, to);
}

// Whether an edge is of the subject.
typedef struct wanted {
    edges edges; // what each_edge() is given
    const char *subject;
    bool found;
} wanted;

static void look_for(void *to, const char *from, const char *subject)
{
    wanted *wanted = to;

    wanted->found |= strcmp(from, wanted->subject) == 0 ||
                     strcmp(subject, wanted->subject) == 0;
}

// Those who wait for nobody, and for whom nobody waits, are left out.
static void put_nodes(FILE *out, const cJSON *book, const char *list,
                      const char *shape)
{
    for (const cJSON *one = cli_json_items(book, list); one; one = one->next) {
        wanted linked = {.subject = cli_json_text(one, "id")};

        each_edge(book, look_for, &linked.edges);
        if (!linked.found)
            continue;
        fputs("  ", out);
        put_quoted(out, linked.subject);
        fputs(" [label=", out);
        put_label(out, cli_json_text(one, "name"));
        fprintf(out, ", shape=%s];\n", shape);
    }
}

static void write_graph(FILE *out, const void *data)
{
    const cJSON *book = data;
    edges edges = {.out = out};

    fputs("strict digraph ", out);
    put_quoted(out, cli_json_text(book, "id"));
    fputs(" {\n  rankdir=LR;\n  bgcolor=transparent;\n"
          "  node [fontname=\"Helvetica\"];\n",
          out);
    put_nodes(out, book, "actors", "box");
    put_nodes(out, book, "tasks", "ellipse");
    each_edge(book, put_edge, &edges);
    fputs("}\n", out);
}

void cli_graph_print(const cJSON *book)
{
    write_graph(stdout, book);
}

static void put_drawing(cli_paper *paper, const cJSON *book)
{
    cli_text svg = {0};

    if (paper->form == CLI_PAPER_HTML &&
        cli_drawing_add(&svg, paper->cli, write_graph, book)) {
        cli_paper_drawing(paper, W_AS_DRAWN, svg.bytes);
        cli_paper_say(paper, W_LINES_MEAN, NULL, NULL);
    }
    cli_text_clear(&svg);
}

void cli_graph_put(cli_paper *paper, const cJSON *book)
{
    const cli_call *cli = paper->cli;

    put_drawing(paper, book);
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
