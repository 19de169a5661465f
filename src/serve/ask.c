// ask.c - what to find out next
//
//     {"complete": false,
//      "questions": [{"fact": "age", "question": "How old is the person?",
//                     "opens": ["child_report"], "name": "Age", "type": "number",
//                     "min": 0, "max": 120, "choices": []}]}
//
// What the plan asks, and of each fact what a form needs to ask it: what the routine
// declares of it, in the language of the plan.

#include "ask.h"

#include "answer.h"

#include <cJSON.h>
#include <rutin.h>
#include <stddef.h>
#include <string.h>

// A member of the plan as a tree; NULL when memory is out.
static cJSON *part_of_plan(rutin_engine *engine, const char *pointer)
{
    size_t length;
    const char *json = rutin_get(engine, pointer, &length);

    return json ? cJSON_ParseWithLength(json, length) : NULL;
}

static cJSON *find_fact(const cJSON *described, const char *id)
{
    cJSON *fact;

    cJSON_ArrayForEach(fact,
                       cJSON_GetObjectItemCaseSensitive(described, "facts"))
    {
        const char *own = cJSON_GetStringValue(
            cJSON_GetObjectItemCaseSensitive(fact, "id"));

        if (own && id && strcmp(own, id) == 0)
            return fact;
    }
    return NULL;
}

// Adds to a question what a form needs to ask it. A fact is asked once, so what the
// routine declares of it is moved.
static void add_form(cJSON *question, cJSON *fact)
{
    static const char *const members[] = {"name", "type", "min", "max",
                                          "choices"};

    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        cJSON_AddItemToObject(
            question, members[i],
            cJSON_DetachItemFromObjectCaseSensitive(fact, members[i]));
}

static cJSON *describe(serve_request *request)
{
    rutin_options how = serve_request_options(request);
    const char *json;
    size_t length;

    if (rutin_describe(request->engine, &how, &json, &length) != RUTIN_OK)
        return NULL;
    return cJSON_ParseWithLength(json, length);
}

void serve_ask(serve_request *request)
{
    cJSON *answer, *complete, *questions, *described, *question;

    if (!serve_request_decide(request))
        return;
    answer = cJSON_CreateObject();
    complete = part_of_plan(request->engine, "/complete");
    questions = part_of_plan(request->engine, "/ask");
    cJSON_AddItemToObject(answer, "complete", complete);
    cJSON_AddItemToObject(answer, "questions", questions);
    described = describe(request);
    cJSON_ArrayForEach(question, questions) add_form(
        question,
        find_fact(described,
                  cJSON_GetStringValue(
                      cJSON_GetObjectItemCaseSensitive(question, "fact"))));
    if (complete && questions && described) {
        serve_answer_tree(&request->answer, answer);
    } else {
        cJSON_Delete(answer);
    }
    cJSON_Delete(described);
}
