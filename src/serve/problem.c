// problem.c - what went wrong, as application/problem+json (RFC 9457)
//
//     {"type": "about:blank", "title": "Unprocessable Content", "status": 422,
//      "code": "undeclared", "detail": …, "help": …, "path": "facts.colour",
//      "line": 1, "column": 12,
//      "errors": [{"code", "path", "line", "column", "message", "help", "with"}]}
//
// `code` is what a program goes by, and `detail` what a person reads. `path`, `line`
// and `column` are places in a case; null where there is none. `errors` holds all
// faults of a case, of which the first stands above.

#include "problem.h"

#include "text.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

static const char problem_type[] = "application/problem+json";

// What there is to say when there is no memory to say it in.
static const char lost[] =
    "{\"type\":\"about:blank\",\"title\":\"Service "
    "Unavailable\",\"status\":503,"
    "\"code\":\"no_memory\",\"detail\":\"Memory is out; try again in a "
    "while.\","
    "\"help\":null,\"path\":null,\"line\":null,\"column\":null,\"errors\":[]}";

static const struct {
    unsigned status;
    const char *title;
} titles[] = {
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {413, "Content Too Large"},
    {415, "Unsupported Media Type"},
    {422, "Unprocessable Content"},
    {501, "Not Implemented"},
    {503, "Service Unavailable"},
    {500, "Internal Server Error"}, // and whatever else
};

static const char *title(unsigned status)
{
    size_t i = 0;

    while (titles[i].status != status && titles[i].status != 500)
        i++;
    return titles[i].title;
}

// What the caller can do something about is 4xx.
static unsigned status_of(const rutin_error *error)
{
    switch (error->status) {
    case RUTIN_ECASE:
        return 422;
    case RUTIN_EUSAGE:
        return strcmp(error->code, "no_tools") == 0 ? 501 : 400;
    case RUTIN_ELIMIT:
    case RUTIN_ENOMEM:
        return 503;
    default:
        return 500;
    }
}

static void add_text(cJSON *object, const char *name, const char *text)
{
    cJSON_AddItemToObject(object, name,
                          text && *text ? cJSON_CreateString(text)
                                        : cJSON_CreateNull());
}

static void add_number(cJSON *object, const char *name, int64_t number)
{
    cJSON_AddItemToObject(object, name,
                          number ? cJSON_CreateNumber((double)number)
                                 : cJSON_CreateNull());
}

static void add_place(cJSON *object, const rutin_error *error)
{
    add_text(object, "help", error->help);
    add_text(object, "path", error->where);
    add_number(object, "line", error->line);
    add_number(object, "column", error->column);
}

static cJSON *make(unsigned status, const char *code, const char *detail)
{
    cJSON *problem = cJSON_CreateObject();

    cJSON_AddStringToObject(problem, "type", "about:blank");
    cJSON_AddStringToObject(problem, "title", title(status));
    cJSON_AddNumberToObject(problem, "status", status);
    cJSON_AddStringToObject(problem, "code", code);
    cJSON_AddStringToObject(problem, "detail", detail);
    return problem;
}

cJSON *serve_problem_tree_error(rutin_engine *engine)
{
    const rutin_error *error = rutin_error_of(engine);
    const char *errors = rutin_errors(engine, NULL);
    cJSON *problem = make(status_of(error), error->code, error->message);
    cJSON *list = errors ? cJSON_Parse(errors) : NULL;

    add_place(problem, error);
    if (cJSON_AddItemToObject(problem, "errors", list))
        return problem;
    cJSON_Delete(problem);
    return NULL;
}

cJSON *serve_problem_tree_word(serve_word word, const char *language,
                               const char *first)
{
    static const rutin_error nowhere;
    serve_text detail = {0};
    cJSON *problem;
    char code[32];

    serve_words_add(&detail, word, language, first, NULL);
    serve_words_code(word, code, sizeof code);
    problem = detail.is_lost
                  ? NULL
                  : make(serve_words_status(word), code, detail.bytes);
    add_place(problem, &nowhere);
    cJSON_AddArrayToObject(problem, "errors");
    serve_text_clear(&detail);
    return problem;
}

static void answer_with(serve_answer *answer, cJSON *problem, unsigned status)
{
    serve_text_clear(&answer->body);
    serve_answer_tree(answer, problem);
    if (answer->status == 0) {
        serve_text_clear(&answer->body);
        serve_answer_json(answer, lost, strlen(lost));
        status = 503;
    }
    answer->status = status;
    answer->type = problem_type;
}

void serve_problem_word(serve_answer *answer, serve_word word,
                        const char *language, const char *first)
{
    answer_with(answer, serve_problem_tree_word(word, language, first),
                serve_words_status(word));
}

void serve_problem_error(serve_answer *answer, rutin_engine *engine)
{
    unsigned status = status_of(rutin_error_of(engine));

    answer_with(answer, serve_problem_tree_error(engine), status);
}
