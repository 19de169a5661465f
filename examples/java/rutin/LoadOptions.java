package rutin;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How a routine is loaded: the folders to look in for what it uses, after its own; the
 * language of its mistakes, null for its first; and ceilings.
 */
public record LoadOptions(List<Path> folders, String language, Limits limits) {
    public static final LoadOptions DEFAULTS = new LoadOptions(List.of(), null, Limits.DEFAULTS);

    public LoadOptions {
        folders = List.copyOf(folders);
        Objects.requireNonNull(limits, "limits");
    }

    /** The folders as one text, null where there are none. */
    String rules() {
        for (Path folder : folders)
            if (folder.toString().contains(File.pathSeparator))
                throw new IllegalArgumentException("found \"" + File.pathSeparator
                        + "\" in a folder's name, where it would part two folders");
        return folders.isEmpty() ? null : folders.stream().map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
