package chainrule.notebook.cell;

import java.util.Arrays;
import java.util.Locale;

/** The text of any value. */
public final class ValueText {
  /** What a page shows without delay. */
  static final int LONGEST = 100_000;

  /** With the words about the rest, a cut text is not cut again. */
  private static final int KEPT = LONGEST - 100;

  private ValueText() {}

  /**
   * What {@code toString} gives, or the elements of an array; a longer text is cut and says so.
   *
   * @param value anything
   * @throws IllegalStateException if {@code toString} throws anything, an {@code Error} included
   */
  public static String of(Object value) {
    try {
      return cut(whole(value));
    } catch (Throwable problem) {
      throw new IllegalStateException(
          "the value, of %s, cannot be shown: its text ended in %s"
              .formatted(named(value.getClass()), described(problem)));
    }
  }

  private static String named(Class<?> type) {
    return type.isAnonymousClass() || type.isHidden() ? "a class without a name" : type.getName();
  }

  /**
   * The name and the message of a throwable; its message may be computed, and fail as well.
   *
   * @param problem anything thrown
   */
  public static String described(Throwable problem) {
    String name = problem.getClass().getSimpleName();
    try {
      String message = problem.getMessage();
      return message == null ? name : name + ", " + cut(message);
    } catch (Throwable second) {
      return name;
    }
  }

  private static String whole(Object value) {
    if (value == null || !value.getClass().isArray()) {
      return String.valueOf(value);
    }
    String nested = Arrays.deepToString(new Object[] {value});
    return nested.substring(1, nested.length() - 1);
  }

  /**
   * The beginning of a long text, and how much is left out.
   *
   * @param text any text, or a null from a {@code toString}
   */
  static String cut(String text) {
    if (text == null) {
      return "null";
    }
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(KEPT - 1)) ? KEPT - 1 : KEPT;
    return text.substring(0, end)
        + String.format(
            Locale.ROOT,
            "\n… and %,d more characters, of %,d in all",
            text.length() - end,
            text.length());
  }
}
