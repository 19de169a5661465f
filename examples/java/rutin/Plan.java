package rutin;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What is to be done: a value, which stays as it is whatever its engine does then. It
 * is read the first time that more than its JSON is asked for. What is null in JSON is
 * null here. rutin.h tells of each member.
 */
public final class Plan {
    private final String json;
    private volatile Read read;

    private record Read(Map<String, Object> members, List<Step> steps, List<Ban> bans,
            List<Ask> asks, List<Warning> warnings) {
    }

    /** One call to make or one thing to do. Only the facts in `tell` may be told. */
    public record Step(String id, String name, boolean isTask, long act, String partOf,
            String phone, String performer, When when, Status status, OffsetDateTime due,
            boolean overdue, OffsetDateTime closedUntil, String heading, String say,
            String sayNot, String sayAll, String basis, String byWhen, Ground ground,
            String law, List<String> tell, List<Reason> because) {
    }

    /** A rule that asked for a step, and whether it counts. */
    public record Reason(String rule, String text, boolean effective) {
    }

    /** Who must not be contacted. */
    public record Ban(String actor, boolean certain) {
    }

    /** What to find out next. */
    public record Ask(String fact, String question) {
    }

    public record Warning(String code, String text) {
    }

    /** How soon a step is to be done. */
    public enum When {
        NOW, TODAY, WEEK, LATER, WAITING
    }

    /** What a step is waiting for. */
    public enum Status {
        DONE, FAILED, HELD, WEIGH, ASK_CONSENT, BLOCKED, WAITING, DUE
    }

    /** What allows a contact, strongest first. */
    public enum Ground {
        DUTY, NECESSITY, FREE, DUTY_UNLESS, MAY, CONSENT, ANONYMOUS
    }

    Plan(String json) {
        this.json = json;
    }

    /** All of it; the same case gives the same text. */
    public String json() {
        return json;
    }

    /** All of it, as maps, lists, texts, Longs, Booleans and null. */
    public Map<String, Object> members() {
        return read().members;
    }

    public List<Step> steps() {
        return read().steps;
    }

    public List<Ban> bans() {
        return read().bans;
    }

    public List<Ask> asks() {
        return read().asks;
    }

    public List<Warning> warnings() {
        return read().warnings;
    }

    private Read read() {
        if (read == null) {
            Map<String, Object> all = Json.read(json);
            read = new Read(all, list(all, "steps", Plan::step),
                    list(all, "bans", ban -> new Ban(text(ban, "actor"), is(ban, "certain"))),
                    list(all, "ask", ask -> new Ask(text(ask, "fact"), text(ask, "question"))),
                    list(all, "warnings", warning ->
                            new Warning(text(warning, "code"), text(warning, "text"))));
        }
        return read;
    }

    private static Step step(Map<String, Object> of) {
        return new Step(text(of, "id"), text(of, "name"), text(of, "kind").equals("task"),
                (Long) of.get("act"), text(of, "part_of"), text(of, "phone"),
                text(of, "performer"), one(When.class, of, "when"),
                one(Status.class, of, "status"), time(of, "due"), is(of, "overdue"),
                time(of, "closed_until"), text(of, "heading"), text(of, "say"),
                text(of, "say_not"), text(of, "say_all"), text(of, "basis"),
                text(of, "by_when"), one(Ground.class, of, "ground"), text(of, "law"),
                texts(of, "tell"), list(of, "because", reason -> new Reason(
                        text(reason, "rule"), text(reason, "text"), is(reason, "effective"))));
    }

    private static String text(Map<String, Object> of, String member) {
        return (String) of.get(member);
    }

    private static boolean is(Map<String, Object> of, String member) {
        return (Boolean) of.get(member);
    }

    private static OffsetDateTime time(Map<String, Object> of, String member) {
        return of.get(member) == null ? null : OffsetDateTime.parse(text(of, member));
    }

    private static <E extends Enum<E>> E one(Class<E> type, Map<String, Object> of,
            String member) {
        return of.get(member) == null ? null
                : Enum.valueOf(type, text(of, member).toUpperCase(Locale.ROOT));
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Map<String, Object> of, String member) {
        return (List<String>) of.get(member);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Map<String, Object> of, String member,
            Function<Map<String, Object>, T> one) {
        return ((List<Map<String, Object>>) of.get(member)).stream().map(one).toList();
    }
}
