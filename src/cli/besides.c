// besides.c - what two versions of a routine say otherwise, besides in plans
//
// Two books are held against each other, member by member: the header, and of facts,
// actors, tasks, terms and invariants those of one id. Of a rule it is what it says;
// what it means is told of by the library.

#include "besides.h"

#include "json.h"
#include "words.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

// What a member is called, and in which order they are told of.
static const struct {
    const char *member;
    cli_word word;
} members[] = {
    {"title", W_BESIDES_TITLE},
    {"version", W_BESIDES_VERSION},
    {"owner", W_BESIDES_OWNER},
    {"in_force", W_BESIDES_IN_FORCE},
    {"review_by", W_BESIDES_REVIEW},
    {"languages", W_BESIDES_LANGUAGES},
    {"ask_first", W_BESIDES_ASK_FIRST},
    {"enough", W_BESIDES_ENOUGH},
    {"alarm", W_BESIDES_ALARM},
    {"name", W_BESIDES_NAME},
    {"short", W_BESIDES_SHORT},
    {"phone", W_BESIDES_PHONE},
    {"open", W_BESIDES_OPEN},
    {"if_closed", W_BESIDES_IF_CLOSED},
    {"if_no_answer", W_BESIDES_IF_NO_ANSWER},
    {"same_as", W_BESIDES_SAME_AS},
    {"kind", W_BESIDES_KIND},
    {"part_of", W_BESIDES_PART_OF},
    {"finder", W_BESIDES_FINDER},
    {"near", W_BESIDES_NEAR},
    {"board", W_BESIDES_BOARD},
    {"type", W_BESIDES_TYPE},
    {"class", W_BESIDES_CLASS},
    {"identifying", W_BESIDES_IDENTIFYING},
    {"min", W_BESIDES_LEAST},
    {"max", W_BESIDES_MOST},
    {"choices", W_BESIDES_CHOICES},
    {"presumed", W_BESIDES_PRESUMED},
    {"question", W_BESIDES_QUESTION},
    {"asked", W_BESIDES_ASKED},
    {"condition", W_BESIDES_CONDITION},
    {"text", W_BESIDES_TEXT},
    {"when", W_BESIDES_WHEN},
    {"must", W_BESIDES_MUST},
    {"warn", W_BESIDES_WARN},
    {"because", W_LABEL_WHY},
    {"law", W_LABEL_LAW},
    {"source", W_LABEL_SOURCE},
    {"unverified", W_LABEL_LAWYER},
    {"heading", W_BESIDES_HEADING},
    {"say", W_BESIDES_SAY},
    {"say_not", W_BESIDES_SAY_NOT},
    {"say_all", W_BESIDES_SAY_ALL},
    {"basis", W_BESIDES_BASIS},
    {"by_when", W_BESIDES_BY_WHEN},
    {"holidays", W_BESIDES_HOLIDAYS},
};

enum { MEMBERS = sizeof members / sizeof *members };

// ------------------------------------------------------------------ looking

static const char *name_of(const cJSON *item)
{
    const char *name = cli_json_text(item, "name");

    if (*name == '\0')
        name = cli_json_text(item, "text");
    return *name ? name : cli_json_text(item, "id");
}

static void add(cJSON *list, const char *of, const cJSON *item,
                const char *member, const cJSON *before, const cJSON *after)
{
    cJSON *one = cJSON_CreateObject();

    cJSON_AddItemToObject(one, "of",
                          of ? cJSON_CreateString(of) : cJSON_CreateNull());
    cJSON_AddItemToObject(one, "id",
                          of ? cJSON_CreateString(cli_json_text(item, "id"))
                             : cJSON_CreateNull());
    cJSON_AddStringToObject(one, "name", of ? name_of(item) : "");
    cJSON_AddItemToObject(one, "member",
                          member ? cJSON_CreateString(member)
                                 : cJSON_CreateNull());
    cJSON_AddItemToObject(one, "before",
                          before ? cJSON_Duplicate(before, true)
                                 : cJSON_CreateNull());
    cJSON_AddItemToObject(one, "after",
                          after ? cJSON_Duplicate(after, true)
                                : cJSON_CreateNull());
    cJSON_AddItemToArray(list, one);
}

static bool is_same(const cJSON *a, const cJSON *b)
{
    return (!a || cJSON_IsNull(a)) && (!b || cJSON_IsNull(b))
               ? true
               : a && b && cJSON_Compare(a, b, true);
}

// Adds each member of [names], or of the table, that is otherwise: of [item].
static void add_members(cJSON *list, const char *of, const cJSON *item,
                        const cJSON *old, const cJSON *new,
                        const char *const *names)
{
    for (int i = 0; names ? names[i] != NULL : i < MEMBERS; i++) {
        const char *member = names ? names[i] : members[i].member;
        const cJSON *a = cli_json_member(old, member);
        const cJSON *b = cli_json_member(new, member);

        if (!is_same(a, b))
            add(list, of, item, member, a, b);
    }
}

static void add_items(cJSON *list, const char *of, const cJSON *old,
                      const cJSON *new)
{
    for (const cJSON *a = cli_json_items(old, of); a; a = a->next) {
        const cJSON *b = cli_json_find(new, of, cli_json_text(a, "id"));

        if (b)
            add_members(list, of, b, a, b, NULL);
        else
            add(list, of, a, NULL, cli_json_member(a, "id"), NULL);
    }
    for (const cJSON *b = cli_json_items(new, of); b; b = b->next)
        if (!cli_json_find(old, of, cli_json_text(b, "id")))
            add(list, of, b, NULL, NULL, cli_json_member(b, "id"));
}

// What a rule says, and what a page says of what it asks for.
static void add_rule(cJSON *list, const cJSON *old, const cJSON *new)
{
    static const char *const words[] = {"warn",   "because",    "law",
                                        "source", "unverified", NULL};
    static const char *const said[] = {
        "heading", "say", "say_not", "say_all", "basis", "by_when", NULL};
    static const char *const kinds[] = {"contacts", "tasks"};

    add_members(list, "rules", new, old, new, words);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const cJSON *a = cli_json_items(old, kinds[i]);
        const cJSON *b = cli_json_items(new, kinds[i]);

        for (; a && b; a = a->next, b = b->next)
            add_members(list, "rules", new, a, b, said);
    }
}

cJSON *cli_besides_list(const cJSON *old, const cJSON *new,
                        const cJSON *holidays)
{
    static const char *const lists[] = {"facts", "actors", "tasks", "terms",
                                        "invariants"};
    const cJSON *before = cli_json_member(holidays, "removed");
    const cJSON *after = cli_json_member(holidays, "added");
    cJSON *list = cJSON_CreateArray();

    add_members(list, NULL, NULL, old, new, NULL);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        add_items(list, lists[i], old, new);
    for (const cJSON *a = cli_json_items(old, "rules"); a; a = a->next) {
        const cJSON *b = cli_json_find(new, "rules", cli_json_text(a, "id"));

        if (b)
            add_rule(list, a, b);
    }
    if (cJSON_GetArraySize(before) + cJSON_GetArraySize(after) > 0)
        add(list, NULL, NULL, "holidays", before, after);
    return list;
}

// ------------------------------------------------------------------ in words

void cli_besides_add_title(const cli_call *cli, const cJSON *one,
                           cli_text *text)
{
    const char *member = cli_json_text(one, "member");

    cli_text_add(text, cli_json_text(one, "name"));
    for (int i = 0; i < MEMBERS; i++)
        if (strcmp(members[i].member, member) == 0)
            cli_text_add_item(text, ": ", cli_words_say(cli, members[i].word));
}

static void add_value(const cli_call *cli, const cJSON *value, cli_text *text)
{
    const char *name = cli_json_text(value, "label");

    if (*name == '\0')
        name = name_of(value);
    if (cJSON_IsBool(value))
        cli_text_add_item(
            text, "; ", cli_words_say(cli, cJSON_IsTrue(value) ? W_YES : W_NO));
    else if (cJSON_IsString(value))
        cli_text_add_item(text, "; ", value->valuestring);
    else if (cJSON_IsArray(value) || (cJSON_IsObject(value) && !*name))
        for (const cJSON *item = value->child; item; item = item->next)
            add_value(cli, item, text);
    else if (cJSON_IsObject(value)) {
        cli_text_add_item(text, "; ", name);
        if (*cli_json_text(value, "when")) {
            cli_text_add(text, " (");
            cli_text_add(text, cli_json_text(value, "when"));
            cli_text_add(text, ")");
        }
    } else if (cJSON_IsNumber(value)) {
        char *number = cJSON_PrintUnformatted(value);

        cli_text_add_item(text, "; ", number ? number : "");
        cJSON_free(number);
    }
}

void cli_besides_add_value(const cli_call *cli, const cJSON *one,
                           const char *which, cli_text *text)
{
    add_value(cli, cli_json_member(one, which), text);
    if (text->length == 0)
        cli_text_add(text, cli_words_say(cli, W_DIFF_NOTHING));
}
