import chainrule.formula.Derivation;
import chainrule.formula.Line;
import chainrule.formula.Setting;
import chainrule.formula.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Derivations by strangers, each claim with its truth: how many true lines hold, how many false
 * ones are caught, and which are judged wrongly.
 *
 * <pre>
 *   java -cp target/chainrule.jar benchmarks/StrangersStudy.java FILE [--bare] [--needed] [--unread]
 * </pre>
 *
 * {@code --bare} leaves out the declarations that were added by hand; {@code --needed} leaves out
 * those that inference does without, and lists what remains to be typed; {@code --unread} also
 * lists the lines that were not read. The files are {@code
 * src/test/resources/chainrule/formula/strangers-a.tex} and {@code strangers-b.tex}; the first
 * explains its format.
 */
final class StrangersStudy {
  private static final List<Verdict> WRONG =
      List.of(Verdict.FAILS, Verdict.MEANINGLESS, Verdict.UNDEFINED);

  /** What is known of a line without the checker. */
  private enum Truth {
    TRUE,
    FALSE,
    NOCLAIM
  }

  /** A line and its truth. */
  private record Claim(Truth truth, String latex) {}

  /** A part of a source: what comes before the claims, and of these lines those added by hand. */
  private record Part(
      String source, String title, List<String> preamble, List<String> byHand, List<Claim> claims) {
    Part(String source, String title) {
      this(source, title, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** With some of the lines added by hand. */
    Part with(List<String> kept) {
      List<String> lines =
          preamble.stream().filter(line -> !byHand.contains(line) || kept.contains(line)).toList();
      return new Part(source, title, lines, kept, claims);
    }

    /** With blank lines: an author's definition would swallow the declaration that follows it. */
    String text() {
      return preamble.stream()
              .collect(Collectors.joining("\n\n", "", "\n\n"))
          + claims.stream().map(Claim::latex).collect(Collectors.joining(" \\\\\n\n"));
    }
  }

  /** A claim and what the checker says of it; no verdict where it says nothing. */
  private record Judged(Part part, Claim claim, List<Line> lines) {
    Verdict verdict() {
      return lines.stream()
          .map(Line::verdict)
          .max(Comparator.comparingInt(StrangersStudy::weight))
          .orElse(Verdict.UNREADABLE);
    }

    boolean isWrong() {
      return claim.truth() == Truth.FALSE
          ? verdict() == Verdict.HOLDS
          : WRONG.contains(verdict());
    }

    String message() {
      return lines.stream()
          .filter(line -> line.verdict() == verdict())
          .map(Line::message)
          .findFirst()
          .orElse("no line of the report");
    }

    @Override
    public String toString() {
      return String.format(
          "%s %s, %s, “%s”:%n    %s%n    %s",
          claim.truth(), verdict(), part.source(), part.title(), claim.latex(), message());
    }
  }

  public static void main(String[] arguments) throws IOException {
    List<String> options = Arrays.asList(arguments).subList(1, arguments.length);
    long start = System.nanoTime();
    List<Part> parts =
        parts(Files.readAllLines(Path.of(arguments[0]))).stream()
            .map(part -> typed(part, options))
            .toList();
    boolean infers = options.contains("--bare") || options.contains("--needed");
    List<Judged> judged = new ArrayList<>();
    for (Part part : parts) {
      judged.addAll(judge(part, infers));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    parts.stream()
        .map(Part::source)
        .distinct()
        .forEach(source -> table(source, of(judged, j -> j.part().source().equals(source))));
    table("all sources", judged);
    declarations(parts);
    System.out.printf(Locale.ROOT, "%.1f s%n%n", seconds);
    if (options.contains("--needed")) {
      parts.forEach(StrangersStudy::list);
    }
    of(judged, Judged::isWrong).forEach(System.out::println);
    if (options.contains("--unread")) {
      of(judged, j -> j.claim().truth() != Truth.NOCLAIM && j.verdict() == Verdict.UNREADABLE)
          .forEach(System.out::println);
    }
  }

  private static List<Judged> of(List<Judged> judged, Predicate<Judged> which) {
    return judged.stream().filter(which).toList();
  }

  private static List<Part> parts(List<String> lines) {
    List<Part> parts = new ArrayList<>();
    String source = "";
    boolean byHand = false;
    for (String line : lines) {
      if (line.startsWith("=== ")) {
        source = line.substring(4);
      } else if (line.startsWith("--- ")) {
        parts.add(new Part(source, line.substring(4)));
      } else if (!line.isBlank() && !line.startsWith("%")) {
        add(parts.get(parts.size() - 1), line, byHand);
      }
      byHand = line.startsWith("% hand");
    }
    return parts;
  }

  private static void add(Part part, String line, boolean byHand) {
    for (Truth truth : Truth.values()) {
      if (line.startsWith(truth + " ")) {
        part.claims().add(new Claim(truth, line.substring(truth.name().length() + 1)));
        return;
      }
    }
    part.preamble().add(line);
    if (byHand) {
      part.byHand().add(line);
    }
  }

  /** The part with the declarations that its reader types. */
  private static Part typed(Part part, List<String> options) {
    if (options.contains("--bare")) {
      return part.with(List.of());
    }
    return options.contains("--needed") ? needed(part) : part;
  }

  /** With the declarations without which fewer lines would be judged rightly. */
  private static Part needed(Part part) {
    long least = Math.max(right(part, false), right(part, true));
    Part needed = part;
    for (String line : part.byHand()) {
      List<String> kept = new ArrayList<>(needed.byHand());
      kept.remove(line);
      Part fewer = needed.with(kept);
      needed = right(fewer, true) >= least ? fewer : needed;
    }
    return needed;
  }

  /** How many true lines hold, less those that are judged wrongly. */
  private static long right(Part part, boolean infers) {
    return judge(part, infers).stream()
        .mapToInt(
            line ->
                line.isWrong()
                    ? -part.claims().size()
                    : line.claim().truth() == Truth.TRUE && line.verdict() == Verdict.HOLDS ? 1 : 0)
        .sum();
  }

  private static List<Judged> judge(Part part, boolean infers) {
    List<Line> lines =
        infers
            ? Derivation.verdicts(part.text(), Derivation.SEED).lines()
            : Derivation.verdicts(Setting.of(""), part.text(), Derivation.SEED).lines();
    List<Judged> judged = new ArrayList<>();
    int at = 0;
    for (Claim claim : part.claims()) {
      int from = at;
      while (from < lines.size() && !areRelated(claim, lines.get(from))) {
        from++;
      }
      int to = end(claim, lines, from);
      judged.add(new Judged(part, claim, lines.subList(from, to)));
      if (from < to) {
        at = goesOn(claim, lines.get(to - 1)) ? to - 1 : to;
      }
    }
    return judged;
  }

  /** Behind the last line of the report about a claim, whose rows may be lines of their own. */
  private static int end(Claim claim, List<Line> lines, int from) {
    int to = from;
    int length = 0;
    while (to < lines.size()
        && length < letters(claim.latex()).length()
        && areRelated(claim, lines.get(to))) {
      length += letters(lines.get(to).latex()).length();
      to++;
    }
    return to;
  }

  private static boolean areRelated(Claim claim, Line line) {
    String typed = letters(claim.latex());
    String told = letters(line.latex());
    return typed.contains(told) || told.contains(typed);
  }

  /** Whether a line of the report is about more than this claim. */
  private static boolean goesOn(Claim claim, Line line) {
    return letters(line.latex()).length() > letters(claim.latex()).length();
  }

  private static String letters(String latex) {
    return latex.replaceAll("\\s|&|\\\\\\\\", "");
  }

  /** Of the lines about one claim, the worst counts. */
  private static int weight(Verdict verdict) {
    return List.of(
            Verdict.NO_CLAIM,
            Verdict.HOLDS,
            Verdict.UNREADABLE,
            Verdict.UNDEFINED,
            Verdict.MEANINGLESS,
            Verdict.FAILS)
        .indexOf(verdict);
  }

  private static void table(String name, List<Judged> judged) {
    System.out.println(name);
    for (Truth truth : Truth.values()) {
      Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
      of(judged, j -> j.claim().truth() == truth)
          .forEach(j -> counts.merge(j.verdict(), 1L, Long::sum));
      long all = counts.values().stream().mapToLong(n -> n).sum();
      System.out.printf(Locale.ROOT, "  %-7s %4d:", truth, all);
      counts.forEach(
          (verdict, n) ->
              System.out.printf(Locale.ROOT, "  %s %d (%.1f %%)", verdict, n, 100.0 * n / all));
      System.out.println();
    }
  }

  private static void list(Part part) {
    part.byHand()
        .forEach(line -> System.out.printf("%s, “%s”: %s%n", part.source(), part.title(), line));
  }

  private static void declarations(List<Part> parts) {
    long byHand = parts.stream().mapToLong(part -> part.byHand().size()).sum();
    long none = parts.stream().filter(part -> part.byHand().isEmpty()).count();
    System.out.printf(
        Locale.ROOT,
        "%d derivations, %d without a declaration by hand; %.2f lines by hand for each%n",
        parts.size(),
        none,
        (double) byHand / parts.size());
  }
}
