using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;

namespace Rutin
{
    /// <summary>
    /// The binding on every example case, on errors, in threads, without a leak.
    ///
    /// From the top of the source; run.sh compiles and runs it. With DIGEST in the
    /// environment the plans' digest has to be that, with COST C's cost stands beside.
    /// </summary>
    internal static class RutinTest
    {
        private const int Decisions = 5000;
        private const long Bound = 1 << 20; // bytes the process may grow by in them

        private static readonly string[] Towns = { "sweden", "helsingborg", "landsbygd" };
        private static readonly string[] Languages = { "sv", "en" };
        private static readonly string Night = File.ReadAllText("examples/friday-night.json");

        private static int Main()
        {
            try
            {
                AllExamplesHaveThePlansOfC();
                EveryMemberIsThatOfThePlan();
                ARoutineThatDoesNotLoadTellsAllMistakes();
                AnErrorLeavesAnEngineThatDecides();
                WhatIsNoTextIsRefusedBeforeTheLibrary();
                LongTextsAreRefusedOrDecided();
                CallByCallIsAsJsonAndIsStored();
                WhatAnAnswerChangesIsSaidAndCanBeTried();
                APlanHasItsQuestionsACalendarAndARegister();
                AllThatIsWrongWithACaseIsToldAtOnce();
                DictionariesAreJson();
                TextsInMemoryLoadAsFilesDo();
                WhatIsDisposedSaysSo();
                AnIdleEngineHoldsNoCase();
                EightThreadsHaveTheSamePlans();
                DecisionsLeaveNothingBehind();
                PrintWhatItCosts();
                return 0;
            }
            catch (Exception error)
            {
                Console.Error.WriteLine("RutinTest: " + error);
                return 1;
            }
        }

        // ------------------------------------------------------------ helpers

        private static void Must(bool holds, string what)
        {
            if (!holds)
                throw new InvalidOperationException(what);
        }

        private static void Same(object found, object wanted, string what)
        {
            Must(Equals(found, wanted), what + ": found " + found + ", wanted " + wanted);
        }

        private static E Fails<E>(Action call) where E : Exception
        {
            try
            {
                call();
            }
            catch (E error)
            {
                return error;
            }
            throw new InvalidOperationException("no error, wanted " + typeof(E));
        }

        private static void Refused<E>(Status status, string code, string path, Action call)
            where E : RutinException
        {
            var error = Fails<E>(call);
            Same(error.GetType(), typeof(E), "kind");
            Same(error.Status, status, "status");
            Same(error.Code, code, "code");
            Same(error.Path, path, "path");
            Must(error.Message != "", "a message");
        }

        private static Routine Load(string town)
        {
            return Routine.Load("rules/" + town + ".lua");
        }

        private static Dictionary<string, string> Text(string id, string text)
        {
            return new Dictionary<string, string> { { id, text } };
        }

        private static Dictionary<string, object> Members(params object[] pairs)
        {
            var members = new Dictionary<string, object>();
            for (var i = 0; i < pairs.Length; i += 2)
                members[(string)pairs[i]] = pairs[i + 1];
            return members;
        }

        /// <summary>The member `case` of each example, as it stands in the file.</summary>
        private static List<byte[]> CasesOf(string town)
        {
            var folder = "examples/cases" + (town == "sweden" ? "" : "/" + town);
            return Directory.GetFiles(folder, "*.json")
                .OrderBy(path => path, StringComparer.Ordinal)
                .Select(path => Encoding.UTF8.GetBytes(CaseOf(File.ReadAllText(path)))).ToList();
        }

        private static string CaseOf(string json)
        {
            for (var at = json.IndexOf('"'); at >= 0; at = json.IndexOf('"', at))
            {
                var end = PastText(json, at);
                var value = json.IndexOf(':', end) + 1;
                var past = PastValue(json, value);
                if (json.Substring(at, end - at) == "\"case\"")
                    return json.Substring(value, past - value);
                at = past;
            }
            throw new InvalidOperationException("an example has no case");
        }

        private static int PastText(string json, int at)
        {
            for (at++; json[at] != '"'; at++)
                at += json[at] == '\\' ? 1 : 0;
            return at + 1;
        }

        private static int PastValue(string json, int at)
        {
            for (var depth = 0; depth > 0 || (json[at] != ',' && json[at] != '}');)
            {
                depth += json[at] == '{' || json[at] == '[' ? 1 : 0;
                depth -= json[at] == '}' || json[at] == ']' ? 1 : 0;
                at = json[at] == '"' ? PastText(json, at) : at + 1;
            }
            return at;
        }

        /// <summary>The plan of a case, or the code of its error.</summary>
        private static byte[] Answer(Routine routine, byte[] json, string language)
        {
            try
            {
                return routine.Decide(json, new Options { Language = language }).ToUtf8();
            }
            catch (CaseException error)
            {
                return Encoding.UTF8.GetBytes(error.Code);
            }
        }

        private static string DigestOf(Dictionary<string, Routine> routines,
            Dictionary<string, List<byte[]>> cases)
        {
            using (var sum = SHA256.Create())
            {
                foreach (var town in Towns)
                    foreach (var json in cases[town])
                        foreach (var language in Languages)
                        {
                            var plan = Answer(routines[town], json, language);
                            sum.TransformBlock(plan, 0, plan.Length, null, 0);
                            sum.TransformBlock(new byte[] { 10 }, 0, 1, null, 0);
                        }
                sum.TransformFinalBlock(new byte[0], 0, 0);
                return string.Concat(sum.Hash.Select(b => b.ToString("x2")));
            }
        }

        // ------------------------------------------------------------ examples

        private static void AllExamplesHaveThePlansOfC()
        {
            var cases = Towns.ToDictionary(town => town, CasesOf);
            var found = DigestOf(Towns.ToDictionary(town => town, Load), cases);
            var count = cases.Values.Sum(list => list.Count);
            var wanted = Environment.GetEnvironmentVariable("DIGEST");
            Console.WriteLine(".NET: {0} examples in two languages, {1}", count, found);
            Must(count > 100, "there are examples");
            if (wanted != null)
                Same(found, wanted, "other plans than C's");
        }

        private static void EveryMemberIsThatOfThePlan()
        {
            var steps = 0;
            using (var routine = Load("helsingborg"))
            using (var engine = routine.CreateEngine(new Options { Language = "en" }))
                foreach (var json in CasesOf("helsingborg"))
                {
                    var plan = engine.Decide(json);
                    steps += plan.Steps.Count;
                    Must(plan.ToUtf8().SequenceEqual(Encoding.UTF8.GetBytes(plan.Json)), "bytes");
                    for (var i = 0; i < plan.Steps.Count; i++)
                        SameStep(engine, plan.Steps[i], "/steps/" + i + "/");
                    Fails<RutinException>(() => engine.Get("/steps/" + plan.Steps.Count));
                    for (var i = 0; i < plan.Asks.Count; i++)
                        Same(plan.Asks[i].Fact + plan.Asks[i].Question,
                            engine.Get("/ask/" + i + "/fact")
                            + engine.Get("/ask/" + i + "/question"), "ask");
                    for (var i = 0; i < plan.Bans.Count; i++)
                        Same(plan.Bans[i].Actor + Word(plan.Bans[i].Certain),
                            engine.Get("/bans/" + i + "/actor")
                            + engine.Get("/bans/" + i + "/certain"), "ban");
                    Fails<NotSupportedException>(() => ((IList<Step>)plan.Steps).Clear());
                }
            Must(steps > 200, "there are steps");
        }

        private static void SameStep(Engine engine, Step step, string at)
        {
            var members = Members("id", step.Id, "name", step.Name,
                "kind", step.IsTask ? "task" : "contact", "act", step.Act,
                "part_of", step.PartOf, "phone", step.Phone, "performer", step.Performer,
                "when", Word(step.When), "status", Word(step.Status),
                "overdue", Word(step.Overdue), "heading", step.Heading, "say", step.Say,
                "say_not", step.SayNot, "say_all", step.SayAll, "basis", step.Basis,
                "by_when", step.ByWhen, "law", step.Law, "due", Time(step.Due),
                "ground", step.Ground == Ground.None ? null : Word(step.Ground),
                "closed_until", Time(step.ClosedUntil));
            foreach (var member in members)
                Same(member.Value == null ? null : member.Value.ToString(),
                    engine.Get(at + member.Key), at + member.Key);
            Same(Encoding.UTF8.GetString(Json.Of(step.Tell).Bytes), engine.Get(at + "tell"),
                "tell");
            for (var i = 0; i < step.Because.Count; i++)
            {
                var of = at + "because/" + i + "/";
                Same(step.Because[i].Rule, engine.Get(of + "rule"), of);
                Same(step.Because[i].Text, engine.Get(of + "text"), of);
                Same(Word(step.Because[i].Effective), engine.Get(of + "effective"), of);
            }
            Fails<RutinException>(() => engine.Get(at + "because/" + step.Because.Count));
        }

        private static string Word(object value)
        {
            return string.Concat(value.ToString().Select((c, i) =>
                (i > 0 && char.IsUpper(c) ? "_" : "") + char.ToLowerInvariant(c)));
        }

        private static string Time(DateTimeOffset? time)
        {
            return time == null ? null : Json.Time(time.Value);
        }

        // ------------------------------------------------------------ errors

        private static void ARoutineThatDoesNotLoadTellsAllMistakes()
        {
            Refused<RoutineException>(Status.IO, "no_file", "rules/none.lua", () => Load("none"));
            Fails<ArgumentNullException>(() => Routine.Load((string)null));
            Fails<ArgumentException>(() => Routine.Load(new Dictionary<string, string>()));
            Fails<ArgumentNullException>(() => Routine.Load(Text("town", null)));
            Fails<ArgumentException>(() => Routine.Load("rules/sweden.lua",
                new LoadOptions { Folders = new[] { "one:two" } }));
            var error = Fails<RoutineException>(() => Routine.Load(
                Text("town", "routine {\n  id = 1,\n"), new LoadOptions { Language = "sv" }));
            Same(error.Status, Status.Routine, "status");
            Same(error.Mistakes[0].Path, "town", "path");
            Same(error.Mistakes[0].Language, "sv", "language");
            Must(error.Mistakes[0].Line > 0, "a line");
            Refused<RoutineException>(Status.Limit, "too_many_steps", "rules/sweden.lua",
                () => Routine.Load("rules/sweden.lua",
                    new LoadOptions { Limits = new Limits { Steps = 10 } }));
        }

        private static void AnErrorLeavesAnEngineThatDecides()
        {
            var routine = Load("helsingborg");
            var engine = routine.CreateEngine();
            var plan = engine.Decide(Night).Json;

            Refused<CaseException>(Status.Case, "undeclared", "facts.?",
                () => engine.Decide(Night.Replace("place", "plaice")));
            Refused<CaseException>(Status.Case, "no_now", "now", () => engine.Decide(
                "{\"case\": \"1\", \"opened\": \"2026-11-20T22:10:00+01:00\"}"));
            foreach (var json in new[] { "", "{", "[]", "null", Night + "x",
                Night.Replace("hotel", "\0"), Night.Replace("hotel", "\\ud800"),
                Night.Replace("true", "16.5") })
                Fails<CaseException>(() => engine.Decide(json));
            Fails<CaseException>(() => engine.Decide(new byte[] { 0x22, 0xff, 0x22 }));
            Fails<CaseException>(() => engine.Decide(new byte[0]));
            Refused<RutinException>(Status.Usage, "no_language", "",
                () => routine.Decide(Night, new Options { Language = "fi" }));
            Same(engine.Decide(Night).Json, plan, "another plan after errors");

            Refused<RutinException>(Status.Usage, "no_member", "", () => engine.Get("/steps/x"));
            Refused<RutinException>(Status.Usage, "not_a_name", "", () => engine.Page("nobody"));
            Same(engine.Get("/steps/0/part_of"), null, "null is null");
            Refused<CaseException>(Status.Case, "number_outside", "facts.age",
                () => engine.Tell("age", -1));
            Refused<CaseException>(Status.Case, "number_outside", "age",
                () => engine.Check("age", -1));
            engine.Check("age", 16);
            Fails<CaseException>(() => engine.Add(Members("facts", new string[0])));
            Same(engine.Decide().Json, plan, "a failed call changed the case");

            Fails<CaseException>(() => engine.Decide("{}"));
            Refused<RutinException>(Status.Usage, "undecided", "", () => engine.Get("/complete"));
            var error = Fails<CaseException>(() => routine.Decide(
                Night.Replace("\"hotel\"", "\"Anna Andersson\""), new Options { Language = "en" }));
            Must(!error.ToString().Contains("Anna"), "a value of the case is told");
            Must(error.ToString().StartsWith("Rutin.CaseException: facts.place:"),
                error.ToString());
            Same(error.Language, "en", "language");
        }

        private static void WhatIsNoTextIsRefusedBeforeTheLibrary()
        {
            var routine = Load("helsingborg");
            var engine = routine.CreateEngine();
            var plan = engine.Decide(Night).Json;
            var now = DateTimeOffset.Parse("2026-11-20T22:10:00+01:00");

            foreach (var bad in new[] { "a\0b", "\ud800", "a\udc00b" })
            {
                Fails<ArgumentException>(() => engine.Get(bad));
                Fails<ArgumentException>(() => engine.Page(bad));
                Fails<ArgumentException>(() => engine.Check(bad, 1));
                Fails<ArgumentException>(() => engine.Open(bad, now, now));
                Fails<ArgumentException>(() => Routine.Load(bad));
                Fails<ArgumentException>(() => routine.CreateEngine(
                    new Options { Language = bad }));
                Fails<ArgumentException>(() => Routine.Load(Text(bad, "")));
            }
            Fails<ArgumentException>(() => engine.Decide(Night.Replace("ho", "\ud800")));
            Fails<ArgumentException>(() => engine.Tell("place", "\udc00"));
            Fails<ArgumentException>(() => engine.Tell("place", new object()));
            Fails<ArgumentException>(() => engine.Add(Members("now", now.DateTime)));
            Fails<CaseException>(() => engine.Tell("place", "a\0b"));
            Fails<CaseException>(() => engine.Tell("pla\0ce", 1));
            Fails<CaseException>(() => engine.Tell("age", double.NaN));

            Fails<ArgumentNullException>(() => engine.Decide((string)null));
            Fails<ArgumentNullException>(() => engine.Decide((byte[])null));
            Fails<ArgumentNullException>(() => engine.Decide((Dictionary<string, object>)null));
            Fails<ArgumentNullException>(() => engine.Decide(default(Json)));
            Fails<ArgumentNullException>(() => engine.Get(null));
            Fails<ArgumentNullException>(() => engine.Tell(null, 1));
            Fails<ArgumentNullException>(() => engine.Check(null, 1));
            Fails<ArgumentNullException>(() => engine.Open(null, now, now));
            Same(engine.Decide().Json, plan, "the case was kept");
        }

        private static void LongTextsAreRefusedOrDecided()
        {
            var routine = Load("helsingborg");
            var engine = routine.CreateEngine();
            var plan = engine.Decide(Night).Json;
            var mebi = new string('å', 1 << 19);
            var fits = Night.PadRight(
                (1 << 20) - Encoding.UTF8.GetByteCount(Night) + Night.Length);

            Same(engine.Decide(fits).Json, plan, "a case of 1 MiB");
            Refused<LimitException>(Status.Limit, "text_too_long", "",
                () => engine.Decide(fits + " "));
            Refused<LimitException>(Status.Limit, "text_too_long", "", () => routine.Decide(Night,
                new Options { Limits = new Limits { Text = 20 } }));
            Same(engine.Decide(Night).Json, plan, "another plan after 1 MiB");
            Fails<RutinException>(() => engine.Get("/" + mebi));
            Fails<RutinException>(() => engine.Page(mebi));
            Fails<CaseException>(() => engine.Check(mebi, 1));
            Fails<CaseException>(() => engine.Tell("place", mebi.Substring(99)));
            Fails<LimitException>(() => engine.Tell("place", mebi));
            Fails<RutinException>(() => Routine.Load(mebi));
            Same(engine.Decide().Json, plan, "the case was kept");
        }

        // ------------------------------------------------------------ use

        private static void CallByCallIsAsJsonAndIsStored()
        {
            var now = DateTimeOffset.Parse("2026-11-20T21:10:00Z");
            using (var routine = Load("helsingborg"))
            using (var engine = routine.CreateEngine(new Options { Language = "sv" }))
            {
                var plan = engine.Decide(Night);
                var stored = engine.Stored();

                engine.Open("2026-0113", now, now);
                engine.Tell("found_by", "outreach");
                engine.Tell("place", "hotel");
                engine.Tell("danger", "urgent");
                engine.Tell("exploitation", new[] { "sexual" });
                engine.Tell("looks_under_18", true);
                engine.Tell("age", 15);
                engine.Tell("age", null);
                engine.Add("{\"facts\": {\"interpreter_needed\": true}}");
                Same(engine.Stored(), stored, "stored");
                Same(engine.Decide().Json, plan.Json, "call by call");
                Same(engine.Decide(stored).Json, plan.Json, "what is stored");

                engine.Add(Members("events", new[] {
                    Members("at", now, "contact", "police", "outcome", "reached") }));
                Same(engine.Decide().Steps.First(step => step.Id == "police").Status,
                    StepStatus.Done, "the police are reached");
                Same(plan.Steps[0].Status, StepStatus.Due, "a plan stays as it is");
                Must(engine.Page().Contains("\"reader\":\"finder\""), "page");
                Must(engine.Page("social_services").Contains("\"reader\":\"social_services\""),
                    "page of an actor");
                Must(engine.Page(everybody: true).Contains("\"reader\":\"all\""), "page of all");
                Must(engine.Describe().Contains("\"facts\":["), "it is described");

                var later = routine.Decide(Night,
                    new Options { Language = "sv", Now = now.AddHours(3.001), Brief = true });
                Must(later.Steps[0].Overdue, "three hours later");
                Must(!later.Json.Contains("\"say\""), "briefly");
            }
        }

        private static void WhatAnAnswerChangesIsSaidAndCanBeTried()
        {
            var more = Members("facts", Members("danger", "immediate"));
            using (var routine = Load("helsingborg"))
            using (var engine = routine.CreateEngine(new Options { Language = "en" }))
            {
                var plan = engine.Decide(Night);
                var before = engine.Stored();
                var tried = engine.Try(more);

                Same(engine.Stored(), before, "what was tried is kept");
                Same(engine.Get("/steps/0/id"), plan.Steps[0].Id, "the plan is kept");
                engine.Add(more);
                engine.Decide();
                Same(engine.Changed(before), tried, "what was tried is what changes");
                Must(tried.EndsWith("\"same\":false}"), tried);
                Must(engine.Changed(engine.Stored()).EndsWith("\"same\":true}"), "the same");
                Must(engine.Changed().Contains("\"change\":\"new\"")
                    && !engine.Changed().Contains("\"change\":\"changed\""), "all is new");
                Refused<CaseException>(Status.Case, "number_outside", "facts.age",
                    () => engine.Try("{\"facts\": {\"age\": -1}}"));
                Refused<CaseException>(Status.Case, "missing", "the case",
                    () => engine.Changed(""));
                Fails<ArgumentNullException>(() => engine.Try((string)null));
                Fails<ArgumentNullException>(() => engine.Changed(default(Json)));
            }
        }

        private static void APlanHasItsQuestionsACalendarAndARegister()
        {
            using (var routine = Load("helsingborg"))
            using (var engine = routine.CreateEngine(new Options { Language = "en" }))
            {
                var plan = engine.Decide(Night);

                for (var i = 0; i < plan.Asks.Count; i++)
                    Must(engine.Question(i).StartsWith(
                        "{\"fact\":{\"id\":\"" + plan.Asks[i].Fact + "\""), "a question");
                Refused<RutinException>(Status.Usage, "no_question", "",
                    () => engine.Question(plan.Asks.Count));
                Must(engine.Calendar(everybody: true).StartsWith("BEGIN:VCALENDAR\r\n"),
                    "a calendar");
                Refused<RutinException>(Status.Usage, "not_a_name", "",
                    () => engine.Calendar("nobody"));

                engine.Add("{\"events\": [{\"at\": \"2026-11-20T22:10:00+01:00\", \"contact\":"
                    + " \"police\", \"outcome\": \"reached\", \"told\": [\"place\"]}]}");
                var stored = engine.Stored();
                engine.Decide();
                Must(engine.Told().Contains("\"actor\":\"police\"")
                    && engine.Told().Contains("\"facts\":[\"place\"]"), engine.Told());
                Same(engine.Told(stored), engine.Told(), "the case in JSON");
                Fails<CaseException>(() => engine.Told("{"));
            }
        }

        private static void AllThatIsWrongWithACaseIsToldAtOnce()
        {
            using (var routine = Load("helsingborg"))
            {
                var error = Fails<CaseException>(() => routine.Decide(
                    Night.Replace("\"place\"", "\"age\": 300, \"agee\": 3, \"place\""),
                    new Options { Language = "en" }));
                var first = "\"code\":\"number_outside\",\"path\":\"facts.age\",\"line\":"
                    + error.Line;
                Must(error.Errors.StartsWith("[{" + first), error.Errors);
                Must(error.Errors.Contains("\"code\":\"undeclared\",\"path\":\"facts.?\""),
                    error.Errors);
                Same(Fails<RoutineException>(() => Load("none")).Errors, "[]", "of a routine");
            }
        }

        private static void DictionariesAreJson()
        {
            var text = "\t\r\n\b\f\"\\/ å Ω \ud83d\ude00 \u007f";
            var json = Json.Of(Members(text, new object[] { text, -12L, 1.5m, true, null,
                Members(), new List<int>(), DateTimeOffset.Parse("2026-11-20T22:10:00.5+01:00") }));
            Same(Encoding.UTF8.GetString(json.Bytes), "{" + Quoted + ":[" + Quoted
                + ",-12,1.5,true,null,{},[],\"2026-11-20T22:10:00.5+01:00\"]}", "JSON");

            var time = DateTimeOffset.Parse("2026-11-20T22:10:00+01:00");
            using (var routine = Load("helsingborg"))
                Same(routine.Decide(Members("case", "2026-0113", "opened", time, "now", time,
                    "facts", Members("found_by", "outreach", "place", "hotel", "danger", "urgent",
                        "exploitation", new[] { "sexual" }, "looks_under_18", true,
                        "interpreter_needed", true))).Json, routine.Decide(Night).Json,
                    "a dictionary");
        }

        private const string Quoted =
            "\"\\u0009\\u000d\\u000a\\u0008\\u000c\\u0022\\u005c/ å Ω \ud83d\ude00 \u007f\"";

        private static void TextsInMemoryLoadAsFilesDo()
        {
            var sources = Directory.GetFiles("rules", "*.lua", SearchOption.AllDirectories)
                .ToDictionary(path => path.Substring(6, path.Length - 10), File.ReadAllText)
                .OrderByDescending(source => source.Key == "helsingborg").ToList();
            var first = sources.Take(1).ToList();

            Fails<RoutineException>(() => Routine.Load(first));
            using (var file = Load("helsingborg"))
            using (var memory = Routine.Load(sources))
            using (var town = Routine.Load(first,
                new LoadOptions { Folders = new[] { "nowhere", "rules" } }))
                foreach (var routine in new[] { file, memory, town })
                {
                    Same(routine.Id, "helsingborg", "id");
                    Same(string.Join(" ", routine.Languages), "sv en", "languages");
                    Must(routine.Digest.StartsWith("sha256:") && routine.Digest.Length == 71,
                        "digest");
                    Same(routine.Decide(Night).Steps.Count, file.Decide(Night).Steps.Count,
                        "steps");
                }
        }

        private static void WhatIsDisposedSaysSo()
        {
            var routine = Load("helsingborg");
            var engine = routine.CreateEngine();
            var plan = engine.Decide(Night);

            routine.Dispose();
            routine.Dispose();
            Fails<ObjectDisposedException>(() => routine.Decide(Night));
            Same(engine.Decide().Json, plan.Json, "who has an engine uses it to the end");
            engine.Dispose();
            engine.Dispose();
            Fails<ObjectDisposedException>(() => engine.Decide(Night));
            Fails<ObjectDisposedException>(() => engine.Stored());
            Same(plan.Steps[0].Id, "police", "a plan outlives all");
        }

        private static void AnIdleEngineHoldsNoCase()
        {
            using (var routine = Load("helsingborg"))
            {
                routine.Decide(Night);
                Same(routine.IdleCount, 1, "idle");
                var idle = routine.Take(null).DangerousGetHandle();
                Same(Native.rutin_case(idle, IntPtr.Zero), IntPtr.Zero, "a case");
                Same(Native.rutin_plan(idle, out var length), IntPtr.Zero, "a plan");
            }
        }

        // ------------------------------------------------------------ threads and cost

        private static void EightThreadsHaveTheSamePlans()
        {
            var routines = Towns.ToDictionary(town => town, Load);
            var cases = Towns.ToDictionary(town => town, CasesOf);
            var shared = routines["helsingborg"].Decide(Night);
            var found = new string[8];
            var threads = found.Select((none, i) => new Thread(() =>
                found[i] = DigestOf(routines, cases) + shared.Steps[0].Id)).ToList();

            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            var own = DigestOf(Towns.ToDictionary(town => town, Load), cases) + "police";
            Must(found.All(one => one == own), "threads differ");
            Must(routines.Values.All(routine => routine.IdleCount <= 17),
                "an engine is not used again");
            Console.WriteLine(".NET: 8 threads, one routine, the same bytes");
        }

        /// <summary>Every tenth decision fails; every hundredth engine and 500th routine is
        /// left to the collector.</summary>
        private static long DecideAndMeasure(Routine routine)
        {
            byte[] night = Encoding.UTF8.GetBytes(Night), bad = { 0x7b, 0x7d };
            for (var i = 0; i < Decisions; i++)
            {
                Answer(routine, i % 10 == 9 ? bad : night, Languages[i % 2]);
                if (i % 100 == 0)
                    routine.CreateEngine().Decide(Night);
                if (i % 500 == 0)
                    Load("helsingborg").Decide(Night);
            }
            for (var i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
            return 4096 * long.Parse(File.ReadAllText("/proc/self/statm").Split(' ')[1]);
        }

        // The runtime's own pages come and go: what leaks grows every time.
        private static void DecisionsLeaveNothingBehind()
        {
            if (!File.Exists("/proc/self/statm"))
            {
                Console.WriteLine(".NET: skipped what 5,000 decisions leave, no /proc");
                return;
            }
            using (var routine = Load("helsingborg"))
            {
                long before = DecideAndMeasure(routine), more = Bound;
                for (var turn = 0; turn < 5 && more >= Bound; turn++)
                {
                    var after = DecideAndMeasure(routine);
                    more = after - before;
                    before = after;
                }
                Console.WriteLine(".NET: {0} bytes more after {1} decisions; the bound is {2}",
                    more, Decisions, Bound);
                Must(more < Bound, "a decision leaks");
            }
        }

        private static void PrintWhatItCosts()
        {
            var routines = Towns.ToDictionary(town => town, Load);
            var cases = Towns.ToDictionary(town => town, CasesOf);
            var began = TimeSpan.Zero;
            for (var turn = 0; turn < 2; turn++) // once to warm up
            {
                began = Process.GetCurrentProcess().TotalProcessorTime;
                foreach (var town in Towns)
                    foreach (var json in cases[town])
                        foreach (var language in Languages)
                            Answer(routines[town], json, language);
            }
            var spent = Process.GetCurrentProcess().TotalProcessorTime - began;
            var cost = spent.TotalMilliseconds * 1000 / 2 / cases.Values.Sum(list => list.Count);
            Console.WriteLine(".NET: {0:0} microseconds a decision with its plan and steps; C: {1}",
                cost, Environment.GetEnvironmentVariable("COST") ?? "not measured");
            Must(cost > 0, "a cost");
        }
    }
}
