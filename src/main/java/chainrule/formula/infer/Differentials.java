package chainrule.formula.infer;

import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SyntaxNode;
import chainrule.formula.parse.TermSyntax;

/** Finds out whether the letter d is the sign of a differential, as in df = 2x dx, and no name. */
final class Differentials {
  static final String SIGN = "d";

  private boolean isOnBothSides;
  private boolean isName;

  /** Takes a row into account. */
  void read(ContentsSyntax row) {
    for (SegmentSyntax segment : row.filled()) {
      isOnBothSides |= segment.sides().stream().filter(Differentials::hasSign).count() > 1;
    }
    row.walk(node -> isName |= node instanceof TermSyntax term && isName(term));
  }

  /** Whether d stands before what it is of wherever it stands, and on two sides of an equation. */
  boolean areMeant() {
    return isOnBothSides && !isName;
  }

  private static boolean hasSign(SyntaxNode side) {
    boolean[] has = {false};
    side.walk(node -> has[0] |= node instanceof FactorSyntax factor && isSign(factor));
    return has[0];
  }

  /** Whether d stands where no more than a name can: last in a product, or with scripts. */
  private static boolean isName(TermSyntax term) {
    for (int k = 0; k < term.factors().size(); k++) {
      FactorSyntax factor = term.factors().get(k);
      boolean isBefore = k + 1 < term.factors().size() && term.isJuxtaposed(k + 1);
      if (isSign(factor) && !(factor.scripts().isEmpty() && isBefore)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSign(FactorSyntax factor) {
    return factor.atom() instanceof LetterSyntax letter && letter.spelling().equals(SIGN);
  }
}
