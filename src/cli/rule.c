// rule.c - a rule in a document
//
//     When          a child
//     Contact       Social services: now
//                   - duty, SoL (2025:400) 19 kap. 1 §: all about the situation
//     Why           …
//
// What may be told is a list of facts; a class that is there as a whole is named
// as a class, the way the routine says it.

#include "rule.h"

#include "book.h"
#include "json.h"
#include "paper.h"
#include "said.h"
#include "step.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <stddef.h>
#include <string.h>

void cli_rule_add_title(cli_text *text, const cJSON *rule)
{
    const char *because = cli_json_text(rule, "because");

    if (*because)
        cli_text_add_bytes(text, because, cli_text_sentence(because));
    else
        cli_text_add(text, cli_json_text(rule, "id"));
}

// ---------------------------------------------------------- what may be told

// A ground, its law, and what may be told on it.
static void put_ground(cli_paper *paper, const cJSON *book, const cJSON *ground)
{
    const char *law = cli_json_text(ground, "law");
    cli_text text = {0}, told = {0};

    cli_text_add(&text, cli_json_text(ground, "said"));
    if (*law) {
        cli_text_add(&text, ", ");
        cli_text_add(&text, law);
    }
    cli_book_add_told(&told, paper->cli, book, cli_json_member(ground, "tell"));
    if (told.length > 0) {
        cli_text_add(&text, ": ");
        cli_words_add(&text, paper->cli, W_TELLING, told.bytes, NULL);
    }
    cli_paper_item(paper, 1, text.bytes);
    cli_text_clear(&text);
    cli_text_clear(&told);
}

// ------------------------------------------------------------ contributions

static void add_order(cli_text *text, const cli_paper *paper, const cJSON *book,
                      const cJSON *ids, cli_word word)
{
    cli_text names = {0};

    cli_book_add_names(&names, paper->cli, book, ids, 0);
    if (names.length > 0) {
        cli_text_add_item(text, "; ", "");
        cli_words_add(text, paper->cli, word, names.bytes, NULL);
    }
    cli_text_clear(&names);
}

void cli_rule_add_time(cli_text *text, const cli_paper *paper,
                       const cJSON *book, const cJSON *contribution)
{
    cli_text from = {0};

    if (*cli_json_text(contribution, "within_said"))
        cli_text_add_item(text, ": ",
                          cli_json_text(contribution, "within_said"));
    for (const cJSON *start = cli_json_items(contribution, "from_said"); start;
         start = start->next)
        cli_text_add_item(&from, cli_words_say(paper->cli, W_SAID_OR),
                          cli_json_item_text(start));
    if (from.length > 0) {
        cli_text_add_item(text, ", ", "");
        cli_words_add(text, paper->cli, W_COUNTED_FROM, from.bytes, NULL);
    }
    if (cli_json_is_true(contribution, "first"))
        cli_text_add_item(text, "; ", cli_words_say(paper->cli, W_FIRST));
    add_order(text, paper, book, cli_json_member(contribution, "after"),
              W_AFTER);
    add_order(text, paper, book, cli_json_member(contribution, "following"),
              W_FOLLOWING);
    cli_text_clear(&from);
}

// What it says on a page, as written.
static void put_speech(cli_paper *paper, const cJSON *contribution)
{
    static const struct {
        const char *member;
        cli_word label;
    } parts[] = {{"heading", W_ON_PAGE},
                 {"say_not", W_SAYS_NOT},
                 {"say_all", W_SAYS_ALL},
                 {"basis", W_ON_PAGE},
                 {"by_when", W_ON_PAGE}};
    cli_text text = {0};

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        const char *said = cli_json_text(contribution, parts[i].member);

        if (!*said)
            continue;
        cli_words_add(&text, paper->cli, parts[i].label, said, NULL);
        cli_paper_item(paper, 1, text.bytes);
        cli_text_clear(&text);
    }
    for (const cJSON *one = cli_json_items(contribution, "say"); one;
         one = one->next) {
        cli_words_add(&text, paper->cli, W_SAYS, cli_json_text(one, "text"),
                      NULL);
        cli_paper_item(paper, 1, text.bytes);
        cli_text_clear(&text);
    }
}

static void put_contribution(cli_paper *paper, const cJSON *book,
                             cli_word label, const cJSON *contribution)
{
    const char *by = cli_json_text(contribution, "by");
    cli_text text = {0};

    cli_text_add(&text, cli_book_subject_name(book, cli_step_id(contribution)));
    cli_rule_add_time(&text, paper, book, contribution);
    if (*by) {
        cli_text_add(&text, "; ");
        cli_words_add(&text, paper->cli, W_DONE_BY,
                      cli_book_subject_name(book, by), NULL);
    }
    cli_paper_pair(paper, label, text.bytes);
    cli_text_clear(&text);
    for (const cJSON *ground = cli_json_items(contribution, "grounds"); ground;
         ground = ground->next)
        put_ground(paper, book, ground);
    put_speech(paper, contribution);
}

static void put_contributions(cli_paper *paper, const cJSON *book,
                              cli_word label, const cJSON *rule,
                              const char *member)
{
    for (const cJSON *one = cli_json_items(rule, member); one; one = one->next)
        put_contribution(paper, book, label, one);
}

// ---------------------------------------------------------- the rest of a rule

static void put_names(cli_paper *paper, const cJSON *book, cli_word label,
                      const cJSON *ids,
                      const char *(*name)(const cJSON *, const char *))
{
    cli_text text = {0};

    for (const cJSON *id = cli_json_first(ids); id; id = id->next)
        cli_text_add_item(&text, "; ", name(book, cli_json_item_text(id)));
    if (text.length > 0)
        cli_paper_pair(paper, label, text.bytes);
    cli_text_clear(&text);
}

static void put_condition(cli_paper *paper, const cJSON *rule)
{
    const cJSON *when = cli_json_member(rule, "when_said");

    if (strcmp(cli_json_text(rule, "when"), "function") == 0)
        cli_paper_pair(paper, W_LABEL_IF, cli_words_say(paper->cli, W_CODE));
    else if (!when || cJSON_IsNull(when))
        cli_paper_pair(paper, W_LABEL_IF, cli_words_say(paper->cli, W_ALWAYS));
    else
        cli_said_put(paper, W_LABEL_IF, when);
    cli_said_put(paper, W_LABEL_UNLESS, cli_json_member(rule, "unless_said"));
}

static void put_force(cli_paper *paper, const cJSON *rule)
{
    cli_text text = {0};

    cli_text_add(&text, "");
    cli_book_add_span(&text, paper->cli, cli_json_text(rule, "from"),
                      cli_json_text(rule, "to"));
    cli_paper_pair(paper, W_LABEL_VALID, text.bytes);
    cli_text_clear(&text);
}

void cli_rule_put(cli_paper *paper, const cJSON *book, const cJSON *rule)
{
    put_condition(paper, rule);
    put_contributions(paper, book, W_LABEL_CONTACT, rule, "contacts");
    put_contributions(paper, book, W_LABEL_TASK, rule, "tasks");
    put_names(paper, book, W_LABEL_NEVER, cli_json_member(rule, "never"),
              cli_book_subject_name);
    put_names(paper, book, W_LABEL_ASK, cli_json_member(rule, "ask"),
              cli_book_fact_name);
    for (const cJSON *text = cli_json_items(rule, "warn"); text;
         text = text->next)
        cli_paper_pair(paper, W_LABEL_WARN, cli_json_item_text(text));
    cli_paper_pair(paper, W_LABEL_WHY, cli_json_text(rule, "because"));
    cli_paper_pair(paper, W_LABEL_LAWYER, cli_json_text(rule, "unverified"));
    cli_paper_pair(paper, W_LABEL_LAW, cli_json_text(rule, "law"));
    cli_paper_pair(paper, W_LABEL_SOURCE, cli_json_text(rule, "source"));
    put_force(paper, rule);
}
