// difference.c - what two versions of a routine say otherwise, in people's words
//
//     step        due                               to be done
//     tell        name, age                         Name, Age
//     ground      duty SoL (2025:400) 19 kap. 1 §   a duty, SoL (2025:400) 19 kap. 1 §
//     due         2026-11-25T12:00:00+01:00         Wednesday 25 Nov 2026 12:00
//     performer   social_services                   Social services
//
// What is none of the routine's words stays as it is.

#include "difference.h"

#include "book.h"
#include "json.h"
#include "moment.h"
#include "rule.h"
#include "words.h"

#include <stddef.h>
#include <string.h>

// The items of a value, which stand with commas between.
static cJSON *split(const char *value)
{
    cJSON *items = cJSON_CreateArray();

    while (*value) {
        const char *end = strstr(value, ", ");
        size_t length = end ? (size_t)(end - value) : strlen(value);
        cli_text item = {0};

        cli_text_add_bytes(&item, value, length);
        cJSON_AddItemToArray(items, cJSON_CreateString(item.bytes));
        cli_text_clear(&item);
        value += length + (end ? 2 : 0);
    }
    return items;
}

static const char *state_of(const cli_call *cli, const char *state)
{
    static const struct {
        const char *state;
        cli_word word;
    } states[] = {
        {"done", W_STATUS_DONE},       {"failed", W_STATUS_FAILED},
        {"held", W_STATUS_HELD},       {"weigh", W_STATUS_WEIGH},
        {"blocked", W_STATUS_BLOCKED}, {"ask_consent", W_STATUS_ASK_CONSENT},
        {"waiting", W_STATUS_WAITING}, {"due", W_DIFF_IS_DUE},
        {"certain", W_DIFF_BANNED},    {"not_excluded", W_DIFF_MAY_BE_BANNED},
    };

    for (size_t i = 0; i < sizeof states / sizeof *states; i++)
        if (strcmp(states[i].state, state) == 0)
            return cli_words_say(cli, states[i].word);
    return state;
}

// What any contact or task of the book has, beside [of] with that value, in [said].
static const char *find_said(const cJSON *book, const char *list,
                             const char *of, const char *value,
                             const char *said)
{
    static const char *const kinds[] = {"contacts", "tasks"};

    for (const cJSON *rule = cli_json_items(book, "rules"); rule;
         rule = rule->next)
        for (size_t i = 0; i < 2; i++)
            for (const cJSON *by = cli_json_items(rule, kinds[i]); by;
                 by = by->next) {
                const cJSON *one = list ? cli_json_items(by, list) : by;

                for (; one; one = list ? one->next : NULL)
                    if (strcmp(cli_json_text(one, of), value) == 0)
                        return cli_json_text(one, said);
            }
    return "";
}

// "duty SoL (2025:400) 19 kap. 1 §": the ground in words, and the law.
static void add_ground(cli_text *text, const cJSON *book, const char *item)
{
    size_t length = strcspn(item, " ");
    cli_text ground = {0};
    const char *said;

    cli_text_add_bytes(&ground, item, length);
    said = find_said(book, "grounds", "ground", ground.bytes, "said");
    cli_text_add_item(text, "; ", *said ? said : ground.bytes);
    if (item[length]) {
        cli_text_add(text, ",");
        cli_text_add(text, item + length);
    }
    cli_text_clear(&ground);
}

static void add_time(cli_text *text, const cli_call *cli, const cJSON *book,
                     const char *item)
{
    const char *said = find_said(book, NULL, "within", item, "within_said");

    cli_text_add_item(text, "; ", "");
    if (cli_moment_is_time(item))
        cli_moment_add_full(text, cli, item);
    else
        cli_text_add(text, *said ? said : item);
}

static void add_item(cli_text *text, const cli_call *cli, const cJSON *book,
                     const char *field, const char *item)
{
    if (strcmp(field, "ground") == 0)
        add_ground(text, book, item);
    else if (strcmp(field, "due") == 0)
        add_time(text, cli, book, item);
    else if (strcmp(field, "step") == 0 || strcmp(field, "ban") == 0)
        cli_text_add_item(text, ", ", state_of(cli, item));
    else
        cli_text_add_item(text, "; ",
                          strcmp(item, "first") == 0
                              ? cli_words_say(cli, W_FIRST)
                              : cli_book_subject_name(book, item));
}

void cli_difference_add(cli_text *text, const cli_call *cli, const cJSON *book,
                        const char *field, const char *value)
{
    cJSON *items = split(value);
    cli_text said = {0};

    if (strcmp(field, "tell") == 0)
        cli_book_add_told(&said, cli, book, items);
    for (const cJSON *item = strcmp(field, "tell") == 0 ? NULL
                                                        : cli_json_first(items);
         item; item = item->next)
        add_item(&said, cli, book, field, cli_json_item_text(item));
    cli_text_add(text, said.length > 0 ? said.bytes
                       : *value        ? value
                                       : cli_words_say(cli, W_DIFF_NOTHING));
    cli_text_clear(&said);
    cJSON_Delete(items);
}

void cli_difference_add_rules(cli_text *text, const cJSON *book,
                              const cJSON *ids)
{
    for (const cJSON *id = cli_json_first(ids); id; id = id->next) {
        const cJSON *rule = cli_json_find(book, "rules",
                                          cli_json_item_text(id));

        cli_text_add_item(text, "; ", cli_json_item_text(id));
        if (!*cli_json_text(rule, "because"))
            continue;
        cli_text_add(text, " (");
        cli_rule_add_title(text, rule);
        cli_text_add(text, ")");
    }
}
