// error.c - what went wrong, in a fixed block that never allocates
//
// Whoever finds a fault writes it here and returns its status; callers pass the
// status up untouched. The first failure wins: what stands in the block stays
// until rutin__error_clear(). The block carries the language that it is to be
// told in, so that whoever finds the fault need not know it.

#include "base/error.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

void rutin__error_clear(rutin_error *error)
{
    error->status = RUTIN_OK;
    error->line = error->column = 0;
    error->code[0] = error->where[0] = '\0';
    error->message[0] = error->help[0] = '\0';
}

void rutin__error_speak(rutin_error *error, const char *language)
{
    bool is_swedish = rutin__messages_tongue(language) == RUTIN__SWEDISH;

    memcpy(error->language, is_swedish ? "sv" : "en", sizeof "sv");
}

rutin__tongue rutin__error_tongue(const rutin_error *error)
{
    return rutin__messages_tongue(error->language);
}

rutin_status rutin__error_fail(rutin_error *error, rutin_status status,
                               const char *where, rutin__message message,
                               const rutin__param *with)
{
    assert(status != RUTIN_OK && rutin__messages_is_public(message));
    if (error->status != RUTIN_OK)
        return status;
    rutin__error_speak(error, error->language);
    error->status = status;
    error->code[0] = error->where[0] = error->message[0] = '\0';
    rutin__messages_add(error->code, sizeof error->code,
                        rutin__messages_code(message));
    if (where != NULL)
        rutin__messages_add(error->where, sizeof error->where, where);
    rutin__messages_write(error->message, sizeof error->message,
                          rutin__error_tongue(error), message, with);
    return status;
}

void rutin__error_help(rutin_error *error, rutin__message message,
                       const rutin__param *with)
{
    if (error->status == RUTIN_OK || error->help[0] != '\0')
        return;
    rutin__messages_write(error->help, sizeof error->help,
                          rutin__error_tongue(error), message, with);
}

rutin_status rutin__error_no_memory(rutin_error *error)
{
    return rutin__error_fail(error, RUTIN_ENOMEM, NULL,
                             RUTIN__SAY_out_of_memory, NULL);
}
