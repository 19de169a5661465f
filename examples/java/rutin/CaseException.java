package rutin;

/** The case is not one, or does not fit the routine. */
public final class CaseException extends RutinException {
    private static final long serialVersionUID = 1;

    CaseException(Library.Fault of) {
        super(of);
    }
}
