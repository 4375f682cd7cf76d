package chainrule.notebook.cell;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Locale;

/** The text of any value. */
public final class ValueText {
  /** What a page shows without delay. */
  static final int LONGEST = 100_000;

  /** With the words about the rest, a cut text is not cut again. */
  private static final int KEPT = LONGEST - 100;

  /** The text of a larger array is not made as a whole, for it may be larger than memory. */
  private static final int MOST_ELEMENTS = LONGEST / 3;

  private ValueText() {}

  /**
   * What {@code toString} gives, or the elements of an array; a longer text is cut and says so.
   *
   * @param value anything
   * @throws IllegalStateException if {@code toString} throws anything, an {@code Error} included
   */
  public static String of(Object value) {
    try {
      return bounded(value);
    } catch (Throwable problem) {
      throw new IllegalStateException(
          "the value, of %s, cannot be shown: its text ended in %s"
              .formatted(ClassNames.full(value.getClass()), described(problem)));
    }
  }

  /**
   * The name and the message of a throwable; its message may be computed, and fail as well.
   *
   * @param problem anything thrown
   */
  public static String described(Throwable problem) {
    String name = ClassNames.ofException(problem.getClass().getName());
    try {
      String message = problem.getMessage();
      return message == null ? name : name + ", " + cut(message);
    } catch (Throwable second) {
      return name;
    }
  }

  private static String bounded(Object value) {
    if (value == null || !value.getClass().isArray()) {
      return cut(String.valueOf(value));
    }
    int length = Array.getLength(value);
    return length <= MOST_ELEMENTS
        ? cut(elements(value))
        : beginning(elements(beginning(value)))
            + String.format(Locale.ROOT, "\n… of %,d elements in all", length);
  }

  private static String elements(Object array) {
    String nested = Arrays.deepToString(new Object[] {array});
    return nested.substring(1, nested.length() - 1);
  }

  private static Object beginning(Object array) {
    Object beginning = Array.newInstance(array.getClass().getComponentType(), MOST_ELEMENTS);
    System.arraycopy(array, 0, beginning, 0, MOST_ELEMENTS);
    return beginning;
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
    String kept = beginning(text);
    return kept
        + String.format(
            Locale.ROOT,
            "\n… and %,d more characters, of %,d in all",
            text.length() - kept.length(),
            text.length());
  }

  private static String beginning(String text) {
    int end = Math.min(KEPT, text.length());
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }
}
