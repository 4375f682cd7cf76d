package chainrule.formula.reason;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IdentityMatrix;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.Transpose;
import chainrule.formula.ast.UnitVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Products of arrays. */
final class ArrayRules {
  private ArrayRules() {}

  /** Replaces two neighbours in a chain by what they give. */
  static Optional<Expr> pairs(Expr e, BiFunction<Expr, Expr, Optional<Expr>> rule) {
    if (!(e instanceof Product product) || !Polynomial.isOfScalarsAndArrays(product)) {
      return Optional.empty();
    }
    List<Expr> factors = product.factors();
    for (int k = 0; k + 1 < factors.size(); k++) {
      Optional<Expr> both = rule.apply(factors.get(k), factors.get(k + 1));
      if (both.isPresent()) {
        List<Expr> changed = new ArrayList<>(factors.subList(0, k));
        changed.add(both.get());
        changed.addAll(factors.subList(k + 2, factors.size()));
        return Optional.of(Monomial.product(changed));
      }
    }
    return Optional.empty();
  }

  /** U^⊤ e_o = u_o, e_o^⊤ U = u_o^⊤. */
  static Optional<Expr> unitVector(Expr e, Workspace workspace) {
    return pairs(
        e,
        (a, b) -> {
          if (b instanceof UnitVector unit && a.requireShape().isMatrix()) {
            return EntryRules.column(a, unit.of(), workspace);
          }
          return a instanceof Transpose t
                  && t.of() instanceof UnitVector unit
                  && b.requireShape().isMatrix()
              ? EntryRules.row(b, unit.of(), workspace)
              : Optional.empty();
        });
  }

  /** e_o^⊤ x = x_o, e_o^⊤ e_w = 1[w = o]. */
  static Optional<Expr> unitVectors(Expr e, Workspace workspace) {
    return pairs(
        e,
        (a, b) -> {
          boolean scalar = a.requireShape().isRow() && b.requireShape().isColumn();
          if (scalar && a instanceof Transpose t && t.of() instanceof UnitVector unit) {
            return Optional.of(EntryRules.entry(b, List.of(unit.of())));
          }
          return scalar && b instanceof UnitVector unit
              ? Optional.of(EntryRules.entry(a, List.of(unit.of())))
              : Optional.empty();
        });
  }

  /** I x = x. */
  static Optional<Expr> identity(Expr e, Workspace workspace) {
    return pairs(
        e,
        (a, b) ->
            a instanceof IdentityMatrix && !b.requireShape().isScalar()
                ? Optional.of(b)
                : b instanceof IdentityMatrix && !a.requireShape().isScalar()
                    ? Optional.of(a)
                    : Optional.empty());
  }

  /** U^⊤ a = Σ_w a_w u_w, where U is written by its rows; U a likewise by its columns. */
  static Optional<Expr> productAsSum(Expr e, Workspace workspace) {
    return pairs(
        e,
        (a, b) -> {
          if (b.requireShape().isColumn() && isListed(a, workspace)) {
            return Optional.of(combination(a, b, workspace));
          }
          boolean row = a.requireShape().isRow() && isListed(turned(b), workspace);
          return row
              ? Optional.of(new Transpose(combination(turned(b), new Transpose(a), workspace)))
              : Optional.empty();
        });
  }

  private static Expr turned(Expr e) {
    return e instanceof Transpose transpose ? transpose.of() : new Transpose(e);
  }

  /** Whether the columns of a factor are the vectors that the lines name. */
  private static boolean isListed(Expr factor, Workspace workspace) {
    if (!factor.requireShape().isMatrix()) {
      return false;
    }
    boolean transposed = factor instanceof Transpose;
    Expr base = transposed ? ((Transpose) factor).of() : factor;
    if (!(base instanceof SymbolRef ref)) {
      return false;
    }
    Symbol matrix = ref.symbol();
    return transposed ? workspace.isByRows(matrix) : workspace.isByColumns(matrix);
  }

  private static Expr combination(Expr matrix, Expr vector, Workspace workspace) {
    IndexVariable letter = BoundLetters.fresh(Range.upTo(vector.requireShape().length()));
    Expr index = new IndexRef(letter);
    return SumRules.sum(
        letter,
        Expr.product(
            EntryRules.entry(vector, List.of(index)),
            EntryRules.column(matrix, index, workspace).orElseThrow()));
  }

  /** a^⊤ b = Σ a_i b_i. */
  static Optional<Expr> innerProduct(Expr e, Workspace workspace) {
    return pairs(
        e,
        (a, b) -> {
          if (!a.requireShape().isRow() || !b.requireShape().isColumn()) {
            return Optional.empty();
          }
          IndexVariable letter = BoundLetters.fresh(Range.upTo(b.requireShape().rows()));
          List<Expr> index = List.of(new IndexRef(letter));
          return Optional.of(
              SumRules.sum(
                  letter, Expr.product(EntryRules.entry(a, index), EntryRules.entry(b, index))));
        });
  }

  /** A row that is multiplied by a matrix, entry by entry: (a^⊤ M) b = Σ_i a_i (M b)_i. */
  static Optional<Expr> bilinear(Expr e, Workspace workspace) {
    if (!(e instanceof Product product)
        || !Polynomial.isOfScalarsAndArrays(product)
        || !e.requireShape().isScalar()
        || product.factors().size() < 3
        || !product.factors().get(0).requireShape().isRow()) {
      return Optional.empty();
    }
    List<Expr> factors = product.factors();
    Expr first = factors.get(0);
    IndexVariable letter = BoundLetters.fresh(Range.upTo(first.requireShape().columns()));
    List<Expr> index = List.of(new IndexRef(letter));
    Expr rest = Monomial.product(factors.subList(1, factors.size()));
    return Optional.of(
        SumRules.sum(
            letter, Expr.product(EntryRules.entry(first, index), EntryRules.entry(rest, index))));
  }
}
