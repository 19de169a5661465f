// shrink.c - the least routine and case that show a difference
//
// A routine is taken as lines, of which those between two of the same indent are a
// block. Whatever cannot be left out makes a text that does not load, so nothing
// here knows the language.

#include "shrink.h"

#include <cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// ---------------------------------------------------------------- lines

enum { MOST_LINES = 2048 };

typedef struct lines {
    char *text; // with NUL for each line's end
    char *at[MOST_LINES];
    int count;
} lines;

static void split(lines *of, const char *source)
{
    char *at = of->text = strdup(source);

    for (of->count = 0; *at != '\0' && of->count < MOST_LINES; of->count++) {
        of->at[of->count] = at;
        at += strcspn(at, "\n");
        if (*at == '\n')
            *at++ = '\0';
    }
}

// Adds lines to a text. The last one ends as [end] does, with a comma or without.
static void add_lines(FILE *out, const lines *of, int from, int to,
                      const char *end)
{
    for (int i = from; i < to; i++) {
        int length = (int)strlen(of->at[i]);
        bool is_last = end && i == to - 1 && length > 0;

        if (is_last && of->at[i][length - 1] == ',')
            length--;
        fprintf(out, "%.*s%s\n", length, of->at[i],
                is_last && end[strlen(end) - 1] == ',' ? "," : "");
    }
}

// The lines but those from [from] to [to]. Of these, the lines from [kept] up to
// [kept_to] stay.
static char *without(const lines *of, int from, int to, int kept, int kept_to)
{
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);

    add_lines(out, of, 0, from, NULL);
    add_lines(out, of, kept, kept_to, of->at[to]);
    add_lines(out, of, to + 1, of->count, NULL);
    fclose(out);
    return text;
}

static size_t indent_of(const char *line)
{
    return strspn(line, " ");
}

// The next line of the same indent; -1 when one of less comes first.
static int end_of(const lines *of, int from)
{
    for (int i = from + 1; i < of->count; i++)
        if (indent_of(of->at[i]) <= indent_of(of->at[from]))
            return indent_of(of->at[i]) == indent_of(of->at[from]) ? i : -1;
    return -1;
}

// ---------------------------------------------------------------- routines

typedef struct search {
    char **source, **json;
    shrink_shows *shows;
    void *data;
} search;

// Takes [text] for the routine if it shows the same.
static bool try_source(search *s, char *text)
{
    if (!s->shows(s->data, text, *s->json)) {
        free(text);
        return false;
    }
    free(*s->source);
    *s->source = text;
    return true;
}

// Leaves out a block that begins with a line, or what stands around it; of one in
// two parts, either.
static bool shorten_block(search *s, const lines *of, int from)
{
    int end = end_of(of, from), last = end < 0 ? -1 : end_of(of, end);

    if (end < 0)
        return false;
    return try_source(s, without(of, from, end, 0, 0)) ||
           (end > from + 1 &&
            try_source(s, without(of, from, end, from + 1, end))) ||
           (last > end &&
            (try_source(s, without(of, from, last, 0, 0)) ||
             try_source(s, without(of, from, last, from + 1, end)) ||
             try_source(s, without(of, from, last, end + 1, last))));
}

// Goes through all lines once, from the last. False when none can be left out.
static bool shorten(search *s)
{
    bool is_shorter = false;

    for (int i = MOST_LINES; i >= 0; i--) {
        lines of;
        bool is_left_out;

        split(&of, *s->source);
        i = i < of.count ? i : of.count - 1;
        is_left_out = i >= 0 && (shorten_block(s, &of, i) ||
                                 try_source(s, without(&of, i, i, 0, 0)));
        is_shorter |= is_left_out;
        free(of.text);
    }
    return is_shorter;
}

// ---------------------------------------------------------------- cases

static bool try_case(search *s, const cJSON *tree)
{
    char *text = cJSON_PrintUnformatted(tree);

    if (!s->shows(s->data, *s->source, text)) {
        free(text);
        return false;
    }
    free(*s->json);
    *s->json = text;
    return true;
}

// Leaves one fact, consent or event out of the case.
static bool untell(search *s)
{
    static const char *const names[] = {"events", "consent", "facts"};
    bool is_shorter = false;

    for (int n = 0; n < 3; n++)
        for (int i = 0; !is_shorter; i++) {
            cJSON *tree = cJSON_Parse(*s->json);
            cJSON *all = cJSON_GetObjectItemCaseSensitive(tree, names[n]);
            bool is_last = i >= cJSON_GetArraySize(all);

            if (!is_last) {
                cJSON_Delete(cJSON_DetachItemViaPointer(
                    all, cJSON_GetArrayItem(all, i)));
                is_shorter = try_case(s, tree);
            }
            cJSON_Delete(tree);
            if (is_last)
                break;
        }
    return is_shorter;
}

void shrink(char **source, char **json, shrink_shows *shows, void *data)
{
    search s = {source, json, shows, data};

    while (untell(&s) || shorten(&s))
        continue;
}
