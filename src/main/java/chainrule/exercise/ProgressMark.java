package chainrule.exercise;

import java.util.Locale;

/** What became of an exercise, or of a rung of a ladder. */
public enum ProgressMark {
  /** Not answered. */
  OPEN("○"),
  /** Answered, but never rightly. */
  TRIED("◐"),
  /** Answered rightly at least once. */
  DONE("✓");

  private final String symbol;

  ProgressMark(String symbol) {
    this.symbol = symbol;
  }

  /** Its symbol in the table. */
  public String symbol() {
    return symbol;
  }

  /** Its word in the file. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ProgressMark of(AnswerOutcome outcome) {
    return switch (outcome) {
      case OPEN -> OPEN;
      case REFUSED, WRONG -> TRIED;
      case RIGHT -> DONE;
    };
  }
}
