package rutin;

/** Ceilings of a load or a decision, as rutin.h has them; a zero is the default. */
public record Limits(long memory, long steps, long source, long text, long time) {
    public static final Limits DEFAULTS = new Limits(0, 0, 0, 0, 0);
}
