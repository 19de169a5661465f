// form.c - a question of a plan, as a form shows it
//
// The fact is there as describe has it, with its type, its ends and its choices in
// words, so that a form of one question needs no describe of them all.

#include "answer/form.h"

#include "answer/speech.h"
#include "base/messages.h"
#include "base/set.h"
#include "decide/view.h"
#include "json/write.h"
#include "routine/describe.h"
#include "routine/routine.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { MOST_NAMED = 4 }; // in why it is asked

static void take_said(void *out, const char *bytes, size_t length)
{
    rutin__write_part(out, bytes, length);
}

static void say(const rutin__decision *d, rutin__message message, int64_t count,
                rutin__json_out *out)
{
    rutin__messages_say(rutin__decide_tongue(d), message,
                        RUTIN__WITH({"count", .number = count}), take_said,
                        out);
}

// "The answer may change: Police; Social services."
static void put_why(const rutin__decision *d, const rutin__set *opens,
                    rutin__json_out *out)
{
    int count = 0;

    rutin__write_name(out, "why");
    rutin__write_begin_text(out);
    say(d,
        rutin__set_empty(opens) ? RUTIN__SAY_why_wanted : RUTIN__SAY_why_asked,
        0, out);
    for (int i = rutin__set_next(opens, 0); i >= 0;
         i = rutin__set_next(opens, i + 1)) {
        const char *name = rutin__speech_name(d, (unsigned)i);

        if (count++ >= MOST_NAMED)
            continue;
        rutin__write_part(out, count == 1 ? " " : "; ", count == 1 ? 1 : 2);
        rutin__write_part(out, name, strlen(name));
    }
    if (count > MOST_NAMED)
        say(d, RUTIN__SAY_and_more, count - MOST_NAMED, out);
    if (count > 0)
        rutin__write_part(out, ".", 1);
    rutin__write_end_text(out);
}

static void put_opens(const rutin__decision *d, const rutin__set *opens,
                      rutin__json_out *out)
{
    rutin__write_name(out, "opens");
    rutin__write_list(out);
    for (int i = rutin__set_next(opens, 0); i >= 0;
         i = rutin__set_next(opens, i + 1))
        rutin__write_text(out,
                          rutin__routine_subject_id(d->routine, (unsigned)i));
    rutin__write_end_list(out);
}

void rutin__form_write(const rutin__decision *decision,
                       const rutin__question *question, rutin__text *out)
{
    rutin__json_out json;
    int64_t bits;

    rutin__write_begin(&json, out);
    rutin__write_object(&json);
    rutin__write_name(&json, "fact");
    rutin__describe_fact(decision->routine, decision->language, question->fact,
                         &json);
    put_opens(decision, &question->opens, &json);
    rutin__write_name(&json, "presumed");
    if (rutin__view_presumed(&decision->view, question->fact, &bits))
        rutin__speech_value(decision, question->fact, bits, &json);
    else
        rutin__write_null(&json);
    put_why(decision, &question->opens, &json);
    rutin__write_end_object(&json);
    rutin__write_done(&json);
}
