// layout.c - paragraphs, labels and headings in 80 columns
//
// A column is a code point. A text is broken at spaces only; a word that is
// longer than the line, such as an address, stands whole. A telephone number and
// the section of a law are not torn apart:
//
//     Ground    duty under SoL (2025:400)
//               19 kap. 1 §: no consent is needed
//     ^indent   ^column
//
// Colour repeats what the words say and is left out wherever it is unwanted.

#include "layout.h"

#include "text.h"

#include <stdbool.h>
#include <string.h>

enum { WIDTH = 80 };

static const char *const style_on[] = {"", "\033[1m", "\033[1;31m"};

#define STYLE_OFF "\033[0m"

// Columns that the [length] bytes of [text] take: one a code point.
static int columns_of(const char *text, size_t length)
{
    int columns = 0;

    for (size_t i = 0; i < length; i++)
        columns += ((unsigned char)text[i] & 0xC0) != 0x80;
    return columns;
}

// Bytes of the control character that [text] starts with; 0 when it does not.
static size_t control_length(const char *text, size_t length)
{
    unsigned char byte = (unsigned char)text[0];

    if (byte < 0x20 || byte == 0x7F)
        return 1;
    return byte == 0xC2 && length > 1 && (unsigned char)text[1] < 0xA0 ? 2 : 0;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// Whether the space at [text] must not be broken at: within a telephone number
// or before the section of a law.
static bool is_tied(const char *text, char before)
{
    const char *next = text + 1;

    if (*text != ' ')
        return false;
    return (is_digit(before) && is_digit(*next)) ||
           strncmp(next, "§", strlen("§")) == 0 ||
           strncmp(next, "kap.", strlen("kap.")) == 0;
}

// Bytes of the word that [text] starts with, and of those tied to it.
static size_t word_length(const char *text)
{
    size_t length = 0;

    while (text[length] &&
           (!is_blank(text[length]) ||
            (length > 0 && is_tied(text + length, text[length - 1]))))
        length++;
    return length;
}

void cli_layout_put(FILE *file, const char *text, size_t length)
{
    size_t control;

    for (; length > 0; text++, length--) {
        control = control_length(text, length);
        if (control == 2)
            text++, length--;
        fputc(control ? ' ' : *text, file);
    }
}

// As it is, but with a space for each control character.
static void add_shown(cli_text *out, const char *text, size_t length)
{
    while (length > 0) {
        size_t control = control_length(text, length);
        size_t taken = control > 0 ? control : 1;

        cli_text_add_bytes(out, control > 0 ? " " : text, 1);
        text += taken;
        length -= taken;
    }
}

static void add_style(cli_text *out, const cli_call *cli,
                      cli_layout_style style, const char *sequence)
{
    if (cli->colour && style != CLI_PLAIN)
        cli_text_add(out, sequence);
}

static void add_spaces(cli_text *out, int columns)
{
    while (columns-- > 0)
        cli_text_add(out, " ");
}

int cli_layout_width(const cli_call *cli)
{
    return cli->columns > 0 ? cli->columns : WIDTH;
}

int cli_layout_columns(const char *text)
{
    return columns_of(text, strlen(text));
}

void cli_layout_add(cli_text *out, const cli_call *cli, cli_layout_style style,
                    int first, int rest, const char *text)
{
    int column = first;
    bool fresh = true; // no word stands on this line yet

    add_style(out, cli, style, style_on[style]);
    for (;;) {
        size_t length;
        int columns;

        while (is_blank(*text))
            text++;
        length = word_length(text);
        if (length == 0)
            break;
        columns = columns_of(text, length);
        if (!fresh && column + 1 + columns > cli_layout_width(cli)) {
            add_style(out, cli, style, STYLE_OFF);
            cli_text_add(out, "\n");
            add_spaces(out, rest);
            add_style(out, cli, style, style_on[style]);
            column = rest;
            fresh = true;
        }
        if (!fresh)
            cli_text_add(out, " ");
        add_shown(out, text, length);
        column += columns + !fresh;
        fresh = false;
        text += length;
    }
    add_style(out, cli, style, STYLE_OFF);
}

void cli_layout_wrap(const cli_call *cli, cli_layout_style style, int first,
                     int rest, const char *text)
{
    cli_text lines = {0};

    cli_layout_add(&lines, cli, style, first, rest, text);
    cli_text_add(&lines, "\n");
    fputs(lines.bytes, stdout);
    cli_text_clear(&lines);
}

static void indent_line(int columns)
{
    fprintf(stdout, "%*s", columns, "");
}

void cli_layout_paragraph(const cli_call *cli, cli_layout_style style,
                          int first, int rest, const char *text)
{
    indent_line(first);
    cli_layout_wrap(cli, style, first, rest, text);
}

void cli_layout_labelled(const cli_call *cli, int indent, int column,
                         const char *label, const char *text)
{
    int used = indent + columns_of(label, strlen(label));

    indent_line(indent);
    fputs(label, stdout);
    if (used >= column) {
        fputc('\n', stdout);
        used = 0;
    }
    indent_line(column - used);
    cli_layout_wrap(cli, CLI_PLAIN, column, column, text);
}

void cli_layout_say(const cli_call *cli, cli_layout_style style, int column,
                    cli_word word, const char *first, const char *second)
{
    cli_text text = {0};

    cli_words_add(&text, cli, word, first, second);
    cli_layout_paragraph(cli, style, column, column, text.bytes);
    cli_text_clear(&text);
}

void cli_layout_heading(const cli_call *cli, cli_word word)
{
    fputc('\n', stdout);
    cli_layout_say(cli, CLI_BOLD, 0, word, NULL, NULL);
}
