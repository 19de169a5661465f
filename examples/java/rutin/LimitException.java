package rutin;

/** A ceiling was reached: size, depth, memory, steps or time. */
public final class LimitException extends RutinException {
    private static final long serialVersionUID = 1;

    LimitException(Library.Fault of) {
        super(of);
    }
}
