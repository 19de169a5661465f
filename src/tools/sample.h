// sample.h - a case in JSON that shows what a check found

#ifndef RUTIN__SAMPLE_H
#define RUTIN__SAMPLE_H

#include "base/text.h"
#include "routine/diagram.h"
#include "tools/checker.h"
#include "tools/finding.h"

#include <stdbool.h>

// Writes a case in which a truth is so, with as little in it as can be, into
// [json]. False where there is none that can be written: what the function of a
// rule answers is no part of a case.
bool rutin__sample_write(rutin__checker *checker, rutin__diagram truth,
                         rutin__text *json);

// The same, as the case of a finding, which may be NULL.
void rutin__sample_show(rutin__checker *checker, rutin__finding *finding,
                        rutin__diagram truth);

// Decides a case in JSON. False where the engine refuses it.
bool rutin__sample_decide(rutin__checker *checker, const rutin__text *json);

#endif
