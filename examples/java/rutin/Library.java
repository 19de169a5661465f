package rutin;

import com.sun.jna.IntegerType;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * librutin as JNA sees it: what rutin.h declares, by the same names, and where the
 * library is. A bool of C is a byte; a text goes in as bytes with a NUL after them.
 */
final class Library {
    private static final String VERSION = "0.2";

    static {
        String name = System.getProperty("rutin.library", "rutin");
        try {
            Native.register(Library.class, NativeLibrary.getInstance(name,
                    Map.of(com.sun.jna.Library.OPTION_STRING_ENCODING, "UTF-8")));
        } catch (UnsatisfiedLinkError error) {
            throw (Error) new UnsatisfiedLinkError("found no library " + name
                    + " to load. Install rutin (`make install`, then `ldconfig`), or name the "
                    + "file that was built: -Drutin.library=$PWD/build/librutin.so")
                    .initCause(error);
        }
        if (!rutin_version().startsWith(VERSION + "."))
            throw new UnsatisfiedLinkError(name + " is rutin " + rutin_version()
                    + ", and this binding is for " + VERSION);
    }

    private Library() {
    }

    /** A text for C, where it ends at the first NUL. */
    static byte[] text(String text) {
        if (text.indexOf('\0') >= 0)
            throw new IllegalArgumentException("found a NUL in a text, and there can be none");
        byte[] bytes = utf8(text);
        return Arrays.copyOf(bytes, bytes.length + 1);
    }

    /** The same in memory of C's, which lives as long as this is held; null is NULL. */
    static Memory memory(String text) {
        return text == null ? null : memory(text(text));
    }

    static Memory memory(byte[] bytes) {
        Memory memory = new Memory(Math.max(bytes.length, 1));
        memory.write(0, bytes, 0, bytes.length);
        return memory;
    }

    /** UTF-8, which half of a pair of surrogates has no bytes in. */
    static byte[] utf8(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return Arrays.copyOf(bytes.array(), bytes.limit());
        } catch (CharacterCodingException error) {
            throw new IllegalArgumentException(
                    "wanted whole characters, found half of a pair of surrogates", error);
        }
    }

    // ------------------------------------------------------------ types

    public static final class Size extends IntegerType {
        private static final long serialVersionUID = 1;

        public Size() {
            this(0);
        }

        Size(long bytes) {
            super(Native.SIZE_T_SIZE, bytes, true);
        }
    }

    @FieldOrder({"status", "line", "column", "code", "language", "where", "message", "help"})
    public static final class Fault extends Structure {
        public int status;
        public long line, column;
        public byte[] code = new byte[32], language = new byte[4], where = new byte[256],
                message = new byte[512], help = new byte[256];

        Fault(Pointer at) {
            super(at);
            read();
        }
    }

    @FieldOrder({"memory", "steps", "source", "text", "time"})
    public static final class Ceilings extends Structure {
        public long memory, steps, source, text, time;

        void set(Limits limits) {
            memory = limits.memory();
            steps = limits.steps();
            source = limits.source();
            text = limits.text();
            time = limits.time();
        }
    }

    @FieldOrder({"size", "rules", "resolver", "data", "language", "limits", "sources"})
    public static final class Load extends Structure {
        public long size;
        public Pointer rules, resolver, data, language;
        public Ceilings limits = new Ceilings();
        public byte sources;

        Load(LoadOptions how) {
            size = size();
            rules = memory(how.rules());
            language = memory(how.language());
            limits.set(how.limits());
            write();
            setAutoSynch(false);
        }
    }

    @FieldOrder({"id", "text", "length"})
    public static final class Text extends Structure {
        public Pointer id, text;
        public Size length;

        /** The texts one after the other, as C has an array; each is to be held. */
        static Text[] array(List<Routine.Source> sources) {
            Text[] all = (Text[]) new Text().toArray(sources.size());
            for (int i = 0; i < all.length; i++)
                all[i].set(sources.get(i));
            return all;
        }

        private void set(Routine.Source source) {
            byte[] bytes = utf8(source.text());
            id = memory(source.id());
            text = memory(bytes);
            length = new Size(bytes.length);
            write();
            setAutoSynch(false);
        }
    }

    @FieldOrder({"size", "language", "brief", "limits", "now"})
    public static final class Decide extends Structure {
        public long size;
        public Pointer language;
        public byte brief;
        public Ceilings limits = new Ceilings();
        public Pointer now;

        Decide(Options how) {
            size = size();
            language = memory(how.language());
            brief = (byte) (how.brief() ? 1 : 0);
            limits.set(how.limits());
            now = memory(how.now() == null ? null : Json.time(how.now()));
            write();
            setAutoSynch(false);
        }
    }

    @FieldOrder({"size", "actor", "all"})
    public static final class Page extends Structure {
        public long size;
        public Pointer actor;
        public byte all;

        Page(String actor, boolean all) {
            size = size();
            this.actor = memory(actor);
            this.all = (byte) (all ? 1 : 0);
            write();
            setAutoSynch(false);
        }
    }

    // ------------------------------------------------------------ calls

    static native String rutin_version();
    static native String rutin_status_text(int status);
    static native int rutin_load_file(byte[] path, Load how, PointerByReference routine);
    static native int rutin_load_sources(Text sources, long count, Load how,
            PointerByReference routine);
    static native void rutin_routine_free(Pointer routine);
    static native long rutin_mistake_count(Pointer routine);
    static native Pointer rutin_mistake(Pointer routine, long number);
    static native String rutin_routine_id(Pointer routine);
    static native String rutin_routine_version(Pointer routine);
    static native String rutin_routine_digest(Pointer routine);
    static native String rutin_routine_language(Pointer routine, long number);
    static native Pointer rutin_engine_new(Pointer routine, Decide how);
    static native void rutin_engine_free(Pointer engine);
    static native Pointer rutin_error_of(Pointer engine);
    static native String rutin_errors(Pointer engine, Pointer length);
    static native int rutin_decide(Pointer engine, byte[] json, Size length, Decide how);
    static native int rutin_decide_case(Pointer engine, Decide how);
    static native String rutin_plan(Pointer engine, Pointer length);
    static native int rutin_case_open(Pointer engine, byte[] id, byte[] opened, byte[] now);
    static native int rutin_add(Pointer engine, byte[] json, Size length);
    static native String rutin_case(Pointer engine, Pointer length);
    static native int rutin_check_fact(Pointer engine, byte[] fact, byte[] json, Size length);
    static native String rutin_get(Pointer engine, byte[] pointer, Pointer length);
    static native int rutin_describe(Pointer engine, Decide how, PointerByReference json,
            Pointer length);
    static native int rutin_page(Pointer engine, Page how, PointerByReference json,
            Pointer length);
    static native int rutin_calendar(Pointer engine, Page how, PointerByReference text,
            Pointer length);
    static native int rutin_question(Pointer engine, long ask, PointerByReference json,
            Pointer length);
    static native int rutin_changed(Pointer engine, byte[] json, Size length, Decide how,
            PointerByReference answer, Pointer answerLength);
    static native int rutin_try(Pointer engine, byte[] json, Size length, Decide how,
            PointerByReference answer, Pointer answerLength);
    static native int rutin_told(Pointer engine, byte[] json, Size length, Decide how,
            PointerByReference answer, Pointer answerLength);
}
