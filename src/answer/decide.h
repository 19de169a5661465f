// decide.h - from a case that was read to a plan in memory

#ifndef RUTIN__DECIDE_H
#define RUTIN__DECIDE_H

#include "answer/decision.h"

// Decides the case in decision->record, checked or not, in language [language],
// a number of the routine's. On failure decision->made is false.
rutin_status rutin__decide(rutin__decision *decision, int language,
                           const rutin_limits *limits, rutin_error *error);

#endif
