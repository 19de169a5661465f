// house.h - paths about the service itself

#ifndef RUTIN_SERVE_HOUSE_H
#define RUTIN_SERVE_HOUSE_H

#include "request.h"

#include <stdbool.h>

void serve_house_livez(serve_request *request);
void serve_house_readyz(serve_request *request);
void serve_house_metrics(serve_request *request);
void serve_house_openapi(serve_request *request);

// From now on it is not ready: it ends.
void serve_house_end(void);
bool serve_house_is_ending(void);

#endif
