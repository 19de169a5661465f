// step.c - one step of a page: when, who, on which ground, what to tell, why
//
//      1. Contact: Social Emergency Service, 042-10 50 00
//         When      now
//         Ground    duty under SoL (2025:400) 19 kap. 1 §: no consent is needed
//         Tell      age, danger; once known, also: place; nothing else
//         Why       …
//
// What to tell are the facts that the case tells; behind them stand those that
// may be told as well, once they are known. A reason that was given at one step
// is not given again at the next.

#include "cli.h"

#include <string.h>

enum { COLUMN = 14, LATER_NAMES = 6 };

static const struct {
    const char *status;
    cli_step_part part;
    cli_word waits; // what it waits for; W_NONE where steps or clocks say
} statuses[] = {
    {"due", CLI_NOW, W_NONE},
    {"waiting", CLI_WAITS, W_NONE},
    {"held", CLI_WAITS, W_WAITS_HELD},
    {"ask_consent", CLI_WAITS, W_WAITS_CONSENT},
    {"weigh", CLI_NOW, W_WAITS_WEIGHING},
    {"blocked", CLI_MUST_NOT, W_NONE},
    {"done", CLI_FINISHED, W_NONE},
    {"failed", CLI_FINISHED, W_NONE},
};

enum { STATUSES = sizeof statuses / sizeof *statuses };

static int status_of(const cJSON *step)
{
    const char *status = cli_json_text(step, "status");

    for (int i = 0; i < STATUSES; i++)
        if (strcmp(statuses[i].status, status) == 0)
            return i;
    return 0;
}

static bool is_at_once(const cJSON *step)
{
    return strcmp(cli_json_text(step, "within"), "now") == 0;
}

// Where on the page a step stands. What can be done now need not be. What is due
// in the small hours belongs to the day that is not over yet.
cli_step_part cli_step_part_of(const cli_sheet *page, const cJSON *step)
{
    cli_step_part part = statuses[status_of(step)].part;
    const char *due = cli_json_text(step, "due");
    int days = cli_moment_days_ahead(due, page->now);

    if (part != CLI_NOW || cli_json_is_true(step, "overdue") ||
        is_at_once(step))
        return part;
    if (days <= 0 || cli_moment_is_tonight(due, page->now))
        return CLI_TODAY;
    return days <= 7 ? CLI_WEEK : CLI_LATER;
}

bool cli_step_has_status(const cJSON *step, const char *status)
{
    return strcmp(cli_json_text(step, "status"), status) == 0;
}

int cli_step_number(const cJSON *step)
{
    const cJSON *number = cli_json_member(step, "step");

    return cJSON_IsNumber(number) ? number->valueint : 0;
}

static const cJSON *steps_of(const cli_sheet *page)
{
    return cli_json_member(page->plan, "steps");
}

// Prints a filled-in word behind a label, in a step.
void cli_sheet_label(const cli_sheet *page, cli_word label, cli_word word,
                     const char *first, const char *second)
{
    cli_text text = {0};

    cli_words_add(&text, page->cli, word, first, second);
    cli_layout_labelled(page->cli, CLI_INDENT, COLUMN,
                        cli_words_say(page->cli, label), text.bytes);
    cli_text_clear(&text);
}

static void print_text(const cli_sheet *page, cli_word label, const char *text)
{
    cli_layout_labelled(page->cli, CLI_INDENT, COLUMN,
                        cli_words_say(page->cli, label), text);
}

void cli_step_add_called(cli_text *text, const char *name, const char *phone)
{
    cli_text_add(text, name);
    if (!*phone || strstr(name, phone))
        return;
    cli_text_add(text, ", ");
    cli_text_add(text, phone);
}

void cli_step_add(cli_text *text, const cli_call *cli, const cJSON *step)
{
    const char *name = cli_json_text(step, "name");
    cli_text called = {0};

    cli_step_add_called(&called, *name ? name : cli_step_id(step),
                        cli_json_text(step, "phone"));
    if (*cli_json_text(step, "actor"))
        cli_words_add(text, cli, W_CONTACT, called.bytes, NULL);
    else
        cli_text_add(text, called.bytes);
    cli_text_clear(&called);
}

// ------------------------------------------------------- when, who, and why

static void print_when(const cli_sheet *page, const cJSON *step)
{
    const char *due = cli_json_text(step, "due");
    const char *because = cli_json_text(step, "due_because");
    bool is_now = is_at_once(step);
    bool is_due = cli_step_has_status(step, "due");
    cli_text time = {0};

    cli_text_add(&time, "");
    if (*due)
        cli_moment_add(&time, page->cli, due, page->now);
    if (*due && cli_json_is_true(step, "overdue"))
        cli_sheet_label(page, W_LABEL_WHEN,
                        is_now && is_due ? W_NOW_LATE : W_LATE, time.bytes,
                        NULL);
    else if (*due && is_now && is_due)
        cli_sheet_label(page, W_LABEL_WHEN, W_NOW, NULL, NULL);
    else if (*due)
        cli_sheet_label(page, W_LABEL_WHEN, W_BY, time.bytes, NULL);
    else if (*because)
        print_text(page, W_LABEL_WHEN, because);
    else if (*cli_json_text(step, "within"))
        cli_sheet_label(page, W_LABEL_WHEN, W_NOT_RECKONED, NULL, NULL);
    else
        cli_sheet_label(page, W_LABEL_WHEN, W_NO_DEADLINE, NULL, NULL);
    cli_text_clear(&time);
}

static const cJSON *find_step(const cli_sheet *page, const char *id)
{
    for (const cJSON *step = cli_json_first(steps_of(page)); step;
         step = step->next)
        if (strcmp(cli_step_id(step), id) == 0)
            return step;
    return NULL;
}

// Names the steps that this one comes after and that are still to be tried. What
// starts its clock is said by when it is due.
static void print_gates(const cli_sheet *page, const cJSON *step)
{
    cli_text gates = {0};

    for (const cJSON *id = cli_json_items(step, "after"); id; id = id->next) {
        const cJSON *gate = find_step(page, cli_json_item_text(id));
        char number[32];

        if (!gate || cli_step_part_of(page, gate) > CLI_WAITS)
            continue;
        snprintf(number, sizeof number, "%d", cli_step_number(gate));
        cli_text_add_item(&gates, "; ", "");
        cli_words_add(&gates, page->cli, W_STEP_NAMED,
                      cli_json_text(gate, "name"), number);
    }
    if (gates.length > 0)
        cli_sheet_label(page, W_LABEL_WAITS, W_WAITS_STEP, gates.bytes, NULL);
    else if (!*cli_json_text(step, "due_because"))
        cli_sheet_label(page, W_LABEL_WAITS, W_WAITS_CLOCK, NULL, NULL);
    cli_text_clear(&gates);
}

static void print_waits(const cli_sheet *page, const cJSON *step)
{
    cli_word waits = statuses[status_of(step)].waits;

    if (cli_step_has_status(step, "waiting"))
        print_gates(page, step);
    else if (waits != W_NONE)
        cli_sheet_label(page, W_LABEL_WAITS, waits, NULL, NULL);
}

static void print_performer(const cli_sheet *page, const cJSON *step)
{
    const char *performer = cli_json_text(step, "performer");

    if (*performer)
        print_text(page, W_LABEL_WHO,
                   cli_book_subject_name(page->book, performer));
}

static void print_instead(const cli_sheet *page, const cJSON *step)
{
    cli_text names = {0};

    for (const cJSON *id = cli_json_items(step, "instead_of"); id;
         id = id->next)
        cli_text_add_item(
            &names, "; ",
            cli_book_subject_name(page->book, cli_json_item_text(id)));
    if (names.length > 0)
        cli_sheet_label(page, W_LABEL_INSTEAD, W_INSTEAD, names.bytes, NULL);
    cli_text_clear(&names);
}

// A reason in full, or the number of the step that gives it.
static void print_reason(const cli_sheet *page, const char *mark,
                         const char *text, const char *number)
{
    cli_text pointer = {0};

    cli_words_add(&pointer, page->cli, W_AS_STEP, number, NULL);
    cli_layout_labelled(page->cli, CLI_INDENT, COLUMN, mark,
                        number ? pointer.bytes : text);
    cli_text_clear(&pointer);
}

// The step at which the text was printed; 0, and noted, if it was not. A ban has
// no number: it is 0 of [step], and says its reasons in full.
static int said_at(const cli_sheet *page, const char *text, int step)
{
    const cJSON *number = cli_json_member(page->said, text);

    if (step == 0 || cJSON_IsNumber(number))
        return step == 0 ? 0 : number->valueint;
    cJSON_AddNumberToObject(page->said, text, step);
    return 0;
}

// Each reason a paragraph, the label before the first.
void cli_sheet_reasons(const cli_sheet *page, const cJSON *of)
{
    const char *mark = cli_words_say(page->cli, W_LABEL_WHY);
    int step = cli_step_number(of);
    int last = 0;

    if (page->cli->brief)
        return;
    for (const cJSON *reason = cli_json_items(of, "because"); reason;
         reason = reason->next) {
        const char *text = cli_json_text(reason, "text");
        int earlier = *text ? said_at(page, text, step) : 0;
        char number[32];

        if (!*text || (earlier > 0 && (earlier == last || earlier == step)))
            continue;
        last = earlier;
        snprintf(number, sizeof number, "%d", earlier);
        print_reason(page, mark, text, earlier > 0 ? number : NULL);
        mark = "";
    }
}

// The number of the note that says so, from 1; it is written down if it is new.
static int note_number(const cli_sheet *page, const char *text)
{
    int number = 1;

    for (const cJSON *note = cli_json_first(page->notes); note;
         note = note->next) {
        if (strcmp(cli_json_item_text(note), text) == 0)
            return number;
        number++;
    }
    cJSON_AddItemToArray(page->notes, cJSON_CreateString(text));
    return number;
}

// What awaits a lawyer stands last on the page, and the step points there.
static void print_unsettled(const cli_sheet *page, const cJSON *step)
{
    cli_text numbers = {0};
    uint64_t named = 0; // a bit for each of the first notes

    for (const cJSON *reason = cli_json_items(step, "because"); reason;
         reason = reason->next) {
        const char *text = cli_json_text(reason, "unverified");
        int note = *text ? note_number(page, text) : 0;
        char number[32];

        if (note == 0 || (note < 64 && (named >> note & 1)))
            continue;
        if (note < 64)
            named |= UINT64_C(1) << note;
        snprintf(number, sizeof number, "%d", note);
        cli_text_add_item(&numbers, ", ", number);
    }
    if (numbers.length > 0 && !page->cli->brief)
        cli_sheet_label(page, W_LABEL_LAWYER, W_SEE_NOTES, numbers.bytes, NULL);
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
    {"may", W_MAY, W_MAY_LAW, W_MAY_WEIGHED, W_MAY_WEIGHED_LAW},
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

static void print_ground(const cli_sheet *page, const cJSON *step)
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
            cli_words_add(&text, page->cli, with_law, law, NULL);
        } else {
            cli_text_add(
                &text, cli_words_say(page->cli, effective ? grounds[i].effective
                                                          : grounds[i].open));
            if (*law) {
                cli_text_add(&text, " (");
                cli_text_add(&text, law);
                cli_text_add(&text, ")");
            }
        }
        print_text(page, W_LABEL_GROUND, text.bytes);
    }
    cli_text_clear(&text);
}

static bool is_known(const cli_sheet *page, const char *fact)
{
    const cJSON *value = cli_json_member(page->facts, fact);

    return value && !cJSON_IsNull(value);
}

// Adds the names of those facts in [tell] that the case tells.
static void add_known(cli_text *text, const cli_sheet *page, const cJSON *tell)
{
    for (const cJSON *fact = cli_json_first(tell); fact; fact = fact->next)
        if (is_known(page, cli_json_item_text(fact)))
            cli_text_add_item(
                text, ", ",
                cli_book_fact_name(page->book, cli_json_item_text(fact)));
}

// Adds the names of the others; of many the first, and how many there are
// besides.
static void add_unknown(cli_text *text, const cli_sheet *page,
                        const cJSON *tell)
{
    int count = 0;
    char more[32];

    for (const cJSON *fact = cli_json_first(tell); fact; fact = fact->next)
        if (!is_known(page, cli_json_item_text(fact)) && ++count <= LATER_NAMES)
            cli_text_add_item(
                text, ", ",
                cli_book_fact_name(page->book, cli_json_item_text(fact)));
    if (count <= LATER_NAMES)
        return;
    snprintf(more, sizeof more, "%d", count - LATER_NAMES);
    cli_words_add(text, page->cli, W_AND_MORE, more, NULL);
}

// What could be told on the ground that the step waits for.
static void add_awaited(cli_text *text, const cli_sheet *page,
                        const cJSON *step)
{
    const char *name = cli_json_text(step, "ground");

    for (const cJSON *ground = cli_json_items(step, "grounds"); ground;
         ground = ground->next)
        if (strcmp(cli_json_text(ground, "ground"), name) == 0) {
            add_known(text, page, cli_json_member(ground, "tell"));
            return;
        }
}

static void print_awaited(const cli_sheet *page, const cJSON *step)
{
    cli_word word = cli_step_has_status(step, "weigh") ? W_TELL_IF_WEIGHED
                                                       : W_TELL_IF_CONSENT;
    cli_text facts = {0};

    if (!cli_step_has_status(step, "held"))
        add_awaited(&facts, page, step);
    cli_sheet_label(page, W_LABEL_TELL,
                    facts.length > 0 ? word : W_TELL_NOTHING_YET, facts.bytes,
                    NULL);
    cli_text_clear(&facts);
}

static void print_tell(const cli_sheet *page, const cJSON *step)
{
    const cJSON *tell = cli_json_member(step, "tell");
    cli_text known = {0}, unknown = {0};

    if (!*cli_json_text(step, "actor"))
        return;
    add_known(&known, page, tell);
    add_unknown(&unknown, page, tell);
    if (known.length > 0)
        cli_sheet_label(page, W_LABEL_TELL,
                        unknown.length > 0 ? W_TELL_ALSO : W_TELL_ONLY,
                        known.bytes, unknown.bytes);
    else if (unknown.length > 0)
        cli_sheet_label(page, W_LABEL_TELL, W_TELL_UNKNOWN, unknown.bytes,
                        NULL);
    else if (is_effective(step) && !cli_step_has_status(step, "held"))
        cli_sheet_label(page, W_LABEL_TELL, W_TELL_NOTHING, NULL, NULL);
    else
        print_awaited(page, step);
    cli_text_clear(&known);
    cli_text_clear(&unknown);
}

// ----------------------------------------------------------------- the step

void cli_sheet_numbered(const cli_sheet *page, const cJSON *step,
                        const char *text)
{
    char number[32];

    snprintf(number, sizeof number, "%2d. ", cli_step_number(step));
    fputs(number, stdout);
    cli_layout_wrap(page->cli, CLI_BOLD, (int)strlen(number), CLI_INDENT, text);
}

void cli_card_print(const cli_sheet *page, const cJSON *step)
{
    cli_text title = {0};

    cli_step_add(&title, page->cli, step);
    cli_sheet_numbered(page, step, title.bytes);
    cli_text_clear(&title);
    print_when(page, step);
    print_waits(page, step);
    print_performer(page, step);
    print_instead(page, step);
    print_ground(page, step);
    print_tell(page, step);
    cli_sheet_reasons(page, step);
    print_unsettled(page, step);
}

void cli_card_reckoning(const cli_sheet *page, const cJSON *step)
{
    const char *because = cli_json_text(step, "due_because");

    if (*because && *cli_json_text(step, "due"))
        print_text(page, W_LABEL_RECKONED, because);
}
