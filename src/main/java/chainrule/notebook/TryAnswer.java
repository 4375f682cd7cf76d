package chainrule.notebook;

import java.util.Locale;
import java.util.Optional;

/**
 * What a reader has found, held against what is to be found.
 *
 * @param given as it was typed; ? where nothing was found yet
 * @param sought a number, which is right within a hundredth of it, or words
 */
record TryAnswer(String given, Object sought) {
  private static final double TOLERANCE = 0.01;
  private static final String OPEN =
      "What did you find? Write it in the place of the ?, and run the cell again.";

  MimeBundle bundle() {
    if (isOpen(given)) {
      return card(StaticExport.isRunning() ? "The answer: " + sought : "○ " + OPEN, Style.OPEN);
    }
    String typed = given.strip();
    return isRight()
        ? card("✓ Right: " + typed, Style.GOOD)
        : card("✗ Not yet: " + typed + objection(), Style.BAD);
  }

  /** Whether nothing is written in the place of the ?. */
  static boolean isOpen(String written) {
    return written.isBlank() || written.strip().equals("?");
  }

  boolean isRight() {
    return sought instanceof Number number
        ? typedNumber().filter(typed -> isNear(typed, number.doubleValue())).isPresent()
        : normal(given).equals(normal(sought.toString()));
  }

  private static boolean isNear(double typed, double number) {
    return Math.abs(typed - number) <= TOLERANCE * Math.abs(number);
  }

  /** Which way to look on. */
  private String objection() {
    if (!(sought instanceof Number number)) {
      return "";
    }
    return typedNumber()
        .map(typed -> typed > number.doubleValue() ? " is too large." : " is too small.")
        .orElse(" is no number; one such as 12.5 or 1e-3 is asked for.");
  }

  private Optional<Double> typedNumber() {
    try {
      return Optional.of(Double.valueOf(given.strip().replace("−", "-")));
    } catch (NumberFormatException words) {
      return Optional.empty();
    }
  }

  private static String normal(String words) {
    return words.strip().toLowerCase(Locale.ROOT);
  }

  private static MimeBundle card(String sentence, String color) {
    String style = "margin:0.4em 0;line-height:1.7;border-left:3px solid %s;padding-left:0.6em";
    return MimeBundle.text(sentence)
        .and(MimeBundle.HTML, Html.element("div", style.formatted(color), sentence));
  }
}
