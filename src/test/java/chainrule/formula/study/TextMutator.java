package chainrule.formula.study;

import java.util.List;
import java.util.Random;

/** Damages a text in one to four places. */
final class TextMutator {
  private static final List<String> PIECES =
      List.of(
          "\\",
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          "|",
          "\\|",
          "_",
          "^",
          "'",
          "&",
          "\\\\",
          "\n",
          "%",
          "$",
          "=",
          "\\in",
          ":",
          ",",
          ";",
          "+",
          "-",
          "/",
          "^{-1}",
          "_{",
          "\\frac",
          "\\sqrt",
          "\\sum_i",
          "\\prod_{j=1}^n",
          "\\max_i",
          "\\partial",
          "\\nabla",
          "\\frac{\\partial",
          "\\text{",
          "\\text{if}",
          "\\left(",
          "\\right)",
          "\\begin{cases}",
          "\\end{cases}",
          "\\mathbb{R}",
          "\\{1,\\dots,n\\}",
          "\\dots",
          "\\newcommand{\\x}[1]{#1\\x{#1}}",
          "\\def\\y{\\y}",
          "\\mathbb{E}[",
          "\\mathbb{1}[",
          "given ",
          "let ",
          "index ",
          "where ",
          "bare",
          "layout ",
          "99999999999",
          "0",
          "1e9",
          "^{999999}",
          "é",
          "\u0000",
          "\uD835",
          "∂",
          "∑",
          "⊤",
          "𝟙",
          "\u202E",
          "\\operatorname{softmax}",
          "hint ",
          "title ");
  private static final int MOST_REPEATS = 400;
  private static final int REPEATED_SELDOM = 12;

  private final Random random;

  TextMutator(Random random) {
    this.random = random;
  }

  /**
   * A damaged copy.
   *
   * @param other where parts may come from
   */
  String mutate(String text, String other) {
    String mutant = text;
    for (int k = random.nextInt(4); k >= 0; k--) {
      mutant = once(mutant, other);
    }
    return mutant;
  }

  private String once(String text, String other) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(12));
    String part = text.substring(from, to);
    String put =
        switch (random.nextInt(6)) {
          case 0 -> "";
          case 1 -> part + part;
          case 2 -> piece() + part;
          case 3 -> piece();
          case 4 -> part(other);
          default -> repeated();
        };
    return text.substring(0, from) + put + text.substring(to);
  }

  private String piece() {
    return PIECES.get(random.nextInt(PIECES.size()));
  }

  private String part(String other) {
    int from = random.nextInt(other.length() + 1);
    return other.substring(from, Math.min(other.length(), from + random.nextInt(30)));
  }

  private String repeated() {
    int times = random.nextInt(REPEATED_SELDOM) == 0 ? random.nextInt(MOST_REPEATS) : 2;
    return piece().repeat(times);
  }
}
