using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using static Rutin.Native;

namespace Rutin
{
    /// <summary>
    /// A case that is built, decided and gone on from. Threads take turns in it. What fails
    /// throws, and leaves the case as it was and the engine to be used again. Disposed, it
    /// is its routine's again; one that nobody has is freed by its handle.
    /// </summary>
    public sealed class Engine : IDisposable
    {
        private readonly object turn = new object();
        private readonly Routine routine;
        private readonly Memory language, now;
        private Native.Engine handle;
        private DecideHow how;

        internal Engine(Routine of, Options options)
        {
            routine = of;
            language = new Memory(options.Language, "language");
            now = new Memory(options.Now == null ? null : Json.Time(options.Now.Value), "now");
            how = new DecideHow
            {
                size = Marshal.SizeOf(typeof(DecideHow)),
                language = language.At,
                brief = (byte)(options.Brief ? 1 : 0),
                limits = options.Limits,
                now = now.At
            };
            Language = options.Language;
            handle = of.Take(Language);
        }

        internal string Language { get; }

        /// <summary>The plan of a case; after an error there is no case.</summary>
        public Plan Decide(Json json)
        {
            return Decided(engine => rutin_decide(engine, json.Bytes, json.Length, ref how));
        }

        /// <summary>The plan of the case that was built.</summary>
        public Plan Decide()
        {
            return Decided(engine => rutin_decide_case(engine, ref how));
        }

        private Plan Decided(Func<IntPtr, Status> decide)
        {
            return Use(engine =>
            {
                Check(engine, decide(engine));
                var plan = rutin_plan(engine, out var length);
                if (plan == IntPtr.Zero)
                    throw RutinException.Of(engine);
                var json = new byte[(int)length];
                Marshal.Copy(plan, json, 0, json.Length);
                return new Plan(engine, json);
            });
        }

        /// <summary>Begins a case.</summary>
        public void Open(string id, DateTimeOffset opened, DateTimeOffset now)
        {
            var name = Text(id, nameof(id));
            var from = Text(Json.Time(opened), nameof(opened));
            var to = Text(Json.Time(now), nameof(now));
            Must(engine => rutin_case_open(engine, name, from, to));
        }

        /// <summary>Lays over the case what is known more: {"events": [...]}.</summary>
        public void Add(Json more)
        {
            Must(engine => rutin_add(engine, more.Bytes, more.Length));
        }

        /// <summary>Tells one fact; null makes it unknown.</summary>
        public void Tell(string fact, object value)
        {
            if (fact == null)
                throw new ArgumentNullException(nameof(fact));
            Add(Json.Of(new Dictionary<string, object>
            {
                ["facts"] = new Dictionary<string, object> { [fact] = value }
            }));
        }

        /// <summary>Throws a CaseException where the fact cannot be so. Nothing is told.
        /// </summary>
        public void Check(string fact, object value)
        {
            var name = Text(fact, nameof(fact));
            var json = Json.Of(value);
            Must(engine => rutin_check_fact(engine, name, json.Bytes, json.Length));
        }

        /// <summary>The case as JSON, to be stored: the same case, the same text.</summary>
        public string Stored()
        {
            return Use(engine => Read(engine, rutin_case(engine, IntPtr.Zero)));
        }

        /// <summary>A member of the last plan by its JSON pointer, "/steps/0/due_because",
        /// or null.</summary>
        public string Get(string pointer)
        {
            var path = Text(pointer, nameof(pointer));
            return Use(engine => Read(engine, rutin_get(engine, path, IntPtr.Zero)));
        }

        /// <summary>What a reader needs of the last plan, as JSON: whoever runs the case,
        /// an actor, or everybody.</summary>
        public string Page(string actor = null, bool everybody = false)
        {
            return For(actor, everybody, rutin_page);
        }

        /// <summary>The deadlines that a reader has to keep, as an iCalendar file; "" for
        /// none.</summary>
        public string Calendar(string actor = null, bool everybody = false)
        {
            return For(actor, everybody, rutin_calendar);
        }

        private delegate Status Reading(IntPtr engine, ref PageHow how, out IntPtr text,
            IntPtr length);

        private string For(string actor, bool everybody, Reading read)
        {
            using (var name = new Memory(actor, nameof(actor)))
            {
                var of = new PageHow
                {
                    size = Marshal.SizeOf(typeof(PageHow)),
                    actor = name.At,
                    all = (byte)(everybody ? 1 : 0)
                };
                return Use(engine =>
                {
                    Check(engine, read(engine, ref of, out var text, IntPtr.Zero));
                    return Text(text);
                });
            }
        }

        /// <summary>One of the plan's asks as a form shows it, as JSON: its fact with type,
        /// ends and choices.</summary>
        public string Question(int number)
        {
            return Use(engine =>
            {
                Check(engine, rutin_question(engine, number, out var json, IntPtr.Zero));
                return Text(json);
            });
        }

        /// <summary>What is otherwise in the last plan than in that of the case before, as
        /// JSON; without one all is new.</summary>
        public string Changed(Json? before = null)
        {
            return Answer(rutin_changed, before);
        }

        /// <summary>What would be otherwise if that were added to the case, as JSON. Nothing
        /// is kept.</summary>
        public string Try(Json more)
        {
            return Answer(rutin_try, more);
        }

        /// <summary>The register of what the events of a case say was told, as JSON; without
        /// one of the case that was decided.</summary>
        public string Told(Json? json = null)
        {
            return Answer(rutin_told, json);
        }

        private delegate Status Asking(IntPtr engine, byte[] json, UIntPtr length, IntPtr how,
            out IntPtr answer, IntPtr answerLength);

        private string Answer(Asking ask, Json? json)
        {
            var bytes = json?.Bytes;
            var length = json?.Length ?? UIntPtr.Zero;
            return Use(engine =>
            {
                Check(engine, ask(engine, bytes, length, IntPtr.Zero, out var answer,
                    IntPtr.Zero));
                return Text(answer);
            });
        }

        /// <summary>The routine as JSON: facts with types, choices and questions, actors,
        /// tasks.</summary>
        public string Describe()
        {
            return Use(engine =>
            {
                Check(engine, rutin_describe(engine, ref how, out var json, IntPtr.Zero));
                return Text(json);
            });
        }

        /// <summary>Gives it back, without the case.</summary>
        public void Dispose()
        {
            lock (turn)
            {
                if (handle == null)
                    return;
                // A case without an id is refused, and the one before is forgotten.
                Use(engine => rutin_case_open(engine, null, null, null));
                routine.GiveBack(Language, handle);
                handle = null;
                language.Dispose();
                now.Dispose();
            }
        }

        private T Use<T>(Func<IntPtr, T> what)
        {
            lock (turn)
            {
                if (handle == null)
                    throw new ObjectDisposedException(nameof(Engine));
                var held = false;
                try
                {
                    handle.DangerousAddRef(ref held);
                    return what(handle.DangerousGetHandle());
                }
                finally
                {
                    if (held)
                        handle.DangerousRelease();
                }
            }
        }

        private void Must(Func<IntPtr, Status> what)
        {
            Use(engine =>
            {
                Check(engine, what(engine));
                return true;
            });
        }

        private static void Check(IntPtr engine, Status status)
        {
            if (status != Status.Ok)
                throw RutinException.Of(engine);
        }

        /// <summary>A text, or null where there is none and that is no error.</summary>
        private static string Read(IntPtr engine, IntPtr text)
        {
            if (text == IntPtr.Zero)
                Check(engine, Error.At(rutin_error_of(engine)).status);
            return Text(text);
        }
    }
}
