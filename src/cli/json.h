// json.h - reading what the library answers

#ifndef RUTIN_CLI_JSON_H
#define RUTIN_CLI_JSON_H

#include <cJSON.h>
#include <stdbool.h>

// A member of an object: NULL when it is not there. Text: "" when it is not
// there or null.
const cJSON *cli_json_member(const cJSON *object, const char *name);
const char *cli_json_text(const cJSON *object, const char *name);
bool cli_json_is_true(const cJSON *object, const char *name);

// The first item of a list, the others by `->next`; NULL when it is empty or no
// list.
const cJSON *cli_json_first(const cJSON *list);
const cJSON *cli_json_items(const cJSON *object, const char *list);

// Text of an item of a list; "" for anything else.
const char *cli_json_item_text(const cJSON *item);

// Whether an item of the list is that text.
bool cli_json_has(const cJSON *list, const char *text);

// The item of the list [list] in [object] with this id; NULL for none.
const cJSON *cli_json_find(const cJSON *object, const char *list,
                           const char *id);

#endif
