// test_page.c - what one reader gets of a plan: rutin_page()

#include "page.h"
#include "rutin.h"
#include "test.h"
#include "world.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define SAY(text) "{ sv = \"" text "\", en = \"in English\" }"
#define PERFORMERS                                                             \
    "actor \"board\" { name = words \"Nämnden\", short = words \"nämnden\"," \
    " kind = \"authority\" }\n"                                                \
    "actor \"mine\" { name = words \"Mina\", kind = \"authority\","            \
    " finder = sick }\n"

// A list as "1 alpha, 2 beta": numbers, where there are some, and ids.
static const char *list_of(const cJSON *page, const char *list, const char *id)
{
    static char text[512];
    const cJSON *item;

    *text = '\0';
    cJSON_ArrayForEach(item, member(page, list))
    {
        const cJSON *number = cJSON_GetObjectItemCaseSensitive(item, "number");

        snprintf(text + strlen(text), sizeof text - strlen(text), "%s%.0f %s",
                 *text ? ", " : "", number ? number->valuedouble : 0,
                 cJSON_GetStringValue(member(item, id)));
    }
    return text;
}

// A member of an item of a list, by the id of the item.
static const cJSON *of_item(const cJSON *page, const char *list, const char *id,
                            const char *name)
{
    const cJSON *item;

    cJSON_ArrayForEach(item, member(page, list))
    {
        const cJSON *has = cJSON_GetObjectItemCaseSensitive(item, "id");

        if (!has)
            has = cJSON_GetObjectItemCaseSensitive(item, "actor");
        if (has && strcmp(cJSON_GetStringValue(has), id) == 0)
            return member(item, name);
    }
    ck_abort_msg("no %s in %s", id, list);
}

#define ck_assert_shows(page, name, wanted)                                    \
    ck_assert_pstr_eq(cJSON_GetStringValue(member(page, name)), wanted)
#define ck_assert_act(page, id, name, wanted)                                  \
    ck_assert_pstr_eq(cJSON_GetStringValue(of_item(page, "acts", id, name)),   \
                      wanted)
#define ck_assert_then(page, id, name, wanted)                                 \
    ck_assert_pstr_eq(cJSON_GetStringValue(of_item(page, "then", id, name)),   \
                      wanted)
#define ck_assert_may(page, id, wanted)                                        \
    ck_assert_str_eq(cJSON_GetStringValue(                                     \
                         member(of_item(page, "acts", id, "may"), "text")),    \
                     wanted)

START_TEST(a_plan_there_is_not_has_no_page)
{
    world w = world_of("");
    const char *json = NULL;
    rutin_page_options of_nobody = {.actor = "nobody"};
    world made = plan_of("", "");

    ck_assert_int_eq(rutin_page(w.engine, NULL, &json, NULL), RUTIN_EUSAGE);
    ck_assert_str_eq(rutin_error_of(w.engine)->code, "undecided");
    ck_assert_ptr_null(json);
    ck_assert_int_eq(rutin_page(made.engine, &of_nobody, &json, NULL),
                     RUTIN_EUSAGE);
    ck_assert_str_eq(rutin_error_of(made.engine)->code, "not_a_name");
    end_world(w);
    end_world(made);
}
END_TEST

START_TEST(nothing_to_do_is_a_page_all_the_same)
{
    world w = plan_of("", "");
    cJSON *page = page_of(w, NULL);

    ck_assert_shows(page, "title", "Värld");
    ck_assert_shows(page, "case", "k");
    ck_assert_shows(page, "moment", "fredag 20 nov 2026 kl. 22.40");
    ck_assert_shows(page, "heading", "Gör först");
    ck_assert_shows(page, "notice", NULL);
    ck_assert_str_eq(list_of(page, "acts", "id"), "");
    ck_assert_str_eq(list_of(page, "then", "id"), "");
    cJSON_Delete(page);
    end_world(w);
}
END_TEST

#define FIVE                                                                   \
    "r \"a\" { contact = alpha { within = \"now\", ground = duty \"SoL "       \
    "(2025:400) 19 kap. 1 §\" } }\n"                                          \
    "r \"b\" { contact = beta { within = \"now\", ground = free } }\n"         \
    "r \"c\" { contact = gamma { within = \"2 h\", ground = anonymous } }\n"   \
    "r \"d\" { task = look { within = \"2 h\" } }\n"                           \
    "r \"e\" { task = write { within = \"3 days\" } }\n"

START_TEST(three_acts_stand_first_and_the_others_then)
{
    world w = plan_of(FIVE, "");
    cJSON *page = page_of(w, NULL);

    ck_assert_shows(page, "heading", "Gör nu");
    ck_assert_str_eq(list_of(page, "acts", "id"), "1 alpha, 2 beta, 3 gamma");
    ck_assert_str_eq(list_of(page, "then", "id"), "4 look, 5 write");
    ck_assert_then(page, "look", "comes", NULL);
    ck_assert_then(page, "write", "comes", "måndag 23 nov");
    cJSON_Delete(page);
    end_world(w);
}
END_TEST

START_TEST(what_is_due_later_is_no_act_while_something_is_due_today)
{
    world two = plan_of("r \"a\" { task = look { within = \"2 h\" } }\n"
                        "r \"b\" { task = write { within = \"3 days\" } }\n",
                        "");
    world later = plan_of("r \"b\" { task = write { within = \"3 days\" } }\n",
                          "");
    cJSON *page = page_of(two, NULL);
    cJSON *of_later = page_of(later, NULL);

    ck_assert_str_eq(list_of(page, "acts", "id"), "1 look");
    ck_assert_str_eq(list_of(page, "then", "id"), "2 write");
    ck_assert_str_eq(list_of(of_later, "acts", "id"), "1 write");
    ck_assert_shows(of_later, "heading", "Gör först");
    cJSON_Delete(page);
    cJSON_Delete(of_later);
    end_world(two);
    end_world(later);
}
END_TEST

START_TEST(what_is_done_keeps_its_number)
{
    world w = plan_of(FIVE, "\"events\": [{\"at\": \"" NOW "\", \"contact\":"
                            " \"alpha\", \"outcome\": \"reached\"}]");
    cJSON *page = page_of(w, NULL);

    ck_assert_str_eq(list_of(page, "acts", "id"),
                     "1 alpha, 2 beta, 3 gamma, 4 look");
    ck_assert_act(page, "alpha", "status", "done");
    ck_assert(cJSON_IsNull(of_item(page, "acts", "alpha", "may")));
    cJSON_Delete(page);
    end_world(w);
}
END_TEST

START_TEST(what_others_do_and_the_board_is_counted)
{
    world w = plan_of(
        PERFORMERS
        "task \"decide\" { name = words \"Besluta\", board = true }\n"
        "r \"a\" { task = { look { by = board }, decide, write } }\n"
        "r \"b\" { contact = alpha { ground = free, by = mine } }\n",
        "\"facts\": {\"sick\": true}");
    cJSON *page = page_of(w, NULL);
    const cJSON *others = member(page, "others");

    ck_assert_str_eq(list_of(page, "acts", "id"), "1 write, 2 alpha");
    ck_assert_int_eq(cJSON_GetArraySize(others), 2);
    ck_assert_shows(cJSON_GetArrayItem(others, 0), "performer", "board");
    ck_assert_shows(cJSON_GetArrayItem(others, 0), "name", "nämnden");
    ck_assert_shows(cJSON_GetArrayItem(others, 1), "performer", NULL);
    ck_assert_int_eq(member(cJSON_GetArrayItem(others, 1), "count")->valueint,
                     1);
    cJSON_Delete(page);
    end_world(w);
}
END_TEST

START_TEST(a_performer_has_a_page_and_so_has_everybody)
{
    world w = plan_of(
        PERFORMERS
        "task \"decide\" { name = words \"Besluta\", board = true }\n"
        "r \"a\" { task = { look { by = board }, decide { by = board },"
        " write } }\n",
        "");
    rutin_page_options of_board = {.actor = "board"}, of_all = {.all = true};
    cJSON *board = page_of(w, &of_board), *all = page_of(w, &of_all);

    ck_assert_str_eq(list_of(board, "acts", "id"), "1 look, 2 decide");
    ck_assert_str_eq(list_of(all, "acts", "id"), "1 look, 2 decide, 3 write");
    ck_assert_int_eq(cJSON_GetArraySize(member(all, "others")), 0);
    cJSON_Delete(board);
    cJSON_Delete(all);
    end_world(w);
}
END_TEST

START_TEST(the_answer_is_of_status_ground_and_law)
{
    static const struct {
        const char *ground, *more, *wanted;
    } answers[] = {
        {"within = \"now\", ground = duty \"SoL (2025:400) 19 kap. 1 §\"", "",
         "Ja, genast: SoL 19 kap. 1 §."},
        {"within = \"2 days\", ground = duty \"lag (2025:170) 6 §\"", "",
         "Ja: lag (2025:170) 6 §."},
        {"ground = necessity \"BrB (1962:700) 24 kap. 4 §\"", "",
         "Ja, utan samtycke: BrB 24 kap. 4 §."},
        {"ground = free", "", "Ja, utan samtycke."},
        {"ground = free }, law = \"OSL (2009:400) 10 kap. 20 §, FL (2017:900) "
         "6 §\"",
         "", "Ja, utan samtycke: OSL 10 kap. 20 §, FL 6 §."},
        {"within = \"1 h\", ground = may \"OSL (2009:400) 10 kap. 24 §\"", "",
         "Chefen beslutar, inom 30 minuter: OSL 10 kap. 24 §."},
        {"within = \"now\", ground = may \"OSL 10 kap. 24 §\"", "",
         "Chefen beslutar, genast: OSL 10 kap. 24 §."},
        {"ground = may \"OSL 10 kap. 24 §\"",
         "\"events\": [{\"at\": \"" NOW "\", \"weighed\": \"alpha\","
         " \"outcome\": \"yes\", \"by\": \"x\", \"note\": \"y\"}]",
         "Ja, det är beslutat: OSL 10 kap. 24 §."},
        {"ground = consent", "", "Inte än, personen ska ha sagt ja."},
        {"ground = consent", "\"consent\": {\"alpha\": \"given\"}",
         "Ja, personen har sagt ja."},
        {"ground = anonymous", "", "Ja, utan namn."},
    };

    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
        char rules[256];
        world w;
        cJSON *page;

        snprintf(rules, sizeof rules, "r \"a\" { contact = alpha { %s%s }",
                 answers[i].ground, strchr(answers[i].ground, '}') ? "" : " }");
        w = plan_of(rules, answers[i].more);
        page = page_of(w, NULL);
        ck_assert_may(page, "alpha", answers[i].wanted);
        cJSON_Delete(page);
        end_world(w);
    }
}
END_TEST

// A yes to one that a rule lets count for another is a yes.
START_TEST(a_rule_on_a_yes_says_that_there_is_one)
{
    world w = plan_of(
        "r \"a\" { when = consent_of(beta):is(\"given\"),"
        " contact = alpha { ground = free }, law = \"OSL (2009:400)"
        " 10 kap. 1 §\" }",
        "\"consent\": {\"beta\": \"given\"}");
    cJSON *page = page_of(w, NULL);

    ck_assert_may(page, "alpha", "Ja, personen har sagt ja: OSL 10 kap. 1 §.");
    cJSON_Delete(page);
    end_world(w);
}
END_TEST

START_TEST(the_time_stands_in_the_first_sentence_of_a_heading)
{
    world w = plan_of(
        "r \"a\" { contact = alpha { within = \"90 min\", ground = free,"
        " heading = " SAY(
            "Ring kl. 8, {number}. Vänta inte.") " } }\n"
                                                 "r \"b\" { task = look { "
                                                 "within = \"same day\", "
                                                 "heading = " SAY(
                                                     "Titta inom 1 timme. "
                                                     "Sen") " } }\n"
                                                            "r \"c\" { "
                                                            "task = write "
                                                            "{ within = "
                                                            "\"2 h\", "
                                                            "by_when "
                                                            "= " SAY("innan ni "
                                                                     "skiljs "
                                                                     "åt") " } "
                                                                           "}"
                                                                           "\n",
        "");
    cJSON *page = page_of(w, NULL);

    ck_assert_act(page, "alpha", "heading",
                  "Ring kl. 8, 112, inom 1 timme. Vänta inte.");
    ck_assert_act(page, "look", "heading", "Titta inom 1 timme. Sen");
    ck_assert_act(page, "write", "heading", "Write");
    ck_assert_act(page, "write", "by_when", "innan ni skiljs åt");
    cJSON_Delete(page);
    end_world(w);
}
END_TEST

// Whoever is not yet to be called is not in a line that says to call.
START_TEST(no_heading_says_to_call_before_it_is_allowed)
{
    world w = plan_of(
        "r \"a\" { contact = alpha { within = \"1 h\", ground = may \"x\","
        " heading = " SAY(
            "Ring {number}.") " } }\n"
                              "r \"b\" { contact = beta { ground = consent, "
                              "heading = " SAY(
                                  "Ring {number}.") " } }\n"
                                                    "r \"c\" { contact = gamma "
                                                    "{ ground = may \"x\", "
                                                    "heading = " SAY(
                                                        "Gamma: din chef "
                                                        "beslutar, skriv "
                                                        "varför.") " } }\n"
                                                                   "r \"d\" { "
                                                                   "task = "
                                                                   "look { "
                                                                   "ground = "
                                                                   "consent } "
                                                                   "}\n",
        "");
    rutin_page_options all = {.all = true};
    cJSON *page = page_of(w, &all);

    ck_assert_act(page, "alpha", "heading",
                  "Be din chef besluta om att ringa Alpha, 112");
    ck_assert_then(page, "beta", "heading",
                   "Fråga personen: får jag ringa Beta, [nummer saknas, fyll "
                   "i]?");
    ck_assert_then(page, "gamma", "heading",
                   "Gamma: din chef beslutar, skriv varför.");
    ck_assert_then(page, "look", "heading", "Fråga om personen vill: Look");
    cJSON_Delete(page);
    end_world(w);
}
END_TEST

// A routine in which [header] says who decides, and rules ban as [rules] say.
static world world_where(const char *header, const char *rules)
{
    char source[4096];
    world w;

    snprintf(
        source, sizeof source,
        "routine \"top\" { version = \"1\", languages = { \"sv\", \"en\" },"
        " title = { sv = \"x\", en = \"x\" }%s }\n"
        "local function t(text) return { sv = text, en = text } end\n"
        "fact \"sick\" { yes_no, ask = t \"Sick?\" }\n"
        "actor \"line\" { kind = \"care\", name = t \"Line\", phone = \"1\" }\n"
        "actor \"head\" { kind = \"care\", name = t \"Head\" }\n"
        "actor \"other\" { kind = \"care\", name = t \"Other\","
        " short = { sv = \"den andra chefen\", en = \"the other head\" } }\n"
        "actor \"third\" { kind = \"care\", name = t \"third\" }\n"
        "local function r(id) return function(b) b.because = t \"b\""
        " b.source = \"s\" return rule(id)(b) end end\n"
        "r \"a\" { contact = line { within = \"2 h\","
        " ground = may \"L 1 §\" } }\n%s",
        header, rules);
    if (rutin_load("top.lua", source, strlen(source), NULL, &w.routine) !=
        RUTIN_OK)
        complain(w.routine);
    w.engine = rutin_engine_new(w.routine, NULL);
    ck_assert_ptr_nonnull(w.engine);
    return w;
}

#define DECIDES ", decides = { \"head\", \"other\", \"third\" }"
#define NEVER(id, actors, when)                                                \
    "r \"" id "\" { never = { " actors " }" when " }\n"

// Nobody is sent to a head who is banned, or may be.
START_TEST(who_decides_is_nobody_who_is_banned)
{
    static const struct {
        const char *header, *rules, *facts, *language, *heading, *may;
    } ways[] = {
        {"", NEVER("b", "head", ""), "", "sv",
         "Be din chef besluta om att ringa Line, 1",
         "Chefen beslutar, inom 2 timmar: L 1 §."},
        {DECIDES, "", "", "sv", "Be din chef besluta om att ringa Line, 1",
         "Chefen beslutar, inom 2 timmar: L 1 §."},
        {DECIDES, NEVER("b", "head", ", when = sick"), "\"sick\": false", "sv",
         "Be din chef besluta om att ringa Line, 1",
         "Chefen beslutar, inom 2 timmar: L 1 §."},
        {DECIDES, NEVER("b", "head", ", when = sick"), "\"sick\": true", "sv",
         "Be den andra chefen besluta om att ringa Line, 1",
         "Beslutas av den andra chefen, inom 2 timmar: L 1 §."},
        {DECIDES, NEVER("b", "head", ", when = sick"), "", "sv",
         "Be den andra chefen besluta om att ringa Line, 1",
         "Beslutas av den andra chefen, inom 2 timmar: L 1 §."},
        {DECIDES, NEVER("b", "head", ", when = sick"), "", "en",
         "Ask the other head to decide on calling Line, 1",
         "Decided by the other head, within 2 hours: L 1 §."},
        {DECIDES, NEVER("b", "other", ""), "", "sv",
         "Be din chef besluta om att ringa Line, 1",
         "Chefen beslutar, inom 2 timmar: L 1 §."},
        {DECIDES, NEVER("b", "head, other", ", when = sick"), "", "en",
         "Ask third to decide on calling Line, 1",
         "Decided by third, within 2 hours: L 1 §."},
        {DECIDES, NEVER("b", "head, other, third", ""), "", "sv",
         "Be någon som får besluta och inte kan vara inblandad besluta om att"
         " ringa Line, 1",
         "Beslutas av någon som får besluta och inte kan vara inblandad,"
         " inom 2 timmar: L 1 §."},
    };

    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        world w = world_where(ways[i].header, ways[i].rules);
        rutin_options how = {.language = ways[i].language};
        char json[256];
        cJSON *page;

        snprintf(json, sizeof json,
                 "{\"opened\": \"" OPENED "\", \"now\": \"" OPENED "\","
                 " \"facts\": {%s}}",
                 ways[i].facts);
        ck_assert_int_eq(rutin_decide(w.engine, json, strlen(json), &how),
                         RUTIN_OK);
        page = page_of(w, NULL);
        ck_assert_act(page, "line", "heading", ways[i].heading);
        ck_assert_may(page, "line", ways[i].may);
        cJSON_Delete(page);
        end_world(w);
    }
}
END_TEST

START_TEST(a_number_that_a_name_ends_with_is_said_once)
{
    world w = plan_of("actor \"line\" { name = words \"Linjen 112 13\","
                      " kind = \"service\", phone = \"112 13\" }\n"
                      "r \"a\" { contact = line { ground = free } }\n",
                      "");
    cJSON *page = page_of(w, NULL);

    ck_assert_act(page, "line", "heading", "Ring Linjen, 112 13");
    cJSON_Delete(page);
    end_world(w);
}
END_TEST

#define AT(time) "{\"opened\": \"" time "\", \"now\": \"" time "\"}"

START_TEST(a_time_is_what_can_be_gone_by_at_that_hour)
{
    static const struct {
        const char *within, *at, *wanted;
    } times[] = {
        {"3 h", AT("2026-11-24T14:20:00+01:00"), "Look, senast 17.20"},
        {"2 h", AT("2026-11-24T14:20:00+01:00"), "Look, inom 2 timmar"},
        {"30 min", AT("2026-11-24T14:20:00+01:00"), "Look, inom 30 minuter"},
        {"same day", AT("2026-11-24T14:20:00+01:00"), "Look, i dag"},
        {"same day", AT("2026-11-24T20:00:00+01:00"), "Look, inom 4 timmar"},
        {"same day", AT("2026-11-24T00:30:00+01:00"), "Look, inom 23 timmar"},
        {"6 h", AT("2026-11-24T22:10:00+01:00"), "Look, inom 6 timmar"},
        {"12 h", AT("2026-11-24T22:10:00+01:00"),
         "Look, i morgon senast 10.10"},
        {"next day", AT("2026-11-24T14:20:00+01:00"), "Look, i morgon"},
        {"5 days", AT("2026-11-24T14:20:00+01:00"),
         "Look, senast söndag 29 nov"},
        {"72 h", AT("2026-11-24T14:20:00+01:00"),
         "Look, fredag 27 nov senast 14.20"},
        {"10 days", AT("2026-12-28T14:20:00+01:00"),
         "Look, senast torsdag 7 jan 2027"},
        {"now", AT("2026-11-24T14:20:00+01:00"), "Look"},
    };

    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        char rules[128];
        world w;
        cJSON *page;

        snprintf(rules, sizeof rules,
                 "r \"a\" { task = look { within = \"%s\" "
                 "} }",
                 times[i].within);
        w = world_of(rules);
        ck_assert_int_eq(
            rutin_decide(w.engine, times[i].at, strlen(times[i].at), NULL),
            RUTIN_OK);
        page = page_of(w, NULL);
        ck_assert_act(page, "look", "heading", times[i].wanted);
        cJSON_Delete(page);
        end_world(w);
    }
}
END_TEST

// What was to be done by the end of a day is late by that day: no clock says 23.59.
START_TEST(what_is_late_says_since_when)
{
    static const struct {
        const char *within, *now, *wanted;
    } times[] = {
        {"2 h", "2026-11-24T17:00:00+01:00",
         "Look, försenat, skulle ha gjorts 16.20"},
        {"2 h", "2026-11-25T17:00:00+01:00",
         "Look, försenat, skulle ha gjorts 24 nov 16.20"},
        {"same day", "2026-11-25T17:00:00+01:00",
         "Look, försenat, skulle ha gjorts 24 nov"},
        {"2 h", "2027-11-25T17:00:00+01:00",
         "Look, försenat, skulle ha gjorts 24 nov 2026 16.20"},
    };

    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        char text[128];
        world w;
        cJSON *page;

        snprintf(text, sizeof text,
                 "r \"a\" { task = look { within = \"%s\" } }",
                 times[i].within);
        w = world_of(text);
        snprintf(text, sizeof text,
                 "{\"opened\": \"2026-11-24T14:20:00+01:00\","
                 " \"now\": \"%s\"}",
                 times[i].now);
        ck_assert_int_eq(rutin_decide(w.engine, text, strlen(text), NULL),
                         RUTIN_OK);
        page = page_of(w, NULL);
        ck_assert_act(page, "look", "heading", times[i].wanted);
        cJSON_Delete(page);
        end_world(w);
    }
}
END_TEST

START_TEST(a_ban_near_says_what_lifts_it)
{
    world w = plan_of(
        PERFORMERS
        "task \"clear\" { name = words \"Besked\", board = true }\n"
        "actor \"mother\" { name = words \"Mor\", short = words \"mamma\","
        " kind = \"private\", near = sick }\n"
        "actor \"father\" { name = words \"Far\", kind = \"private\","
        " near = sick }\n"
        "r \"a\" { never = { home, mother }, unless = done(clear) }\n"
        "r \"b\" { task = { clear { by = board }, look } }\n"
        "r \"c\" { when = lost, never = { father } }\n",
        "\"facts\": {\"sick\": true}");
    cJSON *page = page_of(w, NULL);

    ck_assert_str_eq(list_of(page, "near_bans", "actor"), "0 mother, 0 father");
    ck_assert_str_eq(list_of(page, "other_bans", "actor"), "0 home");
    ck_assert_str_eq(
        cJSON_GetStringValue(of_item(page, "near_bans", "mother", "until")),
        "tills nämnden har bestämt");
    cJSON_Delete(page);
    end_world(w);
}
END_TEST

START_TEST(a_question_is_asked_where_the_finder_acts_on_it)
{
    world w = plan_of(PERFORMERS
                      "r \"a\" { when = lost, task = look { by = board } }\n"
                      "r \"b\" { when = sick, task = write }\n",
                      "");
    cJSON *page = page_of(w, NULL);
    const cJSON *ask = member(page, "ask");

    ck_assert_int_eq(cJSON_GetArraySize(ask), 1);
    ck_assert_str_eq(cJSON_GetStringValue(cJSON_GetArrayItem(
                         member(cJSON_GetArrayItem(ask, 0), "facts"), 0)),
                     "sick");
    cJSON_Delete(page);
    end_world(w);
}
END_TEST

// The flag of the question about a fact, and what its answer opens.
START_TEST(each_question_tells_what_it_opens_and_whether_it_is_urgent)
{
    world w = plan_of(
        "r \"a\" { when = sick, task = { look { within = \"1 h\" },"
        " write } }\n"
        "r \"b\" { when = danger:is(\"now\"), task = write { within = \"9 "
        "days\" } "
        "}\n",
        "");
    cJSON *page = page_of(w, NULL);
    const cJSON *questions = member(page, "questions");
    const cJSON *first = cJSON_GetArrayItem(questions, 0);
    const cJSON *second = cJSON_GetArrayItem(questions, 1);

    ck_assert_int_eq(cJSON_GetArraySize(questions), 2);
    ck_assert_shows(first, "fact", "sick");
    ck_assert(cJSON_IsTrue(member(first, "urgent")));
    ck_assert_int_eq(cJSON_GetArraySize(member(first, "opens")), 2);
    ck_assert_shows(second, "fact", "danger");
    ck_assert(cJSON_IsFalse(member(second, "urgent")));
    ck_assert_str_eq(
        cJSON_GetStringValue(cJSON_GetArrayItem(member(second, "opens"), 0)),
        "Write");
    ck_assert_int_eq(member(second, "more")->valueint, 0);
    ck_assert(cJSON_IsNull(member(second, "presumed")));
    cJSON_Delete(page);
    end_world(w);
}
END_TEST

// A part has the number of its act, and nothing that comes before it.
START_TEST(an_act_has_its_parts_whole)
{
    world w = plan_of(
        "task \"whole\" { name = words \"Det hela\" }\n"
        "task \"piece\" { name = words \"En del\","
        " part_of = { \"whole\" } }\n"
        "r \"a\" { task = { whole, piece { within = \"1 h\" } } }\n",
        "");
    cJSON *page = page_of(w, NULL);
    const cJSON *parts = of_item(page, "acts", "whole", "parts");
    const cJSON *part = cJSON_GetArrayItem(parts, 0);

    ck_assert_int_eq(cJSON_GetArraySize(parts), 1);
    ck_assert_shows(part, "task", "piece");
    ck_assert_shows(part, "actor", NULL);
    ck_assert(cJSON_IsNull(member(part, "number")));
    ck_assert_int_eq(member(part, "act")->valueint, 1);
    ck_assert_int_eq(cJSON_GetArraySize(member(part, "parts")), 0);
    ck_assert_act(page, "whole", "heading", "Det hela, inom 30 minuter");
    ck_assert_shows(part, "heading", "En del");
    cJSON_Delete(page);
    end_world(w);
}
END_TEST

START_TEST(a_page_says_whose_it_is)
{
    world w = plan_of(PERFORMERS, "");
    rutin_page_options of_board = {.actor = "board"}, of_all = {.all = true};
    cJSON *pages[] = {page_of(w, NULL), page_of(w, &of_board),
                      page_of(w, &of_all)};
    static const char *const readers[][2] = {
        {"finder", NULL}, {"board", "nämnden"}, {"all", NULL}};

    for (int i = 0; i < 3; i++) {
        ck_assert_shows(pages[i], "reader", readers[i][0]);
        ck_assert_shows(pages[i], "reader_name", readers[i][1]);
        ck_assert_shows(pages[i], "version", "1");
        cJSON_Delete(pages[i]);
    }
    end_world(w);
}
END_TEST

START_TEST(what_is_known_is_there_in_words_but_for_texts)
{
    world w = plan_of("", "\"facts\": {\"age\": 16, \"small\": true, \"harm\":"
                          " [], \"name\": \"Anna\"}");
    cJSON *page = page_of(w, NULL);
    const cJSON *known = member(page, "known");

    ck_assert_int_eq(cJSON_GetArraySize(known), 4);
    ck_assert_shows(cJSON_GetArrayItem(known, 0), "text", "16");
    ck_assert_shows(cJSON_GetArrayItem(known, 1), "text", "ja");
    ck_assert_shows(cJSON_GetArrayItem(known, 2), "text", "inget");
    ck_assert_shows(cJSON_GetArrayItem(known, 3), "text", NULL);
    ck_assert_int_eq(member(cJSON_GetArrayItem(known, 0), "value")->valueint,
                     16);
    ck_assert(cJSON_IsTrue(member(cJSON_GetArrayItem(known, 1), "value")));
    ck_assert(cJSON_IsArray(member(cJSON_GetArrayItem(known, 2), "value")));
    ck_assert(cJSON_IsNull(member(cJSON_GetArrayItem(known, 3), "value")));
    cJSON_Delete(page);
    end_world(w);
}
END_TEST

Suite *page_suite(void)
{
    const TTest *tests[] = {
        a_plan_there_is_not_has_no_page,
        nothing_to_do_is_a_page_all_the_same,
        three_acts_stand_first_and_the_others_then,
        what_is_due_later_is_no_act_while_something_is_due_today,
        what_is_done_keeps_its_number,
        what_others_do_and_the_board_is_counted,
        a_performer_has_a_page_and_so_has_everybody,
        the_answer_is_of_status_ground_and_law,
        a_rule_on_a_yes_says_that_there_is_one,
        the_time_stands_in_the_first_sentence_of_a_heading,
        no_heading_says_to_call_before_it_is_allowed,
        who_decides_is_nobody_who_is_banned,
        a_number_that_a_name_ends_with_is_said_once,
        a_time_is_what_can_be_gone_by_at_that_hour,
        what_is_late_says_since_when,
        a_ban_near_says_what_lifts_it,
        a_question_is_asked_where_the_finder_acts_on_it,
        each_question_tells_what_it_opens_and_whether_it_is_urgent,
        an_act_has_its_parts_whole,
        a_page_says_whose_it_is,
        what_is_known_is_there_in_words_but_for_texts,
    };

    return suite_of("page", tests, sizeof tests / sizeof *tests);
}
