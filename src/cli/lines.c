// lines.c - the lines of a page, as they are laid out
//
//      1. Ring polisen, 114 14.                     a number, and an act
//         Säg        "..."                          a label, and what stands by it
//     ^   ^          ^ CLI_COLUMN
//     0   CLI_NAME

#include "lines.h"

#include "step.h"

#include <stdio.h>
#include <string.h>

void cli_lines_end(cli_lines *lines)
{
    cli_text_add(&lines->text, "\n");
}

void cli_lines_spaces(cli_lines *lines, int count)
{
    while (count-- > 0)
        cli_text_add(&lines->text, " ");
}

void cli_lines_text(cli_lines *lines, cli_layout_style style, int first,
                    int rest, const char *text)
{
    cli_layout_add(&lines->text, lines->cli, style, first, rest, text);
    cli_lines_end(lines);
}

void cli_lines_labelled(cli_lines *lines, int indent, const char *label,
                        const char *text)
{
    int used = indent + cli_layout_columns(label);

    cli_lines_spaces(lines, indent);
    cli_text_add(&lines->text, label);
    cli_lines_spaces(lines, CLI_COLUMN - used > 1 ? CLI_COLUMN - used : 1);
    cli_lines_text(lines, CLI_PLAIN, CLI_COLUMN, CLI_COLUMN, text);
}

void cli_lines_heading(cli_lines *lines, const char *text)
{
    cli_text capitals = {0};

    cli_lines_add_capitals(&capitals, text, true);
    cli_lines_end(lines);
    cli_lines_text(lines, CLI_BOLD, 0, 0, capitals.bytes);
    cli_text_clear(&capitals);
}

void cli_lines_both(cli_lines *lines, const char *left, const char *right)
{
    int room = cli_layout_width(lines->cli) - cli_layout_columns(left) -
               cli_layout_columns(right);

    if (room < 2 || !*right) {
        cli_lines_text(lines, CLI_PLAIN, 0, 0, left);
        if (*right)
            cli_lines_text(lines, CLI_PLAIN, 0, 0, right);
        return;
    }
    cli_text_add(&lines->text, left);
    cli_lines_spaces(lines, room);
    cli_text_add(&lines->text, right);
    cli_lines_end(lines);
}

void cli_lines_numbered(cli_lines *lines, const cJSON *act, const char *text)
{
    char number[32] = "  - ";

    if (cli_step_number(act) > 0)
        snprintf(number, sizeof number, "%2d. ", cli_step_number(act));
    cli_text_add(&lines->text, number);
    cli_lines_text(lines, CLI_BOLD, (int)strlen(number), CLI_NAME, text);
}

void cli_lines_add_capitals(cli_text *to, const char *text, bool all)
{
    for (const char *c = text; *c; c++) {
        bool first = c == text || (c == text + 1 && *text == '\303');
        bool after = c > text && c[-1] == '\303' && strchr("\245\244\266", *c);
        char letter = *c;

        if ((all || first) && ((letter >= 'a' && letter <= 'z') || after))
            letter = (char)(letter - 0x20);
        cli_text_add_bytes(to, &letter, 1);
    }
}

void cli_lines_add_small(cli_text *to, const char *text)
{
    char letter = *text;
    bool is_word = text[0] >= 'A' && text[0] <= 'Z' &&
                   !(text[1] >= 'A' && text[1] <= 'Z');
    bool is_swedish = letter == '\303' && strchr("\205\204\226", text[1]);

    if (is_swedish) {
        char second = (char)(text[1] + 0x20);

        cli_text_add_bytes(to, &letter, 1);
        cli_text_add_bytes(to, &second, 1);
        cli_text_add(to, text + 2);
        return;
    }
    if (is_word)
        letter = (char)(letter + 0x20);
    cli_text_add_bytes(to, &letter, *text ? 1 : 0);
    cli_text_add(to, *text ? text + 1 : text);
}
