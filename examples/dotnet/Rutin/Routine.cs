using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using static Rutin.Native;

namespace Rutin
{
    /// <summary>
    /// A loaded routine, which never changes. Threads share it freely: each decision takes
    /// an engine of its own from those that are idle, as many as ever decided at once, and
    /// these hold no case. It is freed when it is disposed and the last engine is back.
    /// </summary>
    public sealed class Routine : IDisposable
    {
        private readonly Native.Routine handle;
        private readonly Dictionary<string, Stack<Native.Engine>> idle;
        private bool disposed;

        private Routine(Native.Routine loaded, IReadOnlyList<RutinException> warnings)
        {
            handle = loaded;
            var at = loaded.DangerousGetHandle();
            Id = Text(rutin_routine_id(at));
            Version = Text(rutin_routine_version(at));
            Digest = Text(rutin_routine_digest(at));
            Languages = Enumerable.Range(0, int.MaxValue)
                .Select(number => Text(rutin_routine_language(at, number)))
                .TakeWhile(language => language != null).ToList().AsReadOnly();
            Warnings = warnings;
            idle = Languages.Concat(new[] { "" })
                .ToDictionary(language => language, language => new Stack<Native.Engine>());
        }

        public string Id { get; }
        public string Version { get; }

        /// <summary>"sha256:" and 64 digits, over all its texts.</summary>
        public string Digest { get; }

        public IReadOnlyList<string> Languages { get; }

        /// <summary>What is allowed in its text but hardly meant.</summary>
        public IReadOnlyList<RutinException> Warnings { get; }

        /// <summary>Loads a file, or throws a RoutineException.</summary>
        public static Routine Load(string path, LoadOptions how = null)
        {
            var name = Text(path, nameof(path));
            return Made(how ?? new LoadOptions(), (ref LoadHow options, out IntPtr loaded) =>
                rutin_load_file(name, ref options, out loaded));
        }

        /// <summary>Loads texts in memory by the ids that `use` knows them by: the routine
        /// first, then what it uses.</summary>
        public static Routine Load(IEnumerable<KeyValuePair<string, string>> sources,
            LoadOptions how = null)
        {
            var held = new List<Memory>();
            try
            {
                var texts = sources.Select(source => Put(source, held)).ToArray();
                if (texts.Length == 0)
                    throw new ArgumentException("found no source, and there has to be one",
                        nameof(sources));
                return Made(how ?? new LoadOptions(), (ref LoadHow options, out IntPtr loaded) =>
                    rutin_load_sources(texts, texts.Length, ref options, out loaded));
            }
            finally
            {
                held.ForEach(memory => memory.Dispose());
            }
        }

        private static Source Put(KeyValuePair<string, string> source, List<Memory> held)
        {
            var id = new Memory(Text(source.Key, "sources"));
            held.Add(id);
            if (source.Value == null)
                throw new ArgumentNullException("sources");
            var bytes = Bytes(source.Value, "sources");
            var text = new Memory(bytes);
            held.Add(text);
            return new Source { id = id.At, text = text.At, length = (UIntPtr)bytes.Length };
        }

        private delegate Status Loader(ref LoadHow how, out IntPtr loaded);

        private static Routine Made(LoadOptions how, Loader load)
        {
            MustBeThere();
            var folders = how.Folders == null ? new List<string>() : how.Folders.ToList();
            if (folders.Any(folder => folder.IndexOf(Path.PathSeparator) >= 0))
                throw new ArgumentException("found \"" + Path.PathSeparator
                    + "\" in a folder's name, where it would part two folders", nameof(how));
            var joined = string.Join(Path.PathSeparator.ToString(), folders);
            using (var rules = new Memory(joined == "" ? null : joined, "folders"))
            using (var language = new Memory(how.Language, "language"))
            {
                var options = new LoadHow
                {
                    size = Marshal.SizeOf(typeof(LoadHow)),
                    rules = rules.At,
                    language = language.At,
                    limits = how.Limits
                };
                var status = load(ref options, out var loaded);
                return Taken(status, loaded);
            }
        }

        private static Routine Taken(Status status, IntPtr loaded)
        {
            if (loaded == IntPtr.Zero)
                throw new OutOfMemoryException(Text(rutin_status_text(status)));
            var handle = new Native.Routine(loaded);
            var found = Plan.List(rutin_mistake_count(loaded),
                number => Error.At(rutin_mistake(loaded, number)));
            var mistakes = found.Select(error => new RutinException(error)).ToList().AsReadOnly();
            if (status == Status.Ok)
                return new Routine(handle, mistakes);
            handle.Dispose();
            if (status == Status.Memory)
                throw new OutOfMemoryException(Text(rutin_status_text(status)));
            throw new RoutineException(found.First(error => error.status == status), mistakes);
        }

        /// <summary>The plan of a case, or throws a CaseException.</summary>
        public Plan Decide(Json json, Options how = null)
        {
            using (var engine = CreateEngine(how))
                return engine.Decide(json);
        }

        /// <summary>An engine to build a case in; disposing it gives it back.</summary>
        public Engine CreateEngine(Options how = null)
        {
            return new Engine(this, how ?? new Options());
        }

        public void Dispose()
        {
            lock (idle)
            {
                disposed = true;
                foreach (var engine in idle.Values.SelectMany(engines => engines))
                    engine.Dispose();
                handle.Dispose();
            }
        }

        internal int IdleCount
        {
            get
            {
                lock (idle)
                    return idle.Values.Sum(engines => engines.Count);
            }
        }

        internal Native.Engine Take(string language)
        {
            lock (idle)
            {
                if (disposed)
                    throw new ObjectDisposedException(nameof(Routine));
                if (idle.TryGetValue(language ?? "", out var engines) && engines.Count > 0)
                    return engines.Pop();
                using (var text = new Memory(language, nameof(language)))
                    return new Native.Engine(handle, new DecideHow
                    {
                        size = Marshal.SizeOf(typeof(DecideHow)),
                        language = text.At
                    });
            }
        }

        internal void GiveBack(string language, Native.Engine engine)
        {
            lock (idle)
            {
                if (!disposed && idle.TryGetValue(language ?? "", out var engines))
                    engines.Push(engine);
                else
                    engine.Dispose();
            }
        }
    }
}
