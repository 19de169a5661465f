"""librutin as cffi sees it: what rutin.h declares, and where the library is."""

import os
from typing import Any

import cffi

VERSION = "0.2"

ffi = cffi.FFI()
NULL = ffi.NULL
ffi.cdef("""
typedef enum rutin_status { RUTIN_OK = 0, RUTIN_ECASE, RUTIN_EROUTINE,
    RUTIN_ELIMIT, RUTIN_ENOMEM, RUTIN_EIO, RUTIN_EUSAGE } rutin_status;
typedef struct rutin_error { rutin_status status; int64_t line, column;
    char code[32]; char language[4]; char where[256]; char message[512];
    char help[256]; } rutin_error;
typedef struct rutin_limits { int64_t memory; int64_t steps; int64_t source;
    int64_t text; int64_t time; } rutin_limits;
typedef bool rutin_resolver(void *data, const char *id, const char **source,
    size_t *length);
typedef struct rutin_load_options { int64_t size; const char *rules;
    rutin_resolver *resolver; void *data; const char *language;
    rutin_limits limits; bool sources; } rutin_load_options;
typedef struct rutin_options { int64_t size; const char *language; bool brief;
    rutin_limits limits; const char *now; } rutin_options;
typedef struct rutin_source { const char *id, *text; size_t length; } rutin_source;
typedef struct rutin_page_options { int64_t size; const char *actor; bool all;
    } rutin_page_options;
typedef struct rutin_routine rutin_routine;
typedef struct rutin_engine rutin_engine;
const char *rutin_version(void);
const char *rutin_status_text(rutin_status status);

rutin_status rutin_load_file(const char *path, const rutin_load_options *how,
    rutin_routine **routine);
rutin_status rutin_load_sources(const rutin_source *sources, int64_t count,
    const rutin_load_options *how, rutin_routine **routine);
void rutin_routine_free(rutin_routine *routine);
int64_t rutin_mistake_count(const rutin_routine *routine);
const rutin_error *rutin_mistake(const rutin_routine *routine, int64_t number);
const char *rutin_routine_id(const rutin_routine *routine);
const char *rutin_routine_version(const rutin_routine *routine);
const char *rutin_routine_digest(const rutin_routine *routine);
const char *rutin_routine_language(const rutin_routine *routine, int64_t number);

rutin_engine *rutin_engine_new(const rutin_routine *routine,
    const rutin_options *how);
void rutin_engine_free(rutin_engine *engine);
const rutin_error *rutin_error_of(const rutin_engine *engine);
const char *rutin_errors(rutin_engine *engine, size_t *length);
rutin_status rutin_decide(rutin_engine *engine, const char *json, size_t length,
    const rutin_options *how);
rutin_status rutin_decide_case(rutin_engine *engine, const rutin_options *how);
const char *rutin_plan(rutin_engine *engine, size_t *length);
rutin_status rutin_case_open(rutin_engine *engine, const char *id,
    const char *opened, const char *now);
rutin_status rutin_add(rutin_engine *engine, const char *json, size_t length);
const char *rutin_case(rutin_engine *engine, size_t *length);
rutin_status rutin_check_fact(rutin_engine *engine, const char *fact,
    const char *json, size_t length);
const char *rutin_get(rutin_engine *engine, const char *pointer, size_t *length);
rutin_status rutin_question(rutin_engine *engine, int64_t ask,
    const char **json, size_t *length);
rutin_status rutin_calendar(rutin_engine *engine, const rutin_page_options *how,
    const char **text, size_t *length);
rutin_status rutin_changed(rutin_engine *engine, const char *json, size_t length,
    const rutin_options *how, const char **answer, size_t *answer_length);
rutin_status rutin_try(rutin_engine *engine, const char *json, size_t length,
    const rutin_options *how, const char **answer, size_t *answer_length);
rutin_status rutin_page(rutin_engine *engine, const rutin_page_options *how,
    const char **json, size_t *length);
rutin_status rutin_told(rutin_engine *engine, const char *json, size_t length,
    const rutin_options *how, const char **answer, size_t *answer_length);

typedef enum rutin_step_status { RUTIN_STEP_DONE = 0, RUTIN_STEP_FAILED,
    RUTIN_STEP_HELD, RUTIN_STEP_WEIGH, RUTIN_STEP_ASK_CONSENT, RUTIN_STEP_BLOCKED,
    RUTIN_STEP_WAITING, RUTIN_STEP_DUE } rutin_step_status;
typedef enum rutin_when { RUTIN_WHEN_NOW = 0, RUTIN_WHEN_TODAY, RUTIN_WHEN_WEEK,
    RUTIN_WHEN_LATER, RUTIN_WHEN_WAITING } rutin_when;
typedef enum rutin_ground { RUTIN_GROUND_NONE = 0, RUTIN_GROUND_DUTY,
    RUTIN_GROUND_NECESSITY, RUTIN_GROUND_FREE, RUTIN_GROUND_DUTY_UNLESS,
    RUTIN_GROUND_MAY, RUTIN_GROUND_CONSENT, RUTIN_GROUND_ANONYMOUS } rutin_ground;
int64_t rutin_step_count(const rutin_engine *engine);
bool rutin_step_is_task(const rutin_engine *engine, int64_t step);
int64_t rutin_step_act(const rutin_engine *engine, int64_t step);
const char *rutin_step_part_of(const rutin_engine *engine, int64_t step);
const char *rutin_step_id(const rutin_engine *engine, int64_t step);
const char *rutin_step_name(const rutin_engine *engine, int64_t step);
const char *rutin_step_phone(const rutin_engine *engine, int64_t step);
const char *rutin_step_performer(const rutin_engine *engine, int64_t step);
rutin_when rutin_step_when(const rutin_engine *engine, int64_t step);
rutin_step_status rutin_step_status_of(const rutin_engine *engine, int64_t step);
const char *rutin_step_due(const rutin_engine *engine, int64_t step);
bool rutin_step_overdue(const rutin_engine *engine, int64_t step);
const char *rutin_step_closed_until(const rutin_engine *engine, int64_t step);
const char *rutin_step_heading(const rutin_engine *engine, int64_t step);
const char *rutin_step_say(const rutin_engine *engine, int64_t step);
const char *rutin_step_say_not(const rutin_engine *engine, int64_t step);
const char *rutin_step_say_all(const rutin_engine *engine, int64_t step);
const char *rutin_step_basis(const rutin_engine *engine, int64_t step);
const char *rutin_step_by_when(const rutin_engine *engine, int64_t step);
rutin_ground rutin_step_ground(const rutin_engine *engine, int64_t step);
const char *rutin_step_law(const rutin_engine *engine, int64_t step);
int64_t rutin_step_tell_count(const rutin_engine *engine, int64_t step);
const char *rutin_step_tell(const rutin_engine *engine, int64_t step,
    int64_t number);
int64_t rutin_step_reason_count(const rutin_engine *engine, int64_t step);
const char *rutin_step_rule(const rutin_engine *engine, int64_t step,
    int64_t number);
const char *rutin_step_reason(const rutin_engine *engine, int64_t step,
    int64_t number);
bool rutin_step_reason_effective(const rutin_engine *engine, int64_t step,
    int64_t number);
int64_t rutin_ban_count(const rutin_engine *engine);
const char *rutin_ban_actor(const rutin_engine *engine, int64_t ban);
bool rutin_ban_certain(const rutin_engine *engine, int64_t ban);
int64_t rutin_ask_count(const rutin_engine *engine);
const char *rutin_ask_fact(const rutin_engine *engine, int64_t ask);
const char *rutin_ask_question(const rutin_engine *engine, int64_t ask);
int64_t rutin_warning_count(const rutin_engine *engine);
const char *rutin_warning_code(const rutin_engine *engine, int64_t warning);
const char *rutin_warning_text(const rutin_engine *engine, int64_t warning);
""")


def _open() -> Any:
    """The library: RUTIN_LIBRARY where that is set, else the installed one."""
    name = os.environ.get("RUTIN_LIBRARY") or "librutin.so.0"
    try:
        library = ffi.dlopen(name)
    except OSError as error:
        raise ImportError(
            f"found no {name} to load ({error}). Install rutin (`make install`, then "
            "`ldconfig`), or set RUTIN_LIBRARY to the file that was built, as in "
            "RUTIN_LIBRARY=build/librutin.so") from None
    version = ffi.string(library.rutin_version()).decode()
    if not version.startswith(VERSION + "."):
        raise ImportError(f"{name} is rutin {version}, and this package is for "
                          f"{VERSION}: install the package of that version")
    return library


lib = _open()
