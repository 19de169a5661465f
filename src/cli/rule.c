// rule.c - a rule in words, for the routine as a document
//
//     child.report
//         When      child
//         Contact   Social services: now
//                   duty (SoL (2025:400) 19 kap. 1 §): all about the situation
//         Why       …
//
// What may be told is a list of facts; a class that is there as a whole is named
// as a class, the way the routine says it.

#include "rule.h"

#include "book.h"
#include "json.h"
#include "layout.h"
#include "step.h"
#include "text.h"
#include "words.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { INDENT = 4, COLUMN = 14 };

typedef struct passage {
    const cli_call *cli;
    const cJSON *book, *rule;
} passage;

static void print_text(const passage *passage, cli_word label, const char *text)
{
    if (*text)
        cli_layout_labelled(passage->cli, INDENT, COLUMN,
                            cli_words_say(passage->cli, label), text);
}

static void print_member(const passage *passage, cli_word label,
                         const char *member)
{
    print_text(passage, label, cli_json_text(passage->rule, member));
}

// --------------------------------------------------------------- durations

static const struct {
    const char *written;
    cli_word word;
} durations[] =
    {
        {"now", W_NOW},
        {"1 min", W_ONE_MINUTE},
        {"1 h", W_ONE_HOUR},
        {"same day", W_SAME_DAY},
        {"next day", W_NEXT_DAY},
        {"this working day", W_THIS_WORKING_DAY},
        {"next working day", W_NEXT_WORKING_DAY},
},
  units[] = {
      {"min", W_MINUTES},
      {"h", W_HOURS},
      {"working day", W_WORKING_DAY},
      {"working days", W_WORKING_DAYS},
      {"day", W_DAY},
      {"days", W_DAYS},
      {"week", W_WEEK},
      {"weeks", W_WEEKS},
      {"month", W_MONTH},
      {"months", W_MONTHS},
};

// Adds a duration in words; one that is not known, as it was written.
static void add_within(cli_text *text, const cli_call *cli, const char *within)
{
    size_t digits = strspn(within, "0123456789");
    size_t blank = strspn(within + digits, " ");

    for (size_t i = 0; i < sizeof durations / sizeof *durations; i++)
        if (strcmp(durations[i].written, within) == 0) {
            cli_text_add(text, cli_words_say(cli, durations[i].word));
            return;
        }
    for (size_t i = 0; digits && i < sizeof units / sizeof *units; i++)
        if (strcmp(units[i].written, within + digits + blank) == 0) {
            cli_text_add_bytes(text, within, digits);
            cli_text_add(text, " ");
            cli_text_add(text, cli_words_say(cli, units[i].word));
            return;
        }
    cli_text_add(text, within);
}

// ---------------------------------------------------------- what may be told

// Adds the facts of one class that are in [tell]; the class when all of them
// are.
static void add_class(cli_text *text, const passage *passage, const cJSON *tell,
                      const cli_book_class *of)
{
    cli_text names = {0};
    bool whole = true;

    for (const cJSON *fact = cli_json_items(passage->book, "facts"); fact;
         fact = fact->next) {
        const char *id = cli_json_text(fact, "id");

        if (strcmp(cli_json_text(fact, "class"), of->name) != 0)
            continue;
        if (cli_json_has(tell, id))
            cli_text_add_item(&names, ", ",
                              cli_book_fact_name(passage->book, id));
        else
            whole = false;
    }
    if (names.length > 0) {
        cli_text_add_item(text, ", ", "");
        if (whole)
            cli_words_add(text, passage->cli, W_ALL_ABOUT,
                          cli_words_say(passage->cli, of->word), NULL);
        else
            cli_text_add(text, names.bytes);
    }
    cli_text_clear(&names);
}

// A ground, its law, and what may be told on it.
static void print_ground(const passage *passage, const cJSON *ground)
{
    const char *law = cli_json_text(ground, "law");
    const cJSON *tell = cli_json_member(ground, "tell");
    cli_word word = cli_book_ground(cli_json_text(ground, "ground"));
    cli_text text = {0}, facts = {0};

    if (word != W_NONE)
        cli_text_add(&text, cli_words_say(passage->cli, word));
    if (text.length > 0 && *law) {
        cli_text_add(&text, " (");
        cli_text_add(&text, law);
        cli_text_add(&text, ")");
    }
    for (int i = 0; i < CLI_CLASSES; i++)
        add_class(&facts, passage, tell, &cli_book_classes[i]);
    if (text.length > 0 && facts.length > 0)
        cli_text_add_item(&text, ": ", facts.bytes);
    if (text.length > 0)
        cli_layout_paragraph(passage->cli, CLI_PLAIN, COLUMN, COLUMN,
                             text.bytes);
    cli_text_clear(&text);
    cli_text_clear(&facts);
}

// ----------------------------------------------------------- contributions

static void add_names(cli_text *text, const passage *passage, const cJSON *ids)
{
    for (const cJSON *id = cli_json_first(ids); id; id = id->next) {
        const char *name = cli_book_subject_name(passage->book,
                                                 cli_json_item_text(id));

        cli_text_add_item(text, "; ", name);
    }
}

// Adds "; after X, Y" when [member] names any.
static void add_order(cli_text *text, const passage *passage,
                      const cJSON *contribution, const char *member,
                      cli_word word)
{
    cli_text names = {0};

    add_names(&names, passage, cli_json_member(contribution, member));
    if (names.length > 0) {
        cli_text_add(text, "; ");
        cli_words_add(text, passage->cli, word, names.bytes, NULL);
    }
    cli_text_clear(&names);
}

static const struct {
    const char *written;
    cli_word word;
} starts[] = {
    {"reached(", W_FROM_REACHED},
    {"done(", W_FROM_DONE},
    {"received \"", W_FROM_RECEIVED},
};

// Adds what starts a clock, which is written as reached(police), in words.
static void add_start(cli_text *text, const passage *passage, const char *start)
{
    cli_text id = {0};

    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        size_t length = strlen(starts[i].written);

        if (strncmp(starts[i].written, start, length) != 0)
            continue;
        start += length;
        cli_text_add_bytes(&id, start, strcspn(start, ")\""));
        cli_words_add(text, passage->cli, starts[i].word,
                      cli_book_subject_name(passage->book, id.bytes), NULL);
        break;
    }
    cli_text_clear(&id);
}

static void add_deadline(cli_text *text, const passage *passage,
                         const cJSON *contribution)
{
    const char *within = cli_json_text(contribution, "within");
    cli_text from = {0};

    if (*within) {
        cli_text_add(text, ": ");
        add_within(text, passage->cli, within);
    }
    for (const cJSON *start = cli_json_items(contribution, "from"); start;
         start = start->next) {
        cli_text_add_item(&from, cli_words_say(passage->cli, W_OR), "");
        add_start(&from, passage, cli_json_item_text(start));
    }
    if (from.length > 0) {
        cli_text_add(text, *within ? ", " : ": ");
        cli_words_add(text, passage->cli,
                      *within ? W_COUNTED_FROM : W_ONLY_WHEN, from.bytes, NULL);
    }
    cli_text_clear(&from);
}

static void print_sentence(const passage *passage, const cJSON *sentence)
{
    const char *when = cli_json_text(sentence, "when");
    cli_text text = {0};

    if (*when)
        cli_words_add(&text, passage->cli, W_SAID_IF,
                      cli_json_text(sentence, "text"), when);
    else
        cli_text_add(&text, cli_json_text(sentence, "text"));
    print_text(passage, W_LABEL_SAYS, text.bytes);
    cli_text_clear(&text);
}

// What it says on a page, as written.
static void print_speech(const passage *passage, const cJSON *contribution)
{
    static const char *const members[] = {"say_all", "basis", "by_when"};

    print_text(passage, W_LABEL_SAYS, cli_json_text(contribution, "heading"));
    for (const cJSON *one = cli_json_items(contribution, "say"); one;
         one = one->next)
        print_sentence(passage, one);
    print_text(passage, W_LABEL_SAYS_NOT,
               cli_json_text(contribution, "say_not"));
    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        print_text(passage, W_LABEL_SAYS,
                   cli_json_text(contribution, members[i]));
}

static void print_contribution(const passage *passage, const char *label,
                               const cJSON *contribution)
{
    const char *by = cli_json_text(contribution, "by");
    cli_text text = {0};

    cli_text_add(
        &text, cli_book_subject_name(passage->book, cli_step_id(contribution)));
    add_deadline(&text, passage, contribution);
    if (cli_json_is_true(contribution, "first")) {
        cli_text_add(&text, "; ");
        cli_text_add(&text, cli_words_say(passage->cli, W_FIRST));
    }
    add_order(&text, passage, contribution, "after", W_AFTER);
    add_order(&text, passage, contribution, "following", W_FOLLOWING);
    if (*by) {
        cli_text_add(&text, "; ");
        cli_words_add(&text, passage->cli, W_DONE_BY,
                      cli_book_subject_name(passage->book, by), NULL);
    }
    cli_layout_labelled(passage->cli, INDENT, COLUMN, label, text.bytes);
    cli_text_clear(&text);
    for (const cJSON *ground = cli_json_items(contribution, "grounds"); ground;
         ground = ground->next) {
        print_ground(passage, ground);
    }
    print_speech(passage, contribution);
}

static void print_contributions(const passage *passage, cli_word label,
                                const char *member)
{
    const char *mark = cli_words_say(passage->cli, label);

    for (const cJSON *contribution = cli_json_items(passage->rule, member);
         contribution; contribution = contribution->next) {
        print_contribution(passage, mark, contribution);
        mark = "";
    }
}

// -------------------------------------------------------- the rest of a rule

static void print_names(const passage *passage, cli_word label,
                        const char *member,
                        const char *(*name)(const cJSON *, const char *))
{
    cli_text text = {0};

    for (const cJSON *id = cli_json_items(passage->rule, member); id;
         id = id->next) {
        cli_text_add_item(&text, "; ",
                          name(passage->book, cli_json_item_text(id)));
    }
    if (text.length > 0)
        print_text(passage, label, text.bytes);
    cli_text_clear(&text);
}

static void print_warnings(const passage *passage)
{
    for (const cJSON *text = cli_json_items(passage->rule, "warn"); text;
         text = text->next) {
        print_text(passage, W_LABEL_WARN, cli_json_item_text(text));
    }
}

static void print_condition(const passage *passage)
{
    const char *when = cli_json_text(passage->rule, "when");

    if (!*when)
        when = cli_words_say(passage->cli, W_ALWAYS);
    else if (strcmp(when, "function") == 0)
        when = cli_words_say(passage->cli, W_CODE);
    print_text(passage, W_LABEL_IF, when);
    print_member(passage, W_LABEL_UNLESS, "unless");
}

static void print_validity(const passage *passage)
{
    cli_text text = {0};

    cli_text_add(&text, "");
    cli_book_add_span(&text, passage->cli, cli_json_text(passage->rule, "from"),
                      cli_json_text(passage->rule, "to"));
    print_text(passage, W_LABEL_VALID, text.bytes);
    cli_text_clear(&text);
}

static void print_place(const passage *passage)
{
    const char *file = cli_json_text(passage->rule, "file");
    cli_text text = {0};
    char line[32];

    snprintf(line, sizeof line, ":%d",
             (int)cJSON_GetNumberValue(cli_json_member(passage->rule, "line")));
    cli_text_add(&text, file);
    if (*file)
        cli_text_add(&text, line);
    print_text(passage, W_LABEL_PLACE, text.bytes);
    cli_text_clear(&text);
}

void cli_rule_print(const cli_call *cli, const cJSON *book, const cJSON *rule)
{
    passage passage = {cli, book, rule};

    cli_layout_paragraph(cli, CLI_BOLD, 2, INDENT, cli_json_text(rule, "id"));
    print_condition(&passage);
    print_contributions(&passage, W_LABEL_CONTACT, "contacts");
    print_contributions(&passage, W_LABEL_TASK, "tasks");
    print_names(&passage, W_LABEL_NEVER, "never", cli_book_subject_name);
    print_names(&passage, W_LABEL_ASK, "ask", cli_book_fact_name);
    print_warnings(&passage);
    print_member(&passage, W_LABEL_WHY, "because");
    print_member(&passage, W_LABEL_LAWYER, "unverified");
    print_member(&passage, W_LABEL_LAW, "law");
    print_member(&passage, W_LABEL_SOURCE, "source");
    print_validity(&passage);
    print_place(&passage);
}
