// answer.c - one line of an answer, understood
//
// Answers are compared without regard to capitals and spare blanks. What a fact
// can hold comes first, then the words that steer the conversation, so that a
// choice called "none" or "plan" can be chosen; a text fact is the other way
// round. An answer is never repeated in a message.

#include "answer.h"

#include "book.h"
#include "json.h"
#include "layout.h"
#include "phrase.h"
#include "text.h"
#include "words.h"

#include <errno.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_folded_same(const char *answer, const char *name)
{
    cli_text folded = {0};
    bool same;

    cli_phrase_fold(&folded, name, strlen(name));
    same = folded.length > 0 && strcmp(folded.bytes, answer) == 0;
    cli_text_clear(&folded);
    return same;
}

// ------------------------------------------------------------------ values

static bool read_number(const char *answer, int64_t *number)
{
    char *end;
    long long value;

    errno = 0;
    value = strtoll(answer, &end, 10);
    *number = value;
    return end != answer && *end == '\0' && errno == 0;
}

static cJSON *new_number(int64_t number)
{
    char text[32];

    snprintf(text, sizeof text, "%" PRId64, number);
    return cJSON_CreateRaw(text);
}

static cJSON *read_yes_no(const cJSON *fact, const char *answer)
{
    (void)fact;
    if (cli_phrase_is(P_YES, answer))
        return cJSON_CreateTrue();
    return cli_phrase_is(P_NO, answer) ? cJSON_CreateFalse() : NULL;
}

static cJSON *read_in_range(const cJSON *fact, const char *answer)
{
    const cJSON *min = cli_json_member(fact, "min");
    const cJSON *max = cli_json_member(fact, "max");
    int64_t number;

    if (!read_number(answer, &number))
        return NULL;
    if (cJSON_IsNumber(min) && (double)number < min->valuedouble)
        return NULL;
    if (cJSON_IsNumber(max) && (double)number > max->valuedouble)
        return NULL;
    return new_number(number);
}

// The id of the choice that the answer names: by id, label or number from 1.
static const char *find_choice(const cJSON *fact, const char *answer)
{
    int64_t number;
    int64_t place = 0;

    for (const cJSON *choice = cli_json_items(fact, "choices"); choice;
         choice = choice->next)
        if (is_folded_same(answer, cli_json_text(choice, "id")) ||
            is_folded_same(answer, cli_json_text(choice, "label")))
            return cli_json_text(choice, "id");
    if (!read_number(answer, &number))
        return NULL;
    for (const cJSON *choice = cli_json_items(fact, "choices"); choice;
         choice = choice->next)
        if (++place == number)
            return cli_json_text(choice, "id");
    return NULL;
}

static cJSON *read_choice(const cJSON *fact, const char *answer)
{
    const char *id = find_choice(fact, answer);

    return id ? cJSON_CreateString(id) : NULL;
}

static bool add_choice(cJSON *list, const cJSON *fact, const char *answer)
{
    const char *id = find_choice(fact, answer);

    if (!id || cli_json_has(list, id))
        return id != NULL;
    return cJSON_AddItemToArray(list, cJSON_CreateString(id));
}

// Adds every choice between the commas of the answer.
static bool add_choices(cJSON *list, const cJSON *fact, const char *answer)
{
    bool good = true;

    while (good) {
        size_t length = strcspn(answer, ",;");
        cli_text piece = {0};

        cli_phrase_fold(&piece, answer, length);
        good = add_choice(list, fact, piece.bytes);
        cli_text_clear(&piece);
        if (!answer[length])
            break;
        answer += length + 1;
    }
    return good;
}

static cJSON *read_choices(const cJSON *fact, const char *answer)
{
    cJSON *list = cJSON_CreateArray();

    if (add_choice(list, fact, answer) || cli_phrase_is(P_NOTHING, answer) ||
        add_choices(list, fact, answer))
        return list;
    cJSON_Delete(list);
    return NULL;
}

// -------------------------------------------------------------------- text

// Bytes of the UTF-8 sequence that [text] starts with; 0 when it is none. The
// longest way to write a code point is the only other mistake that matters: a
// reader of JSON refuses it.
static size_t sequence_length(const unsigned char *text)
{
    size_t length = text[0] < 0x80   ? 1
                    : text[0] < 0xC2 ? 0
                    : text[0] < 0xE0 ? 2
                    : text[0] < 0xF0 ? 3
                    : text[0] < 0xF5 ? 4
                                     : 0;

    for (size_t i = 1; i < length; i++)
        if ((text[i] & 0xC0) != 0x80)
            return 0;
    if ((text[0] == 0xE0 && text[1] < 0xA0) ||
        (text[0] == 0xED && text[1] > 0x9F) ||
        (text[0] == 0xF0 && text[1] < 0x90) ||
        (text[0] == 0xF4 && text[1] > 0x8F))
        return 0;
    return length;
}

static bool is_utf8(const char *text)
{
    size_t length;

    for (; *text; text += length) {
        length = sequence_length((const unsigned char *)text);
        if (length == 0)
            return false;
    }
    return true;
}

static cJSON *read_text(const cli_call *cli, const char *line)
{
    cli_text trimmed = {0};
    cJSON *value = NULL;

    line += strspn(line, " \t");
    cli_text_add(&trimmed, line);
    while (trimmed.length > 0 &&
           strchr(" \t\r\n", trimmed.bytes[trimmed.length - 1]))
        trimmed.bytes[--trimmed.length] = '\0';
    if (is_utf8(trimmed.bytes))
        value = cJSON_CreateString(trimmed.bytes);
    else
        cli_layout_say(cli, CLI_PLAIN, 0, W_BAD_TEXT, NULL, NULL);
    cli_text_clear(&trimmed);
    return value;
}

// ------------------------------------------------------------------ answers

static cli_answer_kind find_steering(const char *answer)
{
    static const cli_answer_kind kinds[] = {
        CLI_ANSWER_SKIP, CLI_ANSWER_BACK, CLI_ANSWER_PLAN,
        CLI_ANSWER_HELP, CLI_ANSWER_DONE,
    };
    cli_phrase said = cli_phrase_find(P_SKIP, P_ENOUGH, answer);

    return said == P_NONE ? CLI_ANSWER_NONE : kinds[said - P_SKIP];
}

static const struct {
    const char *type;
    cJSON *(*read)(const cJSON *fact, const char *answer);
    cli_word bad;
} types[] = {
    {"yes_no", read_yes_no, W_BAD_YES_NO},
    {"number", read_in_range, W_BAD_NUMBER},
    {"one_of", read_choice, W_BAD_CHOICE},
    {"any_of", read_choices, W_BAD_CHOICES},
};

static void complain(const cli_call *cli, const cJSON *fact, cli_word bad)
{
    char low[32], high[32];

    cli_book_bounds(fact, low, high);
    if (bad == W_BAD_NUMBER && !(*low && *high))
        bad = W_BAD_NUMBER_FREE;
    if (bad == W_BAD_CHOICE || bad == W_BAD_CHOICES)
        snprintf(low, sizeof low, "%d",
                 cJSON_GetArraySize(cli_json_member(fact, "choices")));
    cli_layout_say(cli, CLI_PLAIN, 0, bad, low, high);
}

static cli_answer_kind understand_typed(const cli_call *cli, const cJSON *fact,
                                        const char *answer, cJSON **value)
{
    const char *type = cli_json_text(fact, "type");
    cli_answer_kind kind;

    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        if (strcmp(types[i].type, type) != 0)
            continue;
        *value = types[i].read(fact, answer);
        if (*value)
            return CLI_ANSWER_VALUE;
        kind = find_steering(answer);
        if (kind == CLI_ANSWER_NONE)
            complain(cli, fact, types[i].bad);
        return kind;
    }
    return find_steering(answer);
}

cli_answer_kind cli_answer_read(const cli_call *cli, const cJSON *fact,
                                const char *line, cJSON **value)
{
    bool is_text = strcmp(cli_json_text(fact, "type"), "text") == 0;
    cli_text answer = {0};
    cli_answer_kind kind;

    *value = NULL;
    cli_phrase_fold(&answer, line, strlen(line));
    kind = is_text ? find_steering(answer.bytes)
                   : understand_typed(cli, fact, answer.bytes, value);
    if (is_text && kind == CLI_ANSWER_NONE && answer.length > 0) {
        *value = read_text(cli, line);
        kind = *value ? CLI_ANSWER_VALUE : CLI_ANSWER_NONE;
    }
    cli_text_clear(&answer);
    return kind;
}
