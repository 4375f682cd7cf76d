package chainrule.formula.repair;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an edit is told: each formula in quotation marks. */
final class Words {
  private Words() {}

  /** What is one too many or lost, where the two are made of the same but for that. */
  static String instead(Expr was, Expr is) {
    return lost(was, is, "is lost")
        .or(() -> lost(is, was, "is one too many"))
        .orElseGet(() -> "%s stands where %s is true".formatted(shown(was), shown(is)));
  }

  private static Optional<String> lost(Expr fewer, Expr more, String what) {
    boolean product = more instanceof Product;
    boolean sum = more instanceof Sum;
    boolean holds = product || sum;
    if (!holds || more.children().size() != parts(fewer, more).size() + 1) {
      return Optional.empty();
    }
    List<Expr> rest = new ArrayList<>(more.children());
    parts(fewer, more).forEach(rest::remove);
    return rest.size() != 1
        ? Optional.empty()
        : Optional.of(
            "the %s %s %s".formatted(product ? "factor" : "term", shown(rest.get(0)), what));
  }

  /** The factors or the terms, whichever the other expression has. */
  private static List<Expr> parts(Expr e, Expr other) {
    return e.getClass() == other.getClass() ? e.children() : List.of(e);
  }

  /** A formula in quotation marks. */
  static String shown(Expr e) {
    return Printer.inWords(e);
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
