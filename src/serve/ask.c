// ask.c - what to find out next
//
//     {"complete": false, "questions": [as rutin_question() gives each]}

#include "ask.h"

#include "answer.h"
#include "problem.h"
#include "text.h"

#include <rutin.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

static bool add_questions(rutin_engine *engine, serve_text *text)
{
    int64_t count = rutin_ask_count(engine);
    const char *json;
    size_t length;

    for (int64_t i = 0; i < count; i++) {
        if (rutin_question(engine, i, &json, &length) != RUTIN_OK)
            return false;
        serve_text_add(text, i > 0 ? "," : "");
        serve_text_add_bytes(text, json, length);
    }
    return true;
}

void serve_ask(serve_request *request)
{
    serve_text text = {0};

    if (!serve_request_decide(request))
        return;
    serve_text_add(&text, rutin_ask_count(request->engine) == 0
                              ? "{\"complete\":true,\"questions\":["
                              : "{\"complete\":false,\"questions\":[");
    if (!add_questions(request->engine, &text))
        serve_problem_error(&request->answer, request->engine);
    serve_text_add(&text, "]}");
    if (request->answer.status == 0 && !text.is_lost)
        serve_answer_json(&request->answer, text.bytes, text.length);
    serve_text_clear(&text);
}
