package chainrule.formula.repair.tree;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Printer;
import chainrule.formula.repair.NormalForm;
import java.util.ArrayList;
import java.util.List;

/** Are two expressions the same but for order, brackets, and the letters that sums bind? */
final class SameForm {
  private SameForm() {}

  static boolean is(Expr a, Expr b) {
    return key(a).equals(key(b));
  }

  /** What all expressions of one form have in common. */
  static String key(Expr e) {
    return Printer.latex(NormalForm.of(lettered(e)));
  }

  /** The same with letters of sums that tell how many sums are around them. */
  static Expr lettered(Expr e) {
    return lettered(e, 0);
  }

  private static Expr lettered(Expr e, int depth) {
    if (e.children().isEmpty()) {
      return e;
    }
    if (!(e instanceof BigOperator big)) {
      return e.with(e.children().stream().map(child -> lettered(child, depth)).toList());
    }
    List<IndexVariable> letters = new ArrayList<>();
    for (IndexVariable variable : big.variables()) {
      letters.add(new IndexVariable("\\iota_" + (depth + letters.size()), variable.range()));
    }
    BigOperator renamed = big.over(letters);
    int within = depth + letters.size();
    return renamed.with(renamed.children().stream().map(child -> lettered(child, within)).toList());
  }
}
