// act.c - an act of a page: what any form of the page says of it
//
//     title        Ring polisen, 114 14.
//     rows         Säg        "..."
//                  Får du?    Ja, utan samtycke: OSL 10 kap. 20 §.
//     in full      Berätta    allt om situationen. Säg inte mer.
//                  Varför     ...
//
// What the page has said already is not said again: a reason that stands at one act
// is at the next the number of that.

#include "act.h"

#include "json.h"
#include "lines.h"
#include "moment.h"

#include <stdio.h>
#include <string.h>

// ------------------------------------------------------------------- title

bool cli_act_is_over(const cJSON *act)
{
    return cli_step_part_of(act) == CLI_FINISHED;
}

// Before the line stands when it comes, if not now.
static void add_coming(cli_text *text, const cJSON *act)
{
    const char *comes = cli_json_text(act, "comes");
    const char *heading = cli_json_text(act, "heading");

    if (!*comes) {
        cli_text_add(text, heading);
        return;
    }
    cli_lines_add_capitals(text, comes, false);
    cli_text_add(text, ": ");
    cli_lines_add_small(text, heading);
}

void cli_act_add_title(cli_text *text, const cli_call *cli, const cJSON *act)
{
    bool is_contact = !cli_step_is_task(act);
    cli_word word = W_NONE;

    if (cli_step_has_status(act, "done"))
        word = W_ACT_DONE;
    else if (cli_step_has_status(act, "failed"))
        word = W_ACT_FAILED;
    else if (cli_step_has_status(act, "blocked") && is_contact)
        word = W_DO_NOT_CONTACT;
    else if (cli_step_has_status(act, "held") && is_contact)
        word = W_NOT_YET;
    if (word == W_NONE)
        add_coming(text, act);
    else
        cli_words_add(
            text, cli, word,
            cli_json_text(act, cli_act_is_over(act) ? "heading" : "name"),
            NULL);
}

// -------------------------------------------------------------------- rows

static void give(const cli_act_rows *rows, cli_word label, const char *text)
{
    if (*text)
        rows->take(rows->to, label, text, "");
}

static void give_word(const cli_act_rows *rows, cli_word label, cli_word word,
                      const char *first, const char *second)
{
    cli_text text = {0};

    cli_words_add(&text, rows->cli, word, first, second);
    give(rows, label, text.bytes);
    cli_text_clear(&text);
}

static void give_said(const cli_act_rows *rows, const cJSON *act)
{
    const char *words = cli_json_text(act, "say");
    const cJSON *may = cli_json_member(act, "may");
    const char *answer = cli_json_text(may, "text");
    const char *basis = cli_json_text(may, "basis");
    const char *when = cli_json_text(act, "by_when");

    if (*words)
        give_word(rows, W_SAY, W_QUOTED, words, NULL);
    give(rows, W_SAY_WHOLE, cli_json_text(act, "say_all"));
    give(rows, W_SAY_NOT, cli_json_text(act, "say_not"));
    if (*answer || *basis)
        rows->take(rows->to,
                   cli_json_is_true(may, "must") ? W_MUST_YOU : W_MAY_YOU,
                   answer, basis);
    if (!strstr(cli_json_text(act, "heading"), when) &&
        strcmp(when, cli_json_text(act, "comes")) != 0)
        give(rows, W_ACT_BY, when);
}

// Whether the line of an act says a text already, or the answer to whether it may
// be done; one that only puts a word before what the line begins with does not
// say more.
static bool is_said(const cJSON *act, const char *text)
{
    const char *comes = cli_json_text(act, "comes");
    const char *answer = cli_json_text(cli_json_member(act, "may"), "text");
    size_t length = strlen(text), less = strlen(comes);

    return strstr(cli_json_text(act, "heading"), text) || strstr(comes, text) ||
           strstr(answer, text) ||
           (less > 0 && length > less &&
            strcmp(text + length - less, comes) == 0);
}

static void give_when(const cli_act_rows *rows, const cJSON *act)
{
    const char *time = cli_json_text(act, "time");
    const char *because = cli_json_text(act, "due_because");
    bool is_timed = *time || *cli_json_text(act, "due");

    if (!is_said(act, time) && !*cli_json_text(act, "by_when"))
        give(rows, W_LABEL_WHEN, time);
    if (rows->reckoned || !is_timed)
        give(rows, is_timed ? W_LABEL_RECKONED : W_LABEL_WHEN, because);
    if (*cli_json_text(act, "within") && !is_timed && !*because)
        give_word(rows, W_LABEL_WHEN, W_NOT_RECKONED, NULL, NULL);
}

// The texts of a list, in one.
static void add_list(cli_text *text, const char *between, const cJSON *list)
{
    for (const cJSON *one = cli_json_first(list); one; one = one->next)
        cli_text_add_item(text, between, cli_json_item_text(one));
}

static void give_waits(const cli_act_rows *rows, const cJSON *act)
{
    bool by_consent = strcmp(cli_json_text(act, "ground"), "consent") == 0;
    cli_text names = {0};

    add_list(&names, "; ", cli_json_member(act, "after"));
    if (cli_step_has_status(act, "held"))
        give_word(rows, W_LABEL_WAITS, W_WAITS_HELD, NULL, NULL);
    else if (cli_step_has_status(act, "blocked"))
        give_word(rows, W_LABEL_WHY,
                  by_consent ? W_BLOCKED_CONSENT : W_BLOCKED_WEIGHING, NULL,
                  NULL);
    else if (names.length > 0 && cli_step_has_status(act, "waiting") &&
             !is_said(act, names.bytes))
        give_word(rows, W_LABEL_WAITS, W_WAITS_STEP, names.bytes, NULL);
    cli_text_clear(&names);
}

static void give_instead(const cli_act_rows *rows, const cJSON *act)
{
    cli_text names = {0};

    for (const cJSON *one = cli_json_items(act, "instead_of"); one;
         one = one->next) {
        bool was_closed = strcmp(cli_json_text(one, "why"), "closed") == 0;

        cli_text_add_item(&names, "; ", "");
        cli_words_add(&names, rows->cli,
                      was_closed ? W_INSTEAD_CLOSED : W_INSTEAD_NO_ANSWER,
                      cli_json_text(one, "name"), NULL);
    }
    if (names.length > 0)
        give(rows, W_LABEL_INSTEAD, names.bytes);
    cli_text_clear(&names);
}

static void give_telling(const cli_act_rows *rows, const cJSON *act)
{
    const cJSON *topics = cli_json_member(act, "topics");
    cli_text known = {0}, unknown = {0}, awaited = {0};

    add_list(&known, ", ", cli_json_member(topics, "known"));
    add_list(&unknown, ", ", cli_json_member(topics, "unknown"));
    add_list(&awaited, ", ",
             cli_json_member(cli_json_member(act, "if_yes"), "known"));
    if (known.length > 0)
        give_word(rows, W_LABEL_TELL,
                  unknown.length > 0 ? W_TELL_ALSO : W_TELL_ONLY, known.bytes,
                  unknown.bytes);
    else if (unknown.length > 0)
        give_word(rows, W_LABEL_TELL, W_TELL_UNKNOWN, unknown.bytes, NULL);
    else if (awaited.length > 0)
        give_word(rows, W_LABEL_TELL,
                  cli_step_has_status(act, "weigh") ? W_TELL_IF_WEIGHED
                                                    : W_TELL_IF_CONSENT,
                  awaited.bytes, NULL);
    else if (cli_step_has_status(act, "due"))
        give_word(rows, W_LABEL_TELL, W_TELL_NOTHING, NULL, NULL);
    cli_text_clear(&known);
    cli_text_clear(&unknown);
    cli_text_clear(&awaited);
}

// The act that has given a text before; 0, and noted, for none. What has no number
// is 0 of [number], and says all in full.
static int given_at(const cli_act_rows *rows, const char *text, int number)
{
    const cJSON *earlier = cli_json_member(rows->said, text);

    if (number > 0 && earlier)
        return earlier->valueint;
    if (number > 0)
        cJSON_AddNumberToObject(rows->said, text, number);
    return 0;
}

// Gives the texts of the reasons that count, all of a ban's, each in full or as the
// number of the act that has given it. What the act itself has given is left out.
static void give_texts(const cli_act_rows *rows, const cJSON *of, int number,
                       cli_word label, const char *member)
{
    int last = number;

    for (const cJSON *reason = cli_json_items(of, "because"); reason;
         reason = reason->next) {
        bool counts = !cJSON_IsFalse(cli_json_member(reason, "effective"));
        const char *text = counts ? cli_json_text(reason, member) : "";
        int earlier = *text ? given_at(rows, text, number) : last;
        char act[32];

        if (*text && earlier == 0) {
            give(rows, label, text);
        } else if (earlier != number && earlier != last) {
            last = earlier;
            snprintf(act, sizeof act, "%d", earlier);
            give_word(rows, label, W_AS_STEP, act, NULL);
        }
    }
}

static void give_reasons(const cli_act_rows *rows, const cJSON *of, int number)
{
    if (rows->cli->brief)
        return;
    give_texts(rows, of, number, W_LABEL_WHY, "text");
    give_texts(rows, of, number, W_LABEL_LAWYER, "unverified");
}

void cli_act_rows_of(const cli_act_rows *rows, const cJSON *act,
                     const cJSON *step)
{
    if (cli_act_is_over(step))
        return;
    if (!cli_step_has_status(step, "held"))
        give_said(rows, step);
    if (!rows->in_full)
        return;
    give_when(rows, step);
    give_waits(rows, step);
    if (cli_step_has_status(step, "blocked"))
        return;
    give(rows, W_LABEL_WHO, cli_json_text(step, "by"));
    give_instead(rows, step);
    if (!cli_step_is_task(step))
        give_telling(rows, step);
    give_reasons(rows, step, cli_step_number(act));
}

// -------------------------------------------------------- the whole plan

static bool reaches_into_the_night(const cJSON *page)
{
    for (const cJSON *act = cli_json_items(page, "steps"); act; act = act->next)
        if (cli_step_part_of(act) == CLI_TODAY &&
            cli_moment_is_tonight(cli_json_text(act, "due"),
                                  cli_json_text(page, "now")))
            return true;
    return false;
}

cli_word cli_act_heading(const cJSON *page, cli_step_part part)
{
    static const cli_word headings[] = {
        [CLI_NOW] = W_DO_NOW,        [CLI_TODAY] = W_DO_TODAY,
        [CLI_WEEK] = W_DO_WEEK,      [CLI_LATER] = W_DO_LATER,
        [CLI_WAITS] = W_WAITS,       [CLI_MUST_NOT] = W_MUST_NOT,
        [CLI_FINISHED] = W_FINISHED,
    };

    return part == CLI_TODAY && reaches_into_the_night(page) ? W_DO_TONIGHT
                                                             : headings[part];
}

cJSON *cli_act_sources(const cJSON *page)
{
    cJSON *sources = cJSON_CreateArray();

    for (const cJSON *act = cli_json_items(page, "steps"); act; act = act->next)
        for (const cJSON *reason = cli_json_items(act, "because"); reason;
             reason = reason->next) {
            const char *source = cli_json_text(reason, "source");

            if (*source && cli_json_is_true(reason, "effective") &&
                !cli_json_has(sources, source))
                cJSON_AddItemToArray(sources, cJSON_CreateString(source));
        }
    return sources;
}

// Whether two bans are the same in all but whom they are about.
static bool is_alike(const cJSON *a, const cJSON *b)
{
    static const char *const members[] = {"certain", "until", "because"};

    for (int i = 0; i < 3; i++)
        if (!cJSON_Compare(cli_json_member(a, members[i]),
                           cli_json_member(b, members[i]), true))
            return false;
    return true;
}

// Whether a ban was handed over with one before it.
static bool is_repeated(const cJSON *bans, const cJSON *ban)
{
    const cJSON *earlier = cli_json_first(bans);

    while (!is_alike(earlier, ban))
        earlier = earlier->next;
    return earlier != ban;
}

void cli_act_bans(const cli_act_rows *rows, const cJSON *page,
                  void (*name)(void *to, const char *names))
{
    const cJSON *bans = cli_json_member(page, "bans");

    for (const cJSON *ban = cli_json_first(bans); ban; ban = ban->next) {
        bool certain = cli_json_is_true(ban, "certain");
        cli_text names = {0}, title = {0};

        if (is_repeated(bans, ban))
            continue;
        for (const cJSON *other = ban; other; other = other->next)
            if (is_alike(ban, other))
                cli_text_add_item(&names, "; ", cli_json_text(other, "name"));
        cli_words_add(&title, rows->cli, certain ? W_DO_NOT_CONTACT : W_NOT_YET,
                      names.bytes, NULL);
        name(rows->to, title.bytes);
        if (*cli_json_text(ban, "until"))
            give(rows, W_LABEL_UNTIL, cli_json_text(ban, "until"));
        else if (!certain)
            give_word(rows, W_LABEL_WHY, W_NOT_YET_WHY, NULL, NULL);
        give_reasons(rows, ban, 0);
        cli_text_clear(&names);
        cli_text_clear(&title);
    }
}
