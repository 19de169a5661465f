// faults.c - all that is wrong with a text, as JSON
//
//     {"code": "number_outside", "path": "facts.age", "line": 1, "column": 41,
//      "message": …, "help": null, "with": {"low": 0, "high": 120}}
//
// A message is said of parameters, and they are there for whoever has words of his
// own. A phrase is no parameter: only what goes into it is.

#include "json/faults.h"

#include "json/write.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

void rutin__faults_reset(rutin__faults *faults)
{
    rutin__text_reset(&faults->list);
    rutin__text_reset(&faults->with);
    faults->count = 0;
}

void rutin__faults_clear(rutin__faults *faults)
{
    rutin__text_clear(&faults->list);
    rutin__text_clear(&faults->with);
}

// Ends what was added to a text, and leaves the last comma.
static void leave(rutin__json_out *out)
{
    if (out->at == NULL)
        return;
    *out->at = '\0';
    out->text->length = (size_t)(out->at - out->text->at);
}

static void put_with(rutin__json_out *out, const rutin__param *with)
{
    for (; with != NULL && with->name != NULL; with++) {
        if (with->phrase != RUTIN__SAY_NOTHING) {
            put_with(out, with->with);
            continue;
        }
        rutin__write_name(out, with->name);
        if (with->text == NULL)
            rutin__write_integer(out, with->number);
        else
            rutin__write_bytes(out, with->text,
                               with->length > 0 ? with->length
                                                : strlen(with->text));
    }
}

void rutin__faults_take(rutin__faults *faults, const rutin__param *with)
{
    rutin__json_out out;

    rutin__write_begin(&out, &faults->with);
    put_with(&out, with);
    leave(&out);
}

// Puts what was written before.
static void put_all(rutin__json_out *out, const rutin__text *text)
{
    if (text->length > 0)
        rutin__write_around(out, "", text->at, text->length, "");
    out->text->failed |= text->failed;
}

static void put_text(rutin__json_out *out, const char *name, const char *text)
{
    rutin__write_name(out, name);
    rutin__write_text(out, *text == '\0' ? NULL : text);
}

static void put_number(rutin__json_out *out, const char *name, int64_t number)
{
    rutin__write_name(out, name);
    if (number > 0)
        rutin__write_integer(out, number);
    else
        rutin__write_null(out);
}

void rutin__faults_note(rutin__faults *faults, const rutin_error *error)
{
    rutin__json_out out;

    rutin__write_begin(&out, &faults->list);
    rutin__write_object(&out);
    put_text(&out, "code", error->code);
    put_text(&out, "path", error->where);
    put_number(&out, "line", error->line);
    put_number(&out, "column", error->column);
    put_text(&out, "message", error->message);
    put_text(&out, "help", error->help);
    rutin__write_name(&out, "with");
    rutin__write_object(&out);
    put_all(&out, &faults->with);
    rutin__write_end_object(&out);
    rutin__write_end_object(&out);
    leave(&out);
    rutin__text_reset(&faults->with);
    faults->count++;
}

void rutin__faults_write(const rutin__faults *faults, rutin__text *out)
{
    rutin__json_out json;

    rutin__write_begin(&json, out);
    rutin__write_list(&json);
    put_all(&json, &faults->list);
    rutin__write_end_list(&json);
    rutin__write_done(&json);
}
