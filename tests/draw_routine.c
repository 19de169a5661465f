// draw_routine.c - small routines of chance, as text
//
// Written from top to bottom: facts, actors, tasks, terms, rules. What was
// declared is kept, so that what comes after speaks of nothing else, and fits it.

#include "draw.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FACTS = 5, ACTORS = 4, TASKS = 2, TERMS = 2, DEPTH = 3 };

typedef enum fact_type { YES_NO, ONE_OF, ANY_OF, NUMBER, TEXT } fact_type;

// A routine that is being written, with what its lines so far declare.
typedef struct writer {
    draw *chance;
    FILE *out;
    int facts, actors, tasks, terms; // declared so far
    struct {
        int facts, terms;
    } wanted; // to declare
    struct {
        fact_type type;
        const char *class;
        int choices;
        int max; // of a number; from 0
    } fact[FACTS];
    struct {
        const char *kind, *open;
        int if_closed, if_no_answer; // a later actor; -1
    } actor[ACTORS];
    char *asked[FACTS]; // the condition by which a fact is asked; NULL
    bool has_calendar;
    bool looks_ahead; // parts have wholes among those declared later
} writer;

static const char *const fact_ids[FACTS] = {"f0", "f1", "f2", "f3", "f4"};
static const char *const actor_ids[ACTORS] = {"ada", "bo", "cia", "dan"};
static const char *const task_ids[TASKS] = {"look", "write"};
static const char *const term_ids[TERMS] = {"t0", "t1"};
static const char *const received[] = {"report", "notice"};
static const char *const days[] = {"2026-11-20", "2026-11-25", "2026-12-01"};
static const char *const days_after[] = {"2026-11-21", "2026-11-26",
                                         "2026-12-02"};

static unsigned below(writer *w, int count)
{
    return draw_below(w->chance, (unsigned)count);
}

static bool percent(writer *w, unsigned of_hundred)
{
    return draw_percent(w->chance, of_hundred);
}

static void indent(writer *w, int depth)
{
    fprintf(w->out, "%*s", 2 * depth, "");
}

// ---------------------------------------------------------------- conditions

// One or two choices of a fact, in quotes.
static void write_choices(writer *w, int fact)
{
    unsigned one = below(w, w->fact[fact].choices);

    fprintf(w->out, "\"c%u\"", one);
    if (percent(w, 40) && one > 0)
        fprintf(w->out, ", \"c%u\"", below(w, (int)one));
}

static void write_range(writer *w, const char *id, int max)
{
    static const char *const words[] = {"below", "at_most", "above", "at_least",
                                        "equals"};
    int low = 1 + (int)below(w, max - 1);

    if (percent(w, 15))
        fprintf(w->out, "%s:between(%d, %d)", id, low,
                low + (int)below(w, max - low));
    else
        fprintf(w->out, "%s:%s(%d)", id, DRAW_WORD(w->chance, words), low);
}

// A condition over one of the first [facts] facts.
static void write_of_fact(writer *w, int facts)
{
    int fact = (int)below(w, facts);
    const char *id = fact_ids[fact];

    if (percent(w, 15) || w->fact[fact].type == TEXT) {
        fprintf(w->out, "%s:%s()", id, percent(w, 50) ? "known" : "unknown");
        return;
    }
    switch (w->fact[fact].type) {
    case ONE_OF:
        fprintf(w->out, "%s:is(", id);
        write_choices(w, fact);
        fputs(")", w->out);
        break;
    case ANY_OF:
        if (percent(w, 20)) {
            fprintf(w->out, "%s:empty()", id);
            break;
        }
        fprintf(w->out, "%s:%s(", id, percent(w, 60) ? "has" : "has_all");
        write_choices(w, fact);
        fputs(")", w->out);
        break;
    case NUMBER:
        write_range(w, id, w->fact[fact].max);
        break;
    default:
        fputs(id, w->out);
    }
}

// A condition over what has happened.
static void write_of_past(writer *w)
{
    static const char *const words[] = {"reached", "tried", "weighed"};
    static const char *const states[] = {"given", "refused", "withdrawn",
                                         "cannot_give", "not_asked"};
    const char *actor = actor_ids[below(w, w->actors)], *state;

    switch (below(w, 6)) {
    case 0:
        fprintf(w->out, "done(%s)", task_ids[below(w, w->tasks)]);
        break;
    case 1:
        fprintf(w->out, "received \"%s\"", DRAW_WORD(w->chance, received));
        break;
    case 2:
        state = DRAW_WORD(w->chance, states);
        fprintf(w->out, "consent_of(%s):is(\"%s\", ",
                percent(w, 30) ? "anyone" : actor, state);
        fprintf(w->out, "\"%s\")", DRAW_WORD(w->chance, states));
        break;
    default:
        fprintf(w->out, "%s(%s)", DRAW_WORD(w->chance, words), actor);
    }
}

static void write_leaf(writer *w, int facts, bool of_facts_only)
{
    if (!of_facts_only && w->terms > 0 && percent(w, 20))
        fputs(term_ids[below(w, w->terms)], w->out);
    else if (!of_facts_only && percent(w, 15))
        write_of_past(w);
    else
        write_of_fact(w, facts);
}

// A condition of at most [depth] levels over the first [facts] facts, a line for
// each part, at an indent of [in]; [end] stands after it.
static void write_condition(writer *w, int depth, int in, int facts,
                            bool of_facts_only, const char *end)
{
    static const struct {
        const char *open, *between, *close;
    } joins[] = {{"all {", ",", "}"},
                 {"any {", ",", "}"},
                 {"no(all {", ",", "})"},
                 {"no(any {", ",", "})"},
                 {"(all {", "}):or_else(", ")"},
                 {"(no(", ")):or_else(", ")"},
                 {"(", ") & (", ")"},
                 {"(", ") | (", ")"}};
    unsigned join = below(w, percent(w, 60) ? 2 : 8);

    if (depth == 0 || percent(w, 25)) {
        write_leaf(w, facts, of_facts_only);
        fprintf(w->out, "%s\n", end);
        return;
    }
    fprintf(w->out, "%s\n", joins[join].open);
    indent(w, in + 1);
    write_condition(w, depth - 1, in + 1, facts, of_facts_only,
                    join < 4 ? "," : "");
    if (join >= 4) {
        indent(w, in);
        fprintf(w->out, "%s\n", joins[join].between);
    }
    indent(w, in + 1);
    write_condition(w, (int)below(w, depth), in + 1, facts, of_facts_only,
                    join < 4 ? "," : "");
    indent(w, in);
    fprintf(w->out, "%s%s\n", joins[join].close, end);
}

// ---------------------------------------------------------------- declarations

// What is asked first, what is enough to begin, and whom to alarm.
static void write_asking(writer *w)
{
    int first = (int)below(w, w->wanted.facts);

    if (percent(w, 50)) {
        fprintf(w->out, "  ask_first = { \"%s\",\n", fact_ids[first]);
        if (first + 2 < w->wanted.facts)
            fprintf(w->out, "    { \"%s\", \"%s\", en = \"Both?\" },\n",
                    fact_ids[first + 2], fact_ids[first + 1]);
        if (first > 0)
            fprintf(w->out, "    { \"%s\", en = \"First?\" },\n",
                    fact_ids[first - 1]);
        fputs("  },\n", w->out);
    }
    if (w->wanted.terms > 0 && percent(w, 50))
        fprintf(w->out, "  enough = \"%s\",\n", term_ids[0]);
    if (percent(w, 30)) {
        const char *actor = actor_ids[below(w, w->actors)];

        fprintf(w->out, "  alarm = \"%s\", decides = { \"%s\" },\n", actor,
                actor);
    }
}

static void write_head(writer *w)
{
    w->has_calendar = percent(w, 25);
    fputs(
        "routine \"drawn\" { version = \"1\", owner = \"o\",\n"
        "  title = { en = \"Drawn\" }, in_force = { from = \"2020-01-01\" },\n"
        "  review_by = \"2030-12-31\", languages = { \"en\" },\n",
        w->out);
    write_asking(w);
    fputs("}\n"
          "local words = { en = \"?\" }\n"
          "local function r(id)\n"
          "  return function(body)\n"
          "    body.because, body.source = words, \"https://example.org/\"\n"
          "    rule(id)(body)\n"
          "  end\n"
          "end\n",
          w->out);
    if (w->has_calendar)
        fputs("use \"calendar/sweden\"\n", w->out);
}

static void write_presumption(writer *w, int fact)
{
    unsigned choice = below(w, w->fact[fact].choices + 1);

    switch (w->fact[fact].type) {
    case YES_NO:
        fputs("  presume = ", w->out);
        if (fact > 0 && percent(w, 35)) {
            fputs("{ yes =\n    ", w->out);
            write_condition(w, 1, 2, fact, true, ",");
            fputs("    no =\n    ", w->out);
            write_condition(w, 1, 2, fact, true, ",");
            fputs("  },\n", w->out);
        } else if (fact > 0 && percent(w, 50))
            write_condition(w, 1, 1, fact, true, ",");
        else
            fprintf(w->out, "%s,\n", percent(w, 50) ? "yes" : "no");
        break;
    case ONE_OF:
        fprintf(w->out, "  presume = \"c%u\",\n", choice > 0 ? choice - 1 : 0);
        break;
    case ANY_OF:
        if (choice > 0)
            fprintf(w->out, "  presume = { \"c%u\" },\n", choice - 1);
        else
            fputs("  presume = {},\n", w->out);
        break;
    case NUMBER:
        fprintf(w->out, "  presume = %u,\n", below(w, w->fact[fact].max + 1));
        break;
    case TEXT:
        break;
    }
}

// A condition over the first [facts] facts, on one line. The caller frees it.
static char *line_of(writer *w, int depth, int facts)
{
    writer aside = *w;
    char *text = NULL;
    size_t size;

    aside.out = open_memstream(&text, &size);
    write_condition(&aside, depth, 0, facts, true, "");
    fclose(aside.out);
    for (char *at = text; (at = strchr(at, '\n'));)
        *at = at[1] == '\0' ? '\0' : ' ';
    return text;
}

static void write_line(writer *w, const char *before, int depth)
{
    char *line = line_of(w, depth, w->facts);

    fprintf(w->out, "  %s = %s,\n", before, line);
    free(line);
}

// When a fact is asked: by a condition over facts declared before it, or never.
static void write_asked(writer *w, int fact)
{
    if (fact > 0 && percent(w, 15)) {
        w->asked[fact] = line_of(w, 1, fact);
        fprintf(w->out, "  asked = %s,\n", w->asked[fact]);
    } else if (percent(w, 4)) {
        fputs("  asked = no,\n", w->out);
    }
}

// A rule fires where a fact is asked by its condition, so that a plan shows it.
static void write_when_asked(writer *w)
{
    for (int i = 0; i < w->facts; i++) {
        if (w->asked[i])
            fprintf(w->out,
                    "r \"asked.%s\" { when = %s, warn = { en = \"!\" } }\n",
                    fact_ids[i], w->asked[i]);
        free(w->asked[i]);
    }
}

static void write_fact(writer *w)
{
    static const fact_type types[] = {YES_NO, YES_NO, YES_NO, YES_NO,
                                      ONE_OF, ONE_OF, ANY_OF, ANY_OF,
                                      NUMBER, NUMBER, NUMBER, TEXT};
    static const char *const classes[] = {"situation", "situation", "account",
                                          "health",    "identity",  "finder"};
    static const int greatest[] = {3, 20, 120};
    int fact = w->facts;
    fact_type type = types[below(w, sizeof types / sizeof *types)];

    w->fact[fact].type = type;
    w->fact[fact].class = DRAW_WORD(w->chance, classes);
    w->fact[fact].choices = type == ONE_OF ? 2 + (int)below(w, 2) : 2;
    w->fact[fact].max = greatest[below(w, 3)];
    fprintf(w->out, "fact \"%s\" { ", fact_ids[fact]);
    if (type == NUMBER)
        fprintf(w->out, "number { 0, %d }", w->fact[fact].max);
    else if (type == ONE_OF || type == ANY_OF)
        fprintf(w->out, "%s { \"c0\", \"c1\"%s }",
                type == ONE_OF ? "one_of" : "any_of",
                w->fact[fact].choices == 3 ? ", \"c2\"" : "");
    else
        fputs(type == TEXT ? "text" : "yes_no", w->out);
    fprintf(w->out, ", ask = words,\n  class = \"%s\",\n", w->fact[fact].class);
    if (percent(w, type == YES_NO ? 50 : 15))
        write_presumption(w, fact);
    write_asked(w, fact);
    fputs("}\n", w->out);
    w->facts++;
}

// Whether actors of this kind keep secrets less well than an authority.
static bool is_open_kind(const char *kind)
{
    return strcmp(kind, "authority") != 0;
}

// A later actor that may stand in for this one; -1 for none.
static int draw_stand_in(writer *w, int actor, int actors)
{
    int other = actor + 1;

    if (other >= actors || percent(w, 55))
        return -1;
    other += (int)below(w, actors - other);
    return is_open_kind(w->actor[other].kind) &&
                   !is_open_kind(w->actor[actor].kind)
               ? -1
               : other;
}

static const char *subject_id(const writer *w, int subject)
{
    return subject < w->actors ? actor_ids[subject]
                               : task_ids[subject - w->actors];
}

// What a step can be a part of: one or two of those declared on one side of it, so
// that there is no circle.
static void write_wholes(writer *w, int subject)
{
    int subjects = w->actors + w->tasks;
    int from = w->looks_ahead ? subject + 1 : 0;
    int count = w->looks_ahead ? subjects - from : subject;
    int one, other;

    if (count == 0 || percent(w, 70))
        return;
    one = from + (int)below(w, count);
    other = from + (int)below(w, count);
    if (one == other)
        fprintf(w->out, "  part_of = \"%s\",\n", subject_id(w, one));
    else
        fprintf(w->out, "  part_of = { \"%s\", \"%s\" },\n", subject_id(w, one),
                subject_id(w, other));
}

// Whose page a step is on, and who is at hand.
static void write_page(writer *w, int subject)
{
    bool is_actor = subject < w->actors;

    if (percent(w, 10))
        fputs("  board = true,\n", w->out);
    if (is_actor && percent(w, 20))
        write_line(w, "finder", 1);
    if (is_actor && percent(w, 15))
        write_line(w, "near", 1);
    if (is_actor && percent(w, 15))
        fputs("  short = { en = \"S\" },\n", w->out);
}

static void write_actor(writer *w, int actor)
{
    static const char *const members[] = {"if_closed", "if_no_answer"};
    const int others[] = {w->actor[actor].if_closed,
                          w->actor[actor].if_no_answer};

    fprintf(w->out, "actor \"%s\" { name = words, kind = \"%s\",\n",
            actor_ids[actor], w->actor[actor].kind);
    if (w->actor[actor].open)
        fprintf(w->out, "  open = \"%s\",\n", w->actor[actor].open);
    for (int i = 0; i < 2; i++)
        if (others[i] >= 0)
            fprintf(w->out, "  %s = \"%s\",\n", members[i],
                    actor_ids[others[i]]);
    if (actor > 0 && percent(w, 35))
        fprintf(w->out, "  same_as = \"%s\",\n", actor_ids[below(w, actor)]);
    if (percent(w, 10))
        fputs("  tries = 2,\n", w->out);
    if (percent(w, 15))
        fputs("  again = \"15 min\",\n", w->out);
    write_wholes(w, actor);
    write_page(w, actor);
    fputs("}\n", w->out);
}

static void write_task_of(writer *w, int task)
{
    fprintf(w->out, "task \"%s\" { name = words,\n", task_ids[task]);
    write_wholes(w, w->actors + task);
    write_page(w, w->actors + task);
    fputs("}\n", w->out);
}

static void write_actors(writer *w)
{
    static const char *const kinds[] = {"authority", "authority", "authority",
                                        "civil", "private"};
    static const char *const hours[] = {"24/7", "24/7", "Mo-Fr 08:00-16:30",
                                        "Mo-Fr 08:00-16:30; PH off",
                                        "Mo-Su 18:00-24:00"};

    for (int i = 0; i < w->actors; i++) {
        const char *open = percent(w, 55) ? DRAW_WORD(w->chance, hours) : NULL;

        w->actor[i].kind = DRAW_WORD(w->chance, kinds);
        w->actor[i].open = open && strstr(open, "PH") && !w->has_calendar
                               ? hours[2]
                               : open;
    }
    for (int i = 0; i < w->actors; i++) {
        w->actor[i].if_closed = draw_stand_in(w, i, w->actors);
        w->actor[i].if_no_answer = draw_stand_in(w, i, w->actors);
        write_actor(w, i);
    }
}

// A term, of one version or of two for different days.
static void write_term(writer *w)
{
    const char *id = term_ids[w->terms];
    unsigned day = below(w, 3);
    bool is_dated = percent(w, 35), is_double = is_dated && percent(w, 60);

    fprintf(w->out, "term \"%s\" { en = \"term\",\n", id);
    if (is_dated)
        fprintf(w->out, "  to = \"%s\",\n", days[day]);
    fputs("  ", w->out);
    write_condition(w, 2, 1, w->facts, true, ",");
    fputs("}\n", w->out);
    if (is_double) {
        fprintf(w->out, "term \"%s\" { from = \"%s\",\n  ", id,
                days_after[day]);
        write_condition(w, 1, 1, w->facts, true, ",");
        fputs("}\n", w->out);
    }
    w->terms++;
}

// ---------------------------------------------------------------- rules

static bool is_always_open(const writer *w, int actor)
{
    return w->actor[actor].open && strcmp(w->actor[actor].open, "24/7") == 0;
}

// Whether somebody can always be turned to who stands on an actor's ladder.
static bool is_tight(const writer *w, int actor)
{
    int closed = w->actor[actor].if_closed;
    int silent = w->actor[actor].if_no_answer;

    if (!is_always_open(w, actor) &&
        ((w->actor[actor].open && closed < 0) || silent < 0))
        return false;
    return (closed < 0 || is_tight(w, closed)) &&
           (silent < 0 || is_tight(w, silent));
}

// Whether an actor may be contacted on duty: loading refuses one whose ladder
// can end with nobody.
static bool takes_duty(const writer *w, int actor)
{
    bool climbs = w->actor[actor].if_closed >= 0 ||
                  w->actor[actor].if_no_answer >= 0;

    return (!climbs && !w->actor[actor].open) || is_tight(w, actor);
}

static const char *draw_ground(writer *w, int actor)
{
    static const char *const grounds[] = {
        "duty \"L1\"", "duty \"L2\"", "necessity \"L3\"",
        "free",        "free",        "duty_unless \"L4\"",
        "may \"L5\"",  "may \"L6\"",  "consent",
        "consent",     "anonymous",
    };
    unsigned first = takes_duty(w, actor) ? 0 : 3;

    return grounds[first +
                   below(w, (int)(sizeof grounds / sizeof *grounds - first))];
}

static bool is_hidden(const writer *w, int fact)
{
    const char *class = w->fact[fact].class;

    return w->fact[fact].type == TEXT || strcmp(class, "health") == 0 ||
           strcmp(class, "identity") == 0;
}

// What may be told; on anonymous alone nothing that points somebody out. Gives the
// fact that is named; -1 for none.
static int write_tell(writer *w, bool is_nameless)
{
    static const char *const classes[] = {"situation", "account", "health",
                                          "identity"};

    for (int i = 0; i < 2; i++) {
        int fact = (int)below(w, w->facts);
        bool is_finders = strcmp(w->fact[fact].class, "finder") == 0;

        if (percent(w, 30)) {
            fprintf(w->out, "      tell = { \"%s\" },\n",
                    classes[below(w, is_nameless ? 2 : 4)]);
            return -1;
        }
        if (is_finders || (is_nameless && is_hidden(w, fact)))
            continue;
        fprintf(w->out, "      tell = { \"%s\" },\n", fact_ids[fact]);
        return fact;
    }
    return -1;
}

// What to say, with a fact that may be told, or -1.
static void write_say(writer *w, int fact)
{
    char name[16] = "Hello";
    char *line;

    if (fact >= 0 && w->fact[fact].type != YES_NO)
        snprintf(name, sizeof name, "It is {%s}.", fact_ids[fact]);
    if (percent(w, 40)) {
        fprintf(w->out, "      say = { en = \"%s\" },\n", name);
        return;
    }
    line = line_of(w, 1, w->facts);
    fprintf(w->out, "      say = { { en = \"%s\" },\n", name);
    fprintf(w->out, "        { en = \"Now\", when = %s } },\n", line);
    free(line);
}

// The words for a page.
static void write_speech(writer *w, int fact)
{
    static const char *const members[] = {"heading", "say_not", "say_all",
                                          "basis", "by_when"};
    static const char *const texts[] = {"Call {number}", "Not this", "All",
                                        "So it is", "today"};

    if (percent(w, 70))
        return;
    for (int i = 0; i < 5; i++)
        if (percent(w, 30))
            fprintf(w->out, "      %s = { en = \"%s\" },\n", members[i],
                    texts[i]);
    if (percent(w, 60))
        write_say(w, fact);
}

static void write_within(writer *w)
{
    static const char *const durations[] = {
        "now",      "30 min",           "2 h",
        "same day", "next day",         "this working day",
        "14 days",  "next working day", "3 working days",
        "2 weeks",  "4 months",         "2 days"};
    int fact = (int)below(w, w->facts);

    if (w->fact[fact].type == NUMBER && percent(w, 40))
        fprintf(w->out, "      within = days_before(%s, %u),\n", fact_ids[fact],
                below(w, 12));
    else
        fprintf(w->out, "      within = \"%s\",\n",
                DRAW_WORD(w->chance, durations));
}

static void write_start(writer *w)
{
    switch (below(w, 3)) {
    case 0:
        fprintf(w->out, "reached(%s)", actor_ids[below(w, w->actors)]);
        break;
    case 1:
        fprintf(w->out, "done(%s)", task_ids[below(w, w->tasks)]);
        break;
    default:
        fprintf(w->out, "received \"%s\"", DRAW_WORD(w->chance, received));
    }
}

// Another actor or task than [subject], which counts actors first.
static void write_order(writer *w, const char *word, int subject)
{
    int other = (int)below(w, w->actors + w->tasks - 1);

    other += other >= subject;
    fprintf(w->out, "      %s = { %s },\n", word,
            other < w->actors ? actor_ids[other] : task_ids[other - w->actors]);
}

// The members that a contact and a task share. A task may recur.
static void write_members(writer *w, int subject, bool is_first)
{
    if (subject >= w->actors && percent(w, 15))
        fputs("      within = { \"next day\", \"2 weeks\" },\n", w->out);
    else if (percent(w, 70))
        write_within(w);
    if (percent(w, 20)) {
        fputs("      from = { ", w->out);
        write_start(w);
        if (percent(w, 30)) {
            fputs(", ", w->out);
            write_start(w);
        }
        fputs(" },\n", w->out);
    }
    if (percent(w, 20))
        write_order(w, "after", subject);
    if (percent(w, 10))
        write_order(w, "following", subject);
    if (is_first)
        fputs("      first = true,\n", w->out);
    if (percent(w, 20))
        fprintf(w->out, "      by = %s,\n", actor_ids[below(w, w->actors)]);
    fputs("    },\n", w->out);
}

static void write_contact(writer *w, bool is_first)
{
    int actor = (int)below(w, w->actors), told = -1;
    const char *one = draw_ground(w, actor);
    const char *two = percent(w, 40) ? draw_ground(w, actor) : NULL;

    fprintf(w->out, "    %s {\n      ground = {\n        %s,\n",
            actor_ids[actor], one);
    if (two && strcmp(one, two) != 0)
        fprintf(w->out, "        %s,\n", two);
    fputs("      },\n", w->out);
    if (percent(w, 65))
        told = write_tell(w, strcmp(one, "anonymous") == 0 &&
                                 (!two || strcmp(one, two) == 0));
    write_speech(w, told);
    write_members(w, actor, is_first);
}

static void write_task(writer *w, bool is_first)
{
    int task = (int)below(w, w->tasks);

    fprintf(w->out, "    %s {\n", task_ids[task]);
    if (percent(w, 15))
        fputs("      ground = consent,\n", w->out);
    write_speech(w, -1);
    write_members(w, w->actors + task, is_first);
}

static void write_never(writer *w)
{
    fputs("  never = {\n", w->out);
    if (percent(w, 20))
        fprintf(w->out, "    kind \"%s\",\n",
                w->actor[below(w, w->actors)].kind);
    else
        fprintf(w->out, "    %s,\n", actor_ids[below(w, w->actors)]);
    if (percent(w, 20))
        fprintf(w->out, "    %s,\n", actor_ids[below(w, w->actors)]);
    fputs("  },\n", w->out);
}

static void write_dates(writer *w)
{
    unsigned from = below(w, 3);

    if (percent(w, 15)) {
        fprintf(w->out, "  from = \"%s\",\n", days[from]);
        if (percent(w, 30) && from < 2)
            fprintf(w->out, "  to = \"%s\",\n", days[from + 1]);
    } else if (percent(w, 15)) {
        fprintf(w->out, "  to = \"%s\",\n", days[from]);
    }
}

// One or two contacts, or a task, or none of them.
static void write_steps(writer *w)
{
    int contacts = (int)below(w, 3);
    bool is_first = percent(w, 12);

    if (contacts > 0) {
        fputs("  contact = {\n", w->out);
        while (contacts-- > 0)
            write_contact(w, is_first);
        fputs("  },\n", w->out);
    }
    if (percent(w, 25)) {
        fputs("  task = {\n", w->out);
        write_task(w, is_first);
        fputs("  },\n", w->out);
    }
}

static void write_rule(writer *w, int number)
{
    fprintf(w->out, "r \"r%d\" {\n", number);
    if (percent(w, 92)) {
        fputs("  when = ", w->out);
        write_condition(w, 1 + (int)below(w, DEPTH), 1, w->facts, false, ",");
    }
    if (percent(w, 25)) {
        fputs("  unless = ", w->out);
        write_condition(w, 1, 1, w->facts, false, ",");
    }
    write_dates(w);
    write_steps(w);
    if (percent(w, 20))
        write_never(w);
    if (percent(w, 12))
        fprintf(w->out, "  ask = { %s },\n", fact_ids[below(w, w->facts)]);
    fputs("}\n", w->out);
}

char *draw_routine(draw *chance)
{
    writer w = {.chance = chance};
    char *text = NULL;
    size_t size;

    w.out = open_memstream(&text, &size);
    if (!w.out)
        return NULL;
    w.wanted.facts = 2 + (int)below(&w, FACTS - 1);
    w.wanted.terms = (int)below(&w, TERMS + 1);
    w.actors = 2 + (int)below(&w, ACTORS - 1);
    w.tasks = 1 + (int)below(&w, TASKS);
    w.looks_ahead = percent(&w, 50);
    write_head(&w);
    while (w.facts < w.wanted.facts)
        write_fact(&w);
    write_actors(&w);
    for (int i = 0; i < w.tasks; i++)
        write_task_of(&w, i);
    while (w.terms < w.wanted.terms)
        write_term(&w);
    for (int i = 0, rules = 3 + (int)below(&w, 6); i < rules; i++)
        write_rule(&w, i);
    write_when_asked(&w);
    fclose(w.out);
    return text;
}
