// routines.c - which routines there are, and what one declares
//
//     {"routines": [{"id": "helsingborg", "version": "2026.2", "digest": "sha256:…",
//                    "title": …, "in_force": {"from": …, "to": …},
//                    "languages": ["sv", "en"]}]}
//
// A digest is over all sources of a routine, so it says whether anything that is
// asked about it can have changed.

#include "routines.h"

#include "answer.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static bool has_language(const rutin_routine *routine, const char *language)
{
    const char *has;

    for (int64_t i = 0; (has = rutin_routine_language(routine, i)); i++)
        if (language && strcmp(has, language) == 0)
            return true;
    return false;
}

cJSON *serve_routines_book(serve_book *book, const char *language)
{
    rutin_options how = {.size = sizeof how};
    rutin_engine *engine = serve_shelf_take_engine(book);
    cJSON *described = NULL;
    const char *json;
    size_t length;

    if (!engine)
        return NULL;
    if (has_language(book->routine, language))
        how.language = language;
    if (rutin_describe(engine, &how, &json, &length) == RUTIN_OK)
        described = cJSON_ParseWithLength(json, length);
    serve_shelf_give_engine(book, engine);
    return described;
}

// Moves what a list says of a routine out of all that it declares.
static cJSON *shorten(cJSON *described)
{
    static const char *const members[] = {"id",    "version",  "digest",
                                          "title", "in_force", "languages"};
    cJSON *entry = cJSON_CreateObject();

    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        cJSON_AddItemToObject(
            entry, members[i],
            cJSON_DetachItemFromObjectCaseSensitive(described, members[i]));
    cJSON_Delete(described);
    return entry;
}

void serve_routines_list(serve_request *request)
{
    cJSON *answer = cJSON_CreateObject();
    cJSON *list = cJSON_AddArrayToObject(answer, "routines");

    for (int i = 0; i < request->shelf->count; i++) {
        cJSON *described = serve_routines_book(&request->shelf->books[i],
                                               request->query.language);

        if (!described) {
            cJSON_Delete(answer);
            return;
        }
        cJSON_AddItemToArray(list, shorten(described));
    }
    serve_answer_tree(&request->answer, answer);
}

void serve_routines_describe(serve_request *request)
{
    rutin_options how = serve_request_options(request);
    serve_answer *answer = &request->answer;
    const char *known = request->known_tag, *json = NULL;
    size_t length = 0;
    rutin_status status;

    snprintf(answer->tag, sizeof answer->tag, "\"%s\"",
             rutin_routine_digest(request->book->routine));
    if (known && (strcmp(known, "*") == 0 || strstr(known, answer->tag))) {
        serve_answer_status(answer, 304);
        return;
    }
    status = rutin_describe(request->engine, &how, &json, &length);
    if (status != RUTIN_OK)
        *answer->tag = '\0';
    serve_request_answer(request, status, json, length);
}
