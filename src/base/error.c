// error.c - what went wrong, in a fixed block that never allocates
//
// Whoever finds a fault writes it here and returns its status; callers pass the
// status up untouched. The first failure wins: what stands in the block stays
// until rutin__error_clear(). Each part is one line whatever goes into it:
// control characters become spaces, and a part that is too long ends where its
// last whole character ends.

#include "base/error.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

void rutin__error_clear(rutin_error *error)
{
    error->status = RUTIN_OK;
    error->line = error->column = 0;
    error->where[0] = error->message[0] = error->help[0] = '\0';
}

// How many bytes a character takes by its first byte.
static size_t bytes_announced(unsigned char first)
{
    return first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

// Drops the last character of a text that was cut, if it was cut in two.
static void drop_half_character(char *text)
{
    size_t end = strlen(text), lead = end;

    while (lead > 0 && ((unsigned char)text[lead - 1] & 0xC0) == 0x80)
        lead--;
    if (lead > 0 &&
        end - lead + 1 < bytes_announced((unsigned char)text[lead - 1]))
        text[lead - 1] = '\0';
}

__attribute__((format(printf, 3, 0))) static void write_line(char *out,
                                                             size_t size,
                                                             const char *format,
                                                             va_list args)
{
    int wanted = vsnprintf(out, size, format, args);

    if (wanted < 0)
        out[0] = '\0';
    else if ((size_t)wanted >= size)
        drop_half_character(out);
    for (; *out != '\0'; out++)
        if ((unsigned char)*out < ' ' || *out == 0x7F)
            *out = ' ';
}

__attribute__((format(printf, 3, 4))) static void set_line(char *out,
                                                           size_t size,
                                                           const char *format,
                                                           ...)
{
    va_list args;

    va_start(args, format);
    write_line(out, size, format, args);
    va_end(args);
}

rutin_status rutin__error_vfail(rutin_error *error, rutin_status status,
                                const char *where, const char *format,
                                va_list args)
{
    assert(status != RUTIN_OK);
    if (error->status != RUTIN_OK)
        return status;
    error->status = status;
    set_line(error->where, sizeof error->where, "%s", where ? where : "");
    write_line(error->message, sizeof error->message, format, args);
    return status;
}

rutin_status rutin__error_fail(rutin_error *error, rutin_status status,
                               const char *where, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    rutin__error_vfail(error, status, where, format, args);
    va_end(args);
    return status;
}

void rutin__error_help(rutin_error *error, const char *format, ...)
{
    va_list args;

    if (error->status == RUTIN_OK || error->help[0] != '\0')
        return;
    va_start(args, format);
    write_line(error->help, sizeof error->help, format, args);
    va_end(args);
}

rutin_status rutin__error_no_memory(rutin_error *error)
{
    return rutin__error_fail(error, RUTIN_ENOMEM, NULL, "out of memory");
}
