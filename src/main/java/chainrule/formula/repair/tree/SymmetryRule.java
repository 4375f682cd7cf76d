package chainrule.formula.repair.tree;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.Transpose;
import chainrule.formula.repair.EditKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A square matrix was taken for symmetric: 2A for A + A^⊤, A for half of it. */
final class SymmetryRule implements TreeRewrite {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    if (position.part() instanceof Product product) {
      for (int k = 0; k < product.factors().size(); k++) {
        if (isSquare(product.factors().get(k))) {
          symmetrised(position, product, k, edits);
        }
      }
    }
  }

  private static boolean isSquare(Expr factor) {
    return factor
        .shape()
        .filter(shape -> shape.isMatrix() && shape.rows().equals(shape.columns()))
        .isPresent();
  }

  private static void symmetrised(
      ExprPosition position, Product product, int k, Consumer<TreeEdit> edits) {
    Expr matrix = product.factors().get(k);
    Expr transposed = matrix instanceof Transpose turned ? turned.of() : new Transpose(matrix);
    Expr sum = new Sum(List.of(matrix, transposed));
    Product whole = new Product(replaced(product.factors(), k, sum), product.signs());
    Expr half = new Product(replaced(product.factors(), k, halved(sum)), product.signs());
    edits.accept(position.edit(whole, EditKind.SYMMETRY_ASSUMED, matrix, sum));
    edits.accept(position.edit(half, EditKind.SYMMETRY_ASSUMED, matrix, sum));
    if (product.factors().get(0) instanceof NumberLiteral two && two.value().compareTo(TWO) == 0) {
      Expr once = SuperfluousOperandRule.without(whole, 0);
      edits.accept(position.edit(once, EditKind.SYMMETRY_ASSUMED, matrix, sum));
    }
  }

  private static Expr halved(Expr sum) {
    return Expr.product(new Quotient(Expr.number(1), Expr.number(2)), sum);
  }

  private static List<Expr> replaced(List<Expr> factors, int k, Expr other) {
    List<Expr> changed = new ArrayList<>(factors);
    changed.set(k, other);
    return changed;
  }
}
