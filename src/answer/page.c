// page.c - what one reader gets of a plan, as JSON
//
// Nothing is decided here: what stands where is dealt out before, in deal.
//
// What is shown of an act is what the routine says of its whole, with the time put
// in; where the routine says nothing, the page makes it from kind and name.

#include "answer/page.h"

#include "answer/deal.h"
#include "answer/plan.h"
#include "answer/reason.h"
#include "answer/reckon.h"
#include "answer/speech.h"
#include "answer/timing.h"
#include "ask/ask.h"
#include "base/messages.h"
#include "base/set.h"
#include "case/record.h"
#include "decide/draft.h"
#include "decide/judge.h"
#include "decide/view.h"
#include "decide/when.h"
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

enum {
    MOST_QUESTIONS = 5,
    MOST_THEN = 4,
    MOST_NEAR = 4,
    MOST_OPENS = 4,
    NO_STEP = -1
};

typedef struct page {
    rutin__json_out out;
    const rutin__decision *decision;
    const rutin_routine *routine;
    const rutin__draft *draft;
    rutin__tongue tongue;
    rutin__time now;
    rutin__deal deal;
    rutin__text words; // what the routine says, as JSON has it
} page;

// ---------------------------------------------------------------- writing

static void put_name(page *p, const char *name)
{
    rutin__write_name(&p->out, name);
}

// Begins or ends a list or an object.
static void begin(page *p, const char *name, char bracket)
{
    if (name != NULL)
        put_name(p, name);
    rutin__write_around(&p->out, "", &bracket, 1, "");
}

static void end(page *p, char bracket)
{
    rutin__write_end(&p->out, bracket);
}

static void put_text(page *p, const char *name, const char *text)
{
    put_name(p, name);
    rutin__write_text(&p->out, text);
}

static void put_number(page *p, const char *name, int64_t number)
{
    put_name(p, name);
    rutin__write_integer(&p->out, number);
}

static void put_flag(page *p, const char *name, bool value)
{
    put_name(p, name);
    rutin__write_bool(&p->out, value);
}

static void take_said(void *page, const char *bytes, size_t length)
{
    rutin__write_part(page, bytes, length);
}

// Adds a message to a text that is begun.
static void say(page *p, rutin__message message, const rutin__param *with)
{
    rutin__messages_say(p->tongue, message, with, take_said, &p->out);
}

static void put_message(page *p, const char *name, rutin__message message,
                        const rutin__param *with)
{
    put_name(p, name);
    rutin__write_begin_text(&p->out);
    say(p, message, with);
    rutin__write_end_text(&p->out);
}

static const char *text_of(const page *p, rutin__localized text)
{
    return rutin__decide_text(p->decision, text);
}

static const rutin__actor *actor_of(const page *p, unsigned subject)
{
    return &p->routine->program.actors[subject];
}

// What a subject is called within a line.
static const char *name_of(const page *p, unsigned subject)
{
    return rutin__speech_name(p->decision, subject);
}

static void put_time(page *p, const char *name, bool has, rutin__time time)
{
    char text[RUTIN__TIME_SIZE];

    if (has)
        rutin__clock_write(text, time);
    put_text(p, name, has ? text : NULL);
}

static const rutin__step *step_at(const page *p, int at)
{
    return rutin__decide_step_at(p->decision, at);
}

// The step of an act, whose whole stands at a place, that is due first.
static const rutin__step *find_earliest(const page *p, int at)
{
    const rutin__step *found = step_at(p, at);
    int act = found->act;

    for (int i = at + 1; i < p->draft->step_count; i++) {
        const rutin__step *step = step_at(p, i);

        if (step->act != act)
            break;
        if (step->has_due && rutin__deal_is_open(step) &&
            (!found->has_due ||
             rutin__clock_compare(step->due, found->due) < 0))
            found = step;
    }
    return found;
}

// ---------------------------------------------------------------- what is said

// What the routine says of a step, of one part, as JSON has it between its quotes;
// NULL for nothing. It lasts until the next.
static char *find_words(page *p, const rutin__step *step,
                        const rutin__spoken *spoken, int part)
{
    rutin__json_out out;
    size_t length;

    rutin__text_reset(&p->words);
    rutin__write_begin(&out, &p->words);
    rutin__speech_write(p->decision, step, spoken, part, &out);
    rutin__write_done(&out);
    p->out.text->failed |= p->words.failed;
    length = p->words.length;
    if (p->words.failed || p->words.at[0] != '"')
        return NULL;
    p->words.at[length - 1] = '\0';
    return p->words.at + 1;
}

static void put_escaped(page *p, const char *text, size_t length)
{
    rutin__write_escaped_part(&p->out, text, length);
}

// The bytes of the first sentence, without its period: one is followed by a
// capital, or by nothing.
static size_t first_sentence(const char *text)
{
    const char *at = text;

    while ((at = strchr(at, '.')) != NULL) {
        if (at[1] == '\0' || (at[1] == ' ' && at[2] >= 'A' && at[2] <= 'Z') ||
            (at[1] == ' ' && (unsigned char)at[2] == 0xC3 &&
             (unsigned char)at[3] < 0xA0))
            return (size_t)(at - text);
        at++;
    }
    return strlen(text);
}

// The bytes of a name without the number that it ends with.
static size_t name_length(const char *name, const char *phone)
{
    const char *at = strstr(name, phone);

    while (at != NULL && at > name && (at[-1] == ' ' || at[-1] == ','))
        at--;
    return at == NULL || at == name ? strlen(name) : (size_t)(at - name);
}

// Who decides what is to be weighed, where it is not the reader's own head: nobody
// is sent to somebody who is banned, or may be.
static const char *find_decider(const page *p)
{
    const uint16_t *decides = p->routine->decides;

    for (int i = 0; i < p->routine->decides_count; i++)
        if (p->draft->bans[decides[i]] == RUTIN__NOT_BANNED)
            return i == 0 ? NULL : name_of(p, decides[i]);
    return p->routine->decides_count == 0
               ? NULL
               : rutin__messages_text(p->tongue, RUTIN__SAY_who_may_decide);
}

// Says an act in one line, as the page makes it, with [time] in it.
static void say_made(page *p, const rutin__step *step, const char *time)
{
    const char *name = name_of(p, step->subject);
    const char *phone = step->is_task ? NULL
                                      : actor_of(p, step->subject)->phone;
    bool is_asked = step->status == RUTIN_STEP_ASK_CONSENT;
    bool is_weighed = step->status == RUTIN_STEP_WEIGH;
    const char *decider = find_decider(p);
    rutin__message decide_on = decider == NULL ? RUTIN__SAY_head_decides_on
                                               : RUTIN__SAY_other_decides_on;
    rutin__message decide_call = decider == NULL
                                     ? RUTIN__SAY_head_decides_call
                                     : RUTIN__SAY_other_decides_call;
    rutin__message message = step->is_task ? is_asked     ? RUTIN__SAY_ask_for
                                             : is_weighed ? decide_on
                                                          : RUTIN__SAY_word
                             : is_asked    ? RUTIN__SAY_ask_about
                             : is_weighed  ? decide_call
                                           : RUTIN__SAY_call;
    // Who is not open can be asked about all the same.
    const char *by = is_asked && step->has_closed_until ? "" : time;
    const char *comma = *by == '\0' ? "" : ", ";

    if (phone == NULL)
        phone = rutin__messages_text(p->tongue, RUTIN__SAY_no_number);
    say(p, message,
        RUTIN__WITH({"name", .text = name, .length = name_length(name, phone)},
                    {"word", .text = name}, {"number", .text = phone},
                    {"who", .text = decider}, {"before", .text = comma},
                    {"time", .text = by}));
    if (message != RUTIN__SAY_ask_about) {
        put_escaped(p, comma, strlen(comma));
        rutin__write_part(&p->out, by, strlen(by));
    }
}

// Puts an act in one line, with [time] in its first sentence unless it says that
// already. In a list of things the line goes on after a colon.
static void put_heading(page *p, const char *name, const rutin__step *step,
                        const rutin__spoken *spoken, const char *time)
{
    const char *words = find_words(p, step, spoken, RUTIN__HEADING);
    size_t first = words == NULL ? 0 : first_sentence(words);

    put_name(p, name);
    rutin__write_begin_text(&p->out);
    if (words == NULL) {
        say_made(p, step, time);
    } else {
        put_escaped(p, words, first);
        if (*time != '\0' && strstr(words, time) == NULL) {
            put_escaped(p, ", ", 2);
            rutin__write_part(&p->out, time, strlen(time));
        }
        put_escaped(p, words + first, strlen(words + first));
    }
    rutin__write_end_text(&p->out);
}

static void put_words(page *p, const char *name, const rutin__step *step,
                      const rutin__spoken *spoken, int part)
{
    put_name(p, name);
    rutin__speech_write(p->decision, step, spoken, part, &p->out);
}

// ---------------------------------------------------------------- times

void rutin__page_say_time(const rutin__decision *decision,
                          const rutin__step *step, char *out)
{
    rutin__tongue tongue = rutin__decide_tongue(decision);
    rutin__time now = decision->record.now;
    char when[RUTIN__TIMING_SIZE];
    bool is_closed = step->has_closed_until && step->status != RUTIN_STEP_WEIGH;
    bool is_now = step->timed_by != NULL &&
                  rutin__routine_is_now(step->timed_by) && !step->again;

    *out = '\0';
    if (is_closed || step->overdue) {
        rutin__timing_opening(when, tongue,
                              is_closed ? step->closed_until : step->due, now);
        rutin__messages_write(out, RUTIN__TIMING_SIZE, tongue,
                              is_closed ? RUTIN__SAY_shut : RUTIN__SAY_late,
                              RUTIN__WITH({"word", .text = when}));
    } else if (step->has_due && !is_now &&
               rutin__clock_compare(step->due, now) > 0) {
        rutin__timing_due(out, tongue, step->due, now);
    }
}

// ---------------------------------------------------------------- may it be done

// Whether a rule's condition asks that somebody has said yes.
static bool asks_for_yes(const page *p, int when, int depth)
{
    const rutin__node *nodes = p->routine->program.nodes;

    for (uint32_t i = (uint32_t)when; when >= 0 && i < nodes[when].end; i++) {
        const rutin__term_version *version = NULL;

        if (nodes[i].op == RUTIN__CONSENT &&
            nodes[i].low == INT64_C(1) << RUTIN__GIVEN)
            return true;
        if (nodes[i].op == RUTIN__TERM && depth < RUTIN__DEPTH)
            version = rutin__condition_term_in_force(
                &p->routine->program.terms[nodes[i].subject],
                p->decision->view.day);
        if (version != NULL && asks_for_yes(p, version->when, depth + 1))
            return true;
    }
    return false;
}

// Whether a step stands on a yes that the person has given, to whomever.
static bool is_agreed(const page *p, const rutin__step *step)
{
    const rutin__claim *claims = p->draft->claims;

    if (step->ground == RUTIN_GROUND_CONSENT)
        return true;
    for (int i = step->claims; i >= 0; i = claims[i].next)
        if (claims[i].effective &&
            claims[i].grounding->ground == step->ground &&
            asks_for_yes(p, claims[i].contribution->rule->when, 0))
            return true;
    return false;
}

// The answer to whether a contact may or must be made.
static rutin__message answer_of(const page *p, const rutin__step *step)
{
    static const rutin__message answers[] = {
        [RUTIN_GROUND_NONE] = RUTIN__SAY_yes,
        [RUTIN_GROUND_DUTY] = RUTIN__SAY_yes,
        [RUTIN_GROUND_NECESSITY] = RUTIN__SAY_yes_free,
        [RUTIN_GROUND_FREE] = RUTIN__SAY_yes_free,
        [RUTIN_GROUND_DUTY_UNLESS] = RUTIN__SAY_yes_decided,
        [RUTIN_GROUND_MAY] = RUTIN__SAY_yes_decided,
        [RUTIN_GROUND_CONSENT] = RUTIN__SAY_yes_agreed,
        [RUTIN_GROUND_ANONYMOUS] = RUTIN__SAY_yes_nameless,
    };

    if (step->status == RUTIN_STEP_ASK_CONSENT)
        return RUTIN__SAY_ask_first;
    if (step->status == RUTIN_STEP_WEIGH)
        return RUTIN__SAY_head_decides;
    if (step->ground == RUTIN_GROUND_DUTY && step->timed_by != NULL &&
        rutin__routine_is_now(step->timed_by))
        return RUTIN__SAY_yes_at_once;
    if (step->ground == RUTIN_GROUND_FREE && is_agreed(p, step))
        return RUTIN__SAY_yes_agreed;
    return answers[step->ground];
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

// The number of an act, " (2009:400)", where it stands after a short name that is
// in capitals; 0 elsewhere.
static size_t act_number(const char *law, const char *at)
{
    const char *close = at[0] == ' ' && at[1] == '(' ? strchr(at, ')') : NULL;
    int capitals = 0;

    if (close == NULL || at[2] < '0' || at[2] > '9')
        return 0;
    for (const char *c = at; c > law && c[-1] != ' '; c--)
        capitals += is_capital(c[-1]);
    return capitals < 2 ? 0 : (size_t)(close + 1 - at);
}

static void say_law(page *p, const char *law)
{
    const char *from = law, *at = law;

    for (; *at != '\0'; at++) {
        size_t number = act_number(law, at);

        if (number == 0)
            continue;
        rutin__write_part(&p->out, from, (size_t)(at - from));
        from = at + number;
        at = from - 1;
    }
    rutin__write_part(&p->out, from, (size_t)(at - from));
}

// "Ja, genast: SoL 19 kap. 1 §."
static void put_answer(page *p, const rutin__step *step, const char *time)
{
    rutin__message answer = answer_of(p, step);
    const char *decider = find_decider(p);

    if (answer == RUTIN__SAY_head_decides && decider != NULL)
        answer = *time == '\0' ? RUTIN__SAY_other_decides_now
                               : RUTIN__SAY_other_decides;
    else if (answer == RUTIN__SAY_head_decides && *time == '\0')
        answer = RUTIN__SAY_head_decides_now;
    put_name(p, "text");
    rutin__write_begin_text(&p->out);
    say(p, answer,
        RUTIN__WITH({"word", .text = time}, {"who", .text = decider}));
    if (step->law != NULL && answer != RUTIN__SAY_ask_first) {
        put_escaped(p, ": ", 2);
        say_law(p, step->law);
    }
    put_escaped(p, ".", 1);
    rutin__write_end_text(&p->out);
}

static void put_may(page *p, const rutin__step *step,
                    const rutin__spoken *spoken, const char *time)
{
    bool is_free = step->is_task && step->ground == RUTIN_GROUND_NONE;
    bool is_left = rutin__deal_is_open(step) ||
                   step->status == RUTIN_STEP_WAITING;

    put_name(p, "may");
    if (!is_left || (is_free && spoken->phrases[RUTIN__BASIS] == NULL)) {
        rutin__write_null(&p->out);
        return;
    }
    begin(p, NULL, '{');
    put_flag(p, "must",
             step->ground == RUTIN_GROUND_DUTY ||
                 step->ground == RUTIN_GROUND_DUTY_UNLESS);
    if (is_free)
        put_text(p, "text", NULL);
    else
        put_answer(p, step, time);
    put_text(p, "law", step->is_task ? NULL : step->law);
    put_words(p, "basis", step, spoken, RUTIN__BASIS);
    end(p, '}');
}

// ---------------------------------------------------------------- acts

// The subject of the first step that one waits for; NO_STEP for none.
static int find_gate(const page *p, int at)
{
    const rutin__set *gates = &p->draft->gates[p->draft->order[at]];

    for (int i = 0; i < p->draft->step_count; i++)
        if (rutin__set_has(gates, p->draft->order[i]) &&
            !rutin__deal_is_over(step_at(p, i)))
            return step_at(p, i)->subject;
    return NO_STEP;
}

// When what is to be done then comes, before a colon; what comes today has no such
// words, and the person can be asked while whom it is about is closed.
static void put_coming(page *p, int at, const rutin__step *earliest,
                       const rutin__spoken *spoken)
{
    const rutin__step *step = step_at(p, at);
    int gate = step->status == RUTIN_STEP_WAITING ? find_gate(p, at) : NO_STEP;
    char time[RUTIN__TIMING_SIZE];

    if (p->deal.shelves[at] != RUTIN__SHELF_THEN) {
        put_text(p, "comes", NULL);
    } else if (spoken->phrases[RUTIN__BY_WHEN] != NULL &&
               (step->when != RUTIN_WHEN_TODAY || gate != NO_STEP)) {
        put_words(p, "comes", step, spoken, RUTIN__BY_WHEN);
    } else if (gate != NO_STEP) {
        put_message(p, "comes", RUTIN__SAY_following_on,
                    RUTIN__WITH({"name", .text = name_of(p, (unsigned)gate)}));
    } else if (step->when == RUTIN_WHEN_NOW) {
        put_message(p, "comes", RUTIN__SAY_at_once, NULL);
    } else if (earliest->has_closed_until &&
               step->status != RUTIN_STEP_ASK_CONSENT) {
        rutin__timing_opening(time, p->tongue, earliest->closed_until, p->now);
        put_text(p, "comes", time);
    } else if (step->when > RUTIN_WHEN_TODAY && earliest->has_due) {
        rutin__timing_day(time, p->tongue, earliest->due, p->now);
        put_text(p, "comes", time);
    } else {
        put_text(p, "comes", NULL);
    }
}

// Who or what a step is, and where it stands: without a number where it is a part,
// or nothing that is to be done.
static void put_place(page *p, int at)
{
    const rutin__step *step = step_at(p, at);
    const char *id = rutin__routine_subject_id(p->routine, step->subject);
    int performer = step->performer;

    put_name(p, "number");
    if (p->deal.numbers[at] > 0)
        rutin__write_integer(&p->out, p->deal.numbers[at]);
    else
        rutin__write_null(&p->out);
    put_number(p, "act", step->act);
    put_text(p, "id", id);
    put_text(p, "actor", step->is_task ? NULL : id);
    put_text(p, "task", step->is_task ? id : NULL);
    put_text(p, "name", name_of(p, step->subject));
    put_text(p, "phone",
             step->is_task ? NULL : actor_of(p, step->subject)->phone);
    put_text(p, "performer",
             performer < 0 ? NULL : actor_of(p, (unsigned)performer)->id);
    put_text(p, "by", performer < 0 ? NULL : name_of(p, (unsigned)performer));
    put_text(p, "status", rutin__routine_status_names[step->status]);
    put_text(p, "when", rutin__routine_when_names[step->when]);
}

// When it is to be done: of a whole, what is due first of it.
static void put_times(page *p, int at, const rutin__step *earliest,
                      const rutin__spoken *spoken, const char *time)
{
    const rutin__step *step = step_at(p, at);

    put_text(p, "within", earliest->within);
    put_time(p, "due", earliest->has_due, earliest->due);
    put_flag(p, "overdue", earliest->overdue);
    put_time(p, "closed_until", step->has_closed_until, step->closed_until);
    put_text(p, "time", *time == '\0' ? NULL : time);
    put_coming(p, at, earliest, spoken);
    put_words(p, "by_when", step, spoken, RUTIN__BY_WHEN);
    put_name(p, "due_because");
    rutin__reckon(p->decision, earliest, &p->out);
}

// A step, and under the whole of an act its parts.
static void put_step(page *p, int at, bool is_part)
{
    const rutin__step *step = step_at(p, at);
    const rutin__step *earliest = is_part ? step : find_earliest(p, at);
    bool is_weighed = step->status == RUTIN_STEP_WEIGH && !earliest->overdue;
    bool is_timed = p->deal.shelves[at] == RUTIN__SHELF_ACT && !is_weighed;
    char time[RUTIN__TIMING_SIZE] = "";
    rutin__spoken spoken;

    rutin__speech_find(p->decision, step, &spoken);
    if (!rutin__deal_is_over(step))
        rutin__page_say_time(p->decision, earliest, time);
    begin(p, NULL, '{');
    put_place(p, at);
    put_heading(p, "heading", step, &spoken,
                is_timed && spoken.phrases[RUTIN__BY_WHEN] == NULL ? time : "");
    put_times(p, at, earliest, &spoken, time);
    put_words(p, "say", step, &spoken, RUTIN__SAY);
    put_words(p, "say_not", step, &spoken, RUTIN__SAY_NOT);
    put_words(p, "say_all", step, &spoken, RUTIN__SAY_ALL);
    put_may(p, step, &spoken, earliest->overdue ? "" : time);
    rutin__reason_step_write(p->decision, at, &p->out);
    begin(p, "parts", '[');
    for (int i = at + 1; !is_part && i < p->draft->step_count &&
                         step_at(p, i)->act == step->act;
         i++)
        put_step(p, i, true);
    end(p, ']');
    end(p, '}');
}

static void put_acts(page *p)
{
    begin(p, "acts", '[');
    for (int i = 0; i < p->draft->step_count; i++)
        if (p->deal.shelves[i] == RUTIN__SHELF_ACT)
            put_step(p, i, false);
    end(p, ']');
}

static void put_then(page *p)
{
    int count = 0, today = 0;

    begin(p, "then", '[');
    for (int i = 0; i < p->draft->step_count; i++) {
        const rutin__step *step = step_at(p, i);
        bool is_today = step->when <= RUTIN_WHEN_TODAY;

        if (p->deal.shelves[i] != RUTIN__SHELF_THEN)
            continue;
        if (++count > MOST_THEN && p->deal.reader == RUTIN__READER_FINDER) {
            today += is_today;
            continue;
        }
        put_step(p, i, false);
    }
    end(p, ']');
    begin(p, "more", '{');
    put_number(p, "count",
               count > MOST_THEN && p->deal.reader == RUTIN__READER_FINDER
                   ? count - MOST_THEN
                   : 0);
    put_number(p, "today", today);
    end(p, '}');
}

// ---------------------------------------------------------------- the others

static void put_other(page *p, int first)
{
    int performer = rutin__deal_counted_with(&p->deal, first), count = 0;

    begin(p, NULL, '{');
    put_text(p, "performer",
             performer < 0 ? NULL : actor_of(p, (unsigned)performer)->id);
    put_text(p, "name", performer < 0 ? NULL : name_of(p, (unsigned)performer));
    begin(p, "steps", '[');
    for (int i = first; i < p->draft->step_count; i++) {
        if (p->deal.shelves[i] != RUTIN__SHELF_OTHER ||
            rutin__deal_counted_with(&p->deal, i) != performer)
            continue;
        count++;
        p->deal.shelves[i] = RUTIN__SHELF_NONE;
        rutin__write_text(&p->out, rutin__routine_subject_id(
                                       p->routine, step_at(p, i)->subject));
    }
    end(p, ']');
    put_number(p, "count", count);
    end(p, '}');
}

static void put_others(page *p)
{
    begin(p, "others", '[');
    for (int i = 0; i < p->draft->step_count; i++)
        if (p->deal.shelves[i] == RUTIN__SHELF_OTHER)
            put_other(p, i);
    end(p, ']');
}

// ---------------------------------------------------------------- questions

// How many facts of a question are still to be asked; puts them where told to.
static int count_facts(page *p, const rutin__opening_question *opening,
                       bool put)
{
    const rutin__inquiry *inquiry = &p->decision->inquiry;
    int count = 0;

    for (int i = 0; i < opening->fact_count; i++)
        for (int k = 0; k < inquiry->count; k++) {
            if (inquiry->questions[k]->fact != opening->facts[i])
                continue;
            count++;
            if (put)
                rutin__write_text(
                    &p->out, p->routine->program.facts[opening->facts[i]].id);
        }
    return count;
}

static void put_question(page *p, unsigned fact)
{
    const rutin__fact *of = &p->routine->program.facts[fact];
    const rutin__opening_question *opening = rutin__deal_find_opening(&p->deal,
                                                                      fact);
    bool together = opening != NULL && opening->text != NULL &&
                    count_facts(p, opening, false) > 1;
    const char *text = text_of(p, together ? opening->text : of->ask);

    begin(p, NULL, '{');
    begin(p, "facts", '[');
    if (opening != NULL)
        count_facts(p, opening, true);
    else
        rutin__write_text(&p->out, of->id);
    end(p, ']');
    put_text(p, "question", text == NULL ? of->id : text);
    end(p, '}');
}

// Who and what an answer can change, the first of them by their names.
static void put_opens(page *p, const rutin__set *opens)
{
    int count = rutin__set_count(opens);
    int named = count < MOST_OPENS ? count : MOST_OPENS;

    begin(p, "opens", '[');
    for (int i = -1, k = 0; k < named; k++) {
        i = rutin__set_next(opens, i + 1);
        rutin__write_text(&p->out, name_of(p, (unsigned)i));
    }
    end(p, ']');
    put_number(p, "more", count - named);
}

// Whether what the reader is to do by tonight can change.
static bool is_urgent(const page *p, const rutin__question *question)
{
    rutin__horizon horizon = rutin__when_horizon(&p->decision->history);

    return question->has_due &&
           rutin__clock_compare(question->due, horizon.today) <= 0;
}

// The facts by which what the reader does can change, each by itself.
static void put_each_question(page *p)
{
    const rutin__inquiry *inquiry = &p->decision->inquiry;

    begin(p, "questions", '[');
    for (int i = 0; i < inquiry->count; i++) {
        const rutin__question *question = inquiry->questions[i];
        const rutin__fact *fact = &p->routine->program.facts[question->fact];
        const char *text = text_of(p, fact->ask);
        int64_t bits;

        if (!rutin__deal_is_for_reader(&p->deal, question))
            continue;
        begin(p, NULL, '{');
        put_text(p, "fact", fact->id);
        put_text(p, "question", text == NULL ? fact->id : text);
        put_flag(p, "urgent", is_urgent(p, question));
        put_opens(p, &question->opens);
        put_name(p, "presumed");
        if (rutin__view_presumed(&p->decision->view, question->fact, &bits))
            rutin__speech_value(p->decision, question->fact, bits, &p->out);
        else
            rutin__write_null(&p->out);
        end(p, '}');
    }
    end(p, ']');
}

static void put_questions(page *p)
{
    begin(p, "ask", '[');
    for (int i = 0; i < p->deal.asked_count; i++)
        if (i < MOST_QUESTIONS || p->deal.reader != RUTIN__READER_FINDER)
            put_question(p, p->deal.asked[i]->fact);
    end(p, ']');
    put_each_question(p);
}

// ---------------------------------------------------------------- bans

// The letter of the question that settles an uncertain ban; NUL where the page has
// none.
static char find_letter(const page *p, unsigned actor)
{
    for (int i = 0; i < p->deal.asked_count && i < MOST_QUESTIONS; i++)
        if (rutin__set_has(&p->deal.asked[i]->opens, actor))
            return (char)('a' + i);
    return '\0';
}

// The step of the task that lifts a ban once it is done; NULL for none.
static const rutin__step *find_lifting(const page *p, unsigned actor)
{
    const rutin_routine *routine = p->routine;
    const rutin__node *nodes = routine->program.nodes;

    for (int i = 0; i < routine->banning_count; i++) {
        const rutin__rule *rule = &routine->rules[routine->banning[i]];
        int unless = rule->unless;

        if (!rutin__set_has(&rule->bans, actor) || unless < 0 ||
            rutin__judge_verdict(&p->decision->findings, routine->banning[i]) !=
                RUTIN__FIRED)
            continue;
        for (uint32_t k = (uint32_t)unless; k < nodes[unless].end; k++) {
            unsigned task = nodes[k].subject +
                            (unsigned)routine->program.actor_count;

            if (nodes[k].op == RUTIN__DONE && p->draft->step_of[task] >= 0)
                return rutin__draft_step_meant(p->draft, task);
        }
    }
    return NULL;
}

static void put_until(page *p, unsigned actor)
{
    char letter[2] = {find_letter(p, actor), '\0'};
    const rutin__step *lifting;

    if (p->draft->bans[actor] != RUTIN__BANNED) {
        if (*letter == '\0')
            put_text(p, "until", NULL);
        else
            put_message(p, "until", RUTIN__SAY_until_answer,
                        RUTIN__WITH({"word", .text = letter}));
        return;
    }
    lifting = find_lifting(p, actor);
    if (lifting == NULL)
        put_text(p, "until", NULL);
    else if (lifting->performer < 0)
        put_message(
            p, "until", RUTIN__SAY_until_you,
            RUTIN__WITH({"name", .text = name_of(p, lifting->subject)}));
    else
        put_message(
            p, "until", RUTIN__SAY_until_done,
            RUTIN__WITH(
                {"name", .text = name_of(p, (unsigned)lifting->performer)}));
}

// The bans of those who are at hand, four at most, or the others. Where nobody is
// at hand the first of all are named in their place.
static void put_bans(page *p, const char *name, bool near)
{
    uint16_t actors[RUTIN__SUBJECTS];
    int count = rutin__decide_list_bans(p->decision, actors), put = 0;
    bool any = false;

    for (int i = 0; i < count; i++)
        any |= rutin__deal_is_near(&p->deal, actors[i]);
    begin(p, name, '[');
    for (int i = 0; i < count; i++) {
        bool is_first = (!any || rutin__deal_is_near(&p->deal, actors[i])) &&
                        put < MOST_NEAR;

        put += is_first;
        if (is_first != near)
            continue;
        begin(p, NULL, '{');
        put_text(p, "actor", actor_of(p, actors[i])->id);
        put_text(p, "name", name_of(p, actors[i]));
        put_flag(p, "certain", p->draft->bans[actors[i]] == RUTIN__BANNED);
        put_until(p, actors[i]);
        rutin__reason_ban_write(p->decision, actors[i], &p->out);
        end(p, '}');
    }
    end(p, ']');
}

// ---------------------------------------------------------------- the head

static void put_known(page *p)
{
    const rutin__record *record = &p->decision->record;

    begin(p, "known", '[');
    for (int i = rutin__set_next(&record->known, 0); i >= 0;
         i = rutin__set_next(&record->known, i + 1)) {
        const rutin__fact *fact = &p->routine->program.facts[i];
        const char *name = text_of(p, fact->name);

        begin(p, NULL, '{');
        put_text(p, "fact", fact->id);
        put_text(p, "name", name == NULL ? fact->id : name);
        put_name(p, "value");
        rutin__plan_value_write(fact, record->values[i].bits, &p->out);
        put_name(p, "text");
        rutin__speech_value(p->decision, i, record->values[i].bits, &p->out);
        end(p, '}');
    }
    end(p, ']');
}

// Whether a rule that fired awaits a lawyer.
static bool is_draft(const page *p)
{
    const rutin__findings *findings = &p->decision->findings;

    for (int i = 0; i < findings->fired_count; i++)
        if (p->routine->rules[findings->list[i]].unverified != NULL)
            return true;
    return false;
}

static rutin__message heading_of(const page *p)
{
    if (p->deal.any_act && p->deal.first_when == RUTIN_WHEN_NOW)
        return RUTIN__SAY_do_now;
    if (p->deal.any_act && p->deal.first_when == RUTIN_WHEN_TODAY &&
        !rutin__timing_is_night(p->now))
        return RUTIN__SAY_do_today;
    return RUTIN__SAY_do_first;
}

// Whether so much is known that the plan can be gone by.
static bool is_enough(const page *p)
{
    const rutin_routine *routine = p->routine;

    return routine->enough < 0 ||
           rutin__view_follow(
               &p->decision->view,
               routine->program.terms[routine->enough].verdict) == RUTIN__FIRED;
}

// Whose page it is: the finder's, that of all, or an actor's, by id and name.
static void put_reader(page *p)
{
    int reader = p->deal.reader;

    put_text(p, "reader",
             reader >= 0                   ? actor_of(p, (unsigned)reader)->id
             : reader == RUTIN__READER_ALL ? "all"
                                           : "finder");
    put_text(p, "reader_name",
             reader < 0 ? NULL : name_of(p, (unsigned)reader));
}

static void put_head(page *p)
{
    const rutin__record *record = &p->decision->record;
    char moment[RUTIN__TIMING_SIZE];
    const char *alarm = p->routine->alarm < 0
                            ? NULL
                            : actor_of(p, (unsigned)p->routine->alarm)->phone;
    bool is_missing = !is_enough(p);

    rutin__timing_moment(moment, p->tongue, p->now);
    put_text(p, "title", text_of(p, p->routine->title));
    put_text(p, "version", p->routine->version);
    put_reader(p);
    put_text(p, "case", record->id[0] == '\0' ? NULL : record->id);
    put_time(p, "now", true, p->now);
    put_text(p, "moment", moment);
    if (is_draft(p))
        put_message(p, "notice", RUTIN__SAY_draft, NULL);
    else
        put_text(p, "notice", NULL);
    put_flag(p, "enough", !is_missing);
    if (is_missing && alarm != NULL)
        put_message(p, "alarm", RUTIN__SAY_in_danger,
                    RUTIN__WITH({"number", .text = alarm}));
    else
        put_text(p, "alarm", NULL);
    put_message(p, "heading", heading_of(p), NULL);
}

static void put_warnings(page *p)
{
    begin(p, "warnings", '[');
    for (int i = 0; i < p->decision->warning_count; i++) {
        const rutin__warning *warning = &p->decision->warnings[i];

        begin(p, NULL, '{');
        put_text(p, "code", warning->code);
        put_text(p, "text", p->decision->words.at + warning->text);
        end(p, '}');
    }
    end(p, ']');
}

void rutin__page_write(const rutin__decision *decision, int reader,
                       rutin__text *out)
{
    page p = {.decision = decision,
              .routine = decision->routine,
              .draft = &decision->draft,
              .tongue = rutin__messages_tongue(
                  decision->routine->languages[decision->language]),
              .now = decision->record.now};

    rutin__deal_out(&p.deal, decision, reader);
    rutin__write_begin(&p.out, out);
    begin(&p, NULL, '{');
    put_head(&p);
    put_known(&p);
    put_acts(&p);
    put_bans(&p, "near_bans", true);
    put_bans(&p, "other_bans", false);
    put_questions(&p);
    put_then(&p);
    put_others(&p);
    put_warnings(&p);
    end(&p, '}');
    rutin__write_done(&p.out);
    rutin__text_clear(&p.words);
}
