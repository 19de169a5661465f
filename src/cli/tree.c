// tree.c - an example as a file has it: JSON in lines that people read

#include "tree.h"

#include "text.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stddef.h>

enum { COLUMNS = 100 };

static void add_value(cli_text *text, const cJSON *value, int level,
                      size_t used);

// "a": 1, on one line with all that it holds.
static void add_flat(cli_text *text, const cJSON *value)
{
    bool is_object = cJSON_IsObject(value);
    char *printed;

    if (!is_object && !cJSON_IsArray(value)) {
        printed = cJSON_PrintUnformatted(value);
        cli_text_add(text, printed ? printed : "null");
        cJSON_free(printed);
        return;
    }
    cli_text_add(text, is_object ? "{" : "[");
    for (const cJSON *item = value->child; item; item = item->next) {
        if (is_object) {
            cJSON name = {.type = cJSON_String, .valuestring = item->string};

            add_flat(text, &name);
            cli_text_add(text, ": ");
        }
        add_flat(text, item);
        if (item->next)
            cli_text_add(text, ", ");
    }
    cli_text_add(text, is_object ? "}" : "]");
}

static void begin_line(cli_text *text, int level)
{
    cli_text_add(text, "\n");
    while (level-- > 0)
        cli_text_add(text, "  ");
}

static void add_items(cli_text *text, const cJSON *value, int level)
{
    bool is_object = cJSON_IsObject(value);

    cli_text_add(text, is_object ? "{" : "[");
    for (const cJSON *item = value->child; item; item = item->next) {
        size_t start;

        begin_line(text, level + 1);
        start = text->length;
        if (is_object) {
            cJSON name = {.type = cJSON_String, .valuestring = item->string};

            add_flat(text, &name);
            cli_text_add(text, ": ");
        }
        add_value(text, item, level + 1,
                  text->length - start + 2 * (size_t)(level + 1));
        if (item->next)
            cli_text_add(text, ",");
    }
    begin_line(text, level);
    cli_text_add(text, is_object ? "}" : "]");
}

// [used] columns of the line are.
static void add_value(cli_text *text, const cJSON *value, int level,
                      size_t used)
{
    cli_text flat = {0};

    add_flat(&flat, value);
    if (!value->child || used + flat.length < COLUMNS)
        cli_text_add(text, flat.bytes);
    else
        add_items(text, value, level);
    cli_text_clear(&flat);
}

void cli_tree_add(cli_text *text, const cJSON *tree)
{
    if (tree->child)
        add_items(text, tree, 0);
    else
        add_flat(text, tree);
}
