// page.c - a plan as a page, for a person under stress
//
// What to do now stands first, then what waits and for what, then what must not
// be done, then what to find out. A step keeps the number it has in the plan,
// wherever it stands, so that one step can point at another:
//
//     DO NOW
//      1. Contact Social Emergency Service, 042-10 50 00
//         When      now
//         Ground    duty under SoL (2025:400) 19 kap. 1 §: no consent is needed
//         Tell      age, danger; nothing else
//         Why       …
//
// Only facts that the case tells are named as something to tell.

#include "cli.h"

#include <stdlib.h>
#include <string.h>

enum { INDENT = 4, COLUMN = 14 };

typedef struct sheet {
    const cli_call *cli;
    const cJSON *book, *plan, *facts;
    const char *now;
} sheet;

typedef enum page_part { NOW, WAITS, MUST_NOT, FINISHED } page_part;

static const struct {
    const char *status;
    page_part part;
    cli_word waits; // what it waits for; CLI_WORDS where steps or clocks say
} statuses[] = {
    {"due", NOW, CLI_WORDS},
    {"waiting", WAITS, CLI_WORDS},
    {"held", WAITS, W_WAITS_HELD},
    {"ask_consent", WAITS, W_WAITS_CONSENT},
    {"weigh", WAITS, W_WAITS_WEIGHING},
    {"blocked", MUST_NOT, CLI_WORDS},
    {"done", FINISHED, CLI_WORDS},
    {"failed", FINISHED, CLI_WORDS},
};

enum { STATUSES = sizeof statuses / sizeof *statuses };

static int status_of(const cJSON *step)
{
    const char *status = cli_text_of(step, "status");

    for (int i = 0; i < STATUSES; i++)
        if (strcmp(statuses[i].status, status) == 0)
            return i;
    return 0;
}

static bool has_status(const cJSON *step, const char *status)
{
    return strcmp(cli_text_of(step, "status"), status) == 0;
}

static const cJSON *steps_of(const sheet *page)
{
    return cli_member(page->plan, "steps");
}

// Prints a filled-in word behind a label, in a step.
static void print_label(const sheet *page, cli_word label, cli_word word,
                        const char *first, const char *second)
{
    cli_text text = {0};

    cli_add_word(&text, page->cli, word, first, second);
    cli_labelled(page->cli, INDENT, COLUMN, cli_say(page->cli, label),
                 text.bytes);
    cli_clear(&text);
}

static void print_text(const sheet *page, cli_word label, const char *text)
{
    cli_labelled(page->cli, INDENT, COLUMN, cli_say(page->cli, label), text);
}

void cli_add_step(cli_text *text, const cli_call *cli, const cJSON *step)
{
    const char *name = cli_text_of(step, "name");
    const char *phone = cli_text_of(step, "phone");

    if (!*name)
        name = cli_step_id(step);
    if (*cli_text_of(step, "actor"))
        cli_add_word(text, cli, W_CONTACT, name, NULL);
    else
        cli_add(text, name);
    if (*phone) {
        cli_add(text, ", ");
        cli_add(text, phone);
    }
}

// ------------------------------------------------------- when, who, and why

static void print_when(const sheet *page, const cJSON *step)
{
    const char *due = cli_text_of(step, "due");
    const char *because = cli_text_of(step, "due_because");
    bool is_now = strcmp(cli_text_of(step, "within"), "now") == 0;
    bool is_due = has_status(step, "due");
    cli_text time = {0};

    cli_add(&time, "");
    if (*due)
        cli_add_moment(&time, page->cli, due, page->now);
    if (*due && cli_is_true(step, "overdue"))
        print_label(page, W_LABEL_WHEN, is_now && is_due ? W_NOW_LATE : W_LATE,
                    time.bytes, NULL);
    else if (*due && is_now && is_due)
        print_label(page, W_LABEL_WHEN, W_NOW, NULL, NULL);
    else if (*due)
        print_label(page, W_LABEL_WHEN, W_BY, time.bytes, NULL);
    else if (*because)
        print_label(page, W_LABEL_WHEN, W_CLOCK_STARTS, because, NULL);
    else if (*cli_text_of(step, "within"))
        print_label(page, W_LABEL_WHEN, W_NO_CLOCK, NULL, NULL);
    else
        print_label(page, W_LABEL_WHEN, W_NO_DEADLINE, NULL, NULL);
    cli_clear(&time);
}

static const cJSON *find_step(const sheet *page, const char *id)
{
    for (const cJSON *step = cli_first(steps_of(page)); step; step = step->next)
        if (strcmp(cli_step_id(step), id) == 0)
            return step;
    return NULL;
}

// Names the steps that this one comes after and that are still to be tried.
static void print_gates(const sheet *page, const cJSON *step)
{
    cli_text gates = {0};

    for (const cJSON *id = cli_items(step, "after"); id; id = id->next) {
        const cJSON *gate = find_step(page, cli_item_text(id));
        page_part part = gate ? statuses[status_of(gate)].part : FINISHED;
        char number[32];

        if (part != NOW && part != WAITS)
            continue;
        snprintf(number, sizeof number, "%d",
                 (int)cJSON_GetNumberValue(cli_member(gate, "step")));
        cli_add_item(&gates, ", ", "");
        cli_add_word(&gates, page->cli, W_STEP_NAMED, cli_text_of(gate, "name"),
                     number);
    }
    if (gates.length > 0)
        print_label(page, W_LABEL_WAITS, W_WAITS_STEP, gates.bytes, NULL);
    else
        print_label(page, W_LABEL_WAITS, W_WAITS_CLOCK, NULL, NULL);
    cli_clear(&gates);
}

static void print_waits(const sheet *page, const cJSON *step)
{
    cli_word waits = statuses[status_of(step)].waits;

    if (has_status(step, "waiting"))
        print_gates(page, step);
    else if (waits != CLI_WORDS)
        print_label(page, W_LABEL_WAITS, waits, NULL, NULL);
}

static void print_performer(const sheet *page, const cJSON *step)
{
    const char *performer = cli_text_of(step, "performer");

    if (*performer)
        print_text(page, W_LABEL_WHO, cli_subject_name(page->book, performer));
}

static void print_instead(const sheet *page, const cJSON *step)
{
    cli_text names = {0};

    for (const cJSON *id = cli_items(step, "instead_of"); id; id = id->next)
        cli_add_item(&names, ", ",
                     cli_subject_name(page->book, cli_item_text(id)));
    if (names.length > 0)
        print_label(page, W_LABEL_INSTEAD, W_INSTEAD, names.bytes, NULL);
    cli_clear(&names);
}

// Each reason a paragraph, the label before the first.
static void print_because(const sheet *page, const cJSON *because,
                          const char *member, cli_word label)
{
    const char *mark = cli_say(page->cli, label);

    if (page->cli->brief)
        return;
    for (const cJSON *reason = cli_first(because); reason;
         reason = reason->next) {
        const char *text = cli_text_of(reason, member);

        if (!*text)
            continue;
        cli_labelled(page->cli, INDENT, COLUMN, mark, text);
        mark = "";
    }
}

// ------------------------------------------------------- ground and telling

// How a ground is said: not yet effective, or effective; without law, or with.
static const struct {
    const char *ground;
    cli_word open, open_law, effective, effective_law;
} grounds[] = {
    {"duty", W_DUTY, W_DUTY_LAW, W_DUTY, W_DUTY_LAW},
    {"necessity", W_NECESSITY, W_NECESSITY_LAW, W_NECESSITY, W_NECESSITY_LAW},
    {"free", W_FREE, CLI_WORDS, W_FREE, CLI_WORDS},
    {"duty_unless", W_UNLESS, W_UNLESS_LAW, W_UNLESS_WEIGHED,
     W_UNLESS_WEIGHED_LAW},
    {"may", W_MAY, W_MAY_LAW, W_MAY_WEIGHED, W_MAY_WEIGHED_LAW},
    {"consent", W_CONSENT, CLI_WORDS, W_CONSENT_GIVEN, CLI_WORDS},
    {"anonymous", W_ANONYMOUS, CLI_WORDS, W_ANONYMOUS, CLI_WORDS},
};

enum { GROUNDS = sizeof grounds / sizeof *grounds };

static bool is_effective(const cJSON *step)
{
    for (const cJSON *ground = cli_items(step, "grounds"); ground;
         ground = ground->next)
        if (cli_is_true(ground, "effective"))
            return true;
    return false;
}

static void print_ground(const sheet *page, const cJSON *step)
{
    const char *name = cli_text_of(step, "ground");
    const char *law = cli_text_of(step, "law");
    bool effective = is_effective(step);
    cli_text text = {0};

    for (int i = 0; i < GROUNDS; i++) {
        cli_word with_law = effective ? grounds[i].effective_law
                                      : grounds[i].open_law;

        if (strcmp(grounds[i].ground, name) != 0)
            continue;
        if (*law && with_law != CLI_WORDS) {
            cli_add_word(&text, page->cli, with_law, law, NULL);
        } else {
            cli_add(&text, cli_say(page->cli, effective ? grounds[i].effective
                                                        : grounds[i].open));
            if (*law) {
                cli_add(&text, " (");
                cli_add(&text, law);
                cli_add(&text, ")");
            }
        }
        print_text(page, W_LABEL_GROUND, text.bytes);
    }
    cli_clear(&text);
}

static bool is_known(const sheet *page, const char *fact)
{
    const cJSON *value = cli_member(page->facts, fact);

    return value && !cJSON_IsNull(value);
}

// Adds the names of those facts in [tell] that the case tells.
static void add_known(cli_text *text, const sheet *page, const cJSON *tell)
{
    for (const cJSON *fact = cli_first(tell); fact; fact = fact->next)
        if (is_known(page, cli_item_text(fact)))
            cli_add_item(text, ", ",
                         cli_fact_name(page->book, cli_item_text(fact)));
}

// What could be told on the ground that the step waits for.
static void add_awaited(cli_text *text, const sheet *page, const cJSON *step)
{
    const char *name = cli_text_of(step, "ground");

    for (const cJSON *ground = cli_items(step, "grounds"); ground;
         ground = ground->next)
        if (strcmp(cli_text_of(ground, "ground"), name) == 0) {
            add_known(text, page, cli_member(ground, "tell"));
            return;
        }
}

static void print_awaited(const sheet *page, const cJSON *step)
{
    cli_word word = has_status(step, "weigh") ? W_TELL_IF_WEIGHED
                                              : W_TELL_IF_CONSENT;
    cli_text facts = {0};

    if (!has_status(step, "held"))
        add_awaited(&facts, page, step);
    print_label(page, W_LABEL_TELL,
                facts.length > 0 ? word : W_TELL_NOTHING_YET, facts.bytes,
                NULL);
    cli_clear(&facts);
}

static void print_tell(const sheet *page, const cJSON *step)
{
    const cJSON *tell = cli_member(step, "tell");
    cli_text known = {0};

    if (!*cli_text_of(step, "actor"))
        return;
    add_known(&known, page, tell);
    if (known.length > 0)
        print_label(page, W_LABEL_TELL, W_TELL_ONLY, known.bytes, NULL);
    else if (cJSON_GetArraySize(tell) > 0)
        print_label(page, W_LABEL_TELL, W_TELL_UNKNOWN, NULL, NULL);
    else if (is_effective(step) && !has_status(step, "held"))
        print_label(page, W_LABEL_TELL, W_TELL_NOTHING, NULL, NULL);
    else
        print_awaited(page, step);
    cli_clear(&known);
}

// ----------------------------------------------------------------- sections

static void print_numbered(const sheet *page, const cJSON *step,
                           const char *text)
{
    char number[32];

    snprintf(number, sizeof number, "%2d. ",
             (int)cJSON_GetNumberValue(cli_member(step, "step")));
    fputs(number, stdout);
    cli_wrap(page->cli, CLI_BOLD, (int)strlen(number), INDENT, text);
}

static void print_step(const sheet *page, const cJSON *step)
{
    cli_text title = {0};

    cli_add_step(&title, page->cli, step);
    print_numbered(page, step, title.bytes);
    cli_clear(&title);
    print_when(page, step);
    print_waits(page, step);
    print_performer(page, step);
    print_instead(page, step);
    print_ground(page, step);
    print_tell(page, step);
    print_because(page, cli_member(step, "because"), "text", W_LABEL_WHY);
    print_because(page, cli_member(step, "because"), "unverified",
                  W_LABEL_LAWYER);
}

static int count_steps(const sheet *page, page_part part)
{
    int count = 0;

    for (const cJSON *step = cli_first(steps_of(page)); step; step = step->next)
        count += statuses[status_of(step)].part == part;
    return count;
}

// Full steps have an empty line between them.
static void print_steps(const sheet *page, page_part part,
                        void (*print)(const sheet *, const cJSON *))
{
    bool any = false;

    for (const cJSON *step = cli_first(steps_of(page)); step;
         step = step->next) {
        if (statuses[status_of(step)].part != part)
            continue;
        if (any && print == print_step)
            fputc('\n', stdout);
        print(page, step);
        any = true;
    }
}

static void print_now(const sheet *page)
{
    cli_heading(page->cli, W_DO_NOW);
    if (count_steps(page, NOW) == 0)
        cli_paragraph(page->cli, CLI_PLAIN, INDENT, INDENT,
                      cli_say(page->cli, W_NOTHING_NOW));
    print_steps(page, NOW, print_step);
}

static void print_waiting(const sheet *page)
{
    if (count_steps(page, WAITS) == 0)
        return;
    cli_heading(page->cli, W_WAITS);
    print_steps(page, WAITS, print_step);
}

static void print_blocked(const sheet *page, const cJSON *step)
{
    const char *ground = cli_text_of(step, "ground");
    bool weighed = strcmp(ground, "consent") != 0;
    const char *name = cli_text_of(step, "name");
    cli_text title = {0};

    if (*cli_text_of(step, "actor"))
        cli_add_word(&title, page->cli, W_DO_NOT_CONTACT, name, NULL);
    else
        cli_add(&title, name);
    print_numbered(page, step, title.bytes);
    print_label(page, W_LABEL_WHY,
                weighed ? W_BLOCKED_WEIGHING : W_BLOCKED_CONSENT, NULL, NULL);
    cli_clear(&title);
}

// Whether two bans are the same in all but whom they are about.
static bool is_alike(const cJSON *a, const cJSON *b)
{
    return cli_is_true(a, "certain") == cli_is_true(b, "certain") &&
           cJSON_Compare(cli_member(a, "because"), cli_member(b, "because"),
                         true);
}

// A ban, and with it all later ones for the same reason.
static void print_ban(const sheet *page, const cJSON *ban)
{
    bool certain = cli_is_true(ban, "certain");
    cli_text names = {0}, title = {0};
    const cJSON *other;

    for (other = ban; other; other = other->next)
        if (is_alike(ban, other))
            cli_add_item(
                &names, ", ",
                cli_subject_name(page->book, cli_text_of(other, "actor")));
    cli_add_word(&title, page->cli, certain ? W_DO_NOT_CONTACT : W_NOT_YET,
                 names.bytes, NULL);
    fputs("  - ", stdout);
    cli_wrap(page->cli, CLI_BOLD, INDENT, INDENT, title.bytes);
    if (!certain)
        cli_paragraph(page->cli, CLI_PLAIN, INDENT, INDENT,
                      cli_say(page->cli, W_NOT_YET_WHY));
    print_because(page, cli_member(ban, "because"), "text", W_LABEL_WHY);
    cli_clear(&names);
    cli_clear(&title);
}

static bool is_repeated(const cJSON *bans, const cJSON *ban)
{
    for (const cJSON *earlier = cli_first(bans); earlier;
         earlier = earlier->next) {
        if (earlier == ban)
            return false;
        if (is_alike(earlier, ban))
            return true;
    }
    return false;
}

static void print_must_not(const sheet *page)
{
    const cJSON *bans = cli_member(page->plan, "bans");

    if (cJSON_GetArraySize(bans) + count_steps(page, MUST_NOT) == 0)
        return;
    cli_heading(page->cli, W_MUST_NOT);
    for (const cJSON *ban = cli_first(bans); ban; ban = ban->next)
        if (!is_repeated(bans, ban))
            print_ban(page, ban);
    print_steps(page, MUST_NOT, print_blocked);
}

static void add_names(cli_text *text, const sheet *page, const cJSON *ids)
{
    for (const cJSON *id = cli_first(ids); id; id = id->next)
        cli_add_item(text, ", ",
                     cli_subject_name(page->book, cli_item_text(id)));
}

void cli_add_value(cli_text *text, const cli_call *cli, const cJSON *fact,
                   const cJSON *value)
{
    const cJSON *choice = cli_find(fact, "choices", cli_item_text(value));
    char number[32];

    if (cJSON_IsBool(value)) {
        cli_add(text, cli_say(cli, cJSON_IsTrue(value) ? W_YES : W_NO));
    } else if (cJSON_IsNumber(value)) {
        snprintf(number, sizeof number, "%.0f", value->valuedouble);
        cli_add(text, number);
    } else {
        cli_add(text,
                choice ? cli_text_of(choice, "label") : cli_item_text(value));
    }
}

// What the fact is taken to be while nobody has told it.
static void print_presumed(const sheet *page, const char *fact)
{
    cli_text value = {0}, text = {0};

    for (const cJSON *presumed = cli_items(page->plan, "presumed"); presumed;
         presumed = presumed->next) {
        if (strcmp(cli_text_of(presumed, "fact"), fact) != 0)
            continue;
        cli_add_value(&value, page->cli, cli_find(page->book, "facts", fact),
                      cli_member(presumed, "value"));
        cli_add_word(&text, page->cli, W_COUNTED_AS, value.bytes, NULL);
        cli_paragraph(page->cli, CLI_PLAIN, INDENT, INDENT, text.bytes);
    }
    cli_clear(&value);
    cli_clear(&text);
}

static void print_question(const sheet *page, const cJSON *ask)
{
    const char *fact = cli_text_of(ask, "fact");
    const char *question = cli_text_of(ask, "question");
    cli_text names = {0}, text = {0};

    fputs("  - ", stdout);
    cli_wrap(page->cli, CLI_PLAIN, INDENT, INDENT,
             *question ? question : cli_fact_name(page->book, fact));
    print_presumed(page, fact);
    add_names(&names, page, cli_member(ask, "opens"));
    if (names.length > 0 && !page->cli->brief) {
        cli_add_word(&text, page->cli, W_DECIDES, names.bytes, NULL);
        cli_paragraph(page->cli, CLI_PLAIN, INDENT, INDENT, text.bytes);
    }
    cli_clear(&names);
    cli_clear(&text);
}

static void print_find_out(const sheet *page)
{
    const cJSON *asks = cli_member(page->plan, "ask");

    cli_heading(page->cli, W_FIND_OUT);
    if (cJSON_GetArraySize(asks) == 0)
        cli_paragraph(page->cli, CLI_PLAIN, INDENT, INDENT,
                      cli_say(page->cli, W_ALL_KNOWN));
    for (const cJSON *ask = cli_first(asks); ask; ask = ask->next)
        print_question(page, ask);
}

static void print_outcome(const sheet *page, const cJSON *step)
{
    cli_text line = {0};

    cli_add(&line, cli_text_of(step, "name"));
    cli_add(&line, ": ");
    cli_add(&line,
            cli_say(page->cli, has_status(step, "done") ? W_DONE : W_FAILED));
    print_numbered(page, step, line.bytes);
    cli_clear(&line);
}

static void print_finished(const sheet *page)
{
    if (count_steps(page, FINISHED) == 0)
        return;
    cli_heading(page->cli, W_FINISHED);
    print_steps(page, FINISHED, print_outcome);
}

// -------------------------------------------------------- head and warnings

static void print_head(const sheet *page)
{
    const cJSON *routine = cli_member(page->plan, "routine");
    const char *title = cli_text_of(page->book, "title");
    cli_text text = {0}, when = {0};

    if (!*title)
        title = cli_text_of(routine, "id");
    cli_add_word(&text, page->cli, W_VERSION_OF, title,
                 cli_text_of(routine, "version"));
    cli_paragraph(page->cli, CLI_PLAIN, 0, 0, text.bytes);
    cli_clear(&text);
    cli_add_full_moment(&when, page->cli, page->now);
    cli_add_word(&text, page->cli, W_CASE_AT, cli_text_of(page->plan, "case"),
                 when.bytes);
    cli_paragraph(page->cli, CLI_PLAIN, 0, 0, text.bytes);
    cli_clear(&text);
    cli_clear(&when);
}

static bool breaks(const cJSON *warning)
{
    return strcmp(cli_text_of(warning, "code"), "broken_invariant") == 0;
}

bool cli_is_broken(const cJSON *plan)
{
    for (const cJSON *warning = cli_items(plan, "warnings"); warning;
         warning = warning->next)
        if (breaks(warning))
            return true;
    return false;
}

static void print_warnings(const sheet *page)
{
    const cJSON *warnings = cli_member(page->plan, "warnings");

    if (cJSON_GetArraySize(warnings) > 0)
        fputc('\n', stdout);
    if (cli_is_broken(page->plan))
        cli_paragraph(page->cli, CLI_LOUD, 0, 0, cli_say(page->cli, W_BROKEN));
    for (const cJSON *warning = cli_first(warnings); warning;
         warning = warning->next)
        if (breaks(warning))
            cli_labelled(page->cli, 2, INDENT, "-",
                         cli_text_of(warning, "text"));
    if (cli_is_broken(page->plan))
        cli_paragraph(page->cli, CLI_BOLD, 0, 0,
                      cli_say(page->cli, W_BROKEN_ADVICE));
    for (const cJSON *warning = cli_first(warnings); warning;
         warning = warning->next)
        if (!breaks(warning))
            cli_labelled(page->cli, 0, 6, cli_say(page->cli, W_NOTE),
                         cli_text_of(warning, "text"));
}

void cli_print_plan(const cli_call *cli, const cJSON *book, const cJSON *plan,
                    const cJSON *facts)
{
    sheet page = {cli, book, plan, facts, cli_text_of(plan, "now")};

    print_head(&page);
    print_warnings(&page);
    print_now(&page);
    print_waiting(&page);
    print_must_not(&page);
    print_find_out(&page);
    print_finished(&page);
}
