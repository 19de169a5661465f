package rutin;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;

/**
 * A loaded routine, which never changes. Threads share it freely: each decision takes
 * an engine of its own from those that are idle, as many as ever decided at once, and
 * these hold no case. It is freed when it is closed and the last engine is back.
 */
public final class Routine implements AutoCloseable {
    final Pool pool;
    private final Cleaner.Cleanable end;
    private final String id, version, digest;
    private final List<String> languages;
    private final List<RutinException> warnings;

    /** A text of a routine, by the id that `use` knows it by. */
    public record Source(String id, String text) {
        public Source {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(text, "text");
        }
    }

    private Routine(Pointer routine, List<RutinException> warnings) {
        id = Library.rutin_routine_id(routine);
        version = Library.rutin_routine_version(routine);
        digest = Library.rutin_routine_digest(routine);
        languages = LongStream.iterate(0, number -> number + 1)
                .mapToObj(number -> Library.rutin_routine_language(routine, number))
                .takeWhile(Objects::nonNull).toList();
        this.warnings = warnings;
        pool = new Pool(routine, languages);
        end = Pool.CLEANER.register(this, pool);
    }

    /** Loads a file, or throws a RoutineException. */
    public static Routine load(Path path) {
        return load(path, LoadOptions.DEFAULTS);
    }

    public static Routine load(Path path, LoadOptions how) {
        byte[] name = Library.text(path.toString());
        Library.Load options = new Library.Load(how);
        return made(loaded -> Library.rutin_load_file(name, options, loaded));
    }

    /** Loads texts in memory: the routine first, then what it uses. */
    public static Routine of(List<Source> sources) {
        return of(sources, LoadOptions.DEFAULTS);
    }

    public static Routine of(List<Source> sources, LoadOptions how) {
        if (sources.isEmpty())
            throw new IllegalArgumentException("found no source, and there has to be one");
        Library.Text[] texts = Library.Text.array(sources);
        Library.Load options = new Library.Load(how);
        Routine routine = made(loaded ->
                Library.rutin_load_sources(texts[0], texts.length, options, loaded));
        Reference.reachabilityFence(texts);
        return routine;
    }

    private static Routine made(ToIntFunction<PointerByReference> load) {
        PointerByReference loaded = new PointerByReference();
        int status = load.applyAsInt(loaded);
        Pointer routine = loaded.getValue();
        if (routine == null)
            throw new OutOfMemoryError(Library.rutin_status_text(status));

        List<Library.Fault> found = LongStream.range(0, Library.rutin_mistake_count(routine))
                .mapToObj(number -> new Library.Fault(Library.rutin_mistake(routine, number)))
                .toList();
        List<RutinException> mistakes = found.stream().map(RutinException::new).toList();
        if (status == RutinException.Status.OK.ordinal())
            return new Routine(routine, mistakes);
        Library.rutin_routine_free(routine);
        throw found.stream().filter(fault -> fault.status == status).findFirst()
                .map(fault -> new RoutineException(fault, mistakes))
                .orElseThrow(() -> new OutOfMemoryError(Library.rutin_status_text(status)));
    }

    public String id() {
        return id;
    }

    public String version() {
        return version;
    }

    /** "sha256:" and 64 digits, over all its texts. */
    public String digest() {
        return digest;
    }

    public List<String> languages() {
        return languages;
    }

    /** What is allowed in its text but hardly meant. */
    public List<RutinException> warnings() {
        return warnings;
    }

    /** An engine to build a case in; closing it gives it back. */
    public Engine engine() {
        return engine(Options.DEFAULTS);
    }

    public Engine engine(Options how) {
        return new Engine(this, pool.take(how.language()), how);
    }

    /** The plan of a case in JSON, or throws a CaseException. */
    public Plan decide(String json) {
        return decide(json, Options.DEFAULTS);
    }

    public Plan decide(String json, Options how) {
        return decided(how, engine -> engine.decide(json));
    }

    /** The same of JSON in UTF-8, as it came. */
    public Plan decide(byte[] json) {
        return decide(json, Options.DEFAULTS);
    }

    public Plan decide(byte[] json, Options how) {
        return decided(how, engine -> engine.decide(json));
    }

    /** The same of maps, lists, texts, whole numbers, booleans and times. */
    public Plan decide(Map<String, ?> members) {
        return decide(members, Options.DEFAULTS);
    }

    public Plan decide(Map<String, ?> members, Options how) {
        return decided(how, engine -> engine.decide(members));
    }

    private Plan decided(Options how, Function<Engine, Plan> decide) {
        try (Engine engine = engine(how)) {
            return decide.apply(engine);
        }
    }

    @Override
    public void close() {
        end.clean();
    }
}
