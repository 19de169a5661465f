// drawing.c - a graph as Graphviz draws it, where that is installed
//
//     graph ──▶ a file ──▶ dot -Tsvg ──▶ SVG ──▶ sieve ──▶ shapes and texts
//
// The sieve lets through the elements and attributes that it lists, and nothing
// else: no script, no link, no style, no comment, no title, which is an id.

#include "drawing.h"

#include "report.h"
#include "words.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NOT_THERE = 127, MOST_BYTES = 1 << 24 };

// ------------------------------------------------------------------- the sieve

// The text between two marks.
typedef struct span {
    const char *at;
    size_t length;
} span;

static bool is_one_of(span name, const char *const *names)
{
    for (; *names; names++)
        if (strlen(*names) == name.length &&
            memcmp(*names, name.at, name.length) == 0)
            return true;
    return false;
}

static span take_word(const char **at, const char *ends)
{
    span word = {*at, strcspn(*at, ends)};

    *at += word.length;
    return word;
}

static void add_attribute(cli_text *svg, span name, span value)
{
    cli_text_add(svg, " ");
    cli_text_add_bytes(svg, name.at, name.length);
    cli_text_add(svg, "=\"");
    cli_text_add_bytes(svg, value.at, value.length);
    cli_text_add(svg, "\"");
}

// Adds of a tag, which [at] is in after its name, the attributes that are listed.
static void add_attributes(cli_text *svg, const char *at)
{
    static const char *const listed[] = {
        "class",  "transform", "viewBox", "width",       "height",
        "points", "d",         "cx",      "cy",          "rx",
        "ry",     "x",         "y",       "text-anchor", "stroke-dasharray",
        NULL};

    while (*at) {
        span name, value;

        at += strspn(at, "= \n\r\t/");
        name = take_word(&at, "= \n\r\t/");
        if (at[0] != '=' || at[1] != '"')
            continue;
        at += 2;
        value = take_word(&at, "\"");
        at += *at == '"';
        if (is_one_of(name, listed) && !memchr(value.at, '<', value.length))
            add_attribute(svg, name, value);
    }
}

// Adds the tag from its name on, if it is listed.
static void add_tag(cli_text *svg, span tag)
{
    static const char *const listed[] = {
        "svg", "g", "path", "polygon", "ellipse", "polyline", "text", NULL};
    cli_text copy = {0};
    const char *at;
    bool ends = *tag.at == '/';
    span name;

    cli_text_add_bytes(&copy, tag.at, tag.length);
    at = copy.bytes + ends;
    name = take_word(&at, " \n\r\t/");
    if (is_one_of(name, listed)) {
        cli_text_add(svg, ends ? "</" : "<");
        cli_text_add_bytes(svg, name.at, name.length);
        if (!ends)
            add_attributes(svg, at);
        if (!ends && tag.at[tag.length - 1] == '/')
            cli_text_add(svg, "/");
        cli_text_add(svg, ">");
    }
    cli_text_clear(&copy);
}

// Adds what is listed of [all]: tags, and what stands in a text.
static void sift(cli_text *svg, const char *all)
{
    const char *at = strstr(all, "<svg");

    while (at && *at == '<') {
        bool is_text = strncmp(at, "<text", 5) == 0;
        const char *end = strncmp(at, "<!--", 4) == 0 ? strstr(at, "-->")
                                                      : strchr(at, '>');
        span said;

        if (!end)
            return;
        if (*end == '>')
            add_tag(svg, (span){at + 1, (size_t)(end - at) - 1});
        at = end + (*end == '>' ? 1 : 3);
        said = take_word(&at, "<");
        if (is_text)
            cli_text_add_bytes(svg, said.at, said.length);
    }
}

// ------------------------------------------------------------------------- dot

// Becomes dot, which reads [in] and writes to [out].
static void become_dot(int in, int out)
{
    int nowhere = open("/dev/null", O_WRONLY);

    if (dup2(in, STDIN_FILENO) < 0 || dup2(out, STDOUT_FILENO) < 0 ||
        nowhere < 0 || dup2(nowhere, STDERR_FILENO) < 0)
        _exit(1);
    execlp("dot", "dot", "-Tsvg", (char *)NULL);
    _exit(errno == ENOENT || errno == ENOTDIR || errno == EACCES ? NOT_THERE
                                                                 : 1);
}

static bool read_whole(int from, cli_text *all)
{
    char buffer[4096];

    for (;;) {
        ssize_t got = read(from, buffer, sizeof buffer);

        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || all->length > MOST_BYTES)
            return got == 0;
        cli_text_add_bytes(all, buffer, (size_t)got);
    }
}

static int wait_for(pid_t child)
{
    int how;

    while (waitpid(child, &how, 0) < 0)
        if (errno != EINTR)
            return 1;
    return WIFEXITED(how) ? WEXITSTATUS(how) : 1;
}

// What dot makes of the file [in]. Gives its exit status.
static int run_dot(int in, cli_text *all)
{
    int ends[2];
    pid_t child;
    bool is_whole;

    if (pipe(ends) != 0)
        return 1;
    child = fork();
    if (child == 0)
        become_dot(in, ends[1]);
    close(ends[1]);
    is_whole = child > 0 && read_whole(ends[0], all);
    close(ends[0]);
    if (child < 0)
        return 1;
    return wait_for(child) | (is_whole ? 0 : 1);
}

bool cli_drawing_add(cli_text *svg, const cli_call *cli,
                     cli_drawing_writer *write, const void *data)
{
    FILE *graph = tmpfile();
    cli_text all = {0};
    int status = 1;

    fflush(stdout); // a child must not have it to print again
    if (graph) {
        write(graph, data);
        if (fflush(graph) == 0 && fseek(graph, 0, SEEK_SET) == 0)
            status = run_dot(fileno(graph), &all);
        fclose(graph);
    }
    if (status == 0 && all.bytes && strstr(all.bytes, "</svg>"))
        sift(svg, all.bytes);
    else if (status != NOT_THERE)
        cli_report_word(cli, NULL, W_NO_DRAWING, NULL, NULL);
    cli_text_clear(&all);
    return svg->length > 0;
}
