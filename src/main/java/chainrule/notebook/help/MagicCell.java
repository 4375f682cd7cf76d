package chainrule.notebook.help;

import chainrule.exercise.Exercise;
import chainrule.exercise.Ladder;
import chainrule.formula.Setting;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cell {@code %%derive}, {@code %%exercise} or {@code %%ladder}.
 *
 * @param magic its name
 * @param argument the word behind it, or ""
 * @param code the whole cell
 */
public record MagicCell(String magic, String argument, String code) {
  private static final String DERIVE = "derive";
  private static final String LADDER = "ladder";
  private static final Pattern FIRST_LINE =
      Pattern.compile("^%%(derive|exercise|ladder)\\b[ \\t]*([^\\s]*)");
  private static final Pattern WORD = Pattern.compile("(?:\\\\?[\\p{L}_^{}|\\\\]*|[\\w-]*)$");
  private static final String USE =
      """
      %%derive [setting] [?]
      The lines below it are a derivation in LaTeX, as on paper: each = is checked, and lines end in \\\\.
      The setting says what the letters mean; given, let, where and index lines add letters.
      With ? the verdicts are withheld until the numbers of the false lines, 2,4 or none, stand in its place.
      Settings:\
      """;
  private static final String EXERCISE_USE =
      """
      %%exercise id
      The lines below it are the answer: a line of LaTeX in place of \\square, or Java.
      """;

  private static final String LADDER_USE =
      """
      %%ladder id
      The lines below it are a derivation that you write: each = is checked, lines end in \\\\, and the next one is
      asked for when the last holds. A file that ends with .tex may stand in place of the id.
      """;

  /** The cell, where it is one of this library's magics. */
  public static Optional<MagicCell> of(String code) {
    Matcher first = FIRST_LINE.matcher(code);
    return first.find()
        ? Optional.of(new MagicCell(first.group(1), first.group(2), code))
        : Optional.empty();
  }

  /**
   * What may stand at a place: in the first line a setting or an exercise, below it a letter of the
   * setting or a command of LaTeX.
   *
   * @param cursor in Java's count
   */
  public Suggestions suggestions(int cursor) {
    String before = code.substring(0, cursor);
    boolean firstLine = before.indexOf('\n') < 0;
    String word = firstLine ? before.substring(before.lastIndexOf(' ') + 1) : word(before);
    List<String> options =
        (firstLine ? arguments() : names())
            .filter(option -> option.startsWith(word) && !option.equals(word))
            .distinct()
            .sorted()
            .toList();
    return new Suggestions(options, cursor - word.length(), cursor);
  }

  /** From the last backslash, else the letters and scripts before the cursor. */
  private static String word(String before) {
    Matcher word = WORD.matcher(before);
    String found = word.find() ? word.group() : "";
    int command = found.lastIndexOf('\\');
    return command > 0 && !found.contains("_") ? found.substring(command) : found;
  }

  private Stream<String> arguments() {
    return switch (magic) {
      case DERIVE -> Setting.names().stream();
      case LADDER -> Ladder.ids();
      default -> Exercise.ids();
    };
  }

  private Stream<String> names() {
    return Stream.concat(letters().keySet().stream(), LatexNames.ALL.stream());
  }

  private Map<String, String> letters() {
    Map<String, String> letters = new LinkedHashMap<>();
    setting()
        .map(Setting::shapes)
        .orElse(Map.of())
        .forEach((name, shape) -> letters.put(asTyped(name), shape));
    return letters;
  }

  /** Without the braces around one character: v_c, \hat y. */
  private static String asTyped(String name) {
    return name.replaceAll("(\\\\[a-zA-Z]+)\\{(.)\\}", "$1 $2").replaceAll("\\{(.)\\}", "$1");
  }

  private Optional<Setting> setting() {
    return magic.equals(DERIVE)
        ? Setting.names().stream().filter(argument::equals).map(Setting::named).findFirst()
        : ladder().map(Ladder::setting);
  }

  /**
   * What stands at a place: the magic, the setting with its letters, or one letter.
   *
   * @param cursor in Java's count
   */
  public Optional<String> description(int cursor) {
    int line = code.indexOf('\n');
    boolean firstLine = line < 0 || cursor <= line;
    boolean onArgument = firstLine && !argument.isEmpty() && cursor > code.indexOf(' ');
    if (onArgument) {
      return switch (magic) {
        case DERIVE -> setting().map(MagicCell::described);
        case LADDER -> ladder().map(ladder -> "ladder %s: %s".formatted(argument, ladder.title()));
        default -> exercise();
      };
    }
    return firstLine ? Optional.of(use()) : letter(cursor);
  }

  private String use() {
    return switch (magic) {
      case DERIVE -> USE + " " + String.join(", ", Setting.names());
      case LADDER -> LADDER_USE;
      default -> EXERCISE_USE;
    };
  }

  private static String described(Setting setting) {
    String letters =
        setting.shapes().entrySet().stream()
            .map(letter -> letter.getKey() + " " + letter.getValue())
            .collect(Collectors.joining("\n"));
    return "setting %s\n\n%s\n\n%s".formatted(setting.name(), setting.latex().strip(), letters);
  }

  private Optional<Ladder> ladder() {
    return magic.equals(LADDER)
        ? Ladder.ids().filter(argument::equals).map(Ladder::named).findFirst()
        : Optional.empty();
  }

  private Optional<String> exercise() {
    return Exercise.ids()
        .filter(argument::equals)
        .map(Exercise::named)
        .map(exercise -> "exercise %s: %s".formatted(exercise.id(), exercise.title()))
        .findFirst();
  }

  /** The name at the cursor, the longest first: v_c rather than v. */
  private Optional<String> letter(int cursor) {
    return letters().entrySet().stream()
        .filter(letter -> covers(letter.getKey(), cursor))
        .max(Map.Entry.comparingByKey(Comparator.comparing(String::length)))
        .map(letter -> letter.getKey() + " " + letter.getValue());
  }

  private boolean covers(String name, int cursor) {
    int from = Math.max(0, cursor - name.length());
    int at = code.indexOf(name, from);
    return at >= 0 && at <= cursor;
  }
}
