// request.h - a request, from its first line to its answer

#ifndef RUTIN_SERVE_REQUEST_H
#define RUTIN_SERVE_REQUEST_H

#include "answer.h"
#include "shelf.h"
#include "text.h"

#include <rutin.h>
#include <stdbool.h>
#include <stddef.h>

enum { SERVE_MAX_BODY = 1 << 20 };

// What stands after "?". NULL and false: not given.
typedef struct serve_query {
    const char *language, *step, *rule, *actor;
    bool brief, all;
} serve_query;

// A request. Who handles it finds the routine held and an engine taken where its
// route says so, and fills in the answer; one without a status is for want of memory.
typedef struct serve_request {
    const struct serve_route *route;
    struct serve_guest *guest;
    size_t received;       // bytes of a body, also those that were dropped
    char id[256];          // of the routine; "" where the path has none
    const char *known_tag; // If-None-Match; NULL for none
    serve_query query;
    serve_text body;
    serve_shelf *shelf;
    serve_book *book;
    rutin_engine *engine;
    serve_answer answer;
    size_t at;          // of a body that is answered line by line
    serve_text pending; // what was made of it and not sent
    size_t sent;        // of that
} serve_request;

// The options of a call: the language and, where asked for, brief.
rutin_options serve_request_options(const serve_request *request);

// "sv" or "en", for what the service itself has to say.
const char *serve_request_language(const serve_request *request);

// Decides the case that the body holds. False, having answered why not.
bool serve_request_decide(serve_request *request);

// Answers with the JSON that a call gave, or with why it did not.
void serve_request_answer(serve_request *request, rutin_status status,
                          const char *json, size_t length);

#endif
