// bridge.h - the calls of rutin.h in the shape that JavaScript can call
//
// WebAssembly hands over numbers of 32 bits and places in memory. So what rutin.h
// takes in structs and in counts of 64 bits is taken here one by one; all else is
// called as it is. A text that goes in is a place that wasm.js has written; one that
// comes out ends in NUL. Zero is no language, no actor, no text. What gives NULL has
// failed, and rutin_error_of() tells why.
//
// wasm.js is the only caller. CALLED keeps a call that no C calls.

#ifndef RUTIN_WEB_BRIDGE_H
#define RUTIN_WEB_BRIDGE_H

#include "rutin.h"

#include <stdbool.h>
#include <stddef.h>

#define CALLED __attribute__((used))

// ---------------------------------------------------------------- cases and plans

// web_load() gives a handle also for what did not load: it holds the mistakes. It
// keeps the texts where a draft is to be tried.
CALLED rutin_routine *web_load(const rutin_source *sources, int count,
                               const char *language, bool keep);
CALLED int web_mistakes(const rutin_routine *routine);
CALLED const rutin_error *web_mistake(const rutin_routine *routine, int number);
CALLED int web_error_status(const rutin_error *error);
CALLED int web_error_line(const rutin_error *error);
CALLED int web_error_column(const rutin_error *error);
CALLED const char *web_error_code(const rutin_error *error);
CALLED const char *web_error_where(const rutin_error *error);
CALLED const char *web_error_message(const rutin_error *error);
CALLED const char *web_error_help(const rutin_error *error);
CALLED rutin_engine *web_engine(const rutin_routine *routine,
                                const char *language);
CALLED int web_decide(rutin_engine *engine, const char *json, size_t length,
                      const char *language);
CALLED const char *web_plan(rutin_engine *engine);
CALLED const char *web_case(rutin_engine *engine);
CALLED const char *web_get(rutin_engine *engine, const char *pointer);
CALLED const char *web_page(rutin_engine *engine, const char *actor, bool all);
CALLED const char *web_describe(rutin_engine *engine, const char *language);
CALLED const char *web_told(rutin_engine *engine, const char *json,
                            size_t length, const char *language);

// ---------------------------------------------------------------- drafts

// These stand in a file of their own, so that a page that tries no drafts does not
// hold what they take. web_cover() tests an example and notes what it covers.
CALLED const char *web_check(rutin_engine *engine, const char *examples,
                             size_t length, const char *language);
CALLED const char *web_verify(rutin_engine *engine, const char *language);
CALLED const char *web_compare_case(rutin_engine *engine, rutin_engine *other,
                                    const char *json, size_t length,
                                    const char *language);
CALLED const char *web_compare(rutin_engine *engine, rutin_engine *other,
                               const char *language);
CALLED const char *web_explain(rutin_engine *engine, const char *kind,
                               const char *name, const char *language);
CALLED const char *web_cover(rutin_engine *engine, const char *json,
                             size_t length, const char *language);
CALLED const char *web_coverage(rutin_engine *engine, const char *language);
CALLED const char *web_suggest(rutin_engine *engine, int most,
                               const char *language);

#endif
