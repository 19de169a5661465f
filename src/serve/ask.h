// ask.h - what to find out next

#ifndef RUTIN_SERVE_ASK_H
#define RUTIN_SERVE_ASK_H

#include "request.h"

void serve_ask(serve_request *request);

#endif
