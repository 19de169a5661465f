// hours_text.c - the text of opening hours, a piece at a time
//
// What stands there is a word of letters, a number or a sign. Blanks mean
// nothing, so each piece is taken with those after it.

#include "time/hours_text.h"

#include "base/text.h"

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

// Whether "+1 day" or "-2 days" stands there.
static bool is_day_count(const char *at)
{
    if (*at != '+' && *at != '-')
        return false;
    at += 1 + strspn(at + 1, " ");
    if (!rutin__hours_is_digit(*at))
        return false;
    at += strspn(at, "0123456789");
    return strncmp(at + strspn(at, " "), "day", 3) == 0;
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
        {"(", "; the hours of the sun are not read"},
        {"\"", "; comments in quotes are not read"},
        {"|", "; what to fall back on is not read"},
        {"+", "; hours without an end are not read"},
        {"[", "; weekdays counted within a month are not read"},
        {"/", "; times that repeat are not read"},
        {":", "; a colon after dates or days is not read"},
    };

    if (is_day_count(at))
        return "; days counted from another are not read";
    if (strncmp(at, "24/7", 4) == 0)
        return "; 24/7 stands alone";
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
    const char *at = in->at; // what is not read may stand behind a comma

    if (*at == ',')
        at += 1 + strspn(at + 1, " ");
    if (length == 0)
        return rutin__fail(in->error, RUTIN_EROUTINE, NULL,
                           "found the end at character %d, wanted %s",
                           character_of(in), wanted);
    return rutin__fail(in->error, RUTIN_EROUTINE, NULL,
                       "found %.*s at character %d, wanted %s%s", (int)length,
                       in->at, character_of(in), wanted,
                       why_not(at, token_length(at)));
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
