package chainrule.formula.ast;

import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.Size;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Trees by hand: names, letters and operations on them. */
public final class Trees {
  /** A size. */
  public static final DeclaredSymbol N = whole("n", 2, 6);

  /** Another size. */
  public static final DeclaredSymbol D = whole("d", 2, 6);

  private Trees() {}

  /** A whole number between two others. */
  public static DeclaredSymbol whole(String name, int low, int high) {
    Domain domain = Domain.whole(Expr.number(low), Expr.number(high));
    return new DeclaredSymbol(name, Shape.SCALAR, domain);
  }

  /** A real number. */
  public static DeclaredSymbol scalar(String name) {
    return new DeclaredSymbol(name, Shape.SCALAR, Domain.REAL);
  }

  /** A column. */
  public static DeclaredSymbol column(String name, DeclaredSymbol size) {
    return new DeclaredSymbol(name, Shape.column(Size.of(size)), Domain.REAL);
  }

  /** A matrix. */
  public static DeclaredSymbol matrix(String name, DeclaredSymbol rows, DeclaredSymbol columns) {
    return new DeclaredSymbol(name, Shape.of(Size.of(rows), Size.of(columns)), Domain.REAL);
  }

  /** A letter that runs from 1 to a size. */
  public static IndexVariable letter(String name, DeclaredSymbol size) {
    IndexVariable.Range range = IndexVariable.Range.upTo(Size.of(size));
    return new IndexVariable(name, Optional.of(range));
  }

  /** A name. */
  public static Expr ref(Symbol symbol) {
    return new SymbolRef(symbol);
  }

  /** A letter. */
  public static Expr ref(IndexVariable letter) {
    return new IndexRef(letter);
  }

  /** The k-th entry of a vector. */
  public static Expr entry(Symbol vector, Expr k) {
    return new ElementAccess(ref(vector), ElementAccess.Access.ENTRY, List.of(k), "");
  }

  /** a + b. */
  public static Expr sum(Expr... terms) {
    return new Sum(List.of(terms));
  }

  /** a b. */
  public static Expr product(Expr... factors) {
    return product(ProductSign.JUXTAPOSED, factors);
  }

  /** Factors with the same sign between any two. */
  public static Expr product(ProductSign sign, Expr... factors) {
    return new Product(List.of(factors), Collections.nCopies(factors.length - 1, sign));
  }

  /** f(a). */
  public static Expr call(BuiltinFunction function, Expr... arguments) {
    return new BuiltinCall(function, 0, List.of(arguments));
  }

  /** ∂of/∂by, with a row for each entry of what is differentiated. */
  public static Expr derivative(Expr of, Expr by) {
    return new Derivative(of, by, Derivative.Style.PARTIAL, Derivative.Layout.NUMERATOR);
  }

  /** Σ over a letter. */
  public static BigOperator total(IndexVariable letter, Expr body) {
    return new BigOperator(BigOperator.Fold.SUM, List.of(letter), Condition.ALWAYS, body);
  }

  /** left order right. */
  public static Condition condition(Expr left, Condition.Order order, Expr right) {
    return new Condition(List.of(new Condition.Comparison(left, order, right)));
  }
}
