// house.c - paths about the service itself

#include "house.h"

#include "answer.h"
#include "metrics.h"
#include "openapi_text.h"
#include "text.h"

#include <stdatomic.h>
#include <string.h>

static atomic_bool is_ending;

void serve_house_end(void)
{
    is_ending = true;
}

bool serve_house_is_ending(void)
{
    return is_ending;
}

void serve_house_livez(serve_request *request)
{
    static const char alive[] = "{\"alive\":true}";

    serve_answer_json(&request->answer, alive, strlen(alive));
}

// A service that has started has its routines, so it is ready until it ends.
void serve_house_readyz(serve_request *request)
{
    static const char yes[] = "{\"ready\":true}", no[] = "{\"ready\":false}";
    const char *said = is_ending ? no : yes;

    serve_answer_json(&request->answer, said, strlen(said));
    if (said == no)
        serve_answer_status(&request->answer, 503);
}

void serve_house_metrics(serve_request *request)
{
    serve_text text = {0};

    serve_metrics_write(&text, request->shelf);
    if (!text.is_lost)
        serve_answer_text(&request->answer,
                          "text/plain; version=0.0.4; charset=utf-8",
                          text.bytes, text.length);
    serve_text_clear(&text);
}

void serve_house_openapi(serve_request *request)
{
    serve_answer_json(&request->answer, (const char *)serve_openapi_text,
                      sizeof serve_openapi_text);
}
