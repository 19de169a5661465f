using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Rutin
{
    /// <summary>Ceilings of a load or a decision, as rutin.h has them; a zero is the
    /// default.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Limits
    {
        public long Memory, Steps, Source, Text, Time;
    }

    /// <summary>How a routine is loaded.</summary>
    public sealed class LoadOptions
    {
        /// <summary>Folders to look in for what it uses, after its own.</summary>
        public IEnumerable<string> Folders { get; set; }

        /// <summary>Of the mistakes; null for the routine's first.</summary>
        public string Language { get; set; }

        public Limits Limits { get; set; }
    }

    /// <summary>How an engine decides.</summary>
    public sealed class Options
    {
        /// <summary>Of plan and messages; null for the routine's first.</summary>
        public string Language { get; set; }

        /// <summary>Without texts, sources, grounds and questions' wording.</summary>
        public bool Brief { get; set; }

        /// <summary>Instead of the case's own `now`.</summary>
        public DateTimeOffset? Now { get; set; }

        public Limits Limits { get; set; }
    }
}
