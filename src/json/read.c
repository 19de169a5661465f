// read.c - strict reading of JSON, straight into values
//
// The reader moves over the text once and builds nothing. It remembers where it
// stands, a level for each open list and object, and the names of each open
// object, to find one that stands twice:
//
//     {"facts":{"age":16,"exploitation":["online","vi
//                                                 ▲ at
//     levels    facts   exploitation   [1]
//     names     facts   age   exploitation
//
// A text without escapes is lent from the input. Others are decoded into a
// scratch that is made as large as the whole input at the first escape, so that
// it never moves under a name that somebody holds; decoding never makes a text
// longer. After a fault nothing is left to read, so every later call fails; whoever
// goes on all the same begins anew at the value that the fault is in, and skips it.

#include "json/read.h"

#include "base/error.h"
#include "base/memory.h"
#include "base/sign.h"
#include "json/escape.h"
#include "json/number.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
    FIRST_NAMES = 48,  // more than most cases have open at once
    LONGEST_SHOWN = 40 // bytes of one name in a path
};

// ---------------------------------------------------------------- paths

// "facts.exploitation[1]", written only when there is a fault to report. Begins
// as zeroes and is always NUL-terminated. What there is no room for is left out.
typedef struct path {
    char at[256]; // as much as an error holds
    size_t length;
} path;

static void add(path *to, const char *bytes, size_t length)
{
    size_t left = sizeof to->at - 1 - to->length;

    if (length > left)
        length = left;
    memcpy(to->at + to->length, bytes, length);
    to->length += length;
    to->at[to->length] = '\0';
}

static void add_text(path *to, const char *string)
{
    add(to, string, strlen(string));
}

// The name of a level, after a point where something is before it. Names come from
// whoever wrote the case, and may be what the case is about: only one that the
// caller has known is shown. The line and column find the others.
static void add_name(path *to, const rutin__json_level *level)
{
    if (to->length > 0)
        add(to, ".", 1);
    if (level->is_strange || level->name.length > LONGEST_SHOWN)
        add(to, "?", 1);
    else
        add(to, level->name.at, level->name.length);
}

static void add_index(path *to, long index)
{
    char digits[24]; // of a long: 20, and two brackets
    char *end = digits + sizeof digits, *at = end;

    *--at = ']';
    do {
        *--at = (char)('0' + index % 10);
        index /= 10;
    } while (index > 0);
    *--at = '[';
    add(to, at, (size_t)(end - at));
}

// The line and column of [at] in [text], from 1. A column is a character.
static void find_line(const char *text, const char *at, int64_t *line,
                      int64_t *column)
{
    *line = *column = 1;
    for (; text < at; text++) {
        if (*text == '\n') {
            ++*line;
            *column = 1;
        } else if (((unsigned char)*text & 0xC0) != 0x80) {
            ++*column; // any byte but those that continue a character
        }
    }
}

// ---------------------------------------------------------------- faults

static const rutin__message type_phrases[] = {
    [RUTIN__JSON_BAD] = RUTIN__SAY_a_value,
    [RUTIN__JSON_NULL] = RUTIN__SAY_json_null,
    [RUTIN__JSON_TRUE] = RUTIN__SAY_true_or_false,
    [RUTIN__JSON_FALSE] = RUTIN__SAY_true_or_false,
    [RUTIN__JSON_NUMBER] = RUTIN__SAY_a_number,
    [RUTIN__JSON_TEXT] = RUTIN__SAY_a_text,
    [RUTIN__JSON_LIST] = RUTIN__SAY_a_list,
    [RUTIN__JSON_OBJECT] = RUTIN__SAY_an_object,
};

// Where the reader stands: at a member, an element or the top.
static void find_path(const rutin__json *in, path *to)
{
    if (in->root != NULL)
        add_text(to, in->root);
    for (int i = 0; i < in->depth; i++) {
        const rutin__json_level *level = &in->levels[i];

        if (level->name.at != NULL)
            add_name(to, level);
        else if (level->is_list && level->index >= 0)
            add_index(to, level->index);
    }
    if (to->length == 0)
        add_text(to, rutin__messages_text(rutin__error_tongue(in->error),
                                          RUTIN__SAY_the_case));
}

// Leaves nothing to read, so that every later call fails.
static bool stop(rutin__json *in)
{
    in->failed = true;
    in->at = in->end;
    return false;
}

bool rutin__read_fail(rutin__json *in, rutin_status status,
                      rutin__message message, const rutin__param *with)
{
    rutin_error *error = in->error;
    path where = {.length = 0};

    if (in->failed || error->status != RUTIN_OK)
        return stop(in);
    find_line(in->text, in->value, &error->line, &error->column);
    find_path(in, &where);
    rutin__error_fail(error, status, where.at, message, with);
    if (in->faults != NULL)
        rutin__faults_take(in->faults, with);
    return stop(in);
}

void rutin__read_help(rutin__json *in, rutin__message message,
                      const rutin__param *with)
{
    rutin__error_help(in->error, message, with);
    if (in->faults != NULL)
        rutin__faults_take(in->faults, with);
}

bool rutin__read_note(rutin__json *in)
{
    rutin__faults *faults = in->faults;
    rutin_status status = in->error->status;

    if (faults == NULL || in->is_lost)
        return !(in->failed = true);
    faults->list.failed |= status == RUTIN_ENOMEM && faults->count > 0;
    if (status != RUTIN_ENOMEM)
        rutin__faults_note(faults, in->error);
    rutin__error_speak(&in->further, in->error->language);
    in->error = &in->further;
    rutin__error_clear(in->error);
    in->is_lost = in->failed = status != RUTIN_ECASE ||
                               faults->count == RUTIN__MOST_FAULTS;
    return !in->failed;
}

bool rutin__read_go_on(rutin__json *in, int depth)
{
    const char *found = in->value;

    if (!in->failed)
        return true;
    if (!rutin__read_note(in))
        return stop(in);
    if (in->depth > depth) {
        in->name_count = in->levels[depth].names_from;
        in->kept = in->levels[depth].kept_from;
        in->depth = depth;
    }
    in->at = in->levels[depth - 1].from;
    if (rutin__read_skip(in)) {
        in->levels[depth - 1].is_strange = false; // the next one may be known
        return true;
    }
    if (in->value != found)
        rutin__read_note(in);
    in->is_lost = true;
    return stop(in);
}

bool rutin__read_fail_strange(rutin__json *in, rutin__message message,
                              const rutin__param *with)
{
    if (in->depth > 0)
        in->levels[in->depth - 1].is_strange = true;
    return rutin__read_fail(in, RUTIN_ECASE, message, with);
}

// A fault of the text at the byte [at].
static bool fault(rutin__json *in, const char *at, rutin__message message)
{
    in->value = at;
    return rutin__read_fail(in, RUTIN_ECASE, message, NULL);
}

// Says so where a sign comes next that stands for one of JSON's, or is not seen.
static bool fault_sign(rutin__json *in)
{
    static const rutin__sign single = {"'", RUTIN__SIGN_QUOTE,
                                       RUTIN__SAY_a_single_quote,
                                       RUTIN__SAY_NOTHING, "\""};
    size_t left = (size_t)(in->end - in->at);
    const rutin__sign *sign = rutin__sign_find(in->at, left);
    rutin__sign_said said;

    if (left > 0 && *in->at == '\'')
        sign = &single;
    if (sign == NULL || sign->kind == RUTIN__SIGN_OTHER ||
        sign->kind == RUTIN__SIGN_DASH)
        return false;
    rutin__sign_say(&said, sign, in->at, left);
    if (sign->kind == RUTIN__SIGN_QUOTE) // there is one kind only
        said.with[2] = (rutin__param){"write", .text = "\""};
    in->value = in->at;
    rutin__read_fail(in, RUTIN_ECASE, said.message, said.with);
    return true;
}

// Something else than the [wanted] comma, colon or name comes next.
static bool fault_next(rutin__json *in, rutin__message wanted)
{
    if (fault_sign(in))
        return false;
    in->value = in->at;
    return rutin__read_fail(in, RUTIN_ECASE,
                            in->at == in->end ? RUTIN__SAY_missing
                                              : RUTIN__SAY_out_of_place,
                            RUTIN__WITH({"wanted", .phrase = wanted}));
}

// Whether a word that its first letter promises is there in full.
static bool has_word(const rutin__json *in, rutin__json_type type)
{
    static const char *const words[] = {[RUTIN__JSON_NULL] = "null",
                                        [RUTIN__JSON_TRUE] = "true",
                                        [RUTIN__JSON_FALSE] = "false"};
    size_t length;

    if (type < RUTIN__JSON_NULL || type > RUTIN__JSON_FALSE)
        return true;
    length = strlen(words[type]);
    return (size_t)(in->end - in->at) >= length &&
           memcmp(in->at, words[type], length) == 0;
}

// Another value than the [wanted] one comes next, or none.
static bool fault_value(rutin__json *in, rutin__json_type found,
                        rutin__message wanted, const rutin__param *with)
{
    size_t left = (size_t)(in->end - in->at);
    const rutin__param params[] = {{"wanted", .phrase = wanted, .with = with},
                                   {"found", .phrase = type_phrases[found]},
                                   {NULL}};

    if (found != RUTIN__JSON_BAD && has_word(in, found))
        return rutin__read_fail(in, RUTIN_ECASE, RUTIN__SAY_unexpected, params);
    if (in->at == in->text && left >= 3 &&
        memcmp(in->at, "\xEF\xBB\xBF", 3) == 0) {
        fault(in, in->at, RUTIN__SAY_byte_order_mark);
        rutin__error_help(in->error, RUTIN__SAY_save_without_mark, NULL);
        return false;
    }
    if (fault_sign(in))
        return false;
    return rutin__read_fail(
        in, RUTIN_ECASE, left == 0 ? RUTIN__SAY_missing : RUTIN__SAY_no_value,
        params);
}

// ---------------------------------------------------------------- the text

void rutin__read_begin(rutin__json *in, const char *text, size_t length,
                       rutin_error *error)
{
    static const char mark[] = "\xef\xbb\xbf"; // of byte order
    const size_t size = sizeof mark - 1;
    bool has_mark = length >= size && memcmp(text, mark, size) == 0;

    in->text = in->at = in->value = length == 0 ? ""
                                    : has_mark  ? text + size
                                                : text;
    in->end = in->text + length - (has_mark ? size : 0);
    in->error = error;
    in->kept = 0;
    in->depth = 0;
    in->name_count = in->skips = 0;
    in->failed = in->is_lost = false;
    in->faults = NULL;
    rutin__read_forget(in);
}

void rutin__read_forget(rutin__json *in)
{
    if (in->dirty > 0)
        rutin__memory_wipe(in->decoded.at, in->dirty);
    in->dirty = 0;
    rutin__text_reset(&in->decoded);
}

void rutin__read_clear(rutin__json *in)
{
    rutin__read_forget(in);
    rutin__text_clear(&in->decoded);
    free(in->names);
    in->names = NULL;
    in->name_room = 0;
}

static unsigned char skip_spaces(rutin__json *in)
{
    const char *at = in->at;

    while (at < in->end &&
           (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
        at++;
    in->at = at;
    return at < in->end ? (unsigned char)*at : '\0';
}

// Past white space, of which most often there is none. Returns the byte that
// comes next; '\0' where there is none.
static inline unsigned char next_byte(rutin__json *in)
{
    if (in->at < in->end && (unsigned char)*in->at > ' ')
        return (unsigned char)*in->at;
    return skip_spaces(in);
}

bool rutin__read_end(rutin__json *in)
{
    if (in->failed)
        return false;
    assert(in->depth == 0);
    next_byte(in);
    return in->at == in->end || fault(in, in->at, RUTIN__SAY_text_after_end);
}

bool rutin__read_finish(rutin__json *in)
{
    if (!in->failed && !rutin__read_end(in))
        rutin__read_note(in);
    return rutin__read_is_sound(in);
}

// ---------------------------------------------------------------- types

// What a value is, by its first byte.
static const unsigned char types[256] = {
    ['{'] = RUTIN__JSON_OBJECT, ['['] = RUTIN__JSON_LIST,
    ['"'] = RUTIN__JSON_TEXT,   ['t'] = RUTIN__JSON_TRUE,
    ['f'] = RUTIN__JSON_FALSE,  ['n'] = RUTIN__JSON_NULL,
    ['-'] = RUTIN__JSON_NUMBER, ['0'] = RUTIN__JSON_NUMBER,
    ['1'] = RUTIN__JSON_NUMBER, ['2'] = RUTIN__JSON_NUMBER,
    ['3'] = RUTIN__JSON_NUMBER, ['4'] = RUTIN__JSON_NUMBER,
    ['5'] = RUTIN__JSON_NUMBER, ['6'] = RUTIN__JSON_NUMBER,
    ['7'] = RUTIN__JSON_NUMBER, ['8'] = RUTIN__JSON_NUMBER,
    ['9'] = RUTIN__JSON_NUMBER,
};

static inline rutin__json_type look(rutin__json *in)
{
    unsigned char next = next_byte(in);

    in->value = in->at;
    return (rutin__json_type)types[next];
}

static inline bool expect(rutin__json *in, rutin__json_type type,
                          rutin__message wanted, const rutin__param *with)
{
    rutin__json_type found = look(in);

    if (found == type)
        return true;
    return fault_value(in, found, wanted ? wanted : type_phrases[type], with);
}

rutin__json_type rutin__read_next(rutin__json *in)
{
    rutin__json_type type = look(in);

    if (type == RUTIN__JSON_BAD)
        fault_value(in, type, RUTIN__SAY_a_value, NULL);
    return type;
}

bool rutin__read_unexpected(rutin__json *in, rutin__message wanted,
                            const rutin__param *with)
{
    return fault_value(in, look(in), wanted, with);
}

// ---------------------------------------------------------------- texts

// Where a text can be decoded to, and nothing moves; NULL on failure.
static char *find_scratch(rutin__json *in)
{
    size_t most = (size_t)(in->end - in->text);

    if (rutin__text_room(&in->decoded, most) != NULL) {
        in->dirty = most;
        return in->decoded.at + in->kept;
    }
    rutin__error_no_memory(in->error);
    stop(in);
    return NULL;
}

// Takes the rest of a text that begins at [from] and is plain up to [at].
static bool take_rest(rutin__json *in, const char *from, const char *at,
                      rutin__piece *text)
{
    rutin__message message = RUTIN__SAY_NOTHING;

    text->at = from;
    at = rutin__escape_scan(at, in->end, &message);
    text->length = (size_t)(at - from);
    if (message == RUTIN__SAY_NOTHING && *at == '\\') {
        char *to = find_scratch(in);

        if (to == NULL)
            return false;
        text->at = to;
        at = rutin__escape_undo(from, in->end, &to, &message);
        text->length = (size_t)(to - text->at);
    }
    if (message != RUTIN__SAY_NOTHING)
        return fault(in, at, message);
    in->at = at + 1;
    return true;
}

// Takes a text, from its first quote.
static inline bool take_text(rutin__json *in, rutin__piece *text)
{
    const char *from = in->at + 1;
    const char *at = rutin__escape_skip_ascii(from, in->end);

    if (at == in->end || *at != '"')
        return take_rest(in, from, at, text);
    text->at = from;
    text->length = (size_t)(at - from);
    in->at = at + 1;
    return true;
}

// Any text, and every fault.
static __attribute__((noinline)) bool find_text(rutin__json *in,
                                                rutin__piece *text,
                                                rutin__message wanted)
{
    return expect(in, RUTIN__JSON_TEXT, wanted, NULL) && take_text(in, text);
}

// Most texts are plain, and have no white space before them.
bool rutin__read_text(rutin__json *in, rutin__piece *text,
                      rutin__message wanted)
{
    const char *from = in->at + 1, *at;

    if (!rutin__read_at_text(in))
        return find_text(in, text, wanted);
    at = rutin__escape_skip_most(from, in->end);
    if (at == in->end || *at != '"')
        return find_text(in, text, wanted);
    in->value = in->at;
    in->at = at + 1;
    text->at = from;
    text->length = (size_t)(at - from);
    return true;
}

// ---------------------------------------------------------------- numbers

static bool take_number(rutin__json *in, rutin__decimal *number)
{
    const char *at = rutin__number_read(number, in->at, in->end);

    if (at == NULL)
        return fault(in, in->at, RUTIN__SAY_bad_number);
    in->at = at;
    return true;
}

bool rutin__read_integer(rutin__json *in, int64_t *number,
                         rutin__message wanted, const rutin__param *with)
{
    rutin__message as = RUTIN__SAY_NOTHING;
    rutin__decimal found;

    wanted = wanted ? wanted : RUTIN__SAY_a_whole_number;
    if (!expect(in, RUTIN__JSON_NUMBER, wanted, with) ||
        !take_number(in, &found))
        return false;
    if (!rutin__number_is_whole(&found))
        as = RUTIN__SAY_a_number_not_whole;
    else if (!rutin__number_integer(&found, number))
        as = RUTIN__SAY_a_number_too_large;
    return as == RUTIN__SAY_NOTHING ||
           rutin__read_fail(
               in, RUTIN_ECASE, RUTIN__SAY_unexpected,
               RUTIN__WITH({"found", .phrase = as},
                           {"wanted", .phrase = wanted, .with = with}));
}

bool rutin__read_digits(rutin__json *in, int64_t *number)
{
    enum { FEW = 15 }; // below 2^53
    const char *at, *from;
    bool is_negative;

    if (look(in) != RUTIN__JSON_NUMBER)
        return false;
    at = in->at;
    is_negative = *at == '-';
    from = at += is_negative;
    for (*number = 0; at < in->end && *at >= '0' && *at <= '9'; at++)
        if (at - from < FEW)
            *number = *number * 10 + (*at - '0');
    if (at == from || at - from > FEW || (*from == '0' && at - from > 1) ||
        (at < in->end && (*at == '.' || *at == 'e' || *at == 'E')))
        return false;
    if (is_negative)
        *number = -*number;
    in->at = at;
    return true;
}

// ---------------------------------------------------------------- words

static bool take_word(rutin__json *in, const char *word, size_t length)
{
    if ((size_t)(in->end - in->at) < length ||
        memcmp(in->at, word, length) != 0)
        return fault_value(in, RUTIN__JSON_BAD, RUTIN__SAY_a_value, NULL);
    in->at += length;
    return true;
}

bool rutin__read_bool(rutin__json *in, bool *value, rutin__message wanted)
{
    rutin__json_type found = look(in);

    *value = found == RUTIN__JSON_TRUE;
    if (found == RUTIN__JSON_TRUE)
        return take_word(in, "true", 4);
    if (found == RUTIN__JSON_FALSE)
        return take_word(in, "false", 5);
    return fault_value(in, found, wanted ? wanted : RUTIN__SAY_true_or_false,
                       NULL);
}

bool rutin__read_take_null(rutin__json *in)
{
    return look(in) == RUTIN__JSON_NULL && take_word(in, "null", 4);
}

// ---------------------------------------------------------------- levels

// Takes the bracket that opens an object or a list.
static bool open_level(rutin__json *in, bool is_list)
{
    if (in->depth == RUTIN__JSON_DEPTH)
        return rutin__read_fail(
            in, RUTIN_ECASE, RUTIN__SAY_too_deep,
            RUTIN__WITH({"most", .number = RUTIN__JSON_DEPTH}));
    in->levels[in->depth++] = (rutin__json_level){.index = -1,
                                                  .names_from = in->name_count,
                                                  .kept_from = in->kept,
                                                  .is_list = is_list,
                                                  .is_strange = in->skips > 0};
    in->at++;
    return true;
}

// Takes the bracket that closes it. Returns false: nothing more is in it.
static bool close_level(rutin__json *in)
{
    const rutin__json_level *level = &in->levels[--in->depth];

    in->name_count = level->names_from;
    in->kept = level->kept_from;
    in->value = in->at++;
    return false;
}

bool rutin__read_object(rutin__json *in, rutin__message wanted)
{
    return expect(in, RUTIN__JSON_OBJECT, wanted, NULL) &&
           open_level(in, false);
}

bool rutin__read_list(rutin__json *in, rutin__message wanted)
{
    return expect(in, RUTIN__JSON_LIST, wanted, NULL) && open_level(in, true);
}

static bool stands_already(const rutin__json *in, rutin__piece name, int from)
{
    for (int i = from; i < in->name_count; i++)
        if (in->names[i].length == name.length &&
            memcmp(in->names[i].at, name.at, name.length) == 0)
            return true;
    return false;
}

// One of 64 bits, by which most names differ. One without a byte has the quotes
// around it for its ends.
static inline uint64_t name_bit(rutin__piece name)
{
    size_t first = (unsigned char)name.at[0];
    size_t last = (unsigned char)*(name.at + name.length - 1);

    return UINT64_C(1) << ((name.length * 7 + first * 5 + last) & 63);
}

// Makes room for more names, up to the ceiling.
static bool grow_names(rutin__json *in)
{
    int room = in->name_room == 0 ? FIRST_NAMES : in->name_room * 2;
    rutin__piece *names;

    if (room > RUTIN__JSON_NAMES)
        room = RUTIN__JSON_NAMES;
    if (in->name_room == RUTIN__JSON_NAMES)
        return rutin__read_fail(
            in, RUTIN_ELIMIT, RUTIN__SAY_too_many_open_names,
            RUTIN__WITH({"most", .number = RUTIN__JSON_NAMES}));
    names = realloc(in->names, (size_t)room * sizeof *names);
    if (names == NULL) {
        rutin__error_no_memory(in->error);
        return stop(in);
    }
    in->names = names;
    in->name_room = room;
    return true;
}

// Remembers the name that was just read, for as long as its object is open.
static inline bool keep_name(rutin__json *in, rutin__json_level *level,
                             rutin__piece name)
{
    uint64_t bit = name_bit(name);

    level->name = name;
    if ((level->seen & bit) != 0 && stands_already(in, name, level->names_from))
        return rutin__read_fail(in, RUTIN_ECASE, RUTIN__SAY_found_twice, NULL);
    if (in->name_count == in->name_room && !grow_names(in))
        return false;
    level->seen |= bit;
    in->names[in->name_count++] = name;
    if (name.at != in->value + 1) // it was decoded
        in->kept += name.length;
    return true;
}

// Takes a name with all that may stand around it and be wrong with it.
static bool take_name(rutin__json *in, rutin__piece *name)
{
    rutin__json_level *level;
    rutin__piece found;
    unsigned char next;

    if (in->failed)
        return false;
    assert(in->depth > 0);
    level = &in->levels[in->depth - 1];
    assert(!level->is_list);
    level->name.at = NULL;
    next = next_byte(in);
    if (next == '}')
        return close_level(in);
    if (in->name_count > level->names_from) {
        if (next != ',')
            return fault_next(in, RUTIN__SAY_comma_or_brace);
        in->at++;
        next = next_byte(in);
    }
    if (next != '"')
        return fault_next(in, RUTIN__SAY_a_name);
    in->value = in->at;
    if (!take_text(in, &found) || !keep_name(in, level, found))
        return false;
    *name = found;
    if (next_byte(in) != ':') {
        level->is_strange = true;
        return fault_next(in, RUTIN__SAY_a_colon);
    }
    level->from = ++in->at;
    return true;
}

// Takes a plain name that stands once, with its colon.
static inline bool keep_plain(rutin__json *in, rutin__json_level *level,
                              uint64_t bit, const rutin__piece *name)
{
    level->seen |= bit;
    level->name = in->names[in->name_count++] = *name;
    in->value = name->at - 1;
    in->at = level->from = name->at + name->length + 2;
    return true;
}

// Takes one that is like another.
static __attribute__((noinline)) bool keep_alike(rutin__json *in,
                                                 rutin__json_level *level,
                                                 uint64_t bit,
                                                 rutin__piece *name)
{
    return stands_already(in, *name, level->names_from)
               ? take_name(in, name)
               : keep_plain(in, level, bit, name);
}

// Most names are plain, and have no white space around them. They go by in a
// straight run; all others, and every fault, are for take_name().
bool rutin__read_member(rutin__json *in, rutin__piece *name)
{
    const char *at = in->at, *from;
    rutin__json_level *level;
    uint64_t bit;

    if (in->end - at < 3 || (at[-1] != '{' && *at++ != ',') || *at != '"')
        return take_name(in, name);
    from = at + 1;
    at = rutin__escape_skip_most(from, in->end);
    if (in->end - at < 2 || at[0] != '"' || at[1] != ':')
        return take_name(in, name);
    name->at = from;
    name->length = (size_t)(at - from);
    level = &in->levels[in->depth - 1];
    bit = name_bit(*name);
    if (in->name_count == in->name_room)
        return take_name(in, name);
    return (level->seen & bit) == 0 ? keep_plain(in, level, bit, name)
                                    : keep_alike(in, level, bit, name);
}

bool rutin__read_element(rutin__json *in)
{
    rutin__json_level *level;
    unsigned char next;

    if (in->failed)
        return false;
    assert(in->depth > 0);
    level = &in->levels[in->depth - 1];
    assert(level->is_list);
    next = next_byte(in);
    if (next == ']')
        return close_level(in);
    if (level->index >= 0) {
        if (next != ',') {
            level->index = -1;
            return fault_next(in, RUTIN__SAY_comma_or_bracket);
        }
        in->at++;
    }
    level->index++;
    level->from = in->at;
    return true;
}

// ---------------------------------------------------------------- any value

static bool skip(rutin__json *in)
{
    rutin__piece text;
    rutin__decimal number;

    switch (rutin__read_next(in)) {
    case RUTIN__JSON_BAD:
        return false;
    case RUTIN__JSON_NULL:
        return take_word(in, "null", 4);
    case RUTIN__JSON_TRUE:
        return take_word(in, "true", 4);
    case RUTIN__JSON_FALSE:
        return take_word(in, "false", 5);
    case RUTIN__JSON_NUMBER:
        return take_number(in, &number);
    case RUTIN__JSON_TEXT:
        return take_text(in, &text);
    case RUTIN__JSON_LIST:
        open_level(in, true);
        while (rutin__read_element(in))
            skip(in);
        return !in->failed;
    case RUTIN__JSON_OBJECT:
        open_level(in, false);
        while (rutin__read_member(in, &text))
            skip(in);
        return !in->failed;
    }
    return false;
}

bool rutin__read_skip(rutin__json *in)
{
    bool is_skipped;

    in->skips++;
    is_skipped = skip(in);
    in->skips--;
    return is_skipped;
}

bool rutin__read_raw(rutin__json *in, rutin__piece *raw)
{
    next_byte(in);
    raw->at = in->at;
    if (!rutin__read_skip(in))
        return false;
    raw->length = (size_t)(in->at - raw->at);
    return true;
}
