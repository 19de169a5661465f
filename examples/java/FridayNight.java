import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import rutin.Engine;
import rutin.Options;
import rutin.Routine;
import rutin.RutinException;

/**
 * What is to be done now, a Friday night at a hotel.
 *
 * <p>java FridayNight rules/helsingborg.lua examples/friday-night.json [LANGUAGE]
 */
public final class FridayNight {
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private FridayNight() {
    }

    public static void main(String[] arguments) {
        String language = arguments.length > 2 ? arguments[2] : null;
        try (Routine routine = Routine.load(Path.of(arguments[0]));
                Engine engine = routine.engine(Options.in(language))) {
            engine.decide(Files.readString(Path.of(arguments[1])));
            print(engine.page());
        } catch (RutinException | IOException error) {
            System.err.println(error);
            System.exit(1);
        }
    }

    private static void print(Map<String, Object> page) {
        OUT.println(page.get("moment") + ". " + page.get("heading") + ":");
        for (Map<String, Object> act : list(page, "acts")) {
            Object heading = act.get("heading") != null ? act.get("heading") : act.get("name");
            OUT.println(act.get("number") + ". " + heading);
            if (act.get("say") != null)
                OUT.println("   " + act.get("say"));
        }
        for (Map<String, Object> ban : list(page, "near_bans"))
            OUT.println("-  " + ban.get("name") + ": " + list(ban, "because").get(0).get("text"));
        for (Map<String, Object> ask : list(page, "ask"))
            OUT.println("?  " + ask.get("question"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> of, String member) {
        return (List<Map<String, Object>>) of.get(member);
    }
}
