// lua_error.c - what Lua says, in our messages
//
// Lua has a few sentences for nearly all that goes wrong, each with a place before
// it. They are told apart by what they begin with and taken to pieces:
//
//     x.lua:5: '}' expected (to close '{' at line 2) near 'title'
//     x.lua:3: attempt to index a nil value (field 'a')
//
// One that is none of them is handed on as it is.

#include "lang/lua_error.h"

#include "base/messages.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST = 100 }; // bytes of a piece

// What is said, without the place that stands first; its line goes to the error.
static const char *skip_place(rutin__lua_error *error, const char *said)
{
    for (const char *at = strchr(said, ':'); at != NULL;
         at = strchr(at + 1, ':')) {
        size_t digits = strspn(at + 1, "0123456789");

        if (digits > 0 && at[1 + digits] == ':' && at[2 + digits] == ' ') {
            error->line = atoi(at + 1);
            return at + 3 + digits;
        }
    }
    return said;
}

// A piece as it goes into a message: what Lua has words of its own for is a
// phrase.
static rutin__param piece_of(const char *name, const char *at, size_t length)
{
    static const struct {
        const char *said;
        rutin__message phrase;
    } rows[] = {{"<name>", RUTIN__SAY_a_name},
                {"<eof>", RUTIN__SAY_the_end},
                {"function arguments", RUTIN__SAY_call_arguments},
                {"field", RUTIN__SAY_lua_field},
                {"global", RUTIN__SAY_lua_global},
                {"local", RUTIN__SAY_lua_local},
                {"method", RUTIN__SAY_lua_method},
                {"upvalue", RUTIN__SAY_lua_upvalue},
                {"constant", RUTIN__SAY_lua_constant}};

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rutin__text_same(rows[i].said, at, length))
            return (rutin__param){name, .phrase = rows[i].phrase};
    return (rutin__param){name, .text = length == 0 ? "" : at,
                          .length = length < LONGEST ? length : LONGEST};
}

static rutin__param rest_of(const char *name, const char *at)
{
    return piece_of(name, at, strlen(at));
}

static bool begins(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

// "'}' expected (to close '{' at line 2) near 'title'".
static bool take_expected(rutin__lua_error *error, const char *said,
                          const char *near)
{
    static const char closes[] = " expected (to close ";
    const char *expected = strstr(said, " expected");
    const char *open, *at;

    if (near == NULL || expected == NULL || expected > near)
        return false;
    open = expected + strlen(closes);
    at = begins(expected, closes) ? strstr(open, " at line ") : NULL;
    error->message = at == NULL ? RUTIN__SAY_unexpected : RUTIN__SAY_unclosed;
    error->with[0] = rest_of("found", near + strlen(" near "));
    error->with[1] = piece_of("wanted", said, (size_t)(expected - said));
    if (at != NULL) {
        error->with[2] = piece_of("open", open, (size_t)(at - open));
        error->with[3] = (rutin__param){
            "line", .number = atoi(at + strlen(" at line "))};
    }
    return true;
}

void rutin__lua_error_of_text(rutin__lua_error *error, const char *said)
{
    static const struct {
        const char *begins;
        rutin__message message;
    } rows[] = {
        {"unexpected symbol", RUTIN__SAY_cannot_stand},
        {"syntax error", RUTIN__SAY_cannot_stand},
        {"malformed number", RUTIN__SAY_malformed_number},
        {"invalid escape sequence", RUTIN__SAY_escape_in_text},
    };
    static const char starting[] = "(starting at line ";
    const char *near, *start;

    *error = (rutin__lua_error){.message = RUTIN__SAY_no_lua, .line = 1};
    said = skip_place(error, said);
    near = strstr(said, " near ");
    start = strstr(said, starting);
    if (take_expected(error, said, near))
        return;
    error->with[0] = rest_of("said", said);
    if (near != NULL)
        error->with[1] = rest_of("found", near + strlen(" near "));
    for (size_t i = 0; near != NULL && i < sizeof rows / sizeof *rows; i++)
        if (begins(said, rows[i].begins))
            error->message = rows[i].message;
    if (strstr(said, "C stack overflow") != NULL) {
        error->message = RUTIN__SAY_nested_too_deep;
    } else if (start != NULL) {
        error->message = RUTIN__SAY_block_unclosed;
        error->line = atoi(start + strlen(starting));
    }
}

// "a nil value (field 'a')": what it is, and what it is called where Lua knows.
static bool take_value(rutin__lua_error *error, const char *value)
{
    const char *end = strstr(value, " value"), *open, *name;

    if (!begins(value, "a ") || end == NULL)
        return false;
    error->with[2] = piece_of("type", value + 2, (size_t)(end - value - 2));
    error->with[3] = (rutin__param){"called", .text = ""};
    open = strchr(end, '(');
    name = open == NULL ? NULL : strchr(open, ' ');
    if (name == NULL)
        return true;
    error->with[3].phrase = RUTIN__SAY_lua_called;
    error->with[4] = piece_of("scope", open + 1, (size_t)(name - open - 1));
    error->with[5] = piece_of("name", name + 1, strcspn(name + 1, ")"));
    return true;
}

// What a type of Lua is called to people, or what it is told to be.
static rutin__param type_of(const char *name, const char *at, size_t length)
{
    static const struct {
        const char *said;
        rutin__message phrase;
    } rows[] = {{"nil", RUTIN__SAY_found_nothing},
                {"no value", RUTIN__SAY_found_nothing},
                {"nothing", RUTIN__SAY_found_nothing},
                {"value", RUTIN__SAY_a_value},
                {"table", RUTIN__SAY_a_list},
                {"string", RUTIN__SAY_a_text},
                {"number", RUTIN__SAY_a_number},
                {"integer", RUTIN__SAY_a_whole_number},
                {"boolean", RUTIN__SAY_true_or_false},
                {"function", RUTIN__SAY_found_function},
                {"place", RUTIN__SAY_a_place_in_it}};

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rutin__text_same(rows[i].said, at, length))
            return (rutin__param){name, .phrase = rows[i].phrase};
    return (rutin__param){name, .phrase = RUTIN__SAY_found_other};
}

// "bad argument #2 to 'insert' (number expected, got nil)". What was given is not
// always said: then it is nothing where a value is wanted, and something else.
static bool take_argument(rutin__lua_error *error, const char *said)
{
    static const char bad[] = "bad argument #", got[] = ", got ";
    static const char fraction[] = "(number has no integer representation)";
    const char *name = strchr(said, '\''), *open = strrchr(said, '(');
    const char *expected = open ? strstr(open, " expected") : NULL, *given;

    if (!begins(said, bad) || name == NULL || open == NULL ||
        (expected == NULL && !begins(open, fraction)))
        return false;
    error->message = RUTIN__SAY_lua_argument;
    error->with[0] = (rutin__param){"name", .text = name + 1,
                                    .length = strcspn(name + 1, "'")};
    error->with[1] = (rutin__param){"place",
                                    .number = atoi(said + strlen(bad))};
    if (expected == NULL) {
        error->with[2] = (rutin__param){"found",
                                        .phrase = RUTIN__SAY_found_fraction};
        error->with[3] = type_of("wanted", "integer", strlen("integer"));
        return true;
    }
    error->with[3] = type_of("wanted", open + 1, (size_t)(expected - open - 1));
    given = strstr(expected, got);
    if (given != NULL)
        error->with[2] = type_of("found", given + strlen(got),
                                 strcspn(given + strlen(got), ")"));
    else if (begins(open, "(value "))
        error->with[2] = type_of("found", "nil", strlen("nil"));
    else
        error->with[2] = type_of("found", "", 0);
    return true;
}

// What is said in a sentence that names nothing, or nothing that helps.
static rutin__message whole_of(const char *said)
{
    static const struct {
        const char *begins, *holds;
        rutin__message phrase;
    } rows[] = {
        {"bad 'for' ", "", RUTIN__SAY_lua_for},
        {"'for' ", "", RUTIN__SAY_lua_for},
        {"found a ", " in a list, wanted texts", RUTIN__SAY_lua_concat},
        {"found a ", " as a name, wanted text", RUTIN__SAY_lua_key},
        {"found a ", ", wanted a number, text or", RUTIN__SAY_lua_tostring},
        {"table index ", "", RUTIN__SAY_lua_key},
        {"attempt to perform 'n", "", RUTIN__SAY_lua_by_zero},
        {"attempt to divide by zero", "", RUTIN__SAY_lua_by_zero},
        {"found a write ", "", RUTIN__SAY_lua_unchangeable},
        {"found what cannot be changed", "", RUTIN__SAY_lua_no_list},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (begins(said, rows[i].begins) && strstr(said, rows[i].holds) != NULL)
            return rows[i].phrase;
    return RUTIN__SAY_NOTHING;
}

void rutin__lua_error_of_code(rutin__lua_error *error, const char *said)
{
    static const struct {
        const char *begins;
        rutin__message phrase;
    } rows[] = {
        {"index ", RUTIN__SAY_lua_index},
        {"call ", RUTIN__SAY_lua_call},
        {"perform arithmetic on ", RUTIN__SAY_lua_arithmetic},
        {"perform bitwise operation on ", RUTIN__SAY_lua_bits},
        {"concatenate ", RUTIN__SAY_lua_concatenate},
    };
    enum { CALL = 1 }; // of the rows
    static const char attempt[] = "attempt to ";

    *error = (rutin__lua_error){.message = RUTIN__SAY_lua_error};
    said = skip_place(error, said);
    error->with[0] = (rutin__param){"said", .text = said};
    if (take_argument(error, said))
        return;
    error->with[0].phrase = whole_of(said);
    if (!begins(said, attempt))
        return;
    said += strlen(attempt);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (begins(said, rows[i].begins) &&
            take_value(error, said + strlen(rows[i].begins))) {
            error->with[0].phrase = RUTIN__SAY_lua_attempt;
            error->with[1] = (rutin__param){"action", .phrase = rows[i].phrase};
            if (i == CALL && begins(said + strlen(rows[i].begins), "a nil") &&
                error->with[5].name != NULL)
                error->message = RUTIN__SAY_lua_no_function;
        }
}
