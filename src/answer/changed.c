// changed.c - what differs between two plans, as JSON
//
// A step is the same in both where it is of the same actor or task. One has moved
// where it is not among the most that stand in the same order in both:
//
//     before   a b c d e        d alone has moved up: a b c e stand as they did
//     after    d a b c e
//
// What a person is told of it is a few lines, each of one kind of change:
//
//     New: Police (now), Social Emergency Service (now).

#include "answer/changed.h"

#include "answer/page.h"
#include "answer/speech.h"
#include "answer/timing.h"
#include "base/messages.h"
#include "base/set.h"
#include "decide/draft.h"
#include "json/write.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { NAMED = 5 }; // in one line

typedef struct change {
    rutin__json_out out;
    const rutin__decision *before, *after; // the first may be NULL
    const rutin__program *program;
    rutin__tongue tongue;
    int8_t moved[RUTIN__SUBJECTS]; // below 0: up in the plan
    bool any, is_warned;           // something is otherwise; a warning is new
} change;

// The step of a subject in a plan; NULL for none.
static const rutin__step *find_step(const rutin__decision *of, unsigned subject)
{
    const rutin__step *step = of == NULL ? NULL
                                         : rutin__draft_step_meant(&of->draft,
                                                                   subject);

    return step != NULL && step->subject == subject ? step : NULL;
}

static int place_of(const rutin__decision *of, const rutin__step *step)
{
    return of->draft.place[step - of->draft.steps];
}

// ---------------------------------------------------------------- what is otherwise

// Marks all common steps but the most that stand in one order in both plans.
static void find_moved(change *c)
{
    uint8_t length[RUTIN__SUBJECTS], from[RUTIN__SUBJECTS];
    uint16_t places[RUTIN__SUBJECTS];
    uint16_t subjects[RUTIN__SUBJECTS];
    int count = 0, last = 0;

    memset(c->moved, 0, sizeof c->moved);
    for (int i = 0; i < c->after->draft.step_count; i++) {
        unsigned subject = rutin__decide_step_at(c->after, i)->subject;
        const rutin__step *old = find_step(c->before, subject);

        if (old == NULL)
            continue;
        subjects[count] = (uint16_t)subject;
        places[count] = (uint16_t)place_of(c->before, old);
        length[count] = 0;
        from[count] = (uint8_t)count;
        for (int k = 0; k < count; k++)
            if (places[k] < places[count] && length[k] >= length[count]) {
                length[count] = (uint8_t)(length[k] + 1);
                from[count] = (uint8_t)k;
            }
        if (length[count] > length[last])
            last = count;
        count++;
    }
    for (int i = 0; i < count; i++) {
        int stood = 0; // where it did, among them

        for (int k = 0; k < count; k++)
            stood += places[k] < places[i];
        c->moved[subjects[i]] = (int8_t)((i > stood) - (i < stood));
    }
    for (int i = last; count > 0; i = from[i]) {
        c->moved[subjects[i]] = 0;
        if (from[i] == i)
            break;
    }
}

static bool same_due(const rutin__step *a, const rutin__step *b)
{
    return a->has_due == b->has_due &&
           (!a->has_due || rutin__clock_compare(a->due, b->due) == 0);
}

static bool is_timed_anew(const rutin__step *old, const rutin__step *step)
{
    return old->status != step->status || !same_due(old, step);
}

static bool tells_otherwise(const rutin__step *old, const rutin__step *step)
{
    return old->ground != step->ground ||
           !rutin__set_same(&old->tell, &step->tell);
}

// Whether a step that is in both plans is otherwise in any way.
static bool differs(const change *c, const rutin__step *old,
                    const rutin__step *step)
{
    return is_timed_anew(old, step) || tells_otherwise(old, step) ||
           old->overdue != step->overdue || old->performer != step->performer ||
           c->moved[step->subject] != 0;
}

// Whether an actor is banned: certainly 2, not excluded 1.
static int ban_of(const rutin__decision *of, int actor)
{
    return of == NULL ? RUTIN__NOT_BANNED : of->draft.bans[actor];
}

// ---------------------------------------------------------------- members

static void put_text(change *c, const char *name, const char *text)
{
    rutin__write_name(&c->out, name);
    rutin__write_text(&c->out, text);
}

static void begin(change *c, const char *name, char bracket)
{
    if (name != NULL)
        rutin__write_name(&c->out, name);
    rutin__write_around(&c->out, "", &bracket, 1, "");
}

static void end(change *c, char bracket)
{
    rutin__write_end(&c->out, bracket);
}

// When a step is due, or what it waits for.
static void say_when(const change *c, const rutin__step *step,
                     char said[RUTIN__TIMING_SIZE])
{
    static const rutin__message statuses[] = {
        [RUTIN_STEP_DONE] = RUTIN__SAY_is_done,
        [RUTIN_STEP_FAILED] = RUTIN__SAY_is_failed,
        [RUTIN_STEP_HELD] = RUTIN__SAY_is_held,
        [RUTIN_STEP_WEIGH] = RUTIN__SAY_is_weighed,
        [RUTIN_STEP_ASK_CONSENT] = RUTIN__SAY_is_asked,
        [RUTIN_STEP_BLOCKED] = RUTIN__SAY_is_blocked,
        [RUTIN_STEP_WAITING] = RUTIN__SAY_is_waiting,
    };

    *said = '\0';
    if (step->status == RUTIN_STEP_DUE)
        rutin__page_say_time(c->after, step, said);
    if (*said == '\0')
        rutin__messages_write(said, RUTIN__TIMING_SIZE, c->tongue,
                              step->status != RUTIN_STEP_DUE
                                  ? statuses[step->status]
                              : step->has_due ? RUTIN__SAY_is_now
                                              : RUTIN__SAY_is_unlimited,
                              NULL);
}

static void put_side(change *c, const char *name, const rutin__decision *of,
                     const rutin__step *step)
{
    char due[RUTIN__TIME_SIZE];

    rutin__write_name(&c->out, name);
    if (step == NULL) {
        rutin__write_null(&c->out);
        return;
    }
    begin(c, NULL, '{');
    rutin__write_name(&c->out, "step");
    rutin__write_integer(&c->out, place_of(of, step) + 1);
    put_text(c, "status", rutin__routine_status_names[step->status]);
    put_text(c, "when", rutin__routine_when_names[step->when]);
    if (step->has_due)
        rutin__clock_write(due, step->due);
    put_text(c, "due", step->has_due ? due : NULL);
    rutin__write_name(&c->out, "overdue");
    rutin__write_bool(&c->out, step->overdue);
    put_text(c, "ground",
             step->ground == RUTIN_GROUND_NONE
                 ? NULL
                 : rutin__condition_ground_names[step->ground]);
    put_text(c, "performer",
             step->performer < 0 ? NULL
                                 : c->program->actors[step->performer].id);
    end(c, '}');
}

// The facts that may be told at [step] and not at [other].
static void put_facts(change *c, const char *name, const rutin__step *step,
                      const rutin__step *other)
{
    rutin__set facts = {{0}};

    if (step != NULL && !step->is_task)
        facts = step->tell;
    if (other != NULL)
        rutin__set_subtract(&facts, &other->tell);
    begin(c, name, '[');
    for (int i = 0; i < c->program->fact_count; i++)
        if (rutin__set_has(&facts, (unsigned)i))
            rutin__write_text(&c->out, c->program->facts[i].id);
    end(c, ']');
}

static void put_step(change *c, unsigned subject)
{
    const rutin__step *old = find_step(c->before, subject);
    const rutin__step *step = find_step(c->after, subject);
    char said[RUTIN__TIMING_SIZE];
    int order = 0;

    if (old != NULL && step != NULL && !differs(c, old, step))
        return;
    c->any = true;
    begin(c, NULL, '{');
    put_text(c, "id", rutin__routine_subject_id(c->after->routine, subject));
    put_text(c, "name", rutin__speech_name(c->after, subject));
    put_text(c, "change",
             old == NULL    ? "new"
             : step == NULL ? "gone"
                            : "changed");
    if (step != NULL)
        say_when(c, step, said);
    put_text(c, "said", step == NULL ? NULL : said);
    if (old != NULL && step != NULL && old->has_due && step->has_due)
        order = rutin__clock_compare(step->due, old->due);
    put_text(c, "due", order < 0 ? "earlier" : order > 0 ? "later" : NULL);
    order = old == NULL || step == NULL ? 0 : c->moved[subject];
    put_text(c, "moved", order < 0 ? "up" : order > 0 ? "down" : NULL);
    put_facts(c, "more", step, old);
    put_facts(c, "less", old, step);
    put_side(c, "before", c->before, old);
    put_side(c, "after", c->after, step);
    end(c, '}');
}

static void put_steps(change *c)
{
    begin(c, "steps", '[');
    for (int i = 0; i < c->after->draft.step_count; i++)
        put_step(c, rutin__decide_step_at(c->after, i)->subject);
    for (int i = 0; c->before != NULL && i < c->before->draft.step_count; i++) {
        unsigned subject = rutin__decide_step_at(c->before, i)->subject;

        if (find_step(c->after, subject) == NULL)
            put_step(c, subject);
    }
    end(c, ']');
}

static void put_ban(change *c, const char *name, int ban)
{
    rutin__write_name(&c->out, name);
    if (ban == RUTIN__NOT_BANNED)
        rutin__write_null(&c->out);
    else
        rutin__write_bool(&c->out, ban == RUTIN__BANNED);
}

static void put_bans(change *c)
{
    begin(c, "bans", '[');
    for (int i = 0; i < c->program->actor_count; i++) {
        int old = ban_of(c->before, i), now = ban_of(c->after, i);

        if (old == now)
            continue;
        c->any = true;
        begin(c, NULL, '{');
        put_text(c, "actor", c->program->actors[i].id);
        put_text(c, "name", rutin__speech_name(c->after, (unsigned)i));
        put_ban(c, "before", old);
        put_ban(c, "after", now);
        end(c, '}');
    }
    end(c, ']');
}

static const char *warning_of(const rutin__decision *of, int number)
{
    return of->words.at + of->warnings[number].text;
}

static bool is_warned(const rutin__decision *of, const char *text)
{
    for (int i = 0; of != NULL && i < of->warning_count; i++)
        if (strcmp(warning_of(of, i), text) == 0)
            return true;
    return false;
}

// Those that were not there before.
static void put_warnings(change *c)
{
    begin(c, "warnings", '[');
    for (int i = 0; i < c->after->warning_count; i++) {
        const char *text = warning_of(c->after, i);

        if (is_warned(c->before, text))
            continue;
        c->any = c->is_warned = true;
        begin(c, NULL, '{');
        put_text(c, "code", c->after->warnings[i].code);
        put_text(c, "text", text);
        end(c, '}');
    }
    end(c, ']');
}

// ---------------------------------------------------------------- lines

// Each says whether it is told of a subject, and what stands in brackets after its
// name, "" for nothing.
typedef bool picks(const change *c, unsigned subject, char *said);

static bool is_new(const change *c, unsigned subject, char *said)
{
    const rutin__step *step = find_step(c->after, subject);

    if (step == NULL || find_step(c->before, subject) != NULL)
        return false;
    say_when(c, step, said);
    return true;
}

static bool is_changed(const change *c, unsigned subject, char *said)
{
    const rutin__step *old = find_step(c->before, subject);
    const rutin__step *step = find_step(c->after, subject);

    if (old == NULL || step == NULL)
        return false;
    if (is_timed_anew(old, step))
        say_when(c, step, said);
    else if (tells_otherwise(old, step))
        rutin__messages_write(said, RUTIN__TIMING_SIZE, c->tongue,
                              RUTIN__SAY_tells_otherwise, NULL);
    else if (old->performer != step->performer)
        rutin__messages_write(said, RUTIN__TIMING_SIZE, c->tongue,
                              RUTIN__SAY_done_by_another, NULL);
    return *said != '\0';
}

static bool is_gone(const change *c, unsigned subject, char *said)
{
    *said = '\0';
    return find_step(c->after, subject) == NULL &&
           find_step(c->before, subject) != NULL;
}

static bool is_late(const change *c, unsigned subject, char *said)
{
    const rutin__step *old = find_step(c->before, subject);
    const rutin__step *step = find_step(c->after, subject);

    *said = '\0';
    return old != NULL && step != NULL && step->overdue && !old->overdue;
}

static bool is_banned(const change *c, unsigned subject, char *said)
{
    *said = '\0';
    return (int)subject < c->program->actor_count &&
           ban_of(c->after, (int)subject) == RUTIN__BANNED &&
           ban_of(c->before, (int)subject) != RUTIN__BANNED;
}

static bool is_free(const change *c, unsigned subject, char *said)
{
    *said = '\0';
    return (int)subject < c->program->actor_count &&
           ban_of(c->before, (int)subject) == RUTIN__BANNED &&
           ban_of(c->after, (int)subject) != RUTIN__BANNED;
}

static void take_said(void *out, const char *bytes, size_t length)
{
    rutin__write_part(out, bytes, length);
}

// A line that is written only when somebody is picked for it.
typedef struct line {
    picks *picks;
    rutin__message message; // what stands before the names
    int count;
} line;

// Adds a subject to a line where it is picked.
static void add_to_line(change *c, line *l, unsigned subject)
{
    const char *name = rutin__speech_name(c->after, subject);
    char said[RUTIN__TIMING_SIZE] = "";

    if (!l->picks(c, subject, said) || l->count++ >= NAMED)
        return;
    if (l->count == 1) {
        rutin__write_begin_text(&c->out);
        rutin__messages_say(c->tongue, l->message, NULL, take_said, &c->out);
        rutin__write_part(&c->out, " ", 1);
    } else {
        rutin__write_part(&c->out, "; ", 2);
    }
    rutin__write_part(&c->out, name, strlen(name));
    if (*said == '\0')
        return;
    rutin__write_part(&c->out, " (", 2);
    rutin__write_part(&c->out, said, strlen(said));
    rutin__write_part(&c->out, ")", 1);
}

static void add_plan(change *c, line *l, const rutin__decision *of)
{
    for (int i = 0; of != NULL && i < of->draft.step_count; i++)
        add_to_line(c, l, rutin__decide_step_at(of, i)->subject);
}

// Writes a line; returns whether there is one.
static bool put_line(change *c, line l)
{
    if (l.picks == is_banned || l.picks == is_free)
        for (int i = 0; i < c->program->actor_count; i++)
            add_to_line(c, &l, (unsigned)i);
    else
        add_plan(c, &l, l.picks == is_gone ? c->before : c->after);
    if (l.count > NAMED)
        rutin__messages_say(c->tongue, RUTIN__SAY_and_more,
                            RUTIN__WITH({"count", .number = l.count - NAMED}),
                            take_said, &c->out);
    if (l.count > 0) {
        rutin__write_part(&c->out, ".", 1);
        rutin__write_end_text(&c->out);
    }
    return l.count > 0;
}

static void put_lines(change *c)
{
    static const struct {
        picks *picks;
        rutin__message message;
    } lines[] = {
        {is_new, RUTIN__SAY_plan_new},
        {is_changed, RUTIN__SAY_plan_changed},
        {is_gone, RUTIN__SAY_plan_gone},
        {is_late, RUTIN__SAY_plan_overdue},
        {is_banned, RUTIN__SAY_plan_banned},
        {is_free, RUTIN__SAY_plan_unbanned},
    };
    bool any = false;

    begin(c, "text", '[');
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        any |= put_line(c, (line){lines[i].picks, lines[i].message, 0});
    if (!any && !c->is_warned)
        rutin__write_text(&c->out, rutin__messages_text(
                                       c->tongue, c->any ? RUTIN__SAY_plan_other
                                                  : c->before == NULL
                                                      ? RUTIN__SAY_plan_empty
                                                      : RUTIN__SAY_plan_same));
    end(c, ']');
}

void rutin__changed_write(const rutin__decision *before,
                          const rutin__decision *after, rutin__text *out)
{
    change c = {.before = before,
                .after = after,
                .program = &after->routine->program,
                .tongue = rutin__decide_tongue(after)};

    find_moved(&c);
    rutin__write_begin(&c.out, out);
    begin(&c, NULL, '{');
    put_steps(&c);
    put_bans(&c);
    put_warnings(&c);
    put_lines(&c);
    rutin__write_name(&c.out, "same");
    rutin__write_bool(&c.out, !c.any);
    end(&c, '}');
    rutin__write_done(&c.out);
}
