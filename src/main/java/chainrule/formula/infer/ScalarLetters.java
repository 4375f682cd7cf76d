package chainrule.formula.infer;

import java.util.Set;

/** Letters that authors add to every entry of a vector, as in softmax(x + c): they are numbers. */
final class ScalarLetters {
  private static final Set<String> LETTERS =
      Set.of(
          "c",
          "k",
          "s",
          "C",
          "\\alpha",
          "\\gamma",
          "\\delta",
          "\\epsilon",
          "\\varepsilon",
          "\\eta",
          "\\kappa",
          "\\lambda",
          "\\rho",
          "\\sigma",
          "\\tau");

  private ScalarLetters() {}

  /** Whether a name stays a number where it is added to an array. */
  static boolean isOne(UndeclaredName name) {
    return LETTERS.contains(name.base());
  }
}
