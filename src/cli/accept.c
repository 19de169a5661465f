// accept.c - what came takes the place of what an example expected
//
// Only what an example names changes: a step that did not come is left out, a
// deadline that was another is the one that came. What was met is as it was. The
// file is written anew beside itself and then takes its place.

#include "accept.h"

#include "examples.h"
#include "exits.h"
#include "files.h"
#include "json.h"
#include "memory.h"
#include "report.h"
#include "text.h"
#include "tree.h"
#include "words.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// ------------------------------------------------------------ expectations

// Where a text stands in a list; -1 for nowhere.
static int place_in(const cJSON *list, const char *text)
{
    int place = 0;

    for (const cJSON *item = cli_json_first(list); item;
         item = item->next, place++)
        if (strcmp(cli_json_item_text(item), text) == 0)
            return place;
    return -1;
}

// Leaves of a list what stands in another, or what does not.
static void keep(cJSON *list, const cJSON *other, bool that_stand)
{
    cJSON *item = list->child;

    while (item) {
        cJSON *next = item->next;

        if ((place_in(other, cli_json_item_text(item)) >= 0) != that_stand)
            cJSON_Delete(cJSON_DetachItemViaPointer(list, item));
        item = next;
    }
}

// The steps that are wanted, in the order that they came; all of them where no
// other may come.
static void accept_steps(cJSON *expect, cJSON *steps, const cJSON *came)
{
    const cJSON *all = cli_json_member(came, "steps");
    cJSON *kept = cJSON_CreateArray();

    for (const cJSON *step = cli_json_first(all); step; step = step->next)
        if (cli_json_is_true(expect, "exactly") ||
            place_in(steps, cli_json_item_text(step)) >= 0)
            cJSON_AddItemToArray(kept,
                                 cJSON_CreateString(cli_json_item_text(step)));
    cJSON_ReplaceItemInObjectCaseSensitive(expect, "steps", kept);
}

static void accept_before(cJSON *pairs, const cJSON *came)
{
    const cJSON *steps = cli_json_member(came, "steps");
    cJSON *pair = pairs->child;

    while (pair) {
        cJSON *next = pair->next;
        int first = place_in(steps, cli_json_item_text(pair->child));
        int then = place_in(
            steps, cli_json_item_text(pair->child ? pair->child->next : NULL));

        if (first >= 0 && then >= 0 && first > then)
            cJSON_Delete(cJSON_DetachItemViaPointer(pairs, pair));
        pair = next;
    }
}

// Members by the id of a step, each as it came.
static void accept_each(cJSON *wanted, const cJSON *came)
{
    cJSON *item = wanted->child;

    while (item) {
        cJSON *next = item->next;
        const cJSON *found = cli_json_member(came, item->string);

        if (!found)
            cJSON_Delete(cJSON_DetachItemViaPointer(wanted, item));
        else if (!cJSON_Compare(item, found, true))
            cJSON_ReplaceItemViaPointer(wanted, item,
                                        cJSON_Duplicate(found, true));
        item = next;
    }
}

static void accept_told(cJSON *wanted, const cJSON *came, bool told)
{
    cJSON *item = wanted->child;

    while (item) {
        cJSON *next = item->next;

        keep(item, cli_json_member(came, item->string), told);
        if (!item->child)
            cJSON_Delete(cJSON_DetachItemViaPointer(wanted, item));
        item = next;
    }
}

static void accept_member(cJSON *expect, cJSON *member, const cJSON *came)
{
    const char *name = member->string;
    const cJSON *found = cli_json_member(came, name);

    if (strcmp(name, "steps") == 0)
        accept_steps(expect, member, came);
    else if (strcmp(name, "never") == 0)
        keep(member, cli_json_member(came, "steps"), false);
    else if (strcmp(name, "before") == 0)
        accept_before(member, came);
    else if (strcmp(name, "unfired") == 0)
        keep(member, cli_json_member(came, "fired"), false);
    else if (strcmp(name, "told") == 0)
        accept_told(member, found, true);
    else if (strcmp(name, "untold") == 0)
        accept_told(member, cli_json_member(came, "told"), false);
    else if (strcmp(name, "complete") == 0 && found)
        cJSON_ReplaceItemInObjectCaseSensitive(expect, name,
                                               cJSON_Duplicate(found, true));
    else if (cJSON_IsObject(member))
        accept_each(member, found);
    else if (cJSON_IsArray(member))
        keep(member, found, true);
}

// Leaves out the lists that came to hold nothing, but for the steps.
static void drop_empty(cJSON *expect)
{
    cJSON *member = expect->child;

    while (member) {
        cJSON *next = member->next;

        if ((cJSON_IsArray(member) || cJSON_IsObject(member)) &&
            !member->child && strcmp(member->string, "steps") != 0)
            cJSON_Delete(cJSON_DetachItemViaPointer(expect, member));
        member = next;
    }
}

// What is expected of one decision. A refusal is all that is expected of one.
static void accept_part(cJSON *part, const cJSON *came)
{
    const cJSON *error = cli_json_member(came, "error");
    cJSON *expect = cJSON_GetObjectItemCaseSensitive(part, "expect");
    cJSON *member;

    if (!expect && error)
        expect = cJSON_AddObjectToObject(part, "expect");
    if (!expect)
        return;
    cJSON_DeleteItemFromObjectCaseSensitive(expect, "error");
    if (error) {
        cJSON_AddItemToObject(expect, "error", cJSON_Duplicate(error, true));
        return;
    }
    for (member = expect->child; member;) {
        cJSON *next = member->next;

        accept_member(expect, member, came);
        member = next;
    }
    drop_empty(expect);
}

static void accept_all(cJSON *example, const cJSON *came)
{
    cJSON *later = cJSON_GetObjectItemCaseSensitive(example, "then");

    came = cli_json_first(came);
    if (!came)
        return;
    accept_part(example, came);
    later = later ? later->child : NULL;
    for (came = came->next; came && later; came = came->next) {
        accept_part(later, came);
        later = later->next;
    }
}

// -------------------------------------------------------------- difference

typedef struct lines {
    char **of;
    int count;
} lines;

// Cuts a text into its lines, in place.
static lines cut(char *text)
{
    lines cut = {.count = 1};
    int at = 0;

    for (const char *c = text; *c; c++)
        cut.count += *c == '\n';
    cut.of = cli_memory_allocate((size_t)cut.count * sizeof *cut.of);
    for (char *line = text; line; at++) {
        char *end = strchr(line, '\n');

        if (end)
            *end = '\0';
        cut.of[at] = line;
        line = end ? end + 1 : NULL;
    }
    return cut;
}

// Prints the lines that are in one alone, with the one before each run of them.
static void print_difference(lines old, lines new)
{
    size_t width = (size_t) new.count + 1;
    int *common = cli_memory_allocate(((size_t)old.count + 1) * width *
                                      sizeof *common);
    int i = 0, k = 0;
    bool is_run = false;

    for (i = old.count - 1; i >= 0; i--)
        for (k = new.count - 1; k >= 0; k--) {
            int *at = &common[(size_t)i * width + (size_t)k];
            int below = common[(size_t)(i + 1) * width + (size_t)k];
            int right = common[(size_t)i * width + (size_t)k + 1];

            if (strcmp(old.of[i], new.of[k]) == 0)
                *at = common[(size_t)(i + 1) * width + (size_t)k + 1] + 1;
            else
                *at = below > right ? below : right;
        }
    for (i = k = 0; i < old.count || k < new.count;) {
        if (i < old.count &&
            k < new.count &&strcmp(old.of[i], new.of[k]) == 0) {
            is_run = false;
            i++;
            k++;
            continue;
        }
        if (!is_run && i > 0)
            printf("  %s\n", old.of[i - 1]);
        is_run = true;
        if (k == new.count ||
            (i < old.count && common[(size_t)(i + 1) * width + (size_t)k] >=
                                  common[(size_t)i * width + (size_t)k + 1]))
            printf("- %s\n", old.of[i++]);
        else
            printf("+ %s\n", new.of[k++]);
    }
    free(common);
}

static void show_difference(const cli_example *example, const cli_text *new)
{
    cli_text before = {0}, after = {0};
    lines old_lines, new_lines;

    cli_text_add(&before, example->json.bytes);
    if (before.length > 0 && before.bytes[before.length - 1] == '\n')
        before.bytes[before.length - 1] = '\0';
    cli_text_add(&after, new->bytes);
    old_lines = cut(before.bytes);
    new_lines = cut(after.bytes);
    printf("--- %s\n", example->path);
    print_difference(old_lines, new_lines);
    free(old_lines.of);
    free(new_lines.of);
    cli_text_clear(&before);
    cli_text_clear(&after);
}

// ------------------------------------------------------------------- files

static int accept_example(const cli_call *cli, const cli_example *example)
{
    cJSON *tree = cJSON_ParseWithLength(example->json.bytes,
                                        example->json.length);
    cli_text text = {0};
    int status;

    if (!tree) {
        cli_report_word(cli, example->path, W_BAD_ANSWER_JSON, NULL, NULL);
        return CLI_CANNOT;
    }
    accept_all(tree, cli_json_member(example->report, "came"));
    cli_tree_add(&text, tree);
    show_difference(example, &text);
    fflush(stdout);
    status = cli_files_replace(cli, example->path, text.bytes);
    cli_text_clear(&text);
    cJSON_Delete(tree);
    return status;
}

int cli_accept(const cli_call *cli, const cli_examples *examples)
{
    int status = CLI_FINE;

    for (int i = 0; i < examples->count && status == CLI_FINE; i++)
        if (!cli_json_is_true(examples->of[i].report, "passed"))
            status = accept_example(cli, &examples->of[i]);
    return status;
}
