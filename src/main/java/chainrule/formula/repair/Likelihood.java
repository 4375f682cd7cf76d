package chainrule.formula.repair;

import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.IndexRef;

/** Which slips are made most: 0 is a sign, a transpose, an index or a lost ∂; 2 is rare. */
final class Likelihood {
  private Likelihood() {}

  static int of(Edit edit) {
    String words = edit.words();
    if (words.contains("minus sign")
        || words.contains("transpose")
        || words.contains("\\partial before")
        || words.contains("already multiplied")) {
      return 0;
    }
    if (words.contains("stands where")) {
      return edit.changed() instanceof ElementAccess || edit.changed() instanceof IndexRef ? 0 : 1;
    }
    return words.contains("product is") || words.contains("“\\") ? 1 : 2;
  }
}
