// world.h - a small routine and a case, for tests of what a plan says
//
// Every test states a few rules over the facts, actors and tasks below, and the
// members of a case beside its times. `plan_of` decides; the rest looks.

#ifndef RUTIN_WORLD_H
#define RUTIN_WORLD_H

#include "rutin.h"

#include <check.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define OPENED "2026-11-20T22:10:00+01:00"
#define NOW "2026-11-20T22:40:00+01:00"

static const char world_head[] =
    "routine \"world\" { version = \"1\", owner = \"test\",\n"
    "  title = { sv = \"Värld\", en = \"World\" },\n"
    "  in_force = { from = \"2020-01-01\" }, review_by = \"2030-12-31\",\n"
    "  languages = { \"sv\", \"en\" } }\n"
    "local function words(text) return { sv = text, en = text } end\n"
    "local function asked(of)\n"
    "  of.ask = words \"?\"\n"
    "  of.class = of.class or \"situation\"\n"
    "  return of\n"
    "end\n"
    "fact \"age\" (asked { number { 0, 120 } })\n"
    "fact \"small\" (asked { yes_no, presume = yes })\n"
    "fact \"sick\" (asked { yes_no })\n"
    "fact \"lost\" (asked { yes_no, presume = sick })\n"
    "fact \"danger\" (asked { one_of { \"none\", \"urgent\", \"now\" } })\n"
    "fact \"harm\" (asked { any_of { \"sold\", \"forced\", \"begging\" },\n"
    "  class = \"account\" })\n"
    "fact \"name\" (asked { text, class = \"identity\" })\n"
    "fact \"hiv\" (asked { yes_no, class = \"health\" })\n"
    "actor \"alpha\" { name = words \"Alpha\", kind = \"authority\",\n"
    "  phone = \"112\" }\n"
    "actor \"beta\" { name = words \"Beta\", kind = \"authority\" }\n"
    "actor \"gamma\" { name = words \"Gamma\", kind = \"civil\" }\n"
    "actor \"delta\" { name = words \"Delta\", kind = \"authority\",\n"
    "  same_as = \"alpha\" }\n"
    "actor \"home\" { name = words \"Home\", kind = \"private\" }\n"
    "task \"look\" { name = words \"Look\" }\n"
    "task \"write\" { name = words \"Write\" }\n"
    "term \"child\" { age:below(18):or_else(small), sv = \"barn\",\n"
    "  en = \"child\" }\n"
    "local function r(id)\n"
    "  return function(body)\n"
    "    body.because = body.because or words(\"because \" .. id)\n"
    "    body.source = \"https://example.org/\"\n"
    "    rule(id)(body)\n"
    "  end\n"
    "end\n";

// The routine's first language is Swedish; messages are looked at in English.
static const rutin_options in_english = {.language = "en"};

typedef struct world {
    rutin_routine *routine;
    rutin_engine *engine;
} world;

static inline void complain(const rutin_routine *routine)
{
    for (int64_t i = 0; i < rutin_mistake_count(routine); i++)
        printf("%s:%d: %s\n", rutin_mistake(routine, i)->where,
               (int)rutin_mistake(routine, i)->line,
               rutin_mistake(routine, i)->message);
    fflush(stdout);
}

static inline world world_of(const char *rules)
{
    const rutin_load_options how = {.sources = true};
    size_t size = sizeof world_head + strlen(rules);
    char *source = malloc(size);
    rutin_status status;
    world w;

    ck_assert_ptr_nonnull(source);
    strcpy(source, world_head);
    strcat(source, rules);
    status = rutin_load("world.lua", source, size - 1, &how, &w.routine);
    free(source);
    if (status != RUTIN_OK)
        complain(w.routine);
    ck_assert_int_eq(status, RUTIN_OK);
    w.engine = rutin_engine_new(w.routine, NULL);
    ck_assert_ptr_nonnull(w.engine);
    return w;
}

static inline void end_world(world w)
{
    rutin_engine_free(w.engine);
    rutin_routine_free(w.routine);
}

// Decides a case of these members besides its times.
static inline rutin_status decide_in(world w, const char *members)
{
    char json[32768];

    snprintf(json, sizeof json,
             "{\"case\": \"k\", \"opened\": \"" OPENED "\", \"now\": \"" NOW
             "\"%s%s}",
             members[0] == '\0' ? "" : ", ", members);
    return rutin_decide(w.engine, json, strlen(json), NULL);
}

static inline world plan_of(const char *rules, const char *members)
{
    world w = world_of(rules);
    rutin_status status = decide_in(w, members);

    if (status != RUTIN_OK)
        printf("%s: %s\n", rutin_error_of(w.engine)->where,
               rutin_error_of(w.engine)->message);
    ck_assert_int_eq(status, RUTIN_OK);
    return w;
}

// ---------------------------------------------------------------- looking

static inline int place_of(world w, const char *id)
{
    for (int64_t i = 0; i < rutin_step_count(w.engine); i++)
        if (strcmp(rutin_step_id(w.engine, i), id) == 0)
            return (int)i;
    return -1;
}

static inline size_t step_of(world w, const char *id)
{
    int place = place_of(w, id);

    ck_assert_msg(place >= 0, "no step %s", id);
    return (size_t)place;
}

// Adds a name to a list as "a b".
static inline void add_name(char *list, size_t size, const char *name)
{
    if (list[0] != '\0')
        strncat(list, " ", size - strlen(list) - 1);
    strncat(list, name, size - strlen(list) - 1);
}

#define ck_assert_steps(w, wanted)                                             \
    do {                                                                       \
        char found[512] = "";                                                  \
        for (int64_t n = 0; n < rutin_step_count((w).engine); n++)             \
            add_name(found, sizeof found, rutin_step_id((w).engine, n));       \
        ck_assert_str_eq(found, wanted);                                       \
    } while (0)

#define ck_assert_asks(w, wanted)                                              \
    do {                                                                       \
        char found[512] = "";                                                  \
        for (int64_t n = 0; n < rutin_ask_count((w).engine); n++)              \
            add_name(found, sizeof found, rutin_ask_fact((w).engine, n));      \
        ck_assert_str_eq(found, wanted);                                       \
    } while (0)

#define ck_assert_tells(w, id, wanted)                                         \
    do {                                                                       \
        char found[512] = "";                                                  \
        size_t at = step_of(w, id);                                            \
        for (int64_t n = 0; n < rutin_step_tell_count((w).engine, at); n++)    \
            add_name(found, sizeof found, rutin_step_tell((w).engine, at, n)); \
        ck_assert_str_eq(found, wanted);                                       \
    } while (0)

#define ck_assert_warns(w, wanted)                                             \
    do {                                                                       \
        char found[512] = "";                                                  \
        for (int64_t n = 0; n < rutin_warning_count((w).engine); n++)          \
            add_name(found, sizeof found, rutin_warning_code((w).engine, n));  \
        ck_assert_str_eq(found, wanted);                                       \
    } while (0)

#define ck_assert_status(w, id, wanted)                                        \
    ck_assert_int_eq(rutin_step_status_of((w).engine, step_of(w, id)), wanted)

#define ck_assert_when(w, id, wanted)                                          \
    ck_assert_int_eq(rutin_step_when((w).engine, step_of(w, id)), wanted)

#define ck_assert_ground(w, id, wanted)                                        \
    ck_assert_int_eq(rutin_step_ground((w).engine, step_of(w, id)), wanted)

#define ck_assert_due(w, id, wanted)                                           \
    ck_assert_pstr_eq(rutin_step_due((w).engine, step_of(w, id)), wanted)

// Whether the plan as JSON holds a text.
#define ck_assert_plan_has(w, text)                                            \
    ck_assert_msg(strstr(rutin_plan((w).engine, NULL), text) != NULL,          \
                  "%s is not in %.4000s", text, rutin_plan((w).engine, NULL))

#endif
