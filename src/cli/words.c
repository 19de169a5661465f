// words.c - everything the command says, in Swedish and in English
//
// One table, so that the two languages are read side by side. {1} and {2} are
// filled in by cli_words_add(). Texts are for somebody under stress: short, what
// to do first, no word that the routine does not use itself.
//
// Diagnostics are one sentence: what was found, what was wanted, what to do.

#include "words.h"

#include <assert.h>
#include <string.h>

static const char *const words[W_NONE][2] = {
    // The command as a whole.
    [W_ABOUT] = {"rutin kör en kommuns rutin för enskilda ärenden.",
                 "rutin runs a municipality's routine for individual cases."},
    [W_USAGE] = {"Så här: {1}", "Usage: {1}"},
    [W_COMMANDS] = {"Kommandon:", "Commands:"},
    [W_OPTIONS] = {"Val:", "Options:"},
    [W_EXITS] = {"Slutstatus:", "Exit status:"},
    [W_EXIT_LIST] =
        {"0 det gick bra; 1 det gick inte att göra; 2 fel på kommandoraden; 3 "
         "rutinen är ogiltig, eller planen bryter mot det som alltid ska "
         "gälla; 4 uppgifter saknas (bara med --strict); 5 ett exempel blev "
         "inte som väntat; 8 en gräns är nådd.",
         "0 fine; 1 could not do it; 2 usage; 3 the routine is invalid, or an "
         "invariant is broken; 4 facts are missing (only with --strict); 5 an "
         "example failed; 8 a limit was reached."},
    [W_MORE] = {"Mer om ett kommando: rutin help COMMAND",
                "More about a command: rutin help COMMAND"},
    [W_RUN_SUMMARY] = {"visar vad som ska göras i ett ärende",
                       "shows what to do in a case"},
    [W_RUN_HELP] =
        {"Kör ärendet genom rutinen och skriver planen: det som ska göras nu, "
         "i dag, inom en vecka och sedan, det som väntar och på vad, det som "
         "inte får göras och det som ska "
         "tas reda på. ROUTINE är en fil eller ett id i regelmapparna. CASE är "
         "ett ärende i JSON; - är standard in. Källor och alla regler finns "
         "med --format json.",
         "Runs the case through the routine and prints the plan: what to do "
         "now, today, within a week and later, what waits and for what, what "
         "must not be done, and what to "
         "find out. ROUTINE is a file, or an id in the folders of rules. CASE "
         "is a case in JSON; - is standard input. Sources and every rule come "
         "with --format json."},
    [W_ASK_SUMMARY] = {"frågar det som behövs och slutar i en plan",
                       "asks what matters and ends in a plan"},
    [W_ASK_HELP] =
        {"Frågar det som betyder mest, en fråga i taget, och visar hur planen "
         "växer. Svara med ett nummer, ett ord, \"vet ej\", \"tillbaka\", "
         "\"plan\", \"klar\" eller \"hjälp\". Inget sparas om du inte ber om "
         "det med --save.",
         "Asks what matters most, one question at a time, and shows the plan "
         "growing. Answer with a number, a word, \"don't know\", \"back\", "
         "\"plan\", \"done\" or \"help\". Nothing is kept unless you ask for "
         "it with --save."},
    [W_TEST_SUMMARY] = {"prövar rutinen mot exempelfall",
                        "tests the routine against example cases"},
    [W_TEST_HELP] =
        {"Kör varje exempel och jämför planen med det som väntas. EXAMPLES är "
         "filer, eller mappar där varje .json-fil är ett exempel.",
         "Runs each example and compares the plan with what is expected of it. "
         "EXAMPLES are files, or folders in which each .json file is one."},
    [W_SHOW_SUMMARY] = {"visar rutinen som ett dokument",
                        "shows the routine as a document"},
    [W_SHOW_HELP] =
        {"Skriver rutinen så att den går att läsa: uppgifter, aktörer med "
         "telefonnummer, regler med skäl och källor, det som väntar på en "
         "jurist, och det som alltid ska gälla.",
         "Prints the routine to be read: facts, actors with their telephone "
         "numbers, rules with reasons and sources, what awaits a lawyer, and "
         "what must always hold."},
    [W_TOLD_SUMMARY] = {"visar vad som har berättats, för vem och när",
                        "shows what was told, to whom and when"},
    [W_TOLD_HELP] =
        {"Skriver registret över det som ärendets händelser säger har "
         "berättats: vad, för vem, när och på vilken grund. Därefter vilka som "
         "har fått något med ett samtycke som är återkallat, och vilka "
         "kontakter som inte säger vad som berättades.",
         "Prints the register of what the events of the case say was told: "
         "what, to whom, when and on which ground. Then who was told something "
         "on a consent that is withdrawn, and which contacts do not say what "
         "was told."},
    [W_CALENDAR_SUMMARY] = {"skriver fristerna som en kalenderfil",
                            "prints the deadlines as a calendar file"},
    [W_CALENDAR_HELP] =
        {"Skriver en fil i formatet iCalendar, som de flesta kalendrar läser: "
         "en händelse för varje steg som har en frist och inte är gjort, med "
         "ett larm före. Ett steg vars frist inte har börjat löpa är inte med. "
         "Kalendern säger ärendets id och vad steget heter, men inga uppgifter "
         "ur ärendet. Läs in den på nytt när ärendet har ändrats: samma steg "
         "ersätter sig självt. Det som är gjort tar du bort för hand.",
         "Prints a file in the format iCalendar, which most calendars read: an "
         "event for each step that has a deadline and is not done, with an "
         "alarm before. A step whose deadline has not started to run is left "
         "out. The calendar tells the case's id and the name of the step, but "
         "no fact of the case. Read it in again when the case has changed: the "
         "same step replaces itself. What is done you remove by hand."},
    [W_BATCH_SUMMARY] = {"avgör ett ärende på varje rad",
                         "decides a case on each line"},
    [W_BATCH_HELP] =
        {"Läser ett ärende i JSON från varje rad av standard in och skriver en "
         "plan, också den på en rad, i samma ordning. En rad som inte går att "
         "avgöra får i stället ett felobjekt, {\"error\": …}. Svaret på en rad "
         "beror bara på den raden, så arbetet kan delas upp hur som helst. "
         "Varje ärende bär sitt eget now, för klockan läses inte; --now gäller "
         "för alla. Slutstatus är 0 när varje rad har fått sitt svar, även där "
         "svaret är ett fel.",
         "Reads a case in JSON from each line of standard input and prints a "
         "plan, also on one line, in the same order. A line that cannot be "
         "decided gets an error object instead, {\"error\": …}. The answer to "
         "a "
         "line depends on that line alone, so the work can be divided in any "
         "way. Each case carries its own now, for the clock is not read; --now "
         "holds for all. The exit status is 0 when every line has its answer, "
         "even where that is an error."},
    [W_DRILL_SUMMARY] = {"övar rutinen på ett ärende, timme för timme",
                         "practises the routine on a case, hour by hour"},
    [W_DRILL_HELP] =
        {"Övar på ett påhittat ärende. Du skriver vad som händer och flyttar "
         "klockan, och planen ritas om: \"1 inget svar, +15 min\", \"samtycke "
         "givet\", \"måndag 08:00\", \"ångra\". \"?\" visar vad som går att "
         "skriva just nu. Den som nås antas få veta det som är känt och får "
         "berättas. Med --save blir övningen ett exempel som `rutin test` kan "
         "köra.",
         "Practises on a fictive case. You write what happens and move the "
         "clock, and the plan is drawn anew: \"1 no answer, +15 min\", "
         "\"consent given\", \"Monday 08:00\", \"undo\". \"?\" shows what can "
         "be written just now. Whoever is reached is taken to be told what is "
         "known and may be told. With --save the drill becomes an example that "
         "`rutin test` can run."},
    [W_HELP_SUMMARY] = {"visar hjälp om ett kommando",
                        "shows help about a command"},
    [W_HELP_HELP] = {"Skriver vad ett kommando gör och vad det tar.",
                     "Prints what a command does and what it takes."},

    // Options.
    [W_OPT_NOW] = {"tidpunkten att räkna från, som 2026-11-20T22:10:00+01:00",
                   "the time to reckon from, as 2026-11-20T22:10:00+01:00"},
    [W_OPT_LANG] = {"språk; annars datorns språk, annars rutinens första",
                    "language; otherwise the locale's, otherwise the "
                    "routine's first"},
    [W_OPT_RULES] = {"mappar att leta rutiner i, före RUTIN_RULES",
                     "folders to look for routines in, before RUTIN_RULES"},
    [W_OPT_BRIEF] = {"utan skäl; i JSON också utan källor och grunder",
                     "without reasons; in JSON without sources and grounds "
                     "as well"},
    [W_OPT_STRICT] = {"sluta med status 4 när uppgifter saknas",
                      "end with status 4 when facts are missing"},
    [W_OPT_FORMAT] = {"för en människa eller för en maskin",
                      "for a person or for a machine"},
    [W_OPT_SAVE] = {"spara i en ny fil, som bara du kan läsa",
                    "save to a new file that only you can read"},
    [W_OPT_THREADS] = {"trådar, 1 till 256; annars en för varje kärna",
                       "threads, 1 to 256; otherwise one for each core"},
    [W_OPT_FOR] = {"bara det som PERFORMER gör: en aktörs id, eller case-lead "
                   "för den som håller i ärendet",
                   "only what PERFORMER does: the id of an actor, or case-lead "
                   "for whoever runs the case"},
    [W_OPT_HELP] = {"den här hjälpen", "this help"},
    [W_OPT_VERSION] = {"programmets version", "the version of the program"},
    [W_NO_COMMAND] = {"inget kommando gavs; skriv `rutin help`",
                      "no command was given; write `rutin help`"},
    [W_UNKNOWN_COMMAND] = {"kommandot `{1}` finns inte{2}",
                           "there is no command `{1}`{2}"},
    [W_FAR_COMMAND] = {"kommandot `{1}` finns inte; de som finns är {2}",
                       "there is no command `{1}`; there are {2}"},
    [W_UNKNOWN_OPTION] = {"valet `{1}` finns inte här{2}",
                          "there is no option `{1}` here{2}"},
    [W_NEAREST] = {"; menade du `{1}`?", "; did you mean `{1}`?"},
    [W_OPTION_BARE] = {"valet `{1}` saknar sitt värde; skriv `{1} {2}`",
                       "option `{1}` lacks its value; write `{1} {2}`"},
    [W_OPTION_FULL] = {"valet `{1}` tar inget värde; skriv bara `{1}`",
                       "option `{1}` takes no value; write `{1}` alone"},
    [W_OPTION_VALUE] = {"valet `{1}` fick ett okänt värde; skriv {2}",
                        "option `{1}` got an unknown value; write {2}"},
    [W_OPTION_TIME] = {"valet `{1}` fick något som inte är en tid med "
                       "tidszon; skriv som {2}",
                       "option `{1}` got what is not a time with an offset; "
                       "write it as {2}"},
    [W_OPTION_THREADS] = {"valet `{1}` fick något som inte är ett helt tal "
                          "från 1 till 256; skriv som {2}",
                          "option `{1}` got what is not a whole number from 1 "
                          "to 256; write it as {2}"},
    [W_MISSING_OPERAND] = {"det fattas något på kommandoraden; skriv `rutin "
                           "{1} {2}`",
                           "something is missing on the command line; write "
                           "`rutin {1} {2}`"},
    [W_EXTRA_OPERAND] = {"det står för mycket på kommandoraden; skriv `rutin "
                         "{1} {2}`",
                         "there is too much on the command line; write `rutin "
                         "{1} {2}`"},

    // Files and the library.
    [W_NO_MEMORY] = {"minnet tog slut", "there is no memory left"},
    [W_CANNOT_READ] = {"filen går inte att läsa: {1}; kontrollera namnet",
                       "the file cannot be read: {1}; check the name"},
    [W_CANNOT_WRITE] = {"filen går inte att skriva: {1}; ge ett annat namn",
                        "the file cannot be written: {1}; give another name"},
    [W_NOT_THERE] = {"den finns inte", "it does not exist"},
    [W_NOT_ALLOWED] = {"du har inte rätt till det", "you are not allowed to"},
    [W_IS_FOLDER] = {"det är en mapp", "it is a folder"},
    [W_DISK_FULL] = {"det finns ingen plats kvar", "there is no room left"},
    [W_CANNOT_PRINT] = {"resultatet går inte att skriva ut: {1}",
                        "the result cannot be printed: {1}"},
    [W_TOO_LARGE] = {"filen är större än {1} byte; ge ett mindre ärende",
                     "the file is larger than {1} bytes; give a smaller case"},
    [W_NO_ROUTINE] = {"det finns ingen rutin `{1}` som fil eller i "
                      "regelmapparna; ge en fil, eller mappar med --rules{2}",
                      "there is no routine `{1}` as a file or in the folders "
                      "of rules; give a file, or folders with --rules{2}"},
    [W_NO_LANGUAGE] = {"rutinen finns inte på språket `{1}`; den finns på {2}",
                       "the routine has no texts in `{1}`; it has {2}"},
    [W_NO_PERFORMER] = {"ingen `{1}` gör något i rutinen{2}",
                        "no `{1}` does anything in the routine{2}"},
    [W_FAR_PERFORMER] = {"ingen `{1}` gör något i rutinen; de som gör något är "
                         "{2}",
                         "no `{1}` does anything in the routine; those who do "
                         "are {2}"},
    [W_BAD_ANSWER_JSON] = {"biblioteket svarade något som inte är JSON",
                           "the library answered what is not JSON"},
    [W_CLOCK_TAKEN] = {"ärendet säger inte vad klockan är; räknar från {1} "
                       "(ange en annan tid med --now)",
                       "the case does not say what time it is; reckoning from "
                       "{1} (give another with --now)"},

    // Times.
    [W_TODAY] = {"i dag", "today"},
    [W_TOMORROW] = {"i morgon", "tomorrow"},
    [W_YESTERDAY] = {"i går", "yesterday"},
    [W_MONDAY] = {"måndag", "Monday"},
    [W_MONDAY + 1] = {"tisdag", "Tuesday"},
    [W_MONDAY + 2] = {"onsdag", "Wednesday"},
    [W_MONDAY + 3] = {"torsdag", "Thursday"},
    [W_MONDAY + 4] = {"fredag", "Friday"},
    [W_MONDAY + 5] = {"lördag", "Saturday"},
    [W_MONDAY + 6] = {"söndag", "Sunday"},
    [W_JANUARY] = {"jan", "Jan"},
    [W_JANUARY + 1] = {"feb", "Feb"},
    [W_JANUARY + 2] = {"mars", "March"},
    [W_JANUARY + 3] = {"april", "April"},
    [W_JANUARY + 4] = {"maj", "May"},
    [W_JANUARY + 5] = {"juni", "June"},
    [W_JANUARY + 6] = {"juli", "July"},
    [W_JANUARY + 7] = {"aug", "Aug"},
    [W_JANUARY + 8] = {"sep", "Sept"},
    [W_JANUARY + 9] = {"okt", "Oct"},
    [W_JANUARY + 10] = {"nov", "Nov"},
    [W_JANUARY + 11] = {"dec", "Dec"},

    // The parts of a plan.
    [W_VERSION_OF] = {"{1}, version {2}", "{1}, version {2}"},
    [W_CASE_AT] = {"Ärende {1}, läget {2}", "Case {1}, as of {2}"},
    [W_NO_ID] = {"utan id", "without an id"},
    [W_BROKEN] = {"STOPP. PLANEN BRYTER MOT DET SOM ALLTID SKA GÄLLA",
                  "STOP. THE PLAN BREAKS WHAT MUST ALWAYS HOLD"},
    [W_BROKEN_ADVICE] = {"Rutinen har ett fel. Rådgör med den som ansvarar "
                         "för den innan du följer planen; vid fara, ring 112.",
                         "The routine has a fault. Ask whoever is responsible "
                         "for it before you follow the plan; in danger, call "
                         "112."},
    [W_NOTE] = {"Obs:", "Note:"},
    [W_DO_NOW] = {"GÖR NU", "DO NOW"},
    [W_DO_TODAY] = {"GÖR I DAG", "DO TODAY"},
    [W_DO_TONIGHT] = {"GÖR I DAG OCH I NATT", "DO TODAY AND TONIGHT"},
    [W_DO_WEEK] = {"GÖR INOM EN VECKA", "DO WITHIN A WEEK"},
    [W_DO_LATER] = {"GÖR SEDAN", "DO LATER"},
    [W_ONLY_FOR] = {"Bara det som {1} gör; {2} steg till görs av andra.",
                    "Only what {1} does; {2} more steps are for others."},
    [W_ONLY_FOR_LEAD] = {"Bara det som den gör som håller i ärendet; {2} steg "
                         "till görs av andra.",
                         "Only what whoever runs the case does; {2} more steps "
                         "are for others."},
    [W_NOTHING_FOR] = {"Inget i planen, så som läget är nu.",
                       "Nothing in the plan, as things stand."},
    [W_BANS_BELOW] = {"Kontakta inte: {1}. Skälen står under GÖR INTE.",
                      "Do not contact: {1}. The reasons stand under DO NOT."},
    [W_NOTHING_AT_ONCE] =
        {"Inget måste göras genast; börja med det som följer.",
         "Nothing must be done at once; begin with what follows."},
    [W_NOTHING_NOW] = {"Inget just nu.", "Nothing right now."},
    [W_OTHERS_NOW] =
        {"Andra ska göra detta nu: {1}. Se till att någon gör det.",
         "Others are to do this now: {1}. Make sure that somebody does."},
    [W_WAITS] = {"VÄNTAR", "WAITS"},
    [W_MUST_NOT] = {"GÖR INTE", "DO NOT"},
    [W_UNSETTLED] = {"INTE PRÖVAT AV JURIST", "NOT TRIED BY A LAWYER"},
    [W_SEE_NOTES] = {"se not {1}, sist på sidan",
                     "see note {1}, last on the page"},
    [W_FIND_OUT] = {"TA REDA PÅ", "FIND OUT"},
    [W_FINISHED] = {"AVSLUTAT", "FINISHED"},
    [W_COUNTED_AS] = {"Tills någon vet räknas det som: {1}",
                      "Until somebody knows it is taken to be: {1}"},
    [W_ALL_KNOWN] = {"Inget mer: det som återstår ändrar inte planen.",
                     "Nothing more: what remains does not change the plan."},

    // A step.
    [W_CONTACT] = {"Kontakta: {1}", "Contact: {1}"},
    [W_LABEL_WHEN] = {"När", "When"},
    [W_LABEL_WAITS] = {"Väntar", "Waits"},
    [W_LABEL_WHO] = {"Görs av", "Done by"},
    [W_LABEL_INSTEAD] = {"Ersätter", "Replaces"},
    [W_LABEL_GROUND] = {"Grund", "Ground"},
    [W_LABEL_TELL] = {"Berätta", "Tell"},
    [W_LABEL_WHY] = {"Varför", "Why"},
    [W_LABEL_LAWYER] = {"Ej prövat", "Unsettled"},
    [W_NOW] = {"nu", "now"},
    [W_NOW_LATE] = {"NU. FÖRSENAT: skulle ha gjorts {1}",
                    "NOW. OVERDUE: was to be done {1}"},
    [W_LATE] = {"FÖRSENAT: skulle ha gjorts {1}",
                "OVERDUE: was to be done {1}"},
    [W_BY] = {"senast {1}", "by {1}"},
    [W_NO_DEADLINE] = {"när det går; rutinen sätter ingen frist",
                       "when you can; the routine sets no deadline"},
    [W_NOT_RECKONED] = {"fristen går inte att räkna ut",
                        "the deadline cannot be reckoned"},
    [W_WAITS_STEP] = {"tills det här är försökt: {1}",
                      "until this has been tried: {1}"},
    [W_STEP_NAMED] = {"{1} (steg {2})", "{1} (step {2})"},
    [W_WAITS_CLOCK] = {"på det som startar fristen",
                       "for what starts its deadline"},
    [W_AS_STEP] = {"se steg {1}", "see step {1}"},
    [W_AND_MORE] = {" och {1} till", " and {1} more"},
    [W_WAITS_CONSENT] = {"på samtycke", "for consent"},
    [W_WAITS_WEIGHING] = {"på en avvägning", "for a weighing"},
    [W_WAITS_HELD] = {"på svar: kontakten kan vara förbjuden, ta reda på det "
                      "först",
                      "for an answer: the contact may be forbidden, find out "
                      "first"},
    [W_TELL_ONLY] = {"{1}; inget annat", "{1}; nothing else"},
    [W_TELL_ALSO] = {"{1}; när du vet det, också: {2}; inget annat",
                     "{1}; once known, also: {2}; nothing else"},
    [W_TELL_UNKNOWN] = {"inget ännu; när du vet det: {1}; inget annat",
                        "nothing yet; once known: {1}; nothing else"},
    [W_TELL_NOTHING] = {"inga uppgifter ur ärendet", "no facts of the case"},
    [W_TELL_NOTHING_YET] = {"inget ännu", "nothing yet"},
    [W_TELL_IF_CONSENT] = {"inget ännu; med samtycke: {1}",
                           "nothing yet; with consent: {1}"},
    [W_TELL_IF_WEIGHED] = {"inget ännu; om avvägningen säger ja: {1}",
                           "nothing yet; if the weighing says yes: {1}"},
    [W_INSTEAD] = {"{1} (stängt eller inget svar)",
                   "{1} (closed or no answer)"},
    [W_DONE] = {"gjort", "done"},
    [W_FAILED] = {"gick inte", "did not succeed"},

    // Grounds.
    [W_DUTY] = {"plikt: inget samtycke behövs", "duty: no consent is needed"},
    [W_DUTY_LAW] = {"plikt enligt {1}: inget samtycke behövs",
                    "duty under {1}: no consent is needed"},
    [W_NECESSITY] = {"nöd, fara för liv eller hälsa: inget samtycke behövs",
                     "necessity, danger to life or health: no consent is "
                     "needed"},
    [W_NECESSITY_LAW] = {"nöd enligt {1}, fara för liv eller hälsa: inget "
                         "samtycke behövs",
                         "necessity under {1}, danger to life or health: no "
                         "consent is needed"},
    [W_FREE] = {"fritt: ingen sekretess hindrar",
                "free: no secrecy stands in the way"},
    [W_UNLESS] = {"plikt, om inte en avvägning talar emot: skriv ner skälen "
                  "först",
                  "duty, unless a weighing speaks against it: write down the "
                  "reasons first"},
    [W_UNLESS_LAW] = {"plikt enligt {1}, om inte en avvägning talar emot: "
                      "skriv ner skälen först",
                      "duty under {1}, unless a weighing speaks against it: "
                      "write down the reasons first"},
    [W_UNLESS_WEIGHED] = {"plikt: avvägningen är gjord och talar inte emot",
                          "duty: the weighing is made and does not speak "
                          "against it"},
    [W_UNLESS_WEIGHED_LAW] = {"plikt enligt {1}: avvägningen är gjord och "
                              "talar inte emot",
                              "duty under {1}: the weighing is made and does "
                              "not speak against it"},
    [W_MAY] = {"får lämnas efter avvägning: skriv ner skälen först",
               "may be told after a weighing: write down the reasons first"},
    [W_MAY_LAW] = {"får lämnas efter avvägning enligt {1}: skriv ner skälen "
                   "först",
                   "may be told after a weighing under {1}: write down the "
                   "reasons first"},
    [W_MAY_WEIGHED] = {"får lämnas: avvägningen är gjord och säger ja",
                       "may be told: the weighing is made and says yes"},
    [W_MAY_WEIGHED_LAW] = {"får lämnas enligt {1}: avvägningen är gjord och "
                           "säger ja",
                           "may be told under {1}: the weighing is made and "
                           "says yes"},
    [W_CONSENT] = {"kräver den utsattas samtycke: fråga först",
                   "takes the exposed person's consent: ask first"},
    [W_CONSENT_GIVEN] = {"den utsatta samtycker",
                         "the exposed person consents"},
    [W_ANONYMOUS] = {"anonymt: berätta inget som röjer vem det gäller",
                     "anonymous: tell nothing that reveals who it is about"},
    [W_BLOCKED_CONSENT] = {"Samtycke finns inte, och inget annat tillåter det.",
                           "There is no consent, and nothing else allows it."},
    [W_BLOCKED_WEIGHING] = {"Avvägningen säger nej, och inget annat tillåter "
                            "det.",
                            "The weighing says no, and nothing else allows "
                            "it."},

    // Bans and questions.
    [W_DO_NOT_CONTACT] = {"Kontakta inte: {1}", "Do not contact: {1}"},
    [W_NOT_YET] = {"Kontakta inte ännu: {1}", "Do not contact yet: {1}"},
    [W_NOT_YET_WHY] = {"Det är inte klart om det är förbjudet; ta reda på det "
                       "först.",
                       "It is not settled whether this is forbidden; find out "
                       "first."},
    [W_DECIDES] = {"Kan ändra: {1}", "May change: {1}"},
    [W_YES] = {"ja", "yes"},
    [W_NO] = {"nej", "no"},

    // The conversation.
    [W_WELCOME] = {"Svara på det du vet. \"vet ej\" hoppar över, \"tillbaka\" "
                   "ångrar, \"plan\" visar planen, \"klar\" slutar, \"hjälp\" "
                   "förklarar.",
                   "Answer what you know. \"don't know\" skips, \"back\" "
                   "undoes, \"plan\" shows the plan, \"done\" ends, \"help\" "
                   "explains."},
    [W_QUESTION] = {"{1}. {2}", "{1}. {2}"},
    [W_WHY_ASKED] = {"Svaret kan ändra: {1}.", "The answer may change: {1}."},
    [W_WHY_WANTED] = {"Rutinen ber om svaret till det fortsatta arbetet.",
                      "The routine asks for it for the work ahead."},
    [W_PRESUMED] = {"Tills du svarar räknas det som: {1}.",
                    "Until you answer it is taken to be: {1}."},
    [W_HOW_YES_NO] = {"(ja eller nej)", "(yes or no)"},
    [W_HOW_NUMBER] = {"(ett heltal från {1} till {2})",
                      "(a whole number from {1} to {2})"},
    [W_HOW_NUMBER_FREE] = {"(ett heltal)", "(a whole number)"},
    [W_HOW_ONE_OF] = {"(välj en)", "(choose one)"},
    [W_HOW_ANY_OF] = {"(välj alla som stämmer, med komma emellan, eller "
                      "\"inget\")",
                      "(choose all that are true, commas between, or "
                      "\"none\")"},
    [W_HOW_TEXT] = {"(fri text; används bara i filen du sparar)",
                    "(free text; used only in the file you save)"},
    [W_ASK_GUIDE] =
        {"Svara ja eller nej, med ett tal, eller med numret eller ordet för "
         "ett val. Flera val skrivs med komma emellan; \"inget\" betyder att "
         "inget stämmer. \"vet ej\" eller \"?\" hoppar över frågan: planen "
         "gäller ändå, med det som är känt. \"tillbaka\" tar bort det senaste "
         "svaret. \"plan\" visar hela planen. \"klar\" slutar och visar "
         "planen.",
         "Answer yes or no, with a number, or with the number or the word of a "
         "choice. Several choices are written with commas between; \"none\" "
         "means that none is true. \"don't know\" or \"?\" skips the question: "
         "the plan stands anyway, with what is known. \"back\" takes back the "
         "last answer. \"plan\" shows the whole plan. \"done\" ends and shows "
         "the plan."},
    [W_BAD_YES_NO] = {"Det svaret passar inte: svara ja eller nej, eller \"vet "
                      "ej\".",
                      "That answer does not fit: answer yes or no, or \"don't "
                      "know\"."},
    [W_BAD_NUMBER] = {"Det svaret passar inte: svara med ett heltal från {1} "
                      "till {2}, eller \"vet ej\".",
                      "That answer does not fit: answer with a whole number "
                      "from {1} to {2}, or \"don't know\"."},
    [W_BAD_NUMBER_FREE] = {"Det svaret passar inte: svara med ett heltal, "
                           "eller \"vet ej\".",
                           "That answer does not fit: answer with a whole "
                           "number, or \"don't know\"."},
    [W_BAD_CHOICE] = {"Det svaret passar inte: svara med ett nummer från 1 "
                      "till {1} eller ett av orden, eller \"vet ej\".",
                      "That answer does not fit: answer with a number from 1 "
                      "to {1} or one of the words, or \"don't know\"."},
    [W_BAD_CHOICES] = {"Det svaret passar inte: svara med nummer från 1 till "
                       "{1} eller orden, med komma emellan, eller \"inget\" "
                       "eller \"vet ej\".",
                       "That answer does not fit: answer with numbers from 1 "
                       "to {1} or the words, commas between, or \"none\" or "
                       "\"don't know\"."},
    [W_BAD_LINE] = {"Svaret är för långt: skriv högst {1} tecken.",
                    "The answer is too long: write at most {1} characters."},
    [W_BAD_TEXT] = {"Svaret är inte läsbar text (UTF-8): skriv det på nytt.",
                    "The answer is not readable text (UTF-8): write it "
                    "again."},
    [W_NO_WAY_BACK] = {"Det finns inget svar att ta tillbaka.",
                       "There is no answer to take back."},
    [W_PLAN_NEW] = {"Nytt: {1}.", "New: {1}."},
    [W_PLAN_GONE] = {"Bort: {1}.", "Gone: {1}."},
    [W_PLAN_CHANGED] = {"Ändrat: {1}.", "Changed: {1}."},
    [W_PLAN_OVERDUE] = {"Nu försenat: {1}.", "Overdue now: {1}."},
    [W_PLAN_BANNED] = {"Kontakta inte: {1}.", "Do not contact: {1}."},
    [W_PLAN_UNBANNED] = {"Inte längre förbjudet: {1}.",
                         "No longer forbidden: {1}."},
    [W_PLAN_SAME] = {"Planen är densamma.", "The plan is the same."},
    [W_PLAN_EMPTY] = {"Planen är tom än så länge.",
                      "The plan is empty so far."},
    [W_OTHER_TELLING] = {"annat får berättas", "other things may be told"},
    [W_STATUS_DONE] = {"gjort", "done"},
    [W_STATUS_FAILED] = {"gick inte", "did not succeed"},
    [W_STATUS_HELD] = {"väntar på svar", "waits for an answer"},
    [W_STATUS_WEIGH] = {"väntar på avvägning", "waits for a weighing"},
    [W_STATUS_ASK_CONSENT] = {"väntar på samtycke", "waits for consent"},
    [W_STATUS_BLOCKED] = {"får inte göras", "not allowed"},
    [W_STATUS_WAITING] = {"väntar", "waits"},
    [W_STATUS_DUE] = {"nu", "now"},
    [W_UNLIMITED] = {"utan frist", "no deadline"},
    [W_NO_MORE_QUESTIONS] = {"Inga fler frågor. Planen:",
                             "No more questions. The plan:"},
    [W_HERE_IS_PLAN] = {"Planen:", "The plan:"},
    [W_SAVED] =
        {"Ärendet är sparat i {1}. Bara du kan läsa filen; behandla den "
         "som en akt.",
         "The case is saved in {1}. Only you can read the file; treat "
         "it as a record."},
    [W_SAVE_EXISTS] = {"filen finns redan och skrivs inte över; ge ett annat "
                       "namn med --save",
                       "the file exists already and is not overwritten; give "
                       "another name with --save"},

    // The register of what was told.
    [W_WAS_TOLD] = {"DET HAR BERÄTTATS", "WHAT WAS TOLD"},
    [W_NOTHING_TOLD] = {"Inget, enligt ärendets händelser.",
                        "Nothing, by the events of the case."},
    [W_MUST_STOP] = {"SÄG TILL DEM ATT SLUTA", "TELL THEM TO STOP"},
    [W_STOP_ADVICE] =
        {"Samtycket är återkallat. Säg till dem att sluta använda uppgifterna "
         "och ta bort sina kopior.",
         "The consent is withdrawn. Tell them to stop using the facts and to "
         "delete their copies."},
    [W_NOT_NOTED] = {"INTE ANTECKNAT", "NOT NOTED"},
    [W_NOT_NOTED_ADVICE] =
        {"Ärendet säger inte vad som berättades vid de här kontakterna. "
         "Anteckna det, även om det var ingenting.",
         "The case does not say what was told at these contacts. Note it, even "
         "if it was nothing."},
    [W_NO_GROUND_NOTED] = {"ingen grund är antecknad", "no ground is noted"},
    [W_LABEL_TOLD] = {"Uppgifter", "Facts"},
    [W_LABEL_HOLDS] = {"Har fått", "Holds"},

    // The calendar. It shows itself on locked screens.
    [W_DEADLINE] = {"Frist {1}", "Deadline {1}"},
    [W_DEADLINE_CONTACT] = {"kontakta {1}", "contact {1}"},
    [W_DEADLINE_HELD] = {"ta reda på om kontakten är tillåten, {1}",
                         "find out whether the contact is allowed, {1}"},
    [W_DEADLINE_CONSENT] = {"fråga om samtycke, {1}", "ask for consent, {1}"},
    [W_DEADLINE_WEIGHING] = {"väg och skriv ner skälen, {1}",
                             "weigh and write down the reasons, {1}"},
    [W_NO_DEADLINES] = {"ärendet har ingen frist kvar att hålla, så det finns "
                        "ingen kalender att skriva",
                        "the case has no deadline left to keep, so there is no "
                        "calendar to print"},

    // The drill.
    [W_DRILL_WELCOME] =
        {"Det här är en övning: ingen rings upp. Skriv vad som händer, till "
         "exempel \"1 nådd\", \"1 inget svar\" eller \"+15 min\". \"?\" visar "
         "allt du kan skriva, \"ångra\" tar tillbaka, \"slut\" slutar.",
         "This is a drill: nobody is called. Write what happens, such as \"1 "
         "reached\", \"1 no answer\" or \"+15 min\". \"?\" shows all that you "
         "can write, \"undo\" takes back, \"end\" ends."},
    [W_DRILL_OVER] = {"Övningen är slut.", "The drill is over."},
    [W_DRILL_SAVED] = {"Övningen är sparad i {1}, som ett exempel för `rutin "
                       "test`.",
                       "The drill is saved in {1}, as an example for `rutin "
                       "test`."},
    [W_DRILL_ABOUT] = {"En övning på ärende {1}", "A drill on case {1}"},
    [W_DRILL_INPUT] = {"ärendet måste vara en fil, för övningen läser det du "
                       "skriver på standard in",
                       "the case must be a file, for the drill reads what you "
                       "write on standard input"},
    [W_DRILL_FULL] =
        {"Övningen är så lång som ett exempel kan bli; avsluta med "
         "\"slut\".",
         "The drill is as long as an example can be; end with "
         "\"end\"."},
    [W_DRILL_WORD] = {"övning", "drill"},
    [W_UNDONE] = {"Det senaste är ångrat.", "The last line is undone."},
    [W_NOTHING_TO_UNDO] = {"Det finns inget att ångra.",
                           "There is nothing to undo."},
    [W_SKIPPED] = {"Frågan är överhoppad. \"fråga\" ger nästa.",
                   "The question is skipped. \"ask\" gives the next."},
    [W_NOT_ANSWERED] =
        {"Frågan står kvar: skriv \"fråga\" för att få den igen.",
         "The question stands: write \"ask\" to get it again."},
    [W_CLOCK_IS] = {"Klockan är nu {1}.", "The time is now {1}."},
    [W_DID_REACH] = {"{1}: nådd.", "{1}: reached."},
    [W_DID_REACH_SILENT] = {"{1}: nådd, inget berättat.",
                            "{1}: reached, nothing told."},
    [W_DID_NOT_ANSWER] = {"{1}: inget svar.", "{1}: no answer."},
    [W_DID_REFUSE] = {"{1}: nekar.", "{1}: refuses."},
    [W_DID_TASK] = {"{1}: klart.", "{1}: done."},
    [W_DID_FAIL] = {"{1}: gick inte.", "{1}: did not succeed."},
    [W_DID_CONSENT] = {"Samtycke givet: {1}.", "Consent given: {1}."},
    [W_DID_NOT_CONSENT] = {"Samtycke nekat: {1}.", "Consent refused: {1}."},
    [W_DID_WITHDRAW] = {"Samtycke återkallat: {1}.", "Consent withdrawn: {1}."},
    [W_CANNOT_CONSENT] = {"Personen kan inte samtycka: {1}.",
                          "The person cannot consent: {1}."},
    [W_DID_WEIGH_YES] = {"Avvägningen säger ja: {1}.",
                         "The weighing says yes: {1}."},
    [W_DID_WEIGH_NO] = {"Avvägningen säger nej: {1}.",
                        "The weighing says no: {1}."},
    [W_DID_TOO_EARLY] = {"Obs: planen sa inte att det skulle göras nu. Det är "
                         "antecknat ändå.",
                         "Note: the plan did not say to do that now. It is "
                         "noted anyway."},
    [W_DID_RECEIVE] = {"Inkommit: {1}.", "Received: {1}."},
    [W_DID_LEARN] = {"Nu är det känt: {1}.", "Now it is known: {1}."},
    [W_DID_UNLEARN] = {"Nu är det okänt: {1}.", "Now it is unknown: {1}."},
    [W_NOT_UNDERSTOOD] =
        {"Det går inte att förstå. Skriv ett steg och vad som hände, som \"1 "
         "inget svar\", eller en tid, som \"+15 min\" eller \"måndag 08:00\". "
         "\"?\" visar allt.",
         "That is not understood. Write a step and what happened, as \"1 no "
         "answer\", or a time, as \"+15 min\" or \"Monday 08:00\". \"?\" shows "
         "all."},
    [W_NO_SUCH_STEP] = {"Det steget finns inte: planen har steg 1 till {1}.",
                        "There is no such step: the plan has steps 1 to {1}."},
    [W_SAY_WHICH] =
        {"Det kan gälla flera steg: skriv numret först, som \"{1} {2}\".",
         "That may be about several steps: write the number first, as \"{1} "
         "{2}\"."},
    [W_NONE_FITS] = {"Inget steg i planen väntar på det just nu: skriv numret "
                     "först, eller \"?\" för att se vad som går att skriva.",
                     "No step of the plan waits for that just now: write the "
                     "number first, or \"?\" to see what can be written."},
    [W_NOT_RECEIVED] =
        {"Rutinen väntar inte på det; det som kan komma in är: {1}.",
         "The routine does not wait for that; what can be received is: {1}."},
    [W_NONE_RECEIVED] =
        {"Rutinen väntar inte på att något ska komma in.",
         "The routine does not wait for anything to be received."},
    [W_SAY_VALUE] = {"Skriv uppgiften och vad den är, som \"ålder 16\", eller "
                     "\"okänt\" efter den; \"fråga\" visar vad som går att "
                     "svara.",
                     "Write the fact and what it is, as \"age 16\", or "
                     "\"unknown\" after it; \"ask\" shows what can be "
                     "answered."},
    [W_IS_TASK] = {"Steg {1} är något att göra: skriv \"{1} klar\" eller \"{1} "
                   "gick inte\".",
                   "Step {1} is something to do: write \"{1} done\" or \"{1} "
                   "failed\"."},
    [W_IS_CONTACT] = {"Steg {1} är en kontakt: skriv \"{1} nådd\", \"{1} inget "
                      "svar\" eller \"{1} nekar\".",
                      "Step {1} is a contact: write \"{1} reached\", \"{1} no "
                      "answer\" or \"{1} refused\"."},
    [W_EARLIER_FIRST] = {"Den åtgärden återkommer, och steg {1} kommer före.",
                         "That task recurs, and step {1} comes first."},
    [W_TIME_IS_PAST] = {"Klockan går bara framåt: skriv en senare tid, eller "
                        "\"ångra\" för att gå tillbaka.",
                        "The clock only goes forward: write a later time, or "
                        "\"undo\" to go back."},
    [W_NO_DEADLINE_AHEAD] =
        {"Planen har ingen frist kvar framåt: skriv en tid, "
         "som \"+1 dag\".",
         "The plan has no deadline ahead: write a time, as "
         "\"+1 day\"."},
    [W_WAITS_SO] = {"väntar; {1}", "waits; {1}"},
    [W_LABEL_RECKONED] = {"Fristen", "Deadline"},
    [W_SAY_NOW] = {"Det här kan du skriva nu:", "You can write this now:"},
    [W_SAY_CONTACT] = {"{1} nådd, {1} inget svar, {1} nekar",
                       "{1} reached, {1} no answer, {1} refused"},
    [W_SAY_TASK] = {"{1} klar, {1} gick inte", "{1} done, {1} failed"},
    [W_SAY_CONSENT] = {"{1} samtycke ja, {1} samtycke nej",
                       "{1} consent yes, {1} consent no"},
    [W_SAY_WEIGHING] = {"{1} avvägning ja, {1} avvägning nej",
                        "{1} weighed yes, {1} weighed no"},
    [W_SAY_WITHDRAWN] = {"{1} samtycke återkallat", "{1} consent withdrawn"},
    [W_SAY_CLOCK] = {"+15 min, +2 h, +3 dagar", "+15 min, +2 h, +3 days"},
    [W_MEANS_CLOCK] = {"så lång tid går", "that much time goes by"},
    [W_SAY_DAY] = {"08:00, i morgon 9, måndag 08:00",
                   "08:00, tomorrow 9, Monday 08:00"},
    [W_MEANS_DAY] = {"klockan går fram till dess",
                     "the clock goes on until then"},
    [W_SAY_NEXT] = {"nästa", "next"},
    [W_MEANS_NEXT] = {"fram till nästa frist", "until the next deadline"},
    [W_SAY_ASK] = {"fråga", "ask"},
    [W_MEANS_ASK] = {"ger nästa fråga, så att du kan svara på den",
                     "gives the next question, for you to answer"},
    [W_MEANS_FACT] =
        {"en uppgift blir känd; med \"okänt\" blir den okänd igen",
         "a fact becomes known; with \"unknown\" it is unknown again"},
    [W_SAY_RECEIVED] = {"inkommit {1}", "received {1}"},
    [W_MEANS_RECEIVED] = {"något har kommit in, med rutinens ord för det",
                          "something has come in, by the routine's word for "
                          "it"},
    [W_SAY_NUMBER] = {"1", "1"},
    [W_MEANS_NUMBER] = {"visar hela steg 1", "shows step 1 in full"},
    [W_SAY_ALL] = {"allt", "all"},
    [W_MEANS_ALL] = {"visar alla steg, ett på varje rad",
                     "shows every step, one a line"},
    [W_STEPS_MORE] = {"{1} steg till kommer senare, väntar eller är klara; "
                      "\"allt\" visar dem.",
                      "{1} more steps come later, wait or are finished; "
                      "\"all\" shows them."},
    [W_SAY_PLAN] = {"plan", "plan"},
    [W_MEANS_PLAN] = {"visar hela planen, med skäl",
                      "shows the whole plan, with reasons"},
    [W_SAY_UNDO] = {"ångra", "undo"},
    [W_MEANS_UNDO] = {"tar tillbaka den senaste raden",
                      "takes back the last line"},
    [W_SAY_END] = {"slut", "end"},
    [W_MEANS_END] = {"slutar övningen", "ends the drill"},

    // Examples.
    [W_EXAMPLE_FAILED] = {"{1}: {2}", "{1}: {2}"},
    [W_ONE_EXAMPLE] = {"1 exempel, {2} som väntat",
                       "1 example, {2} as expected"},
    [W_EXAMPLES] = {"{1} exempel, {2} som väntat",
                    "{1} examples, {2} as expected"},
    [W_SOME_UNREADABLE] = {", {1} gick inte att köra",
                           ", {1} could not be run"},
    [W_NO_EXAMPLES] = {"mappen har inga exempel; ge en mapp med .json-filer",
                       "the folder holds no examples; give one with .json "
                       "files"},

    // The routine as a document.
    [W_OWNER] = {"Ansvarig", "Owner"},
    [W_IN_FORCE] = {"Gäller", "In force"},
    [W_REVIEW] = {"Ses över", "Review by"},
    [W_FROM] = {"från {1}", "from {1}"},
    [W_TO] = {"till och med {1}", "to {1}"},
    [W_FACTS] = {"UPPGIFTER", "FACTS"},
    [W_CLASS_OF] = {"Uppgifter om {1}", "Facts about {1}"},
    [W_CLASS_SITUATION] = {"situationen", "the situation"},
    [W_CLASS_CONTACT_WAY] = {"hur personen nås", "how to reach the person"},
    [W_CLASS_IDENTITY] = {"identitet", "identity"},
    [W_CLASS_HEALTH] = {"hälsa", "health"},
    [W_CLASS_MIGRATION] = {"migration", "migration"},
    [W_CLASS_ACCOUNT] = {"utnyttjandet", "the exploitation"},
    [W_CLASS_CHILDREN] = {"barn", "children"},
    [W_CLASS_SUSPECTS] = {"misstänkta", "suspects"},
    [W_CLASS_PROTECTED_ADDRESS] = {"skyddad adress", "a protected address"},
    [W_ALL_ABOUT] = {"allt om {1}", "all about {1}"},
    [W_BY_DUTY] = {"plikt", "duty"},
    [W_BY_NECESSITY] = {"nöd", "necessity"},
    [W_BY_FREEDOM] = {"fritt", "free"},
    [W_BY_DUTY_UNLESS] = {"plikt, om inte en avvägning talar emot",
                          "duty, unless a weighing speaks against it"},
    [W_BY_WEIGHING] = {"efter avvägning", "after a weighing"},
    [W_BY_CONSENT] = {"med samtycke", "with consent"},
    [W_ANONYMOUSLY] = {"anonymt", "anonymously"},
    [W_SAME_DAY] = {"samma dag", "the same day"},
    [W_NEXT_DAY] = {"senast nästa dag", "the next day at the latest"},
    [W_THIS_WORKING_DAY] = {"medan det är öppet i dag, annars nästa gång",
                            "while it is open today, otherwise next time"},
    [W_NEXT_WORKING_DAY] = {"senast nästa arbetsdag",
                            "the next working day at the latest"},
    [W_ONE_MINUTE] = {"1 minut", "1 minute"},
    [W_MINUTES] = {"minuter", "minutes"},
    [W_ONE_HOUR] = {"1 timme", "1 hour"},
    [W_HOURS] = {"timmar", "hours"},
    [W_WORKING_DAY] = {"arbetsdag", "working day"},
    [W_WORKING_DAYS] = {"arbetsdagar", "working days"},
    [W_DAY] = {"dag", "day"},
    [W_DAYS] = {"dagar", "days"},
    [W_WEEK] = {"vecka", "week"},
    [W_WEEKS] = {"veckor", "weeks"},
    [W_MONTH] = {"månad", "month"},
    [W_MONTHS] = {"månader", "months"},
    [W_COUNTED_FROM] = {"räknat från det att {1}", "counted from when {1}"},
    [W_ONLY_WHEN] = {"först när {1}", "only when {1}"},
    [W_FROM_REACHED] = {"{1} har nåtts", "{1} has been reached"},
    [W_FROM_DONE] = {"detta är gjort: {1}", "this has been done: {1}"},
    [W_FROM_RECEIVED] = {"detta har kommit in: \"{1}\"",
                         "this has been received: \"{1}\""},
    [W_OR] = {" eller ", " or "},
    [W_FIRST] = {"först av allt", "before all else"},
    [W_AFTER] = {"väntar på {1}", "waits for {1}"},
    [W_FOLLOWING] = {"i ordning efter {1}", "following {1} in order"},
    [W_DONE_BY] = {"görs av {1}", "done by {1}"},
    [W_CODE] = {"enligt en beräkning i rutinen",
                "as a computation in the routine says"},
    [W_NO_CLASS] = {"Uppgifter som inte berättas för någon",
                    "Facts that are told to nobody"},
    [W_ACTORS] = {"AKTÖRER", "ACTORS"},
    [W_TASKS] = {"ÅTGÄRDER", "TASKS"},
    [W_TERMS] = {"BEGREPP", "TERMS"},
    [W_RULES] = {"REGLER", "RULES"},
    [W_LAWYER] = {"VÄNTAR PÅ EN JURIST", "AWAITS A LAWYER"},
    [W_INVARIANTS] = {"SKA ALLTID GÄLLA", "MUST ALWAYS HOLD"},
    [W_NAME] = {"Namn", "Name"},
    [W_IDENTIFYING] = {"röjer vem det gäller", "identifies the person"},
    [W_TYPE_YES_NO] = {"ja eller nej", "yes or no"},
    [W_TYPE_NUMBER] = {"heltal", "a whole number"},
    [W_TYPE_NUMBER_IN] = {"heltal från {1} till {2}",
                          "a whole number from {1} to {2}"},
    [W_TYPE_ONE_OF] = {"ett av: {1}", "one of: {1}"},
    [W_TYPE_ANY_OF] = {"inget, ett eller flera av: {1}",
                       "none, one or more of: {1}"},
    [W_TYPE_TEXT] = {"fri text, bedöms aldrig", "free text, never judged on"},
    [W_SAME_AS] = {"samma plikt och sekretess som {1}",
                   "the same duty and secrecy as {1}"},
    [W_IF_CLOSED] = {"är det stängt: {1}", "when closed: {1}"},
    [W_IF_NO_ANSWER] = {"svarar ingen: {1}", "when nobody answers: {1}"},
    [W_ALWAYS] = {"alltid", "always"},
    [W_LABEL_IF] = {"När", "When"},
    [W_LABEL_UNLESS] = {"Utom när", "Unless"},
    [W_LABEL_CONTACT] = {"Kontakta", "Contact"},
    [W_LABEL_TASK] = {"Gör", "Do"},
    [W_LABEL_NEVER] = {"Aldrig", "Never"},
    [W_LABEL_ASK] = {"Fråga", "Ask"},
    [W_LABEL_WARN] = {"Varna", "Warn"},
    [W_LABEL_LAW] = {"Lag", "Law"},
    [W_LABEL_SOURCE] = {"Källa", "Source"},
    [W_LABEL_VALID] = {"Gäller", "In force"},
    [W_LABEL_PLACE] = {"Står i", "Stands in"},
    [W_LABEL_MUST] = {"Måste", "Must"},
    [W_LABEL_KIND] = {"Slag", "Kind"},
    [W_KIND_AUTHORITY] = {"myndighet", "authority"},
    [W_KIND_CARE] = {"vård", "care"},
    [W_KIND_CIVIL] = {"civilsamhället", "civil society"},
    [W_KIND_FOREIGN] = {"utländsk myndighet", "foreign authority"},
    [W_KIND_INTERNATIONAL] = {"internationell organisation",
                              "international organisation"},
    [W_KIND_PERSON] = {"den som ärendet gäller", "the person of the case"},
    [W_KIND_PRIVATE] = {"enskild", "private"},
    [W_KIND_REPRESENTATIVE] = {"företrädare", "representative"},
    [W_KIND_SERVICE] = {"tjänst", "service"},
    [W_KIND_TIPSTER] = {"tipsare", "tipster"},
    [W_LABEL_PHONE] = {"Telefon", "Phone"},
    [W_LABEL_OPEN] = {"Öppet", "Open"},
    [W_LABEL_PRESUMED] = {"Antas", "Presumed"},
    [W_LABEL_ANSWER] = {"Svar", "Answer"},

    // A batch.
    [W_BATCH_PROGRESS] = {"{1} rader, varav {2} med fel",
                          "{1} lines, {2} of them with an error"},
    [W_BATCH_REFUSED] = {"{1} av {2} rader gick inte att avgöra; var och en "
                         "har ett felobjekt",
                         "{1} of {2} lines could not be decided; each has an "
                         "error object"},
    [W_BATCH_BROKEN] = {"planerna för {1} av {2} rader bryter mot det som "
                        "alltid ska gälla; var och en säger det först bland "
                        "sina varningar",
                        "the plans of {1} of {2} lines break what must always "
                        "hold; each says so first in its warnings"},
};

const char *cli_words_say(const cli_call *cli, cli_word word)
{
    assert(words[word][cli->tongue]);
    return words[word][cli->tongue];
}

void cli_words_add(cli_text *text, const cli_call *cli, cli_word word,
                   const char *first, const char *second)
{
    const char *rest = cli_words_say(cli, word);
    const char *mark;

    while ((mark = strchr(rest, '{'))) {
        const char *filling = mark[1] == '1' ? first : second;

        cli_text_add_bytes(text, rest, (size_t)(mark - rest));
        cli_text_add(text, filling ? filling : "");
        rest = mark + strlen("{1}");
    }
    cli_text_add(text, rest);
}
