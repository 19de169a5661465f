package rutin;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as maps, lists, texts, whole numbers, booleans and null, both ways; a time is
 * written as a text. What is read is the library's own, which has no fault.
 */
final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    // ------------------------------------------------------------ reading

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String object) {
        return (Map<String, Object>) new Json(object).value();
    }

    /** The next character that is no space. */
    private char next() {
        while (text.charAt(at) <= ' ')
            at++;
        return text.charAt(at);
    }

    private Object value() {
        return switch (next()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        for (at++; next() != '}'; at += next() == ',' ? 1 : 0) {
            next();
            String name = string();
            at += next() == ':' ? 1 : 0;
            members.put(name, value());
        }
        at++;
        return Collections.unmodifiableMap(members);
    }

    private List<Object> list() {
        List<Object> values = new ArrayList<>();
        for (at++; next() != ']'; at += next() == ',' ? 1 : 0)
            values.add(value());
        at++;
        return Collections.unmodifiableList(values);
    }

    private String string() {
        String plain = text.substring(at + 1, text.indexOf('"', at + 1));
        if (plain.indexOf('\\') < 0) {
            at += plain.length() + 2;
            return plain;
        }
        StringBuilder string = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++)
            string.append(text.charAt(at) == '\\' ? escape() : text.charAt(at));
        at++;
        return string.toString();
    }

    // What stands for the escape at the backslash; leaves [at] at its end.
    private char escape() {
        char c = text.charAt(++at);
        int simple = "bfnrt".indexOf(c);
        if (c != 'u')
            return simple < 0 ? c : "\b\f\n\r\t".charAt(simple);
        at += 4;
        return (char) Integer.parseInt(text, at - 3, at + 1, 16);
    }

    private Object word() {
        int from = at;
        while (",]} \n".indexOf(text.charAt(at)) < 0)
            at++;
        String word = text.substring(from, at);
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> Long.valueOf(word);
        };
    }

    // ------------------------------------------------------------ writing

    static byte[] of(Object value) {
        StringBuilder json = new StringBuilder();
        write(value, json);
        return Library.utf8(json.toString());
    }

    /** A time as RFC 3339 has it; one without an offset is refused. */
    static String time(TemporalAccessor time) {
        return time instanceof Instant ? time.toString()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private static void write(Object value, StringBuilder to) {
        if (value instanceof Map<?, ?> map)
            writeMap(map, to);
        else if (value instanceof Iterable<?> list)
            writeList(list, to);
        else if (value instanceof CharSequence text)
            quote(text, to);
        else if (value instanceof TemporalAccessor time)
            quote(time(time), to);
        else if (value == null || value instanceof Boolean
                || value instanceof Number)
            to.append(value);
        else
            throw new IllegalArgumentException(
                    "found a " + value.getClass().getName() + ", and JSON has none");
    }

    private static void writeMap(Map<?, ?> map, StringBuilder to) {
        String between = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            to.append(between);
            quote((String) entry.getKey(), to);
            write(entry.getValue(), to.append(':'));
            between = ",";
        }
        to.append(map.isEmpty() ? "{}" : "}");
    }

    private static void writeList(Iterable<?> list, StringBuilder to) {
        String between = "";
        to.append('[');
        for (Object value : list) {
            write(value, to.append(between));
            between = ",";
        }
        to.append(']');
    }

    private static void quote(CharSequence text, StringBuilder to) {
        to.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\')
                to.append(String.format("\\u%04x", (int) c));
            else
                to.append(c);
        }
        to.append('"');
    }
}
