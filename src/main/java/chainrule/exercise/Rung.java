package chainrule.exercise;

/**
 * One line of a ladder.
 *
 * @param prompt what is to be done, in a sentence
 * @param head what stands before {@code &=}; empty where the line above goes on
 * @param side what stands behind it
 */
public record Rung(String prompt, String head, String side) {
  private static final String RELATION = "&=";

  /**
   * Reads a line.
   *
   * @param prompt what is to be done
   * @param latex the line, with one {@code &=} in it
   * @throws IllegalArgumentException if there is none or more than one
   */
  static Rung of(String prompt, String latex) {
    String[] parts = latex.split(RELATION, -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException(
          "the rung “%s” has %d signs &=; it needs exactly one".formatted(latex, parts.length - 1));
    }
    return new Rung(prompt, parts[0].strip(), parts[1].strip());
  }

  /** The line. */
  public String latex() {
    return with(side);
  }

  /** The line with its side to be found. */
  public String question() {
    return with(ExerciseKind.SQUARE);
  }

  private String with(String right) {
    return (head + " " + RELATION + " " + right).strip();
  }
}
