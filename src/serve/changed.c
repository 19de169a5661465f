// changed.c - what differs between two plans of a case
//
// The body holds the case as it was and as it is, {"before": {…}, "after": {…}}. Both
// are decided by the same routine, and what rutin_changed() says is the answer.

#include "changed.h"

#include "member.h"
#include "problem.h"
#include "text.h"
#include "words.h"

#include <rutin.h>
#include <stddef.h>

void serve_changed(serve_request *request)
{
    serve_member body = {request->body.bytes, request->body.length}, was, is;
    rutin_options how = serve_request_options(request);
    const char *json = NULL;
    size_t length = 0;
    rutin_status status;

    if (!serve_member_find(body, "before", &was) ||
        !serve_member_find(body, "after", &is)) {
        serve_problem_word(&request->answer, S_NO_OBJECT,
                           serve_request_language(request), "before, after");
        return;
    }
    status = rutin_decide(request->engine, is.text, is.length, &how);
    if (status == RUTIN_OK)
        status = rutin_changed(request->engine, was.text, was.length, &how,
                               &json, &length);
    serve_request_answer(request, status, json, length);
}
