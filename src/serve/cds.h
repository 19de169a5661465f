// cds.h - a plan as cards of CDS Hooks

#ifndef RUTIN_SERVE_CDS_H
#define RUTIN_SERVE_CDS_H

#include "request.h"

void serve_cds_list(serve_request *request);
void serve_cds_cards(serve_request *request);
void serve_cds_feedback(serve_request *request);

#endif
