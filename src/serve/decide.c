// decide.c - what is asked about one case
//
// The body is a case, or an example, and each of these is a call of the library: what
// it says is the answer, byte for byte.

#include "decide.h"

#include "answer.h"
#include "problem.h"
#include "text.h"

#include <rutin.h>
#include <stddef.h>

void serve_decide(serve_request *request)
{
    const char *plan;
    size_t length = 0;

    if (!serve_request_decide(request))
        return;
    plan = rutin_plan(request->engine, &length);
    serve_request_answer(request, RUTIN_OK, plan, length);
}

// All of the plan, or the one step, rule or actor that is named.
void serve_decide_explain(serve_request *request)
{
    const serve_query *query = &request->query;
    const char *kind = query->step    ? "step"
                       : query->rule  ? "rule"
                       : query->actor ? "actor"
                                      : NULL;
    const char *name = query->step   ? query->step
                       : query->rule ? query->rule
                                     : query->actor;
    rutin_options how = serve_request_options(request);
    const char *json = NULL;
    size_t length = 0;
    rutin_status status;

    if (!serve_request_decide(request))
        return;
    status = rutin_explain(request->engine, kind, name, &how, &json, &length);
    serve_request_answer(request, status, json, length);
}

// A call that takes the body as it is, and leaves the engine's own case alone.
typedef rutin_status asks(rutin_engine *engine, const char *json, size_t length,
                          const rutin_options *how, const char **answer,
                          size_t *answer_length);

static void ask_of_body(serve_request *request, asks *call)
{
    rutin_options how = serve_request_options(request);
    const serve_text *body = &request->body;
    const char *json = NULL;
    size_t length = 0;
    rutin_status status = call(request->engine, body->bytes ? body->bytes : "",
                               body->length, &how, &json, &length);

    serve_request_answer(request, status, json, length);
}

void serve_decide_test(serve_request *request)
{
    ask_of_body(request, rutin_test);
}

void serve_decide_told(serve_request *request)
{
    ask_of_body(request, rutin_told);
}

static rutin_page_options page_of(const serve_request *request)
{
    return (rutin_page_options){.size = sizeof(rutin_page_options),
                                .actor = request->query.actor,
                                .all = request->query.all};
}

void serve_decide_page(serve_request *request)
{
    rutin_page_options how = page_of(request);
    const char *json = NULL;
    size_t length = 0;
    rutin_status status;

    if (!serve_request_decide(request))
        return;
    status = rutin_page(request->engine, &how, &json, &length);
    serve_request_answer(request, status, json, length);
}

// Without a deadline there is no calendar, for one has an event at least.
void serve_decide_calendar(serve_request *request)
{
    rutin_page_options how = page_of(request);
    const char *text;
    size_t length;

    if (!serve_request_decide(request))
        return;
    if (rutin_calendar(request->engine, &how, &text, &length) != RUTIN_OK)
        serve_problem_error(&request->answer, request->engine);
    else if (length == 0)
        serve_answer_status(&request->answer, 204);
    else
        serve_answer_text(&request->answer, "text/calendar; charset=utf-8",
                          text, length);
}
