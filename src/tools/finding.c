// finding.c - what check finds, in the order of the texts
//
// A finding is a message of the catalogue at a place, with the phrase that stands
// after it there, what to do. A comment on a line of its own lets one pass that
// stands in the line after it:
//
//     -- rutin: allow always_fires because …
//                     code                 reason

#include "tools/finding.h"

#include "base/memory.h"
#include "lang/sources.h"
#include "routine/routine.h"

#include <stdlib.h>
#include <string.h>

void rutin__finding_clear(rutin__findings_list *list)
{
    rutin__text_clear(&list->words);
    free(list->of);
}

static rutin__finding *add(rutin__findings_list *list)
{
    rutin__finding *grown = rutin__memory_grown(
        list->of, &list->room,
        list->count < list->room ? list->count + 1 : list->count * 2 + 16,
        sizeof *grown);

    if (grown == NULL) {
        list->failed = true;
        return NULL;
    }
    list->of = grown;
    grown[list->count] = (rutin__finding){.place = {.source = -1}};
    if (list->words.length == 0)
        rutin__text_add_char(&list->words, '\0'); // so that 0 is none
    return &grown[list->count++];
}

// Adds a text, and gives where it begins.
static size_t add_text(rutin__findings_list *list, const char *text)
{
    size_t at = list->words.length;

    rutin__text_add(&list->words, text, strlen(text) + 1);
    list->failed |= list->words.failed;
    return at;
}

static size_t add_message(rutin__findings_list *list, rutin__message message,
                          const rutin__param *with)
{
    size_t at = list->words.length;

    rutin__text_say(&list->words, list->tongue, message, with);
    rutin__text_add_char(&list->words, '\0');
    list->failed |= list->words.failed;
    return at;
}

rutin__finding *rutin__finding_add(rutin__findings_list *list,
                                   rutin__message message, rutin__place place,
                                   const rutin__param *with)
{
    rutin__finding *finding = add(list);

    if (finding == NULL)
        return NULL;
    finding->message = message;
    finding->code = rutin__messages_code(message);
    finding->place = place;
    finding->text = add_message(list, message, with);
    finding->help = add_message(list, (rutin__message)(message + 1), with);
    return finding;
}

// What stands before the text of a warning of the load is no part of it here.
static const char *past_label(const rutin_error *mistake)
{
    const char *label = rutin__messages_text(
        rutin__messages_tongue(mistake->language), RUTIN__SAY_warning_label);
    size_t length = strlen(label);

    return strncmp(mistake->message, label, length) == 0
               ? mistake->message + length
               : mistake->message;
}

void rutin__finding_add_mistake(rutin__findings_list *list,
                                const rutin_error *mistake, bool is_error)
{
    const char *text = past_label(mistake);
    rutin__finding *finding = add(list);

    if (finding == NULL)
        return;
    finding->is_error = is_error && text == mistake->message;
    finding->code = mistake->code;
    finding->file = mistake->where;
    finding->place = rutin__places_line(list->places, mistake->where,
                                        (int)mistake->line);
    if (mistake->column > 0)
        finding->place.column = (int)mistake->column;
    finding->text = add_text(list, text);
    if (mistake->help[0] != '\0')
        finding->help = add_text(list, mistake->help);
}

void rutin__finding_show(rutin__findings_list *list, rutin__finding *finding,
                         const rutin__text *json)
{
    if (finding != NULL && json->length > 0)
        finding->sample = add_text(list, json->at);
}

// ---------------------------------------------------------------- allowing

typedef struct piece {
    const char *at;
    size_t length;
} piece;

static piece take_word(piece *rest)
{
    piece word;

    while (rest->length > 0 && *rest->at == ' ')
        rest->at++, rest->length--;
    word = (piece){rest->at, 0};
    while (word.length < rest->length && rest->at[word.length] != ' ')
        word.length++;
    rest->at += word.length;
    rest->length -= word.length;
    return word;
}

static bool is_word(piece word, const char *text)
{
    return rutin__text_same(text, word.at, word.length);
}

static const char *code_name(const void *data, int number)
{
    (void)data;
    return rutin__messages_code(
        (rutin__message)(RUTIN__MESSAGES_OF_TOOLS + number));
}

// The message that is nearest to a code that nobody has.
static const char *nearest_code(piece code)
{
    int near = rutin__text_nearest(code.at, code.length, code_name, NULL,
                                   RUTIN__MESSAGES - RUTIN__MESSAGES_OF_TOOLS);

    if (near < 0 || !rutin__messages_is_public(
                        (rutin__message)(RUTIN__MESSAGES_OF_TOOLS + near)))
        return NULL;
    return code_name(NULL, near);
}

static bool is_code(piece code)
{
    char name[RUTIN__CODE_SIZE];
    rutin__message message;

    if (code.length >= sizeof name)
        return false;
    memcpy(name, code.at, code.length);
    name[code.length] = '\0';
    message = rutin__messages_find(name);
    return message != RUTIN__SAY_NOTHING && rutin__messages_is_public(message);
}

// The first finding of a code in a line, that is not allowed yet.
static rutin__finding *find(const rutin__findings_list *list, piece code,
                            const rutin__allow *allow)
{
    for (int i = 0; i < list->count; i++) {
        rutin__finding *finding = &list->of[i];

        if (finding->place.source == allow->place.source &&
            finding->place.line == allow->line && !finding->is_allowed &&
            !finding->is_error && is_word(code, finding->code))
            return finding;
    }
    return NULL;
}

static void settle_allow(rutin__findings_list *list, rutin__allow *allow)
{
    piece rest = {allow->said, allow->length}, word = take_word(&rest);
    piece code = take_word(&rest), because = take_word(&rest);
    piece reason = take_word(&rest);
    const char *near = nearest_code(code);
    const rutin__param with[] = {
        {"code", .text = code.length > 0 ? code.at : "?",
         .length = code.length},
        {"guess", .text = "",
         .phrase = near == NULL ? RUTIN__SAY_NOTHING : RUTIN__SAY_did_you_mean},
        {"near", .text = near},
        {NULL}};
    rutin__finding *finding;

    if (!is_word(word, "allow") || code.length == 0) {
        rutin__finding_add(list, RUTIN__SAY_allow_unread, allow->place, NULL);
    } else if (!is_code(code)) {
        rutin__finding_add(list, RUTIN__SAY_allow_unknown, allow->place, with);
    } else if (!is_word(because, "because") || reason.length == 0) {
        rutin__finding_add(list, RUTIN__SAY_allow_without_reason, allow->place,
                           with);
    } else if ((finding = find(list, code, allow)) != NULL) {
        finding->is_allowed = true;
        list->allowed++;
    } else if (rutin__places_is_own(list->places, allow->place)) {
        rutin__finding_add(list, RUTIN__SAY_allow_unused, allow->place, with);
    }
}

// ---------------------------------------------------------------- the order

static int compare(const void *left, const void *right)
{
    const rutin__finding *a = left, *b = right;

    if (a->place.source != b->place.source)
        return a->place.source - b->place.source;
    if (a->place.line != b->place.line)
        return a->place.line - b->place.line;
    if (a->place.column != b->place.column)
        return a->place.column - b->place.column;
    return a->text < b->text ? -1 : a->text > b->text;
}

void rutin__finding_settle(rutin__findings_list *list)
{
    if (list->count > 0)
        qsort(list->of, (size_t)list->count, sizeof *list->of, compare);
    for (int i = 0; i < list->places->allow_count; i++)
        settle_allow(list, &list->places->allows[i]);
    if (list->count > 0)
        qsort(list->of, (size_t)list->count, sizeof *list->of, compare);
}

// ---------------------------------------------------------------- writing

static void write_one(const rutin__findings_list *list,
                      const rutin__finding *finding, rutin__json_out *out)
{
    const char *words = list->words.at;
    const char *file = finding->file;

    if (finding->place.source >= 0)
        file = list->routine->sources[finding->place.source].name;
    rutin__write_object(out);
    rutin__write_name(out, "severity");
    rutin__write_text(out, finding->is_error ? "error" : "warning");
    rutin__write_name(out, "code");
    rutin__write_text(out, finding->code);
    rutin__write_name(out, "file");
    rutin__write_text(out, file);
    rutin__write_name(out, "line");
    rutin__write_integer(out, finding->place.line);
    rutin__write_name(out, "column");
    rutin__write_integer(out, finding->place.column);
    rutin__write_name(out, "message");
    rutin__write_text(out, words + finding->text);
    rutin__write_name(out, "help");
    rutin__write_text(out, finding->help == 0 ? NULL : words + finding->help);
    rutin__write_name(out, "case");
    if (finding->sample == 0)
        rutin__write_null(out);
    else
        rutin__write_around(out, "", words + finding->sample,
                            strlen(words + finding->sample), ",");
    rutin__write_end_object(out);
}

void rutin__finding_write(const rutin__findings_list *list,
                          rutin__json_out *out)
{
    rutin__write_list(out);
    for (int i = 0; i < list->count; i++)
        if (!list->of[i].is_allowed)
            write_one(list, &list->of[i], out);
    rutin__write_end_list(out);
}
