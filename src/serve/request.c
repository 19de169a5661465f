// request.c - a request, from its first line to its answer

#include "request.h"

#include "log.h"
#include "problem.h"
#include "words.h"

rutin_options serve_request_options(const serve_request *request)
{
    return (rutin_options){.size = sizeof(rutin_options),
                           .language = request->query.language,
                           .brief = request->query.brief};
}

const char *serve_request_language(const serve_request *request)
{
    const char *own = request->book
                          ? rutin_routine_language(request->book->routine, 0)
                          : serve_log_language();

    return serve_words_language(request->query.language, own);
}

bool serve_request_decide(serve_request *request)
{
    rutin_options how = serve_request_options(request);
    const serve_text *body = &request->body;

    if (rutin_decide(request->engine, body->bytes ? body->bytes : "",
                     body->length, &how) == RUTIN_OK)
        return true;
    serve_problem_error(&request->answer, request->engine);
    return false;
}

void serve_request_answer(serve_request *request, rutin_status status,
                          const char *json, size_t length)
{
    if (status == RUTIN_OK && json)
        serve_answer_json(&request->answer, json, length);
    else
        serve_problem_error(&request->answer, request->engine);
}
