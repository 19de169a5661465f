// expect.h - holds a plan against what an example expects of it

#ifndef RUTIN__EXPECT_H
#define RUTIN__EXPECT_H

#include "answer/decide.h"
#include "base/messages.h"
#include "base/text.h"
#include "json/read.h"
#include "json/write.h"
#include "routine/schema.h"

#include <stdbool.h>
#include <stdint.h>

// One expectation, and where what is wrong goes: into a list of {"what",
// "code", "text"} that the caller has opened.
typedef struct rutin__expectation {
    const rutin__decision *decision;
    rutin__tongue tongue; // of the sentences
    const char *refusal;  // why there is no plan, "where: message"; NULL when
                          // there is one
    const char *refusal_code; // and "where: code"
    const char *label;        // stands before every sentence: "then[1]: "
    rutin__json_out *out;
    int failures;

    uint16_t steps[RUTIN__SUBJECTS]; // the `steps` that are wanted
    int step_count;
    bool has_steps, exactly, has_error;
    rutin__text wanted, found, sentence; // scratch
} rutin__expectation;

void rutin__expect_clear(rutin__expectation *expectation); // frees the scratch

// Reads the object of expectations that [in] stands at and compares what it
// names. False is a fault of the example, told as the reader does.
bool rutin__expect(rutin__expectation *expectation, rutin__json *in);

// Compares where nothing is expected: there must be a plan.
void rutin__expect_plan(rutin__expectation *expectation);

#endif
