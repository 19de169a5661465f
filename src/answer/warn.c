// warn.c - what a plan warns of, in words
//
// The sentences stand in one table, a line a code. `%` is where a name goes, or
// what else differs from case to case.

#include "answer/warn.h"

#include "case/history.h"
#include "decide/draft.h"
#include "decide/judge.h"

#include "answer/invariant.h"
#include "answer/told.h"
#include "ask/ask.h"
#include "base/error.h"
#include "base/memory.h"
#include "base/set.h"
#include "base/text.h"
#include "case/event.h"
#include "case/record.h"
#include "decide/view.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "time/calendar.h"
#include "time/clock.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

typedef enum code {
    BROKEN_INVARIANT,
    NOW_ELSEWHERE,
    OPENED_ELSEWHERE,
    EVENT_ELSEWHERE,
    NOT_IN_FORCE,
    PAST_REVIEW,
    BANNED_CONTACTED,
    ORDER_CIRCLE,
    STOP_SHARING,
    NOT_NOTED,
    NO_YEAR,
    NO_HOURS,
    OUT_OF_ORDER,
    RULE,
    NOTHING_APPLIES
} code;

static const struct {
    const char *code, *sv, *en;
} sentences[] = {
    [BROKEN_INVARIANT] = {"broken_invariant",
                          "Planen bryter mot det som alltid ska gälla: %.",
                          "The plan breaks what must always hold: %."},
    [NOW_ELSEWHERE] =
        {"other_offset",
         "Tiden nu (now) är skriven i en annan tidszon. Öppettider och frister "
         "kan bli fel. Skriv den som klockan visar här, med % på slutet.",
         "The time now is written in another time zone. Opening hours and "
         "deadlines may be wrong. Write it as clocks show it here, with % at "
         "its end."},
    [OPENED_ELSEWHERE] =
        {"other_offset",
         "Tiden då ärendet öppnades (opened) är skriven i en annan tidszon. "
         "Frister kan bli fel. Skriv den som klockan visar här, med % på "
         "slutet.",
         "The time when the case was opened is written in another time zone. "
         "Deadlines may be wrong. Write it as clocks show it here, with % at "
         "its end."},
    [EVENT_ELSEWHERE] =
        {"other_offset",
         "Tiden för en händelse (events[%].at) är skriven i en annan tidszon. "
         "Frister kan bli fel. Skriv den som klockan visar här, med % på "
         "slutet.",
         "The time of an event (events[%].at) is written in another time zone. "
         "Deadlines may be wrong. Write it as clocks show it here, with % at "
         "its end."},
    [NOT_IN_FORCE] = {"not_in_force",
                      "Rutinen gäller inte den dag som planen avser, %.",
                      "The routine is not in force on the day of the plan, %."},
    [PAST_REVIEW] = {"past_review", "Rutinen skulle ha setts över senast %.",
                     "The routine was to be reviewed by %."},
    [BANNED_CONTACTED] = {"banned_contacted",
                          "% har kontaktats trots att det är förbjudet.",
                          "% was contacted although that is forbidden."},
    [ORDER_CIRCLE] = {"order_circle",
                      "Reglerna vill ha % både före och efter ett annat steg. "
                      "Den ordning som står sist i rutinen räknas inte.",
                      "The rules want % both before and after another step. "
                      "The order that the routine states last was left out."},
    [STOP_SHARING] =
        {"stop_sharing",
         "Samtycket gäller inte längre. Be mottagaren att sluta använda "
         "uppgifterna: %.",
         "The consent no longer holds. Ask the recipient to stop using "
         "what was told: %."},
    [NOT_NOTED] =
        {"stop_sharing",
         "Samtycket gäller inte längre, och ärendet säger inte vad % fick "
         "veta. Ta reda på det, be dem sluta använda det, och anteckna.",
         "The consent no longer holds, and the case does not say what % was "
         "told. Find out, ask them to stop using it, and note it."},
    [NO_YEAR] = {"no_year",
                 "Fristen för % är inte uträknad, för kalendern gäller bara %. "
                 "Räkna ut den för hand, och se till att kalendern förnyas.",
                 "The deadline of % is not reckoned, for the calendar covers "
                 "only %. Reckon it by hand, and have the calendar renewed."},
    [NO_HOURS] = {"no_year",
                  "Det går inte att veta om % har öppet, för kalendern gäller "
                  "bara %. Det räknas som stängt. Ring och fråga, och se till "
                  "att kalendern förnyas.",
                  "It cannot be known whether % is open, for the calendar "
                  "covers only %. It is taken to be closed. Call and ask, and "
                  "have the calendar renewed."},
    [OUT_OF_ORDER] =
        {"out_of_order",
         "Händelserna stod inte i tidsordning. De har sorterats.",
         "The events were not in order of time. They were sorted."},
    [RULE] = {"rule", "%", "%"},
    [NOTHING_APPLIES] = {"nothing_applies",
                         "Ingen regel i rutinen kräver något i det här fallet.",
                         "No rule of the routine asks for anything here."},
};

static bool is_swedish(const rutin__decision *decision)
{
    return strcmp(decision->routine->languages[decision->language], "sv") == 0;
}

// Adds a sentence up to its next gap. Returns what stands after that.
static const char *add_to_gap(rutin__decision *decision, const char *text)
{
    size_t gap = strcspn(text, "%");

    rutin__text_add(&decision->words, text, gap);
    return text[gap] == '%' ? text + gap + 1 : "";
}

// Makes room for one more warning. False: no memory, which fails the words.
static bool make_room(rutin__decision *decision)
{
    int wanted = decision->warning_count + 1;
    void *made;

    if (wanted > decision->warning_room)
        wanted += decision->warning_room;
    made = rutin__memory_grown(decision->warnings, &decision->warning_room,
                               wanted, sizeof *decision->warnings);
    if (made == NULL)
        return !(decision->words.failed = true);
    decision->warnings = made;
    return true;
}

// Begins a warning, up to the first gap in its sentence, and returns the rest.
static const char *begin(rutin__decision *decision, code of)
{
    if (make_room(decision))
        decision->warnings[decision->warning_count++] = (rutin__warning){
            sentences[of].code, decision->words.length};
    return add_to_gap(decision, is_swedish(decision) ? sentences[of].sv
                                                     : sentences[of].en);
}

// Fills a gap and goes on to the next.
static const char *fill(rutin__decision *decision, const char *rest,
                        const char *filling)
{
    rutin__text_add_string(&decision->words, filling);
    return add_to_gap(decision, rest);
}

static void end(rutin__decision *decision, const char *rest)
{
    rutin__text_add(&decision->words, rest, strlen(rest) + 1);
}

static void warn(rutin__decision *decision, code of, const char *name)
{
    end(decision, fill(decision, begin(decision, of), name));
}

static void warn_of_invariants(rutin__decision *decision)
{
    const rutin_routine *routine = decision->routine;
    rutin__sight sight;

    if (routine->invariant_count == 0)
        return;
    rutin__invariant_look_over(&sight, routine, &decision->view,
                               &decision->history, &decision->draft,
                               &decision->inquiry);
    for (int i = 0; i < routine->invariant_count; i++) {
        const rutin__invariant *invariant = &routine->invariants[i];

        if (rutin__invariant_holds(&sight, invariant))
            continue;
        decision->broken = true;
        warn(decision, BROKEN_INVARIANT,
             rutin__decide_text(decision, invariant->text));
    }
}

// Names the offsets that clocks show here: "+01:00 or +02:00".
static void add_offsets(rutin__decision *decision)
{
    const rutin__calendar *calendar = decision->routine->calendar;
    const char *between = is_swedish(decision) ? " eller " : " or ";
    char text[RUTIN__TIME_SIZE];

    for (int i = 0; i < calendar->offset_count; i++) {
        rutin__time shown = {.offset = calendar->offsets[i]};
        size_t length = rutin__clock_write(text, shown);

        rutin__text_add_string(&decision->words, i > 0 ? between : "");
        rutin__text_add_string(&decision->words,
                               text + length - strlen("+01:00"));
    }
}

static bool is_elsewhere(const rutin__decision *decision, rutin__time time)
{
    return !rutin__calendar_has_offset(decision->routine->calendar,
                                       time.offset);
}

static void warn_of_offset(rutin__decision *decision, rutin__time time, code of)
{
    const char *rest;

    if (!is_elsewhere(decision, time))
        return;
    rest = begin(decision, of);
    add_offsets(decision);
    end(decision, rest);
}

// The first is enough: whoever wrote one so wrote the others so.
static void warn_of_events(rutin__decision *decision)
{
    const rutin__record *record = &decision->record;
    char position[16];
    int i = 0;
    const char *rest;

    while (i < record->event_count &&
           !is_elsewhere(decision, record->events[i].at))
        i++;
    if (i == record->event_count)
        return;
    snprintf(position, sizeof position, "%d", record->events[i].position);
    rest = fill(decision, begin(decision, EVENT_ELSEWHERE), position);
    add_offsets(decision);
    end(decision, rest);
}

static void warn_of_dates(rutin__decision *decision)
{
    const rutin_routine *routine = decision->routine;
    rutin__day day = decision->view.day;
    char date[RUTIN__TIME_SIZE];

    if (day < routine->in_force_from || day > routine->in_force_to) {
        rutin__clock_write_day(date, day);
        warn(decision, NOT_IN_FORCE, date);
    }
    if (day > routine->review_by) {
        rutin__clock_write_day(date, routine->review_by);
        warn(decision, PAST_REVIEW, date);
    }
}

static void warn_of_bans(rutin__decision *decision)
{
    const rutin__program *program = &decision->routine->program;

    if (decision->record.event_count == 0)
        return;
    for (int i = 0; i < program->actor_count; i++)
        if (decision->draft.bans[i] == RUTIN__BANNED &&
            (decision->history.marks[i] & RUTIN__WAS_TRIED))
            warn(decision, BANNED_CONTACTED,
                 rutin__decide_text(decision, program->actors[i].name));
}

// The actors that something was told.
static rutin__set find_told(const rutin__record *record)
{
    rutin__set actors = {{0}};

    for (int i = 0; i < record->event_count; i++)
        if (!rutin__set_empty(&record->events[i].told))
            rutin__set_add(&actors, record->events[i].subject);
    return actors;
}

static void add_holds(rutin__decision *decision, int actor,
                      const rutin__set *facts)
{
    const rutin__program *program = &decision->routine->program;
    const char *between = ": ";

    rutin__text_add_string(
        &decision->words,
        rutin__decide_text(decision, program->actors[actor].name));
    for (int n = rutin__set_next(facts, 0); n >= 0;
         n = rutin__set_next(facts, n + 1)) {
        const rutin__fact *fact = &program->facts[n];

        rutin__text_add_string(&decision->words, between);
        rutin__text_add_string(
            &decision->words,
            fact->name ? rutin__decide_text(decision, fact->name) : fact->id);
        between = ", ";
    }
}

// Whom to tell to stop, and what they hold.
static void warn_of_withdrawals(rutin__decision *decision)
{
    rutin__set told = find_told(&decision->record);

    for (int i = rutin__set_next(&told, 0); i >= 0;
         i = rutin__set_next(&told, i + 1)) {
        rutin__set facts;
        const char *rest;

        rutin__told_facts_to_stop(decision, (unsigned)i, &facts);
        if (rutin__set_empty(&facts))
            continue;
        rest = begin(decision, STOP_SHARING);
        add_holds(decision, i, &facts);
        end(decision, rest);
    }
}

// Who may hold something, when nobody noted what they were told.
static void warn_of_silence(rutin__decision *decision)
{
    const rutin__program *program = &decision->routine->program;

    if (decision->record.event_count == 0)
        return;
    for (int i = 0; i < program->actor_count; i++)
        if ((decision->history.marks[i] & RUTIN__WAS_TRIED) &&
            rutin__told_may_hold(decision, (unsigned)i))
            warn(decision, NOT_NOTED,
                 rutin__decide_text(decision, program->actors[i].name));
}

static const char *name_of(const rutin__decision *decision, int subject)
{
    const rutin__program *program = &decision->routine->program;

    return rutin__decide_text(
        decision, subject < program->actor_count
                      ? program->actors[subject].name
                      : program->tasks[subject - program->actor_count].name);
}

static void warn_of_circle(rutin__decision *decision)
{
    if (decision->draft.circle_then >= 0)
        warn(decision, ORDER_CIRCLE,
             name_of(decision, decision->draft.circle_then));
}

// The years that the calendar knows: "2026–2030".
static void write_years(char text[RUTIN__TIME_SIZE],
                        const rutin__calendar *calendar)
{
    int from = rutin__clock_date_of_day(calendar->from).year;
    int to = rutin__clock_date_of_day(calendar->to).year;

    if (from == to)
        snprintf(text, RUTIN__TIME_SIZE, "%d", from);
    else
        snprintf(text, RUTIN__TIME_SIZE, "%d–%d", from, to);
}

static void warn_of_year(rutin__decision *decision, code of, int subject)
{
    char years[RUTIN__TIME_SIZE];
    const char *rest = fill(decision, begin(decision, of),
                            name_of(decision, subject));

    write_years(years, decision->routine->calendar);
    end(decision, fill(decision, rest, years));
}

static void warn_of_years(rutin__decision *decision)
{
    for (int i = 0; i < decision->draft.step_count; i++) {
        const rutin__step *step = rutin__decide_step_at(decision, i);

        if (step->no_year)
            warn_of_year(decision, NO_YEAR, step->subject);
        if (step->no_hours)
            warn_of_year(decision, NO_HOURS, step->instead_of[0]);
    }
}

static void warn_of_rules(rutin__decision *decision)
{
    const rutin__findings *findings = &decision->findings;

    for (int i = rutin__judge_next_fired(findings, 0); i >= 0;
         i = rutin__judge_next_fired(findings, i + 1)) {
        const rutin__rule *rule = &decision->routine->rules[i];

        for (int k = 0; k < rule->warn_count; k++)
            warn(decision, RULE, rutin__decide_text(decision, rule->warns[k]));
    }
}

rutin_status rutin__warn(rutin__decision *decision, rutin_error *error)
{
    decision->warning_count = 0;
    decision->broken = false;
    rutin__text_reset(&decision->words);
    warn_of_invariants(decision);
    warn_of_offset(decision, decision->record.now, NOW_ELSEWHERE);
    warn_of_offset(decision, decision->record.opened, OPENED_ELSEWHERE);
    warn_of_events(decision);
    warn_of_dates(decision);
    warn_of_bans(decision);
    warn_of_withdrawals(decision);
    warn_of_silence(decision);
    warn_of_years(decision);
    warn_of_circle(decision);
    if (decision->record.out_of_order)
        warn(decision, OUT_OF_ORDER, "");
    warn_of_rules(decision);
    if (decision->draft.step_count == 0 && decision->inquiry.count == 0)
        warn(decision, NOTHING_APPLIES, "");
    decision->made = !decision->words.failed;
    return decision->made ? RUTIN_OK : rutin__error_no_memory(error);
}
