package rutin;

import com.sun.jna.Pointer;
import java.lang.ref.Cleaner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A routine of C with its engines: those that are idle, by their languages, and how
 * many are out. Closed, it is freed when the last of these is back.
 */
final class Pool implements Runnable {
    static final Cleaner CLEANER = Cleaner.create();

    private final Pointer routine;
    final Map<String, Deque<Pointer>> idle = new HashMap<>();
    private long out;
    private boolean closed;

    Pool(Pointer routine, List<String> languages) {
        this.routine = routine;
        idle.put(null, new ArrayDeque<>());
        languages.forEach(language -> idle.put(language, new ArrayDeque<>()));
    }

    /** An engine that is out until it is closed, or, as a net, until nobody has it. */
    final class Lease implements Runnable {
        private final String language;
        private Pointer engine;

        private Lease(String language, Pointer engine) {
            this.language = language;
            this.engine = engine;
        }

        Pointer engine() {
            if (engine == null)
                throw new IllegalStateException("the engine is closed");
            return engine;
        }

        @Override
        public void run() {
            Pointer back = engine;
            engine = null;
            // A case without an id is refused, and the one before is forgotten.
            Library.rutin_case_open(back, null, null, null);
            giveBack(language, back);
        }
    }

    synchronized Lease take(String language) {
        if (closed)
            throw new IllegalStateException("the routine is closed");
        Deque<Pointer> engines = idle.get(language);
        Pointer engine = engines == null ? null : engines.poll();
        if (engine == null)
            engine = make(language);
        out++;
        return new Lease(language, engine);
    }

    private Pointer make(String language) {
        Pointer engine = Library.rutin_engine_new(routine,
                new Library.Decide(Options.in(language)));
        if (engine == null)
            throw new OutOfMemoryError("no memory for an engine");
        return engine;
    }

    private synchronized void giveBack(String language, Pointer engine) {
        out--;
        if (!closed && idle.containsKey(language))
            idle.get(language).push(engine);
        else
            Library.rutin_engine_free(engine);
        if (closed && out == 0)
            Library.rutin_routine_free(routine);
    }

    /** Closes it. */
    @Override
    public synchronized void run() {
        closed = true;
        idle.values().forEach(engines -> engines.forEach(Library::rutin_engine_free));
        if (out == 0)
            Library.rutin_routine_free(routine);
    }
}
