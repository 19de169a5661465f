// hours.c - opening hours as people write them
//
//     Mo-Fr 08:00-17:00; PH off        Mon-Fri 08:00-17:00; public holiday closed
//
// Each word is one of a few (https://wiki.openstreetmap.org/wiki/Key:opening_hours);
// what is none of them stays as it is.

#include "hours.h"

#include "text.h"
#include "words.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>

static const struct {
    const char *written;
    cli_word word;
} tokens[] = {
    {"Mo", W_HOURS_MO},      {"Tu", W_HOURS_TU},     {"We", W_HOURS_WE},
    {"Th", W_HOURS_TH},      {"Fr", W_HOURS_FR},     {"Sa", W_HOURS_SA},
    {"Su", W_HOURS_SU},      {"PH", W_HOURS_PH},     {"off", W_HOURS_OFF},
    {"closed", W_HOURS_OFF}, {"week", W_HOURS_WEEK}, {"easter", W_HOURS_EASTER},
    {"day", W_HOURS_DAY},    {"days", W_HOURS_DAYS}, {"Jan", W_HOURS_JAN},
    {"Feb", W_HOURS_FEB},    {"Mar", W_HOURS_MAR},   {"Apr", W_HOURS_APR},
    {"May", W_HOURS_MAY},    {"Jun", W_HOURS_JUN},   {"Jul", W_HOURS_JUL},
    {"Aug", W_HOURS_AUG},    {"Sep", W_HOURS_SEP},   {"Oct", W_HOURS_OCT},
    {"Nov", W_HOURS_NOV},    {"Dec", W_HOURS_DEC},
};

static void add_token(cli_text *text, const cli_call *cli, const char *at,
                      size_t length)
{
    for (size_t i = 0; i < sizeof tokens / sizeof *tokens; i++)
        if (strlen(tokens[i].written) == length &&
            strncmp(tokens[i].written, at, length) == 0) {
            cli_text_add(text, cli_words_say(cli, tokens[i].word));
            return;
        }
    cli_text_add_bytes(text, at, length);
}

void cli_hours_add(cli_text *text, const cli_call *cli, const char *hours)
{
    cli_text_add(text, "");
    if (strcmp(hours, "24/7") == 0) {
        cli_text_add(text, cli_words_say(cli, W_HOURS_ALWAYS));
        return;
    }
    while (*hours) {
        size_t length = 0;

        while (isalpha((unsigned char)hours[length]))
            length++;
        if (length > 0)
            add_token(text, cli, hours, length);
        else
            cli_text_add_bytes(text, hours, length = 1);
        hours += length;
    }
}
