package rutin;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The binding on every example case, on errors, in threads, without a leak.
 *
 * <p>From the top of the source; run.sh compiles and runs it. With DIGEST in the
 * environment the plans' digest has to be that, and with COST C's cost stands beside.
 */
public final class RutinTest {
    private static final int DECISIONS = 5000;
    private static final long BOUND = 1 << 20; // bytes the process may grow by in them

    private record Town(String rules, String folder) {
        Routine load() {
            return Routine.load(Path.of(rules));
        }
    }

    private static final List<Town> TOWNS = List.of(
            new Town("rules/sweden.lua", "examples/cases"),
            new Town("rules/helsingborg.lua", "examples/cases/helsingborg"),
            new Town("rules/landsbygd.lua", "examples/cases/landsbygd"));
    private static final Town HELSINGBORG = TOWNS.get(1);

    private static final String NIGHT = read("examples/friday-night.json");

    private RutinTest() {
    }

    public static void main(String[] arguments) throws Exception {
        allExamplesHaveThePlansOfC();
        everyMemberIsThatOfThePlan();
        aRoutineThatDoesNotLoadTellsAllMistakes();
        anErrorLeavesAnEngineThatDecides();
        whatIsNoTextIsRefusedBeforeTheLibrary();
        longTextsAreRefusedOrDecided();
        callByCallIsAsJsonAndIsStored();
        whatAnAnswerChangesIsSaidAndCanBeTried();
        aPlanHasItsQuestionsACalendarAndARegister();
        allThatIsWrongWithACaseIsToldAtOnce();
        mapsAreJson();
        textsInMemoryLoadAsFilesDo();
        whatIsClosedSaysSo();
        anIdleEngineHoldsNoCase();
        whatNobodyHasIsGivenBack();
        eightThreadsHaveTheSamePlans();
        decisionsLeaveNothingBehind();
        printWhatItCosts();
    }

    // ------------------------------------------------------------ helpers

    private static void must(boolean holds, String what) {
        if (!holds)
            throw new AssertionError(what);
    }

    private static void same(Object found, Object wanted, String what) {
        must(Objects.equals(found, wanted), what + ": found " + found + ", wanted " + wanted);
    }

    private static <E extends Throwable> E fails(Class<E> kind, Callable<?> call) {
        try {
            call.call();
        } catch (Throwable error) {
            if (kind.isInstance(error))
                return kind.cast(error);
            throw new AssertionError("another error, wanted " + kind, error);
        }
        throw new AssertionError("no error, wanted " + kind);
    }

    private static void refused(Class<? extends RutinException> kind,
            RutinException.Status status, String code, String path, Callable<?> call) {
        RutinException error = fails(kind, call);
        same(error.status(), status, "status");
        same(error.code(), code, "code");
        same(error.path(), path, "path");
        must(!error.getMessage().isEmpty(), "a message");
    }

    private static Callable<?> doing(Runnable call) {
        return Executors.callable(call);
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException error) {
            throw new AssertionError(path, error);
        }
    }

    private static List<Path> filesOf(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder), ending.equals(".json") ? 1 : 9)) {
            return files.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** The member `case` of each example of a folder, as it stands in the file. */
    private static List<byte[]> casesOf(Town town) throws IOException {
        List<byte[]> cases = new ArrayList<>();
        for (Path path : filesOf(town.folder, ".json"))
            cases.add(caseOf(Files.readString(path)).getBytes(StandardCharsets.UTF_8));
        return cases;
    }

    private static String caseOf(String json) {
        for (int at = json.indexOf('"'); at >= 0; at = json.indexOf('"', at)) {
            int end = pastText(json, at);
            int value = json.indexOf(':', end) + 1;
            int past = pastValue(json, value);
            if (json.substring(at, end).equals("\"case\""))
                return json.substring(value, past);
            at = past;
        }
        throw new AssertionError("an example has no case");
    }

    private static int pastText(String json, int at) {
        for (at++; json.charAt(at) != '"'; at++)
            at += json.charAt(at) == '\\' ? 1 : 0;
        return at + 1;
    }

    private static int pastValue(String json, int at) {
        for (int depth = 0; depth > 0 || ",}".indexOf(json.charAt(at)) < 0;) {
            depth += "{[".indexOf(json.charAt(at)) >= 0 ? 1 : 0;
            depth -= "}]".indexOf(json.charAt(at)) >= 0 ? 1 : 0;
            at = json.charAt(at) == '"' ? pastText(json, at) : at + 1;
        }
        return at;
    }

    /** The plan of a case, or the code of its error. */
    private static String answer(Routine routine, byte[] json, String language) {
        try {
            return routine.decide(json, Options.in(language)).json();
        } catch (CaseException error) {
            return error.code();
        }
    }

    private static String digest(Map<Town, Routine> routines, Map<Town, List<byte[]>> cases)
            throws Exception {
        MessageDigest sum = MessageDigest.getInstance("SHA-256");
        for (Town town : TOWNS)
            for (byte[] json : cases.get(town))
                for (String language : List.of("sv", "en"))
                    sum.update((answer(routines.get(town), json, language) + "\n")
                            .getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sum.digest());
    }

    private static Map<Town, Routine> loadAll() {
        Map<Town, Routine> routines = new HashMap<>();
        TOWNS.forEach(town -> routines.put(town, town.load()));
        return routines;
    }

    private static Map<Town, List<byte[]>> casesOfAll() throws IOException {
        Map<Town, List<byte[]>> cases = new HashMap<>();
        for (Town town : TOWNS)
            cases.put(town, casesOf(town));
        return cases;
    }

    // ------------------------------------------------------------ examples

    private static void allExamplesHaveThePlansOfC() throws Exception {
        Map<Town, List<byte[]>> cases = casesOfAll();
        int count = cases.values().stream().mapToInt(List::size).sum();
        String found = digest(loadAll(), cases), wanted = System.getenv("DIGEST");
        System.out.println("Java: " + count + " examples in two languages, " + found);
        must(count > 100, "there are examples");
        if (wanted != null)
            same(found, wanted, "other plans than C's");
    }

    private static void everyMemberIsThatOfThePlan() throws IOException {
        long steps = 0;
        try (Routine routine = HELSINGBORG.load();
                Engine engine = routine.engine(Options.in("en"))) {
            for (byte[] json : casesOf(HELSINGBORG)) {
                Plan plan = engine.decide(json);
                for (int i = 0; i < plan.steps().size(); i++, steps++)
                    sameStep(engine, plan.steps().get(i), "/steps/" + i + "/");
                for (int i = 0; i < plan.asks().size(); i++)
                    same(plan.asks().get(i), new Plan.Ask(engine.get("/ask/" + i + "/fact"),
                            engine.get("/ask/" + i + "/question")), "ask");
                for (int i = 0; i < plan.bans().size(); i++)
                    same(plan.bans().get(i), new Plan.Ban(engine.get("/bans/" + i + "/actor"),
                            engine.get("/bans/" + i + "/certain").equals("true")), "ban");
                same(plan.members().get("case"), engine.get("/case"), "case");
                fails(UnsupportedOperationException.class, doing(() -> plan.steps().clear()));
                fails(UnsupportedOperationException.class, doing(() -> plan.members().clear()));
            }
        }
        must(steps > 200, "there are steps");
    }

    private static void sameStep(Engine engine, Plan.Step step, String at) {
        Map<String, Object> members = new HashMap<>();
        members.put("id", step.id());
        members.put("name", step.name());
        members.put("kind", step.isTask() ? "task" : "contact");
        members.put("act", step.act());
        members.put("part_of", step.partOf());
        members.put("phone", step.phone());
        members.put("performer", step.performer());
        members.put("when", step.when().name().toLowerCase());
        members.put("status", step.status().name().toLowerCase());
        members.put("overdue", step.overdue());
        members.put("heading", step.heading());
        members.put("say", step.say());
        members.put("say_not", step.sayNot());
        members.put("say_all", step.sayAll());
        members.put("basis", step.basis());
        members.put("by_when", step.byWhen());
        members.put("ground", step.ground() == null ? null : step.ground().name().toLowerCase());
        members.put("law", step.law());
        members.forEach((member, value) -> same(value == null ? null : value.toString(),
                engine.get(at + member), at + member));
        sameTime(step.due(), engine.get(at + "due"));
        sameTime(step.closedUntil(), engine.get(at + "closed_until"));
        same(new String(Json.of(step.tell()), StandardCharsets.UTF_8), engine.get(at + "tell"),
                "tell");
        for (int i = 0; i < step.because().size(); i++) {
            Plan.Reason reason = step.because().get(i);
            String of = at + "because/" + i + "/";
            same(reason, new Plan.Reason(engine.get(of + "rule"), engine.get(of + "text"),
                    engine.get(of + "effective").equals("true")), of);
        }
        fails(RutinException.class, () -> engine.get(at + "because/" + step.because().size()));
    }

    private static void sameTime(OffsetDateTime found, String wanted) {
        same(found == null ? null : Json.time(found), wanted, "a time");
    }

    // ------------------------------------------------------------ errors

    private static void aRoutineThatDoesNotLoadTellsAllMistakes() {
        refused(RoutineException.class, RutinException.Status.IO, "no_file", "rules/none.lua",
                () -> Routine.load(Path.of("rules/none.lua")));
        fails(NullPointerException.class, () -> Routine.load(null));
        fails(IllegalArgumentException.class, () -> Routine.of(List.of()));
        LoadOptions swedish = new LoadOptions(List.of(), "sv", Limits.DEFAULTS);
        RoutineException error = fails(RoutineException.class, () -> Routine.of(
                List.of(new Routine.Source("town", "routine {\n  id = 1,\n")), swedish));
        same(error.status(), RutinException.Status.ROUTINE, "status");
        same(error.mistakes().get(0).path(), "town", "path");
        same(error.mistakes().get(0).language(), "sv", "language");
        must(error.mistakes().get(0).line() > 0, "a line");
        LoadOptions few = new LoadOptions(List.of(), null, new Limits(0, 10, 0, 0, 0));
        refused(RoutineException.class, RutinException.Status.LIMIT, "too_many_steps",
                "rules/sweden.lua", () -> Routine.load(Path.of("rules/sweden.lua"), few));
    }

    private static void anErrorLeavesAnEngineThatDecides() throws Exception {
        Routine routine = HELSINGBORG.load();
        Engine engine = routine.engine();
        String plan = engine.decide(NIGHT).json();
        RutinException.Status ofCase = RutinException.Status.CASE;
        RutinException.Status usage = RutinException.Status.USAGE;

        refused(CaseException.class, ofCase, "undeclared", "facts.?",
                () -> engine.decide(NIGHT.replace("place", "plaice")));
        refused(CaseException.class, ofCase, "no_now", "now",
                () -> engine.decide(NIGHT.replaceAll("\"now\": .*", "")));
        for (String json : List.of("", "{", "[]", "null", NIGHT + "x", NIGHT.replace("hotel", "\0"),
                NIGHT.replace("hotel", "\\ud800"), NIGHT.replace("true", "16.5")))
            fails(CaseException.class, () -> engine.decide(json));
        fails(CaseException.class, () -> engine.decide(new byte[] {'"', (byte) 0xff, '"'}));
        refused(RutinException.class, usage, "no_language", "",
                () -> routine.decide(NIGHT, Options.in("fi")));
        same(engine.decide(NIGHT).json(), plan, "another plan after errors");

        refused(RutinException.class, usage, "no_member", "", () -> engine.get("/steps/x"));
        refused(RutinException.class, usage, "not_a_name", "", () -> engine.page("nobody"));
        same(engine.get("/steps/0/part_of"), null, "null is null");
        refused(CaseException.class, ofCase, "number_outside", "facts.age",
                doing(() -> engine.tell("age", -1)));
        refused(CaseException.class, ofCase, "number_outside", "age",
                doing(() -> engine.check("age", -1)));
        engine.check("age", 16);
        fails(CaseException.class, doing(() -> engine.add(Map.of("facts", List.of()))));
        same(engine.decide().json(), plan, "a failed call changed the case");

        fails(CaseException.class, () -> engine.decide("{}"));
        refused(RutinException.class, usage, "undecided", "", () -> engine.get("/complete"));
        RutinException error = fails(CaseException.class, () -> routine.decide(
                NIGHT.replace("\"hotel\"", "\"Anna Andersson\""), Options.in("en")));
        must(!error.toString().contains("Anna"), "a value of the case is told");
        must(error.toString().startsWith("rutin.CaseException: facts.place:"), error.toString());
        same(error.language(), "en", "language");
    }

    private static void whatIsNoTextIsRefusedBeforeTheLibrary() {
        Routine routine = HELSINGBORG.load();
        Engine engine = routine.engine();
        String plan = engine.decide(NIGHT).json();
        OffsetDateTime now = OffsetDateTime.parse("2026-11-20T22:10:00+01:00");

        for (String bad : List.of("a\0b", "\ud800", "a\udc00b")) {
            fails(IllegalArgumentException.class, () -> engine.get(bad));
            fails(IllegalArgumentException.class, () -> engine.page(bad));
            fails(IllegalArgumentException.class, doing(() -> engine.check(bad, 1)));
            fails(IllegalArgumentException.class, doing(() -> engine.open(bad, now, now)));
            fails(IllegalArgumentException.class, () -> routine.engine(Options.in(bad)));
            fails(IllegalArgumentException.class, () -> Routine.of(
                    List.of(new Routine.Source(bad, ""))));
        }
        fails(IllegalArgumentException.class, () -> engine.decide(NIGHT.replace("ho", "\ud800")));
        fails(IllegalArgumentException.class, doing(() -> engine.tell("place", "\udc00")));
        fails(IllegalArgumentException.class, doing(() -> engine.tell("place", new Object())));
        fails(CaseException.class, doing(() -> engine.tell("place", "a\0b")));
        fails(CaseException.class, doing(() -> engine.tell("pla\0ce", 1)));
        fails(CaseException.class, doing(() -> engine.tell("age", Double.NaN)));

        fails(NullPointerException.class, () -> engine.decide((String) null));
        fails(NullPointerException.class, () -> engine.decide((byte[]) null));
        fails(NullPointerException.class, () -> engine.decide((Map<String, ?>) null));
        fails(NullPointerException.class, () -> engine.get(null));
        fails(NullPointerException.class, () -> engine.page(null));
        fails(NullPointerException.class, doing(() -> engine.tell(null, 1)));
        fails(NullPointerException.class, doing(() -> engine.check(null, 1)));
        fails(NullPointerException.class, doing(() -> engine.open(null, now, now)));
        fails(NullPointerException.class, doing(() -> engine.open("1", null, now)));
        fails(NullPointerException.class, () -> routine.decide(NIGHT, null));
        same(engine.decide().json(), plan, "the case was kept");
    }

    private static void longTextsAreRefusedOrDecided() {
        Routine routine = HELSINGBORG.load();
        Engine engine = routine.engine();
        String plan = engine.decide(NIGHT).json();
        String mebi = "a".repeat(1 << 20);
        String fits = NIGHT + " ".repeat(mebi.length()
                - NIGHT.getBytes(StandardCharsets.UTF_8).length);

        same(engine.decide(fits).json(), plan, "a case of 1 MiB");
        refused(LimitException.class, RutinException.Status.LIMIT, "text_too_long", "",
                () -> engine.decide(fits + " "));
        refused(LimitException.class, RutinException.Status.LIMIT, "text_too_long", "",
                () -> routine.decide(NIGHT, new Options(null, false, null,
                        new Limits(0, 0, 0, 20, 0))));
        same(engine.decide(NIGHT).json(), plan, "another plan after 1 MiB");
        fails(RutinException.class, () -> engine.get("/" + mebi));
        fails(RutinException.class, () -> engine.page(mebi));
        fails(CaseException.class, doing(() -> engine.check(mebi, 1)));
        fails(CaseException.class, doing(() -> engine.tell("place", mebi.substring(99))));
        fails(LimitException.class, doing(() -> engine.tell("place", mebi)));
        fails(RutinException.class, () -> Routine.load(Path.of(mebi)));
        same(engine.decide().json(), plan, "the case was kept");
    }

    // ------------------------------------------------------------ use

    private static void callByCallIsAsJsonAndIsStored() {
        OffsetDateTime now = OffsetDateTime.parse("2026-11-20T21:10:00Z");
        try (Routine routine = HELSINGBORG.load();
                Engine engine = routine.engine(Options.in("sv"))) {
            Plan plan = engine.decide(NIGHT);
            String stored = engine.stored();

            engine.open("2026-0113", now, now);
            engine.tell("found_by", "outreach");
            engine.tell("place", "hotel");
            engine.tell("danger", "urgent");
            engine.tell("exploitation", List.of("sexual"));
            engine.tell("looks_under_18", true);
            engine.tell("age", 15);
            engine.tell("age", null);
            engine.add("{\"facts\": {\"interpreter_needed\": true}}");
            same(engine.stored(), stored, "stored");
            same(engine.decide().json(), plan.json(), "call by call");
            same(engine.decide(stored).json(), plan.json(), "what is stored");

            engine.add(Map.of("events", List.of(
                    Map.of("at", now, "contact", "police", "outcome", "reached"))));
            Plan.Status after = engine.decide().steps().stream()
                    .filter(step -> step.id().equals("police")).findFirst().get().status();
            same(after, Plan.Status.DONE, "the police are reached");
            same(plan.steps().get(0).status(), Plan.Status.DUE, "a plan stays as it is");
            same(engine.page().get("reader"), "finder", "page");
            same(engine.page("social_services").get("reader"), "social_services", "page");
            same(engine.pageOfAll().get("reader"), "all", "page");
            must(((List<?>) engine.describe().get("facts")).size() > 50, "it is described");

            Plan later = routine.decide(NIGHT, Options.in("sv").at(now.plusHours(3)).briefly());
            must(later.steps().get(0).overdue(), "three hours later");
            same(later.steps().get(0).say(), null, "briefly");
        }
    }

    private static void whatAnAnswerChangesIsSaidAndCanBeTried() {
        Map<String, ?> more = Map.of("facts", Map.of("danger", "immediate"));
        try (Routine routine = HELSINGBORG.load();
                Engine engine = routine.engine(Options.in("en"))) {
            Plan plan = engine.decide(NIGHT);
            String before = engine.stored();
            Map<String, Object> tried = engine.attempt(more);

            same(engine.stored(), before, "what was tried is kept");
            same(engine.get("/steps/0/id"), plan.steps().get(0).id(), "the plan is kept");
            engine.add(more);
            engine.decide();
            same(engine.changed(before), tried, "what was tried is what changes");
            same(engine.changed(Json.read(before)), tried, "a map");
            same(tried.get("same"), false, "same");
            same(engine.changed(engine.stored()).get("same"), true, "same");
            for (Object step : (List<?>) engine.changed().get("steps"))
                same(((Map<?, ?>) step).get("change"), "new", "all is new");
            refused(CaseException.class, RutinException.Status.CASE, "number_outside",
                    "facts.age", () -> engine.attempt("{\"facts\": {\"age\": -1}}"));
            refused(CaseException.class, RutinException.Status.CASE, "missing", "the case",
                    () -> engine.changed(""));
            fails(NullPointerException.class, () -> engine.changed((String) null));
            fails(NullPointerException.class, () -> engine.attempt((String) null));
        }
    }

    private static void aPlanHasItsQuestionsACalendarAndARegister() {
        try (Routine routine = HELSINGBORG.load();
                Engine engine = routine.engine(Options.in("en"))) {
            Plan plan = engine.decide(NIGHT);
            int count = plan.asks().size();

            for (int i = 0; i < count; i++) {
                Map<String, Object> question = engine.question(i);
                same(((Map<?, ?>) question.get("fact")).get("id"), plan.asks().get(i).fact(),
                        "fact");
                must(!question.get("why").equals(""), "why");
            }
            refused(RutinException.class, RutinException.Status.USAGE, "no_question", "",
                    () -> engine.question(count));
            must(engine.calendarOfAll().startsWith("BEGIN:VCALENDAR\r\n"), "calendar");
            must(engine.calendar().contains("\r\n") || engine.calendar().isEmpty(), "calendar");
            refused(RutinException.class, RutinException.Status.USAGE, "not_a_name", "",
                    () -> engine.calendar("nobody"));

            engine.add(Map.of("events", List.of(Map.of("at", "2026-11-20T22:10:00+01:00",
                    "contact", "police", "outcome", "reached", "told", List.of("place")))));
            String stored = engine.stored();
            engine.decide();
            Map<?, ?> told = (Map<?, ?>) ((List<?>) engine.told().get("told")).get(0);
            same(told.get("actor"), "police", "who");
            same(told.get("facts"), List.of("place"), "what");
            same(engine.told(stored), engine.told(), "the case in JSON");
            fails(CaseException.class, () -> engine.told("{"));
        }
    }

    private static void allThatIsWrongWithACaseIsToldAtOnce() {
        try (Routine routine = HELSINGBORG.load()) {
            CaseException error = fails(CaseException.class, () -> routine.decide(
                    NIGHT.replace("\"place\"", "\"age\": 300, \"agee\": 3, \"place\""),
                    Options.in("en")));
            same(error.errors().stream().map(one -> one.code() + " " + one.path()).toList(),
                    List.of("number_outside facts.age", "undeclared facts.?"), "errors");
            RutinException.Fault first = error.errors().get(0);
            same(first.message(), error.getMessage(), "message");
            same(first.line(), error.line(), "line");
            same(first.with().get("low"), 0L, "with");
            must(!error.errors().get(1).help().isEmpty(), "help");
        }
    }

    private static void mapsAreJson() throws IOException {
        try (Routine routine = TOWNS.get(0).load()) {
            for (byte[] json : casesOf(TOWNS.get(0))) {
                String text = answer(routine, json, "sv");
                String compact = new String(json, StandardCharsets.UTF_8);
                if (text.startsWith("{"))
                    same(routine.decide(Json.read(compact), Options.in("sv")).json(), text,
                            "a map");
            }
        }
        String text = "\u0000\t\r\n\b\f\"\\/ å Ω \ud83d\ude00 \u007f";
        Map<String, Object> value = new HashMap<>();
        value.put(text, List.of(text, -12L, true, Map.of(), List.of()));
        value.put("", null);
        String json = new String(Json.of(value), StandardCharsets.UTF_8);
        same(Json.read(json), value, "there and back");
        same(Json.read("{\"a\":\"\\b\\f\\n\\r\\t\\/\\u00e5\"}"), Map.of("a", "\b\f\n\r\t/å"),
                "escapes");
    }

    private static void textsInMemoryLoadAsFilesDo() throws IOException {
        List<Routine.Source> sources = new ArrayList<>();
        for (Path path : filesOf("rules", ".lua"))
            sources.add(new Routine.Source(path.toString().replaceAll("^rules/|\\.lua$", ""),
                    Files.readString(path)));
        Collections.swap(sources, 0, sources.stream().map(Routine.Source::id).toList()
                .indexOf("helsingborg"));
        List<Routine.Source> first = sources.subList(0, 1);
        LoadOptions folders = new LoadOptions(List.of(Path.of("nowhere"), Path.of("rules")),
                null, Limits.DEFAULTS);

        fails(RoutineException.class, () -> Routine.of(first));
        try (Routine file = HELSINGBORG.load();
                Routine memory = Routine.of(sources);
                Routine town = Routine.of(first, folders)) {
            for (Routine routine : List.of(file, memory, town)) {
                same(routine.id(), "helsingborg", "id");
                same(routine.languages(), List.of("sv", "en"), "languages");
                must(routine.digest().matches("sha256:[0-9a-f]{64}"), "digest");
                same(routine.decide(NIGHT).steps(), file.decide(NIGHT).steps(), "steps");
            }
        }
    }

    private static void whatIsClosedSaysSo() {
        Routine routine = HELSINGBORG.load();
        Engine engine = routine.engine();
        Plan plan = engine.decide(NIGHT);

        routine.close();
        routine.close();
        fails(IllegalStateException.class, () -> routine.decide(NIGHT));
        same(engine.decide().json(), plan.json(), "who has an engine uses it to the end");
        engine.close();
        engine.close();
        fails(IllegalStateException.class, () -> engine.decide(NIGHT));
        fails(IllegalStateException.class, engine::stored);
        same(plan.steps().get(0).id(), "police", "a plan outlives all");
    }

    private static void anIdleEngineHoldsNoCase() {
        try (Routine routine = HELSINGBORG.load()) {
            routine.decide(NIGHT);
            Pointer idle = routine.pool.idle.get(null).peek();
            same(Library.rutin_case(idle, null), null, "a case");
            same(Library.rutin_plan(idle, null), null, "a plan");
        }
    }

    /** What is left to the Cleaner comes back while the collector is asked to run. */
    private static void whatNobodyHasIsGivenBack() {
        Routine routine = HELSINGBORG.load();
        for (int i = 0; i < 10; i++)
            same(routine.engine().decide(NIGHT).steps().get(0).id(), "police", "step");
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        do {
            System.gc();
            Thread.yield();
            must(System.nanoTime() < end, "an engine that nobody has is lost");
        } while (idleOf(routine) < 10);
    }

    private static int idleOf(Routine routine) {
        synchronized (routine.pool) {
            return routine.pool.idle.values().stream().mapToInt(engines -> engines.size()).sum();
        }
    }

    // ------------------------------------------------------------ threads and cost

    private static void eightThreadsHaveTheSamePlans() throws Exception {
        Map<Town, Routine> routines = loadAll();
        Map<Town, List<byte[]>> cases = casesOfAll();
        Plan shared = routines.get(HELSINGBORG).decide(NIGHT);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<String>> work = Collections.nCopies(8, () ->
                digest(routines, cases) + shared.steps().get(0).id());

        List<String> found = new ArrayList<>();
        for (Future<String> one : threads.invokeAll(work))
            found.add(one.get());
        threads.shutdown();
        same(found, Collections.nCopies(8, digest(loadAll(), cases) + "police"), "threads");
        routines.values().forEach(routine ->
                must(idleOf(routine) <= 17, "an engine is not used again"));
        System.out.println("Java: 8 threads, one routine, the same bytes");
    }

    /** Every tenth decision fails; every hundredth engine is left to the collector. */
    private static long decideAndMeasure(Routine routine) throws IOException {
        byte[] night = NIGHT.getBytes(StandardCharsets.UTF_8), bad = {'{', '}'};
        for (int i = 0; i < DECISIONS; i++) {
            answer(routine, i % 10 == 9 ? bad : night, i % 2 == 0 ? "sv" : "en");
            if (i % 100 == 0)
                routine.engine().decide(NIGHT).steps();
            if (i % 500 == 0)
                HELSINGBORG.load().close();
        }
        System.gc();
        String pages = Files.readString(Path.of("/proc/self/statm")).split(" ")[1];
        return Long.parseLong(pages) * 4096;
    }

    // The runtime's own pages come and go: what leaks grows every time.
    private static void decisionsLeaveNothingBehind() throws IOException {
        if (!Files.exists(Path.of("/proc/self/statm"))) {
            System.out.println("Java: skipped what 5,000 decisions leave, no /proc");
            return;
        }
        try (Routine routine = HELSINGBORG.load()) {
            long before = decideAndMeasure(routine), more = BOUND;
            for (int turn = 0; turn < 5 && more >= BOUND; turn++) {
                long after = decideAndMeasure(routine);
                more = after - before;
                before = after;
            }
            System.out.println("Java: " + more + " bytes more after " + DECISIONS
                    + " decisions; the bound is " + BOUND);
            must(more < BOUND, "a decision leaks");
        }
    }

    private static long cost(Map<Town, Routine> routines, Map<Town, List<byte[]>> cases,
            Function<Plan, ?> use) {
        long began = 0, count = 0;
        for (int turn = 0; turn < 6; turn++) { // the first five warm up
            began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            count = 0;
            for (Town town : TOWNS)
                for (byte[] json : cases.get(town))
                    for (String language : List.of("sv", "en"))
                        try {
                            count++;
                            use.apply(routines.get(town).decide(json, Options.in(language)));
                        } catch (CaseException error) {
                            must(!error.code().isEmpty(), "a code");
                        }
        }
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
        return spent / count / 1000;
    }

    private static void printWhatItCosts() throws IOException {
        Map<Town, Routine> routines = loadAll();
        Map<Town, List<byte[]>> cases = casesOfAll();
        long json = cost(routines, cases, Plan::json), read = cost(routines, cases, Plan::steps);
        System.out.println("Java: " + json + " microseconds a decision with its plan, " + read
                + " with its records; C: "
                + System.getenv().getOrDefault("COST", "not measured"));
        must(json > 0 && read > 0, "a cost");
    }
}
