package chainrule.exercise;

import chainrule.formula.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads an exercise. Each line begins with its key, or goes on from the line above; {@code %} at
 * the start of a line is a remark. {@code given}, {@code let} and the like are those of a setting.
 */
final class ExerciseFile {
  private static final Pattern KEY =
      Pattern.compile(
          "(title|setting|without|cell|hint|next|given|let|where|index|bare|layout)(?:\\s+(.*))?");
  private static final List<String> PREAMBLE =
      List.of("given", "let", "where", "index", "bare", "layout");

  private final Map<String, List<String>> entries = new LinkedHashMap<>();
  private final List<String> preamble = new ArrayList<>();
  private List<String> open = List.of();

  private ExerciseFile() {}

  static Exercise read(String id, String text) {
    ExerciseFile file = new ExerciseFile();
    text.lines().filter(line -> !line.startsWith("%")).forEach(file::take);
    return new Exercise(
        id,
        file.one("title"),
        file.setting(),
        file.all("without").flatMap(words -> Stream.of(words.split("\\s+"))).toList(),
        file.one("cell"),
        file.all("hint").toList(),
        file.all("next").findFirst().orElse(""));
  }

  private void take(String line) {
    Matcher key = KEY.matcher(line);
    if (key.matches()) {
      open = PREAMBLE.contains(key.group(1)) ? preamble : entries(key.group(1));
      String value = key.group(2) == null ? "" : key.group(2);
      open.add(open == preamble ? key.group(1) + " " + value : value);
    } else if (!open.isEmpty()) {
      int last = open.size() - 1;
      open.set(last, (open.get(last) + "\n" + line).stripLeading());
    } else if (!line.isBlank()) {
      throw new IllegalArgumentException(
          "“%s” begins with none of title, setting, without, cell, hint, next, given, let"
              .formatted(line));
    }
  }

  private List<String> entries(String key) {
    return entries.computeIfAbsent(key, k -> new ArrayList<>());
  }

  private Setting setting() {
    Setting named = all("setting").findFirst().map(Setting::named).orElseGet(() -> Setting.of(""));
    return preamble.isEmpty() ? named : named.with(String.join("\n", preamble));
  }

  private String one(String key) {
    return all(key)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the exercise has no line “%s”; it needs one".formatted(key)));
  }

  private Stream<String> all(String key) {
    return entries.getOrDefault(key, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
