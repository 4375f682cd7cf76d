package chainrule.formula.resolve;

import chainrule.formula.ast.SemanticException;
import chainrule.formula.parse.SyntaxException;
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

  private UnknownName() {}

  /** A word that stands where a name or a function is expected. */
  static RuntimeException word(String word, SymbolTable names, int place) {
    if (names.functions().containsKey(word) || names.families().containsKey(word)) {
      return name(word, names, place);
    }
    return new SyntaxException(
        "the word “%s” is not known here; a remark stands apart, behind “\\quad”".formatted(word),
        place);
  }

  static RuntimeException name(String name, SymbolTable names, int place) {
    int end = name.indexOf('_') < 0 ? name.length() : name.indexOf('_');
    String base = name.substring(0, end);
    boolean command = base.startsWith("\\") && !base.contains("{") && !GREEK.contains(base);
    if (command) {
      return new SyntaxException("the command “" + base + "” is not known", place);
    }
    if (names.families().containsKey(name)) {
      return new SemanticException("“" + name + "” needs a subscript here");
    }
    if (names.functions().containsKey(name)) {
      return new SemanticException(
          "“%s” is a function here, “%s”; what stands behind it are not its arguments"
              .formatted(name, names.functions().get(name).get(0).written()));
    }
    return new SemanticException(
        "“%s” is not bound or defined here; is it a slip, or is a given or let line for it missing?"
            .formatted(name),
        SemanticException.Kind.UNKNOWN_NAME,
        "");
  }
}
