// matrix.c - a routine in tables: who may know what, and what is due when
//
// The rules say it one by one. Here all that they say of one actor, or of one
// deadline, stands together.

#include "matrix.h"

#include "book.h"
#include "json.h"
#include "memory.h"
#include "paper.h"
#include "rule.h"
#include "step.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

// A contribution and the rule it stands in.
typedef struct entry {
    const cJSON *rule, *by;
} entry;

typedef struct entries {
    entry *at;
    int count;
} entries;

static void add_entry(entries *all, const cJSON *rule, const cJSON *by)
{
    size_t size = (size_t)(all->count + 1) * sizeof *all->at;

    all->at = all->at ? cli_memory_resize(all->at, size)
                      : cli_memory_allocate(size);
    all->at[all->count++] = (entry){rule, by};
}

static void list_entries(entries *all, const cJSON *book)
{
    for (const cJSON *rule = cli_json_items(book, "rules"); rule;
         rule = rule->next) {
        for (const cJSON *by = cli_json_items(rule, "contacts"); by;
             by = by->next)
            add_entry(all, rule, by);
        for (const cJSON *by = cli_json_items(rule, "tasks"); by; by = by->next)
            add_entry(all, rule, by);
    }
}

// Adds [more] to a list of texts, unless it is there.
static void add_once(cli_text *list, const char *between, const char *more)
{
    size_t length = strlen(more);
    const char *at = list->bytes;

    while (at && (at = strstr(at, more)) != NULL) {
        bool begins = at == list->bytes || at[-1] == ' ';
        bool ends = at[length] == '\0' ||
                    strncmp(at + length, between, strlen(between)) == 0;

        if (begins && ends)
            return;
        at += length;
    }
    if (*more)
        cli_text_add_item(list, between, more);
}

// ---------------------------------------------------------------- who may know

enum { CLASSES = 16 };

// The classes that something is ever told of, in order of declaration.
static int list_classes(const cJSON *book, const cJSON *classes[CLASSES])
{
    int count = 0;

    for (const cJSON *fact = cli_json_items(book, "facts"); fact;
         fact = fact->next) {
        const char *class = cli_json_text(fact, "class");
        int i = 0;

        while (i < count &&
               strcmp(cli_json_text(classes[i], "class"), class) != 0)
            i++;
        if (i == count && count < CLASSES && *class &&
            strcmp(class, "finder") != 0)
            classes[count++] = fact;
    }
    return count;
}

static bool tells_of(const cJSON *book, const cJSON *tell, const char *class)
{
    for (const cJSON *id = cli_json_first(tell); id; id = id->next)
        if (strcmp(cli_json_text(
                       cli_json_find(book, "facts", cli_json_item_text(id)),
                       "class"),
                   class) == 0)
            return true;
    return false;
}

static void add_grounds(cli_text *cell, const cJSON *book, const entries *all,
                        const char *actor, const char *class)
{
    for (int i = 0; i < all->count; i++) {
        if (strcmp(cli_json_text(all->at[i].by, "actor"), actor) != 0)
            continue;
        for (const cJSON *ground = cli_json_items(all->at[i].by, "grounds");
             ground; ground = ground->next)
            if (tells_of(book, cli_json_member(ground, "tell"), class))
                add_once(cell, "; ", cli_json_text(ground, "said"));
    }
}

// Tells nobody of anything: no row.
static void put_told_row(cli_paper *paper, const cJSON *book,
                         const entries *all, const cJSON *actor,
                         const cJSON *const classes[CLASSES], int count)
{
    cli_text cells[CLASSES] = {0};
    const char *row[CLASSES + 1] = {cli_json_text(actor, "name")};
    bool is_told = false;

    for (int i = 0; i < count; i++) {
        cli_text_add(&cells[i], "");
        add_grounds(&cells[i], book, all, cli_json_text(actor, "id"),
                    cli_json_text(classes[i], "class"));
        is_told = is_told || cells[i].length > 0;
        row[i + 1] = cells[i].bytes;
    }
    if (is_told)
        cli_paper_row(paper, row, count + 1);
    for (int i = 0; i < count; i++)
        cli_text_clear(&cells[i]);
}

void cli_matrix_put_told(cli_paper *paper, const cJSON *book)
{
    const cJSON *classes[CLASSES];
    int count = list_classes(book, classes);
    const char *heads[CLASSES + 1] = {cli_words_say(paper->cli, W_WHOM)};
    entries all = {0};

    list_entries(&all, book);
    for (int i = 0; i < count; i++)
        heads[i + 1] = cli_json_text(classes[i], "class_said");
    cli_paper_table(paper, heads, count + 1);
    for (const cJSON *actor = cli_json_items(book, "actors"); actor;
         actor = actor->next)
        put_told_row(paper, book, &all, actor, classes, count);
    free(all.at);
}

// ---------------------------------------------------------------- what is due when

// Minutes of a deadline as it is written, to be sorted by; what a working day is
// hangs on hours, so it is after a day. What counts down comes last.
static double minutes_of(const cJSON *by)
{
    static const struct {
        const char *unit;
        double minutes;
    } units[] = {{"min", 1},
                 {"h", 60},
                 {"day", 1440},
                 {"days", 1440},
                 {"week", 10080},
                 {"weeks", 10080},
                 {"month", 43200},
                 {"months", 43200},
                 {"working day", 1500},
                 {"working days", 1500}};
    const char *within = cli_json_text(by, "within");
    char *unit;
    double count = strtod(within, &unit);

    if (strcmp(within, "now") == 0)
        return 0;
    if (strcmp(within, "same day") == 0)
        return 1000;
    if (strcmp(within, "this working day") == 0)
        return 1100;
    unit += strspn(unit, " ");
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        if (strcmp(unit, units[i].unit) == 0)
            return units[i].minutes * (count > 0 ? count : 1);
    return strncmp(within, "next", 4) == 0 ? 2880 : 1e9;
}

// In order of time, then of declaration.
static void sort_by_time(entries *all)
{
    for (int i = 1; i < all->count; i++) {
        entry moved = all->at[i];
        double minutes = minutes_of(moved.by);
        int k = i;

        for (; k > 0 && minutes_of(all->at[k - 1].by) > minutes; k--)
            all->at[k] = all->at[k - 1];
        all->at[k] = moved;
    }
}

static const char *law_of(const entry *one)
{
    const char *law = cli_json_text(cli_json_items(one->by, "grounds"), "law");

    return *law ? law : cli_json_text(one->rule, "law");
}

static void put_time(cli_paper *paper, const cJSON *book, const entry *one)
{
    cli_text time = {0}, why = {0};

    cli_text_add(&time, "");
    cli_rule_add_time(&time, paper, book, one->by);
    cli_rule_add_title(&why, one->rule);
    cli_paper_row(
        paper,
        (const char *const[]){cli_book_subject_name(book, cli_step_id(one->by)),
                              time.bytes, why.bytes, law_of(one)},
        4);
    cli_text_clear(&time);
    cli_text_clear(&why);
}

void cli_matrix_put_times(cli_paper *paper, const cJSON *book)
{
    entries all = {0};

    list_entries(&all, book);
    sort_by_time(&all);
    cli_paper_table(
        paper,
        (const char *const[]){cli_words_say(paper->cli, W_WHAT),
                              cli_words_say(paper->cli, W_BY_WHEN),
                              cli_words_say(paper->cli, W_LABEL_WHY),
                              cli_words_say(paper->cli, W_LABEL_LAW)},
        4);
    for (int i = 0; i < all.count; i++)
        if (*cli_json_text(all.at[i].by, "within"))
            put_time(paper, book, &all.at[i]);
    free(all.at);
}

// ---------------------------------------------------------------- who does what

static void add_grounds_of(cli_text *text, const cJSON *by)
{
    for (const cJSON *ground = cli_json_items(by, "grounds"); ground;
         ground = ground->next) {
        cli_text one = {0};

        cli_text_add(&one, cli_json_text(ground, "said"));
        if (*cli_json_text(ground, "law")) {
            cli_text_add(&one, ", ");
            cli_text_add(&one, cli_json_text(ground, "law"));
        }
        add_once(text, "; ", one.bytes);
        cli_text_clear(&one);
    }
}

// Whether the same work on the same terms stands further up.
static bool stands_before(const entries *all, int number)
{
    static const char *const members[] = {"actor", "task", "by", "within"};

    for (int i = 0; i < number; i++) {
        bool same = cJSON_Compare(
            cli_json_member(all->at[i].by, "grounds"),
            cli_json_member(all->at[number].by, "grounds"), true);

        for (size_t k = 0; same && k < sizeof members / sizeof *members; k++)
            same = strcmp(cli_json_text(all->at[i].by, members[k]),
                          cli_json_text(all->at[number].by, members[k])) == 0;
        if (same)
            return true;
    }
    return false;
}

static void put_work(cli_paper *paper, const cJSON *book, const cJSON *by)
{
    const char *actor = cli_json_text(by, "actor");
    cli_text what = {0}, time = {0}, grounds = {0};

    if (*actor)
        cli_words_add(&what, paper->cli, W_CONTACTS,
                      cli_book_subject_name(book, actor), NULL);
    else
        cli_text_add(&what, cli_book_subject_name(book, cli_step_id(by)));
    cli_text_add(&time, "");
    cli_rule_add_time(&time, paper, book, by);
    cli_text_add(&grounds, "");
    add_grounds_of(&grounds, by);
    cli_paper_row(
        paper, (const char *const[]){what.bytes, time.bytes, grounds.bytes}, 3);
    cli_text_clear(&what);
    cli_text_clear(&time);
    cli_text_clear(&grounds);
}

// All that one performer does: "" is whoever runs the case.
static void put_work_of(cli_paper *paper, const cJSON *book, const entries *all,
                        const char *performer, const char *name)
{
    bool begun = false;

    for (int i = 0; i < all->count; i++) {
        if (strcmp(cli_json_text(all->at[i].by, "by"), performer) != 0 ||
            stands_before(all, i))
            continue;
        if (!begun) {
            cli_paper_part(paper, name);
            cli_paper_table(
                paper,
                (const char *const[]){cli_words_say(paper->cli, W_WHAT),
                                      cli_words_say(paper->cli, W_BY_WHEN),
                                      cli_words_say(paper->cli, W_ON_GROUND)},
                3);
        }
        begun = true;
        put_work(paper, book, all->at[i].by);
    }
}

void cli_matrix_put_work(cli_paper *paper, const cJSON *book)
{
    entries all = {0};

    list_entries(&all, book);
    put_work_of(paper, book, &all, "", cli_words_say(paper->cli, W_CASE_LEAD));
    for (const cJSON *actor = cli_json_items(book, "actors"); actor;
         actor = actor->next)
        put_work_of(paper, book, &all, cli_json_text(actor, "id"),
                    cli_json_text(actor, "name"));
    free(all.at);
}
