package chainrule.formula.infer;

import java.util.List;

/**
 * A name and what it is taken to be.
 *
 * @param name as it is written
 * @param form what it is
 * @param sizes its sizes, as they are written
 */
record InferredGiven(String name, Form form, List<String> sizes) {
  /** Copies the sizes. */
  InferredGiven {
    sizes = List.copyOf(sizes);
  }

  boolean isSquare() {
    return form == Form.MATRIX && sizes.get(0).equals(sizes.get(1));
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
      case NUMBER -> "given %s \\in %s".formatted(name, entries);
      case COLUMN, MATRIX ->
          "given %s \\in %s^{%s}".formatted(name, entries, String.join(" \\times ", sizes));
      case NUMBERS -> family(entries, sizes.get(0));
      case COLUMNS -> family(entries + "^{" + sizes.get(0) + "}", sizes.get(1));
    };
  }

  /** One for each value of i. */
  private String family(String set, String count) {
    return "given %s \\in %s for i \\in \\{1,\\dots,%s\\}".formatted(name, set, count);
  }
}
