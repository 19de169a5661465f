package rutin;

import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * How an engine decides: the language of plan and messages, null for the routine's
 * first; brief, without texts and sources; a time instead of the case's own `now`, or
 * null; and ceilings.
 */
public record Options(String language, boolean brief, OffsetDateTime now, Limits limits) {
    public static final Options DEFAULTS = in(null);

    public Options {
        Objects.requireNonNull(limits, "limits");
    }

    public static Options in(String language) {
        return new Options(language, false, null, Limits.DEFAULTS);
    }

    public Options briefly() {
        return new Options(language, true, now, limits);
    }

    public Options at(OffsetDateTime time) {
        return new Options(language, brief, time, limits);
    }

    public Options within(Limits ceilings) {
        return new Options(language, brief, now, ceilings);
    }
}
