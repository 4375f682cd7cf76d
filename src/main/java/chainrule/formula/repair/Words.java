package chainrule.formula.repair;

import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Printer;

/** How an edit is told: each formula in quotation marks. */
final class Words {
  private Words() {}

  static String instead(String was, String is) {
    return "“%s” stands where “%s” is true".formatted(was, is);
  }

  static String instead(Expr was, Expr is) {
    return instead(Printer.latex(was), Printer.latex(is));
  }

  static String tooMany(String what) {
    return "“%s” is one too many".formatted(what);
  }

  /** “the factor “u_o” is one too many”. */
  static String tooMany(String kind, Expr what) {
    return kind + " " + tooMany(Printer.latex(what));
  }
}
