// consent.c - what was said of a consent, and what that amounts to
//
//     list ──▶ when each word was said ──▶ the last of each voice ──▶ the consent
//
// A word without a time stands where it does in the list. Of several voices each
// has to say yes: the consent is the one of theirs that protects most.

#include "case/consent.h"

#include "base/messages.h"
#include "case/values.h"
#include "routine/condition.h"

#include <stddef.h>

static const rutin__time before_all_times = {.seconds = INT64_MIN};

// How much a state protects.
static const uint8_t protects[] = {
    [RUTIN__GIVEN] = 0,   [RUTIN__NOT_ASKED] = 1, [RUTIN__CANNOT_GIVE] = 2,
    [RUTIN__REFUSED] = 3, [RUTIN__WITHDRAWN] = 4,
};

// ---------------------------------------------------------------- reading

static bool read_state(rutin__json *in, rutin__consent *word)
{
    int state;

    if (!rutin__values_read_word(in, rutin__condition_consent_names,
                                 RUTIN__CONSENT_STATES, RUTIN__SAY_NOTHING,
                                 &state))
        return false;
    word->state = (uint8_t)state;
    return true;
}

// Who said it: nobody named is the person, as is `person`.
static void read_voice(rutin__json *in, rutin__text *texts,
                       rutin__consent *word)
{
    rutin__piece text;

    if (rutin__read_text(in, &text, RUTIN__SAY_whose_consent) &&
        !rutin__read_is(text, "person"))
        rutin__values_keep(in, texts, text, &word->voice);
}

static bool read_object(rutin__json *in, const rutin_routine *routine,
                        rutin__text *texts, rutin__consent *word)
{
    static const char *const members[] = {"state", "at", "tell", "by"};
    int depth = in->depth + 1, noted = rutin__read_noted(in);
    rutin__piece name;
    bool has_state = false;

    rutin__read_object(in, RUTIN__SAY_object_with_state);
    while (rutin__read_member(in, &name)) {
        if (rutin__read_is(name, "state"))
            has_state = read_state(in, word);
        else if (rutin__read_is(name, "at"))
            word->is_dated = rutin__values_read_time(in, &word->at);
        else if (rutin__read_is(name, "tell"))
            word->is_narrowed = rutin__values_read_covered(in, routine,
                                                           &word->tell);
        else if (rutin__read_is(name, "by"))
            read_voice(in, texts, word);
        else
            rutin__values_refuse_member(in, name, RUTIN__SAY_of_a_consent,
                                        members, 4);
        if (in->failed && !rutin__read_go_on(in, depth))
            return false;
    }
    if (in->failed)
        return false;
    return has_state || noted != rutin__read_noted(in) ||
           rutin__read_fail(in, RUTIN_ECASE, RUTIN__SAY_no_state, NULL);
}

// A word that is more than a state, or has white space before it.
static __attribute__((noinline)) bool read_long(rutin__json *in,
                                                const rutin_routine *routine,
                                                rutin__text *texts,
                                                rutin__consent *word)
{
    switch (rutin__read_next(in)) {
    case RUTIN__JSON_TEXT:
        return read_state(in, word);
    case RUTIN__JSON_OBJECT:
        return read_object(in, routine, texts, word);
    default:
        return rutin__read_object(in, RUTIN__SAY_a_consent);
    }
}

bool rutin__consent_read(rutin__json *in, const rutin_routine *routine,
                         rutin__text *texts, rutin__consent *word)
{
    return rutin__read_at_text(in) ? read_state(in, word)
                                   : read_long(in, routine, texts, word);
}

// ---------------------------------------------------------------- when

void rutin__consent_place(rutin__consent *words, int count, rutin__time now)
{
    rutin__time latest = before_all_times;

    for (int i = 0; i < count; i++) {
        rutin__consent *word = &words[i];

        if (word->is_dated && rutin__clock_compare(word->at, latest) > 0)
            latest = word->at;
        word->said = word->is_dated                          ? word->at
                     : rutin__clock_compare(latest, now) > 0 ? now
                                                             : latest;
    }
}

// Whether a voice said [a] after [b], both of the same list.
static bool is_later(const rutin__consent *a, const rutin__consent *b)
{
    int order = rutin__clock_compare(a->said, b->said);

    if (order != 0)
        return order > 0;
    if (!a->is_dated || !b->is_dated)
        return a->is_dated == b->is_dated ? a > b : b->is_dated;
    return protects[a->state] > protects[b->state];
}

// ---------------------------------------------------------------- what

// What is looked at, and as of when.
typedef struct hearing {
    const rutin__consent *words;
    int count;
    rutin__time moment;
    bool is_past;
} hearing;

static bool is_to_come(const hearing *h, const rutin__consent *word)
{
    return h->is_past && !word->is_dated && word->state == RUTIN__WITHDRAWN;
}

static bool is_said(const hearing *h, const rutin__consent *word)
{
    return rutin__clock_compare(word->said, h->moment) <= 0;
}

// What the only word of its list amounts to.
static rutin__agreement sum_word(const hearing *h, const rutin__consent *word)
{
    rutin__agreement sum = {.state = RUTIN__NOT_ASKED};

    if (word->is_dated && rutin__clock_compare(word->at, h->moment) > 0)
        return sum;
    sum.is_spoken = true;
    sum.state = is_to_come(h, word) ? RUTIN__GIVEN : word->state;
    sum.is_narrowed = word->is_narrowed;
    if (word->is_narrowed)
        sum.tell = word->tell;
    return sum;
}

// Whether the same voice says something later that holds at the moment. What is
// still to come gives way to anything.
static bool is_taken_back(const hearing *h, const rutin__consent *word)
{
    for (int i = 0; i < h->count; i++) {
        const rutin__consent *other = &h->words[i];

        if (other->voice == word->voice && is_said(h, other) &&
            !is_to_come(h, other) &&
            (is_to_come(h, word) || is_later(other, word)))
            return true;
    }
    return false;
}

// Lays the last word of one voice over those of others.
static void add_word(rutin__agreement *sum, const rutin__consent *word,
                     rutin__consent_state state)
{
    bool passes = state == RUTIN__CANNOT_GIVE && sum->is_spoken;

    if (!passes && (!sum->is_spoken || sum->state == RUTIN__CANNOT_GIVE ||
                    protects[state] > protects[sum->state]))
        sum->state = (uint8_t)state;
    sum->is_spoken = true;
    if (!word->is_narrowed)
        return;
    if (sum->is_narrowed)
        rutin__set_meet(&sum->tell, &word->tell);
    else
        sum->tell = word->tell;
    sum->is_narrowed = true;
}

rutin__agreement rutin__consent_sum(const rutin__consent *words, int count,
                                    rutin__time moment, bool is_past)
{
    hearing h = {words, count, moment, is_past};
    rutin__agreement sum = {.state = RUTIN__NOT_ASKED};

    if (count == 1)
        return sum_word(&h, words);
    for (int i = 0; i < count; i++)
        if (is_said(&h, &words[i]) && !is_taken_back(&h, &words[i]))
            add_word(&sum, &words[i],
                     is_to_come(&h, &words[i])
                         ? RUTIN__GIVEN
                         : (rutin__consent_state)words[i].state);
    return sum;
}
