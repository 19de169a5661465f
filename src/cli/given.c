// given.c - a case as it is told, in a line or two
//
//     Known     age: 16; danger: urgent
//     Happened  The police: no answer. The voluntary organisation may be told.

#include "given.h"

#include "book.h"
#include "json.h"
#include "layout.h"
#include "moment.h"
#include "text.h"
#include "words.h"

#include <string.h>

enum { COLUMN = 10 }; // from a label to its text

void cli_given_head(const cli_call *cli, const cJSON *book, const char *id,
                    const char *now)
{
    const char *title = cli_json_text(book, "title");
    cli_text when = {0};

    if (!*title)
        title = cli_json_text(book, "id");
    cli_layout_say(cli, CLI_PLAIN, 0, W_VERSION_OF, title,
                   cli_json_text(book, "version"));
    cli_moment_add_full(&when, cli, now);
    cli_layout_say(cli, CLI_PLAIN, 0, W_CASE_AT,
                   *id ? id : cli_words_say(cli, W_NO_ID), when.bytes);
    cli_text_clear(&when);
}

static void add_facts(const cli_call *cli, const cJSON *book,
                      const cJSON *given, cli_text *text)
{
    const cJSON *facts = cli_json_member(given, "facts");

    for (const cJSON *fact = cli_json_first(facts); fact; fact = fact->next) {
        cli_text_add_item(text, "; ", cli_book_fact_name(book, fact->string));
        cli_text_add(text, ": ");
        cli_book_add_value(text, cli,
                           cli_json_find(book, "facts", fact->string), fact);
    }
}

// What has happened, as a drill says it back.
static cli_word word_of(const char *kind, const char *outcome)
{
    static const struct {
        const char *kind, *outcome;
        cli_word said;
    } words[] = {
        {"contact", "reached", W_DID_REACH},
        {"contact", "no_answer", W_DID_NOT_ANSWER},
        {"contact", "refused", W_DID_REFUSE},
        {"task", "done", W_DID_TASK},
        {"task", "failed", W_DID_FAIL},
        {"weighed", "yes", W_DID_WEIGH_YES},
        {"weighed", "no", W_DID_WEIGH_NO},
        {"consent", "given", W_DID_CONSENT},
        {"consent", "refused", W_DID_NOT_CONSENT},
        {"consent", "withdrawn", W_DID_WITHDRAW},
        {"consent", "cannot_give", W_CANNOT_CONSENT},
    };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i].kind, kind) == 0 &&
            strcmp(words[i].outcome, outcome) == 0)
            return words[i].said;
    return W_NONE;
}

static void add_said(const cli_call *cli, const cJSON *book, const char *kind,
                     const char *subject, const char *outcome, cli_text *text)
{
    cli_word word = word_of(kind, outcome);

    if (word == W_NONE)
        return;
    cli_text_add_item(text, " ", "");
    cli_words_add(text, cli, word, cli_book_subject_name(book, subject), NULL);
}

static void add_received(const cli_call *cli, const cJSON *book,
                         const char *what, cli_text *text)
{
    const char *name = cli_book_received_name(book, what);

    cli_text_add_item(text, " ", name);
    if (*name)
        cli_text_add(text, ".");
    else
        cli_words_add(text, cli, W_DID_RECEIVE, what, NULL);
}

static void add_events(const cli_call *cli, const cJSON *book,
                       const cJSON *given, cli_text *text)
{
    static const char *const kinds[] = {"contact", "task", "weighed"};
    const cJSON *consents = cli_json_member(given, "consent");

    for (const cJSON *one = cli_json_first(consents); one; one = one->next)
        add_said(cli, book, "consent", one->string, cli_json_item_text(one),
                 text);
    for (const cJSON *one = cli_json_items(given, "events"); one;
         one = one->next) {
        for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
            if (*cli_json_text(one, kinds[i]))
                add_said(cli, book, kinds[i], cli_json_text(one, kinds[i]),
                         cli_json_text(one, "outcome"), text);
        if (*cli_json_text(one, "received"))
            add_received(cli, book, cli_json_text(one, "received"), text);
    }
}

static void print(const cli_call *cli, int indent, cli_word label,
                  const char *text)
{
    cli_layout_labelled(cli, indent, indent + COLUMN, cli_words_say(cli, label),
                        text);
}

void cli_given_print(const cli_call *cli, const cJSON *book, const cJSON *given,
                     int indent)
{
    cli_text facts = {0}, events = {0}, time = {0};

    add_facts(cli, book, given, &facts);
    print(cli, indent, W_GIVEN_KNOWN,
          facts.length > 0 ? facts.bytes : cli_words_say(cli, W_GIVEN_NOTHING));
    add_events(cli, book, given, &events);
    if (events.length > 0)
        print(cli, indent, W_GIVEN_HAPPENED, events.bytes);
    cli_moment_add_full(&time, cli, cli_json_text(given, "now"));
    print(cli, indent, W_GIVEN_AT, time.bytes);
    cli_text_clear(&facts);
    cli_text_clear(&events);
    cli_text_clear(&time);
}

void cli_given_add(const cli_call *cli, const cJSON *book, const cJSON *given,
                   cli_text *text)
{
    cli_text events = {0};

    cli_text_add(text, "");
    if (!cJSON_IsObject(given))
        return;
    add_facts(cli, book, given, text);
    if (text->length == 0)
        cli_text_add(text, cli_words_say(cli, W_GIVEN_NOTHING));
    add_events(cli, book, given, &events);
    if (events.length > 0)
        cli_text_add_item(text, ". ", events.bytes);
    cli_text_clear(&events);
}
