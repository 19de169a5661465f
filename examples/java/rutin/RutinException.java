package rutin;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the library refused. No value of a case stands in it: only paths, names that
 * the routine declares, and types. Its code is the same in both languages.
 */
public class RutinException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What kind of fault it is. */
    public enum Status {
        OK, CASE, ROUTINE, LIMIT, MEMORY, IO, USAGE
    }

    /**
     * One of all that is wrong with a case, for a form that shows all at once; "" and 0
     * are for none, and `with` has the numbers and names in the message.
     */
    public record Fault(String code, String path, long line, long column, String message,
            String help, Map<String, Object> with) implements Serializable {
        public Fault {
            with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
        }

        @SuppressWarnings("unchecked")
        private static Fault of(Object error) {
            Map<String, Object> of = (Map<String, Object>) error;
            return new Fault(text(of.get("code")), text(of.get("path")), number(of.get("line")),
                    number(of.get("column")), text(of.get("message")), text(of.get("help")),
                    (Map<String, Object>) of.get("with"));
        }

        private static String text(Object member) {
            return member == null ? "" : (String) member;
        }

        private static long number(Object member) {
            return member == null ? 0 : (long) member;
        }
    }

    private final Status status;
    private final String code, path, help, language;
    private final long line, column;
    private Fault[] errors = {};

    RutinException(Library.Fault of) {
        super(text(of.message));
        status = Status.values()[of.status];
        code = text(of.code);
        path = text(of.where);
        help = text(of.help);
        language = text(of.language);
        line = of.line;
        column = of.column;
    }

    /** What the last call of an engine failed by; where memory is out, it is thrown. */
    static RutinException of(Pointer engine) {
        Library.Fault of = new Library.Fault(Library.rutin_error_of(engine));
        RutinException error = switch (Status.values()[of.status]) {
            case MEMORY -> throw new OutOfMemoryError(text(of.message));
            case CASE -> new CaseException(of);
            case LIMIT -> new LimitException(of);
            default -> new RutinException(of);
        };
        String all = Library.rutin_errors(engine, null);
        if (all != null)
            error.errors = ((List<?>) Json.read("{\"all\":" + all + "}").get("all")).stream()
                    .map(Fault::of).toArray(Fault[]::new);
        return error;
    }

    private static String text(byte[] text) {
        return Native.toString(text, "UTF-8");
    }

    public Status status() {
        return status;
    }

    /** Which message it is: "undeclared". */
    public String code() {
        return code;
    }

    /** A path in a case, "facts.age", or a file's name; "" where there is none. */
    public String path() {
        return path;
    }

    /** From 1; 0 where there is none. */
    public long line() {
        return line;
    }

    public long column() {
        return column;
    }

    /** What to do about it, or "". */
    public String help() {
        return help;
    }

    /** Of message and help: "sv" or "en". */
    public String language() {
        return language;
    }

    /** All that is wrong with a case, of which this is the first. */
    public List<Fault> errors() {
        return List.of(errors);
    }

    /** The place too, as a log has it. */
    @Override
    public String toString() {
        String place = path + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
        return getClass().getName() + ": " + (place.isEmpty() ? "" : place + ": ") + getMessage()
                + (help.isEmpty() ? "" : " (" + help + ")");
    }
}
