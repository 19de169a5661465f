// json.c - strict reading of JSON, straight into values
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
// longer. After a fault nothing is left to read, so every later call fails.
//
// Stands on error, text and json_write; all that takes JSON stands on this.

#include "json.h"

#include <assert.h>

// ---------------------------------------------------------------- faults

// Where the reader stands, as text: "facts.exploitation[1]".
typedef struct path {
    char at[256]; // as much as an error holds
    size_t length;
} path;

enum { LONGEST_SHOWN = 40 }; // bytes of one name

static void add_to_path(path *to, const char *bytes, size_t length)
{
    size_t left = sizeof to->at - 1 - to->length;

    if (length > left)
        length = left;
    memcpy(to->at + to->length, bytes, length);
    to->length += length;
}

// A name as it may stand in a message: on one line, and not too long.
static void add_name(path *to, rutin__piece name)
{
    static const char hex[] = "0123456789ABCDEF";
    size_t size, shown = 0;

    if (to->length > 0)
        add_to_path(to, ".", 1);
    for (; shown < name.length; shown += size) {
        unsigned char c = (unsigned char)name.at[shown];

        size = (size_t)rutin__utf8_size(name.at + shown, name.length - shown);
        if (shown + size > LONGEST_SHOWN)
            break;
        if (c >= ' ' && c != 0x7F)
            add_to_path(to, name.at + shown, size);
        else
            add_to_path(to,
                        (char[]){'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]},
                        6);
    }
    if (shown < name.length)
        add_to_path(to, "...", 3);
    else if (shown == 0)
        add_to_path(to, "\"\"", 2);
}

static void add_index(path *to, long index)
{
    char digits[24];
    char *at = digits + sizeof digits;

    *--at = ']';
    do
        *--at = (char)('0' + index % 10);
    while ((index /= 10) > 0);
    *--at = '[';
    add_to_path(to, at, (size_t)(digits + sizeof digits - at));
}

static void find_path(const rutin__json *in, path *to)
{
    to->length = 0;
    if (in->root != NULL)
        add_to_path(to, in->root, strlen(in->root));
    for (int i = 0; i < in->depth; i++) {
        const rutin__json_level *level = &in->levels[i];

        if (level->name.at != NULL)
            add_name(to, level->name);
        else if (level->is_list && level->index >= 0)
            add_index(to, level->index);
    }
    if (to->length == 0)
        add_to_path(to, "the case", 8);
    to->at[to->length] = '\0';
}

// Columns count characters: all bytes but those that continue one.
static void find_line(const rutin__json *in, rutin_error *error)
{
    error->line = error->column = 1;
    for (const char *at = in->text; at < in->value; at++) {
        if (*at == '\n') {
            error->line++;
            error->column = 1;
        } else if (((unsigned char)*at & 0xC0) != 0x80)
            error->column++;
    }
}

bool rutin__json_fail(rutin__json *in, rutin_status status, const char *format,
                      ...)
{
    path where;
    va_list args;

    if (in->failed)
        return false;
    in->failed = true;
    in->at = in->end;
    if (in->error->status != RUTIN_OK)
        return false;
    find_line(in, in->error);
    find_path(in, &where);
    va_start(args, format);
    rutin__vfail(in->error, status, where.at, format, args);
    va_end(args);
    return false;
}

// A fault of the text at the byte [at].
static bool fault(rutin__json *in, const char *at, const char *message)
{
    in->value = at;
    return rutin__json_fail(in, RUTIN_ECASE, "%s", message);
}

// Something else than the [wanted] comma, colon or name comes next.
static bool fault_next(rutin__json *in, const char *wanted)
{
    in->value = in->at;
    return rutin__json_fail(in, RUTIN_ECASE, "%s, wanted %s",
                            in->at == in->end ? "nothing there"
                                              : "found something else",
                            wanted);
}

// Another value than the [wanted] one comes next, or none.
static bool fault_value(rutin__json *in, rutin__json_type found,
                        const char *wanted)
{
    size_t left = (size_t)(in->end - in->at);

    if (found != RUTIN__JSON_BAD)
        return rutin__json_fail(in, RUTIN_ECASE, "found %s, wanted %s",
                                rutin__json_type_name(found), wanted);
    if (in->at == in->text && left >= 3 && memcmp(in->at, "\xEF\xBB\xBF", 3) == 0)
        return fault(in, in->at, "begins with a byte order mark");
    return rutin__json_fail(in, RUTIN_ECASE, "%s, wanted %s",
                            left == 0 ? "nothing there" : "found no value",
                            wanted);
}

// ---------------------------------------------------------------- the text

void rutin__json_begin(rutin__json *in, const char *text, size_t length,
                       rutin_error *error)
{
    in->text = in->at = in->value = length > 0 ? text : "";
    in->end = in->text + length;
    in->error = error;
    in->kept = 0;
    in->depth = 0;
    in->name_count = 0;
    in->failed = false;
    rutin__text_reset(&in->decoded);
}

void rutin__json_clear(rutin__json *in)
{
    rutin__text_clear(&in->decoded);
}

static void skip_space(rutin__json *in)
{
    const char *at = in->at;

    while (at < in->end &&
           (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
        at++;
    in->at = at;
}

static bool next_is(const rutin__json *in, char c)
{
    return in->at < in->end && *in->at == c;
}

bool rutin__json_end(rutin__json *in)
{
    if (in->failed)
        return false;
    assert(in->depth == 0);
    skip_space(in);
    return in->at == in->end ||
           fault(in, in->at, "text after the end of the value");
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

const char *rutin__json_type_name(rutin__json_type type)
{
    static const char *const names[] = {
        "no value", "null",   "true or false", "true or false",
        "a number", "a text", "a list",        "an object"};

    return names[type];
}

static rutin__json_type look(rutin__json *in)
{
    skip_space(in);
    in->value = in->at;
    if (in->at == in->end)
        return RUTIN__JSON_BAD;
    return (rutin__json_type)types[(unsigned char)*in->at];
}

static bool expect(rutin__json *in, rutin__json_type type, const char *wanted)
{
    rutin__json_type found = look(in);

    if (found == type)
        return true;
    return fault_value(in, found, wanted ? wanted : rutin__json_type_name(type));
}

rutin__json_type rutin__json_next(rutin__json *in)
{
    rutin__json_type type = look(in);

    if (type == RUTIN__JSON_BAD)
        fault_value(in, type, "a value");
    return type;
}

// ---------------------------------------------------------------- texts

// From [at], the next quote or backslash; NULL after a fault.
static const char *find_special(rutin__json *in, const char *at)
{
    for (;;) {
        int size;

        at = rutin__json_plain(at, in->end);
        if (at < in->end && (*at == '"' || *at == '\\'))
            return at;
        if (at == in->end)
            fault(in, at, "a text that does not end");
        else if ((unsigned char)*at < 0x20)
            fault(in, at, "a control character in a text");
        if (in->failed)
            return NULL;
        size = rutin__utf8_size(at, (size_t)(in->end - at));
        if (size == 0) {
            fault(in, at, "a text that is not UTF-8");
            return NULL;
        }
        at += size;
    }
}

// The four digits after "\u"; -1 when they are not there.
static long read_hex(const rutin__json *in, const char *at)
{
    long code = 0;

    if (in->end - at < 6 || at[0] != '\\' || at[1] != 'u')
        return -1;
    for (int i = 2; i < 6; i++) {
        char c = at[i];

        if (c >= '0' && c <= '9')
            code = code * 16 + (c - '0');
        else if (c >= 'a' && c <= 'f')
            code = code * 16 + (c - 'a' + 10);
        else if (c >= 'A' && c <= 'F')
            code = code * 16 + (c - 'A' + 10);
        else
            return -1;
    }
    return code;
}

static char *write_utf8(char *to, long code)
{
    int more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    static const int first[] = {0, 0xC0, 0xE0, 0xF0};

    *to++ = (char)(first[more] | code >> 6 * more);
    while (more-- > 0)
        *to++ = (char)(0x80 | (code >> 6 * more & 0x3F));
    return to;
}

// Decodes "\u0041", or two that are the halves of one character. Returns what
// comes after them, NULL after a fault.
static const char *read_code(rutin__json *in, const char *at, char **to)
{
    long code = read_hex(in, at), low;
    const char *message = NULL;

    if (code < 0)
        message = "an escape that JSON does not have";
    else if (code == 0)
        message = "\\u0000 in a text";
    else if (code >= 0xD800 && code <= 0xDFFF) {
        low = read_hex(in, at + 6);
        if (code >= 0xDC00 || low < 0xDC00 || low > 0xDFFF)
            message = "half a surrogate pair in a text";
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    }
    if (message != NULL) {
        fault(in, at, message);
        return NULL;
    }
    *to = write_utf8(*to, code);
    return at + (code < 0x10000 ? 6 : 12);
}

static const char *read_escape(rutin__json *in, const char *at, char **to)
{
    static const char from[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
    const char *known;

    known = in->end - at < 2 ? NULL : memchr(from, at[1], sizeof from - 1);
    if (known == NULL)
        return read_code(in, at, to);
    *(*to)++ = meant[known - from];
    return at + 2;
}

// Decodes a text that begins at [from] and has its first escape at [at].
static bool decode(rutin__json *in, const char *from, const char *at,
                   rutin__piece *text)
{
    char *to;

    if (rutin__room(&in->decoded, (size_t)(in->end - in->text)) == NULL) {
        in->failed = true;
        in->at = in->end;
        rutin__out_of_memory(in->error);
        return false;
    }
    to = in->decoded.at + in->kept;
    text->at = to;
    for (;;) {
        memcpy(to, from, (size_t)(at - from));
        to += at - from;
        if (*at == '"')
            break;
        from = read_escape(in, at, &to);
        at = from ? find_special(in, from) : NULL;
        if (at == NULL)
            return false;
    }
    text->length = (size_t)(to - text->at);
    in->at = at + 1;
    return true;
}

// Takes a text, from its first quote.
static bool take_text(rutin__json *in, rutin__piece *text)
{
    const char *from = in->at + 1;
    const char *at = find_special(in, from);

    if (at == NULL)
        return false;
    if (*at == '\\')
        return decode(in, from, at, text);
    text->at = from;
    text->length = (size_t)(at - from);
    in->at = at + 1;
    return true;
}

bool rutin__json_text(rutin__json *in, rutin__piece *text, const char *wanted)
{
    return expect(in, RUTIN__JSON_TEXT, wanted) && take_text(in, text);
}

// ---------------------------------------------------------------- numbers

// A number, exactly: digits * 10^exponent. `zeros` are those at the end of the
// digits so far, counted until another digit follows.
typedef struct decimal {
    uint64_t digits;
    int64_t exponent, zeros;
    bool is_negative, is_big; // its digits alone are past 2^53
} decimal;

static const uint64_t largest = UINT64_C(1) << 53;

static void shift_in(decimal *number, unsigned digit)
{
    if (number->digits > (largest - digit) / 10)
        number->is_big = true;
    if (!number->is_big)
        number->digits = number->digits * 10 + digit;
}

static void add_digit(decimal *number, unsigned digit)
{
    if (digit == 0) {
        number->zeros++;
        return;
    }
    for (; number->zeros > 0; number->zeros--)
        shift_in(number, 0);
    shift_in(number, digit);
}

static bool is_digit(const rutin__json *in, const char *at)
{
    return at < in->end && *at >= '0' && *at <= '9';
}

// Adds the digits at [at], each of which changes the exponent by [shift].
// Returns what comes after them, NULL when there are none.
static const char *scan_digits(const rutin__json *in, const char *at,
                               decimal *number, int shift)
{
    const char *from = at;

    for (; is_digit(in, at); at++) {
        add_digit(number, (unsigned)(*at - '0'));
        number->exponent += shift;
    }
    return at > from ? at : NULL;
}

// Adds the exponent at [at]. It need not be exact beyond what a text can make
// up for with its digits.
static const char *scan_exponent(const rutin__json *in, const char *at,
                                 decimal *number)
{
    bool is_negative = at < in->end && *at == '-';
    int64_t exponent = 0;

    if (at < in->end && (*at == '-' || *at == '+'))
        at++;
    if (!is_digit(in, at))
        return NULL;
    for (; is_digit(in, at); at++)
        if (exponent < INT64_MAX / 100)
            exponent = exponent * 10 + (*at - '0');
    number->exponent += is_negative ? -exponent : exponent;
    return at;
}

static const char *scan_number(const rutin__json *in, decimal *number)
{
    const char *at = in->at;

    *number = (decimal){.is_negative = *at == '-'};
    at += number->is_negative;
    if (at < in->end && *at == '0')
        at = is_digit(in, at + 1) ? NULL : at + 1;
    else
        at = scan_digits(in, at, number, 0);
    if (at != NULL && at < in->end && *at == '.')
        at = scan_digits(in, at + 1, number, -1);
    if (at != NULL && at < in->end && (*at == 'e' || *at == 'E'))
        at = scan_exponent(in, at + 1, number);
    return at;
}

static bool take_number(rutin__json *in, decimal *number)
{
    const char *at = scan_number(in, number);

    if (at == NULL)
        return fault(in, in->at, "a number that is not as JSON writes it");
    in->at = at;
    number->exponent += number->zeros;
    return true;
}

bool rutin__json_integer(rutin__json *in, int64_t *number, const char *wanted)
{
    decimal found;

    wanted = wanted ? wanted : "a whole number";
    if (!expect(in, RUTIN__JSON_NUMBER, wanted) || !take_number(in, &found))
        return false;
    if (found.digits == 0 && !found.is_big)
        found.exponent = 0;
    if (found.exponent < 0)
        return rutin__json_fail(in, RUTIN_ECASE,
                                "found a number that is not whole, wanted %s",
                                wanted);
    for (; found.exponent > 0 && !found.is_big; found.exponent--)
        shift_in(&found, 0);
    if (found.is_big)
        return rutin__json_fail(in, RUTIN_ECASE,
                                "found a number past 2^53, wanted %s", wanted);
    *number = found.is_negative ? -(int64_t)found.digits : (int64_t)found.digits;
    return true;
}

// ---------------------------------------------------------------- words

static bool take_word(rutin__json *in, const char *word, size_t length)
{
    if ((size_t)(in->end - in->at) < length || memcmp(in->at, word, length) != 0)
        return fault_value(in, RUTIN__JSON_BAD, "a value");
    in->at += length;
    return true;
}

bool rutin__json_bool(rutin__json *in, bool *value, const char *wanted)
{
    rutin__json_type found = look(in);

    *value = found == RUTIN__JSON_TRUE;
    if (found == RUTIN__JSON_TRUE)
        return take_word(in, "true", 4);
    if (found == RUTIN__JSON_FALSE)
        return take_word(in, "false", 5);
    return fault_value(in, found, wanted ? wanted : "true or false");
}

bool rutin__json_null(rutin__json *in)
{
    return look(in) == RUTIN__JSON_NULL && take_word(in, "null", 4);
}

// ---------------------------------------------------------------- levels

// Takes the bracket that opens an object or a list.
static bool open_level(rutin__json *in, bool is_list)
{
    if (in->depth == RUTIN__JSON_DEPTH)
        return rutin__json_fail(in, RUTIN_ECASE, "nested deeper than %d levels",
                                RUTIN__JSON_DEPTH);
    in->levels[in->depth++] = (rutin__json_level){.index = -1,
                                                  .names_from = in->name_count,
                                                  .kept_from = in->kept,
                                                  .is_list = is_list};
    in->at++;
    return true;
}

// Takes the bracket that closes it. Returns false, for there is no more of it.
static bool close_level(rutin__json *in)
{
    const rutin__json_level *level = &in->levels[--in->depth];

    in->name_count = level->names_from;
    in->kept = level->kept_from;
    in->value = in->at++;
    return false;
}

bool rutin__json_object(rutin__json *in, const char *wanted)
{
    return expect(in, RUTIN__JSON_OBJECT, wanted) && open_level(in, false);
}

bool rutin__json_list(rutin__json *in, const char *wanted)
{
    return expect(in, RUTIN__JSON_LIST, wanted) && open_level(in, true);
}

static bool stands_already(const rutin__json *in, rutin__piece name, int from)
{
    for (int i = from; i < in->name_count; i++)
        if (in->names[i].length == name.length &&
            memcmp(in->names[i].at, name.at, name.length) == 0)
            return true;
    return false;
}

// Remembers the name that was just read, for as long as its object is open.
static bool keep_name(rutin__json *in, rutin__piece name)
{
    rutin__json_level *level = &in->levels[in->depth - 1];

    level->name = name;
    if (stands_already(in, name, level->names_from))
        return rutin__json_fail(in, RUTIN_ECASE, "found twice, wanted once");
    if (in->name_count == RUTIN__JSON_NAMES)
        return rutin__json_fail(in, RUTIN_ELIMIT,
                                "more than %d names in open objects",
                                RUTIN__JSON_NAMES);
    in->names[in->name_count++] = name;
    if (in->decoded.at != NULL && name.at == in->decoded.at + in->kept)
        in->kept += name.length;
    return true;
}

bool rutin__json_name(rutin__json *in, rutin__piece *name)
{
    rutin__json_level *level = &in->levels[in->depth - 1];

    if (in->failed)
        return false;
    assert(in->depth > 0 && !level->is_list);
    skip_space(in);
    level->name = (rutin__piece){NULL, 0};
    if (next_is(in, '}'))
        return close_level(in);
    if (++level->index > 0) {
        if (!next_is(in, ','))
            return fault_next(in, "',' or '}'");
        in->at++;
        skip_space(in);
    }
    if (!next_is(in, '"'))
        return fault_next(in, "a name");
    in->value = in->at;
    if (!take_text(in, name) || !keep_name(in, *name))
        return false;
    skip_space(in);
    if (!next_is(in, ':'))
        return fault_next(in, "':'");
    in->at++;
    return true;
}

bool rutin__json_element(rutin__json *in)
{
    rutin__json_level *level = &in->levels[in->depth - 1];

    if (in->failed)
        return false;
    assert(in->depth > 0 && level->is_list);
    skip_space(in);
    if (next_is(in, ']'))
        return close_level(in);
    if (level->index >= 0) {
        if (!next_is(in, ',')) {
            level->index = -1;
            return fault_next(in, "',' or ']'");
        }
        in->at++;
    }
    level->index++;
    return true;
}

// ---------------------------------------------------------------- any value

bool rutin__json_skip(rutin__json *in)
{
    rutin__piece text;
    decimal number;

    switch (rutin__json_next(in)) {
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
        while (rutin__json_element(in))
            rutin__json_skip(in);
        return !in->failed;
    case RUTIN__JSON_OBJECT:
        open_level(in, false);
        while (rutin__json_name(in, &text))
            rutin__json_skip(in);
        return !in->failed;
    }
    return false;
}

bool rutin__json_raw(rutin__json *in, rutin__piece *raw)
{
    skip_space(in);
    raw->at = in->at;
    if (!rutin__json_skip(in))
        return false;
    raw->length = (size_t)(in->at - raw->at);
    return true;
}
