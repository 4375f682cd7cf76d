package chainrule.grading;

import chainrule.formula.typeset.MathMl;

/** A sentence with formulas between dollar signs. */
final class MathText {
  private MathText() {}

  /** The sentence as HTML. */
  static String html(String sentence) {
    String[] parts = sentence.split("\\$", -1);
    StringBuilder html = new StringBuilder();
    for (int k = 0; k < parts.length; k++) {
      html.append(k % 2 == 1 ? MathMl.inline(parts[k]) : MathMl.escape(parts[k]));
    }
    return html.toString();
  }
}
