using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using static Rutin.Native;

namespace Rutin
{
    /// <summary>What is to be done: a value, which stays as it is whatever its engine does
    /// then. What the plan in JSON has null for is null. rutin.h tells of each member.
    /// </summary>
    public sealed class Plan
    {
        private readonly byte[] utf8;
        private string json;

        internal Plan(IntPtr of, byte[] json)
        {
            utf8 = json;
            Steps = List(rutin_step_count(of), step => new Step(of, step));
            Bans = List(rutin_ban_count(of), ban => new Ban(
                Text(rutin_ban_actor(of, ban)), rutin_ban_certain(of, ban) != 0));
            Asks = List(rutin_ask_count(of), ask => new Ask(
                Text(rutin_ask_fact(of, ask)), Text(rutin_ask_question(of, ask))));
            Warnings = List(rutin_warning_count(of), warning => new Warning(
                Text(rutin_warning_code(of, warning)), Text(rutin_warning_text(of, warning))));
        }

        /// <summary>All of it; the same case gives the same text.</summary>
        public string Json
        {
            get { return json ?? (json = Encoding.UTF8.GetString(utf8)); }
        }

        public IReadOnlyList<Step> Steps { get; }
        public IReadOnlyList<Ban> Bans { get; }
        public IReadOnlyList<Ask> Asks { get; }
        public IReadOnlyList<Warning> Warnings { get; }

        /// <summary>The same as bytes, to be sent or kept, byte for byte that of every
        /// other language.</summary>
        public byte[] ToUtf8()
        {
            return (byte[])utf8.Clone();
        }

        internal static IReadOnlyList<T> List<T>(long count, Func<long, T> get)
        {
            var all = new T[count];
            for (long i = 0; i < count; i++)
                all[i] = get(i);
            return Array.AsReadOnly(all);
        }
    }

    /// <summary>One call to make or one thing to do.</summary>
    public sealed class Step
    {
        internal Step(IntPtr of, long step)
        {
            Id = Text(rutin_step_id(of, step));
            Name = Text(rutin_step_name(of, step));
            IsTask = rutin_step_is_task(of, step) != 0;
            Act = rutin_step_act(of, step);
            PartOf = Text(rutin_step_part_of(of, step));
            Phone = Text(rutin_step_phone(of, step));
            Performer = Text(rutin_step_performer(of, step));
            When = rutin_step_when(of, step);
            Status = rutin_step_status_of(of, step);
            Due = Time(rutin_step_due(of, step));
            Overdue = rutin_step_overdue(of, step) != 0;
            ClosedUntil = Time(rutin_step_closed_until(of, step));
            Heading = Text(rutin_step_heading(of, step));
            Say = Text(rutin_step_say(of, step));
            SayNot = Text(rutin_step_say_not(of, step));
            SayAll = Text(rutin_step_say_all(of, step));
            Basis = Text(rutin_step_basis(of, step));
            ByWhen = Text(rutin_step_by_when(of, step));
            Ground = rutin_step_ground(of, step);
            Law = Text(rutin_step_law(of, step));
            Tell = Plan.List(rutin_step_tell_count(of, step),
                tell => Text(rutin_step_tell(of, step, tell)));
            Because = Plan.List(rutin_step_reason_count(of, step), reason => new Reason(
                Text(rutin_step_rule(of, step, reason)),
                Text(rutin_step_reason(of, step, reason)),
                rutin_step_reason_effective(of, step, reason) != 0));
        }

        public string Id { get; }
        public string Name { get; }
        public bool IsTask { get; }
        public long Act { get; }
        public string PartOf { get; }
        public string Phone { get; }
        public string Performer { get; }
        public When When { get; }
        public StepStatus Status { get; }
        public DateTimeOffset? Due { get; }
        public bool Overdue { get; }
        public DateTimeOffset? ClosedUntil { get; }
        public string Heading { get; }
        public string Say { get; }
        public string SayNot { get; }
        public string SayAll { get; }
        public string Basis { get; }
        public string ByWhen { get; }
        public Ground Ground { get; }
        public string Law { get; }

        /// <summary>The facts that may be told, and no others.</summary>
        public IReadOnlyList<string> Tell { get; }

        public IReadOnlyList<Reason> Because { get; }

        private static DateTimeOffset? Time(IntPtr at)
        {
            return at == IntPtr.Zero ? (DateTimeOffset?)null
                : DateTimeOffset.Parse(Text(at), CultureInfo.InvariantCulture);
        }
    }

    /// <summary>A rule that asked for a step, and whether it counts.</summary>
    public sealed class Reason
    {
        internal Reason(string rule, string text, bool effective)
        {
            Rule = rule;
            Text = text;
            Effective = effective;
        }

        public string Rule { get; }
        public string Text { get; }
        public bool Effective { get; }
    }

    /// <summary>Who must not be contacted; whether that is certain.</summary>
    public sealed class Ban
    {
        internal Ban(string actor, bool certain)
        {
            Actor = actor;
            Certain = certain;
        }

        public string Actor { get; }
        public bool Certain { get; }
    }

    /// <summary>What to find out next.</summary>
    public sealed class Ask
    {
        internal Ask(string fact, string question)
        {
            Fact = fact;
            Question = question;
        }

        public string Fact { get; }
        public string Question { get; }
    }

    public sealed class Warning
    {
        internal Warning(string code, string text)
        {
            Code = code;
            Text = text;
        }

        public string Code { get; }
        public string Text { get; }
    }

    /// <summary>How soon a step is to be done.</summary>
    public enum When
    {
        Now, Today, Week, Later, Waiting
    }

    /// <summary>What a step is waiting for.</summary>
    public enum StepStatus
    {
        Done, Failed, Held, Weigh, AskConsent, Blocked, Waiting, Due
    }

    /// <summary>What allows a contact, strongest first.</summary>
    public enum Ground
    {
        None, Duty, Necessity, Free, DutyUnless, May, Consent, Anonymous
    }
}
