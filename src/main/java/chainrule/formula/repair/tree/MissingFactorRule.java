package chainrule.formula.repair.tree;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.Transpose;
import chainrule.formula.ast.UserCall;
import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A factor is missing, plain or transposed, or a denominator. */
final class MissingFactorRule implements TreeRewrite {
  private final CandidatePool pool;
  private final List<Expr> candidates;

  MissingFactorRule(CandidatePool pool) {
    this.pool = pool;
    this.candidates = candidates(pool);
  }

  /** Names, entries, and the factors, arguments and bracketed parts of the chain. */
  private static List<Expr> candidates(CandidatePool pool) {
    Set<Expr> candidates = new LinkedHashSet<>(pool.atoms());
    for (Expr part : pool.parts()) {
      if (part instanceof Product product) {
        candidates.addAll(product.factors());
      } else if (part instanceof BuiltinCall
          || part instanceof UserCall
          || part instanceof Sum
          || part instanceof Derivative
          || part instanceof BigOperator) {
        candidates.add(part);
      }
      if (part instanceof BigOperator big) {
        big.variables()
            .forEach(letter -> letter.range().ifPresent(range -> candidates.add(range.high())));
      }
    }
    return List.copyOf(candidates);
  }

  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    boolean isFactor = position.parent() instanceof Product && position.part() != position.parent();
    if (isFactor) {
      return;
    }
    candidates.forEach(factor -> multiplied(position, factor, edits));
    Expr two = Expr.number(2);
    Change change = ExprPosition.change(EditKind.FACTOR_MISSING, two);
    edits.accept(position.edit(Expr.product(two, position.part()), two, change));
    candidates.stream()
        .filter(factor -> pool.shape(factor).map(Shape::isScalar).orElse(false))
        .forEach(factor -> edits.accept(divided(position, factor)));
  }

  private void multiplied(ExprPosition position, Expr factor, Consumer<TreeEdit> edits) {
    boolean array = pool.isArray(factor);
    List<Expr> forms = array ? List.of(factor, transposed(factor)) : List.of(factor);
    for (Expr form : forms) {
      Change change = ExprPosition.change(EditKind.FACTOR_MISSING, form);
      edits.accept(position.edit(product(form, position.part(), 0), form, change));
      for (int k = last(position.part()); array && k > 0; k--) {
        edits.accept(position.edit(product(form, position.part(), k), form, change));
      }
    }
  }

  private static Expr transposed(Expr factor) {
    return factor instanceof Transpose transpose ? transpose.of() : new Transpose(factor);
  }

  private static TreeEdit divided(ExprPosition position, Expr factor) {
    Expr quotient = new Quotient(position.part(), factor);
    return position.edit(quotient, EditKind.DENOMINATOR_MISSING, factor);
  }

  /** How many factors a part has: 1, if it is no product. */
  static int last(Expr part) {
    return part instanceof Product product ? product.factors().size() : 1;
  }

  /** The part with one more factor, before its k-th. */
  static Expr product(Expr factor, Expr part, int k) {
    List<Expr> factors = new ArrayList<>();
    List<ProductSign> signs = new ArrayList<>();
    if (part instanceof Product product) {
      factors.addAll(product.factors());
      signs.addAll(product.signs());
    } else {
      factors.add(part);
    }
    factors.add(k, factor);
    signs.add(Math.min(k, signs.size()), ProductSign.JUXTAPOSED);
    return new Product(factors, signs);
  }
}
