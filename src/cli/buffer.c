// buffer.c - growing text, and the nearest name to a misspelt one
//
// The command holds little and lives briefly, so when memory is out it says so
// and ends: there is nothing of value it could still do.

#include "cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void give_up(void)
{
    fputs("rutin: there is no memory left\n", stderr);
    exit(CLI_CANNOT);
}

void *cli_memory_allocate(size_t size)
{
    void *block = calloc(1, size ? size : 1);

    if (!block)
        give_up();
    return block;
}

void cli_text_reserve(cli_text *text, size_t more)
{
    size_t room = 2 * text->room + more + 64;
    char *bytes;

    if (text->room - text->length > more)
        return;
    bytes = realloc(text->bytes, room);
    if (!bytes)
        give_up();
    text->bytes = bytes;
    text->room = room;
}

void cli_text_add_bytes(cli_text *text, const char *more, size_t length)
{
    cli_text_reserve(text, length);
    if (length > 0)
        memcpy(text->bytes + text->length, more, length);
    text->length += length;
    text->bytes[text->length] = '\0';
}

void cli_text_add(cli_text *text, const char *more)
{
    cli_text_add_bytes(text, more, strlen(more));
}

void cli_text_add_item(cli_text *text, const char *between, const char *more)
{
    if (text->length > 0)
        cli_text_add(text, between);
    cli_text_add(text, more);
}

void cli_words_add(cli_text *text, const cli_call *cli, cli_word word,
                   const char *first, const char *second)
{
    const char *rest = cli_words_say(cli, word);
    const char *mark;

    while ((mark = strchr(rest, '{'))) {
        const char *filling = mark[1] == '1' ? first : second;

        cli_text_add_bytes(text, rest, (size_t)(mark - rest));
        cli_text_add(text, filling ? filling : "");
        rest = mark + strlen("{1}");
    }
    cli_text_add(text, rest);
}

void cli_text_clear(cli_text *text)
{
    free(text->bytes);
    *text = (cli_text){0};
}

// ---------------------------------------------------------------- nearness

enum { LONGEST_NAME = 63 };

static int least(int a, int b, int c)
{
    int two = a < b ? a : b;

    return two < c ? two : c;
}

// How many letters are to be changed, put in, left out or swapped with the next
// to make [a] of [b]. Three rows of the usual table are enough.
static int distance(const char *a, const char *b)
{
    int rows[3][LONGEST_NAME + 1];
    int width = (int)strlen(b);

    for (int j = 0; j <= width; j++)
        rows[0][j] = j;
    for (int i = 1; a[i - 1]; i++) {
        int *row = rows[i % 3];
        const int *above = rows[(i + 2) % 3];
        const int *higher = rows[(i + 1) % 3];

        row[0] = i;
        for (int j = 1; j <= width; j++) {
            row[j] = least(above[j] + 1, row[j - 1] + 1,
                           above[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = least(row[j], row[j], higher[j - 2] + 1);
        }
    }
    return rows[strlen(a) % 3][width];
}

void cli_nearest_consider(cli_nearest *nearest, const char *name)
{
    size_t length = strlen(nearest->wanted);
    int far;

    if (length == 0 || length > LONGEST_NAME || strlen(name) > LONGEST_NAME)
        return;
    far = distance(nearest->wanted, name);
    if (far > 1 + (int)length / 4)
        return;
    if (!nearest->found || far < nearest->distance) {
        nearest->found = name;
        nearest->distance = far;
    }
}
