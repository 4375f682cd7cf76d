package chainrule.formula.infer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name and what it is taken to be.
 *
 * @param name as it is written
 * @param form what it is
 * @param sizes its sizes, as they are written; of a mean, how many it is of
 * @param of the name that it is made of; "" where it is made of none
 */
record InferredGiven(String name, Form form, List<String> sizes, String of) {
  private static final Pattern LETTER = Pattern.compile("([^_^]+)(.*)");
  private static final List<String> PARTS = List.of("a", "b", "c", "s");

  /** Copies the sizes. */
  InferredGiven {
    sizes = List.copyOf(sizes);
  }

  /** Whether it is one column or one row. */
  boolean isVector() {
    return form == Form.COLUMN || form == Form.ROW;
  }

  boolean isSquare() {
    return form == Form.MATRIX && sizes.get(0).equals(sizes.get(1));
  }

  /**
   * A name for what it is made of where it is restricted: a probability vector w is the softmax of
   * \\breve{w}.
   */
  String helper() {
    Matcher letter = LETTER.matcher(name);
    return letter.matches() ? "\\breve{" + letter.group(1) + "}" + letter.group(2) : name;
  }

  /** Whether a name is its helper, or a part of it. */
  boolean isMadeOf(String other) {
    String helper = helper();
    return other.equals(helper)
        || PARTS.stream().map(part -> part(helper, part)).anyMatch(other::equals);
  }

  /** One of several helpers. */
  static String part(String helper, String letter) {
    return helper.contains("_{")
        ? helper.replaceAll("\\}$", letter + "}")
        : helper + "_{" + letter + "}";
  }

  /** The same with another name. */
  InferredGiven called(String other) {
    return new InferredGiven(other, form, sizes, of);
  }

  /** The line that declares it. */
  String declaration() {
    return in("\\mathbb{R}");
  }

  /** The line that declares it with entries of a set. */
  String in(String entries) {
    return switch (form) {
      case COUNT -> "given %s \\in \\{2,\\dots,5\\}".formatted(name);
      case INDEX -> "given %s \\in \\{1,\\dots,%s\\}".formatted(name, sizes.get(0));
      case INDICES -> family("\\{1,\\dots,%s\\}".formatted(sizes.get(0)), sizes.get(1));
      case NUMBER -> "given %s \\in %s".formatted(name, entries);
      case COLUMN, MATRIX ->
          "given %s \\in %s^{%s}".formatted(name, entries, String.join(" \\times ", sizes));
      case ROW -> "given %s \\in %s^{1 \\times %s}".formatted(name, entries, sizes.get(0));
      case NUMBERS -> family(entries, sizes.get(0));
      case COLUMNS -> family(entries + "^{" + sizes.get(0) + "}", sizes.get(1));
      case ROWS_OF -> "let %s = %s^\\top e_i".formatted(name, of);
      case COLUMNS_OF -> "let %s = %s e_i".formatted(name, of);
      case ENTRIES_OF -> "let %s = %s".formatted(name, of + name.substring(name.indexOf('_')));
      case MEAN_OF ->
          "let %1$s = \\frac{1}{%2$s} \\sum_{i=1}^{%2$s} %3$s".formatted(name, sizes.get(0), of);
    };
  }

  /** One for each value of i. */
  private String family(String set, String count) {
    return "given %s \\in %s for i \\in \\{1,\\dots,%s\\}".formatted(name, set, count);
  }
}
