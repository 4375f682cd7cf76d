package chainrule.exercise;

import chainrule.formula.DerivationLines;
import chainrule.formula.DerivationSide;
import chainrule.formula.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A derivation that a student writes line by line; the next line is asked for when the last holds.
 *
 * <pre>
 *   title   The gradient in the center vector
 *   setting naive-softmax
 *   rung    Put the definition of $J$ in.
 *   \frac{\partial J}{\partial v_c} &amp;= \frac{\partial}{\partial v_c} (-\log \hat y_o)
 *   rung    Differentiate.
 *   &amp;= U^\top (\hat y - y)
 *   next    The same in the outside vectors: notebook 04.
 * </pre>
 *
 * @param id the number of its notebook, {@code 03}; empty for a ladder of your own
 * @param title what it is about, in a few words
 * @param setting what the letters mean
 * @param rungs the lines of one way to the end, at least one
 * @param next what is said at the end
 */
public record Ladder(String id, String title, Setting setting, List<Rung> rungs, String next) {
  private static final String FOLDER = "ladder/";

  /** Copies the list. */
  public Ladder {
    rungs = List.copyOf(rungs);
    if (rungs.isEmpty()) {
      throw new IllegalArgumentException("the ladder has no line “rung”; it needs one");
    }
  }

  /**
   * A ladder of the course.
   *
   * @param id the number of its notebook: {@code 03}
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Ladder named(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no ladder “%s”; there are %s"
                        .formatted(id, ids().collect(Collectors.joining(", ")))));
  }

  /**
   * A ladder of your own.
   *
   * @param text its lines, as in a file of the course
   * @throws IllegalArgumentException if a line is not understood or missing
   */
  public static Ladder of(String text) {
    return LadderFile.read("", text);
  }

  /** The names of all ladders of the course, in its order. */
  public static Stream<String> ids() {
    return IntStream.rangeClosed(0, CourseFiles.LAST_NOTEBOOK)
        .mapToObj("%02d"::formatted)
        .flatMap(Ladder::ids);
  }

  /** The ladders of a notebook, and of its second part where it has two: {@code 05}, 05b. */
  static Stream<String> ids(String notebook) {
    return Stream.of("", "b")
        .map(part -> notebook + part)
        .filter(id -> CourseFiles.exists(FOLDER + id + ".tex"));
  }

  /** Whether it is the name of a ladder of the course, if there is one. */
  public static boolean isName(String id) {
    return id.matches("\\d\\db?");
  }

  static Optional<Ladder> find(String id) {
    return isName(id)
        ? CourseFiles.read(FOLDER + id + ".tex").map(text -> LadderFile.read(id, text))
        : Optional.empty();
  }

  /** What the cell holds before anyone has written a line. */
  public String cell() {
    return rungs.get(0).question();
  }

  /** The whole derivation. */
  public String derivation() {
    return rungs.stream().map(Rung::latex).collect(Collectors.joining(" \\\\\n"));
  }

  /** The name of a rung in the record of progress: {@code 03.1} for the first. */
  public String rungId(int rung) {
    return id + "." + (rung + 1);
  }

  /** The sides of its rungs, one for each. */
  List<DerivationSide> sides() {
    return DerivationSide.in(setting, DerivationLines.of(derivation()));
  }

  /**
   * Feedback on a cell.
   *
   * @param body the lines of the cell
   * @param tries what was tried before, to which this is added
   */
  public LadderFeedback check(String body, WrongTries tries) {
    return new LadderGrader(this, tries).check(body);
  }
}
