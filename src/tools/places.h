// places.h - where things stand in the texts of a routine
//
// A compiled routine knows in which line a rule stands and no more. Tools that
// tell of a routine look into its texts again, where these were kept: for what is
// declared, for a member of it, for a step in a rule, and for what comments say
// to the tools.

#ifndef RUTIN__PLACES_H
#define RUTIN__PLACES_H

#include "lang/lexer.h"
#include "lang/sources.h"
#include "rutin.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct rutin__place {
    int source;       // its number; -1 for none
    int line, column; // from 1
} rutin__place;

// What is declared by a word.
typedef enum rutin__declared {
    RUTIN__DECLARED_FACT,
    RUTIN__DECLARED_ACTOR,
    RUTIN__DECLARED_TASK,
    RUTIN__DECLARED_TERM,
    RUTIN__DECLARED_RULE,
    RUTIN__DECLARED_ALWAYS,
    RUTIN__DECLARED_ROUTINE,
    RUTIN__DECLARED_KINDS
} rutin__declared;

// `rule "id" {`, or `amend.rule "id" {`, where the id is written out.
typedef struct rutin__spot {
    rutin__declared kind;
    enum { RUTIN__DECLARES, RUTIN__AMENDS, RUTIN__REPLACES } how;
    int source;
    const char *id; // without its quotes
    size_t length;
    int first, end; // its tokens, from the word to the last brace
} rutin__spot;

// `-- rutin: allow CODE because REASON`
typedef struct rutin__allow {
    rutin__place place;
    int line; // that it is about: of the next token
    const char *said;
    size_t length; // what stands after "rutin:"
    bool is_used;
} rutin__allow;

typedef struct rutin__places {
    const rutin_routine *routine;
    rutin__token *tokens; // of all sources, each ends with one of kind END
    int token_count, token_room;
    int first_token[RUTIN__SOURCES + 1]; // of each source
    rutin__spot *spots;
    int spot_count, spot_room;
    rutin__allow *allows;
    int allow_count, allow_room;
} rutin__places;

// Reads the kept texts of a routine. False: no memory. Clear them either way.
bool rutin__places_init(rutin__places *places, const rutin_routine *routine);
void rutin__places_clear(rutin__places *places);

// Where something is declared, or where [member] of it stands: the last change of
// it that has such a member, else the declaration. The routine's own header where
// the id is not written out.
rutin__place rutin__places_find(const rutin__places *places,
                                rutin__declared kind, const char *id,
                                const char *member);

// Where a text of the routine's own declares or changes something; no source where
// none does.
rutin__place rutin__places_find_own(const rutin__places *places,
                                    rutin__declared kind, const char *id);

// Where a step of a rule stands, or [member] of that step.
rutin__place rutin__places_step(const rutin__places *places, const char *rule,
                                const char *subject, const char *member);

// Where a line of the source called [name] begins.
rutin__place rutin__places_line(const rutin__places *places, const char *name,
                                int line);

// Whether it stands in a text of the routine's own: its first, or one that is
// called after it ("sweden/always" of "sweden").
bool rutin__places_is_own(const rutin__places *places, rutin__place place);

#endif
