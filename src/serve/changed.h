// changed.h - what differs between two plans of a case

#ifndef RUTIN_SERVE_CHANGED_H
#define RUTIN_SERVE_CHANGED_H

#include "request.h"

void serve_changed(serve_request *request);

#endif
