// rutin.h - executes a municipality's routine for individual cases
//
//     rutin_routine *routine;
//     rutin_engine *engine;
//
//     if (rutin_load_file("helsingborg.lua", NULL, &routine) == RUTIN_OK) {
//         engine = rutin_engine_new(routine, NULL);
//         if (rutin_decide(engine, json, length, NULL) == RUTIN_OK)
//             puts(rutin_plan(engine, NULL));
//         rutin_engine_free(engine);
//     }
//     rutin_routine_free(routine);
//
// What holds for all of it:
//
// - Text is UTF-8. Text that goes in is copied. A `const char *` that comes out
//   is borrowed; its comment says until when.
// - Times are RFC 3339 with an offset, as in "2026-11-20T22:10:00+01:00"; any
//   offset will do, Z too. Those of a plan have the offset that clocks show then
//   in the zone of the routine's calendar; without one, that of `now`. The
//   library reads no clock but its thread's CPU time, for the ceiling: a case
//   carries its own `now`.
// - A constructor that gives NULL is out of memory, nothing else. Every free
//   takes NULL, and so do rutin_mistake_count(), rutin_mistake() and
//   rutin_error_of(). No other call may be given NULL for its routine or engine;
//   any other argument may be NULL only where its comment says so.
// - A routine never changes once loaded, and threads share it freely. An engine
//   is for one thread at a time. Engines share nothing that is written.
// - In a plain struct a zero means the default, and NULL means all defaults. One
//   that holds options begins with its size, so that later versions can add to its
//   end: set it to sizeof. Zero stands for the size it has in this version. What a
//   version does not know yet it does not read.
// - Numbers are int64_t, on every machine; only how long a text is in memory is a
//   size_t.
// - A thread of 128 KiB of stack is enough for every call, whatever the routine
//   and the case.
// - The library never prints, never exits, reads no environment and no locale.

#ifndef RUTIN_H
#define RUTIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define RUTIN_API __attribute__((visibility("default")))
#else
#define RUTIN_API
#endif

#define RUTIN_VERSION "0.2.0"

// ---------------------------------------------------------------- statuses

// How a call went. Everything but RUTIN_OK leaves an error to read.
typedef enum rutin_status {
    RUTIN_OK = 0,
    RUTIN_ECASE,    // the case is not one, or does not fit the routine
    RUTIN_EROUTINE, // the routine is not one; every mistake found is listed
    RUTIN_ELIMIT,   // a ceiling was reached: size, depth, memory or steps
    RUTIN_ENOMEM,   // the host has no memory left
    RUTIN_EIO,      // a file could not be read
    RUTIN_EUSAGE    // the call itself is wrong: an unknown name or language
} rutin_status;

// What went wrong, in one block that nobody allocates. The text of a case never
// stands in it: only paths, names that the routine declares, and types.
//
// Messages are in Swedish or in English: in the language that the call was given,
// else the routine's first; in English where that is neither of the two, or not
// known. The code is the same in both and stays from one version to the next, so
// that a program can go by it: "undeclared", "number_outside", "missing_comma".
// All codes, with both texts, stand in src/base/messages.def and tools.def.
typedef struct rutin_error {
    rutin_status status;
    int64_t line,
        column;        // from 1, a column is a character; 0 where there is none
    char code[32];     // which message it is; "" where all is well
    char language[4];  // of the message and the help: "sv" or "en"
    char where[256];   // a file's name, or a path in a case: "facts.age"
    char message[512]; // what was found and what was wanted, one line
    char help[256];    // what to do about it; "" where there is nothing to add
} rutin_error;

// The version of the library that is linked, as "0.2.0". Static.
RUTIN_API const char *rutin_version(void);

// A status in words: "the case is not valid". Static, never NULL. The first is
// in English; the other in Swedish for "sv", else in English, also for NULL.
RUTIN_API const char *rutin_status_text(rutin_status status);
RUTIN_API const char *rutin_status_text_in(rutin_status status,
                                           const char *language);

// ---------------------------------------------------------------- options

// Ceilings for one load or one decision. A zero means the default. Steps come out
// the same in each run: each instruction of Lua is one, of a routine that makes
// large tables more, and what is done for a routine in C counts as what it takes.
// CPU time stands behind them, for what takes longer than anybody thought; it is
// that of the thread, so what else the machine does makes no difference. Past it
// there is an error, never another plan. How many rules
// a routine may have is how many can be loaded with them: each takes some 6 KiB
// and some 2,500 steps. Only past 65,535 rules, terms or invariants there is no
// way, for their numbers have 16 bits.
typedef struct rutin_limits {
    int64_t memory; // bytes Lua may hold at once; default 16 MiB to load, 4 MiB
        // to decide; a table of a load has a 128th, 512 KiB at least
    int64_t steps; // that Lua may run; default 10 million to load, 1 million to
                   // decide
    int64_t source; // bytes of one source file; default 128 KiB
    int64_t text;   // bytes of one case; default 1 MiB
    int64_t time;   // milliseconds of CPU time; default 5,000 to load, 1,000 to
                    // decide; below zero for no ceiling
} rutin_limits;

// Gives the source of the routine that [id] names in `use "id"`. Sets [*source]
// and [*length], which stay the callee's and must last until the next call or
// the end of the load. Returns false when there is none by that id.
typedef bool rutin_resolver(void *data, const char *id, const char **source,
                            size_t *length);

// How a routine is loaded.
typedef struct rutin_load_options {
    int64_t size;      // of this struct; 0 for that of this version
    const char *rules; // folders to look for `use` in, ":" between them (";"
                       // on Windows), after the folder of the file itself
    rutin_resolver *resolver; // asked before the folders; NULL for none
    void *data;               // handed to the resolver
    const char *language;     // of the mistakes; NULL for the routine's first
    rutin_limits limits;
    bool sources; // keep the texts too, for tools that tell of places in them
} rutin_load_options;

// How a decision is made and a plan is written.
typedef struct rutin_options {
    int64_t size;         // of this struct; 0 for that of this version
    const char *language; // of plan and messages: "sv"; NULL for the routine's
                          // first
    bool brief;           // no texts, sources, grounds and questions' wording
    rutin_limits limits;
    const char *now; // instead of the `now` of a case in JSON, or where it has
        // none; NULL for the case's own. Not of an engine's options
} rutin_options;

// ---------------------------------------------------------------- routines

// A compiled routine. It does not change, and threads may share it.
typedef struct rutin_routine rutin_routine;

// Loads the routine in the file [path]. [*routine] is set to a handle whatever
// the status, unless memory is out, when it is NULL. After a failure the handle
// holds the mistakes and nothing else. Free it with rutin_routine_free().
// Fails with RUTIN_EROUTINE, RUTIN_ELIMIT, RUTIN_EIO or RUTIN_ENOMEM.
RUTIN_API rutin_status rutin_load_file(const char *path,
                                       const rutin_load_options *how,
                                       rutin_routine **routine);

// Loads a routine from memory: [length] bytes of Lua text in [source]. [name]
// stands for the file in messages. Otherwise as rutin_load_file().
RUTIN_API rutin_status rutin_load(const char *name, const char *source,
                                  size_t length, const rutin_load_options *how,
                                  rutin_routine **routine);

// One text of a routine: the id that `use` knows it by, as "sweden/vocabulary", and
// [length] bytes of Lua text.
typedef struct rutin_source {
    const char *id, *text;
    size_t length;
} rutin_source;

// Loads a routine from [count] texts in memory, without a callback and without a
// file: the first is the routine itself, its id stands for the file in messages, and
// `use` finds the others. One that is not among them is looked for as in rutin_load().
// RUTIN_EUSAGE, and no handle, where there is none. Otherwise as rutin_load_file().
RUTIN_API rutin_status rutin_load_sources(const rutin_source *sources,
                                          int64_t count,
                                          const rutin_load_options *how,
                                          rutin_routine **routine);

// Frees a routine. No engine may be left that was made of it.
RUTIN_API void rutin_routine_free(rutin_routine *routine);

// How many mistakes the load found, and one of them, from 0; NULL when there is
// none of that number. In the order of the source. They live as long as the
// routine. Of one that loaded they are warnings: what is allowed but hardly meant.
RUTIN_API int64_t rutin_mistake_count(const rutin_routine *routine);
RUTIN_API const rutin_error *rutin_mistake(const rutin_routine *routine,
                                           int64_t number);

// The routine's id, version and digest ("sha256:" and 64 digits, over all its
// sources), and the code of its language of that number, from 0; NULL past the
// last. They live as long as the routine.
RUTIN_API const char *rutin_routine_id(const rutin_routine *routine);
RUTIN_API const char *rutin_routine_version(const rutin_routine *routine);
RUTIN_API const char *rutin_routine_digest(const rutin_routine *routine);
RUTIN_API const char *rutin_routine_language(const rutin_routine *routine,
                                             int64_t number);

// ---------------------------------------------------------------- engines

// One thread's evaluator of a routine. It holds the case that is being built,
// the last plan, the last error and all scratch memory.
typedef struct rutin_engine rutin_engine;

// Makes an engine over [routine], which must outlive it. [how] sets what its
// calls do when they are given NULL; NULL for the defaults. A language that the
// routine does not have makes the calls fail, not this one.
RUTIN_API rutin_engine *rutin_engine_new(const rutin_routine *routine,
                                         const rutin_options *how);

// Frees an engine with all that belongs to it. What it held of a case (id, facts,
// notes, plan) is wiped from memory first. NULL is no fault.
RUTIN_API void rutin_engine_free(rutin_engine *engine);

// The last error of a call on [engine]; its status is RUTIN_OK when the last
// call succeeded. It belongs to the engine. NULL for no engine.
RUTIN_API const rutin_error *rutin_error_of(const rutin_engine *engine);

// All that was wrong with the case of the last call, for a form that shows all at
// once: a list as JSON, in the order of the text, 64 at most.
//
//     [{"code": "number_outside", "path": "facts.age", "line": 1, "column": 96,
//       "message": "found a number outside the domain, wanted …", "help": null,
//       "with": {"low": 0, "high": 120}}]
//
// The first of them is that of rutin_error_of(), which stays as it is; `with` has the
// numbers and names in the message, for whoever has words of his own. rutin_decide(),
// rutin_add() and rutin_told() look on after a fault, as long as the text is JSON. Any
// other call that failed has one; a call that succeeded has none, []. What can only be
// seen when another fault is mended is not there yet. NULL when there is no memory.
// Belongs to the engine and is valid until its next call. [length] may be NULL.
RUTIN_API const char *rutin_errors(rutin_engine *engine, size_t *length);

// ---------------------------------------------------------------- deciding

// Decides the case in [json], [length] bytes. The same routine and case always
// give the same plan, byte for byte. After a failure there is no plan and no case,
// and rutin_error_of() tells why. Fails with any status but RUTIN_EIO. The case
// stays in the engine, and the calls below can go on from it. Nothing of the case
// before is left in memory. A case that has no `now`, and is given none in [how],
// is refused with the code "no_now".
RUTIN_API rutin_status rutin_decide(rutin_engine *engine, const char *json,
                                    size_t length, const rutin_options *how);

// The last plan as JSON, NUL after it; NULL if the last decision failed, or if
// there is no memory to write it in: then the error is RUTIN_ENOMEM, and it can
// be asked for again. Past 64 MiB the error is RUTIN_ELIMIT. [length], if given,
// is set to its bytes. Belongs to the engine and is valid until its next call.
RUTIN_API const char *rutin_plan(rutin_engine *engine, size_t *length);

// ---------------------------------------------------------------- a case, call by call

// A host that has typed data need not write JSON: it opens a case, sets what is
// known, and decides. Each call fails with RUTIN_ECASE on a name that the
// routine does not declare and on a value that does not fit, with RUTIN_EUSAGE
// on a NULL, and leaves the case as it was. A case that was changed has no plan
// until it is decided; nor has one that a call has failed to change.

// Begins a new case and forgets the one before; after a failure there is none.
// [id] is opaque, never a name: 1 to 64 letters (å, ä and ö too), digits, spaces
// within, and - _ . / : without anybody's Swedish personal number.
RUTIN_API rutin_status rutin_case_open(rutin_engine *engine, const char *id,
                                       const char *opened, const char *now);

// Moves the case's `now`. Nothing may have happened after it.
RUTIN_API rutin_status rutin_case_now(rutin_engine *engine, const char *now);

// Closes the case at [closed], not before it was opened and not after `now`: then
// its plan has what is done, and asks nothing. NULL opens it again.
RUTIN_API rutin_status rutin_case_close(rutin_engine *engine,
                                        const char *closed);

// Lays over the case what [json] holds: an object as a case in JSON is, with any of
// its members. Facts take the place of what was told before, null makes one unknown;
// events and words of consents are added; `now`, `opened` and `closed` are set. What
// fails leaves the case as it was. Fails as rutin_decide() refuses a case.
RUTIN_API rutin_status rutin_add(rutin_engine *engine, const char *json,
                                 size_t length);

// The case as JSON, with all that was told, be it in JSON or call by call, to be
// stored, or decided by another: the same case gives the same bytes, in whatever
// order and by whatever calls it was told. Facts come in the routine's order, events
// by their times, without those that are there twice; times are as clocks show them
// in the zone of the routine's calendar. NULL without `opened` or `now`. Valid until
// the engine's next call. [length] may be NULL.
RUTIN_API const char *rutin_case(rutin_engine *engine, size_t *length);

// Whether [json] is a value that [fact] can have, as a form wants to know of each
// field: nothing is told. null is one of every fact.
RUTIN_API rutin_status rutin_check_fact(rutin_engine *engine, const char *fact,
                                        const char *json, size_t length);

// Tells a fact of the type that the name says.
RUTIN_API rutin_status rutin_tell_yes_no(rutin_engine *engine, const char *fact,
                                         bool value);
RUTIN_API rutin_status rutin_tell_number(rutin_engine *engine, const char *fact,
                                         int64_t value);
RUTIN_API rutin_status rutin_tell_one_of(rutin_engine *engine, const char *fact,
                                         const char *value);
RUTIN_API rutin_status rutin_tell_any_of(rutin_engine *engine, const char *fact,
                                         const char *const *values,
                                         int64_t count);

// Tells that a text fact is known. Rules never read a text and a plan never
// holds one, so the text itself stays with the host.
RUTIN_API rutin_status rutin_tell_text(rutin_engine *engine, const char *fact);

// Makes a fact unknown again.
RUTIN_API rutin_status rutin_untell(rutin_engine *engine, const char *fact);

// Adds the person's word on telling [actor]: "given", "refused", "withdrawn",
// "cannot_give" or "not_asked". It is said after what the case has of that actor,
// and holds for it alone; but one that is `same_as` it goes by it while nothing is
// said of that one. For a task on consent [actor] is the id of the task, or of its
// step ("visit#2"), which goes before. In which order actors are named never
// matters. A case in JSON can say more: when, by whom, and of which facts.
RUTIN_API rutin_status rutin_consent(rutin_engine *engine, const char *actor,
                                     const char *state);

// Adds an event at the time [at], at `now` at the latest. Outcomes of a contact: "reached",
// "no_answer", "refused"; of a task: "done", "failed"; of a weighing: "yes",
// "no". [ground] and [law] may be NULL; [by] and [note] of a weighing may not.
RUTIN_API rutin_status rutin_event_contact(rutin_engine *engine, const char *at,
                                           const char *actor,
                                           const char *outcome,
                                           const char *ground);
RUTIN_API rutin_status rutin_event_task(rutin_engine *engine, const char *at,
                                        const char *task, const char *outcome);
RUTIN_API rutin_status rutin_event_weighed(rutin_engine *engine, const char *at,
                                           const char *actor,
                                           const char *outcome, const char *law,
                                           const char *by, const char *note);
RUTIN_API rutin_status rutin_event_received(rutin_engine *engine,
                                            const char *at, const char *what);

// Decides the case that was built. As rutin_decide(), but after a failure the case
// is still there.
RUTIN_API rutin_status rutin_decide_case(rutin_engine *engine,
                                         const rutin_options *how);

// ---------------------------------------------------------------- a plan, call by call

// Any member of the last plan as text, by its JSON pointer (RFC 6901): "/status",
// "/steps/0/due_because", "/ask/2/facts". A text as it reads, without quotes; a
// number, true and false as JSON has them; an object or a list as JSON. NULL where
// the plan has null there; and where it has no such member: then the error is
// RUTIN_EUSAGE, "no_member". Of a brief plan only what that holds can be had. The
// plan is written at the first call, and each costs what it takes to pass by the
// siblings of what is asked for. [length] may be NULL. Belongs to the engine and is
// valid until its next call.
RUTIN_API const char *rutin_get(rutin_engine *engine, const char *pointer,
                                size_t *length);

// What a step is waiting for, the first that applies.
typedef enum rutin_step_status {
    RUTIN_STEP_DONE = 0,
    RUTIN_STEP_FAILED,
    RUTIN_STEP_HELD,        // a ban that is not yet excluded
    RUTIN_STEP_WEIGH,       // a documented weighing
    RUTIN_STEP_ASK_CONSENT, // the person's consent
    RUTIN_STEP_BLOCKED,     // nothing allows it
    RUTIN_STEP_WAITING,     // another step, or what starts its clock
    RUTIN_STEP_DUE          // now
} rutin_step_status;

// How soon a step is to be done, or the whole that it is part of.
typedef enum rutin_when {
    RUTIN_WHEN_NOW = 0,
    RUTIN_WHEN_TODAY,
    RUTIN_WHEN_WEEK,
    RUTIN_WHEN_LATER,
    RUTIN_WHEN_WAITING // for another step, or for what starts its clock
} rutin_when;

// Why somebody is contacted in the place of an actor.
typedef enum rutin_instead {
    RUTIN_INSTEAD_CLOSED = 0, // it opens too late
    RUTIN_INSTEAD_NO_ANSWER
} rutin_instead;

// What allows a contact, strongest first.
typedef enum rutin_ground {
    RUTIN_GROUND_NONE = 0,
    RUTIN_GROUND_DUTY,
    RUTIN_GROUND_NECESSITY,
    RUTIN_GROUND_FREE,
    RUTIN_GROUND_DUTY_UNLESS,
    RUTIN_GROUND_MAY,
    RUTIN_GROUND_CONSENT,
    RUTIN_GROUND_ANONYMOUS
} rutin_ground;

// These read the last plan. Numbers count from 0. Past the last, and when there
// is no plan, a count is 0, a text NULL, a bool false, an enum its first value.
// Texts belong to the engine and are valid until its next decision.
RUTIN_API int64_t rutin_step_count(const rutin_engine *engine);
RUTIN_API bool rutin_step_is_task(const rutin_engine *engine, int64_t step);

// The number of the act that it belongs to, from 1; 0 past the last. A step and
// its parts are one act. And the id of the step that it is a part of; NULL for
// none.
RUTIN_API int64_t rutin_step_act(const rutin_engine *engine, int64_t step);
RUTIN_API const char *rutin_step_part_of(const rutin_engine *engine,
                                         int64_t step);

// The id of the actor or the task, its name in the plan's language, the phone
// number (NULL for none) and who performs it (NULL: whoever runs the case).
RUTIN_API const char *rutin_step_id(const rutin_engine *engine, int64_t step);
RUTIN_API const char *rutin_step_name(const rutin_engine *engine, int64_t step);
RUTIN_API const char *rutin_step_phone(const rutin_engine *engine,
                                       int64_t step);
RUTIN_API const char *rutin_step_performer(const rutin_engine *engine,
                                           int64_t step);

// How soon it is to be done, and where it stands at `now`.
RUTIN_API rutin_when rutin_step_when(const rutin_engine *engine, int64_t step);
RUTIN_API rutin_step_status rutin_step_status_of(const rutin_engine *engine,
                                                 int64_t step);

// When it is due, as a time; NULL when it has no deadline or its clock has not
// started. And whether `now` is past that, with the step still to come.
RUTIN_API const char *rutin_step_due(const rutin_engine *engine, int64_t step);
RUTIN_API bool rutin_step_overdue(const rutin_engine *engine, int64_t step);

// When its actor opens, as a time, where it is closed at `now` and nobody open
// stands in; else NULL.
RUTIN_API const char *rutin_step_closed_until(const rutin_engine *engine,
                                              int64_t step);

// What the routine says of it for a page; NULL where it says nothing. The act in
// one line; what to say, in sentences; the one thing to leave out, or what may
// all be said; a sentence on why it is allowed or commanded; the time in words.
RUTIN_API const char *rutin_step_heading(const rutin_engine *engine,
                                         int64_t step);
RUTIN_API const char *rutin_step_say(const rutin_engine *engine, int64_t step);
RUTIN_API const char *rutin_step_say_not(const rutin_engine *engine,
                                         int64_t step);
RUTIN_API const char *rutin_step_say_all(const rutin_engine *engine,
                                         int64_t step);
RUTIN_API const char *rutin_step_basis(const rutin_engine *engine,
                                       int64_t step);
RUTIN_API const char *rutin_step_by_when(const rutin_engine *engine,
                                         int64_t step);

// The ground that the step stands on or waits for, and that ground's law.
RUTIN_API rutin_ground rutin_step_ground(const rutin_engine *engine,
                                         int64_t step);
RUTIN_API const char *rutin_step_law(const rutin_engine *engine, int64_t step);

// The facts that may be told at this step, whether or not they are known. What
// is not listed must not be told.
RUTIN_API int64_t rutin_step_tell_count(const rutin_engine *engine,
                                        int64_t step);
RUTIN_API const char *rutin_step_tell(const rutin_engine *engine, int64_t step,
                                      int64_t number);

// The actors that it stands in for, and why each was passed over.
RUTIN_API int64_t rutin_step_instead_count(const rutin_engine *engine,
                                           int64_t step);
RUTIN_API const char *rutin_step_instead_actor(const rutin_engine *engine,
                                               int64_t step, int64_t number);
RUTIN_API rutin_instead rutin_step_instead_why(const rutin_engine *engine,
                                               int64_t step, int64_t number);

// Why: the rules that asked for the step, each with its id and its reason, and
// whether it counts. One that does not has no ground in force, where others have.
RUTIN_API int64_t rutin_step_reason_count(const rutin_engine *engine,
                                          int64_t step);
RUTIN_API const char *rutin_step_rule(const rutin_engine *engine, int64_t step,
                                      int64_t number);
RUTIN_API const char *rutin_step_reason(const rutin_engine *engine,
                                        int64_t step, int64_t number);
RUTIN_API bool rutin_step_reason_effective(const rutin_engine *engine,
                                           int64_t step, int64_t number);

// Who must not be contacted; whether that is certain or only not excluded.
RUTIN_API int64_t rutin_ban_count(const rutin_engine *engine);
RUTIN_API const char *rutin_ban_actor(const rutin_engine *engine, int64_t ban);
RUTIN_API bool rutin_ban_certain(const rutin_engine *engine, int64_t ban);

// What to find out next, the most urgent first: the fact and its question.
RUTIN_API int64_t rutin_ask_count(const rutin_engine *engine);
RUTIN_API const char *rutin_ask_fact(const rutin_engine *engine, int64_t ask);
RUTIN_API const char *rutin_ask_question(const rutin_engine *engine,
                                         int64_t ask);

// One of them as a form shows it, as JSON in the plan's language:
//
//     {"fact": {"id": "danger", "name": …, "type": "one_of", "min": null, "max": null,
//               "choices": [{"id": "urgent", "label": …}], "question": …, …},
//      "opens": ["police"], "presumed": null,
//      "why": "The answer may change: Police."}
//
// `fact` is as rutin_describe() has it. `opens` are the ids of the steps that the
// answer can bring, change or take away; `presumed` is what the fact is taken to be so
// far, in words; `why` says why it is asked. [*json] belongs to the engine and is valid
// until its next call. Fails with RUTIN_EUSAGE where the plan has no such question, or
// there is none.
RUTIN_API rutin_status rutin_question(rutin_engine *engine, int64_t ask,
                                      const char **json, size_t *length);

// What the plan warns of, a broken invariant first: the code and the text.
RUTIN_API int64_t rutin_warning_count(const rutin_engine *engine);
RUTIN_API const char *rutin_warning_code(const rutin_engine *engine,
                                         int64_t warning);
RUTIN_API const char *rutin_warning_text(const rutin_engine *engine,
                                         int64_t warning);

// ---------------------------------------------------------------- pages

// Whose page of a plan is wanted: the finder's, who runs the case, unless an actor
// is named or all of it asked for.
typedef struct rutin_page_options {
    int64_t size;      // of this struct; 0 for that of this version
    const char *actor; // the id of whoever performs; NULL for the finder
    bool all;          // everybody's, where no actor is named
} rutin_page_options;

// What one reader gets of the last plan, as JSON in its language: the first screen
// of whoever runs the case, the page of one actor, or that of everybody, which is
// the whole plan. Every member is always there, null or [] when empty:
//
//     {"title": …, "version": …, "reader": "finder", "reader_name": null,
//      "case": …, "now": …, "moment": "fredag 20 nov 2026 kl. 22.10",
//      "notice": "Utkast: inte prövat av jurist.", "enough": true, "alarm": null,
//      "heading": "Gör nu",
//      "known": [{"fact": …, "name": …, "value": …, "text": …}],
//      "acts": [{"number": 1, "act": 1, "id": "police", "actor": "police",
//                "task": null, "name": …, "phone": …, "performer": …, "by": …,
//                "status": "due", "when": "now",
//                "heading": "Ring polisen, 114 14.",
//                "within": …, "due": …, "overdue": false, "closed_until": null,
//                "time": "senast 17.20", "comes": null, "by_when": …,
//                "due_because": …,
//                "say": …, "say_not": …, "say_all": …,
//                "may": {"must": false, "text": "Ja, utan samtycke: OSL 10 kap.
//                20 §.", "law": …, "basis": …},
//                "after": [name…],
//                "instead_of": [{"actor": …, "name": …, "why": "closed"}],
//                "ground": "free", "law": …, "tell": [fact…],
//                "topics": {"known": ["allt om situationen"], "unknown": […]},
//                "if_yes": {"known": […], "unknown": […]},
//                "because": [{"rule": …, "effective": true, "text": …,
//                             "source": …, "unverified": null}],
//                "parts": […]}],
//      "near_bans": [{"actor": …, "name": …, "certain": true, "until": …,
//                     "because": [{"rule": …, "text": …}]}],
//      "other_bans": […],
//      "ask": [{"facts": ["age", "looks_under_18"], "question": …}],
//      "questions": [{"fact": "age", "question": …, "urgent": true,
//                     "opens": [name…], "more": 2, "presumed": null}],
//      "then": [… as in acts …],
//      "more": {"count": 2, "today": 1},
//      "others": [{"performer": "social_services", "name": …, "steps": […],
//                  "count": 9}],
//      "warnings": [{"code": …, "text": …}]}
//
// [reader] is "finder", "all" or the id of an actor, whose name is [reader_name].
// An act is a step with its `parts`, which are steps as well and have no parts. It
// has the number of the page, from 1 without gaps, and that of the plan; what is
// done or failed keeps its number. A part has none, nor what is held or blocked,
// which is on the page of everybody alone, among what is to be done `then`.
// `performer` is called `by`; both are null where it is whoever runs the case.
// What an act has of time is that of what is due first in it: `time` is in words,
// null for what is to be done now; `comes` stands before a line of `then`; `by_when`
// is the routine's own, in place of both. `may` is null where nothing is left to do,
// or a task needs no leave. `tell` are the facts that may be told at the step, and
// `topics` the same in words, a class that may be told whole by its name; `if_yes`
// may be told where the answer that the step waits for is yes, and not before.
//
// The finder's page has at most three acts that are still to be done, five
// questions to `ask`, four things to do `then` and `more` besides, and four bans
// of those who are at hand, `near_bans`. `questions` are the facts by which what the
// reader does can change, each by itself and in the order in which they are asked:
// those that can change what he is to do by tonight are `urgent`. The answer can
// change what it `opens`, four by their names and `more` besides; so far the fact is
// taken to be what is `presumed`. One without a performer in `others` counts the
// reader's own that stand on another page. While `enough` is false little is known:
// then a page puts the questions first, and `alarm` over them.
//
// [how] may be NULL. [*json] belongs to the engine and is valid until its next
// call. Fails with RUTIN_EUSAGE where there is no plan, or no such actor.
RUTIN_API rutin_status rutin_page(rutin_engine *engine,
                                  const rutin_page_options *how,
                                  const char **json, size_t *length);

// The deadlines in the last plan that a reader has to keep, as an iCalendar file (RFC
// 5545) in its language; "" where there are none. One event a step that is still to be
// done, with an alarm while one can sound in time, and the same UID each time. It
// names the case by its id and the step by its name, and holds nothing else of them.
// Otherwise as rutin_page().
RUTIN_API rutin_status rutin_calendar(rutin_engine *engine,
                                      const rutin_page_options *how,
                                      const char **text, size_t *length);

// ---------------------------------------------------------------- what changes

// Says what is otherwise in the last plan than in that of the case in [json], as
// rutin_case() gave it before something was told. It is decided beside the engine's
// own, in the language of the plan. NULL for no plan: then all is new.
//
//     {"steps": [{"id": "police", "name": …, "change": "changed", "said": "now",
//                 "due": "earlier", "moved": "up", "more": ["age"], "less": [],
//                 "before": {"step": 3, "status": "waiting", "when": "today",
//                            "due": …, "overdue": false, "ground": "free",
//                            "performer": null},
//                 "after": {…}}],
//      "bans": [{"actor": …, "name": …, "before": null, "after": true}],
//      "warnings": [{"code": …, "text": …}],
//      "text": ["New: Social services (by 17:20).", "Changed: Police (now)."],
//      "same": false}
//
// Steps that are otherwise, in the order of the last plan; those that are "gone" come
// last. `change` is "new", "changed" or "gone"; `before` or `after` is null where there
// is no step. `said` is when it is due, or what it waits for. `due` is "earlier" or
// "later" where it has a deadline in both; `moved` is "up" or "down" where it stands
// otherwise among the steps that are in both, of which as few as can be have moved.
// `more` are the facts that may be told now and might not be before, `less` the others.
// A ban is true, or false where it is only not excluded; null for none. `warnings` are
// those that are new. `text` says the most of it to a person, but for the warnings, in
// lines that name five each. [how] gives ceilings, and `now` for the case in [json]; it
// may be NULL. [*answer] belongs to the engine and is valid until its next call. Fails
// as rutin_decide(), and with RUTIN_EUSAGE where there is no plan.
RUTIN_API rutin_status rutin_changed(rutin_engine *engine, const char *json,
                                     size_t length, const rutin_options *how,
                                     const char **answer,
                                     size_t *answer_length);

// Says what would be otherwise in the last plan if [json] were laid over its case, as
// rutin_add() does: nothing is kept, and plan and case stay as they are. So a program
// shows who is next if nobody answers, before anybody has called. Otherwise as
// rutin_changed(), where `after` is what would be.
RUTIN_API rutin_status rutin_try(rutin_engine *engine, const char *json,
                                 size_t length, const rutin_options *how,
                                 const char **answer, size_t *answer_length);

// ---------------------------------------------------------------- what else there is to know

// Describes the engine's routine as JSON: header, facts with types, domains and
// questions, actors, tasks, terms, what can be received, rules and invariants, in
// [how]'s language. A rule's `file` is the id of its source, without a folder.
// [*json] belongs to the engine and is valid until its next call.
RUTIN_API rutin_status rutin_describe(rutin_engine *engine,
                                      const rutin_options *how,
                                      const char **json, size_t *length);

// Decides the case in [json], beside the engine's own, and gives the register of what
// its events say was told; NULL for the engine's own, as it was decided last:
// {"case", "told": [{"at", "actor", "name", "ground", "facts": […]}],
// "stop": [{"actor", "name", "facts": […]}], "without_ground": [as in "told"]}.
// `stop` lists those who hold what was told on a consent that no longer covers it;
// `without_ground` what nothing let be told just before that event, by the rules of
// that day and the facts that are known now. [*answer] belongs to the engine and is
// valid until its next call. Fails as rutin_decide().
RUTIN_API rutin_status rutin_told(rutin_engine *engine, const char *json,
                                  size_t length, const rutin_options *how,
                                  const char **answer, size_t *answer_length);

// ---------------------------------------------------------------- drafts

// These try a routine, by examples or over every case, for whoever writes it. A
// library may be built without them: then each fails with RUTIN_EUSAGE, "no_tools". What [*json]
// is set to belongs to the engine and is valid until its next call; its own case
// and plan stay as they are.

// Tests the example in [json] (a case with what is expected of it), beside the
// engine's own case, and reports
// as JSON: {"about": …, "passed": true, "failures": [{"what": "steps",
// "code": "step_too_early", "text": …, "rules": [{"rule", "verdict": "fired"}]}],
// "unread": false}. `rules` are those behind the step that it is about; `unread` says
// that the example is marked so: nobody has read yet what it expects. A failed expectation is a report, not a failed call. [*report]
// belongs to the engine and is valid until its next call.
RUTIN_API rutin_status rutin_test(rutin_engine *engine, const char *json,
                                  size_t length, const rutin_options *how,
                                  const char **report, size_t *report_length);

// How a draft is checked.
typedef struct rutin_check_options {
    int64_t size;         // of this struct; 0 for that of this version
    const char *language; // of what is said; NULL for the engine's
    const char *at; // the day that it is to hold on, as "2026-07-01"; NULL
                    // for no day in particular
    const char *examples; // a list of examples in JSON; NULL for none
    int64_t examples_length;
    rutin_limits limits; // of each case of an example
} rutin_check_options;

// Gives all that can be seen of the engine's routine without a case: what the load
// told of, and what is allowed but hardly meant, in the order of the texts:
//
//     {"routine": {"id": …, "version": …, "digest": …}, "at": null,
//      "errors": 0, "warnings": 1, "allowed": 0,
//      "findings": [{"severity": "warning", "code": "never_fires",
//                    "file": "rules/exempelby.lua", "line": 12, "column": 1,
//                    "message": …, "help": …, "case": null}]}
//
// rules/CHECKS.md tells what each code means. `case` is one that shows it, where
// that can be shown so. `-- rutin: allow CODE because REASON` in the text allows a
// finding in the line after it. With examples, rules that fire in none of them are
// told of. The routine has to be loaded with its texts, `sources` of
// rutin_load_options; one that did not load gives its mistakes. [how] may be NULL.
// Fails with RUTIN_EUSAGE ("no_sources", "no_date"), RUTIN_ELIMIT, RUTIN_ENOMEM, or
// RUTIN_ECASE where an example is none.
RUTIN_API rutin_status rutin_check(rutin_engine *engine,
                                   const rutin_check_options *how,
                                   const char **json, size_t *length);

// Says of each invariant of the engine's routine whether it holds in every case there
// can be while the routine is in force, whatever is not told:
//
//     {"routine": …, "cases": 72, "decided": 40,
//      "invariants": [{"id": …, "text": …, "file": …, "line": 12,
//                      "verdict": "broken", "tried": 8, "case": {…}}],
//      "laws": [as in "invariants"]}
//
// `laws` are of every routine: "account", what is told of exploitation and is more
// than a no brings a step or a question; "ground", nothing is told without one;
// "ban", no step goes to somebody who is banned; "ladder", a duty of now reaches
// somebody who is open; "circle", no orders close one; "nameless", no call without a
// name takes the place of a report to be weighed. There are some 10 to the power `cases` of them, what is not told counted as a value.
// "proved": it holds in all. "broken": `case` is a smallest one that breaks it, as the
// engine decides. "covered": neither is known. Then `tried` cases were decided that
// may have broken it and did not, and `case` is the first of these, or null. Fails
// with RUTIN_EUSAGE or RUTIN_ENOMEM.
RUTIN_API rutin_status rutin_verify(rutin_engine *engine,
                                    const rutin_options *how, const char **json,
                                    size_t *length);

// Says what a new version of a routine changes, in any case at all: [engine] is of
// the old one and [other] of the new one, which stays as it is but for its error.
//
//     {"old": {"id": …, "version": …, "digest": …}, "new": {…},
//      "rules": {"added": […], "removed": […], "text": […], "meaning": […]},
//      "holidays": {"added": ["2026-06-19"], "removed": […]},
//      "differences": [{"subject": "police", "name": …, "field": "ground",
//                       "share": 0.012, "case": {…}, "before": …, "after": …}]}
//
// A rule is in "text" where it reads otherwise, in "meaning" where it holds in other
// cases or asks for something else. A difference is of one actor or task and one of
// the fields "step", "ban", "ground", "tell", "due", "performer" and "order": what
// share of all cases it is in, each answer being as likely as any other; a smallest
// case that shows it, null where none was found; and what both say there, as ids.
// No differences: no case differs in these. What is warned of, said on a page, asked
// and opened when is not looked at; `holidays` are the days that offices keep by one
// calendar and not by the other, of those that both know. Fails with RUTIN_EUSAGE or RUTIN_ENOMEM.
RUTIN_API rutin_status rutin_compare(rutin_engine *engine, rutin_engine *other,
                                     const rutin_options *how,
                                     const char **json, size_t *length);

// The same in the case in [json]:
//
//     {"closed": false,
//      "differences": [{"subject": "police", "field": "due", "before": …,
//                       "after": …, "rules": "child.report"}],
//      "anew": ["police"]}
//
// Fields are "step" (its status), "ban", "ground", "tell", "due", "performer", "after"
// and "instead_of", "" for nothing; `rules` are those that ask for the step under the
// one or the other, or ban it. `anew` are the steps that are to be done under the new
// one and were done, or not there, under the old one. Fails as rutin_decide(), with
// the error in [engine] whichever routine refuses the case.
RUTIN_API rutin_status rutin_compare_case(
    rutin_engine *engine, rutin_engine *other, const char *json, size_t length,
    const rutin_options *how, const char **answer, size_t *answer_length);

// Explains the engine's last plan, in [how]'s language: all of it where [kind] is
// NULL, else the "step", "rule" or "actor" called [name], a step also by its number.
//
//     {"routine": …, "case": …, "now": …,
//      "steps": [{"step": 1, "act": 1, "id", "name", "status", "when", "ground", "law",
//                 "rules": [{"effective": true, …as below}], "instead_of": ["…"],
//                 "time": "…", "order": "…"}],
//      "bans": [{"id", "name", "certain", "rules": […], "overrode": ["rule"],
//                "lifted_by": [{"fact", "told", "text"}]}],
//      "rules": [{"rule", "verdict": "fired", "file", "line", "text", "law", "source",
//                 "from", "to", "function": false,
//                 "because": [{"fact": "age", "told": true, "settles": true,
//                              "text": "Ålder: 16 (under 18)"}],
//                 "otherwise": null}]}
//
// A verdict is "fired", "open", "silent" or "not_in_force". `because` is what the rule
// was tested for; where all that settles is as it is, the rest could be otherwise.
// `otherwise` is the fewest things that would have to be otherwise for it to fire:
// null where it has fired, is a function, or cannot fire on that day. Of what
// happened `fact` is null. Fails with RUTIN_EUSAGE, also where there is no plan, or
// RUTIN_ENOMEM.
RUTIN_API rutin_status rutin_explain(rutin_engine *engine, const char *kind,
                                     const char *name, const rutin_options *how,
                                     const char **json, size_t *length);

// Tests an example as rutin_test() does, notes in the engine what its cases pass of
// the rules, and adds to the report what came of each, as an example would expect
// it: "came": [{"steps", "due", "ground", "law", "status", "performer", "told", "asks",
// "bans", "fired", "warnings", "complete"}], or {"error"} of one that was refused.
// Fails as rutin_test(); then some of its cases may be noted, and the others not.
RUTIN_API rutin_status rutin_cover(rutin_engine *engine, const char *json,
                                   size_t length, const rutin_options *how,
                                   const char **report, size_t *report_length);

// Adds what another engine of the same routine has noted, as after testing in
// several threads; nobody may use it meanwhile.
RUTIN_API rutin_status rutin_cover_join(rutin_engine *engine,
                                        const rutin_engine *other);

// Gives what the examples noted so far cover:
//
//     {"routine": …, "examples": 40, "cases": 61,
//      "fired": {"done": 120, "of": 130}, "mcdc": {"done": 900, "of": 1000},
//      "edges": {"done": 1500, "of": 2000},
//      "rules": [{"rule", "file", "line", "function", "can_fire", "can_be_open",
//                 "can_be_silent", "fired": 3, "open", "silent", "not_in_force",
//                 "mcdc": {"done", "of"}, "edges": {"done", "of"},
//                 "missing": [{"text", "passed"}],
//                 "conditions": [{"text", "true", "false", "unknown",
//                                 "decided_true", "decided_false"}]}],
//      "terms": [{"term", "name", "from", "to", "true", "false", "unknown",
//                 "mcdc": {"done", "of"}, "conditions": [as of a rule]}],
//      "grounds": [{"rule", "step", "ground", "shown", "effective"}],
//      "bans": [{"rule", "actor", "certain", "open"}],
//      "ladders": [{"actor", "closed", "no_answer"}]}
//
// Numbers are of cases. `edges` counts those of the rules' decision diagrams that some
// case has passed, of those that any can. `mcdc` counts the values of facts and events
// that each rule tells apart, of those that can decide alone: those that have, in some
// case where another value would have led to another answer with all else as it was.
// `missing` are the others, as a handler would say them. Of a term, each version for
// itself, `mcdc` counts for each condition as it is written whether it decided alone
// what the term is, as true and as false.
RUTIN_API rutin_status rutin_coverage(rutin_engine *engine,
                                      const rutin_options *how,
                                      const char **json, size_t *length);

// Suggests example cases that cover what those noted by rutin_cover() on this engine
// do not: each differs as little as can be from one of them, and the engine has
// decided it. The ones that cover most come first, and none that the others make
// needless; at most [most], and no more than it takes to cover [percent] of rules and
// of values, 0 for all.
//
//     {"routine": …, "before": {"fired": {"done", "of"}, "mcdc": {"done", "of"}},
//      "suggestions": [{"from": 3, "for": "child.report", "covers": 12,
//                       "changes": "Ålder: 15",
//                       "example": {"about", "unread": true, "case", "expect"}}],
//      "after": {"fired", "mcdc"}}
//
// `from` is the number of the example that it is made of, from 0 as they were tested;
// `for` the rule that it was made for. `expect` is what came, which nobody has read:
// `unread` says so, and is for whoever reads it to take away.
RUTIN_API rutin_status rutin_suggest(rutin_engine *engine, int64_t most,
                                     int64_t percent, const rutin_options *how,
                                     const char **json, size_t *length);

#ifdef __cplusplus
}
#endif

#endif
