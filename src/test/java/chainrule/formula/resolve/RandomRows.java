package chainrule.formula.resolve;

import java.util.Random;

/** Tokens of the language in any order. */
final class RandomRows {
  private static final String[] TOKENS =
      ("x u_i n i d V \\alpha \\hat{y} \\mathbf{v} \\mathbb{R} \\mathbb{1} \\mathbb{E} e I \\delta |V| 1 2 0.5"
              + " + - = \\ne < > \\le \\in := \\sim \\approx ( ) [ ] \\{ \\} { } _ ^ ' , ; : \\mid | \\| \\dots"
              + " \\sum \\sum_{i=1}^n \\prod \\max \\log \\sigma \\partial \\nabla \\frac \\sqrt \\cdot \\times *"
              + " \\odot / \\top \\text{if} \\text{word} \\quad \\begin{cases} \\end{cases} \\begin{pmatrix}"
              + " \\end{pmatrix} & \\\\ \\langle \\rangle for \\operatorname{softmax} \\operatorname{Bernoulli}"
              + " \\frac{\\partial}{\\partial x} \\nabla_x \\substack f(x) \\forall \\widehat")
          .split(" ");
  private static final String[] WORDS = {
    "given ", "let ", "where ", "index ", "bare ", "let f(x) = ", "given y \\in ", "index w, "
  };

  private RandomRows() {}

  static String declaration(Random random) {
    return WORDS[random.nextInt(WORDS.length)] + row(random);
  }

  static String row(Random random) {
    StringBuilder row = new StringBuilder();
    for (int k = random.nextInt(9); k >= 0; k--) {
      row.append(TOKENS[random.nextInt(TOKENS.length)]).append(random.nextInt(3) == 0 ? "" : " ");
    }
    return row.toString();
  }
}
