// cli.h - what the files of the command share
//
// The command is an ordinary host of the library: it includes rutin.h, reads
// what the library answers with cJSON, and nothing else of the project.
//
//     main.c     which command; help and version
//     options.c  the words after it
//     words.c    everything the command says, in Swedish and in English
//     buffer.c   growing text; the nearest name
//     layout.c   paragraphs, labels and headings in 80 columns
//     moment.c   times for people; the clock
//     files.c    reading and finding files
//     intake.c   lines of standard input, until a signal
//     report.c   diagnostics
//     case.c     a case, with the time to reckon from
//     performer.c one performer's part of a plan
//     host.c     a routine opened: loaded, described, with an engine
//     page.c     a plan as a page
//     step.c     a step of it
//     change.c   what changed between two plans
//     rule.c     a rule in words
//     question.c a question, and a line of an answer to it
//     answer.c   that line, understood
//     move.c     a line of a drill, understood
//     wind.c     its clock, moved by hand
//     outline.c  a plan in one line a step
//     run.c ask.c test.c show.c told.c calendar.c batch.c   the commands

#ifndef RUTIN_CLI_H
#define RUTIN_CLI_H

#include <cJSON.h>
#include <rutin.h>
#include <stdio.h>

// What the command ends with.
enum {
    CLI_FINE = 0,
    CLI_CANNOT = 1,     // could not do it: a file, a case, memory
    CLI_USAGE = 2,      // the command line is wrong
    CLI_INVALID = 3,    // the routine is invalid, or an invariant is broken
    CLI_INCOMPLETE = 4, // the plan stands but facts are missing (--strict)
    CLI_FAILED = 5,     // an example failed
    CLI_LIMIT = 8       // a ceiling was reached
};

enum { CLI_WIDTH = 80, CLI_MAX_CASE = 1 << 20, CLI_MAX_THREADS = 256 };

// ------------------------------------------------------------------ words

// Everything the command says. The texts stand in words.c. {1} and {2} in a
// text are filled in.
typedef enum cli_word {
    // main.c
    W_ABOUT,
    W_USAGE,
    W_COMMANDS,
    W_OPTIONS,
    W_EXITS,
    W_EXIT_LIST,
    W_MORE,
    W_RUN_SUMMARY,
    W_RUN_HELP,
    W_ASK_SUMMARY,
    W_ASK_HELP,
    W_TEST_SUMMARY,
    W_TEST_HELP,
    W_SHOW_SUMMARY,
    W_SHOW_HELP,
    W_TOLD_SUMMARY,
    W_TOLD_HELP,
    W_CALENDAR_SUMMARY,
    W_CALENDAR_HELP,
    W_BATCH_SUMMARY,
    W_BATCH_HELP,
    W_DRILL_SUMMARY,
    W_DRILL_HELP,
    W_HELP_SUMMARY,
    W_HELP_HELP,
    // options.c
    W_OPT_NOW,
    W_OPT_LANG,
    W_OPT_RULES,
    W_OPT_BRIEF,
    W_OPT_STRICT,
    W_OPT_FORMAT,
    W_OPT_SAVE,
    W_OPT_THREADS,
    W_OPT_FOR,
    W_OPT_HELP,
    W_OPT_VERSION,
    W_NO_COMMAND,
    W_UNKNOWN_COMMAND,
    W_FAR_COMMAND,
    W_UNKNOWN_OPTION,
    W_OPTION_BARE,
    W_OPTION_FULL,
    W_OPTION_VALUE,
    W_OPTION_TIME,
    W_OPTION_THREADS,
    W_MISSING_OPERAND,
    W_EXTRA_OPERAND,
    W_NEAREST,
    // files.c, report.c, host.c
    W_NO_MEMORY,
    W_CANNOT_READ,
    W_CANNOT_WRITE,
    W_CANNOT_PRINT,
    W_NOT_THERE,
    W_NOT_ALLOWED,
    W_IS_FOLDER,
    W_DISK_FULL,
    W_TOO_LARGE,
    W_NO_ROUTINE,
    W_NO_LANGUAGE,
    W_NO_PERFORMER,
    W_FAR_PERFORMER,
    W_BAD_ANSWER_JSON,
    W_CLOCK_TAKEN,
    // moment.c
    W_TODAY,
    W_TOMORROW,
    W_YESTERDAY,
    W_MONDAY,
    W_SUNDAY = W_MONDAY + 6,
    W_JANUARY,
    W_DECEMBER = W_JANUARY + 11,
    // page.c: the parts of the page
    W_VERSION_OF,
    W_CASE_AT,
    W_NO_ID,
    W_BROKEN,
    W_BROKEN_ADVICE,
    W_NOTE,
    W_DO_NOW,
    W_DO_TODAY,
    W_DO_TONIGHT,
    W_DO_WEEK,
    W_DO_LATER,
    W_ONLY_FOR,
    W_ONLY_FOR_LEAD,
    W_NOTHING_FOR,
    W_BANS_BELOW,
    W_NOTHING_AT_ONCE,
    W_NOTHING_NOW,
    W_OTHERS_NOW,
    W_WAITS,
    W_MUST_NOT,
    W_UNSETTLED,
    W_SEE_NOTES,
    W_FIND_OUT,
    W_FINISHED,
    W_COUNTED_AS,
    W_ALL_KNOWN,
    // page.c: a step
    W_CONTACT,
    W_LABEL_WHEN,
    W_LABEL_WAITS,
    W_LABEL_WHO,
    W_LABEL_INSTEAD,
    W_LABEL_GROUND,
    W_LABEL_TELL,
    W_LABEL_WHY,
    W_LABEL_LAWYER,
    W_NOW,
    W_NOW_LATE,
    W_LATE,
    W_BY,
    W_NO_DEADLINE,
    W_NOT_RECKONED,
    W_WAITS_STEP,
    W_STEP_NAMED,
    W_WAITS_CLOCK,
    W_AS_STEP,
    W_AND_MORE,
    W_WAITS_CONSENT,
    W_WAITS_WEIGHING,
    W_WAITS_HELD,
    W_TELL_ONLY,
    W_TELL_ALSO,
    W_TELL_UNKNOWN,
    W_TELL_NOTHING,
    W_TELL_NOTHING_YET,
    W_TELL_IF_CONSENT,
    W_TELL_IF_WEIGHED,
    W_INSTEAD,
    W_DONE,
    W_FAILED,
    // page.c: grounds, plain, and where a law is named
    W_DUTY,
    W_DUTY_LAW,
    W_NECESSITY,
    W_NECESSITY_LAW,
    W_FREE,
    W_UNLESS,
    W_UNLESS_LAW,
    W_UNLESS_WEIGHED,
    W_UNLESS_WEIGHED_LAW,
    W_MAY,
    W_MAY_LAW,
    W_MAY_WEIGHED,
    W_MAY_WEIGHED_LAW,
    W_CONSENT,
    W_CONSENT_GIVEN,
    W_ANONYMOUS,
    W_BLOCKED_CONSENT,
    W_BLOCKED_WEIGHING,
    // page.c: bans and questions
    W_DO_NOT_CONTACT,
    W_NOT_YET,
    W_NOT_YET_WHY,
    W_DECIDES,
    W_YES,
    W_NO,
    // ask.c, answer.c
    W_WELCOME,
    W_QUESTION,
    W_WHY_ASKED,
    W_WHY_WANTED,
    W_PRESUMED,
    W_HOW_YES_NO,
    W_HOW_NUMBER,
    W_HOW_NUMBER_FREE,
    W_HOW_ONE_OF,
    W_HOW_ANY_OF,
    W_HOW_TEXT,
    W_ASK_GUIDE,
    W_BAD_YES_NO,
    W_BAD_NUMBER,
    W_BAD_NUMBER_FREE,
    W_BAD_CHOICE,
    W_BAD_CHOICES,
    W_BAD_LINE,
    W_BAD_TEXT,
    W_NO_WAY_BACK,
    W_PLAN_NEW,
    W_PLAN_GONE,
    W_PLAN_CHANGED,
    W_PLAN_OVERDUE,
    W_PLAN_BANNED,
    W_PLAN_UNBANNED,
    W_PLAN_SAME,
    W_PLAN_EMPTY,
    W_OTHER_TELLING,
    W_STATUS_DONE,
    W_STATUS_FAILED,
    W_STATUS_HELD,
    W_STATUS_WEIGH,
    W_STATUS_ASK_CONSENT,
    W_STATUS_BLOCKED,
    W_STATUS_WAITING,
    W_STATUS_DUE,
    W_UNLIMITED,
    W_NO_MORE_QUESTIONS,
    W_HERE_IS_PLAN,
    W_SAVED,
    W_SAVE_EXISTS,
    // told.c
    W_WAS_TOLD,
    W_NOTHING_TOLD,
    W_MUST_STOP,
    W_STOP_ADVICE,
    W_NOT_NOTED,
    W_NOT_NOTED_ADVICE,
    W_NO_GROUND_NOTED,
    W_LABEL_TOLD,
    W_LABEL_HOLDS,
    // calendar.c
    W_DEADLINE,
    W_DEADLINE_CONTACT,
    W_DEADLINE_HELD,
    W_DEADLINE_CONSENT,
    W_DEADLINE_WEIGHING,
    W_NO_DEADLINES,
    // drill.c, move.c, outline.c
    W_DRILL_WELCOME,
    W_DRILL_OVER,
    W_DRILL_SAVED,
    W_DRILL_ABOUT,
    W_DRILL_INPUT,
    W_DRILL_FULL,
    W_DRILL_WORD,
    W_UNDONE,
    W_NOTHING_TO_UNDO,
    W_SKIPPED,
    W_NOT_ANSWERED,
    W_CLOCK_IS,
    W_DID_REACH,
    W_DID_REACH_SILENT,
    W_DID_NOT_ANSWER,
    W_DID_REFUSE,
    W_DID_TASK,
    W_DID_FAIL,
    W_DID_CONSENT,
    W_DID_NOT_CONSENT,
    W_DID_WITHDRAW,
    W_CANNOT_CONSENT,
    W_DID_WEIGH_YES,
    W_DID_WEIGH_NO,
    W_DID_TOO_EARLY,
    W_DID_RECEIVE,
    W_DID_LEARN,
    W_DID_UNLEARN,
    W_NOT_UNDERSTOOD,
    W_NO_SUCH_STEP,
    W_SAY_WHICH,
    W_NONE_FITS,
    W_NOT_RECEIVED,
    W_NONE_RECEIVED,
    W_SAY_VALUE,
    W_IS_TASK,
    W_IS_CONTACT,
    W_EARLIER_FIRST,
    W_TIME_IS_PAST,
    W_NO_DEADLINE_AHEAD,
    W_WAITS_SO,
    W_LABEL_RECKONED,
    W_SAY_NOW,
    W_SAY_CONTACT,
    W_SAY_TASK,
    W_SAY_CONSENT,
    W_SAY_WEIGHING,
    W_SAY_WITHDRAWN,
    W_SAY_CLOCK,
    W_MEANS_CLOCK,
    W_SAY_DAY,
    W_MEANS_DAY,
    W_SAY_NEXT,
    W_MEANS_NEXT,
    W_SAY_ASK,
    W_MEANS_ASK,
    W_MEANS_FACT,
    W_SAY_RECEIVED,
    W_MEANS_RECEIVED,
    W_SAY_NUMBER,
    W_MEANS_NUMBER,
    W_SAY_ALL,
    W_MEANS_ALL,
    W_STEPS_MORE,
    W_SAY_PLAN,
    W_MEANS_PLAN,
    W_SAY_UNDO,
    W_MEANS_UNDO,
    W_SAY_END,
    W_MEANS_END,
    // test.c
    W_EXAMPLE_FAILED,
    W_ONE_EXAMPLE,
    W_EXAMPLES,
    W_SOME_UNREADABLE,
    W_NO_EXAMPLES,
    // show.c
    W_OWNER,
    W_IN_FORCE,
    W_REVIEW,
    W_FROM,
    W_TO,
    W_FACTS,
    W_CLASS_OF,
    W_CLASS_SITUATION,
    W_CLASS_CONTACT_WAY,
    W_CLASS_IDENTITY,
    W_CLASS_HEALTH,
    W_CLASS_MIGRATION,
    W_CLASS_ACCOUNT,
    W_CLASS_CHILDREN,
    W_CLASS_SUSPECTS,
    W_CLASS_PROTECTED_ADDRESS,
    W_ALL_ABOUT,
    W_BY_DUTY,
    W_BY_NECESSITY,
    W_BY_FREEDOM,
    W_BY_DUTY_UNLESS,
    W_BY_WEIGHING,
    W_BY_CONSENT,
    W_ANONYMOUSLY,
    W_SAME_DAY,
    W_NEXT_DAY,
    W_THIS_WORKING_DAY,
    W_NEXT_WORKING_DAY,
    W_ONE_MINUTE,
    W_MINUTES,
    W_ONE_HOUR,
    W_HOURS,
    W_WORKING_DAY,
    W_WORKING_DAYS,
    W_DAY,
    W_DAYS,
    W_WEEK,
    W_WEEKS,
    W_MONTH,
    W_MONTHS,
    W_COUNTED_FROM,
    W_ONLY_WHEN,
    W_FROM_REACHED,
    W_FROM_DONE,
    W_FROM_RECEIVED,
    W_OR,
    W_FIRST,
    W_AFTER,
    W_FOLLOWING,
    W_DONE_BY,
    W_CODE,
    W_NO_CLASS,
    W_ACTORS,
    W_TASKS,
    W_TERMS,
    W_RULES,
    W_LAWYER,
    W_INVARIANTS,
    W_NAME,
    W_IDENTIFYING,
    W_TYPE_YES_NO,
    W_TYPE_NUMBER,
    W_TYPE_NUMBER_IN,
    W_TYPE_ONE_OF,
    W_TYPE_ANY_OF,
    W_TYPE_TEXT,
    W_SAME_AS,
    W_IF_CLOSED,
    W_IF_NO_ANSWER,
    W_ALWAYS,
    W_LABEL_IF,
    W_LABEL_UNLESS,
    W_LABEL_CONTACT,
    W_LABEL_TASK,
    W_LABEL_NEVER,
    W_LABEL_ASK,
    W_LABEL_WARN,
    W_LABEL_LAW,
    W_LABEL_SOURCE,
    W_LABEL_VALID,
    W_LABEL_PLACE,
    W_LABEL_MUST,
    W_LABEL_KIND,
    W_KIND_AUTHORITY,
    W_KIND_CARE,
    W_KIND_CIVIL,
    W_KIND_FOREIGN,
    W_KIND_INTERNATIONAL,
    W_KIND_PERSON,
    W_KIND_PRIVATE,
    W_KIND_REPRESENTATIVE,
    W_KIND_SERVICE,
    W_KIND_TIPSTER,
    W_LABEL_PHONE,
    W_LABEL_OPEN,
    W_LABEL_ANSWER,
    W_LABEL_PRESUMED,
    // batch.c
    W_BATCH_PROGRESS,
    W_BATCH_REFUSED,
    W_BATCH_BROKEN,
    W_NONE
} cli_word;

// ------------------------------------------------------------ the command line

struct cli_call;

// A command: its name, what does it, what it takes and how many of them
// (`most` 0: any number), and what help says.
typedef struct cli_command {
    const char *name;
    int (*run)(struct cli_call *cli);
    const char *operands;
    int least, most;
    cli_word summary, help;
} cli_command;

// What was asked for, and in which language to answer.
typedef struct cli_call {
    const cli_command *command;
    // NULL: not given. `threads` is a number that was checked.
    const char *now, *language, *rules, *format, *save, *performer, *threads;
    bool brief, strict, help, version;
    int operand_count;
    char **operands;
    bool json;   // --format json
    bool colour; // standard output is a terminal that wants it
    int tongue;  // column of the words: 0 Swedish, 1 English
} cli_call;

enum { CLI_SWEDISH, CLI_ENGLISH };

int cli_run(cli_call *cli);
int cli_ask(cli_call *cli);
int cli_test(cli_call *cli);
int cli_show(cli_call *cli);
int cli_batch(cli_call *cli);
int cli_told(cli_call *cli);
int cli_calendar(cli_call *cli);
int cli_drill(cli_call *cli);

// The commands, NULL after the last.
extern const cli_command *const cli_command_list[];

// The command of that name; NULL, having said which is nearest.
const cli_command *cli_command_find(const cli_call *cli, const char *name);

// Reads the command, options and operands in [words], and the environment that
// they stand before. Gives CLI_FINE, or CLI_USAGE having said why. Without help
// or version asked for, a command was found.
int cli_options_read(cli_call *cli, int count, char **words);

// Prints the options of [command], or of the command line as a whole (NULL).
void cli_options_list(const cli_call *cli, const cli_command *command);

// "sv" or "en" as LC_ALL, LC_MESSAGES and LANG have it; NULL for any other.
const char *cli_options_locale(void);

const char *cli_words_say(const cli_call *cli, cli_word word);

// ------------------------------------------------------------------- texts

// Growing text, always with NUL after it. Start it as {0}; free it with
// cli_text_clear(). It ends the command when there is no more memory.
typedef struct cli_text {
    char *bytes;
    size_t length, room;
} cli_text;

void cli_text_add(cli_text *text, const char *more);
void cli_text_add_bytes(cli_text *text, const char *more, size_t length);

// Makes room for [more] bytes and NUL.
void cli_text_reserve(cli_text *text, size_t more);

// Adds the word with {1} and {2} filled in; either may be NULL.
void cli_words_add(cli_text *text, const cli_call *cli, cli_word word,
                   const char *first, const char *second);

// Adds [more], after [between] unless the text is empty.
void cli_text_add_item(cli_text *text, const char *between, const char *more);

void cli_text_clear(cli_text *text);

// [size] bytes, zeroed; ends the command when there are none.
void *cli_memory_allocate(size_t size);

// The best so far in a search for the name nearest to a misspelt one. Start it
// as {.wanted = …}; `found` is NULL while nothing is near enough.
typedef struct cli_nearest {
    const char *wanted, *found;
    int distance;
} cli_nearest;

void cli_nearest_consider(cli_nearest *nearest, const char *name);

// ------------------------------------------------------------------ layout

typedef enum cli_layout_style {
    CLI_PLAIN,
    CLI_BOLD,
    CLI_LOUD
} cli_layout_style;

// Prints [text] in lines of 80 columns, the first from column [first], where
// the cursor already stands, and the others from column [rest].
void cli_layout_wrap(const cli_call *cli, cli_layout_style style, int first,
                     int rest, const char *text);

// A paragraph that starts in column [first] of a new line.
void cli_layout_paragraph(const cli_call *cli, cli_layout_style style,
                          int first, int rest, const char *text);

// A mark or label in column [indent] and its text from column [column] on.
void cli_layout_labelled(const cli_call *cli, int indent, int column,
                         const char *label, const char *text);

// A heading in capitals, with an empty line before it.
void cli_layout_heading(const cli_call *cli, cli_word word);

// Columns that the [length] bytes of [text] take: one a code point.
int cli_columns(const char *text, size_t length);

// Puts [length] bytes of [text] out as they are, but a space for each control
// character, so that no text can steer the terminal.
void cli_layout_put(FILE *file, const char *text, size_t length);

// ------------------------------------------------------------------- times

// Adds the time [when] as somebody at [now] would say it, both RFC 3339: "today
// 22:10". The end of a day is the day alone.
void cli_moment_add(cli_text *text, const cli_call *cli, const char *when,
                    const char *now);

// The same with nothing left out: "Friday 27 Nov 2026 22:10".
void cli_moment_add_full(cli_text *text, const cli_call *cli, const char *when);

// Calendar days from [now] to [when], each in its own local time; a great many
// when either is no time.
int cli_moment_days_ahead(const char *when, const char *now);

// Whether it is the last second of its day, which is how a day's end is told.
bool cli_moment_ends_day(const char *when);

// Seconds from 1970 in UTC; false when [when] is no time.
bool cli_moment_instant(const char *when, int64_t *seconds);

// The same by the clock on the wall, as if that were UTC.
bool cli_moment_local(const char *when, int64_t *seconds);

// The time [seconds] after [from], which may be the same text, in its offset.
enum { CLI_TIME = 64 };
void cli_moment_later(char later[CLI_TIME], const char *from, int64_t seconds);

// The same as "20261120T211000Z".
enum { CLI_UTC = 32 };
void cli_moment_utc(char text[CLI_UTC], int64_t seconds);

// Whether [when] is before six in the morning after [now].
bool cli_moment_is_tonight(const char *when, const char *now);

// Whether [text] has the shape of an RFC 3339 time with an offset.
bool cli_moment_is_time(const char *text);

// The clock as RFC 3339, in this machine's zone.
void cli_moment_clock(char now[32]);

// ------------------------------------------------------------------- files

// Reads the file [path], or standard input for "-", up to CLI_MAX_CASE bytes.
// Gives CLI_FINE, or another status having said why.
int cli_files_read(const cli_call *cli, const char *path, cli_text *text);

// The path of the routine that the command line names: a file, or an id found
// in the folders of [rules]. False, having said why, when there is none.
bool cli_files_find_routine(const cli_call *cli, const char *name,
                            const char *rules, cli_text *path);

// The folders to look for rules in, ":" between them.
void cli_files_add_rules(const cli_call *cli, cli_text *path);

// Lists every file in [folder] and below whose name ends with [ending], in the
// order of their names, through [found]. Returns false, having said why, when a
// folder cannot be read, or when [found] does.
typedef bool cli_files_found(void *data, const char *path);
bool cli_files_list(const cli_call *cli, const char *folder, const char *ending,
                    cli_files_found *found, void *data);

bool cli_files_is_folder(const char *path);

// Whether a new file can be created at [path], as far as one can tell without
// doing it; false having said why not.
bool cli_files_may_create(const cli_call *cli, const char *path);

// Writes [text] and a line's end to a new file that only its owner can read.
// Gives CLI_FINE, or CLI_CANNOT having said why and left no file.
int cli_files_write_new(const cli_call *cli, const char *path,
                        const char *text);

// ------------------------------------------------------------------ intake

// Lines of standard input. Start it as {0}; free [rest] with cli_text_clear(). Who
// shares it between threads sees to it that one at a time takes lines.
typedef struct cli_intake {
    cli_text rest;  // of what was read: the beginning of a line
    bool has_ended; // there is no more, or a read failed
    int failure;    // errno of that read
} cli_intake;

// From here on SIGINT and SIGTERM end every intake. False when they cannot.
bool cli_intake_start(void);

// Ends every intake, in whichever thread it waits.
void cli_intake_end(void);

// Ends the process by the signal that ended an intake, if one did, for whoever
// started it to see.
void cli_intake_end_by_signal(void);

// Adds whole lines to the empty [lines]: what one read of [wanted] bytes gives,
// and as many more as it takes to come to a line's end. The last line of all may
// lack its end. Waits when there is nothing; adds nothing when all is taken, and
// after a signal or a failure. Of a first line longer than CLI_MAX_CASE only
// the last part is added; returns how many bytes went before it.
size_t cli_intake_take(cli_intake *from, cli_text *lines, size_t wanted);

// ------------------------------------------------------------- diagnostics

// The name a file has in messages: "-" is standard input.
const char *cli_report_file_name(const char *path);

// One diagnostic on standard error: where, and one sentence. [file] and [path]
// may be NULL, [line] and [column] 0, [help] NULL.
void cli_report_place(const cli_call *cli, const char *file, int line,
                      int column, const char *path, const char *message,
                      const char *help);

// The same, of the command itself: [word] filled with [first] and [second].
void cli_report_word(const cli_call *cli, const char *file, cli_word word,
                     const char *first, const char *second);

// Adds members to an object: column, path, message and help, null for what there
// is not.
void cli_report_add_place(cJSON *object, int column, const char *path,
                          const char *message, const char *help);

// Why a system call failed, in words: [number] is errno.
const char *cli_report_reason(const cli_call *cli, int number);

// What to end with after a status of the library.
int cli_report_exit(rutin_status status);

// An error of the library. [file] is the case that was read; NULL when there
// is none. Gives the status to end with.
int cli_report_error(const cli_call *cli, const rutin_error *error,
                     const char *file);

// ------------------------------------------------------------- the library

// A routine, opened. `book` is what rutin_describe() tells of it.
typedef struct cli_host {
    rutin_routine *routine;
    rutin_engine *engine;
    cJSON *book;
    rutin_options how;
} cli_host;

// Loads the routine that the command line names and settles the language. Gives
// CLI_FINE, or another status having said why. Close it either way.
int cli_host_open(cli_call *cli, cli_host *host);
void cli_host_close(cli_host *host);

// A case as it was given, with the time to reckon from put in.
typedef struct cli_case {
    const char *path;
    cli_text json;
    cJSON *tree;      // NULL for what is no JSON
    bool now_is_ours; // its `now` is that of the command line
} cli_case;

// Opens the routine and reads the case that the command line names. What is no
// case is left for the library. Gives CLI_FINE, or another status having said
// why. Close and clear them either way.
int cli_case_open(cli_call *cli, cli_host *host, cli_case *given);
void cli_case_clear(cli_case *given);

// Puts [now] into the text of a case, in place of its own if it has one. What is
// no object is left as it is.
void cli_case_put_now(cli_text *json, const char *now);

// Says why the library refused the case: a time that came from the command line
// is no fault of the file. Gives the status to end with.
int cli_case_complain(const cli_call *cli, const cli_host *host,
                      const cli_case *given);

// Whether the routine has the performer of --for: CLI_FINE, or CLI_USAGE having
// said which are near.
int cli_performer_check(const cli_call *cli, const cJSON *book);

// Whether the step is part of what was asked for: always, without --for. And
// whether whoever runs the case was asked for, who performs what nobody else
// does.
bool cli_performer_does(const cli_call *cli, const cJSON *step);
bool cli_performer_is_lead(const cli_call *cli);

// Leaves only those steps in the plan.
void cli_performer_keep(const cli_call *cli, cJSON *plan);

// The last plan of the host's engine, as a tree; NULL having said why.
cJSON *cli_host_plan(const cli_call *cli, const cli_host *host);

// A member of an object: NULL when it is not there. Text: "" when it is not
// there or null.
const cJSON *cli_json_member(const cJSON *object, const char *name);
const char *cli_json_text(const cJSON *object, const char *name);
bool cli_json_is_true(const cJSON *object, const char *name);

// The first item of a list, the others by `->next`; NULL when it is empty or no
// list.
const cJSON *cli_json_first(const cJSON *list);
const cJSON *cli_json_items(const cJSON *object, const char *list);

// Text of an item of a list; "" for anything else.
const char *cli_json_item_text(const cJSON *item);

// The item of the list [list] in [object] with this id; NULL for none.
const cJSON *cli_json_find(const cJSON *object, const char *list,
                           const char *id);

// The name of a fact, or of an actor or a task; its id when it has none.
const char *cli_book_fact_name(const cJSON *book, const char *fact);
const char *cli_book_subject_name(const cJSON *book, const char *subject);

// Adds the names of the actors and tasks in [ids]; of more than [most] (0: all
// are named) the first, and how many there are besides.
void cli_book_add_names(cli_text *text, const cli_call *cli, const cJSON *book,
                        const cJSON *ids, int most);

// The id of a step: its actor or its task.
const char *cli_step_id(const cJSON *step);

// --------------------------------------------------------------- the pages

// A page that is being printed.
typedef struct cli_sheet {
    const cli_call *cli;
    const cJSON *book, *plan;
    const cJSON *facts; // what the case tells, by name
    const char *now;
    cJSON *said;  // reasons that were printed: the text, the step's number
    cJSON *notes; // what awaits a lawyer, numbered from 1 as it came up
} cli_sheet;

// Where on the page a step stands, in the order of the page.
typedef enum cli_step_part {
    CLI_NOW,
    CLI_TODAY, // or in the night to come
    CLI_WEEK,  // within a week
    CLI_LATER,
    CLI_WAITS,
    CLI_MUST_NOT,
    CLI_FINISHED
} cli_step_part;

enum { CLI_INDENT = 4 };

cli_step_part cli_step_part_of(const cli_sheet *page, const cJSON *step);
bool cli_step_has_status(const cJSON *step, const char *status);

// Prints a step in full.
void cli_card_print(const cli_sheet *page, const cJSON *step);

// Adds a name, and the telephone number unless the name holds it.
void cli_step_add_called(cli_text *text, const char *name, const char *phone);

// Adds what a step is, with the telephone number, and when it is due or what it
// waits for.
void cli_step_add(cli_text *text, const cli_call *cli, const cJSON *step);
void cli_step_add_when(cli_text *text, const cli_call *cli, const cJSON *step,
                       const char *now);

// The number of a step in the plan; 0 for what is no step.
int cli_step_number(const cJSON *step);

// Prints how the deadline of a step was reckoned.
void cli_card_reckoning(const cli_sheet *page, const cJSON *step);

// The heading over a part of the page.
cli_word cli_page_heading(const cli_sheet *page, cli_step_part part);

// Names, in a line, whom not to contact.
void cli_page_banned(const cli_sheet *page, cli_word word);

// Prints the notes that the steps printed point at.
void cli_sheet_notes(const cli_sheet *page);

// Prints [text] behind the number of the step.
void cli_sheet_numbered(const cli_sheet *page, const cJSON *step,
                        const char *text);

// Prints a label and behind it the word, with [first] and [second] filled in.
void cli_sheet_label(const cli_sheet *page, cli_word label, cli_word word,
                     const char *first, const char *second);

// Prints the reasons that a step or a ban is there for.
void cli_sheet_reasons(const cli_sheet *page, const cJSON *of);

// Prints which routine, which case, and as of when.
void cli_page_head(const cli_call *cli, const cJSON *book, const char *id,
                   const char *now);

// Prints [plan]. [facts] is what the case tells, by name.
void cli_page_print(const cli_call *cli, const cJSON *book, const cJSON *plan,
                    const cJSON *facts);

// A value of [fact], an item of the book's facts, as people say it: yes, a
// number, a label.
void cli_book_add_value(cli_text *text, const cli_call *cli, const cJSON *fact,
                        const cJSON *value);

// Prints what the plan [after] has that [before] (NULL: nothing) has not, and
// the other way round.
void cli_change_print(const cli_call *cli, const cJSON *book,
                      const cJSON *before, const cJSON *after);

// Whether the plan breaks an invariant.
bool cli_host_is_broken(const cJSON *plan);

// The classes of facts, by name, and what each is about.
enum { CLI_CLASSES = 9 };
extern const struct cli_book_class {
    const char *name;
    cli_word word;
} cli_book_classes[CLI_CLASSES];

// What a ground is called, as "duty" is; W_NONE for no ground.
cli_word cli_book_ground(const char *ground);

// Prints a rule of the book in words.
void cli_rule_print(const cli_call *cli, const cJSON *book, const cJSON *rule);

// Adds "from … to …"; either may be "".
void cli_book_add_span(cli_text *text, const cli_call *cli, const char *from,
                       const char *to);

// ------------------------------------------------- questions and answers

enum { CLI_LINE = 4000 };

typedef enum cli_prompt_got {
    CLI_LINE_READ,
    CLI_LINE_END,
    CLI_LINE_TOO_LONG
} cli_prompt_got;

// Asks for a line on standard input and reads it, without its end.
cli_prompt_got cli_prompt_read(char line[CLI_LINE + 1]);

// Standard input that ended may have failed instead: says so then. An exit
// status.
int cli_prompt_check(const cli_call *cli);

// Prints the question [ask] of the plan, about [fact] of the book, as number
// [number].
void cli_question_print(const cli_call *cli, const cJSON *book,
                        const cJSON *plan, const cJSON *ask, const cJSON *fact,
                        int number);

// Adds [length] bytes in small letters, with straight apostrophes, one space for
// each run of blanks and none at the ends.
void cli_phrase_fold(cli_text *text, const char *line, size_t length);

typedef enum cli_answer_kind {
    CLI_ANSWER_NONE, // not understood; the reason was said
    CLI_ANSWER_VALUE,
    CLI_ANSWER_SKIP,
    CLI_ANSWER_BACK,
    CLI_ANSWER_PLAN,
    CLI_ANSWER_HELP,
    CLI_ANSWER_DONE
} cli_answer_kind;

// What a line says about [fact], an item of the book's facts. For a value,
// [*value] is set to what the case would hold: the caller frees it.
cli_answer_kind cli_answer_read(const cli_call *cli, const cJSON *fact,
                                const char *line, cJSON **value);

// The bounds of a number fact as text; "" where there is none.
void cli_book_bounds(const cJSON *fact, char low[32], char high[32]);

// ------------------------------------------------------------------- drills

// Where a drill stands: a page that can be printed, the case, and the clock,
// which a line moves as it is read.
typedef struct cli_scene {
    cli_sheet page;
    const cJSON *given;
    char now[CLI_TIME];
} cli_scene;

typedef enum cli_move_kind {
    CLI_MOVE_NONE, // not understood; the reason was said
    CLI_MOVE_ON,   // something happened, or time went by
    CLI_MOVE_STEP, // a step is to be seen
    CLI_MOVE_ALL,  // every step in a line
    CLI_MOVE_PLAN,
    CLI_MOVE_HELP,
    CLI_MOVE_ASK,
    CLI_MOVE_UNDO,
    CLI_MOVE_END
} cli_move_kind;

// What a line of a drill says. What happened is added to [moves], as elements of
// an example's `then`, and to [said] in words; of a step, [*step] is its number.
cli_move_kind cli_move_read(cli_scene *scene, const char *line, cJSON *moves,
                            cli_text *said, int *step);

typedef enum cli_wind {
    CLI_WIND_NONE, // no time
    CLI_WIND_ON,
    CLI_WIND_PAST,
    CLI_WIND_NO_DEADLINE
} cli_wind;

// How far a line, folded, moves the clock from [now], in seconds.
cli_wind cli_wind_read(const cJSON *plan, const char *now, const char *folded,
                       int64_t *seconds);

// Prints the plan in one line a step, a long one for today only unless [in_full];
// and what can be said of it now.
void cli_outline_print(const cli_sheet *page, bool in_full);
void cli_outline_sayings(const cli_sheet *page, const cJSON *given);

// What the rules of the book wait to receive, a list of names to be freed.
cJSON *cli_book_received(const cJSON *book);

// Whether a consent of a case, in any of its shapes, is given.
bool cli_case_is_given(const cJSON *consent);

#endif
