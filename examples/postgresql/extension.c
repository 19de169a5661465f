// extension.c - decides in a database, where the cases are
//
// A session keeps each routine that it has decided by, compiled, with one engine:
//
//     rutin.routine              this session
//       helsingborg  ─────────▶  loaded: routine, engine; its stamp: which versions
//       sweden       ─────────▶    of which rows it is made of
//
// Before every decision these rows are looked up by what the query sees of them. If
// they are other versions, the routine is loaded anew: so a change holds from its
// commit on, and a transaction that still sees the old texts decides by them.
//
// An error of PostgreSQL jumps. So nothing is held across a call that may raise one
// but what hangs in the list of what is loaded, or belongs to the query; and one that
// comes while the library reads a routine waits until the library is done.

#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "funcapi.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "storage/itemptr.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/datetime.h"
#include "utils/json.h"
#include "utils/memutils.h"
#include "utils/timestamp.h"

#include <rutin.h>

PG_MODULE_MAGIC;

PG_FUNCTION_INFO_V1(rutin_pg_decide);
PG_FUNCTION_INFO_V1(rutin_pg_steps);
PG_FUNCTION_INFO_V1(rutin_pg_page);
PG_FUNCTION_INFO_V1(rutin_pg_fault);
PG_FUNCTION_INFO_V1(rutin_pg_mistakes);
PG_FUNCTION_INFO_V1(rutin_pg_version);

// A routine that this session has loaded. With an empty stamp it is not to be used,
// and goes the next time that somebody asks for it.
typedef struct loaded {
    struct loaded *next;
    MemoryContext memory; // holds all of it that is not the library's
    char *id;
    ArrayBuildState *uses; // the ids of its texts
    StringInfoData stamp;
    rutin_routine *routine;
    rutin_engine *engine;
} loaded;

static loaded *all_loaded;

// ---------------------------------------------------------------- what comes in

static void must_be_utf8(void)
{
    if (GetDatabaseEncoding() != PG_UTF8)
        ereport(ERROR, (errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
                        errmsg("rutin is for a database in UTF8, and this one "
                               "is in %s",
                               GetDatabaseEncodingName())));
}

static const char *argument(FunctionCallInfo fcinfo, int number)
{
    if (PG_ARGISNULL(number))
        return NULL;
    return text_to_cstring(PG_GETARG_TEXT_PP(number));
}

// ---------------------------------------------------------------- errors

static int sqlstate_of(rutin_status status)
{
    switch (status) {
    case RUTIN_ECASE:
        return ERRCODE_INVALID_TEXT_REPRESENTATION;
    case RUTIN_EROUTINE:
        return ERRCODE_SYNTAX_ERROR;
    case RUTIN_ELIMIT:
        return ERRCODE_PROGRAM_LIMIT_EXCEEDED;
    case RUTIN_ENOMEM:
        return ERRCODE_OUT_OF_MEMORY;
    case RUTIN_EIO:
        return ERRCODE_IO_ERROR;
    default:
        return ERRCODE_INVALID_PARAMETER_VALUE;
    }
}

// "helsingborg:12:3" or "facts.age:1:40"; nothing where there is no place.
static void add_place(StringInfo to, const rutin_error *error)
{
    appendStringInfoString(to, error->where);
    if (error->line > 0)
        appendStringInfo(to, ":%d", (int)error->line);
    if (error->column > 0)
        appendStringInfo(to, ":%d", (int)error->column);
}

// The code is where a program finds it, as the name of a constraint that was broken.
pg_attribute_noreturn() static void raise_error(const rutin_error *error,
                                                const char *detail)
{
    ereport(ERROR,
            (errcode(sqlstate_of(error->status)), errmsg("%s", error->message),
             *detail != '\0' ? errdetail("%s", detail) : 0,
             error->help[0] != '\0' ? errhint("%s", error->help) : 0,
             err_generic_string(PG_DIAG_CONSTRAINT_NAME, error->code),
             err_generic_string(PG_DIAG_COLUMN_NAME, error->where)));
}

// An engine that nobody uses holds no case: one without an id is refused, and the one
// before is wiped.
static void wipe(rutin_engine *engine)
{
    (void)rutin_case_open(engine, NULL, NULL, NULL);
}

pg_attribute_noreturn() static void raise_error_of(rutin_engine *engine)
{
    const rutin_error error = *rutin_error_of(engine);
    StringInfoData detail;

    wipe(engine);
    initStringInfo(&detail);
    add_place(&detail, &error);
    raise_error(&error, detail.data);
}

pg_attribute_noreturn() static void raise_no_memory(void)
{
    ereport(ERROR, (errcode(ERRCODE_OUT_OF_MEMORY), errmsg("out of memory")));
}

// All mistakes of a routine in the detail, each with its place, and the gravest first.
pg_attribute_noreturn() static void raise_mistakes(const loaded *at,
                                                   rutin_status status)
{
    const int64_t count = rutin_mistake_count(at->routine);
    const rutin_error *gravest = NULL;
    StringInfoData detail;

    initStringInfo(&detail);
    for (int64_t i = 0; i < count; i++) {
        const rutin_error *mistake = rutin_mistake(at->routine, i);

        if (gravest == NULL && mistake->status == status)
            gravest = mistake;
        appendStringInfoString(&detail, i > 0 ? "\n" : "");
        add_place(&detail, mistake);
        appendStringInfo(&detail, ": %s", mistake->message);
    }
    if (gravest == NULL)
        raise_no_memory();
    raise_error(gravest, detail.data);
}

// ---------------------------------------------------------------- the table

static SPIPlanPtr prepare(const char *query, Oid type)
{
    SPIPlanPtr plan = SPI_prepare(query, 1, &type);

    if (plan == NULL || SPI_keepplan(plan) != 0)
        elog(ERROR, "rutin: %s: %s", query, SPI_result_code_string(SPI_result));
    return plan;
}

// Runs a query as the calling one sees the database. Its rows are in SPI_tuptable.
static void look_up(SPIPlanPtr plan, Datum given)
{
    const int result = SPI_execute_plan(plan, &given, NULL, true, 0);

    if (result != SPI_OK_SELECT)
        elog(ERROR, "rutin: %s", SPI_result_code_string(result));
}

static Datum column(uint64 row, int number)
{
    bool is_null;

    return SPI_getbinval(SPI_tuptable->vals[row], SPI_tuptable->tupdesc, number,
                         &is_null);
}

// Which versions of which rows the texts are that a routine is made of.
static void read_stamp(const loaded *at, StringInfo stamp)
{
    static SPIPlanPtr plan;
    ArrayBuildState *uses = at->uses;

    if (plan == NULL)
        plan = prepare("SELECT ctid, xmin, cmin FROM rutin.routine"
                       " WHERE id OPERATOR(pg_catalog.=) ANY ($1) ORDER BY id",
                       TEXTARRAYOID);
    look_up(plan, makeMdArrayResult(uses, 1, &uses->nelems, &(int){1},
                                    CurrentMemoryContext, false));
    for (uint64 row = 0; row < SPI_processed; row++) {
        const TransactionId xmin = DatumGetTransactionId(column(row, 2));
        const CommandId cmin = DatumGetCommandId(column(row, 3));

        appendBinaryStringInfo(stamp, DatumGetPointer(column(row, 1)),
                               sizeof(ItemPointerData));
        appendBinaryStringInfo(stamp, (const char *)&xmin, sizeof xmin);
        appendBinaryStringInfo(stamp, (const char *)&cmin, sizeof cmin);
    }
}

// The text of that id; false where there is none.
static bool read_source(const char *id, const char **source, size_t *length)
{
    static SPIPlanPtr plan;
    const text *found;

    if (plan == NULL)
        plan = prepare("SELECT source FROM rutin.routine"
                       " WHERE id OPERATOR(pg_catalog.=) $1",
                       TEXTOID);
    look_up(plan, CStringGetTextDatum(id));
    if (SPI_processed != 1)
        return false;
    found = DatumGetTextPP(column(0, 1));
    *source = VARDATA_ANY(found);
    *length = VARSIZE_ANY_EXHDR(found);
    return true;
}

static void add_use(loaded *at, const char *id)
{
    at->uses = accumArrayResult(at->uses, CStringGetTextDatum(id), false,
                                TEXTOID, at->memory);
}

// ---------------------------------------------------------------- loading

// A routine that is being read, and the error that waits for it to be done.
typedef struct reading {
    loaded *at;
    MemoryContext memory;
    ErrorData *error;
} reading;

// Gives the library the text that another one uses. No error may jump over it.
static bool resolve(void *data, const char *id, const char **source,
                    size_t *length)
{
    reading *now = data;
    volatile bool found = false;

    if (now->error != NULL)
        return false;
    PG_TRY();
    {
        add_use(now->at, id);
        found = read_source(id, source, length);
    }
    PG_CATCH();
    {
        MemoryContextSwitchTo(now->memory);
        now->error = CopyErrorData();
        FlushErrorState();
    }
    PG_END_TRY();
    return found;
}

static void forget(loaded *gone)
{
    loaded **link = &all_loaded;

    while (*link != gone)
        link = &(*link)->next;
    *link = gone->next;
    rutin_engine_free(gone->engine);
    rutin_routine_free(gone->routine);
    MemoryContextDelete(gone->memory);
}

static loaded *add_loaded(const char *id)
{
    MemoryContext memory = AllocSetContextCreate(TopMemoryContext, "rutin",
                                                 ALLOCSET_SMALL_SIZES);
    loaded *at = MemoryContextAllocZero(memory, sizeof *at);
    MemoryContext before = MemoryContextSwitchTo(memory);

    at->memory = memory;
    at->id = pstrdup(id);
    initStringInfo(&at->stamp);
    MemoryContextSwitchTo(before);
    at->next = all_loaded;
    all_loaded = at;
    return at;
}

// Reads the routine of that id; whatever its mistakes are, it is in the list.
static loaded *load(const char *id, const char *language, rutin_status *status)
{
    loaded *at = add_loaded(id);
    reading now = {.at = at, .memory = CurrentMemoryContext};
    const rutin_load_options how = {.size = sizeof how,
                                    .resolver = resolve,
                                    .data = &now,
                                    .language = language};
    const char *source;
    size_t length;

    must_be_utf8();
    add_use(at, id);
    if (!read_source(id, &source, &length))
        ereport(ERROR, (errcode(ERRCODE_UNDEFINED_OBJECT),
                        errmsg("routine \"%s\" does not exist", id),
                        errhint("Its text is to be a row of rutin.routine.")));
    *status = rutin_load(id, source, length, &how, &at->routine);
    if (now.error != NULL)
        ReThrowError(now.error);
    return at;
}

// The routine of that id as it stands now, ready to decide.
static loaded *find(const char *id)
{
    rutin_status status;
    loaded *at = all_loaded;
    StringInfoData stamp;

    while (at != NULL && strcmp(at->id, id) != 0)
        at = at->next;
    initStringInfo(&stamp);
    if (at != NULL) {
        read_stamp(at, &stamp);
        if (stamp.len > 0 && stamp.len == at->stamp.len &&
            memcmp(stamp.data, at->stamp.data, (size_t)stamp.len) == 0)
            return at;
        forget(at);
        resetStringInfo(&stamp);
    }
    at = load(id, NULL, &status);
    if (status != RUTIN_OK)
        raise_mistakes(at, status);
    at->engine = rutin_engine_new(at->routine, NULL);
    if (at->engine == NULL)
        raise_no_memory();
    read_stamp(at, &stamp);
    appendBinaryStringInfo(&at->stamp, stamp.data, stamp.len);
    return at;
}

// ---------------------------------------------------------------- deciding

// Decides what the first arguments say. NULL where routine or case is null; else the
// engine, which has the plan or the error.
static rutin_engine *try_to_decide(FunctionCallInfo fcinfo, bool brief)
{
    const char *id = argument(fcinfo, 0);
    rutin_options how = {.size = sizeof how, .brief = brief};
    char now[MAXDATELEN + 1];
    const text *json;
    loaded *at;

    if (id == NULL || PG_ARGISNULL(1))
        return NULL;
    json = PG_GETARG_TEXT_PP(1);
    how.language = argument(fcinfo, 2);
    if (!PG_ARGISNULL(3))
        how.now = JsonEncodeDateTime(now, PG_GETARG_DATUM(3), TIMESTAMPTZOID,
                                     NULL);
    SPI_connect();
    at = find(id);
    SPI_finish();
    (void)rutin_decide(at->engine, VARDATA_ANY(json), VARSIZE_ANY_EXHDR(json),
                       &how);
    return at->engine;
}

static rutin_engine *decide(FunctionCallInfo fcinfo, bool brief)
{
    rutin_engine *engine = try_to_decide(fcinfo, brief);

    if (engine != NULL && rutin_error_of(engine)->status != RUTIN_OK)
        raise_error_of(engine);
    return engine;
}

// Gives a text of an engine to the query, which is done with the engine.
static Datum give(rutin_engine *engine, const char *text, size_t length)
{
    Datum given;

    if (text == NULL)
        raise_error_of(engine);
    given = PointerGetDatum(cstring_to_text_with_len(text, (int)length));
    wipe(engine);
    return given;
}

Datum rutin_pg_decide(PG_FUNCTION_ARGS)
{
    const bool brief = !PG_ARGISNULL(4) && PG_GETARG_BOOL(4);
    rutin_engine *engine = decide(fcinfo, brief);
    size_t length = 0;
    const char *plan;

    if (engine == NULL)
        PG_RETURN_NULL();
    plan = rutin_plan(engine, &length);
    return give(engine, plan, length);
}

Datum rutin_pg_page(PG_FUNCTION_ARGS)
{
    const char *reader = argument(fcinfo, 4);
    const bool all = reader != NULL && strcmp(reader, "*") == 0;
    const rutin_page_options how = {
        .size = sizeof how, .actor = all ? NULL : reader, .all = all};
    rutin_engine *engine = decide(fcinfo, false);
    const char *page = NULL;
    size_t length = 0;

    if (engine == NULL)
        PG_RETURN_NULL();
    if (rutin_page(engine, &how, &page, &length) != RUTIN_OK)
        page = NULL;
    return give(engine, page, length);
}

static void add_member(StringInfo to, const char *name, const char *text)
{
    appendStringInfo(to, "%s\"%s\": ", to->len > 1 ? ", " : "", name);
    escape_json(to, text);
}

Datum rutin_pg_fault(PG_FUNCTION_ARGS)
{
    rutin_engine *engine = try_to_decide(fcinfo, true);
    rutin_error error;
    StringInfoData json;

    if (engine == NULL)
        PG_RETURN_NULL();
    error = *rutin_error_of(engine);
    wipe(engine);
    if (error.status == RUTIN_OK)
        PG_RETURN_NULL();
    initStringInfo(&json);
    appendStringInfoChar(&json, '{');
    add_member(&json, "code", error.code);
    add_member(&json, "where", error.where);
    appendStringInfo(&json, ", \"line\": %d, \"column\": %d", (int)error.line,
                     (int)error.column);
    add_member(&json, "message", error.message);
    add_member(&json, "help", error.help);
    appendStringInfoChar(&json, '}');
    PG_RETURN_TEXT_P(cstring_to_text(json.data));
}

// ---------------------------------------------------------------- rows

// A row that is being filled, from its first column to its last.
typedef struct row {
    Datum values[24];
    bool nulls[24];
    int count;
} row;

static void add(row *to, Datum value)
{
    to->nulls[to->count] = false;
    to->values[to->count++] = value;
}

static void add_null(row *to)
{
    to->nulls[to->count] = true;
    to->values[to->count++] = (Datum)0;
}

static void add_text(row *to, const char *text)
{
    if (text == NULL)
        add_null(to);
    else
        add(to, CStringGetTextDatum(text));
}

static void add_time(row *to, const char *text)
{
    if (text == NULL)
        add_null(to);
    else
        add(to, DirectFunctionCall3(timestamptz_in, CStringGetDatum(text),
                                    ObjectIdGetDatum(InvalidOid),
                                    Int32GetDatum(-1)));
}

static void put(FunctionCallInfo fcinfo, row *done)
{
    ReturnSetInfo *result = (ReturnSetInfo *)fcinfo->resultinfo;

    tuplestore_putvalues(result->setResult, result->setDesc, done->values,
                         done->nulls);
}

static Datum tells(const rutin_engine *engine, int64_t step)
{
    const int64_t count = rutin_step_tell_count(engine, step);
    Datum *facts = palloc(sizeof(Datum) * (size_t)(count + 1));

    for (int64_t i = 0; i < count; i++)
        facts[i] = CStringGetTextDatum(rutin_step_tell(engine, step, i));
    return PointerGetDatum(
        construct_array(facts, (int)count, TEXTOID, -1, false, TYPALIGN_INT));
}

// The words of a plan in JSON, by the numbers of rutin.h.
static const char *const statuses[] = {"done",    "failed",      "held",
                                       "weigh",   "ask_consent", "blocked",
                                       "waiting", "due"};
static const char *const whens[] = {"now", "today", "week", "later", "waiting"};
static const char *const grounds[] = {NULL,      "duty",        "necessity",
                                      "free",    "duty_unless", "may",
                                      "consent", "anonymous"};

static void fill_step(row *to, const rutin_engine *engine, int64_t step)
{
    add(to, Int32GetDatum((int32)step + 1));
    add_text(to, rutin_step_id(engine, step));
    add_text(to, rutin_step_name(engine, step));
    add_text(to, rutin_step_phone(engine, step));
    add(to, BoolGetDatum(rutin_step_is_task(engine, step)));
    add(to, Int32GetDatum((int32)rutin_step_act(engine, step)));
    add_text(to, rutin_step_part_of(engine, step));
    add_text(to, whens[rutin_step_when(engine, step)]);
    add_text(to, statuses[rutin_step_status_of(engine, step)]);
    add_time(to, rutin_step_due(engine, step));
    add(to, BoolGetDatum(rutin_step_overdue(engine, step)));
    add_time(to, rutin_step_closed_until(engine, step));
    add_text(to, rutin_step_performer(engine, step));
    add_text(to, rutin_step_heading(engine, step));
    add_text(to, rutin_step_say(engine, step));
    add_text(to, rutin_step_say_not(engine, step));
    add_text(to, rutin_step_say_all(engine, step));
    add_text(to, rutin_step_basis(engine, step));
    add_text(to, rutin_step_by_when(engine, step));
    add_text(to, grounds[rutin_step_ground(engine, step)]);
    add_text(to, rutin_step_law(engine, step));
    add(to, tells(engine, step));
}

Datum rutin_pg_steps(PG_FUNCTION_ARGS)
{
    rutin_engine *engine;
    int64_t count;

    InitMaterializedSRF(fcinfo, 0);
    engine = decide(fcinfo, false);
    count = engine != NULL ? rutin_step_count(engine) : 0;
    for (int64_t step = 0; step < count; step++) {
        row next = {.count = 0};

        fill_step(&next, engine, step);
        put(fcinfo, &next);
    }
    if (engine != NULL)
        wipe(engine);
    return (Datum)0;
}

static void put_mistake(FunctionCallInfo fcinfo, const rutin_error *mistake,
                        bool fatal)
{
    row next = {.count = 0};

    add_text(&next, mistake->where);
    add(&next, Int32GetDatum((int32)mistake->line));
    add(&next, Int32GetDatum((int32)mistake->column));
    add_text(&next, mistake->code);
    add_text(&next, mistake->message);
    add_text(&next, mistake->help[0] != '\0' ? mistake->help : NULL);
    add(&next, BoolGetDatum(fatal));
    put(fcinfo, &next);
}

Datum rutin_pg_mistakes(PG_FUNCTION_ARGS)
{
    const char *id = argument(fcinfo, 0);
    rutin_status status;
    loaded *at;

    InitMaterializedSRF(fcinfo, 0);
    if (id == NULL)
        return (Datum)0;
    SPI_connect();
    at = load(id, argument(fcinfo, 1), &status);
    SPI_finish();
    for (int64_t i = 0; i < rutin_mistake_count(at->routine); i++)
        put_mistake(fcinfo, rutin_mistake(at->routine, i), status != RUTIN_OK);
    forget(at);
    return (Datum)0;
}

Datum rutin_pg_version(PG_FUNCTION_ARGS)
{
    PG_RETURN_TEXT_P(cstring_to_text(rutin_version()));
}
