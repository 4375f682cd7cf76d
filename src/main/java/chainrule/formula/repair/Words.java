package chainrule.formula.repair;

import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Printer;

/** How an edit is told: each formula in quotation marks. */
final class Words {
  private Words() {}

  static String instead(Expr was, Expr is) {
    return "%s stands where %s is true".formatted(Printer.inWords(was), Printer.inWords(is));
  }

  /** A sign of a text: in quotation marks where it can be typeset, else in words. */
  static String sign(String sign) {
    return switch (sign) {
      case "_" -> "the sign of a subscript";
      case "^" -> "the sign of a superscript";
      case "{" -> "an opening brace";
      case "}" -> "a closing brace";
      case "'" -> "a prime";
      case "" -> "the end";
      case "\\hat", "\\tilde", "\\bar" -> "the accent";
      case "\\frac", "\\dfrac", "\\tfrac" -> "the fraction";
      case "\\left", "\\right", "\\text", "\\mathrm", "\\operatorname" -> "a command";
      default -> Printer.quoted(sign);
    };
  }
}
