// speech.c - what the routine says of a step for a page, in the words of its case
//
// A name in braces is put in by what the case knows: a number by its digits, a
// choice by its label. What is not known, and always a text, stands as its name in
// brackets, for whoever reads it aloud to fill in:
//
//     "We are at {location}, {people_there} people."
//     "We are at [exact place], 6 people."

#include "answer/speech.h"

#include "base/messages.h"
#include "base/set.h"
#include "base/text.h"
#include "case/record.h"
#include "decide/view.h"
#include "routine/condition.h"
#include "routine/schema.h"
#include "rutin.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// A task without a ground is as with `free`.
static rutin_ground ground_of(const rutin__claim *claim)
{
    rutin_ground ground = claim->grounding->ground;

    return ground == RUTIN_GROUND_NONE ? RUTIN_GROUND_FREE : ground;
}

// Whether a heading says to call somebody.
static bool is_call(const rutin__phrase *heading)
{
    const rutin__piece_of_text *piece =
        heading == NULL || heading->pieces == NULL ? NULL : heading->pieces[0];

    for (; piece != NULL && piece->hole != RUTIN__HOLE_END; piece++)
        if (piece->hole == RUTIN__HOLE_NUMBER)
            return true;
    return false;
}

// A call is no act while nothing lets it be made: then the act is to ask, or to
// have it decided, and the page says so itself.
static void leave_out_call(const rutin__step *step, rutin__spoken *spoken)
{
    bool is_allowed = step->status != RUTIN_STEP_WEIGH &&
                      step->status != RUTIN_STEP_ASK_CONSENT;

    if (!is_allowed && is_call(spoken->phrases[RUTIN__HEADING]))
        spoken->phrases[RUTIN__HEADING] = NULL;
}

static void note_own(rutin__spoken *spoken, int part, unsigned own)
{
    spoken->own = (spoken->own & ~(1u << part)) | own << part;
}

void rutin__speech_find(const rutin__decision *decision,
                        const rutin__step *step, rutin__spoken *spoken)
{
    const rutin__claim *claims = decision->draft.claims;
    rutin_ground of[RUTIN__PHRASES] = {RUTIN_GROUND_NONE};
    rutin_ground say = RUTIN_GROUND_NONE;

    *spoken = (rutin__spoken){.own = 0};
    if (!decision->routine->has_speech)
        return;
    for (int i = step->claims; i >= 0; i = claims[i].next) {
        const rutin__speech *speech = claims[i].contribution->speech;
        rutin_ground ground = ground_of(&claims[i]);
        unsigned own = claims[i].contribution->subject == step->subject;

        // What is written for another does not fit who stands in without a name.
        if (speech == NULL || claims[i].nameless ||
            claims[i].effective != step->any_effective)
            continue;
        for (int k = 0; k < RUTIN__PHRASES; k++)
            if (speech->phrases[k].text != NULL &&
                (spoken->phrases[k] == NULL || ground < of[k])) {
                spoken->phrases[k] = &speech->phrases[k];
                note_own(spoken, k, own);
                of[k] = ground;
            }
        if (step->any_effective && speech->say_count > 0 &&
            (spoken->say == NULL || ground < say)) {
            spoken->say = speech;
            note_own(spoken, RUTIN__SAY, own);
            say = ground;
        }
    }
    leave_out_call(step, spoken);
}

// ---------------------------------------------------------------- holes

static void put_message(const rutin__decision *decision, rutin__json_out *out,
                        rutin__message message)
{
    const char *text = rutin__messages_text(rutin__decide_tongue(decision),
                                            message);

    rutin__write_part(out, text, strlen(text));
}

static void put_number(rutin__json_out *out, int64_t number)
{
    char digits[RUTIN__NUMBER_SIZE];

    rutin__write_part(out, digits, rutin__text_write_number(digits, number));
}

static void put_choice(const rutin__decision *decision, const rutin__fact *fact,
                       int choice, rutin__json_out *out)
{
    rutin__write_kept_part(out, fact->labels == NULL
                                    ? fact->choices[choice]
                                    : fact->labels[choice][decision->language]);
}

static void put_choices(const rutin__decision *decision,
                        const rutin__fact *fact, uint64_t bits,
                        rutin__json_out *out)
{
    bool first = true;

    for (; bits != 0; bits &= bits - 1) {
        bool last = (bits & (bits - 1)) == 0;

        if (!first && last)
            put_message(decision, out, RUTIN__SAY_and);
        else if (!first)
            rutin__write_escaped_part(out, ", ", 2);
        put_choice(decision, fact, (int)rutin__set_lowest_bit(bits), out);
        first = false;
    }
}

static void put_bracketed(const rutin__decision *decision,
                          const rutin__fact *fact, rutin__json_out *out)
{
    rutin__write_escaped_part(out, "[", 1);
    rutin__write_kept_part(out, fact->lower[decision->language]);
    rutin__write_escaped_part(out, "]", 1);
}

// What is known of a fact that is no text.
static void put_known(const rutin__decision *decision, const rutin__fact *fact,
                      int64_t bits, rutin__json_out *out)
{
    if (fact->type == RUTIN__NUMBER)
        put_number(out, bits);
    else if (fact->type == RUTIN__ONE_OF)
        put_choice(decision, fact, (int)bits, out);
    else if (fact->type == RUTIN__YES_NO)
        put_message(decision, out, bits ? RUTIN__SAY_is_so : RUTIN__SAY_is_not);
    else
        put_choices(decision, fact, (uint64_t)bits, out);
}

static void put_fact(const rutin__decision *decision, int number,
                     rutin__json_out *out)
{
    const rutin__fact *fact = &decision->routine->program.facts[number];
    const rutin__value *value = &decision->record.values[number];

    if (!value->known || fact->type == RUTIN__TEXT ||
        (fact->type == RUTIN__ANY_OF && value->bits == 0))
        put_bracketed(decision, fact, out);
    else
        put_known(decision, fact, value->bits, out);
}

void rutin__speech_value(const rutin__decision *decision, int number,
                         int64_t bits, rutin__json_out *out)
{
    const rutin__fact *fact = &decision->routine->program.facts[number];

    if (fact->type == RUTIN__TEXT) {
        rutin__write_null(out);
        return;
    }
    rutin__write_begin_text(out);
    if (fact->type == RUTIN__ANY_OF && bits == 0)
        put_message(decision, out, RUTIN__SAY_none);
    else
        put_known(decision, fact, bits, out);
    rutin__write_end_text(out);
}

static void put_phone(const rutin__decision *decision, const rutin__step *step,
                      rutin__json_out *out)
{
    const char *phone =
        step->is_task ? NULL
                      : decision->routine->program.actors[step->subject].phone;

    if (phone != NULL)
        rutin__write_kept_part(out, phone);
    else
        put_message(decision, out, RUTIN__SAY_no_number);
}

// ---------------------------------------------------------------- phrases

const char *rutin__speech_name(const rutin__decision *decision,
                               unsigned subject)
{
    const rutin__program *program = &decision->routine->program;
    const rutin__actor *actor = &program->actors[subject];
    rutin__localized name;

    if (subject >= (unsigned)program->actor_count)
        name = program->tasks[subject - (unsigned)program->actor_count].name;
    else
        name = actor->short_name == NULL ? actor->name : actor->short_name;
    return rutin__decide_text(decision, name);
}

// Puts words: those that were written for one who is not called with the name of
// who stands in for him.
static void put_words(const rutin__decision *decision, const rutin__step *step,
                      bool own, const char *words, rutin__json_out *out)
{
    for (int i = 0; !own && i < step->instead_count; i++) {
        const char *old = rutin__speech_name(decision, step->instead_of[i]);
        const char *new = rutin__speech_name(decision, step->subject);
        const char *at = strstr(words, old);

        if (at == NULL)
            continue;
        rutin__write_part(out, words, (size_t)(at - words));
        rutin__write_part(out, new, strlen(new));
        at += strlen(old);
        rutin__write_part(out, at, strlen(at));
        return;
    }
    rutin__write_kept_part(out, words);
}

static void put_phrase(const rutin__decision *decision, const rutin__step *step,
                       bool own, const rutin__phrase *phrase,
                       rutin__json_out *out)
{
    const rutin__piece_of_text *piece;

    if (phrase->pieces == NULL) {
        put_words(decision, step, own, phrase->text[decision->language], out);
        return;
    }
    for (piece = phrase->pieces[decision->language];; piece++) {
        put_words(decision, step, own, piece->before, out);
        if (piece->hole == RUTIN__HOLE_END)
            return;
        if (piece->hole == RUTIN__HOLE_NUMBER)
            put_phone(decision, step, out);
        else
            put_fact(decision, piece->hole, out);
    }
}

static void write_phrase(const rutin__decision *decision,
                         const rutin__step *step, bool own,
                         const rutin__phrase *phrase, rutin__json_out *out)
{
    if (phrase == NULL) {
        rutin__write_null(out);
        return;
    }
    rutin__write_begin_text(out);
    put_phrase(decision, step, own, phrase, out);
    rutin__write_end_text(out);
}

// Whether a sentence is to be said, and names nothing that may not be told now.
static bool is_said(const rutin__decision *decision, const rutin__step *step,
                    const rutin__sentence *sentence)
{
    rutin__set facts = sentence->phrase.facts;

    rutin__set_subtract(&facts, &step->tell);
    return rutin__set_empty(&facts) &&
           rutin__view_holds(&decision->view, &sentence->when);
}

static void write_say(const rutin__decision *decision, const rutin__step *step,
                      bool own, const rutin__speech *speech,
                      rutin__json_out *out)
{
    bool any = false;

    for (int i = 0; speech != NULL && i < speech->say_count; i++) {
        if (!is_said(decision, step, &speech->say[i]))
            continue;
        if (any)
            rutin__write_escaped_part(out, " ", 1);
        else
            rutin__write_begin_text(out);
        put_phrase(decision, step, own, &speech->say[i].phrase, out);
        any = true;
    }
    if (any)
        rutin__write_end_text(out);
    else
        rutin__write_null(out);
}

void rutin__speech_write(const rutin__decision *decision,
                         const rutin__step *step, const rutin__spoken *spoken,
                         int part, rutin__json_out *out)
{
    bool own = (spoken->own >> part & 1) != 0;

    if (part == RUTIN__SAY)
        write_say(decision, step, own, spoken->say, out);
    else
        write_phrase(decision, step, own, spoken->phrases[part], out);
}
