// card.c - one step of a page: when, who, on which ground, what to tell, why
//
//      1. Contact: Social Emergency Service, 042-10 50 00
//         When      now
//         Ground    duty under SoL (2025:400) 19 kap. 1 §: no consent is needed
//         Tell      age, danger; once known, also: place; nothing else
//         Why       …
//
// What to tell are the classes that may be told as a whole, and the facts that the
// case tells; behind them stand those that may be told as well, once they are
// known.

#include "card.h"

#include "book.h"
#include "call.h"
#include "json.h"
#include "moment.h"
#include "step.h"
#include "text.h"
#include "words.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

// ------------------------------------------------------- when, who, and why

static void print_when(const cli_sheet *sheet, const cJSON *step)
{
    const char *due = cli_json_text(step, "due");
    const char *because = cli_json_text(step, "due_because");
    bool is_now = cli_step_is_at_once(step);
    bool is_due = cli_step_has_status(step, "due");
    cli_text time = {0};

    cli_text_add(&time, "");
    if (*due)
        cli_moment_add(&time, sheet->cli, due, sheet->now);
    if (*due && cli_json_is_true(step, "overdue"))
        cli_sheet_label(sheet, W_LABEL_WHEN,
                        is_now && is_due ? W_NOW_LATE : W_LATE, time.bytes,
                        NULL);
    else if (*due && is_now && is_due)
        cli_sheet_label(sheet, W_LABEL_WHEN, W_NOW, NULL, NULL);
    else if (*due)
        cli_sheet_label(sheet, W_LABEL_WHEN, W_BY, time.bytes, NULL);
    else if (*because)
        cli_sheet_text(sheet, W_LABEL_WHEN, because);
    else if (*cli_json_text(step, "within"))
        cli_sheet_label(sheet, W_LABEL_WHEN, W_NOT_RECKONED, NULL, NULL);
    else
        cli_sheet_label(sheet, W_LABEL_WHEN, W_NO_DEADLINE, NULL, NULL);
    cli_text_clear(&time);
}

// Names the steps that this one comes after and that are still to be tried. What
// starts its clock is said by when it is due.
static void print_gates(const cli_sheet *sheet, const cJSON *step)
{
    cli_text gates = {0};

    for (const cJSON *id = cli_json_items(step, "after"); id; id = id->next) {
        const cJSON *gate = cli_step_find(sheet->plan, cli_json_item_text(id));
        char number[CLI_NUMBER];

        if (!gate || cli_step_part_of(gate) > CLI_WAITS)
            continue;
        cli_text_add_item(&gates, "; ", "");
        if (cli_step_number(gate) > 0)
            cli_words_add(&gates, sheet->cli, W_STEP_NAMED,
                          cli_json_text(gate, "name"),
                          cli_step_call(gate, number));
        else
            cli_text_add(&gates, cli_json_text(gate, "name"));
    }
    if (gates.length > 0)
        cli_sheet_label(sheet, W_LABEL_WAITS, W_WAITS_STEP, gates.bytes, NULL);
    else if (!*cli_json_text(step, "due_because"))
        cli_sheet_label(sheet, W_LABEL_WAITS, W_WAITS_CLOCK, NULL, NULL);
    cli_text_clear(&gates);
}

// What else a step may wait for.
static const struct {
    const char *status;
    cli_word word;
} waits[] = {
    {"held", W_WAITS_HELD},
    {"ask_consent", W_WAITS_CONSENT},
    {"weigh", W_WAITS_WEIGHING},
};

static void print_waits(const cli_sheet *sheet, const cJSON *step)
{
    if (cli_step_has_status(step, "waiting"))
        print_gates(sheet, step);
    for (size_t i = 0; i < sizeof waits / sizeof *waits; i++)
        if (cli_step_has_status(step, waits[i].status))
            cli_sheet_label(sheet, W_LABEL_WAITS, waits[i].word, NULL, NULL);
}

static void print_performer(const cli_sheet *sheet, const cJSON *step)
{
    const char *performer = cli_json_text(step, "performer");

    if (*performer)
        cli_sheet_text(sheet, W_LABEL_WHO,
                       cli_book_subject_name(sheet->book, performer));
}

static void print_instead(const cli_sheet *sheet, const cJSON *step)
{
    cli_text names = {0};

    for (const cJSON *one = cli_json_items(step, "instead_of"); one;
         one = one->next) {
        bool was_closed = strcmp(cli_json_text(one, "why"), "closed") == 0;

        cli_text_add_item(&names, "; ", "");
        cli_words_add(
            &names, sheet->cli,
            was_closed ? W_INSTEAD_CLOSED : W_INSTEAD_NO_ANSWER,
            cli_book_subject_name(sheet->book, cli_json_text(one, "actor")),
            NULL);
    }
    if (names.length > 0)
        cli_sheet_text(sheet, W_LABEL_INSTEAD, names.bytes);
    cli_text_clear(&names);
}

// What awaits a lawyer stands last on the page, and the step points there.
static void print_unsettled(const cli_sheet *sheet, const cJSON *step)
{
    cli_text numbers = {0};
    uint64_t named = 0; // a bit for each of the first notes

    for (const cJSON *reason = cli_json_items(step, "because"); reason;
         reason = reason->next) {
        const char *text = cli_sheet_counts(reason)
                               ? cli_json_text(reason, "unverified")
                               : "";
        int note = *text ? cli_sheet_note(sheet, text) : 0;
        char number[32];

        if (note == 0 || (note < 64 && (named >> note & 1)))
            continue;
        if (note < 64)
            named |= UINT64_C(1) << note;
        snprintf(number, sizeof number, "%d", note);
        cli_text_add_item(&numbers, ", ", number);
    }
    if (numbers.length > 0 && !sheet->cli->brief)
        cli_sheet_label(sheet, W_LABEL_LAWYER, W_SEE_NOTES, numbers.bytes,
                        NULL);
    cli_text_clear(&numbers);
}

// ------------------------------------------------------- ground and telling

// How a ground is said: not yet effective, or effective; without law, or with.
static const struct {
    const char *ground;
    cli_word open, open_law, effective, effective_law;
} grounds[] = {
    {"duty", W_DUTY, W_DUTY_LAW, W_DUTY, W_DUTY_LAW},
    {"necessity", W_NECESSITY, W_NECESSITY_LAW, W_NECESSITY, W_NECESSITY_LAW},
    {"free", W_FREE, W_NONE, W_FREE, W_NONE},
    {"duty_unless", W_UNLESS, W_UNLESS_LAW, W_UNLESS_WEIGHED,
     W_UNLESS_WEIGHED_LAW},
    {"may", W_MAY_TELL, W_MAY_TELL_LAW, W_MAY_TELL_WEIGHED,
     W_MAY_TELL_WEIGHED_LAW},
    {"consent", W_CONSENT, W_NONE, W_CONSENT_GIVEN, W_NONE},
    {"anonymous", W_ANONYMOUS, W_NONE, W_ANONYMOUS, W_NONE},
};

enum { GROUNDS = sizeof grounds / sizeof *grounds };

static bool is_effective(const cJSON *step)
{
    for (const cJSON *ground = cli_json_items(step, "grounds"); ground;
         ground = ground->next)
        if (cli_json_is_true(ground, "effective"))
            return true;
    return false;
}

static void print_ground(const cli_sheet *sheet, const cJSON *step)
{
    const char *name = cli_json_text(step, "ground");
    const char *law = cli_json_text(step, "law");
    bool effective = is_effective(step);
    cli_text text = {0};

    for (int i = 0; i < GROUNDS; i++) {
        cli_word with_law = effective ? grounds[i].effective_law
                                      : grounds[i].open_law;

        if (strcmp(grounds[i].ground, name) != 0)
            continue;
        if (*law && with_law != W_NONE) {
            cli_words_add(&text, sheet->cli, with_law, law, NULL);
        } else {
            cli_text_add(&text, cli_words_say(sheet->cli,
                                              effective ? grounds[i].effective
                                                        : grounds[i].open));
            if (*law) {
                cli_text_add(&text, " (");
                cli_text_add(&text, law);
                cli_text_add(&text, ")");
            }
        }
        cli_sheet_text(sheet, W_LABEL_GROUND, text.bytes);
    }
    cli_text_clear(&text);
}

static bool is_known(const cli_sheet *sheet, const char *fact)
{
    const cJSON *value = cli_json_member(sheet->facts, fact);

    return value && !cJSON_IsNull(value);
}

// Whether the whole class of a fact may be told, and is named for it.
static bool is_in_class(const cli_sheet *sheet, const cJSON *tell,
                        const char *fact)
{
    const cJSON *of = cli_json_find(sheet->book, "facts", fact);

    return cli_book_tells_class(sheet->book, cli_json_text(of, "class"), tell);
}

// Adds the names of the facts in [tell] that the case tells, or does not.
static void add_facts(cli_text *text, const cli_sheet *sheet, const cJSON *tell,
                      bool known)
{
    for (const cJSON *fact = cli_json_first(tell); fact; fact = fact->next) {
        const char *id = cli_json_item_text(fact);

        if (is_known(sheet, id) == known && !is_in_class(sheet, tell, id))
            cli_text_add_item(text, ", ", cli_book_fact_name(sheet->book, id));
    }
}

// Adds the classes that may be told as a whole, then the facts that are known.
static void add_known(cli_text *text, const cli_sheet *sheet, const cJSON *tell)
{
    for (const cJSON *fact = cli_json_items(sheet->book, "facts"); fact;
         fact = fact->next) {
        if (!cli_book_begins_class(sheet->book, fact) ||
            !cli_book_tells_class(sheet->book, cli_json_text(fact, "class"),
                                  tell))
            continue;
        cli_text_add_item(text, ", ", "");
        cli_words_add(text, sheet->cli, W_ALL_ABOUT,
                      cli_json_text(fact, "class_said"), NULL);
    }
    add_facts(text, sheet, tell, true);
}

// What could be told on the ground that the step waits for.
static void add_awaited(cli_text *text, const cli_sheet *sheet,
                        const cJSON *step)
{
    const char *name = cli_json_text(step, "ground");

    for (const cJSON *ground = cli_json_items(step, "grounds"); ground;
         ground = ground->next)
        if (strcmp(cli_json_text(ground, "ground"), name) == 0) {
            add_known(text, sheet, cli_json_member(ground, "tell"));
            return;
        }
}

static void print_awaited(const cli_sheet *sheet, const cJSON *step)
{
    cli_word word = cli_step_has_status(step, "weigh") ? W_TELL_IF_WEIGHED
                                                       : W_TELL_IF_CONSENT;
    cli_text facts = {0};

    if (!cli_step_has_status(step, "held"))
        add_awaited(&facts, sheet, step);
    cli_sheet_label(sheet, W_LABEL_TELL,
                    facts.length > 0 ? word : W_TELL_NOTHING_YET, facts.bytes,
                    NULL);
    cli_text_clear(&facts);
}

static void print_tell(const cli_sheet *sheet, const cJSON *step)
{
    const cJSON *tell = cli_json_member(step, "tell");
    cli_text known = {0}, unknown = {0};

    if (cli_step_is_task(step))
        return;
    add_known(&known, sheet, tell);
    add_facts(&unknown, sheet, tell, false);
    if (known.length > 0)
        cli_sheet_label(sheet, W_LABEL_TELL,
                        unknown.length > 0 ? W_TELL_ALSO : W_TELL_ONLY,
                        known.bytes, unknown.bytes);
    else if (unknown.length > 0)
        cli_sheet_label(sheet, W_LABEL_TELL, W_TELL_UNKNOWN, unknown.bytes,
                        NULL);
    else if (is_effective(step) && !cli_step_has_status(step, "held"))
        cli_sheet_label(sheet, W_LABEL_TELL, W_TELL_NOTHING, NULL, NULL);
    else
        print_awaited(sheet, step);
    cli_text_clear(&known);
    cli_text_clear(&unknown);
}

// ----------------------------------------------------------------- the step

void cli_card_print(const cli_sheet *sheet, const cJSON *step)
{
    cli_text title = {0};

    cli_step_add(&title, sheet->cli, step, sheet->now);
    cli_sheet_numbered(sheet, step, title.bytes);
    cli_text_clear(&title);
    print_when(sheet, step);
    print_waits(sheet, step);
    print_performer(sheet, step);
    print_instead(sheet, step);
    print_ground(sheet, step);
    print_tell(sheet, step);
    cli_sheet_reasons(sheet, step);
    print_unsettled(sheet, step);
}

void cli_card_reckoning(const cli_sheet *sheet, const cJSON *step)
{
    const char *because = cli_json_text(step, "due_because");

    if (*because && *cli_json_text(step, "due"))
        cli_sheet_text(sheet, W_LABEL_RECKONED, because);
}
