// decide.h - what is asked about one case

#ifndef RUTIN_SERVE_DECIDE_H
#define RUTIN_SERVE_DECIDE_H

#include "request.h"

void serve_decide(serve_request *request);
void serve_decide_explain(serve_request *request);
void serve_decide_test(serve_request *request);
void serve_decide_told(serve_request *request);
void serve_decide_page(serve_request *request);
void serve_decide_calendar(serve_request *request);

#endif
