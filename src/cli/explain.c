// explain.c - rutin explain: why a plan is as it is
//
//     WHY THESE STEPS
//       1. The police
//          Rule      police.child (sweden:410): A child …
//          Because   Danger: urgent; Age: 16 (below 18)
//          Law       OSL (2009:400) 10 kap. 20 §
//          Time      at once, counted from when the case was opened, …
//          Order     Stands first: nothing is more urgent
//
//     WHY NOT THESE
//       - The guardian
//          Rule      child.guardian (sweden:520): …
//          Because   …
//          Lifted    …
//
//     RULES THAT MAY YET HOLD, RULES THAT DO NOT HOLD
//       - child.report (sweden:300)
//          Missing   Age: below 18

#include "explain.h"

#include "case.h"
#include "exits.h"
#include "given.h"
#include "host.h"
#include "json.h"
#include "layout.h"
#include "meant.h"
#include "report.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { INDENT = 5, COLUMN = 15 };

static void print_text(const cli_call *cli, cli_word label, const char *text)
{
    if (*text)
        cli_layout_labelled(cli, INDENT, COLUMN, cli_words_say(cli, label),
                            text);
}

static void print_title(const cli_call *cli, const char *mark, const char *text)
{
    printf("  %s ", mark);
    cli_layout_wrap(cli, CLI_BOLD, INDENT, INDENT, text);
}

// The tests in a list, as one text; with [settling], those that settle alone.
static void add_tests(cli_text *text, const cJSON *tests, bool settling)
{
    for (const cJSON *test = cli_json_first(tests); test; test = test->next)
        if (!settling || cli_json_is_true(test, "settles"))
            cli_text_add_item(text, "; ", cli_json_text(test, "text"));
}

static void print_tests(const cli_call *cli, cli_word label, const cJSON *tests,
                        bool settling, cli_word none)
{
    cli_text text = {0};

    add_tests(&text, tests, settling);
    if (text.length == 0 && none != W_NONE)
        cli_text_add(&text, cli_words_say(cli, none));
    print_text(cli, label, text.length > 0 ? text.bytes : "");
    cli_text_clear(&text);
}

// "child.report (sweden:300)"
static void add_rule(cli_text *text, const cJSON *rule)
{
    char line[32];

    snprintf(line, sizeof line, "%d", cli_json_member(rule, "line")->valueint);
    cli_text_add(text, cli_json_text(rule, "rule"));
    cli_text_add(text, " (");
    cli_text_add(text, cli_json_text(rule, "file"));
    cli_text_add(text, ":");
    cli_text_add(text, line);
    cli_text_add(text, ")");
}

// The number of the first step of those before [step] that a rule explains; 0 for
// none.
static int explained_at(const cJSON *steps, const cJSON *step,
                        const cJSON *rule)
{
    for (const cJSON *before = steps; before && before != step;
         before = before->next)
        for (const cJSON *other = cli_json_items(before, "rules"); other;
             other = other->next)
            if (strcmp(cli_json_text(other, "rule"),
                       cli_json_text(rule, "rule")) == 0)
                return cli_json_member(before, "step")->valueint;
    return 0;
}

// A rule that an earlier step explained.
static void print_rule_again(const cli_call *cli, const cJSON *rule, int step)
{
    cli_text text = {0}, name = {0};
    char number[32];

    snprintf(number, sizeof number, "%d", step);
    add_rule(&name, rule);
    cli_words_add(&text, cli, W_EXPLAIN_SEE, name.bytes, number);
    print_text(cli, W_EXPLAIN_RULE, text.bytes);
    cli_text_clear(&name);
    cli_text_clear(&text);
}

static void print_rule(const cli_call *cli, const cJSON *rule)
{
    cli_text text = {0};

    add_rule(&text, rule);
    cli_text_add(&text, ": ");
    cli_text_add(&text, cli_json_text(rule, "text"));
    print_text(cli, W_EXPLAIN_RULE, text.bytes);
    cli_text_clear(&text);
    print_tests(cli, W_EXPLAIN_BECAUSE, cli_json_member(rule, "because"), true,
                W_EXPLAIN_ALWAYS);
}

// ------------------------------------------------------------------- steps

static void print_instead(const cli_call *cli, const cJSON *step)
{
    cli_text text = {0};

    for (const cJSON *why = cli_json_items(step, "instead_of"); why;
         why = why->next)
        cli_text_add_item(&text, "; ", cli_json_item_text(why));
    print_text(cli, W_EXPLAIN_INSTEAD, text.length > 0 ? text.bytes : "");
    cli_text_clear(&text);
}

// The rules that count; where none does, all that ask for it.
static void print_step(const cli_call *cli, const cJSON *steps,
                       const cJSON *step)
{
    const cJSON *rules = cli_json_items(step, "rules");
    char number[32];
    bool any = false;

    snprintf(number, sizeof number, "%d.",
             cli_json_member(step, "step")->valueint);
    print_title(cli, number, cli_json_text(step, "name"));
    for (const cJSON *rule = rules; rule; rule = rule->next)
        any |= cli_json_is_true(rule, "effective");
    for (const cJSON *rule = rules; rule; rule = rule->next) {
        int before = explained_at(steps, step, rule);

        if (any && !cli_json_is_true(rule, "effective"))
            continue;
        if (before > 0)
            print_rule_again(cli, rule, before);
        else
            print_rule(cli, rule);
    }
    print_text(cli, W_EXPLAIN_LAW, cli_json_text(step, "law"));
    print_instead(cli, step);
    print_text(cli, W_EXPLAIN_TIME, cli_json_text(step, "time"));
    print_text(cli, W_EXPLAIN_ORDER, cli_json_text(step, "order"));
}

static void print_steps(const cli_call *cli, const cJSON *answer)
{
    const cJSON *steps = cli_json_items(answer, "steps");

    if (steps)
        cli_layout_heading(cli, W_EXPLAIN_STEPS);
    for (const cJSON *step = steps; step; step = step->next)
        print_step(cli, steps, step);
}

// -------------------------------------------------------------------- bans

static void print_bans(const cli_call *cli, const cJSON *answer)
{
    const cJSON *ban = cli_json_items(answer, "bans");

    if (ban)
        cli_layout_heading(cli, W_EXPLAIN_BANS);
    for (; ban; ban = ban->next) {
        cli_text title = {0};

        cli_words_add(&title, cli,
                      cli_json_is_true(ban, "certain") ? W_EXPLAIN_BANNED
                                                       : W_EXPLAIN_MAY_BE,
                      cli_json_text(ban, "name"), NULL);
        print_title(cli, "- ", title.bytes);
        cli_text_clear(&title);
        for (const cJSON *rule = cli_json_items(ban, "rules"); rule;
             rule = rule->next)
            print_rule(cli, rule);
        print_tests(cli, W_EXPLAIN_LIFTED, cli_json_member(ban, "lifted_by"),
                    false, W_EXPLAIN_BY_NOTHING);
    }
}

// ------------------------------------------------------------------- rules

static void print_silent(const cli_call *cli, const cJSON *rule,
                         const char *verdict)
{
    const cJSON *otherwise = cli_json_member(rule, "otherwise");
    const char *reason = cli_json_text(rule, "text");
    size_t length = cli_text_sentence(reason);
    cli_text title = {0}, days = {0};

    add_rule(&title, rule);
    cli_text_add(&title, ": ");
    cli_text_add_bytes(&title, reason, length + (reason[length] == '.'));
    print_title(cli, "- ", title.bytes);
    cli_text_clear(&title);
    if (strcmp(verdict, "not_in_force") == 0) {
        cli_words_add(&days, cli, W_EXPLAIN_DAYS, cli_json_text(rule, "from"),
                      cli_json_text(rule, "to"));
        print_text(cli, W_EXPLAIN_FORCE, days.bytes);
        cli_text_clear(&days);
    } else if (cli_json_is_true(rule, "function")) {
        print_text(cli, W_EXPLAIN_WANTED,
                   cli_words_say(cli, W_EXPLAIN_FUNCTION));
    } else {
        print_tests(cli,
                    strcmp(verdict, "open") == 0 ? W_EXPLAIN_MISSING
                                                 : W_EXPLAIN_WANTED,
                    otherwise, false, W_EXPLAIN_NEVER);
    }
}

static void print_rules(const cli_call *cli, const cJSON *answer,
                        const char *verdict, cli_word heading)
{
    bool any = false;

    for (const cJSON *rule = cli_json_items(answer, "rules"); rule;
         rule = rule->next) {
        if (strcmp(cli_json_text(rule, "verdict"), verdict) != 0)
            continue;
        if (!any)
            cli_layout_heading(cli, heading);
        any = true;
        print_silent(cli, rule, verdict);
    }
}

// One that was asked for stands here whatever it asks for.
static void print_fired(const cli_call *cli, const cJSON *answer)
{
    const cJSON *rule = cli_json_items(answer, "rules");

    if (!cli->rule || !rule ||
        strcmp(cli_json_text(rule, "verdict"), "fired") != 0)
        return;
    cli_layout_heading(cli, W_EXPLAIN_FIRED);
    print_rule(cli, rule);
    print_text(cli, W_EXPLAIN_LAW, cli_json_text(rule, "law"));
}

static void print_answer(const cli_call *cli, const cJSON *answer)
{
    print_fired(cli, answer);
    print_steps(cli, answer);
    print_bans(cli, answer);
    print_rules(cli, answer, "open", W_EXPLAIN_OPEN);
    print_rules(cli, answer, "silent", W_EXPLAIN_SILENT);
    print_rules(cli, answer, "not_in_force", W_EXPLAIN_NOT_IN_FORCE);
}

static int show(const cli_call *cli, const cli_host *host, const char *json,
                size_t length)
{
    cJSON *answer;

    if (cli->json) {
        printf("%s\n", json);
        return CLI_FINE;
    }
    answer = cJSON_ParseWithLength(json, length);
    if (!answer) {
        cli_report_word(cli, NULL, W_BAD_ANSWER_JSON, NULL, NULL);
        return CLI_CANNOT;
    }
    cli_given_head(cli, host->book, cli_json_text(answer, "case"),
                   cli_json_text(answer, "now"));
    print_answer(cli, answer);
    cJSON_Delete(answer);
    return CLI_FINE;
}

static int tell(const cli_call *cli, const cli_host *host, const char *kind,
                const char *id)
{
    const char *json;
    size_t length;

    if (rutin_explain(host->engine, kind, id, NULL, &json, &length) != RUTIN_OK)
        return cli_report_error(cli, rutin_error_of(host->engine), NULL);
    return show(cli, host, json, length);
}

static int explain(const cli_call *cli, cli_host *host, cli_case *given)
{
    const char *kind = cli->step    ? "step"
                       : cli->rule  ? "rule"
                       : cli->actor ? "actor"
                                    : NULL;
    const char *name = cli->step   ? cli->step
                       : cli->rule ? cli->rule
                                   : cli->actor;
    cli_text id = {0};
    int status = CLI_USAGE;

    if (cli_case_decide(cli, host, given) != RUTIN_OK)
        return cli_case_complain(cli, host, given);
    if (!name || cli_meant_find(cli, host, kind, name, &id))
        status = tell(cli, host, kind, name ? id.bytes : NULL);
    cli_text_clear(&id);
    return status;
}

int cli_explain(cli_call *cli)
{
    cli_host host = {0};
    cli_case given = {0};
    int status;

    if ((cli->step != NULL) + (cli->rule != NULL) + (cli->actor != NULL) > 1) {
        cli_report_word(cli, NULL, W_EXPLAIN_ONE, NULL, NULL);
        return CLI_USAGE;
    }
    status = cli_case_open(cli, &host, &given);
    if (status == CLI_FINE)
        status = explain(cli, &host, &given);
    cli_case_clear(&given);
    cli_host_close(&host);
    return status;
}
