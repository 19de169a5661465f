// sign.c - signs that people type, or programs put in, where plain ones belong
//
// Who writes a routine in a word processor, or pastes from a page, gets curly
// quotes for straight ones, a dash for a hyphen, a space that is none. A reader
// that meets one says what it is and what to write. One table has them all, in
// the order of their codes.

#include "base/sign.h"

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define QUOTE(bytes, called)                                                   \
    {                                                                          \
        bytes, RUTIN__SIGN_QUOTE, called, RUTIN__SAY_NOTHING, "\""             \
    }
#define SINGLE(bytes, called)                                                  \
    {                                                                          \
        bytes, RUTIN__SIGN_QUOTE, called, RUTIN__SAY_plain_quotes, ""          \
    }
#define DASH(bytes, called)                                                    \
    {                                                                          \
        bytes, RUTIN__SIGN_DASH, called, RUTIN__SAY_dash_or_comment, ""        \
    }
#define SPACE(bytes, called)                                                   \
    {                                                                          \
        bytes, RUTIN__SIGN_SPACE, called, RUTIN__SAY_NOTHING, ""               \
    }
#define OTHER(bytes, called, write)                                            \
    {                                                                          \
        bytes, RUTIN__SIGN_OTHER, called, RUTIN__SAY_NOTHING, write            \
    }
#define HIDDEN(bytes, called)                                                  \
    {                                                                          \
        bytes, RUTIN__SIGN_HIDDEN, called, RUTIN__SAY_NOTHING, ""              \
    }

static const rutin__sign signs[] = {
    SINGLE("`", RUTIN__SAY_an_accent),
    SPACE("\xC2\xA0", RUTIN__SAY_a_fixed_space), // U+00A0
    QUOTE("«", RUTIN__SAY_an_angle_quote),
    HIDDEN("\xC2\xAD", RUTIN__SAY_a_soft_hyphen), // U+00AD
    SINGLE("´", RUTIN__SAY_an_accent),
    QUOTE("»", RUTIN__SAY_an_angle_quote),
    OTHER("×", RUTIN__SAY_a_sign_of_times, "*"),
    OTHER("÷", RUTIN__SAY_a_sign_of_times, "//"),
    {"،", RUTIN__SIGN_COMMA, RUTIN__SAY_a_wide_comma, RUTIN__SAY_NOTHING, ","},
    SPACE("\xE2\x80\x80", RUTIN__SAY_a_wide_space), // U+2000 to U+200A
    SPACE("\xE2\x80\x81", RUTIN__SAY_a_wide_space),
    SPACE("\xE2\x80\x82", RUTIN__SAY_a_wide_space),
    SPACE("\xE2\x80\x83", RUTIN__SAY_a_wide_space),
    SPACE("\xE2\x80\x84", RUTIN__SAY_a_wide_space),
    SPACE("\xE2\x80\x85", RUTIN__SAY_a_wide_space),
    SPACE("\xE2\x80\x86", RUTIN__SAY_a_wide_space),
    SPACE("\xE2\x80\x87", RUTIN__SAY_a_fixed_space),
    SPACE("\xE2\x80\x88", RUTIN__SAY_a_wide_space),
    SPACE("\xE2\x80\x89", RUTIN__SAY_a_wide_space),
    SPACE("\xE2\x80\x8A", RUTIN__SAY_a_wide_space),
    HIDDEN("\xE2\x80\x8B", RUTIN__SAY_a_zero_width_space),  // U+200B
    HIDDEN("\xE2\x80\x8C", RUTIN__SAY_a_zero_width_joiner), // U+200C
    HIDDEN("\xE2\x80\x8D", RUTIN__SAY_a_zero_width_joiner), // U+200D
    HIDDEN("\xE2\x80\x8E", RUTIN__SAY_a_turning_mark),      // U+200E
    HIDDEN("\xE2\x80\x8F", RUTIN__SAY_a_turning_mark),      // U+200F
    DASH("‐", RUTIN__SAY_a_hyphen_sign),
    DASH("\xE2\x80\x91", RUTIN__SAY_a_hyphen_sign), // U+2011
    DASH("‒", RUTIN__SAY_an_en_dash),
    DASH("–", RUTIN__SAY_an_en_dash),
    DASH("—", RUTIN__SAY_an_em_dash),
    DASH("―", RUTIN__SAY_an_em_dash),
    SINGLE("‘", RUTIN__SAY_a_curly_quote),
    SINGLE("’", RUTIN__SAY_a_curly_quote),
    SINGLE("‚", RUTIN__SAY_a_curly_quote),
    SINGLE("‛", RUTIN__SAY_a_curly_quote),
    QUOTE("“", RUTIN__SAY_a_curly_quote),
    QUOTE("”", RUTIN__SAY_a_curly_quote),
    QUOTE("„", RUTIN__SAY_a_curly_quote),
    QUOTE("‟", RUTIN__SAY_a_curly_quote),
    {"…", RUTIN__SIGN_OTHER, RUTIN__SAY_an_ellipsis,
     RUTIN__SAY_what_it_stands_for, ""},
    HIDDEN("\xE2\x80\xA8", RUTIN__SAY_an_unseen_sign), // U+2028
    HIDDEN("\xE2\x80\xA9", RUTIN__SAY_an_unseen_sign), // U+2029
    HIDDEN("\xE2\x80\xAA", RUTIN__SAY_a_turning_mark), // U+202A to U+202E
    HIDDEN("\xE2\x80\xAB", RUTIN__SAY_a_turning_mark),
    HIDDEN("\xE2\x80\xAC", RUTIN__SAY_a_turning_mark),
    HIDDEN("\xE2\x80\xAD", RUTIN__SAY_a_turning_mark),
    HIDDEN("\xE2\x80\xAE", RUTIN__SAY_a_turning_mark),
    SPACE("\xE2\x80\xAF", RUTIN__SAY_a_fixed_space), // U+202F
    SINGLE("′", RUTIN__SAY_a_prime),
    QUOTE("″", RUTIN__SAY_a_prime),
    SINGLE("‹", RUTIN__SAY_an_angle_quote),
    SINGLE("›", RUTIN__SAY_an_angle_quote),
    SPACE("\xE2\x81\x9F", RUTIN__SAY_a_wide_space),         // U+205F
    HIDDEN("\xE2\x81\xA0", RUTIN__SAY_a_zero_width_joiner), // U+2060
    HIDDEN("\xE2\x81\xA6", RUTIN__SAY_a_turning_mark),      // U+2066 to U+2069
    HIDDEN("\xE2\x81\xA7", RUTIN__SAY_a_turning_mark),
    HIDDEN("\xE2\x81\xA8", RUTIN__SAY_a_turning_mark),
    HIDDEN("\xE2\x81\xA9", RUTIN__SAY_a_turning_mark),
    OTHER("→", RUTIN__SAY_an_arrow, "="),
    OTHER("⇒", RUTIN__SAY_an_arrow, "="),
    DASH("−", RUTIN__SAY_a_minus_sign),
    OTHER("≠", RUTIN__SAY_a_relation_sign, "no(a:equals(…))"),
    OTHER("≤", RUTIN__SAY_a_relation_sign, "a:at_most(…)"),
    OTHER("≥", RUTIN__SAY_a_relation_sign, "a:at_least(…)"),
    SPACE("\xE3\x80\x80", RUTIN__SAY_a_wide_space),     // U+3000
    HIDDEN("\xEF\xBB\xBF", RUTIN__SAY_a_mark_of_order), // U+FEFF
    {"，", RUTIN__SIGN_COMMA, RUTIN__SAY_a_wide_comma, RUTIN__SAY_NOTHING, ","},
};

const rutin__sign *rutin__sign_find(const char *bytes, size_t length)
{
    if (length == 0 || ((unsigned char)*bytes < 0x80 && *bytes != '`'))
        return NULL; // as most of a text
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        size_t size = strlen(signs[i].bytes);

        if (size <= length && memcmp(bytes, signs[i].bytes, size) == 0)
            return &signs[i];
    }
    return NULL;
}

// Latin beyond a to z, Greek, Cyrillic, Hebrew, Arabic and what lies between.
static bool is_letter(uint32_t code)
{
    return code == 0xAA || code == 0xB5 || code == 0xBA ||
           (code >= 0xC0 && code < 0x2C0 && code != 0xD7 && code != 0xF7) ||
           (code >= 0x370 && code < 0x660) || (code >= 0x1E00 && code < 0x2000);
}

rutin__sign_kind rutin__sign_kind_of(const char *bytes, size_t length)
{
    const rutin__sign *sign = rutin__sign_find(bytes, length);

    if (sign != NULL)
        return sign->kind;
    return is_letter(rutin__text_code(bytes, length)) ? RUTIN__SIGN_LETTER
                                                      : RUTIN__SIGN_OTHER;
}

void rutin__sign_say(rutin__sign_said *said, const rutin__sign *sign,
                     const char *bytes, size_t length)
{
    static const rutin__sign control = {"", RUTIN__SIGN_HIDDEN,
                                        RUTIN__SAY_a_control_sign,
                                        RUTIN__SAY_NOTHING, ""};
    static const rutin__sign unseen = HIDDEN("", RUTIN__SAY_an_unseen_sign);
    uint32_t code = rutin__text_code(bytes, length);

    if (sign == NULL)
        sign = code < 0xA0 ? &control : &unseen;
    *said = (rutin__sign_said){
        .message = sign->kind == RUTIN__SIGN_HIDDEN  ? RUTIN__SAY_hidden_sign
                   : sign->kind == RUTIN__SIGN_SPACE ? RUTIN__SAY_wrong_space
                                                     : RUTIN__SAY_wrong_sign,
        .with = {{"sign", .text = sign->bytes},
                 {"called", .phrase = sign->called},
                 {"write", .phrase = sign->write_phrase, .text = sign->write},
                 {"code", .text = said->code},
                 {NULL}}};
    snprintf(said->code, sizeof said->code, "U+%04X", (unsigned)code);
}

// ---------------------------------------------------------------- plain names

// Latin letters with what they are without their marks.
static const struct {
    const char *letters; // each of two bytes
    const char *plain;
} plain[] = {
    {"àáâãäåāăąÀÁÂÃÄÅĀĂĄ", "a"},
    {"æÆ", "ae"},
    {"çćčÇĆČ", "c"},
    {"ďđðĎĐÐ", "d"},
    {"èéêëēęěÈÉÊËĒĘĚ", "e"},
    {"ìíîïīÌÍÎÏĪ", "i"},
    {"łŁ", "l"},
    {"ñńňÑŃŇ", "n"},
    {"òóôõöøōőÒÓÔÕÖØŌŐ", "o"},
    {"œŒ", "oe"},
    {"řŘ", "r"},
    {"śšşŚŠŞ", "s"},
    {"ß", "ss"},
    {"ťŤ", "t"},
    {"ùúûüūůűÙÚÛÜŪŮŰ", "u"},
    {"ýÿÝ", "y"},
    {"źżžŹŻŽ", "z"},
    {"þÞ", "th"},
};

static const char *without_marks(const char *letter)
{
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        for (const char *at = plain[i].letters; *at != '\0'; at += 2)
            if (memcmp(at, letter, 2) == 0)
                return plain[i].plain;
    return "";
}

void rutin__sign_plain_name(char *out, size_t size, const char *name,
                            size_t length)
{
    size_t written = 0;

    out[0] = '\0';
    for (size_t i = 0; i < length; i++) {
        const char *plainly = "";
        char c[2] = {name[i], '\0'};

        if (c[0] >= 'A' && c[0] <= 'Z')
            c[0] = (char)(c[0] + ('a' - 'A'));
        if (c[0] == ' ' || c[0] == '-')
            c[0] = '_';
        if ((c[0] >= 'a' && c[0] <= 'z') ||
            (written > 0 && ((c[0] >= '0' && c[0] <= '9') || c[0] == '_')))
            plainly = c;
        else if (((unsigned char)c[0] & 0xE0) == 0xC0 && i + 1 < length)
            plainly = without_marks(name + i++);
        if (plainly[0] == '\0' || written + strlen(plainly) >= size) {
            out[0] = '\0';
            return;
        }
        memcpy(out + written, plainly, strlen(plainly) + 1);
        written += strlen(plainly);
    }
}
