// places.c - where things stand in the texts of a routine
//
// Each text is cut into tokens once more. A declaration is a word, its id and a
// body in braces:
//
//     amend . rule "child.report" { contact = police { tell = … } }
//             │                   │ │         │
//             spot.first          │ member    step
//                                 depth 1
//
// A routine may be written in other ways, as by a loop over names; then its
// declarations are not found here, and what is told of stands at its header.

#include "tools/places.h"

#include "base/memory.h"
#include "routine/routine.h"

#include <stdlib.h>
#include <string.h>

static const char *const words[] = {
    [RUTIN__DECLARED_FACT] = "fact",       [RUTIN__DECLARED_ACTOR] = "actor",
    [RUTIN__DECLARED_TASK] = "task",       [RUTIN__DECLARED_TERM] = "term",
    [RUTIN__DECLARED_RULE] = "rule",       [RUTIN__DECLARED_ALWAYS] = "always",
    [RUTIN__DECLARED_ROUTINE] = "routine",
};

static bool reads(const rutin__token *t, const char *text)
{
    return strncmp(t->at, text, t->length) == 0 && text[t->length] == '\0';
}

static bool is_sign(const rutin__token *t, char sign)
{
    return t->kind == RUTIN__SIGN && t->length == 1 && *t->at == sign;
}

static bool is_last(const rutin__token *t)
{
    return t->kind == RUTIN__END || t->kind == RUTIN__BAD;
}

// ---------------------------------------------------------------- comments

static bool add_allow(rutin__places *places, const rutin__allow *allow)
{
    rutin__allow *grown = rutin__memory_grown(
        places->allows, &places->allow_room, places->allow_count * 2 + 8,
        sizeof *grown);

    if (grown == NULL)
        return false;
    places->allows = grown;
    grown[places->allow_count++] = *allow;
    return true;
}

static const char *past_blanks(const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\t'))
        at++;
    return at;
}

// Looks through what stands between two tokens for comments to the tools.
static bool read_comments(rutin__places *places, int source, const char *at,
                          const rutin__token *next, int line)
{
    static const char mark[] = "rutin:";
    const char *text = places->routine->sources[source].text;

    for (; at < next->at; at++) {
        const char *said = past_blanks(at + 2, next->at), *end;
        rutin__allow allow = {{source, line, 0}, .line = next->line};

        line += *at == '\n';
        if (next->at - at < 2 || at[0] != '-' || at[1] != '-')
            continue;
        for (end = at; end < next->at && *end != '\n' && *end != '\r';)
            end++;
        if ((size_t)(next->at - said) > sizeof mark - 1 && said < end &&
            strncmp(said, mark, sizeof mark - 1) == 0) {
            allow.place.column = rutin__lexer_column(text, at);
            allow.said = past_blanks(said + sizeof mark - 1, end);
            allow.length = (size_t)(end - allow.said);
            if (!add_allow(places, &allow))
                return false;
        }
        at = end - 1;
    }
    return true;
}

// ---------------------------------------------------------------- tokens

static bool add_token(rutin__places *places, rutin__token token)
{
    rutin__token *grown = rutin__memory_grown(
        places->tokens, &places->token_room,
        places->token_count < places->token_room
            ? places->token_count + 1
            : places->token_count * 2 + 1024,
        sizeof *grown);

    if (grown == NULL)
        return false;
    places->tokens = grown;
    grown[places->token_count++] = token;
    return true;
}

static bool read_source(rutin__places *places, int number)
{
    const rutin__source *source = &places->routine->sources[number];
    rutin__lexer lexer = {source->text, source->text + source->length, 1};

    if (strncmp(source->text, "\xef\xbb\xbf", 3) == 0)
        lexer.at += 3;
    places->first_token[number] = places->token_count;
    for (;;) {
        const char *before = lexer.at;
        int line = lexer.line;
        rutin__token token = rutin__lexer_next(&lexer);

        if (!add_token(places, token) ||
            (token.kind != RUTIN__BAD &&
             !read_comments(places, number, before, &token, line)))
            return false;
        if (is_last(&token))
            return true;
    }
}

// ---------------------------------------------------------------- declarations

// The brace that closes the one at [at]; or the last token.
static int find_close(const rutin__places *places, int at)
{
    int depth = 0;

    for (; !is_last(&places->tokens[at]); at++) {
        depth += is_sign(&places->tokens[at], '{');
        depth -= is_sign(&places->tokens[at], '}');
        if (depth == 0)
            break;
    }
    return at;
}

static bool add_spot(rutin__places *places, const rutin__spot *spot)
{
    rutin__spot *grown = rutin__memory_grown(
        places->spots, &places->spot_room,
        places->spot_count < places->spot_room ? places->spot_count + 1
                                               : places->spot_count * 2 + 64,
        sizeof *grown);

    if (grown == NULL)
        return false;
    places->spots = grown;
    grown[places->spot_count++] = *spot;
    return true;
}

// Notes what is declared at token number [at], if anything is.
static bool read_spot(rutin__places *places, int source, int at)
{
    const rutin__token *t = &places->tokens[at];
    bool first = at == places->first_token[source];
    bool is_change = !first && is_sign(&t[-1], '.');

    if (t->kind != RUTIN__NAME || t[1].kind != RUTIN__STRING ||
        !is_sign(&t[2], '{'))
        return true;
    for (int kind = 0; kind < RUTIN__DECLARED_KINDS; kind++) {
        rutin__spot spot = {.kind = (rutin__declared)kind,
                            .source = source,
                            .id = t[1].at + 1,
                            .length = t[1].length - 2,
                            .first = at};

        if (!reads(t, words[kind]))
            continue;
        if (is_change && reads(&t[-2], "drop"))
            return true;
        if (is_change)
            spot.how = reads(&t[-2], "amend") ? RUTIN__AMENDS : RUTIN__REPLACES;
        spot.end = find_close(places, at + 2);
        return add_spot(places, &spot);
    }
    return true;
}

bool rutin__places_init(rutin__places *places, const rutin_routine *routine)
{
    *places = (rutin__places){.routine = routine};
    for (int i = 0; i < routine->source_count; i++)
        if (!read_source(places, i))
            return false;
    places->first_token[routine->source_count] = places->token_count;
    for (int i = 0; i < routine->source_count; i++)
        for (int at = places->first_token[i]; at < places->first_token[i + 1];
             at++)
            if (!read_spot(places, i, at))
                return false;
    return true;
}

void rutin__places_clear(rutin__places *places)
{
    free(places->tokens);
    free(places->spots);
    free(places->allows);
}

// ---------------------------------------------------------------- finding

static rutin__place place_of(const rutin__places *places, int source, int at)
{
    const rutin__token *t = &places->tokens[at];

    return (rutin__place){
        source, t->line,
        rutin__lexer_column(places->routine->sources[source].text, t->at)};
}

// Where `member =` stands in the body that opens at token [open]; -1.
static int find_member(const rutin__places *places, int open,
                       const char *member)
{
    int end = find_close(places, open), depth = 0;

    for (int at = open; at < end; at++) {
        const rutin__token *t = &places->tokens[at];

        if (depth == 1 && t->kind == RUTIN__NAME && is_sign(&t[1], '=') &&
            reads(t, member))
            return at;
        depth += is_sign(t, '{') || is_sign(t, '(');
        depth -= is_sign(t, '}') || is_sign(t, ')');
    }
    return -1;
}

static bool is_of(const rutin__spot *spot, rutin__declared kind, const char *id)
{
    return spot->kind == kind && strncmp(spot->id, id, spot->length) == 0 &&
           id[spot->length] == '\0';
}

// What changes it so that [member] is there, else what replaces it, else what
// declares it first.
static const rutin__spot *find_spot(const rutin__places *places,
                                    rutin__declared kind, const char *id,
                                    const char *member)
{
    const rutin__spot *found = NULL;

    for (int i = 0; i < places->spot_count; i++) {
        const rutin__spot *spot = &places->spots[i];

        if (!is_of(spot, kind, id))
            continue;
        if (spot->how == RUTIN__AMENDS &&
            (member == NULL ||
             find_member(places, spot->first + 2, member) < 0))
            continue;
        if (found == NULL || spot->how > found->how ||
            spot->how == RUTIN__AMENDS)
            found = spot;
    }
    return found;
}

rutin__place rutin__places_find(const rutin__places *places,
                                rutin__declared kind, const char *id,
                                const char *member)
{
    const rutin__spot *spot = find_spot(places, kind, id, member);
    int at = -1;

    if (spot == NULL && kind == RUTIN__DECLARED_ROUTINE)
        return (rutin__place){0, 1, 1};
    if (spot == NULL)
        return rutin__places_find(places, RUTIN__DECLARED_ROUTINE,
                                  places->routine->id, NULL);
    if (member != NULL)
        at = find_member(places, spot->first + 2, member);
    return place_of(places, spot->source, at < 0 ? spot->first : at);
}

rutin__place rutin__places_find_own(const rutin__places *places,
                                    rutin__declared kind, const char *id)
{
    rutin__place found = {.source = -1};

    for (int i = 0; i < places->spot_count; i++) {
        const rutin__spot *spot = &places->spots[i];
        rutin__place at = {.source = spot->source};

        if (is_of(spot, kind, id) && rutin__places_is_own(places, at))
            found = place_of(places, spot->source, spot->first);
    }
    return found;
}

// Where `subject {` or `subject` stands in the value that begins after token
// number [at], a member's name; -1.
static int find_subject(const rutin__places *places, int at, int end,
                        const char *subject, size_t length)
{
    for (int depth = 0; at < end; at++) {
        const rutin__token *t = &places->tokens[at];

        if (t->kind == RUTIN__NAME && t->length == length &&
            strncmp(t->at, subject, length) == 0 && depth <= 1)
            return at;
        depth += is_sign(t, '{') || is_sign(t, '(');
        depth -= is_sign(t, '}') || is_sign(t, ')');
        if (depth < 0 || (depth == 0 && is_sign(t, ',')))
            break;
    }
    return -1;
}

rutin__place rutin__places_step(const rutin__places *places, const char *rule,
                                const char *subject, const char *member)
{
    static const char *const members[] = {"contact", "task"};
    size_t length = strcspn(subject, "#");

    for (int i = 0; i < 2; i++) {
        const rutin__spot *spot = find_spot(places, RUTIN__DECLARED_RULE, rule,
                                            members[i]);
        int at = spot == NULL
                     ? -1
                     : find_member(places, spot->first + 2, members[i]);
        int named = -1;

        if (at >= 0)
            at = find_subject(places, at + 2, spot->end, subject, length);
        if (at < 0)
            continue;
        if (member != NULL && is_sign(&places->tokens[at + 1], '{'))
            named = find_member(places, at + 1, member);
        return place_of(places, spot->source, named < 0 ? at : named);
    }
    return rutin__places_find(places, RUTIN__DECLARED_RULE, rule, NULL);
}

rutin__place rutin__places_line(const rutin__places *places, const char *name,
                                int line)
{
    for (int i = 0; i < places->routine->source_count; i++) {
        int at = places->first_token[i];

        if (strcmp(places->routine->sources[i].name, name) != 0)
            continue;
        while (at + 1 < places->first_token[i + 1] &&
               places->tokens[at].line < line)
            at++;
        if (places->tokens[at].line == line)
            return place_of(places, i, at);
        return (rutin__place){i, line, 1};
    }
    return (rutin__place){-1, line, 1};
}

bool rutin__places_is_own(const rutin__places *places, rutin__place place)
{
    const rutin__source *sources = places->routine->sources;
    size_t length;

    if (place.source <= 0)
        return true;
    length = strlen(sources[0].id);
    return strncmp(sources[place.source].id, sources[0].id, length) == 0 &&
           sources[place.source].id[length] == '/';
}
