// lua_rule.c - rules that are Lua functions, judged for one decision
//
// A function gets the case as a table that nobody can write to. Reading from it
// what is unknown stops the function for good: nothing in the sandbox can catch
// that, and the rule is open on that fact. So a function never has to think of
// unknown, and cannot forget to.

#include "decide/lua_rule.h"

#include "base/error.h"
#include "base/messages.h"
#include "base/set.h"
#include "base/stopwatch.h"
#include "base/text.h"
#include "lang/globals.h"
#include "lang/sandbox.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/routine.h"
#include "routine/schema.h"

#include <lauxlib.h>
#include <lua.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { MEMORY = 4 << 20, BLOCK = 512 << 10, STEPS = 1000 * 1000 };

struct rutin__code {
    const rutin_routine *routine;
    rutin__sandbox box;
    const rutin__rule *rule; // that is being judged
    const rutin__view *view;
    bool answer;
    bool is_open;    // the function read what is unknown
    int open_fact;   // and would be known by this one; -1 by none
    int rests_on;    // the first fact it read that is presumed only; -1
    rutin__set read; // the facts that it read
    char
        misspelt[64]; // a name it read that is none; "?" for one not to be told
};

static rutin__code *code_of(lua_State *L)
{
    return lua_touserdata(L, lua_upvalueindex(1));
}

// ---------------------------------------------------------------- the case

// Stops the function: the rule is open on this fact, or, with -1, whatever is
// told.
static int stop_on(lua_State *L, int fact)
{
    code_of(L)->is_open = true;
    code_of(L)->open_fact = fact;
    lua_pushnil(L); // the error value, which nobody reads
    return lua_error(L);
}

// Whether a fact is neither told nor presumed.
static bool is_unknown(const rutin__view *view, int fact, int64_t *bits)
{
    *bits = view->values[fact].bits;
    return !view->values[fact].known && !rutin__view_presumed(view, fact, bits);
}

// Notes what the answer rests on without having been told; -1 is nothing.
static void note_unknown(rutin__code *code, int fact)
{
    if (code->rests_on < 0 && fact >= 0 && !code->view->values[fact].known)
        code->rests_on = fact;
}

static int choice_number(const rutin__fact *fact, const char *name)
{
    int number = fact->choice_count - 1;

    while (number >= 0 && strcmp(fact->choices[number], name) != 0)
        number--;
    return number;
}

// Whether a text can be told: nothing of the case is in it. It was made before any
// fact was read, or the code of the rule holds it as it is and no case can bring it.
static bool can_be_told(const rutin__code *code, const char *text,
                        size_t length)
{
    const rutin__program *program = &code->routine->program;
    const char *at = code->rule->code;
    const char *end = at + code->rule->code_length;

    if (length == 0 || length != strlen(text))
        return false;
    if (rutin__set_next(&code->read, 0) < 0)
        return true;
    for (int i = 0; i < program->fact_count; i++)
        if (choice_number(&program->facts[i], text) >= 0)
            return false;
    while ((size_t)(end - at) >= length && memcmp(at, text, length) != 0)
        at++;
    return (size_t)(end - at) >= length;
}

// Fails the rule on a name that is none.
static int fail_on(lua_State *L, int index)
{
    rutin__code *code = code_of(L);
    size_t length = 0;
    const char *name = lua_type(L, index) == LUA_TSTRING
                           ? lua_tolstring(L, index, &length)
                           : "";

    if (length >= sizeof code->misspelt || !can_be_told(code, name, length))
        name = "?";
    strncpy(code->misspelt, name, sizeof code->misspelt - 1);
    rutin__text_make_shown(code->misspelt);
    lua_pushnil(L); // the error value, which nobody reads
    return lua_error(L);
}

// What is read from the table of choices and is not told.
static int read_no_choice(lua_State *L)
{
    const rutin__fact *fact = lua_touserdata(L, lua_upvalueindex(2));

    if (lua_type(L, 2) != LUA_TSTRING ||
        choice_number(fact, lua_tostring(L, 2)) < 0)
        return fail_on(L, 2);
    lua_pushnil(L);
    return 1;
}

// A read-only table of the choices that are told, each true.
static void push_choices(lua_State *L, const rutin__fact *fact, int64_t bits)
{
    rutin__sandbox_charge(L, (size_t)fact->choice_count);
    lua_newtable(L); // choices
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, fact) == LUA_TNIL) {
        lua_pop(L, 1);
        lua_createtable(L, 0, 1);               // choices meta
        lua_pushlightuserdata(L, code_of(L));   // choices meta code
        lua_pushlightuserdata(L, (void *)fact); // choices meta code fact
        lua_pushcclosure(L, read_no_choice, 2);
        lua_setfield(L, -2, "__index");          // choices meta
        lua_pushvalue(L, -1);                    // choices meta meta
        lua_rawsetp(L, LUA_REGISTRYINDEX, fact); // choices meta
    }
    lua_setmetatable(L, -2); // choices
    for (int i = 0; i < fact->choice_count; i++)
        if (bits >> i & 1) {
            lua_pushboolean(L, 1);                 // choices true
            lua_setfield(L, -2, fact->choices[i]); // choices
        }
    rutin__globals_lock(L); // choices
}

static int push_fact(lua_State *L, int number)
{
    const rutin__view *view = code_of(L)->view;
    const rutin__fact *fact = &view->routine->program.facts[number];
    int64_t bits;

    if (fact->type == RUTIN__TEXT)
        return luaL_error(L, "a text is never judged on");
    if (is_unknown(view, number, &bits))
        return stop_on(L, number);
    note_unknown(code_of(L), number);
    rutin__set_add(&code_of(L)->read, (unsigned)number);
    switch (fact->type) {
    case RUTIN__YES_NO:
        lua_pushboolean(L, bits != 0);
        break;
    case RUTIN__NUMBER:
        lua_pushinteger(L, bits);
        break;
    case RUTIN__ONE_OF:
        lua_pushstring(L, fact->choices[bits]);
        break;
    default:
        push_choices(L, fact, bits);
    }
    return 1;
}

// The facts that a term turns on, on this day and after what has happened.
static rutin__set facts_of(const rutin__view *view, const rutin__term *term)
{
    const rutin_routine *routine = view->routine;
    const rutin__diagrams *diagrams = &routine->diagrams;
    rutin__diagram at = term->verdict;

    while (!rutin__diagram_is_leaf(at)) {
        unsigned variable = diagrams->vertices[at].variable;

        if ((int)variable >= routine->first_fact)
            return diagrams->sets[diagrams->vertices[at].below];
        at = rutin__diagram_child(diagrams, at, view->classes[variable]);
    }
    return (rutin__set){{0}};
}

// The first fact that a term turns on and nobody knows; else the first not told;
// -1 when it turns on none such.
static int unknown_in(const rutin__view *view, const rutin__term *term)
{
    rutin__set facts = facts_of(view, term);
    int unknown = -1;
    int64_t bits;

    for (int i = rutin__set_next(&facts, 0); i >= 0;
         i = rutin__set_next(&facts, i + 1)) {
        if (is_unknown(view, i, &bits))
            return i;
        if (unknown < 0 && !view->values[i].known)
            unknown = i;
    }
    return unknown;
}

// A term that is not in force is unknown, whatever is told.
static int push_term(lua_State *L, const rutin__term *term)
{
    const rutin__view *view = code_of(L)->view;
    const rutin__term_version *version = rutin__condition_term_in_force(
        term, view->day);
    uint32_t answer;

    if (version == NULL)
        return stop_on(L, -1);
    answer = rutin__view_follow(view, term->verdict);
    if (answer == RUTIN__OPEN)
        return stop_on(L, unknown_in(view, term));
    note_unknown(code_of(L), unknown_in(view, term));
    lua_pushboolean(L, answer == RUTIN__FIRED);
    return 1;
}

// case.name
static int read_case(lua_State *L)
{
    const rutin_routine *routine = code_of(L)->routine;
    size_t length;
    const char *name = luaL_checklstring(L, 2, &length);
    int fact;

    rutin__sandbox_charge(L, length / RUTIN__BYTES_A_STEP);
    fact = rutin__schema_find(&routine->fact_names, name, length);
    if (fact >= 0)
        return push_fact(L, fact);
    rutin__sandbox_charge(L, (size_t)routine->program.term_count);
    for (int i = 0; i < routine->program.term_count; i++)
        if (strcmp(routine->program.terms[i].id, name) == 0)
            return push_term(L, &routine->program.terms[i]);
    return fail_on(L, 2);
}

static int refuse_write(lua_State *L)
{
    return luaL_error(L, "a case cannot be changed");
}

static void push_case(lua_State *L, rutin__code *code)
{
    lua_newtable(L);                    // case
    lua_createtable(L, 0, 3);           // case meta
    lua_pushlightuserdata(L, code);     // case meta code
    lua_pushcclosure(L, read_case, 1);  // case meta read_case
    lua_setfield(L, -2, "__index");     // case meta
    lua_pushcfunction(L, refuse_write); // case meta refuse_write
    lua_setfield(L, -2, "__newindex");  // case meta
    lua_pushboolean(L, 0);              // case meta false
    lua_setfield(L, -2, "__metatable"); // case meta
    lua_pushboolean(L, 0);              // case meta false
    lua_setfield(L, -2, "__pairs");     // case meta: nothing to go through
    lua_setmetatable(L, -2);            // case
}

// ---------------------------------------------------------------- guards

// What guard.c calls. Here nothing is a condition.
static int pass(lua_State *L)
{
    lua_settop(L, 1);
    return 1;
}

// given(column, …): nor is a table here one of a word.
static int pass_all(lua_State *L)
{
    lua_remove(L, 1);
    return lua_gettop(L);
}

static int negate(lua_State *L)
{
    lua_pushboolean(L, !lua_toboolean(L, 1));
    return 1;
}

// Fails when [index] is a choice of facts that were read, and [other] is a text and
// a choice of none of these.
static void check_choice(lua_State *L, int index, int other)
{
    const rutin__code *code = code_of(L);
    const char *name = lua_tostring(L, index), *held = lua_tostring(L, other);
    bool is_choice = false;

    for (int i = rutin__set_next(&code->read, 0); i >= 0;
         i = rutin__set_next(&code->read, i + 1)) {
        const rutin__fact *fact = &code->routine->program.facts[i];

        if (choice_number(fact, name) < 0)
            continue;
        if (choice_number(fact, held) >= 0)
            return;
        is_choice = true;
    }
    if (is_choice)
        fail_on(L, other);
}

// compare(a, b, number): == ~= < <= > >= from 0 on.
static int compare(lua_State *L)
{
    lua_Integer number = luaL_checkinteger(L, 3);
    bool is_turned = number >= 4; // a > b is b < a
    bool same = lua_rawequal(L, 1, 2);

    if (number >= 2) {
        lua_pushboolean(L, lua_compare(L, is_turned ? 2 : 1, is_turned ? 1 : 2,
                                       number % 2 == 0 ? LUA_OPLT : LUA_OPLE));
        return 1;
    }
    if (!same && lua_type(L, 1) == LUA_TSTRING &&
        lua_type(L, 2) == LUA_TSTRING) {
        check_choice(L, 1, 2);
        check_choice(L, 2, 1);
    }
    lua_pushboolean(L, same == (number == 0));
    return 1;
}

// Adds the guards to the globals at the top.
static void set_guards(lua_State *L, rutin__code *code)
{
    static const luaL_Reg guards[] = {
        {"rutin__turns", pass},      {"rutin__key", pass},
        {"rutin__given", pass_all},  {"rutin__not", negate},
        {"rutin__compare", compare}, {NULL, NULL}};

    lua_pushlightuserdata(L, code); // globals code
    luaL_setfuncs(L, guards, 1);    // globals
}

// ---------------------------------------------------------------- running

static int refuse_name(lua_State *L)
{
    return luaL_error(L, "no such name");
}

// Makes the globals: what rules may reach, read-only, and nothing else.
static int open_globals(lua_State *L)
{
    rutin__globals_push(L);              // globals
    set_guards(L, lua_touserdata(L, 1)); // globals
    lua_createtable(L, 0, 1);            // globals meta
    lua_pushcfunction(L, refuse_name);   // globals meta refuse_name
    lua_setfield(L, -2, "__index");      // globals meta
    lua_setmetatable(L, -2);             // globals
    rutin__globals_lock(L);              // globals
    lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS); //
    return 0;
}

// Calls the rule's function. What it loads gets the globals from the registry.
static int call_rule(lua_State *L)
{
    rutin__code *code = lua_touserdata(L, 1);
    const rutin__rule *rule = code->rule;

    luaL_checkstack(L, 8, NULL);
    if (luaL_loadbufferx(L, rule->code, rule->code_length, rule->id, "b") !=
        LUA_OK)
        return lua_error(L);
    push_case(L, code); // function case
    lua_call(L, 1, 1);  // answer
    if (!lua_isboolean(L, -1))
        return luaL_error(L, "wanted true or false");
    code->answer = lua_toboolean(L, -1);
    return 0;
}

rutin_status rutin__lua_rule_new(rutin__code **code,
                                 const rutin_routine *routine,
                                 const rutin_limits *limits,
                                 rutin__stopwatch *watch, rutin_error *error)
{
    rutin__code *made = calloc(1, sizeof *made);
    rutin_status status = RUTIN_ENOMEM;

    *code = NULL;
    if (made == NULL)
        return rutin__error_no_memory(error);
    made->routine = routine;
    made->box.max_block = BLOCK;
    made->box.max_bytes = limits != NULL && limits->memory > 0
                              ? (size_t)limits->memory
                              : MEMORY;
    made->box.watch = watch;
    made->box.max_steps = limits != NULL && limits->steps > 0 ? limits->steps
                                                              : STEPS;
    if (rutin__sandbox_open(&made->box))
        status = rutin__sandbox_run(&made->box, open_globals, made);
    else
        status = made->box.refusal;
    if (status != RUTIN_OK) {
        rutin__lua_rule_free(made);
        return status == RUTIN_ENOMEM
                   ? rutin__error_no_memory(error)
                   : rutin__error_fail(error, RUTIN_ELIMIT, NULL,
                                       RUTIN__SAY_limits_too_low, NULL);
    }
    *code = made;
    return RUTIN_OK;
}

void rutin__lua_rule_free(rutin__code *code)
{
    if (code == NULL)
        return;
    rutin__sandbox_close(&code->box);
    free(code);
}

static rutin_status tell(const rutin__code *code, rutin_status status,
                         rutin_error *error)
{
    const rutin__rule *rule = code->rule;
    const rutin__sandbox *box = &code->box;
    rutin__message limit;
    int64_t most;

    if (status == RUTIN_ENOMEM)
        return rutin__error_no_memory(error);
    limit = rutin__sandbox_limit(box, &most);
    rutin__error_fail(error, status, rule->file,
                      status == RUTIN_ELIMIT      ? RUTIN__SAY_rule_stopped
                      : code->misspelt[0] != '\0' ? RUTIN__SAY_rule_misspelt
                                                  : RUTIN__SAY_rule_failed,
                      RUTIN__WITH({"rule", .text = rule->id},
                                  {"name", .text = code->misspelt},
                                  {"limit", .phrase = limit},
                                  {"most", .number = most}));
    error->line = box->line > 0 ? box->line : rule->line;
    return status;
}

rutin_status rutin__lua_rule_judge(rutin__code *code, int rule,
                                   const rutin__view *view, unsigned *answer,
                                   int *open_fact, rutin_error *error)
{
    rutin_status status;

    code->rule = &code->routine->rules[rule];
    code->view = view;
    code->is_open = false;
    code->open_fact = code->rests_on = -1;
    code->read = (rutin__set){{0}};
    code->misspelt[0] = '\0';
    status = rutin__sandbox_run(&code->box, call_rule, code);
    if (status == RUTIN_EROUTINE && code->is_open) {
        *answer = RUTIN__OPEN;
        *open_fact = code->open_fact;
        return RUTIN_OK;
    }
    if (status != RUTIN_OK)
        return tell(code, status, error);
    *answer = code->answer ? RUTIN__FIRED : RUTIN__SILENT;
    *open_fact = code->rests_on;
    return RUTIN_OK;
}
