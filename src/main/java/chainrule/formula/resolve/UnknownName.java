package chainrule.formula.resolve;

import chainrule.formula.ast.SemanticException;
import chainrule.formula.parse.SyntaxException;
import java.util.Map;
import java.util.Set;

/** What is said about a name that the setting does not know. */
final class UnknownName {
  private static final Set<String> GREEK =
      Set.of(
          "\\alpha",
          "\\beta",
          "\\gamma",
          "\\delta",
          "\\epsilon",
          "\\varepsilon",
          "\\zeta",
          "\\eta",
          "\\theta",
          "\\vartheta",
          "\\iota",
          "\\kappa",
          "\\lambda",
          "\\mu",
          "\\nu",
          "\\xi",
          "\\pi",
          "\\rho",
          "\\sigma",
          "\\tau",
          "\\upsilon",
          "\\phi",
          "\\varphi",
          "\\chi",
          "\\psi",
          "\\omega",
          "\\Gamma",
          "\\Delta",
          "\\Theta",
          "\\Lambda",
          "\\Xi",
          "\\Pi",
          "\\Sigma",
          "\\Phi",
          "\\Psi",
          "\\Omega",
          "\\ell",
          "\\hbar");

  /** What commands stand for that everybody knows, but that cannot be checked. */
  private static final Map<String, String> NOT_READ =
      Map.ofEntries(
          Map.entry("\\int", "integrals"),
          Map.entry("\\iint", "integrals"),
          Map.entry("\\oint", "integrals"),
          Map.entry("\\lim", "limits"),
          Map.entry("\\limsup", "limits"),
          Map.entry("\\liminf", "limits"),
          Map.entry("\\sup", "suprema"),
          Map.entry("\\inf", "infima"),
          Map.entry("\\arg", "places of a maximum or minimum"),
          Map.entry("\\argmax", "places of a maximum"),
          Map.entry("\\argmin", "places of a minimum"),
          Map.entry("\\lfloor", "roundings"),
          Map.entry("\\lceil", "roundings"),
          Map.entry("\\binom", "binomial coefficients"),
          Map.entry("\\arcsin", "inverses of trigonometric functions"),
          Map.entry("\\arccos", "inverses of trigonometric functions"),
          Map.entry("\\arctan", "inverses of trigonometric functions"));

  /** The same for words. */
  private static final Map<String, String> WORDS_NOT_READ =
      Map.ofEntries(
          Map.entry("vec", "columns that are made of those of a matrix"),
          Map.entry("rank", "ranks"),
          Map.entry("rk", "ranks"),
          Map.entry("argmax", "places of a maximum"),
          Map.entry("argmin", "places of a minimum"),
          Map.entry("arg max", "places of a maximum"),
          Map.entry("arg min", "places of a minimum"),
          Map.entry("Var", "variances"),
          Map.entry("var", "variances"),
          Map.entry("Cov", "covariances"),
          Map.entry("cov", "covariances"),
          Map.entry("logit", "inverses of the sigmoid"),
          Map.entry("arctan", "inverses of trigonometric functions"));

  /** How commands that are not read can be written otherwise. */
  private static final Map<String, String> WRITTEN =
      Map.of(
          "\\otimes", "u v^\\top” or “u \\odot v",
          "\\sinh", "\\frac{e^x - e^{-x}}{2}",
          "\\cosh", "\\frac{e^x + e^{-x}}{2}",
          "\\tan", "\\frac{\\sin x}{\\cos x}",
          "\\cot", "\\frac{\\cos x}{\\sin x}");

  private UnknownName() {}

  /** A word that stands where a name or a function is expected. */
  static RuntimeException word(String word, SymbolTable names, int place) {
    if (names.functions().containsKey(word) || names.families().containsKey(word)) {
      return name(word, names, place);
    }
    if (word.equals("d")) {
      return new SyntaxException(
          "differentials such as “df” are not read; write derivatives, “\\frac{df}{dx}”", place);
    }
    if (WORDS_NOT_READ.containsKey(word)) {
      return notRead(word, WORDS_NOT_READ.get(word), place);
    }
    return new SyntaxException(
        "the word “%s” is not known here; a remark stands apart, behind “\\quad”".formatted(word),
        place);
  }

  private static SyntaxException notRead(String name, String kind, int place) {
    return new SyntaxException(
        "“%s” is not read: %s are no part of the language".formatted(name, kind), place);
  }

  static RuntimeException name(String name, SymbolTable names, int place) {
    int end = name.indexOf('_') < 0 ? name.length() : name.indexOf('_');
    String base = name.substring(0, end);
    boolean command = base.startsWith("\\") && !base.contains("{") && !GREEK.contains(base);
    if (NOT_READ.containsKey(base)) {
      return notRead(base, NOT_READ.get(base), place);
    }
    if (WRITTEN.containsKey(base)) {
      return new SyntaxException(
          "“%s” is not read; write “%s”".formatted(base, WRITTEN.get(base)), place);
    }
    if (command) {
      return new SyntaxException("the command “" + base + "” is not known", place);
    }
    if (names.families().containsKey(name)) {
      return SemanticException.unclear("“" + name + "” needs a subscript here");
    }
    if (names.functions().containsKey(name)) {
      return SemanticException.unclear(
          "“%s” is a function here, “%s”; what stands behind it are not its arguments"
              .formatted(name, names.functions().get(name).get(0).written()));
    }
    return SemanticException.unknownName(name);
  }
}
