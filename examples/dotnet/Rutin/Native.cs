using System;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Rutin
{
    /// <summary>
    /// librutin as .NET sees it: what rutin.h declares, by the same names. A bool of C
    /// is a byte. A text goes in as bytes of UTF-8 with a NUL after them, and comes out
    /// as where it is: a string would be in the code page of the machine.
    /// </summary>
    internal static unsafe class Native
    {
        private const string Library = "rutin";
        private const string Version = "0.2";

        private static readonly UTF8Encoding Strict = new UTF8Encoding(false, true);

        /// <summary>Throws where the library is not there, or is another one.</summary>
        internal static void MustBeThere()
        {
            string version;
            try
            {
                version = Text(rutin_version());
            }
            catch (DllNotFoundException error)
            {
                throw new DllNotFoundException("found no library " + Library + " to load. "
                    + "Install rutin (`make install`, then `ldconfig`), or say in what "
                    + "folder it was built: LD_LIBRARY_PATH=build", error);
            }
            if (!version.StartsWith(Version + ".", StringComparison.Ordinal))
                throw new DllNotFoundException(Library + " is " + version
                    + ", and this binding is for " + Version);
        }

        /// <summary>A text of C; null is NULL.</summary>
        internal static string Text(IntPtr at)
        {
            if (at == IntPtr.Zero)
                return null;
            var text = (byte*)at;
            var length = 0;
            while (text[length] != 0)
                length++;
            return Encoding.UTF8.GetString(text, length);
        }

        internal static string Text(byte[] at)
        {
            return Encoding.UTF8.GetString(at, 0, Array.IndexOf(at, (byte)0));
        }

        /// <summary>UTF-8 with a NUL after it, for C, where a text ends at the first.
        /// Half of a pair of surrogates has no UTF-8.</summary>
        internal static byte[] Text(string text, string name)
        {
            if (text == null)
                throw new ArgumentNullException(name);
            if (text.IndexOf('\0') >= 0)
                throw new ArgumentException("found a NUL in a text, and there can be none",
                    name);
            return Bytes(text + '\0', name);
        }

        internal static byte[] Bytes(string text, string name)
        {
            try
            {
                return Strict.GetBytes(text);
            }
            catch (EncoderFallbackException error)
            {
                throw new ArgumentException(
                    "wanted whole characters, found half of a pair of surrogates", name, error);
            }
        }

        // -------------------------------------------------------- types

        [StructLayout(LayoutKind.Sequential)]
        internal struct Error
        {
            internal Status status;
            internal long line, column;
            [MarshalAs(UnmanagedType.ByValArray, SizeConst = 32)]
            internal byte[] code;
            [MarshalAs(UnmanagedType.ByValArray, SizeConst = 4)]
            internal byte[] language;
            [MarshalAs(UnmanagedType.ByValArray, SizeConst = 256)]
            internal byte[] where;
            [MarshalAs(UnmanagedType.ByValArray, SizeConst = 512)]
            internal byte[] message;
            [MarshalAs(UnmanagedType.ByValArray, SizeConst = 256)]
            internal byte[] help;

            internal static Error At(IntPtr at)
            {
                return (Error)Marshal.PtrToStructure(at, typeof(Error));
            }
        }

        [StructLayout(LayoutKind.Sequential)]
        internal struct LoadHow
        {
            internal long size;
            internal IntPtr rules, resolver, data, language;
            internal Limits limits;
            internal byte sources;
        }

        [StructLayout(LayoutKind.Sequential)]
        internal struct DecideHow
        {
            internal long size;
            internal IntPtr language;
            internal byte brief;
            internal Limits limits;
            internal IntPtr now;
        }

        [StructLayout(LayoutKind.Sequential)]
        internal struct PageHow
        {
            internal long size;
            internal IntPtr actor;
            internal byte all;
        }

        [StructLayout(LayoutKind.Sequential)]
        internal struct Source
        {
            internal IntPtr id, text;
            internal UIntPtr length;
        }

        /// <summary>Bytes where C can keep hold of them; null is NULL.</summary>
        internal sealed class Memory : SafeHandleZeroOrMinusOneIsInvalid
        {
            internal Memory(string text, string name)
                : this(text == null ? null : Text(text, name))
            {
            }

            internal Memory(byte[] bytes) : base(true)
            {
                if (bytes == null)
                    return;
                SetHandle(Marshal.AllocHGlobal(bytes.Length + 1));
                Marshal.Copy(bytes, 0, handle, bytes.Length);
            }

            internal IntPtr At
            {
                get { return handle; }
            }

            protected override bool ReleaseHandle()
            {
                Marshal.FreeHGlobal(handle);
                return true;
            }
        }

        internal sealed class Routine : SafeHandleZeroOrMinusOneIsInvalid
        {
            internal Routine(IntPtr at) : base(true)
            {
                SetHandle(at);
            }

            protected override bool ReleaseHandle()
            {
                rutin_routine_free(handle);
                return true;
            }
        }

        /// <summary>An engine, which its routine outlives.</summary>
        internal sealed class Engine : SafeHandleZeroOrMinusOneIsInvalid
        {
            private readonly Routine routine;

            internal Engine(Routine of, DecideHow how) : base(true)
            {
                var held = false;
                of.DangerousAddRef(ref held);
                routine = of;
                SetHandle(rutin_engine_new(of.DangerousGetHandle(), ref how));
                if (!IsInvalid)
                    return;
                of.DangerousRelease();
                throw new OutOfMemoryException("no memory for an engine");
            }

            protected override bool ReleaseHandle()
            {
                rutin_engine_free(handle);
                routine.DangerousRelease();
                return true;
            }
        }

        // -------------------------------------------------------- calls

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_version();
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_status_text(Status status);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern Status rutin_load_file(byte[] path, ref LoadHow how,
            out IntPtr routine);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern Status rutin_load_sources(Source[] sources, long count,
            ref LoadHow how, out IntPtr routine);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void rutin_routine_free(IntPtr routine);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern long rutin_mistake_count(IntPtr routine);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_mistake(IntPtr routine, long number);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_routine_id(IntPtr routine);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_routine_version(IntPtr routine);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_routine_digest(IntPtr routine);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_routine_language(IntPtr routine, long number);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_engine_new(IntPtr routine, ref DecideHow how);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void rutin_engine_free(IntPtr engine);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_error_of(IntPtr engine);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_errors(IntPtr engine, IntPtr length);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern Status rutin_decide(IntPtr engine, byte[] json, UIntPtr length,
            ref DecideHow how);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern Status rutin_decide_case(IntPtr engine, ref DecideHow how);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_plan(IntPtr engine, out UIntPtr length);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern Status rutin_case_open(IntPtr engine, byte[] id, byte[] opened,
            byte[] now);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern Status rutin_add(IntPtr engine, byte[] json, UIntPtr length);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_case(IntPtr engine, IntPtr length);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern Status rutin_check_fact(IntPtr engine, byte[] fact, byte[] json,
            UIntPtr length);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_get(IntPtr engine, byte[] pointer, IntPtr length);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern Status rutin_describe(IntPtr engine, ref DecideHow how,
            out IntPtr json, IntPtr length);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern Status rutin_page(IntPtr engine, ref PageHow how, out IntPtr json,
            IntPtr length);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern Status rutin_calendar(IntPtr engine, ref PageHow how,
            out IntPtr text, IntPtr length);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern Status rutin_question(IntPtr engine, long ask, out IntPtr json,
            IntPtr length);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern Status rutin_changed(IntPtr engine, byte[] json, UIntPtr length,
            IntPtr how, out IntPtr answer, IntPtr answerLength);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern Status rutin_try(IntPtr engine, byte[] json, UIntPtr length,
            IntPtr how, out IntPtr answer, IntPtr answerLength);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern Status rutin_told(IntPtr engine, byte[] json, UIntPtr length,
            IntPtr how, out IntPtr answer, IntPtr answerLength);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern long rutin_step_count(IntPtr engine);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern byte rutin_step_is_task(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern long rutin_step_act(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_step_part_of(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_step_id(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_step_name(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_step_phone(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_step_performer(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern When rutin_step_when(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern StepStatus rutin_step_status_of(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_step_due(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern byte rutin_step_overdue(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_step_closed_until(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_step_heading(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_step_say(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_step_say_not(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_step_say_all(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_step_basis(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_step_by_when(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern Ground rutin_step_ground(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_step_law(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern long rutin_step_tell_count(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_step_tell(IntPtr engine, long step, long number);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern long rutin_step_reason_count(IntPtr engine, long step);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_step_rule(IntPtr engine, long step, long number);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_step_reason(IntPtr engine, long step, long number);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern byte rutin_step_reason_effective(IntPtr engine, long step,
            long number);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern long rutin_ban_count(IntPtr engine);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_ban_actor(IntPtr engine, long ban);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern byte rutin_ban_certain(IntPtr engine, long ban);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern long rutin_ask_count(IntPtr engine);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_ask_fact(IntPtr engine, long ask);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_ask_question(IntPtr engine, long ask);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern long rutin_warning_count(IntPtr engine);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_warning_code(IntPtr engine, long warning);
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
        internal static extern IntPtr rutin_warning_text(IntPtr engine, long warning);
    }
}
