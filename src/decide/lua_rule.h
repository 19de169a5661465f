// lua_rule.h - rules that are Lua functions, judged for one decision

#ifndef RUTIN__LUA_RULE_H
#define RUTIN__LUA_RULE_H

#include "base/stopwatch.h"
#include "decide/view.h"
#include "rutin.h"

typedef struct rutin__code rutin__code;

// Opens a state of its own for one decision: what one case leaves behind ends
// with it. [limits] may be NULL; [watch] must outlive it. Fails with RUTIN_ENOMEM or RUTIN_ELIMIT, and
// then [*code] is NULL.
rutin_status rutin__lua_rule_new(rutin__code **code,
                                 const rutin_routine *routine,
                                 const rutin_limits *limits,
                                 rutin__stopwatch *watch, rutin_error *error);
void rutin__lua_rule_free(rutin__code *code);

// Judges the Lua function of rule number [rule]. [*answer] is set to RUTIN__FIRED
// or RUTIN__SILENT; to RUTIN__OPEN when the function read what is unknown, and
// then [*open_fact] to the fact that it is open on, -1 where no fact would make
// it known. Otherwise [*open_fact] is the first fact it read that is only
// presumed, -1 for none. Fails with RUTIN_EROUTINE, RUTIN_ELIMIT or RUTIN_ENOMEM,
// and never with Lua's own words: they can hold values of the case.
rutin_status rutin__lua_rule_judge(rutin__code *code, int rule,
                                   const rutin__view *view, unsigned *answer,
                                   int *open_fact, rutin_error *error);

#endif
