// json.c - reading what the library answers
//
// The library answers in JSON, which is parsed with cJSON and read through these
// few calls. They give an empty answer where something is missing, so that a page
// is never half printed.

#include "json.h"

#include <string.h>

const cJSON *cli_json_member(const cJSON *object, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(object, name);
}

const cJSON *cli_json_first(const cJSON *list)
{
    return list ? list->child : NULL;
}

const cJSON *cli_json_items(const cJSON *object, const char *list)
{
    return cli_json_first(cli_json_member(object, list));
}

const char *cli_json_item_text(const cJSON *item)
{
    return cJSON_IsString(item) ? item->valuestring : "";
}

const char *cli_json_text(const cJSON *object, const char *name)
{
    return cli_json_item_text(cli_json_member(object, name));
}

bool cli_json_is_true(const cJSON *object, const char *name)
{
    return cJSON_IsTrue(cli_json_member(object, name));
}

bool cli_json_has(const cJSON *list, const char *text)
{
    for (const cJSON *item = cli_json_first(list); item; item = item->next)
        if (strcmp(cli_json_item_text(item), text) == 0)
            return true;
    return false;
}

const cJSON *cli_json_find(const cJSON *object, const char *list,
                           const char *id)
{
    for (const cJSON *item = cli_json_items(object, list); item;
         item = item->next)
        if (strcmp(cli_json_text(item, "id"), id) == 0)
            return item;
    return NULL;
}
