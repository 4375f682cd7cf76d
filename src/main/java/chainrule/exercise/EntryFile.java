package chainrule.exercise;

import chainrule.formula.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text of entries. Each line begins with its key, or goes on from the line above; {@code %} at
 * the start of a line is a remark. {@code given}, {@code let} and the like are those of a setting.
 */
final class EntryFile {
  private static final List<String> PREAMBLE =
      List.of("given", "let", "where", "index", "bare", "layout");

  private final String kind;
  private final List<String> keys;
  private final Pattern key;
  private final Map<String, List<String>> entries = new LinkedHashMap<>();
  private final List<String> preamble = new ArrayList<>();
  private Optional<List<String>> open = Optional.empty();

  private EntryFile(String kind, List<String> keys) {
    this.kind = kind;
    this.keys = keys;
    this.key =
        Pattern.compile(
            Stream.concat(keys.stream(), Stream.concat(Stream.of("setting"), PREAMBLE.stream()))
                .collect(Collectors.joining("|", "(", ")(?:\\s+(.*))?")));
  }

  /**
   * Reads a text.
   *
   * @param kind what it is, in a word with its article
   * @param keys the keys it may have beside those of a setting
   * @param text its lines
   * @throws IllegalArgumentException if it does not begin with a key
   */
  static EntryFile read(String kind, List<String> keys, String text) {
    EntryFile file = new EntryFile(kind, keys);
    text.lines().filter(line -> !line.startsWith("%")).forEach(file::take);
    return file;
  }

  private void take(String line) {
    Matcher found = key.matcher(line);
    if (found.matches()) {
      String value = found.group(2) == null ? "" : found.group(2);
      add(found.group(1), value);
    } else if (open.isPresent()) {
      List<String> values = open.get();
      int last = values.size() - 1;
      values.set(last, (values.get(last) + "\n" + line).stripLeading());
    } else if (!line.isBlank()) {
      throw new IllegalArgumentException(
          "the first line of %s is “%s”; it must begin with one of the keys %s, setting, %s"
              .formatted(kind, line, String.join(", ", keys), String.join(", ", PREAMBLE)));
    }
  }

  private void add(String name, String value) {
    boolean isDeclaration = PREAMBLE.contains(name);
    List<String> values =
        isDeclaration ? preamble : entries.computeIfAbsent(name, n -> new ArrayList<>());
    values.add(isDeclaration ? name + " " + value : value);
    open = Optional.of(values);
  }

  /** What the letters mean. */
  Setting setting() {
    Setting named = all("setting").findFirst().map(Setting::named).orElseGet(() -> Setting.of(""));
    return preamble.isEmpty() ? named : named.with(String.join("\n", preamble));
  }

  /** The entry of a key that has to be there. */
  String one(String name) {
    return all(name)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s has no line “%s”; it needs one".formatted(kind, name)));
  }

  /** The entries of a key that are not empty, in order. */
  Stream<String> all(String name) {
    return entries.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
