// said.c - a condition in a document
//
//     When          a child; danger: urgent
//     Unless        one of these:
//                   - already known to the police: yes
//                   - all of these:
//                     - …
//
// What asks for a few things only stands in a line.

#include "said.h"

#include "call.h"
#include "json.h"
#include "paper.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum { FEW = 3 };

static const struct {
    const char *member;
    cli_word between, before;
} ways[] = {
    {"all", W_SAID_AND, W_SAID_ALL},
    {"any", W_SAID_OR, W_SAID_ANY},
    {"else", W_SAID_ELSE, W_SAID_FIRST_KNOWN},
};

enum { WAYS = sizeof ways / sizeof *ways };

// Which of the ways a condition goes; WAYS for yes and no.
static size_t way_of(const cJSON *said)
{
    size_t way = 0;

    while (way < WAYS && strcmp(ways[way].member, said->child->string) != 0)
        way++;
    return way;
}

// Whether a condition is a list of a few things, none of which is a list.
static bool is_line(const cJSON *said)
{
    if (cJSON_IsString(said))
        return true;
    if (way_of(said) == WAYS || cJSON_GetArraySize(said->child) > FEW)
        return false;
    for (const cJSON *one = cli_json_first(said->child); one; one = one->next)
        if (!cJSON_IsString(one))
            return false;
    return true;
}

static void add_line(cli_text *line, const cli_call *cli, const cJSON *said)
{
    if (cJSON_IsString(said)) {
        cli_text_add(line, cli_json_item_text(said));
        return;
    }
    for (const cJSON *one = cli_json_first(said->child); one; one = one->next)
        cli_text_add_item(line, cli_words_say(cli, ways[way_of(said)].between),
                          cli_json_item_text(one));
}

static void put_parts(cli_paper *paper, int depth, const cJSON *said);

static void put_part(cli_paper *paper, int depth, const cJSON *said)
{
    cli_text line = {0};

    if (is_line(said))
        add_line(&line, paper->cli, said);
    else
        cli_text_add(
            &line, cli_words_say(paper->cli, way_of(said) == WAYS
                                                 ? W_SAID_YES_NO
                                                 : ways[way_of(said)].before));
    cli_paper_item(paper, depth, line.bytes);
    cli_text_clear(&line);
    if (!is_line(said))
        put_parts(paper, depth + 1, said);
}

static void put_parts(cli_paper *paper, int depth, const cJSON *said)
{
    const cJSON *parts = way_of(said) == WAYS ? said : said->child;

    for (const cJSON *one = cli_json_first(parts); one; one = one->next)
        put_part(paper, depth, one);
}

void cli_said_put(cli_paper *paper, cli_word label, const cJSON *said)
{
    cli_text line = {0};

    if (!said || cJSON_IsNull(said))
        return;
    if (is_line(said)) {
        add_line(&line, paper->cli, said);
        cli_paper_pair(paper, label, line.bytes);
        cli_text_clear(&line);
        return;
    }
    cli_paper_pair(paper, label,
                   cli_words_say(paper->cli, way_of(said) == WAYS
                                                 ? W_SAID_YES_NO
                                                 : ways[way_of(said)].before));
    put_parts(paper, 1, said);
}
