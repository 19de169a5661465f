using System;
using System.Collections.Generic;

namespace Rutin
{
    /// <summary>What kind of fault it is, as rutin_status has it.</summary>
    public enum Status
    {
        Ok, Case, Routine, Limit, Memory, IO, Usage
    }

    /// <summary>
    /// What the library refused. No value of a case stands in it: only paths, names that
    /// the routine declares, and types. Its code is the same in both languages.
    /// </summary>
    public class RutinException : Exception
    {
        internal RutinException(Native.Error of) : base(Native.Text(of.message))
        {
            Status = of.status;
            Code = Native.Text(of.code);
            Path = Native.Text(of.where);
            Line = of.line;
            Column = of.column;
            Help = Native.Text(of.help);
            Language = Native.Text(of.language);
        }

        public Status Status { get; }

        /// <summary>Which message it is: "undeclared".</summary>
        public string Code { get; }

        /// <summary>A path in a case, "facts.age", or a file's name; else "".</summary>
        public string Path { get; }

        /// <summary>From 1; 0 where there is none.</summary>
        public long Line { get; }

        public long Column { get; }

        /// <summary>What to do about it, or "".</summary>
        public string Help { get; }

        /// <summary>Of message and help: "sv" or "en".</summary>
        public string Language { get; }

        /// <summary>All that is wrong with a case, of which this is the first, as JSON: a
        /// list of {"code", "path", "line", "column", "message", "help", "with"}; else "[]".
        /// </summary>
        public string Errors { get; private set; } = "[]";

        /// <summary>The place too, as a log has it.</summary>
        public override string ToString()
        {
            var place = Path + (Line > 0 ? ":" + Line : "") + (Column > 0 ? ":" + Column : "");
            return GetType() + ": " + (place == "" ? "" : place + ": ") + Message
                + (Help == "" ? "" : " (" + Help + ")") + Environment.NewLine + StackTrace;
        }

        /// <summary>What the last call of an engine failed by.</summary>
        internal static Exception Of(IntPtr engine)
        {
            var error = Native.Error.At(Native.rutin_error_of(engine));
            if (error.status == Status.Memory)
                return new OutOfMemoryException(Native.Text(error.message));
            var exception = Of(error);
            exception.Errors = Native.Text(Native.rutin_errors(engine, IntPtr.Zero)) ?? "[]";
            return exception;
        }

        private static RutinException Of(Native.Error error)
        {
            switch (error.status)
            {
                case Status.Case: return new CaseException(error);
                case Status.Limit: return new LimitException(error);
                default: return new RutinException(error);
            }
        }
    }

    /// <summary>The case is not one, or does not fit the routine.</summary>
    public sealed class CaseException : RutinException
    {
        internal CaseException(Native.Error of) : base(of)
        {
        }
    }

    /// <summary>A ceiling was reached: size, depth, memory, steps or time.</summary>
    public sealed class LimitException : RutinException
    {
        internal LimitException(Native.Error of) : base(of)
        {
        }
    }

    /// <summary>A routine did not load: the first of its mistakes, and all.</summary>
    public sealed class RoutineException : RutinException
    {
        internal RoutineException(Native.Error of, IReadOnlyList<RutinException> mistakes)
            : base(of)
        {
            Mistakes = mistakes;
        }

        public IReadOnlyList<RutinException> Mistakes { get; }
    }
}
