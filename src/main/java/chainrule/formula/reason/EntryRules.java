package chainrule.formula.reason;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.ElementAccess.Access;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IdentityMatrix;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.RangeVector;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.Transpose;
import chainrule.formula.ast.UnitVector;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entries of what arrays are made of. */
final class EntryRules {
  private EntryRules() {}

  /** An entry; of a row or a column of a matrix it is an entry of the matrix. */
  static Expr entry(Expr array, List<Expr> indices) {
    if (array instanceof ElementAccess line && line.access() != Access.ENTRY) {
      Expr i = line.indices().get(0);
      Expr j = indices.get(0);
      boolean row = line.access() == Access.ROW;
      return new ElementAccess(line.base(), Access.ENTRY, row ? List.of(i, j) : List.of(j, i), "");
    }
    return new ElementAccess(array, Access.ENTRY, indices, "");
  }

  private static Optional<ElementAccess> entryOf(Expr e) {
    return e instanceof ElementAccess access && access.access() == Access.ENTRY
        ? Optional.of(access)
        : Optional.empty();
  }

  /** The entry of a part, or the part itself where it is a number that is added to each entry. */
  private static Expr part(Expr part, List<Expr> indices) {
    return part.requireShape().isScalar() ? part : entry(part, indices);
  }

  /** Entries of sums, multiples, transposes and functions entry by entry. */
  static Optional<Expr> ofTerm(Expr e, Workspace workspace) {
    return entryOf(e).flatMap(access -> ofTerm(access.base(), access.indices()));
  }

  private static Optional<Expr> ofTerm(Expr base, List<Expr> indices) {
    if (base instanceof Sum || base instanceof Negative || isEntrywise(base)) {
      return Optional.of(
          base.with(base.children().stream().map(child -> part(child, indices)).toList()));
    }
    if (base instanceof Product product && Simplifier.isEntrywise(product)) {
      return Optional.of(
          Monomial.product(product.factors().stream().map(f -> part(f, indices)).toList()));
    }
    if (base instanceof BigOperator big && big.fold() == BigOperator.Fold.SUM) {
      return Optional.of(ofSum(BoundLetters.apart(big, indices), indices));
    }
    if (base instanceof Transpose transpose) {
      return Optional.of(entry(transpose.of(), reversed(indices)));
    }
    return base instanceof Product product ? ofMultiple(product, indices) : Optional.empty();
  }

  private static Expr ofSum(BigOperator big, List<Expr> indices) {
    List<Expr> parts = new ArrayList<>(big.children());
    parts.set(parts.size() - 1, entry(big.body(), indices));
    return big.with(parts);
  }

  private static boolean isEntrywise(Expr base) {
    boolean function = base instanceof BuiltinCall call && call.function().isEntrywise();
    return function
        || base instanceof Quotient
        || (base instanceof Power && !base.requireShape().isMatrix());
  }

  static List<Expr> reversed(List<Expr> indices) {
    return indices.size() == 2 ? List.of(indices.get(1), indices.get(0)) : indices;
  }

  private static Optional<Expr> ofMultiple(Product product, List<Expr> indices) {
    List<Expr> scalars = new ArrayList<>();
    List<Expr> arrays = new ArrayList<>();
    product
        .factors()
        .forEach(factor -> (factor.requireShape().isScalar() ? scalars : arrays).add(factor));
    if (scalars.isEmpty() || !Polynomial.isOfScalarsAndArrays(product)) {
      return Optional.empty();
    }
    scalars.add(entry(Monomial.product(arrays), indices));
    return Optional.of(Monomial.product(scalars));
  }

  /** (Av)_i is a row of A times v, (ab^⊤)_{ij} is a_i b_j. */
  static Optional<Expr> ofProduct(Expr e, Workspace workspace) {
    return entryOf(e)
        .filter(access -> access.base() instanceof Product)
        .flatMap(access -> ofChain(((Product) access.base()).factors(), access, workspace));
  }

  private static Optional<Expr> ofChain(
      List<Expr> chain, ElementAccess access, Workspace workspace) {
    boolean arrays = chain.stream().noneMatch(factor -> factor.requireShape().isScalar());
    boolean plain = arrays && Polynomial.isOfScalarsAndArrays((Product) access.base());
    if (!plain) {
      return Optional.empty();
    }
    Shape shape = access.base().requireShape();
    List<Expr> factors = new ArrayList<>(chain);
    List<Expr> indices = access.indices();
    boolean first = true;
    if (!shape.isRow()) {
      Optional<Expr> row = row(chain.get(0), indices.get(0), workspace);
      first = row.isPresent();
      row.ifPresent(r -> factors.set(0, r));
    }
    boolean last = true;
    if (!shape.isColumn()) {
      Expr index = indices.get(indices.size() - 1);
      Optional<Expr> column = column(chain.get(chain.size() - 1), index, workspace);
      last = column.isPresent();
      column.ifPresent(c -> factors.set(factors.size() - 1, c));
    }
    return first && last ? Optional.of(Monomial.product(factors)) : Optional.empty();
  }

  /** A row of a factor as a row; of a column its entry. */
  static Optional<Expr> row(Expr factor, Expr index, Workspace workspace) {
    if (factor.requireShape().isColumn()) {
      return Optional.of(entry(factor, List.of(index)));
    }
    if (factor instanceof Transpose transpose) {
      return Optional.of(new Transpose(access(transpose.of(), Access.COLUMN, index)));
    }
    return Optional.of(new Transpose(access(factor, Access.ROW, index)));
  }

  static Optional<Expr> column(Expr factor, Expr index, Workspace workspace) {
    if (factor.requireShape().isRow()) {
      return Optional.of(entry(factor, List.of(index)));
    }
    if (factor instanceof Transpose transpose) {
      return Optional.of(access(transpose.of(), Access.ROW, index));
    }
    return Optional.of(access(factor, Access.COLUMN, index));
  }

  static Expr access(Expr matrix, Access access, Expr index) {
    return new ElementAccess(matrix, access, List.of(index), "");
  }

  /** Rows and columns of sums and multiples, and their entries. */
  static Optional<Expr> ofMember(Expr e, Workspace workspace) {
    if (!(e instanceof ElementAccess access)) {
      return Optional.empty();
    }
    boolean ofLine = access.base() instanceof ElementAccess line && line.access() != Access.ENTRY;
    if (ofLine && access.access() == Access.ENTRY) {
      return Optional.of(entry(access.base(), access.indices()));
    }
    return access.access() == Access.ENTRY ? Optional.empty() : ofLine(access);
  }

  private static Optional<Expr> ofLine(ElementAccess line) {
    Expr base = line.base();
    boolean row = line.access() == Access.ROW;
    if (base instanceof Transpose transpose) {
      return Optional.of(
          access(transpose.of(), row ? Access.COLUMN : Access.ROW, line.indices().get(0)));
    }
    boolean inParts =
        base instanceof Sum
            || base instanceof Negative
            || (base instanceof BuiltinCall call && call.function().isEntrywise());
    return inParts
        ? Optional.of(
            base.with(
                base.children().stream()
                    .map(
                        child ->
                            child.requireShape().isScalar()
                                ? child
                                : access(child, line.access(), line.indices().get(0)))
                    .toList()))
        : Optional.empty();
  }

  static Optional<Expr> ofSoftmax(Expr e, Workspace workspace) {
    return entryOf(e)
        .filter(a -> a.base() instanceof BuiltinCall c && c.function() == BuiltinFunction.SOFTMAX)
        .filter(a -> a.indices().size() == 1)
        .map(a -> softmax(((BuiltinCall) a.base()).arguments().get(0), a.indices().get(0)));
  }

  private static Expr softmax(Expr scores, Expr index) {
    return new Quotient(
        ElementaryRules.call(BuiltinFunction.EXP, entry(scores, List.of(index))), sumOfExp(scores));
  }

  private static Expr sumOfExp(Expr scores) {
    IndexVariable letter =
        BoundLetters.fresh(IndexVariable.Range.upTo(scores.requireShape().length()));
    return SumRules.sum(
        letter,
        ElementaryRules.call(BuiltinFunction.EXP, entry(scores, List.of(new IndexRef(letter)))));
  }

  static Optional<Expr> ofLogSumExp(Expr e, Workspace workspace) {
    return e instanceof BuiltinCall call
            && call.function() == BuiltinFunction.LOG_SUM_EXP
            && !call.arguments().get(0).requireShape().isMatrix()
        ? Optional.of(ElementaryRules.call(BuiltinFunction.LOG, sumOfExp(call.arguments().get(0))))
        : Optional.empty();
  }

  /** Entries of e_o, of the identity and of diagonal matrices, and the products with e_o. */
  static Optional<Expr> ofUnit(Expr e, Workspace workspace) {
    return entryOf(e)
        .flatMap(
            a -> {
              if (a.base() instanceof UnitVector unit) {
                return Optional.of(Indicators.equal(a.indices().get(0), unit.of()));
              }
              if (a.indices().size() != 2) {
                return Optional.empty();
              }
              Expr equal = Indicators.equal(a.indices().get(0), a.indices().get(1));
              if (a.base() instanceof IdentityMatrix) {
                return Optional.of(equal);
              }
              return a.base() instanceof BuiltinCall call
                      && call.function() == BuiltinFunction.DIAG
                      && !call.arguments().get(0).requireShape().isMatrix()
                  ? Optional.of(
                      Expr.product(
                          equal, entry(call.arguments().get(0), List.of(a.indices().get(0)))))
                  : Optional.empty();
            });
  }

  /** (∂f/∂x)_i = ∂f/∂x_i. */
  static Optional<Expr> ofDerivative(Expr e, Workspace workspace) {
    return entryOf(e)
        .filter(a -> a.base() instanceof Derivative)
        .flatMap(a -> ofDerivative((Derivative) a.base(), a.indices()));
  }

  private static Optional<Expr> ofDerivative(Derivative d, List<Expr> indices) {
    boolean number = d.of().requireShape().isScalar();
    if (number) {
      return Optional.of(derivative(d.of(), entry(d.by(), indices)));
    }
    if (d.by().requireShape().isScalar()) {
      return Optional.of(derivative(entry(d.of(), indices), d.by()));
    }
    return Optional.of(
        derivative(entry(d.of(), List.of(indices.get(0))), entry(d.by(), List.of(indices.get(1)))));
  }

  static Expr derivative(Expr of, Expr by) {
    return new Derivative(of, by, Derivative.Style.PARTIAL, Derivative.Layout.NUMERATOR);
  }

  /** Entries of a list whose members follow one pattern, and of 0. */
  static Optional<Expr> ofList(Expr e, Workspace workspace) {
    return entryOf(e)
        .flatMap(
            a -> {
              if (a.base() instanceof NumberLiteral) {
                return Optional.of(a.base());
              }
              return a.base() instanceof RangeVector list
                  ? Optional.of(member(list, a.indices()))
                  : Optional.empty();
            });
  }

  /** What follows the pattern, and at some places something else. */
  private static Expr member(RangeVector list, List<Expr> indices) {
    Expr at = indices.get(list.stacked() ? 0 : indices.size() - 1);
    Expr usual = ExprQueries.substitute(list.entry(), Map.of(list.variable(), at));
    List<Expr> terms = new ArrayList<>(List.of(usual));
    for (int k = 0; k < list.places().size(); k++) {
      Expr other = new Sum(List.of(list.others().get(k), new Negative(usual)));
      terms.add(Expr.product(Indicators.equal(at, list.places().get(k)), other));
    }
    Expr whole = DerivativeRules.sum(terms);
    return whole.requireShape().isScalar() ? whole : entry(whole, indices.subList(0, 1));
  }
}
