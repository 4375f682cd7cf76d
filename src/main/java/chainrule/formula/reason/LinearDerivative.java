package chainrule.formula.reason;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.ElementAccess.Access;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.Transpose;
import chainrule.formula.ast.UnitVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Derivatives of a^⊤ … x … b: each place where the name that moves stands is l x r with a row l and
 * a column r, or without one of them.
 */
final class LinearDerivative {
  private final Expr by;
  private final Workspace workspace;

  private LinearDerivative(Expr by, Workspace workspace) {
    this.by = by;
    this.workspace = workspace;
  }

  static Optional<Expr> of(Expr e, Workspace workspace) {
    return e instanceof Derivative d
            && d.of() instanceof Product product
            && Polynomial.isOfScalarsAndArrays(product)
            && product.requireShape().isScalar()
            && product.factors().stream().noneMatch(f -> f.requireShape().isScalar())
        ? new LinearDerivative(d.by(), workspace).ofChain(product.factors())
        : Optional.empty();
  }

  private Optional<Expr> ofChain(List<Expr> chain) {
    List<Expr> terms = new ArrayList<>();
    for (int k = 0; k < chain.size(); k++) {
      if (DerivativeRules.depends(chain.get(k), by)) {
        Optional<Expr> term =
            ofFactor(chain.subList(0, k), chain.get(k), chain.subList(k + 1, chain.size()));
        if (term.isEmpty()) {
          return Optional.empty();
        }
        terms.add(term.get());
      }
    }
    return terms.isEmpty() ? Optional.empty() : Optional.of(DerivativeRules.sum(terms));
  }

  private Optional<Expr> ofFactor(List<Expr> before, Expr factor, List<Expr> behind) {
    if (factor instanceof BigOperator big) {
      List<Expr> moved = new ArrayList<>(before);
      moved.addAll(behind);
      moved.add(by);
      return Optional.of(ofTerms(before, BoundLetters.apart(big, moved), behind));
    }
    if (factor instanceof Sum) {
      return Optional.of(ofTerms(before, factor, behind));
    }
    return factor instanceof Transpose transpose
        ? gradient(turned(behind), transpose.of(), turned(before))
        : gradient(before, factor, behind);
  }

  private Expr ofTerms(List<Expr> before, Expr factor, List<Expr> behind) {
    List<Expr> parts = new ArrayList<>(factor.children());
    int first = factor instanceof BigOperator ? parts.size() - 1 : 0;
    for (int k = first; k < parts.size(); k++) {
      List<Expr> chain = new ArrayList<>(before);
      chain.add(parts.get(k));
      chain.addAll(behind);
      parts.set(k, EntryRules.derivative(Monomial.product(chain), by));
    }
    return factor.with(parts);
  }

  private List<Expr> turned(List<Expr> chain) {
    return Transposition.ofAll(chain, workspace.order());
  }

  /** The derivative of l b r, where b depends on what moves. */
  private Optional<Expr> gradient(List<Expr> l, Expr b, List<Expr> r) {
    if (by.requireShape().isScalar()
        && !(by instanceof ElementAccess)
        && !workspace.order().same(b, by)) {
      return Optional.of(chain(l, EntryRules.derivative(b, by), r));
    }
    if (workspace.order().same(b, by)) {
      return Optional.of(
          Monomial.product(Stream.of(turned(l), turned(r)).flatMap(List::stream).toList()));
    }
    if (b instanceof ElementAccess member && workspace.order().same(member.base(), by)) {
      return ofWhole(member, l);
    }
    if (by instanceof ElementAccess moving) {
      Optional<Expr> member = ofMoving(l, b, r, moving);
      if (member.isPresent()) {
        return member;
      }
    }
    return throughJacobian(l, b, r);
  }

  private static Expr chain(List<Expr> l, Expr b, List<Expr> r) {
    List<Expr> all = new ArrayList<>(l);
    all.add(b);
    all.addAll(r);
    return Monomial.product(all);
  }

  /** l u_o in U is e_o l, and the same of columns. */
  private Optional<Expr> ofWhole(ElementAccess member, List<Expr> l) {
    Expr unit = new UnitVector(member.indices().get(0));
    if (unit.shape().isEmpty() || member.access() == Access.ENTRY) {
      return Optional.empty();
    }
    List<Expr> all = new ArrayList<>();
    if (member.access() == Access.ROW) {
      all.add(unit);
      all.addAll(l);
    } else {
      all.addAll(turned(l));
      all.add(new Transpose(unit));
    }
    return Optional.of(Monomial.product(all));
  }

  /** What moves is an entry, a row or a column. */
  private Optional<Expr> ofMoving(List<Expr> l, Expr b, List<Expr> r, ElementAccess moving) {
    List<Expr> at = moving.indices();
    if (b instanceof ElementAccess same
        && same.access() != Access.ENTRY
        && workspace.order().same(same.base(), moving.base())) {
      return ofMembers(l, same, moving);
    }
    if (!workspace.order().same(b, moving.base())) {
      return Optional.empty();
    }
    Optional<Expr> left = l.isEmpty() ? Optional.empty() : Optional.of(Monomial.product(l));
    Optional<Expr> right = r.isEmpty() ? Optional.empty() : Optional.of(Monomial.product(r));
    List<Expr> factors = new ArrayList<>();
    switch (moving.access()) {
      case ROW -> {
        factors.add(EntryRules.entry(left.orElseThrow(), at));
        right.ifPresent(factors::add);
      }
      case COLUMN -> {
        factors.add(EntryRules.entry(right.orElseThrow(), at));
        factors.add(new Transpose(left.orElseThrow()));
      }
      default -> {
        left.ifPresent(row -> factors.add(EntryRules.entry(row, at.subList(0, 1))));
        right.ifPresent(
            column -> factors.add(EntryRules.entry(column, at.subList(at.size() - 1, at.size()))));
      }
    }
    return Optional.of(Monomial.product(factors));
  }

  private Optional<Expr> ofMembers(List<Expr> l, ElementAccess of, ElementAccess moving) {
    List<Expr> at = moving.indices();
    if (of.access() == moving.access()) {
      List<Expr> all = new ArrayList<>();
      all.add(Indicators.equal(of.indices().get(0), at.get(0)));
      all.addAll(turned(l));
      return Optional.of(Monomial.product(all));
    }
    if (moving.access() != Access.ENTRY || at.size() != 2) {
      return Optional.empty();
    }
    boolean row = of.access() == Access.ROW;
    return Optional.of(
        Expr.product(
            Indicators.equal(of.indices().get(0), at.get(row ? 0 : 1)),
            EntryRules.entry(Monomial.product(l), List.of(at.get(row ? 1 : 0)))));
  }

  /** (∂b/∂x)^⊤ l^⊤, as a row where x is one. */
  private Optional<Expr> throughJacobian(List<Expr> l, Expr b, List<Expr> r) {
    if (b.requireShape().isMatrix() || by.requireShape().isMatrix()) {
      return Optional.empty();
    }
    Expr jacobian = EntryRules.derivative(b, by);
    List<Expr> column = new ArrayList<>(b.requireShape().isColumn() ? turned(l) : r);
    if (by.requireShape().isRow()) {
      List<Expr> row = new ArrayList<>(turned(column));
      row.add(jacobian);
      return Optional.of(Monomial.product(row));
    }
    if (by.requireShape().isScalar()) {
      return Optional.of(chain(l, jacobian, r));
    }
    column.add(0, new Transpose(jacobian));
    return Optional.of(Monomial.product(column));
  }

  /** The Jacobian of a product of matrices and one vector that moves. */
  static Optional<Expr> jacobian(Expr e, Workspace workspace) {
    if (!(e instanceof Derivative d)
        || !(d.of() instanceof Product product)
        || d.by().requireShape().isScalar()
        || d.of().requireShape().isScalar()) {
      return Optional.empty();
    }
    boolean isRow = d.of().requireShape().isRow();
    Expr column = isRow ? Transposition.of(d.of(), workspace.order()) : product;
    return column instanceof Product chain && Polynomial.isOfScalarsAndArrays(chain)
        ? new LinearDerivative(d.by(), workspace).jacobianOf(chain.factors())
        : Optional.empty();
  }

  private Optional<Expr> jacobianOf(List<Expr> factors) {
    Expr last = factors.get(factors.size() - 1);
    List<Expr> before = factors.subList(0, factors.size() - 1);
    List<Expr> terms = new ArrayList<>();
    if (DerivativeRules.depends(last, by)) {
      terms.add(chain(before, EntryRules.derivative(last, by), List.of()));
    }
    for (int k = 0; k < before.size(); k++) {
      if (DerivativeRules.depends(before.get(k), by)) {
        if (!before.get(k).requireShape().isScalar()) {
          return Optional.empty();
        }
        List<Expr> others = new ArrayList<>(factors);
        others.remove(k);
        Expr slope = EntryRules.derivative(before.get(k), by);
        others.add(by.requireShape().isColumn() ? new Transpose(slope) : slope);
        terms.add(Monomial.product(others));
      }
    }
    return terms.isEmpty() ? Optional.empty() : Optional.of(DerivativeRules.sum(terms));
  }
}
