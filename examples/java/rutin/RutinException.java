package rutin;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

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

    private final Status status;
    private final String code, path, help, language;
    private final long line, column;

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

    /** The exception for a rutin_error; where it is that memory is out, it is thrown. */
    static RutinException of(Pointer error) {
        Library.Fault of = new Library.Fault(error);
        return switch (Status.values()[of.status]) {
            case MEMORY -> throw new OutOfMemoryError(text(of.message));
            case CASE -> new CaseException(of);
            case LIMIT -> new LimitException(of);
            default -> new RutinException(of);
        };
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

    /** The place too, as a log has it. */
    @Override
    public String toString() {
        String place = path + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
        return getClass().getName() + ": " + (place.isEmpty() ? "" : place + ": ") + getMessage()
                + (help.isEmpty() ? "" : " (" + help + ")");
    }
}
