// example.c - an example: a case, what is expected of it, and what came then
//
//     example ── about, source
//        ├────── case ─────▶ record ─▶ decision
//        ├────── expect ─────────────────▲ is held against it
//        └────── then ──┬── after, event, consent, facts ─▶ laid over the record
//                       └── expect ──────▲
//
// Members may come in any order, so the first pass only finds where each one
// stands; the parts are then read in the order that they happen. A case that
// is refused is not a fault of the example: that may be what is expected.

#include "example/example.h"

#include "answer/warn.h"
#include "base/error.h"
#include "base/messages.h"
#include "case/record.h"
#include "case/values.h"
#include "example/expect.h"
#include "json/write.h"
#include "routine/routine.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "time/deadline.h"
#include "time/zone.h"

#include <stdbool.h>
#include <stdio.h>

enum { LATER = 256 }; // elements of `then`

// A part that is not there has no text.
typedef struct parts {
    rutin__piece about, given, expected, then;
    bool unread;
    const char *language; // of `about`, where it has several
} parts;

// One element of `then`.
typedef struct change {
    rutin__duration after;
    rutin__piece event, consent, facts, expected;
} change;

typedef struct tester {
    rutin__decision *decision;
    rutin__json *in;
    const char *json;
    int language;
    const rutin_limits *limits;
    const rutin__watcher *watcher;
    rutin_error *error;
    rutin_error refused; // why the case was not decided
    char refusal[sizeof(rutin_error)], refusal_code[sizeof(rutin_error)];
    rutin__expectation expectation;
    rutin__json_out out; // the list of failures
    rutin__text failures;
    rutin__text laid; // what an element of `then` lays over the case
} tester;

// ---------------------------------------------------------------- parts

static bool refuse(const tester *t, const char *where, rutin__message message)
{
    rutin__error_fail(t->error, RUTIN_ECASE, where, message, NULL);
    return false;
}

static bool no_memory(const tester *t)
{
    rutin__error_no_memory(t->error);
    return false;
}

// Begins to read a part of the example, which stands under [root] in messages.
static void begin_part(tester *t, rutin__piece part, const char *root,
                       rutin_error *error)
{
    rutin__read_begin(t->in, part.at, part.length, error);
    if (part.length > 0) // or it is read elsewhere, and lines are counted there
        t->in->text = t->json;
    t->in->root = root;
}

// Reads an object whose members all go to [take].
static bool read_members(rutin__json *in, rutin__message wanted, void *data,
                         bool (*take)(void *, rutin__json *, rutin__piece))
{
    rutin__piece name;

    if (!rutin__read_object(in, wanted))
        return false;
    while (rutin__read_member(in, &name))
        if (!take(data, in, name))
            return false;
    return rutin__read_end(in);
}

// Takes a text as JSON has it, with its quotes.
static bool take_sentence(rutin__json *in, rutin__piece *sentence)
{
    rutin__piece text;

    return rutin__read_next(in) == RUTIN__JSON_TEXT
               ? rutin__read_raw(in, sentence)
               : rutin__read_text(in, &text, RUTIN__SAY_a_sentence);
}

// Whether a member is named as languages are: "sv".
static bool is_language(rutin__piece name)
{
    bool is_code = name.length == 2 || name.length == 3;

    for (size_t i = 0; is_code && i < name.length; i++)
        is_code = name.at[i] >= 'a' && name.at[i] <= 'z';
    return is_code;
}

// A text, or one in each language: that of the report, else the first.
static bool take_about(parts *example, rutin__json *in)
{
    rutin__piece language, sentence;

    if (rutin__read_next(in) != RUTIN__JSON_OBJECT)
        return take_sentence(in, &example->about);
    rutin__read_object(in, RUTIN__SAY_a_sentence);
    while (rutin__read_member(in, &language)) {
        if (!is_language(language))
            return rutin__read_fail_strange(
                in, RUTIN__SAY_unknown_member,
                RUTIN__WITH({"of", .phrase = RUTIN__SAY_a_sentence}));
        if (!take_sentence(in, &sentence))
            return false;
        if (example->about.at == NULL ||
            rutin__read_is(language, example->language))
            example->about = sentence;
    }
    return !in->failed;
}

static bool take_example(void *data, rutin__json *in, rutin__piece name)
{
    static const char *const members[] = {"about",  "source", "case",
                                          "expect", "then",   "unread"};
    parts *example = data;
    rutin__piece text;

    if (rutin__read_is(name, "about"))
        return take_about(example, in);
    if (rutin__read_is(name, "source"))
        return rutin__read_text(in, &text, RUTIN__SAY_NOTHING);
    if (rutin__read_is(name, "case"))
        return rutin__read_raw(in, &example->given);
    if (rutin__read_is(name, "expect"))
        return rutin__read_raw(in, &example->expected);
    if (rutin__read_is(name, "then"))
        return rutin__read_raw(in, &example->then);
    if (rutin__read_is(name, "unread"))
        return rutin__read_bool(in, &example->unread, RUTIN__SAY_NOTHING);
    return rutin__values_refuse_member(in, name, RUTIN__SAY_of_an_example,
                                       members, 6);
}

static bool take_after(rutin__json *in, rutin__duration *after)
{
    rutin__piece text;

    if (!rutin__read_text(in, &text, RUTIN__SAY_a_duration_of_time))
        return false;
    if (!rutin__deadline_read(after, text.at, text.length) ||
        after->unit == RUTIN__THIS_WORKING_DAY ||
        after->unit == RUTIN__WORKING_DAYS)
        return rutin__read_fail(in, RUTIN_ECASE, RUTIN__SAY_not_a_duration,
                                NULL);
    return true;
}

static bool take_later(void *data, rutin__json *in, rutin__piece name)
{
    static const char *const members[] = {"after", "event", "consent", "facts",
                                          "expect"};
    change *later = data;

    if (rutin__read_is(name, "after"))
        return take_after(in, &later->after);
    if (rutin__read_is(name, "event"))
        return rutin__read_raw(in, &later->event);
    if (rutin__read_is(name, "consent"))
        return rutin__read_raw(in, &later->consent);
    if (rutin__read_is(name, "facts"))
        return rutin__read_raw(in, &later->facts);
    if (rutin__read_is(name, "expect"))
        return rutin__read_raw(in, &later->expected);
    return rutin__values_refuse_member(in, name, RUTIN__SAY_of_what_came,
                                       members, 5);
}

// ---------------------------------------------------------------- deciding

static void write_refusal(char *out, size_t size, const char *where,
                          const char *what)
{
    snprintf(out, size, "%s%s%s", where, where[0] == '\0' ? "" : ": ", what);
}

// Decides what was read. A refusal is kept as "where: message", and with its code.
static void decide(tester *t, bool was_read, rutin__piece given)
{
    rutin_error *refused = &t->refused;

    if (was_read &&
        rutin__decide(t->decision, t->language, t->limits, refused) == RUTIN_OK)
        rutin__warn(t->decision, refused);
    t->expectation.refusal = refused->status == RUTIN_OK ? NULL : t->refusal;
    write_refusal(t->refusal, sizeof t->refusal, refused->where,
                  refused->message);
    write_refusal(t->refusal_code, sizeof t->refusal_code, refused->where,
                  refused->code);
    if (t->watcher != NULL)
        t->watcher->look(t->watcher->data, t->decision, t->expectation.refusal,
                         given);
}

// Holds the plan, or the refusal, against the part that says what is expected.
static bool compare(tester *t, rutin__piece expected, const char *root)
{
    if (t->refused.status == RUTIN_ENOMEM)
        return no_memory(t);
    t->expectation.step_count = 0;
    t->expectation.has_steps = t->expectation.exactly =
        t->expectation.has_error = false;
    if (expected.at == NULL) {
        rutin__expect_plan(&t->expectation);
        return true;
    }
    begin_part(t, expected, root, t->error);
    return rutin__expect(&t->expectation, t->in) && rutin__read_end(t->in);
}

static bool test_case(tester *t, const parts *example)
{
    bool was_read;

    begin_part(t, example->given, NULL, &t->refused);
    was_read = rutin__record_read(&t->decision->record, t->in, NULL) &&
               rutin__read_end(t->in);
    decide(t, was_read, example->given);
    return compare(t, example->expected, "expect");
}

// ---------------------------------------------------------------- what came then

// The instant [after] from [now]. Days and longer keep the time of day.
static rutin__time move(rutin__time now, rutin__duration after,
                        const rutin__zone *zone)
{
    rutin__time due = rutin__deadline_add(now, after, zone), moved;

    if (after.unit == RUTIN__NOW || after.unit == RUTIN__MINUTES ||
        after.unit == RUTIN__HOURS)
        return due;
    moved = rutin__zone_at(zone, rutin__clock_day(due),
                           rutin__clock_seconds(now), now.offset);
    moved.nanos = now.nanos;
    return moved;
}

// What an event holds besides what happened.
typedef struct event_shape {
    bool has_at, has_members;
} event_shape;

static bool take_event(void *data, rutin__json *in, rutin__piece name)
{
    event_shape *shape = data;

    shape->has_members = true;
    shape->has_at |= rutin__read_is(name, "at");
    return rutin__read_skip(in);
}

static void add_piece(rutin__text *text, const char *before, rutin__piece piece)
{
    if (piece.at == NULL)
        return;
    rutin__text_add_string(text, before);
    rutin__text_add(text, piece.at, piece.length);
}

// Writes what happened as a piece of a case, in t->laid: the event gets the
// time that has come, unless it names one.
static bool write_laid(tester *t, const change *later, const char *root)
{
    rutin__piece event = later->event;
    event_shape shape = {false, false};
    char now[RUTIN__TIME_SIZE];

    rutin__clock_write(
        now, move(t->decision->record.now, later->after,
                  rutin__calendar_zone(t->decision->routine->calendar)));
    rutin__text_reset(&t->laid);
    rutin__text_add_string(&t->laid, "{\"now\":\"");
    rutin__text_add_string(&t->laid, now);
    rutin__text_add_string(&t->laid, "\"");
    add_piece(&t->laid, ",\"facts\":", later->facts);
    add_piece(&t->laid, ",\"consent\":", later->consent);
    if (event.at != NULL) {
        begin_part(t, event, root, t->error);
        if (!read_members(t->in, RUTIN__SAY_of_an_event, &shape, take_event))
            return false;
        event.at++, event.length--; // past the '{'
        rutin__text_add_string(&t->laid, ",\"events\":[{");
        if (!shape.has_at) {
            rutin__text_add_string(&t->laid, "\"at\":\"");
            rutin__text_add_string(&t->laid, now);
            rutin__text_add_string(&t->laid, shape.has_members ? "\"," : "\"");
        }
        add_piece(&t->laid, "", event);
        rutin__text_add_string(&t->laid, "]");
    }
    rutin__text_add_string(&t->laid, "}");
    return !t->laid.failed || no_memory(t);
}

static bool test_later(tester *t, rutin__piece element, const char *root)
{
    change later = {.after = {RUTIN__NOW, 0}};
    char under[64], label[64];
    bool was_read;

    begin_part(t, element, root, t->error);
    if (!read_members(t->in, RUTIN__SAY_an_object, &later, take_later))
        return false;
    snprintf(label, sizeof label, "%s: ", root);
    t->expectation.label = label;
    snprintf(under, sizeof under, "%s.event", root);
    if (!write_laid(t, &later, under))
        return false;
    rutin__read_begin(t->in, t->laid.at, t->laid.length, &t->refused);
    t->in->root = NULL;
    was_read = rutin__record_patch(&t->decision->record, t->in) &&
               rutin__read_end(t->in);
    decide(t, was_read, (rutin__piece){NULL, 0});
    snprintf(under, sizeof under, "%s.expect", root);
    return compare(t, later.expected, under);
}

// Finds where the elements of `then` stand.
static bool find_elements(tester *t, rutin__piece then, rutin__piece *elements,
                          int *count)
{
    *count = 0;
    if (then.at == NULL)
        return true;
    begin_part(t, then, "then", t->error);
    if (!rutin__read_list(t->in, RUTIN__SAY_list_of_what_came))
        return false;
    while (rutin__read_element(t->in)) {
        if (*count == LATER)
            return rutin__read_fail(t->in, RUTIN_ELIMIT, RUTIN__SAY_too_many,
                                    RUTIN__WITH({"most", .number = LATER}));
        rutin__read_raw(t->in, &elements[(*count)++]);
    }
    return rutin__read_end(t->in);
}

// Goes on from a plan only: a refusal leaves no case to lay anything over.
static bool test_then(tester *t, rutin__piece then)
{
    rutin__piece elements[LATER];
    char root[32];
    int count;

    if (!find_elements(t, then, elements, &count))
        return false;
    for (int i = 0; i < count; i++) {
        if (t->expectation.refusal != NULL)
            return t->expectation.failures > 0 ||
                   refuse(t, "then", RUTIN__SAY_then_after_refusal);
        snprintf(root, sizeof root, "then[%d]", i);
        if (!test_later(t, elements[i], root))
            return false;
    }
    return true;
}

// ---------------------------------------------------------------- the whole

static void write_report(const tester *t, const parts *example,
                         rutin__text *report)
{
    rutin__text_add_string(report, "{\"about\":");
    if (example->about.at == NULL)
        rutin__text_add_string(report, "null");
    else
        rutin__text_add(report, example->about.at, example->about.length);
    rutin__text_add_string(report, t->expectation.failures == 0
                                       ? ",\"passed\":true"
                                       : ",\"passed\":false");
    rutin__text_add_string(report, example->unread ? ",\"unread\":true"
                                                   : ",\"unread\":false");
    rutin__text_add_string(report, ",\"failures\":");
    rutin__text_add(report, t->failures.at, t->failures.length);
    rutin__text_add_string(report, "}");
    report->failed |= t->failures.failed;
}

static bool run(tester *t, rutin__piece whole, parts *example)
{
    begin_part(t, whole, NULL, t->error);
    if (!read_members(t->in, RUTIN__SAY_example_object, example, take_example))
        return false;
    if (example->given.at == NULL)
        return refuse(t, "case", RUTIN__SAY_no_case);
    return test_case(t, example) && test_then(t, example->then);
}

rutin_status rutin__example_test(rutin__decision *decision, rutin__json *in,
                                 const char *json, size_t length, int language,
                                 const rutin_limits *limits,
                                 const rutin__watcher *watcher,
                                 rutin__text *report, rutin_error *error)
{
    parts example = {.language = decision->routine->languages[language]};
    tester t = {.decision = decision,
                .in = in,
                .json = json,
                .language = language,
                .limits = limits,
                .watcher = watcher,
                .error = error};

    t.expectation.decision = decision;
    rutin__error_speak(&t.refused, error->language);
    t.expectation.tongue = rutin__error_tongue(error);
    t.expectation.refusal_code = t.refusal_code;
    t.expectation.label = "";
    t.expectation.out = &t.out;
    rutin__write_begin(&t.out, &t.failures);
    rutin__write_list(&t.out);
    if (run(&t, (rutin__piece){json, length}, &example)) {
        rutin__write_end_list(&t.out);
        rutin__write_done(&t.out);
        write_report(&t, &example, report);
        if (report->failed)
            rutin__error_no_memory(error);
    }
    in->root = NULL;
    rutin__expect_clear(&t.expectation);
    rutin__text_clear(&t.failures);
    rutin__text_clear(&t.laid);
    return error->status;
}
