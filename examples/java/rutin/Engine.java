package rutin;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;

/**
 * A case that is built, decided and gone on from. Threads take turns in it. What fails
 * throws, and leaves the case as it was and the engine to be used again. Closed, it is
 * its routine's; one that nobody has is given back by a Cleaner.
 */
public final class Engine implements AutoCloseable {
    private final Routine routine; // is not closed by its Cleaner while this is here
    private final Pool.Lease lease;
    private final Cleaner.Cleanable end;
    private final Library.Decide how;

    Engine(Routine routine, Pool.Lease lease, Options how) {
        this.routine = routine;
        this.lease = lease;
        end = Pool.CLEANER.register(this, lease);
        this.how = new Library.Decide(how);
    }

    public Routine routine() {
        return routine;
    }

    /** The plan of a case in JSON; after an error there is no case. */
    public Plan decide(String json) {
        return decide(Library.utf8(json));
    }

    public Plan decide(Map<String, ?> members) {
        return decide(Json.of(Objects.requireNonNull(members, "members")));
    }

    public Plan decide(byte[] json) {
        Library.Size length = new Library.Size(json.length);
        return decided(engine -> Library.rutin_decide(engine, json, length, how));
    }

    /** The plan of the case that was built. */
    public Plan decide() {
        return decided(engine -> Library.rutin_decide_case(engine, how));
    }

    private synchronized Plan decided(ToIntFunction<Pointer> decide) {
        must(decide);
        return new Plan(text(engine -> Library.rutin_plan(engine, null)));
    }

    /** Begins a case. */
    public void open(String id, OffsetDateTime opened, OffsetDateTime now) {
        byte[] name = Library.text(id);
        byte[] from = Library.text(Json.time(opened)), to = Library.text(Json.time(now));
        must(engine -> Library.rutin_case_open(engine, name, from, to));
    }

    /** Lays over the case what is known more: {"events": [...]}. */
    public void add(String json) {
        add(Library.utf8(json));
    }

    public void add(Map<String, ?> members) {
        add(Json.of(Objects.requireNonNull(members, "members")));
    }

    private void add(byte[] json) {
        must(engine -> Library.rutin_add(engine, json, new Library.Size(json.length)));
    }

    /** Tells one fact; null makes it unknown. */
    public void tell(String fact, Object value) {
        add(Map.of("facts", Collections.singletonMap(fact, value)));
    }

    /** Throws a CaseException where the fact cannot be so. Nothing is told. */
    public void check(String fact, Object value) {
        byte[] name = Library.text(fact), json = Json.of(value);
        must(engine -> Library.rutin_check_fact(engine, name, json,
                new Library.Size(json.length)));
    }

    /** The case as JSON, to be stored: the same case, the same text. */
    public String stored() {
        return text(engine -> Library.rutin_case(engine, null));
    }

    /** A member of the last plan by its JSON pointer, "/steps/0/due_because", or null. */
    public String get(String pointer) {
        byte[] path = Library.text(pointer);
        return text(engine -> Library.rutin_get(engine, path, null));
    }

    /** What whoever runs the case needs of the last plan, as rutin_page() has it. */
    public Map<String, Object> page() {
        return page(new Library.Page(null, false));
    }

    /** The same of an actor. */
    public Map<String, Object> page(String actor) {
        return page(new Library.Page(Objects.requireNonNull(actor, "actor"), false));
    }

    /** The same of everybody. */
    public Map<String, Object> pageOfAll() {
        return page(new Library.Page(null, true));
    }

    private Map<String, Object> page(Library.Page of) {
        return json((engine, json) -> Library.rutin_page(engine, of, json, null));
    }

    /** The deadlines that a reader has to keep, as an iCalendar file; "" for none. */
    public String calendar() {
        return calendar(new Library.Page(null, false));
    }

    public String calendar(String actor) {
        return calendar(new Library.Page(Objects.requireNonNull(actor, "actor"), false));
    }

    public String calendarOfAll() {
        return calendar(new Library.Page(null, true));
    }

    private String calendar(Library.Page of) {
        return answer((engine, text) -> Library.rutin_calendar(engine, of, text, null));
    }

    /** One of the plan's asks as a form shows it: its fact with type, ends and choices. */
    public Map<String, Object> question(int number) {
        return json((engine, json) -> Library.rutin_question(engine, number, json, null));
    }

    /** What is otherwise in the last plan than in that of the case before. */
    public Map<String, Object> changed(String before) {
        return changed(Library.utf8(before));
    }

    public Map<String, Object> changed(Map<String, ?> before) {
        return changed(Json.of(Objects.requireNonNull(before, "before")));
    }

    /** The same where there was no case before: all is new. */
    public Map<String, Object> changed() {
        return changed((byte[]) null);
    }

    private Map<String, Object> changed(byte[] before) {
        return json((engine, json) -> Library.rutin_changed(engine, before, size(before), null,
                json, null));
    }

    /** What would be otherwise if that were added to the case. Nothing is kept. */
    public Map<String, Object> attempt(String more) {
        return attempt(Library.utf8(more));
    }

    public Map<String, Object> attempt(Map<String, ?> more) {
        return attempt(Json.of(Objects.requireNonNull(more, "more")));
    }

    private Map<String, Object> attempt(byte[] more) {
        return json((engine, json) -> Library.rutin_try(engine, more, size(more), null, json,
                null));
    }

    /** The register: what the events of the case that was decided say was told. */
    public Map<String, Object> told() {
        return told((byte[]) null);
    }

    /** That of another case, beside it. */
    public Map<String, Object> told(String json) {
        return told(Library.utf8(json));
    }

    public Map<String, Object> told(Map<String, ?> members) {
        return told(Json.of(Objects.requireNonNull(members, "members")));
    }

    private Map<String, Object> told(byte[] given) {
        return json((engine, json) -> Library.rutin_told(engine, given, size(given), null, json,
                null));
    }

    private static Library.Size size(byte[] json) {
        return new Library.Size(json == null ? 0 : json.length);
    }

    /** The routine as data: facts with types, choices and questions, actors, tasks. */
    public Map<String, Object> describe() {
        return json((engine, json) -> Library.rutin_describe(engine, how, json, null));
    }

    /** Gives it back, without the case. */
    @Override
    public synchronized void close() {
        end.clean();
    }

    private synchronized <T> T call(Function<Pointer, T> what) {
        try {
            return what.apply(lease.engine());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    private void must(ToIntFunction<Pointer> what) {
        call(engine -> {
            if (what.applyAsInt(engine) != RutinException.Status.OK.ordinal())
                throw RutinException.of(engine);
            return null;
        });
    }

    private synchronized String answer(ToIntBiFunction<Pointer, PointerByReference> what) {
        PointerByReference text = new PointerByReference();
        must(engine -> what.applyAsInt(engine, text));
        return call(engine -> text.getValue().getString(0, "UTF-8"));
    }

    private Map<String, Object> json(ToIntBiFunction<Pointer, PointerByReference> what) {
        return Json.read(answer(what));
    }

    /** A text, or null where there is none and that is no error. */
    private String text(Function<Pointer, String> what) {
        return call(engine -> {
            String text = what.apply(engine);
            Pointer error = text == null ? Library.rutin_error_of(engine) : null;
            if (error != null && error.getInt(0) != RutinException.Status.OK.ordinal())
                throw RutinException.of(engine);
            return text;
        });
    }
}
