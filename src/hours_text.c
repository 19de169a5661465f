// hours_text.c - the text of opening hours, a piece at a time
//
// What stands there is a word of letters, a number or a sign. Blanks mean
// nothing, so each piece is taken with those after it.
//
// Stands on error and text; hours_read stands on this.

#include "hours_text.h"

#include "text.h"

#include <string.h>

// ---------------------------------------------------------------- refusing

bool rutin__hours_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The bytes of the word, the number or the one character that stands there.
static size_t token_length(const char *at)
{
    size_t length = 0;

    while (is_letter(at[length]))
        length++;
    while (length == 0 && rutin__hours_is_digit(at[length]))
        length += strspn(at, "0123456789");
    if (length == 0 && *at != '\0')
        length = (size_t)rutin__utf8_size(at, strlen(at));
    return length < 24 ? length : 24;
}

static int character_of(const rutin__hours_text *in)
{
    int character = 1;

    for (const char *at = in->text; at < in->at; at++)
        character += (*at & 0xc0) != 0x80;
    return character;
}

// Why something that the notation has is not read; "" for everything else.
static const char *why_not(const char *at, size_t length)
{
    static const struct {
        const char *word, *why;
    } rows[] = {
        {"week", "; week numbers are not read"},
        {"SH", "; school holidays are not read"},
        {"sunrise", "; the hours of the sun are not read"},
        {"sunset", "; the hours of the sun are not read"},
        {"dawn", "; the hours of the sun are not read"},
        {"dusk", "; the hours of the sun are not read"},
        {"easter", "; days counted from Easter are not read"},
        {"unknown", "; hours that are unknown are not read"},
        {"\"", "; comments in quotes are not read"},
        {"|", "; what to fall back on is not read"},
        {"+", "; hours without an end are not read"},
        {"[", "; weekdays counted within a month are not read"},
        {"/", "; hours that repeat are not read"},
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rutin__same_text(rows[i].word, at, length))
            return rows[i].why;
    if (length == 4 && strspn(at, "0123456789") == 4)
        return "; years are not read";
    return "";
}

rutin_status rutin__hours_refuse(rutin__hours_text *in, const char *wanted)
{
    size_t length = token_length(in->at);

    if (length == 0)
        return rutin__fail(in->error, RUTIN_EROUTINE, NULL,
                           "found the end at character %d, wanted %s",
                           character_of(in), wanted);
    return rutin__fail(in->error, RUTIN_EROUTINE, NULL,
                       "found %.*s at character %d, wanted %s%s", (int)length,
                       in->at, character_of(in), wanted,
                       why_not(in->at, length));
}

// ---------------------------------------------------------------- taking

void rutin__hours_skip(rutin__hours_text *in)
{
    while (*in->at == ' ')
        in->at++;
}

bool rutin__hours_sign(rutin__hours_text *in, char sign)
{
    if (*in->at != sign)
        return false;
    in->at++;
    rutin__hours_skip(in);
    return true;
}

bool rutin__hours_is(const char *at, const char *word)
{
    size_t length = 0;

    while (is_letter(at[length]))
        length++;
    return rutin__same_text(word, at, length);
}

bool rutin__hours_word(rutin__hours_text *in, const char *word)
{
    if (!rutin__hours_is(in->at, word))
        return false;
    in->at += strlen(word);
    rutin__hours_skip(in);
    return true;
}

int rutin__hours_number(const char *at, const char *const *names)
{
    for (int i = 0; names[i] != NULL; i++)
        if (rutin__hours_is(at, names[i]))
            return i;
    return -1;
}

// The number of the name that stands there, taken; -1 for none.
int rutin__hours_name(rutin__hours_text *in, const char *const *names)
{
    int number = rutin__hours_number(in->at, names);

    if (number >= 0)
        rutin__hours_word(in, names[number]);
    return number;
}
