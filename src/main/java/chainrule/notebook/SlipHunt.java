package chainrule.notebook;

import chainrule.formula.Line;
import chainrule.formula.Report;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A derivation in which the reader says which lines are false, before it is judged.
 *
 * @param report the lines, judged
 * @param guess which are false, by their numbers; empty where nothing is said yet
 */
public record SlipHunt(Report report, Optional<SortedSet<Integer>> guess) {
  private static final String OPEN = "?";
  private static final String NONE = "none";
  private static final Pattern WORD = Pattern.compile("\\?|none|\\d{1,4}(,\\d{1,4})*");

  /** Whether a word behind {@code %%derive} is such an answer: ?, 2,4 or none. */
  static boolean isAnswer(String word) {
    return WORD.matcher(word).matches();
  }

  static SlipHunt of(Report report, String word) {
    if (word.equals(OPEN)) {
      return new SlipHunt(report, Optional.empty());
    }
    Stream<String> numbers = word.equals(NONE) ? Stream.empty() : Stream.of(word.split(","));
    return new SlipHunt(
        report,
        Optional.of(numbers.map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new))));
  }

  /** Whether the lines may be judged now. */
  boolean isJudged() {
    return guess.isPresent();
  }

  /** What is asked, or how good the answer is. */
  String sentence() {
    return guess.map(this::answered).orElse(question());
  }

  private String question() {
    return "Which of these %d lines are false? Write their numbers in place of the ?, such as 1,2 or none, and run the cell again."
        .formatted(report.lines().size());
  }

  private String answered(SortedSet<Integer> said) {
    SortedSet<Integer> unjust = new TreeSet<>(said);
    unjust.removeAll(wrong());
    SortedSet<Integer> missed = new TreeSet<>(wrong());
    missed.removeAll(said);
    if (unjust.isEmpty() && missed.isEmpty()) {
      return wrong().isEmpty()
          ? "Right: none of them is false."
          : "Right: %s, and no other.".formatted(are(wrong(), "is false", "are false"));
    }
    return Stream.of(
            are(unjust, "is not false", "are not false"), are(missed, "is false", "are false"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; ", "Not quite: ", "."));
  }

  private SortedSet<Integer> wrong() {
    return report.lines().stream()
        .filter(line -> !line.verdict().isFine())
        .map(Line::number)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String are(SortedSet<Integer> lines, String one, String many) {
    List<String> numbers = lines.stream().map(n -> Integer.toString(n)).toList();
    String all = String.join(", ", numbers);
    return numbers.isEmpty()
        ? ""
        : numbers.size() == 1
            ? "line %s %s".formatted(all, one)
            : "lines %s %s".formatted(all, many);
  }
}
