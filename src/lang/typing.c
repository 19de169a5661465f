// typing.c - what people type in a routine that makes it no Lua
//
// Goes through the tokens with those before, knows which brackets are open, and
// goes on after each slip as if the right thing stood there:
//
//     “text”        a curly quote       as a text
//     – comment     an en dash          as a comment
//     # // /* */    of other languages  as comments
//     a = 1 b = 2   no comma            as if there were one
//     a : 1  a => 1                     as a = 1
//     "a "b" c"     a quote in a text   the rest of the line is left out
//
// A sign that stands in many places is told of once, with how many they are.

#include "lang/typing.h"

#include "base/messages.h"
#include "base/sign.h"
#include "base/text.h"
#include "lang/lexer.h"

#include <assert.h>
#include <string.h>

enum { DEPTH = 256, SIGNS = 24, SHOWN = 40, NAME = 64 };

typedef struct bracket {
    char open;
    char after;       // 'f' of a function, 'i' after if, 'w' after while
    bool is_argument; // it is what something is called with
    int body;         // how many blocks of functions were open
} bracket;

// A sign, or a name with a letter in it that cannot be there.
typedef struct seen {
    const char *at; // where it stands first
    size_t length;
    const rutin__sign *sign; // NULL for a letter or a sign that we do not know
    int line, more;
} seen;

typedef struct typing {
    rutin__lexer lexer;
    const char *source;
    rutin__slip_taker *tell;
    void *data;
    rutin__token past[3]; // the last first
    bracket open[DEPTH];
    int depth, body;
    bool closed_argument; // the bracket that closed last was one
    char closed_after;    // and what it stood after
    rutin__token else_if; // the first `else if` that is not told of
    seen seen[SIGNS];
    int seen_count;
    bool any;
    int told_line;
} typing;

// ---------------------------------------------------------------- telling

static void tell_at(typing *t, int line, const char *at, rutin__message message,
                    const rutin__param *with)
{
    const rutin__slip slip = {.line = line,
                              .column = rutin__lexer_column(t->source, at),
                              .message = message,
                              .with = with};

    if (line == t->told_line)
        return;
    t->told_line = line;
    t->any = true;
    t->tell(t->data, &slip);
}

static bool is(const rutin__token *token, const char *text)
{
    return (token->kind == RUTIN__NAME || token->kind == RUTIN__SIGN) &&
           strncmp(token->at, text, token->length) == 0 &&
           text[token->length] == '\0';
}

// Notes something to tell of once, at the end.
static void note(typing *t, int line, const char *at, size_t length,
                 const rutin__sign *sign)
{
    t->told_line = line;
    t->any = true;
    for (int i = 0; i < t->seen_count; i++)
        if (t->seen[i].length == length &&
            memcmp(t->seen[i].at, at, length) == 0) {
            t->seen[i].more++;
            return;
        }
    if (t->seen_count < SIGNS)
        t->seen[t->seen_count++] = (seen){at, length, sign, line, 0};
}

// The first character of a name that is no letter of a to z, and where it stands.
static size_t find_letter(const seen *s, const char **at)
{
    *at = s->at;
    while (*at < s->at + s->length && (unsigned char)**at < 0x80)
        ++*at;
    return (size_t)rutin__text_utf8_size(*at,
                                         (size_t)(s->at + s->length - *at));
}

static void tell_seen(typing *t, const seen *s)
{
    rutin__slip slip = {.line = s->line};
    rutin__param more[] = {{"count", .number = s->more}, {NULL}};
    rutin__param letter[] = {{"sign", .text = s->at, .length = s->length},
                             {"write", .text = NULL},
                             {NULL}};
    rutin__sign_said said;
    char name[NAME];
    const char *at = s->at;

    if (s->sign != NULL) {
        rutin__sign_say(&said, s->sign, s->at, s->length);
        slip.message = said.message;
        slip.with = said.with;
    } else {
        rutin__sign_plain_name(name, sizeof name, s->at, s->length);
        letter[0].length = find_letter(s, &at);
        letter[0].text = at;
        letter[1].text = name;
        slip.message = name[0] == '\0' ? RUTIN__SAY_foreign_sign
                                       : RUTIN__SAY_letter_in_name;
        slip.with = letter;
    }
    slip.column = rutin__lexer_column(t->source, at);
    if (s->more > 0) {
        slip.help = s->more == 1 ? RUTIN__SAY_one_more_such
                                 : RUTIN__SAY_more_such;
        slip.help_with = more;
    }
    t->tell(t->data, &slip);
}

// ---------------------------------------------------------------- what stands where

static const char *end_of(const rutin__token *token)
{
    return token->at + token->length;
}

static bool is_one_of(const rutin__token *token, const char *const *texts)
{
    for (; *texts != NULL; texts++)
        if (is(token, *texts))
            return true;
    return false;
}

static bool is_reserved(const rutin__token *token)
{
    static const char *const words[] = {
        "and",      "break",  "do",     "else",  "elseif", "for",
        "function", "goto",   "if",     "in",    "local",  "not",
        "or",       "repeat", "return", "then",  "until",  "while",
        "end",      "nil",    "true",   "false", NULL};

    return is_one_of(token, words);
}

// Whether a value ends with this token.
static bool ends(const rutin__token *token)
{
    static const char *const words[] = {"end", "nil", "true", "false", ")",
                                        "]",   "}",   "...",  NULL};

    return token->kind == RUTIN__NUMERAL || token->kind == RUTIN__STRING ||
           is_one_of(token, words) ||
           (token->kind == RUTIN__NAME && !is_reserved(token));
}

// Whether a value, or a member's name, begins with it that nothing before it can
// be called with.
static bool begins(const rutin__token *token)
{
    static const char *const words[] = {"nil",      "true", "false",
                                        "function", "not",  NULL};

    return token->kind == RUTIN__NUMERAL || is_one_of(token, words) ||
           (token->kind == RUTIN__NAME && !is_reserved(token));
}

static bool is_newline(char c)
{
    return c == '\n' || c == '\r';
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_first_on_line(const typing *t, const char *at)
{
    while (at > t->source && is_blank(at[-1]))
        at--;
    return at == t->source || is_newline(at[-1]);
}

// The byte [ahead] of what is left; a newline past the end.
static char peek(const typing *t, size_t ahead)
{
    return ahead < (size_t)(t->lexer.end - t->lexer.at) ? t->lexer.at[ahead]
                                                        : '\n';
}

static void skip_line(typing *t)
{
    while (t->lexer.at < t->lexer.end && !is_newline(*t->lexer.at))
        t->lexer.at++;
}

static bool in_table(const typing *t)
{
    return t->depth > 0 && t->depth <= DEPTH &&
           t->open[t->depth - 1].open == '{' &&
           t->open[t->depth - 1].body == t->body;
}

// Whether what was read last stands where a member's name does.
static bool at_member(const typing *t)
{
    return in_table(t) &&
           (t->past[0].kind == RUTIN__NAME ||
            t->past[0].kind == RUTIN__STRING) &&
           (is(&t->past[1], "{") || is(&t->past[1], ",") ||
            is(&t->past[1], ";"));
}

static void push(typing *t, rutin__token token)
{
    t->past[2] = t->past[1];
    t->past[1] = t->past[0];
    t->past[0] = token;
}

// As if a comma stood here.
static void push_comma(typing *t)
{
    push(t, (rutin__token){RUTIN__SIGN, t->lexer.line, ",", 1, 0});
}

// ---------------------------------------------------------------- signs

// Past the quote that ends a text which a curly one begins, or the line.
static void skip_text(typing *t)
{
    while (t->lexer.at < t->lexer.end && !is_newline(*t->lexer.at)) {
        size_t left = (size_t)(t->lexer.end - t->lexer.at);
        const rutin__sign *sign = rutin__sign_find(t->lexer.at, left);

        if (*t->lexer.at == '"') {
            t->lexer.at++;
            return;
        }
        if (sign != NULL && sign->kind == RUTIN__SIGN_QUOTE) {
            t->lexer.at += strlen(sign->bytes);
            return;
        }
        t->lexer.at++;
    }
}

// Takes all of a name in which a letter stands that cannot.
static void take_name(typing *t, rutin__token *token)
{
    if (t->past[0].kind == RUTIN__NAME && end_of(&t->past[0]) == token->at) {
        token->at = t->past[0].at;
        t->past[0] = t->past[1]; // it was the beginning of this one
        t->past[1] = t->past[2];
    }
    for (;;) {
        char c = peek(t, 0);
        size_t left = (size_t)(t->lexer.end - t->lexer.at);
        bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                        (c >= '0' && c <= '9') || c == '_';

        if (is_plain)
            t->lexer.at++;
        else if (left > 0 && (unsigned char)c >= 0x80 &&
                 rutin__sign_kind_of(t->lexer.at, left) == RUTIN__SIGN_LETTER)
            t->lexer.at += rutin__text_utf8_size(t->lexer.at, left);
        else
            break;
    }
    token->kind = RUTIN__NAME;
    token->length = (size_t)(t->lexer.at - token->at);
    note(t, token->line, token->at, token->length, NULL);
}

// Takes a sign that Lua does not have. False: as if it were not there.
static bool take_sign(typing *t, rutin__token *token)
{
    size_t left = (size_t)(t->lexer.end - token->at);
    size_t size = (size_t)rutin__text_utf8_size(token->at, left);
    const rutin__sign *sign = rutin__sign_find(token->at, left);
    rutin__sign_kind kind = rutin__sign_kind_of(token->at, left);
    bool is_first = is_first_on_line(t, token->at);

    assert(size > 0); // the text is UTF-8
    t->lexer.at = token->at + size;
    if (kind == RUTIN__SIGN_LETTER) {
        take_name(t, token);
        return true;
    }
    note(t, token->line, token->at, size, sign);
    if (kind == RUTIN__SIGN_QUOTE) {
        skip_text(t);
        token->kind = RUTIN__STRING;
        token->length = (size_t)(t->lexer.at - token->at);
        return true;
    }
    if (kind == RUTIN__SIGN_DASH && (is_first || !ends(&t->past[0])))
        skip_line(t);
    if (kind == RUTIN__SIGN_COMMA)
        push_comma(t);
    return false;
}

// ---------------------------------------------------------------- comments

// Whether the next thing on the line begins with a letter.
static bool is_word_next(const typing *t)
{
    size_t ahead = 0;
    char c;

    while (is_blank(peek(t, ahead)))
        ahead++;
    c = peek(t, ahead);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (unsigned char)c >= 0x80;
}

// Whether a comment of another language begins here. Skips it.
static bool skip_comment(typing *t, const rutin__token *token)
{
    bool is_last = is_first_on_line(t, token->at) || !ends(&t->past[0]);
    bool is_after = t->past[0].kind == RUTIN__STRING || is(&t->past[0], "}");

    if (is(token, "#") && (is_first_on_line(t, token->at) ||
                           ends(&t->past[0]) || is_blank(peek(t, 0)))) {
        tell_at(t, token->line, token->at, RUTIN__SAY_wrong_comment,
                RUTIN__WITH({"sign", .text = "#"}));
        skip_line(t);
        return true;
    }
    if (is(token, "//") &&
        (is_last || is_after || (t->body == 0 && is_word_next(t)))) {
        tell_at(t, token->line, token->at, RUTIN__SAY_wrong_comment,
                RUTIN__WITH({"sign", .text = "//"}));
        skip_line(t);
        return true;
    }
    if (!is(token, "/") || peek(t, 0) != '*')
        return false;
    tell_at(t, token->line, token->at, RUTIN__SAY_wrong_comment,
            RUTIN__WITH({"sign", .text = "/*"}));
    while (t->lexer.at < t->lexer.end &&
           !(peek(t, 0) == '*' && peek(t, 1) == '/'))
        t->lexer.line += *t->lexer.at++ == '\n';
    t->lexer.at += t->lexer.at < t->lexer.end ? 2 : 0;
    return true;
}

// ---------------------------------------------------------------- texts

// A text without its last quote, up to [end]. It may have a curly one.
static void tell_unclosed(typing *t, const rutin__token *token, const char *end)
{
    for (const char *at = token->at + 1; at < end; at++) {
        const rutin__sign *sign = rutin__sign_find(at, (size_t)(end - at));

        if (sign == NULL || sign->kind != RUTIN__SIGN_QUOTE || *at == '`')
            continue;
        note(t, token->line, at, strlen(sign->bytes), sign);
        return;
    }
    tell_at(t, token->line, token->at, RUTIN__SAY_text_unclosed,
            RUTIN__WITH({"quote", .text = token->at, .length = 1}));
}

// Whether a text runs on into what stands after it, since its last quote is not
// there: it seems to end before the next text begins.
static bool runs_on(const rutin__token *text)
{
    const char *end = text->at + text->length - 1;

    while (end > text->at + 1 && is_blank(end[-1]))
        end--;
    return end > text->at + 1 && strchr("={,(", end[-1]) != NULL;
}

// Whether two quotes that stand in a text have cut it: what comes after the first
// of them touches it, or is more words and no member. Leaves out the line.
static bool skip_quoted(typing *t, const rutin__token *token)
{
    rutin__lexer ahead = t->lexer;
    rutin__token next;
    bool touches, is_more = false;

    if (t->past[0].kind != RUTIN__STRING || *t->past[0].at != '"' ||
        t->past[0].line != token->line ||
        (!begins(token) && token->kind != RUTIN__STRING &&
         token->kind != RUTIN__BAD))
        return false;
    touches = end_of(&t->past[0]) == token->at;
    if (token->kind == RUTIN__NAME && t->depth > 0) {
        next = rutin__lexer_next(&ahead);
        is_more = next.line == token->line &&
                  (next.kind == RUTIN__NAME || next.kind == RUTIN__STRING ||
                   (next.kind == RUTIN__BAD && *next.at == '"'));
    }
    if (!touches && !is_more)
        return false;
    if (runs_on(&t->past[0]))
        tell_unclosed(t, &t->past[0], end_of(&t->past[0]));
    else
        tell_at(t, token->line, end_of(&t->past[0]) - 1,
                RUTIN__SAY_quote_in_text, NULL);
    skip_line(t);
    push_comma(t);
    return true;
}

// ---------------------------------------------------------------- tables

// A token as it is shown: of a long one its beginning and its last sign.
static void tell_token(const void *data, rutin__messages_sink *sink, void *to)
{
    const rutin__token *token = data;
    size_t length = SHOWN;

    if (token->length <= SHOWN) {
        sink(to, token->at, token->length);
        return;
    }
    while (((unsigned char)token->at[length] & 0xC0) == 0x80)
        length--;
    sink(to, token->at, length);
    sink(to, "…", strlen("…"));
    sink(to, token->at + token->length - 1, 1);
}

// Whether the token cannot come after the last without a comma between.
static bool lacks_comma(const typing *t, const rutin__token *token)
{
    const rutin__token *last = &t->past[0];
    const bracket *in;

    if (t->depth == 0 || t->depth > DEPTH)
        return false;
    in = &t->open[t->depth - 1];
    if (in->body != t->body ||
        !(in->open == '{' || (in->open == '(' && in->is_argument)) ||
        !ends(last))
        return false;
    if (begins(token))
        return true;
    if (token->kind != RUTIN__STRING && !is(token, "{"))
        return false;
    if (last->kind == RUTIN__STRING)
        return !ends(&t->past[1]);
    if (is(last, "}"))
        return !t->closed_argument;
    return last->kind == RUTIN__NUMERAL || is(last, "end") || is(last, "nil") ||
           is(last, "true") || is(last, "false");
}

static void tell_comma(typing *t)
{
    const rutin__token *last = &t->past[0];
    int line = last->line;

    for (const char *at = last->at; at < end_of(last); at++)
        line += *at == '\n';
    tell_at(t, line, end_of(last), RUTIN__SAY_missing_comma,
            RUTIN__WITH({"after", .tell = tell_token, .data = last}));
}

// Whether `name: value` stands here, and no `name:method(…)`.
static bool is_colon(const typing *t, const rutin__token *token)
{
    rutin__lexer ahead = t->lexer;
    rutin__token next, after;

    if (!is(token, ":") || !at_member(t))
        return false;
    next = rutin__lexer_next(&ahead);
    if (next.kind != RUTIN__NAME || t->past[0].kind == RUTIN__STRING)
        return true;
    after = rutin__lexer_next(&ahead);
    return !is(&after, "(") && !is(&after, "{") && after.kind != RUTIN__STRING;
}

// What stands after a member's name in the place of its `=`. Takes it.
static bool take_assigning(typing *t, const rutin__token *token)
{
    static const char *const arrows[] = {"=>", "->", ":="};
    rutin__token bare = t->past[0];
    rutin__param name = {"name", .tell = tell_token, .data = &bare};
    char sign[3] = {*token->at, peek(t, 0), '\0'};

    if (token->length != 1 || !at_member(t))
        return false;
    if (bare.kind == RUTIN__STRING) { // without its quotes
        bare.at++;
        bare.length -= 2;
    }
    for (size_t i = 0; i < sizeof arrows / sizeof *arrows; i++)
        if (strcmp(sign, arrows[i]) == 0) {
            t->lexer.at++;
            tell_at(t, token->line, token->at, RUTIN__SAY_arrow_for_equals,
                    RUTIN__WITH({"sign", .text = sign}, name));
            return true;
        }
    if (!is_colon(t, token))
        return false;
    tell_at(t, token->line, token->at, RUTIN__SAY_colon_for_equals,
            RUTIN__WITH(name));
    return true;
}

// Gives the next token, which is not taken.
static rutin__token look_ahead(const typing *t)
{
    rutin__lexer ahead = t->lexer;

    return rutin__lexer_next(&ahead);
}

static void tell_instead(typing *t, const rutin__token *token,
                         rutin__param word, rutin__message phrase,
                         const char *write)
{
    tell_at(t, token->line, token->at, RUTIN__SAY_instead_of,
            RUTIN__WITH(word, {"wanted", .phrase = phrase, .text = write}));
}

// What a sign of another language is here: outside functions and in them. None of
// them stands in Lua.
typedef struct foreign_sign {
    const char *sign, *outside, *inside;
} foreign_sign;

static const foreign_sign signs[] = {
    {"===", "a:equals(…)", "=="},
    {"!==", "no(a:equals(…))", "~="},
    {"&&", "a & b", "and"},
    {"||", "a | b", "or"},
    {"!=", "no(a:equals(…))", "~="},
    {"<>", "no(a:equals(…))", "~="},
    {"=>", "function(case) return … end", "function(…) return … end"},
    {"->", "function(case) return … end", "function(…) return … end"},
    {"**", "a * a", "a * a"},
    {"++", "a = a + 1", "a = a + 1"},
    {"+=", "a = a + …", "a = a + …"},
    {"-=", "a = a - …", "a = a - …"},
    {"!", "no(a)", "not"},
};

static const foreign_sign *sign_at(const typing *t, const char *at)
{
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        size_t length = strlen(signs[i].sign);

        if (length <= (size_t)(t->lexer.end - at) &&
            memcmp(at, signs[i].sign, length) == 0)
            return &signs[i];
    }
    return NULL;
}

// Tells of a sign of another language. With a text after it, it is a choice that
// is asked for.
static void check_logic(typing *t, const rutin__token *token)
{
    const foreign_sign *found = token->kind == RUTIN__SIGN
                                    ? sign_at(t, token->at)
                                    : NULL;
    const char *write;

    if (token->kind == RUTIN__SIGN && *token->at == '?')
        tell_instead(t, token, (rutin__param){"word", .text = "?"},
                     RUTIN__SAY_a_rule_for_each, NULL);
    if (found == NULL)
        return;
    t->lexer.at = token->at + strlen(found->sign);
    write = t->body > 0 ? found->inside : found->outside;
    if (t->body == 0 && look_ahead(t).kind == RUTIN__STRING) {
        if (strcmp(write, "a:equals(…)") == 0)
            write = "a:is(\"…\")";
        else if (strcmp(write, "no(a:equals(…))") == 0)
            write = "no(a:is(\"…\"))";
    }
    tell_instead(t, token, (rutin__param){"word", .text = found->sign},
                 RUTIN__SAY_NOTHING, write);
}

// ---------------------------------------------------------------- words

// Words of other languages, what stands after one on its line, where it is no name
// of the routine's own, and what to write in its place outside functions and in
// them.
static const struct {
    const char *word;
    enum { A_NAME, A_NAME_OR_TEXT, A_VALUE } after;
    bool is_between; // it has a value before it
    const char *outside, *inside;
} foreign_words[] = {
    {"elif", A_VALUE, false, "elseif", "elseif"},
    {"elsif", A_VALUE, false, "elseif", "elseif"},
    {"var", A_NAME, false, "local", "local"},
    {"let", A_NAME, false, "local", "local"},
    {"const", A_NAME, false, "local", "local"},
    {"def", A_NAME, false, "local function", "local function"},
    {"func", A_NAME, false, "local function", "local function"},
    {"lambda", A_NAME, false, "function(case) return … end",
     "function(…) return … end"},
    {"import", A_NAME_OR_TEXT, false, "use \"…\"", "use \"…\""},
    {"include", A_NAME, false, "use \"…\"", "use \"…\""},
    {"is", A_VALUE, true, "a:is(\"…\")", "=="},
    {"in", A_VALUE, true, "a:has(\"…\")", "a == \"…\" or a == \"…\""},
    {"AND", A_VALUE, true, "a & b", "and"},
    {"OR", A_VALUE, true, "a | b", "or"},
    {"och", A_VALUE, true, "a & b", "and"},
    {"eller", A_VALUE, true, "a | b", "or"},
};

// Whether `in` stands where it does in `for a, b in`.
static bool is_of_loop(const typing *t)
{
    return !in_table(t) && t->past[0].kind == RUTIN__NAME &&
           !is(&t->past[1], ".");
}

// Whether a word of another language stands here. Tells of it and takes it.
static bool take_word(typing *t, const rutin__token *token)
{
    rutin__token next;

    if (token->kind != RUTIN__NAME)
        return false;
    for (size_t i = 0; i < sizeof foreign_words / sizeof *foreign_words; i++) {
        if (!is(token, foreign_words[i].word) ||
            (foreign_words[i].is_between && !ends(&t->past[0])) ||
            (is(token, "in") && is_of_loop(t)))
            continue;
        next = look_ahead(t);
        if (next.line != token->line)
            return false;
        if (next.kind != RUTIN__NAME &&
            !(next.kind == RUTIN__STRING && foreign_words[i].after != A_NAME) &&
            !(foreign_words[i].after == A_VALUE &&
              (next.kind == RUTIN__NUMERAL || is(&next, "{"))))
            continue;
        tell_instead(
            t, token, (rutin__param){"word", .text = foreign_words[i].word},
            RUTIN__SAY_NOTHING,
            t->body > 0 ? foreign_words[i].inside : foreign_words[i].outside);
        push(t, (rutin__token){RUTIN__SIGN, token->line, "=", 1, 0});
        return true;
    }
    return false;
}

// A word or sign of Lua where a value belongs.
static void check_value(typing *t, const rutin__token *token)
{
    static const char *const before[] = {"=", "(", ",", "{", NULL};
    rutin__token next;

    if (is(token, "if") && in_table(t))
        tell_instead(t, token, (rutin__param){"word", .text = "if"},
                     RUTIN__SAY_a_rule_for_each, NULL);
    if (!is_one_of(&t->past[0], before))
        return;
    if (is(token, "and")) {
        tell_instead(t, token, (rutin__param){"word", .text = "and"},
                     RUTIN__SAY_instead_and, NULL);
    } else if (is(token, "or")) {
        tell_instead(t, token, (rutin__param){"word", .text = "or"},
                     RUTIN__SAY_instead_or, NULL);
    } else if (is(token, "[") &&
               (is(&t->past[0], "=") || is(&t->past[0], "("))) {
        tell_instead(t, token, (rutin__param){"word", .text = "["},
                     RUTIN__SAY_NOTHING, "{ … }");
    } else if (token->kind == RUTIN__STRING && in_table(t)) {
        next = look_ahead(t); // `"when" = child`
        if (is(&next, "=") && !is(&t->past[0], "="))
            tell_instead(t, token,
                         (rutin__param){"word", .text = token->at,
                                        .length = token->length},
                         RUTIN__SAY_a_name_alone, NULL);
    }
}

// An equals sign where a value goes on, or where something is called.
static void check_equals(typing *t, const rutin__token *token)
{
    const bracket *in;

    if (!is(token, "=") || t->depth == 0 || t->depth > DEPTH ||
        sign_at(t, token->at) != NULL)
        return;
    in = &t->open[t->depth - 1];
    if (in->body != t->body || t->past[0].kind != RUTIN__NAME)
        return;
    if (in->open == '(' && in->is_argument)
        tell_instead(t, token, (rutin__param){"word", .text = "="},
                     RUTIN__SAY_NOTHING, "{ a = … }");
    else if (in->open == '{' && is(&t->past[1], "="))
        tell_instead(t, token, (rutin__param){"word", .text = "="},
                     RUTIN__SAY_instead_equal, NULL);
}

// A brace that begins what `end` ends here.
static void check_brace(typing *t, const rutin__token *token)
{
    if (!is(token, "{") || !is(&t->past[0], ")") || t->closed_after == '\0')
        return;
    tell_instead(t, token, (rutin__param){"word", .text = "{"},
                 RUTIN__SAY_NOTHING,
                 t->closed_after == 'f'   ? "function(…) … end"
                 : t->closed_after == 'i' ? "if … then … end"
                                          : "while … do … end");
}

// `1 000` and `1_000`.
static void check_digits(typing *t, const rutin__token *token)
{
    const rutin__token *last = &t->past[0];
    size_t length = (size_t)(end_of(token) - last->at), count = 0;
    char digits[NAME];

    if (token->kind != RUTIN__NUMERAL || last->kind != RUTIN__NUMERAL ||
        last->line != token->line || token->length != 3 ||
        length >= sizeof digits || token->at - end_of(last) > 1)
        return;
    for (const char *at = last->at; at < end_of(token); at++)
        if (*at >= '0' && *at <= '9')
            digits[count++] = *at;
    digits[count] = '\0';
    tell_instead(t, last,
                 (rutin__param){"word", .text = last->at, .length = length},
                 RUTIN__SAY_NOTHING, digits);
}

// `else if` begins a block more than `elseif`, which is missed where a table ends.
static void check_else_if(typing *t, const rutin__token *token)
{
    if (is(token, "if") && is(&t->past[0], "else") &&
        t->past[0].line == token->line && t->else_if.at == NULL)
        t->else_if = t->past[0];
    if (t->else_if.at == NULL || t->depth == 0 || t->depth > DEPTH ||
        !(is(token, "}") || is(token, ")")) ||
        t->open[t->depth - 1].body >= t->body)
        return;
    tell_instead(t, &t->else_if, (rutin__param){"word", .text = "else if"},
                 RUTIN__SAY_NOTHING, "elseif");
    t->else_if.at = NULL;
}

static void check_habits(typing *t, const rutin__token *token)
{
    check_value(t, token);
    check_equals(t, token);
    check_brace(t, token);
    check_digits(t, token);
    check_else_if(t, token);
    check_logic(t, token);
}

// ---------------------------------------------------------------- the whole

// What an opening bracket stands after, as its first letter.
static char stands_after(const typing *t)
{
    if (is(&t->past[0], "function") || is(&t->past[1], "function"))
        return 'f';
    if (is(&t->past[0], "if") || is(&t->past[0], "elseif"))
        return 'i';
    return is(&t->past[0], "while") ? 'w' : '\0';
}

static void track(typing *t, const rutin__token *token)
{
    static const char *const openers[] = {"{", "(", "[", NULL};
    static const char *const closers[] = {"}", ")", "]", NULL};
    static const char *const begun[] = {"function", "if", "do", "repeat", NULL};
    static const char *const ended[] = {"end", "until", NULL};

    if (is_one_of(token, openers)) {
        if (t->depth < DEPTH)
            t->open[t->depth] = (bracket){*token->at, stands_after(t),
                                          ends(&t->past[0]), t->body};
        t->depth++;
    } else if (is_one_of(token, closers) && t->depth > 0) {
        t->depth--;
        t->closed_argument = t->depth < DEPTH && t->open[t->depth].is_argument;
        t->closed_after = t->depth < DEPTH ? t->open[t->depth].after : '\0';
    } else if (is(token, "function") ||
               (t->body > 0 && is_one_of(token, begun))) {
        t->body++;
    } else if (t->body > 0 && is_one_of(token, ended)) {
        t->body--;
    }
}

// Whether a token is what Lua has no sign for. A backtick is none either.
static bool is_foreign(const rutin__token *token)
{
    return token->kind == RUTIN__SIGN &&
           ((unsigned char)*token->at >= 0x80 || *token->at == '`');
}

// Whether a name begins with it that no name of Lua can begin with.
static bool is_letter(const typing *t, const rutin__token *token)
{
    return is_foreign(token) &&
           rutin__sign_kind_of(token->at, (size_t)(t->lexer.end - token->at)) ==
               RUTIN__SIGN_LETTER;
}

static void read_token(typing *t, rutin__token token)
{
    if (token.kind == RUTIN__BAD) // of which only the line is lost
        token.kind = RUTIN__STRING;
    if (skip_comment(t, &token))
        return;
    if (take_assigning(t, &token)) {
        push(t, (rutin__token){RUTIN__SIGN, token.line, "=", 1, 0});
        return;
    }
    if (take_word(t, &token))
        return;
    check_habits(t, &token);
    if (is(&token, ";") && t->depth > 0 && t->depth <= DEPTH &&
        t->open[t->depth - 1].open == '(')
        tell_at(t, token.line, token.at, RUTIN__SAY_semicolon_for_comma, NULL);
    else if (lacks_comma(t, &token))
        tell_comma(t);
    track(t, &token);
    push(t, token);
}

// Tells of what never ends. False: it was a text, which ends with its line.
static bool is_endless(typing *t, const rutin__token *token)
{
    bool is_comment = token->at == NULL;

    if (!is_comment && (*token->at == '"' || *token->at == '\'')) {
        if (!skip_quoted(t, token))
            tell_unclosed(t, token, t->lexer.at);
        return false;
    }
    return true;
}

bool rutin__typing(const char *source, size_t length, rutin__slip_taker *taker,
                   void *data)
{
    static const rutin__token none = {RUTIN__SIGN, 0, "", 0, 0};
    typing t = {.lexer = {source, source + length, 1},
                .source = source,
                .tell = taker,
                .data = data,
                .past = {none, none, none}};

    for (;;) {
        rutin__token token = rutin__lexer_next(&t.lexer), word;

        if (token.kind == RUTIN__END ||
            (token.kind == RUTIN__BAD && is_endless(&t, &token)))
            break;
        word = token;
        if (is_letter(&t, &token))
            word.kind = RUTIN__NAME; // in quotes within a text
        if (end_of(&t.past[0]) < token.at && take_word(&t, &token))
            continue;
        if (skip_quoted(&t, &word))
            continue;
        if (is_foreign(&token) && !take_sign(&t, &token))
            continue;
        read_token(&t, token);
    }
    for (int i = 0; i < t.seen_count; i++)
        tell_seen(&t, &t.seen[i]);
    return t.any;
}
