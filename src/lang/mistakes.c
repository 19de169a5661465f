// mistakes.c - the mistakes that a load finds, in the order of the source
//
// A load goes on after a mistake to find the others, and after a warning in any
// case. They are kept outside Lua, so that they survive whatever stops it, in a
// list of fixed length.

#include "lang/mistakes.h"

#include "base/error.h"
#include "base/memory.h"
#include "base/messages.h"
#include "base/text.h"
#include "routine/routine.h"

#include <stdlib.h>
#include <string.h>

void rutin__mistakes_speak(rutin__mistakes *mistakes, const char *language)
{
    bool is_swedish = rutin__messages_tongue(language) == RUTIN__SWEDISH;

    memcpy(mistakes->language, is_swedish ? "sv" : "en", sizeof "sv");
}

void rutin__mistakes_end(rutin__mistakes *mistakes, rutin_status status)
{
    static const int gravity[] = {
        [RUTIN_OK] = 0,  [RUTIN_EROUTINE] = 1, [RUTIN_ELIMIT] = 2,
        [RUTIN_EIO] = 3, [RUTIN_ENOMEM] = 4,
    };

    if (gravity[status] > gravity[mistakes->worst])
        mistakes->worst = status;
}

static bool is_said(const rutin__mistakes *mistakes, int source,
                    const rutin_error *error)
{
    for (int i = 0; i < mistakes->count; i++) {
        const rutin__mistake *m = &mistakes->list[i];

        if (m->source == source && m->error.line == error->line &&
            m->error.status == error->status &&
            (m->is_lexical || strcmp(m->error.message, error->message) == 0))
            return true;
    }
    return false;
}

// "warning: rule \"x\", when: found …", as far as there is a label.
static void write(rutin_error *error, const char *language, rutin_status status,
                  const char *name, const rutin__slip *slip)
{
    const size_t room = sizeof error->message;
    rutin__tongue tongue;

    rutin__error_speak(error, language);
    tongue = rutin__error_tongue(error);
    error->status = status == RUTIN_OK ? RUTIN_EROUTINE : status;
    error->line = slip->line;
    error->column = slip->column;
    rutin__messages_add(error->code, sizeof error->code,
                        rutin__messages_code(slip->message));
    rutin__messages_add(error->where, sizeof error->where, name);
    if (status == RUTIN_OK)
        rutin__messages_write(error->message, room, tongue,
                              RUTIN__SAY_warning_label, NULL);
    if (slip->label != NULL) {
        rutin__messages_add(error->message, room, slip->label);
        rutin__messages_add(error->message, room, ": ");
    }
    rutin__messages_write(error->message, room, tongue, slip->message,
                          slip->with);
    rutin__error_help(error, slip->help, slip->help_with);
    rutin__text_make_shown(error->where);
    rutin__text_make_shown(error->message);
}

rutin__mistake *rutin__mistakes_add(rutin__mistakes *mistakes,
                                    rutin_status status, int source,
                                    const char *name, const rutin__slip *slip)
{
    rutin_error error = {.status = RUTIN_OK};
    rutin__mistake *m;

    rutin__mistakes_end(mistakes, status);
    write(&error, mistakes->language, status, name, slip);
    if (is_said(mistakes, source, &error))
        return NULL;
    if (mistakes->count == RUTIN__MISTAKES) {
        mistakes->more++;
        return NULL;
    }
    m = &mistakes->list[mistakes->count];
    m->number = mistakes->count++;
    m->source = source;
    m->error = error;
    return m;
}

static int compare(const void *left, const void *right)
{
    const rutin__mistake *a = left, *b = right;

    if (a->source != b->source)
        return a->source - b->source;
    if (a->error.line != b->error.line)
        return a->error.line - b->error.line;
    return a->number - b->number;
}

rutin_status rutin__mistakes_hand_over(rutin__mistakes *mistakes,
                                       rutin_routine *routine)
{
    int count = mistakes->count;

    if (mistakes->worst != RUTIN_OK) {
        rutin__memory_clear(&routine->arena);
        memset(routine, 0, sizeof *routine);
    } else if (count == 0) {
        return RUTIN_OK;
    }
    qsort(mistakes->list, (size_t)count, sizeof *mistakes->list, compare);
    routine->mistakes = rutin__memory_take_many(
        &routine->arena, (size_t)count + 1, sizeof *routine->mistakes);
    if (routine->mistakes == NULL)
        return RUTIN_ENOMEM;
    for (int i = 0; i < count; i++)
        routine->mistakes[i] = mistakes->list[i].error;
    if (mistakes->more > 0) {
        rutin__error_speak(&routine->mistakes[count], mistakes->language);
        rutin__error_fail(&routine->mistakes[count++], RUTIN_EROUTINE,
                          mistakes->list[0].error.where,
                          RUTIN__SAY_more_mistakes,
                          RUTIN__WITH({"count", .number = mistakes->more}));
    }
    routine->mistake_count = count;
    return mistakes->worst;
}
