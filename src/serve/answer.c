// answer.c - what a request is answered with

#include "answer.h"

#include "memory.h"

#include <string.h>

static const char json_type[] = "application/json";

void serve_answer_text(serve_answer *answer, const char *type, const char *text,
                       size_t length)
{
    serve_text_add_bytes(&answer->body, text, length);
    if (answer->body.is_lost)
        return;
    answer->status = 200;
    answer->type = type;
}

void serve_answer_json(serve_answer *answer, const char *json, size_t length)
{
    serve_answer_text(answer, json_type, json, length);
}

void serve_answer_tree(serve_answer *answer, cJSON *tree)
{
    char *printed = tree ? cJSON_PrintUnformatted(tree) : NULL;

    if (printed && !serve_memory_is_lost())
        serve_answer_json(answer, printed, strlen(printed));
    cJSON_free(printed);
    cJSON_Delete(tree);
}

void serve_answer_status(serve_answer *answer, unsigned status)
{
    answer->status = status;
}
