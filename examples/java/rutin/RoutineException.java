package rutin;

import java.util.List;

/** A routine did not load: the first of its mistakes, and all. */
public final class RoutineException extends RutinException {
    private static final long serialVersionUID = 1;

    private final RutinException[] mistakes;

    RoutineException(Library.Fault of, List<RutinException> mistakes) {
        super(of);
        this.mistakes = mistakes.toArray(new RutinException[0]);
    }

    public List<RutinException> mistakes() {
        return List.of(mistakes);
    }
}
