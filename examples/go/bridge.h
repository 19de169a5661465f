// bridge.h - what Go asks of rutin.h in one crossing
//
// A call from Go to C may be given memory of Go, but none that points to more of it.
// So options are arguments here and become a struct on the other side. And to cross
// over costs as much as ten of the calls that read a plan: a step comes back whole.

#ifndef BRIDGE_H
#define BRIDGE_H

#include <rutin.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// One step of the last plan: what rutin_step_… of these names give.
typedef struct bridge_step {
    const char *id, *name, *part_of, *phone, *performer, *due, *closed_until,
        *heading, *say, *say_not, *say_all, *basis, *by_when, *law;
    int64_t act, tell_count, reason_count;
    rutin_when when;
    rutin_step_status status;
    rutin_ground ground;
    bool is_task, overdue;
} bridge_step;

// Loads the file [path]; without one the [count] sources, each an id and a text with
// a NUL after both, one after the other in [joined], of the texts' [lengths].
rutin_status bridge_load(const char *path, const char *joined,
                         const size_t *lengths, int64_t count,
                         const char *rules, const char *language,
                         rutin_limits limits, rutin_routine **routine);

rutin_engine *bridge_engine(const rutin_routine *routine, const char *language);

// Decides [json], or where it is NULL the case that was built.
rutin_status bridge_decide(rutin_engine *engine, const char *json,
                           size_t length, const char *language, bool brief,
                           const char *now, rutin_limits limits);

// What rutin_page() and the calls beside it answer, or NULL with an error.
const char *bridge_page(rutin_engine *engine, const char *actor, bool all,
                        size_t *length);
const char *bridge_calendar(rutin_engine *engine, const char *actor, bool all,
                            size_t *length);
const char *bridge_question(rutin_engine *engine, int64_t number,
                            size_t *length);
const char *bridge_changed(rutin_engine *engine, const char *json,
                           size_t json_length, size_t *length);
const char *bridge_try(rutin_engine *engine, const char *json,
                       size_t json_length, size_t *length);
const char *bridge_told(rutin_engine *engine, const char *json,
                        size_t json_length, size_t *length);

void bridge_read_step(const rutin_engine *engine, int64_t number,
                      bridge_step *step);

// These fill lists of as many as the step has.
void bridge_read_tell(const rutin_engine *engine, int64_t step,
                      const char **facts);
void bridge_read_reasons(const rutin_engine *engine, int64_t step,
                         const char **rules, const char **texts,
                         bool *effective);

#endif
