package chainrule.formula.repair.tree;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expectation;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.Transpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Where an operator holds what it is applied to: the f in ∂f, the a in log a and in Σ a. */
final class OperandSlots {
  private OperandSlots() {}

  /** Which of its children a part with one operand is applied to. */
  static OptionalInt only(Expr part) {
    boolean first =
        (part instanceof BuiltinCall apply && apply.arguments().size() == 1)
            || part instanceof Derivative
            || part instanceof Power
            || part instanceof Transpose
            || part instanceof Expectation;
    return first
        ? OptionalInt.of(0)
        : part instanceof BigOperator
            ? OptionalInt.of(part.children().size() - 1)
            : OptionalInt.empty();
  }

  /** The sign of a part with one operand. */
  static String sign(Expr part) {
    return part instanceof BuiltinCall apply
        ? apply.function().latex()
        : part instanceof BigOperator big
            ? big.fold().latex()
            : part instanceof Derivative
                ? "\\partial"
                : part instanceof Transpose
                    ? "^\\top"
                    : part instanceof Power ? "^" : "\\mathbb{E}";
  }

  /** Every child that could reach too far, or not far enough. */
  static int[] reaching(Expr part) {
    boolean each = part instanceof Product || part instanceof Quotient;
    return each
        ? IntStream.range(0, part.children().size()).toArray()
        : part instanceof Power ? new int[0] : only(part).stream().toArray();
  }

  /** The part with another operand, in which the letters that a sum binds are bound. */
  static Expr filled(Expr part, int slot, Expr operand) {
    Expr inside = part instanceof BigOperator big ? bound(big, operand) : operand;
    return part.with(ExprPosition.replaced(part.children(), slot, inside));
  }

  private static Expr bound(BigOperator big, Expr operand) {
    Map<IndexVariable, Expr> same = new LinkedHashMap<>();
    for (IndexVariable free : ExprQueries.freeIndices(operand)) {
      big.variables().stream()
          .filter(letter -> letter.name().equals(free.name()))
          .forEach(letter -> same.put(free, new IndexRef(letter)));
    }
    return ExprQueries.substitute(operand, same);
  }

  /** a + b, without brackets around sums. */
  static Expr sum(Expr a, Expr b) {
    List<Expr> terms = new ArrayList<>(terms(a));
    terms.addAll(terms(b));
    return new Sum(terms);
  }

  /** The addends; one, if it is no sum. */
  static List<Expr> terms(Expr e) {
    return e instanceof Sum sum ? sum.terms() : List.of(e);
  }

  /** The sum of some terms, one or more. */
  static Expr sum(List<Expr> terms) {
    return terms.size() == 1 ? terms.get(0) : new Sum(terms);
  }

  /** −a, and a for −a. */
  static Expr negative(Expr e) {
    return e instanceof Negative minus
        ? minus.of()
        : e instanceof Sum sum
            ? new Sum(sum.terms().stream().map(OperandSlots::negative).toList())
            : new Negative(e);
  }
}
