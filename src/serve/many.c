// many.c - many cases, a line each
//
// A line in is a case, and the line out in its place a plan, or {"error": problem}.
// What comes in is a mebibyte at most, and plans can be a hundred times as much: so a
// line is decided when the one before it has been sent. Between two lines nothing is
// kept of the engine or the desk, for the client may be slow.

#include "many.h"

#include "answer.h"
#include "desk.h"
#include "memory.h"
#include "metrics.h"
#include "problem.h"
#include "shelf.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdbool.h>
#include <string.h>

void serve_many(serve_request *request)
{
    serve_answer_status(&request->answer, 200);
    request->answer.type = "application/x-ndjson";
    request->answer.is_stream = true;
}

static void add_problem(serve_text *out, cJSON *problem)
{
    cJSON *line = cJSON_CreateObject();
    char *printed;

    cJSON_AddItemToObject(line, "error", problem);
    printed = cJSON_PrintUnformatted(line);
    if (printed && !serve_memory_is_lost())
        serve_text_add(out, printed);
    else
        out->is_lost = true;
    cJSON_free(printed);
    cJSON_Delete(line);
}

static bool decide(serve_request *request, const char *line, size_t length)
{
    rutin_options how = serve_request_options(request);
    rutin_engine *engine = serve_shelf_take_engine(request->book);
    const char *plan = NULL;
    size_t plan_length = 0;

    if (!engine) {
        add_problem(&request->pending,
                    serve_problem_tree_word(
                        S_NO_MEMORY, serve_request_language(request), NULL));
        return false;
    }
    if (rutin_decide(engine, line, length, &how) == RUTIN_OK)
        plan = rutin_plan(engine, &plan_length);
    if (plan)
        serve_text_add_bytes(&request->pending, plan, plan_length);
    else
        add_problem(&request->pending, serve_problem_tree_error(engine));
    serve_shelf_give_engine(request->book, engine);
    return plan != NULL;
}

// Decides the next line.
static void decide_next(serve_request *request)
{
    const char *line = request->body.bytes + request->at;
    size_t left = request->body.length - request->at;
    const char *end = memchr(line, '\n', left);
    size_t length = end ? (size_t)(end - line) : left;
    bool is_plan = false;

    request->pending.length = request->sent = 0;
    serve_memory_begin();
    if (serve_desk_take()) {
        is_plan = decide(request, line, length);
        serve_desk_give();
    } else {
        add_problem(&request->pending,
                    serve_problem_tree_word(
                        S_TOO_BUSY, serve_request_language(request), NULL));
    }
    serve_text_add(&request->pending, "\n");
    serve_metrics_count_line(is_plan);
    request->at += length + 1;
}

long serve_many_read(serve_request *request, char *room, size_t size)
{
    size_t length;

    if (request->sent == request->pending.length) {
        if (request->at >= request->body.length)
            return 0;
        decide_next(request);
        if (request->pending.is_lost)
            return -1;
    }
    length = request->pending.length - request->sent;
    if (length > size)
        length = size;
    memcpy(room, request->pending.bytes + request->sent, length);
    request->sent += length;
    return (long)length;
}
