// diff.c - rutin diff: what a new version of a routine changes
//
//     RULES
//       Changed in meaning   child.report
//
//     IN THE CASES GIVEN
//       examples/girl.json
//         The police: due
//           Before    Friday 20 Nov 2026 22:10
//           After     Saturday 21 Nov 2026
//           Rules     police.call
//
//     IN ANY CASE
//       The police: ground, in 1.2 % of all cases
//         Known     Age: 16
//         Before    permitted, OSL 10 kap. 21 §
//         After     duty, SoL 15 kap. 7 §
//
//     CHANGED BESIDES
//       The police: opening hours
//         Before    Mo-Fr 08:00-16:00
//         After     24/7
//
// In Markdown the same stands in tables, for a memo that a decision is made on.

#include "diff.h"

#include "besides.h"
#include "book.h"
#include "difference.h"
#include "exits.h"
#include "files.h"
#include "given.h"
#include "host.h"
#include "json.h"
#include "layout.h"
#include "report.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { INDENT = 4, COLUMN = 14 };

typedef struct session {
    cli_call *cli;
    cli_host old, new;
    cJSON *any;     // of any case
    cJSON *besides; // what else is otherwise: a list
    cJSON *cases;   // a list: {"file": …, and what rutin_compare_case() says}
    int status;
} session;

// ------------------------------------------------------------------- asking

static cJSON *parse(const session *s, const char *json, size_t length)
{
    cJSON *tree = cJSON_ParseWithLength(json, length);

    if (!tree)
        cli_report_word(s->cli, NULL, W_BAD_ANSWER_JSON, NULL, NULL);
    return tree;
}

// The case in a file, or that of an example in it, as text.
static char *case_of(const cli_text *json)
{
    cJSON *tree = cJSON_Parse(json->bytes);
    const cJSON *inner = cli_json_member(tree, "case");
    char *text = cJSON_PrintUnformatted(cJSON_IsObject(inner) ? inner : tree);

    cJSON_Delete(tree);
    return text;
}

static int compare_text(session *s, const char *path, const char *text)
{
    const char *answer;
    size_t length;
    cJSON *tree;

    if (rutin_compare_case(s->old.engine, s->new.engine, text, strlen(text),
                           NULL, &answer, &length) != RUTIN_OK)
        return cli_report_error(s->cli, rutin_error_of(s->old.engine), path);
    tree = parse(s, answer, length);
    if (!tree)
        return CLI_CANNOT;
    cJSON_AddStringToObject(tree, "file", cli_report_file_name(path));
    cJSON_AddItemToArray(s->cases, tree);
    return CLI_FINE;
}

static bool compare_file(void *data, const char *path)
{
    session *s = data;
    cli_text json = {0};
    int status = cli_files_read(s->cli, path, &json);
    char *text = status == CLI_FINE ? case_of(&json) : NULL;

    if (status == CLI_FINE)
        status = compare_text(s, path, text ? text : json.bytes);
    if (status != CLI_FINE)
        s->status = status;
    cJSON_free(text);
    cli_text_clear(&json);
    return true;
}

static void compare_cases(session *s)
{
    for (int i = 1; i < s->cli->operand_count; i++) {
        const char *path = s->cli->operands[i];

        if (!cli_files_is_folder(path))
            compare_file(s, path);
        else if (!cli_files_list(s->cli, path, ".json", compare_file, s))
            s->status = CLI_CANNOT;
    }
}

static int compare_all(session *s)
{
    const char *json;
    size_t length;

    if (rutin_compare(s->old.engine, s->new.engine, NULL, &json, &length) !=
        RUTIN_OK)
        return cli_report_error(s->cli, rutin_error_of(s->old.engine), NULL);
    s->any = parse(s, json, length);
    if (!s->any)
        return CLI_CANNOT;
    s->besides = cli_besides_list(s->old.book, s->new.book,
                                  cli_json_member(s->any, "holidays"));
    return CLI_FINE;
}

// ------------------------------------------------------------------ looking

static int count_items(const cJSON *object, const char *list)
{
    return cJSON_GetArraySize(cli_json_member(object, list));
}

// Whether a running case has nothing to say: it is closed, or nothing is otherwise.
static bool is_passed_over(const session *s, const cJSON *of)
{
    return s->cli->running && (cli_json_is_true(of, "closed") ||
                               count_items(of, "differences") == 0);
}

static bool has_differences(const session *s)
{
    static const char *const lists[] = {"added", "removed", "text", "meaning"};
    const cJSON *rules = cli_json_member(s->any, "rules");

    for (const cJSON *of = cli_json_first(s->cases); of; of = of->next)
        if (count_items(of, "differences") > 0)
            return true;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (count_items(rules, lists[i]) > 0)
            return true;
    return count_items(s->any, "differences") > 0 ||
           cJSON_GetArraySize(s->besides) > 0;
}

// The rules that warn, and hold in other cases than before.
static void add_warning_rules(const session *s, cli_text *text)
{
    const cJSON *meaning = cli_json_items(cli_json_member(s->any, "rules"),
                                          "meaning");

    for (; meaning; meaning = meaning->next) {
        const char *id = cli_json_item_text(meaning);

        if (cli_json_items(cli_json_find(s->old.book, "rules", id), "warn"))
            cli_text_add_item(text, ", ", id);
    }
}

// Whether the files are two, and nothing that is told of is otherwise.
static bool is_only_written(const session *s)
{
    return !has_differences(s) &&
           strcmp(cli_json_text(cli_json_member(s->any, "old"), "digest"),
                  cli_json_text(cli_json_member(s->any, "new"), "digest")) != 0;
}

static const char *name_of(const session *s, const char *subject)
{
    const char *name = cli_book_subject_name(s->new.book, subject);

    return strcmp(name, subject) == 0
               ? cli_book_subject_name(s->old.book, subject)
               : name;
}

static const char *field_of(const session *s, const cJSON *difference)
{
    static const struct {
        const char *field;
        cli_word word;
    } fields[] = {
        {"step", W_DIFF_STEP},
        {"ban", W_DIFF_BAN},
        {"ground", W_DIFF_GROUND},
        {"tell", W_DIFF_TELL},
        {"due", W_DIFF_DUE},
        {"performer", W_DIFF_PERFORMER},
        {"order", W_DIFF_ORDER},
        {"after", W_DIFF_ORDER},
        {"instead_of", W_DIFF_INSTEAD},
    };
    const char *field = cli_json_text(difference, "field");

    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (strcmp(fields[i].field, field) == 0)
            return cli_words_say(s->cli, fields[i].word);
    return field;
}

// What it was before, or is after.
static void add_value(const session *s, const cJSON *difference,
                      const char *which, cli_text *text)
{
    bool is_old = strcmp(which, "before") == 0;

    cli_difference_add(text, s->cli, is_old ? s->old.book : s->new.book,
                       cli_json_text(difference, "field"),
                       cli_json_text(difference, which));
}

static void add_share(const session *s, const cJSON *difference, cli_text *text)
{
    char share[32];
    double part = cli_json_member(difference, "share")->valuedouble * 100;

    snprintf(share, sizeof share, part < 0.01 ? "%.0e" : "%.3g", part);
    if (s->cli->tongue == CLI_SWEDISH && strchr(share, '.'))
        *strchr(share, '.') = ',';
    cli_words_add(text, s->cli, W_DIFF_SHARE, share, NULL);
}

static void add_rules(const session *s, const char *list, cli_text *text)
{
    const cJSON *rules = cli_json_member(s->any, "rules");
    bool is_old = strcmp(list, "removed") == 0;

    cli_difference_add_rules(text, is_old ? s->old.book : s->new.book,
                             cli_json_member(rules, list));
}

// ------------------------------------------------------------------ as text

static void print_label(const session *s, cli_word label, const char *text)
{
    cli_layout_labelled(s->cli, INDENT + 2, COLUMN,
                        cli_words_say(s->cli, label), text);
}

static void print_rules(const session *s)
{
    static const struct {
        const char *list;
        cli_word word;
    } lists[] = {{"added", W_DIFF_ADDED},
                 {"removed", W_DIFF_REMOVED},
                 {"meaning", W_DIFF_MEANING},
                 {"text", W_DIFF_TEXT}};
    const cJSON *rules = cli_json_member(s->any, "rules");
    bool any = false;

    cli_layout_heading(s->cli, W_DIFF_RULES);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        cli_text text = {0};

        if (count_items(rules, lists[i].list) == 0)
            continue;
        any = true;
        add_rules(s, lists[i].list, &text);
        cli_layout_labelled(s->cli, 2, 22, cli_words_say(s->cli, lists[i].word),
                            text.bytes);
        cli_text_clear(&text);
    }
    if (!any)
        cli_layout_say(s->cli, CLI_PLAIN, 2, W_DIFF_NO_RULES, NULL, NULL);
}

static void print_title(const session *s, const cJSON *difference, int indent,
                        bool with_share)
{
    cli_text title = {0};

    cli_text_add(&title, name_of(s, cli_json_text(difference, "subject")));
    cli_text_add(&title, ": ");
    cli_text_add(&title, field_of(s, difference));
    if (with_share)
        add_share(s, difference, &title);
    cli_layout_paragraph(s->cli, CLI_BOLD, indent, indent + 2, title.bytes);
    cli_text_clear(&title);
}

static void print_value(const session *s, const cJSON *difference,
                        cli_word label, const char *which, int indent)
{
    cli_text value = {0};

    add_value(s, difference, which, &value);
    cli_layout_labelled(s->cli, indent, COLUMN, cli_words_say(s->cli, label),
                        value.bytes);
    cli_text_clear(&value);
}

static void print_values(const session *s, const cJSON *difference, int indent)
{
    print_value(s, difference, W_DIFF_BEFORE, "before", indent);
    print_value(s, difference, W_DIFF_AFTER, "after", indent);
}

static void print_case(const session *s, const cJSON *of)
{
    cli_text anew = {0};

    cli_layout_paragraph(s->cli, CLI_BOLD, 2, 4, cli_json_text(of, "file"));
    for (const cJSON *one = cli_json_items(of, "differences"); one;
         one = one->next) {
        print_title(s, one, INDENT, false);
        print_values(s, one, INDENT + 2);
        if (*cli_json_text(one, "rules"))
            print_label(s, W_DIFF_BEHIND, cli_json_text(one, "rules"));
    }
    if (count_items(of, "differences") == 0)
        cli_layout_say(s->cli, CLI_PLAIN, INDENT, W_DIFF_SAME, NULL, NULL);
    for (const cJSON *one = cli_json_items(of, "anew"); one; one = one->next)
        cli_text_add_item(&anew, ", ", name_of(s, cli_json_item_text(one)));
    if (s->cli->running && anew.length > 0) {
        cli_text line = {0};

        cli_words_add(&line, s->cli, W_DIFF_ANEW, anew.bytes, NULL);
        cli_layout_paragraph(s->cli, CLI_BOLD, INDENT, INDENT + 2, line.bytes);
        cli_text_clear(&line);
    }
    cli_text_clear(&anew);
}

static void print_cases(const session *s)
{
    int shown = 0;

    if (cJSON_GetArraySize(s->cases) == 0)
        return;
    cli_layout_heading(s->cli, s->cli->running ? W_DIFF_RUNNING : W_DIFF_CASES);
    for (const cJSON *of = cli_json_first(s->cases); of; of = of->next) {
        if (is_passed_over(s, of))
            continue;
        print_case(s, of);
        shown++;
    }
    if (shown == 0)
        cli_layout_say(s->cli, CLI_PLAIN, 2, W_DIFF_UNTOUCHED, NULL, NULL);
}

static void print_any(const session *s)
{
    cli_layout_heading(s->cli, W_DIFF_ANY);
    if (count_items(s->any, "differences") == 0)
        cli_layout_say(s->cli, CLI_PLAIN, 2, W_DIFF_NONE, NULL, NULL);
    for (const cJSON *one = cli_json_items(s->any, "differences"); one;
         one = one->next) {
        const cJSON *given = cli_json_member(one, "case");

        print_title(s, one, 2, true);
        if (!cJSON_IsObject(given)) {
            cli_layout_say(s->cli, CLI_PLAIN, INDENT, W_DIFF_UNSHOWN, NULL,
                           NULL);
            continue;
        }
        cli_given_print(s->cli, s->new.book, given, INDENT);
        print_values(s, one, INDENT);
    }
}

static void print_besides(const session *s)
{
    static const char *const which[] = {"before", "after"};
    static const cli_word labels[] = {W_DIFF_BEFORE, W_DIFF_AFTER};
    cli_text warning = {0};

    cli_layout_heading(s->cli, W_DIFF_BESIDES);
    add_warning_rules(s, &warning);
    if (warning.length > 0)
        cli_layout_say(s->cli, CLI_PLAIN, 2, W_DIFF_WARNS, warning.bytes, NULL);
    else if (cJSON_GetArraySize(s->besides) == 0)
        cli_layout_say(s->cli, CLI_PLAIN, 2, W_DIFF_BESIDES_NONE, NULL, NULL);
    cli_text_clear(&warning);
    if (is_only_written(s))
        cli_layout_say(s->cli, CLI_PLAIN, 2, W_DIFF_BESIDES_FILES, NULL, NULL);
    for (const cJSON *one = cli_json_first(s->besides); one; one = one->next) {
        cli_text text = {0};

        cli_besides_add_title(s->cli, one, &text);
        cli_layout_paragraph(s->cli, CLI_BOLD, 2, 4, text.bytes);
        for (int i = 0; i < 2; i++) {
            cli_text_clear(&text);
            cli_besides_add_value(s->cli, one, which[i], &text);
            cli_layout_labelled(s->cli, INDENT, COLUMN,
                                cli_words_say(s->cli, labels[i]), text.bytes);
        }
        cli_text_clear(&text);
    }
}

// -------------------------------------------------------------- as Markdown

// A cell of a table: what would end it is taken out.
static void print_cell(const char *text)
{
    fputs(" ", stdout);
    for (; *text; text++)
        fputs(*text == '|' ? "\\|" : (char[]){*text, 0}, stdout);
    fputs(" |", stdout);
}

static void print_value_cell(const session *s, const cJSON *difference,
                             const char *which)
{
    cli_text value = {0};

    add_value(s, difference, which, &value);
    print_cell(value.bytes);
    cli_text_clear(&value);
}

static void print_head(const session *s, const cli_word *words, int count)
{
    fputs("\n|", stdout);
    for (int i = 0; i < count; i++)
        print_cell(cli_words_say(s->cli, words[i]));
    fputs("\n|", stdout);
    for (int i = 0; i < count; i++)
        fputs(" --- |", stdout);
    fputs("\n", stdout);
}

static void mark_rules(const session *s)
{
    static const char *const lists[] = {"added", "removed", "meaning", "text"};
    static const cli_word words[] = {W_DIFF_ADDED, W_DIFF_REMOVED,
                                     W_DIFF_MEANING, W_DIFF_TEXT};

    printf("## %s\n\n", cli_words_say(s->cli, W_DIFF_RULES));
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        cli_text text = {0};

        add_rules(s, lists[i], &text);
        printf("- %s: %s\n", cli_words_say(s->cli, words[i]),
               text.length > 0 ? text.bytes : "–");
        cli_text_clear(&text);
    }
}

static void mark_cases(const session *s)
{
    static const cli_word head[] = {W_DIFF_FILE,   W_WHO,        W_DIFF_FIELD,
                                    W_DIFF_BEFORE, W_DIFF_AFTER, W_DIFF_BEHIND};

    if (cJSON_GetArraySize(s->cases) == 0)
        return;
    printf("\n## %s\n", cli_words_say(s->cli, s->cli->running ? W_DIFF_RUNNING
                                                              : W_DIFF_CASES));
    print_head(s, head, 6);
    for (const cJSON *of = cli_json_first(s->cases); of; of = of->next)
        for (const cJSON *one = is_passed_over(s, of)
                                    ? NULL
                                    : cli_json_items(of, "differences");
             one; one = one->next) {
            fputs("|", stdout);
            print_cell(cli_json_text(of, "file"));
            print_cell(name_of(s, cli_json_text(one, "subject")));
            print_cell(field_of(s, one));
            print_value_cell(s, one, "before");
            print_value_cell(s, one, "after");
            print_cell(cli_json_text(one, "rules"));
            fputs("\n", stdout);
        }
}

static void mark_any(const session *s)
{
    static const cli_word head[] = {W_WHO,         W_DIFF_FIELD,  W_DIFF_PART,
                                    W_GIVEN_KNOWN, W_DIFF_BEFORE, W_DIFF_AFTER};

    printf("\n## %s\n", cli_words_say(s->cli, W_DIFF_ANY));
    if (count_items(s->any, "differences") == 0) {
        printf("\n%s\n", cli_words_say(s->cli, W_DIFF_NONE));
        return;
    }
    print_head(s, head, 6);
    for (const cJSON *one = cli_json_items(s->any, "differences"); one;
         one = one->next) {
        cli_text share = {0}, given = {0};

        add_share(s, one, &share);
        cli_given_add(s->cli, s->new.book, cli_json_member(one, "case"),
                      &given);
        fputs("|", stdout);
        print_cell(name_of(s, cli_json_text(one, "subject")));
        print_cell(field_of(s, one));
        print_cell(share.bytes + strspn(share.bytes, ", "));
        print_cell(given.bytes);
        print_value_cell(s, one, "before");
        print_value_cell(s, one, "after");
        fputs("\n", stdout);
        cli_text_clear(&share);
        cli_text_clear(&given);
    }
}

static void mark_besides(const session *s)
{
    static const char *const which[] = {"before", "after"};
    static const cli_word head[] = {W_DIFF_FIELD, W_DIFF_BEFORE, W_DIFF_AFTER};
    cli_text text = {0};

    printf("\n## %s\n", cli_words_say(s->cli, W_DIFF_BESIDES));
    add_warning_rules(s, &text);
    if (text.length > 0) {
        cli_text line = {0};

        cli_words_add(&line, s->cli, W_DIFF_WARNS, text.bytes, NULL);
        printf("\n%s\n", line.bytes);
        cli_text_clear(&line);
    } else if (cJSON_GetArraySize(s->besides) == 0) {
        printf("\n%s\n", cli_words_say(s->cli, W_DIFF_BESIDES_NONE));
    }
    cli_text_clear(&text);
    if (is_only_written(s))
        printf("\n%s\n", cli_words_say(s->cli, W_DIFF_BESIDES_FILES));
    if (cJSON_GetArraySize(s->besides) > 0)
        print_head(s, head, 3);
    for (const cJSON *one = cli_json_first(s->besides); one; one = one->next) {
        fputs("|", stdout);
        cli_besides_add_title(s->cli, one, &text);
        print_cell(text.bytes);
        for (int i = 0; i < 2; i++) {
            cli_text_clear(&text);
            cli_besides_add_value(s->cli, one, which[i], &text);
            print_cell(text.bytes);
        }
        fputs("\n", stdout);
        cli_text_clear(&text);
    }
}

// ---------------------------------------------------------------- the whole

static void print_json(const session *s)
{
    cJSON *all = cJSON_CreateObject();
    char *text;

    cJSON_AddItemReferenceToObject(all, "any", s->any);
    cJSON_AddItemReferenceToObject(all, "besides", s->besides);
    cJSON_AddItemReferenceToObject(all, "cases", s->cases);
    text = cJSON_PrintUnformatted(all);
    printf("%s\n", text ? text : "{}");
    cJSON_free(text);
    cJSON_Delete(all);
}

static void print_all(const session *s)
{
    if (s->cli->json) {
        print_json(s);
    } else if (s->cli->format && strcmp(s->cli->format, "markdown") == 0) {
        printf("# %s %s – %s\n\n",
               cli_json_text(cli_json_member(s->any, "old"), "id"),
               cli_json_text(cli_json_member(s->any, "old"), "version"),
               cli_json_text(cli_json_member(s->any, "new"), "version"));
        mark_rules(s);
        mark_cases(s);
        mark_any(s);
        mark_besides(s);
    } else {
        print_rules(s);
        print_cases(s);
        print_any(s);
        print_besides(s);
    }
}

// Opens the routine that the operand after the first names as well.
static int open_both(session *s)
{
    cli_call *cli = s->cli;
    int status = cli_host_open(cli, &s->old);

    if (status != CLI_FINE)
        return status;
    cli->operands++;
    cli->operand_count--;
    return cli_host_open(cli, &s->new);
}

int cli_diff(cli_call *cli)
{
    session s = {.cli = cli, .cases = cJSON_CreateArray()};
    int status = open_both(&s);

    if (status == CLI_FINE)
        status = compare_all(&s);
    if (status == CLI_FINE) {
        compare_cases(&s);
        print_all(&s);
        status = s.status;
        if (status == CLI_FINE && has_differences(&s))
            status = CLI_DIFFERS;
    }
    cJSON_Delete(s.any);
    cJSON_Delete(s.besides);
    cJSON_Delete(s.cases);
    cli_host_close(&s.old);
    cli_host_close(&s.new);
    return status;
}
