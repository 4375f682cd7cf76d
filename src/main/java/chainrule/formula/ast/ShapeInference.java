package chainrule.formula.ast;

import chainrule.formula.ast.ElementAccess.Access;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shape of an expression, or a {@link SemanticException} that says why it has none. */
public final class ShapeInference implements ExprVisitor<Shape> {
  private final boolean denominatorLayout;
  private final Map<Symbol, Shape> arguments = new HashMap<>();

  private ShapeInference(boolean denominatorLayout) {
    this.denominatorLayout = denominatorLayout;
  }

  /**
   * The shape of an expression.
   *
   * @param denominatorLayout whether ∂vector/∂vector has a column for each component of the
   *     numerator
   * @throws SemanticException if it has none
   */
  public static Shape of(Expr expression, boolean denominatorLayout) {
    return new ShapeInference(denominatorLayout).shape(expression);
  }

  /**
   * Looks whether both sides of every comparison are numbers.
   *
   * @throws SemanticException if one is not
   */
  public static void check(Condition condition, boolean denominatorLayout) {
    new ShapeInference(denominatorLayout).numbers(condition);
  }

  Shape shape(Expr expression) {
    return expression.accept(this);
  }

  String isA(Expr expression) {
    return Printer.inWords(expression) + " " + shape(expression).inWords();
  }

  @Override
  public Shape num(NumberLiteral e) {
    return e.value().signum() == 0 ? Shape.ANY : Shape.SCALAR;
  }

  @Override
  public Shape ref(SymbolRef e) {
    return arguments.getOrDefault(e.symbol(), e.symbol().shape());
  }

  @Override
  public Shape index(IndexRef e) {
    if (e.variable().range().isEmpty()) {
      throw new SemanticException(
          "there is no range for “%s”; write one, or declare it with an index line"
              .formatted(e.variable().name()));
    }
    return Shape.SCALAR;
  }

  @Override
  public Shape item(ElementAccess e) {
    e.indices().forEach(this::subscript);
    Shape base = shape(e.base());
    if (e.access() != Access.ENTRY) {
      return Shape.column(e.access() == Access.ROW ? base.columns() : base.rows());
    }
    boolean fits = e.indices().size() == 2 ? base.isMatrix() : base.isColumn() || base.isRow();
    if (!fits) {
      throw new SemanticException(
          "%s cannot take %s"
              .formatted(
                  isA(e.base()), e.indices().size() == 1 ? "one subscript" : "two subscripts"));
    }
    return Shape.SCALAR;
  }

  @Override
  public Shape sum(Sum e) {
    return together(e.terms(), "added");
  }

  /** The one shape of several parts; literals and declared scalars fit any of them. */
  Shape together(List<Expr> parts, String done) {
    Expr widest = parts.get(0);
    Shape shape = shape(widest);
    for (Expr part : parts.subList(1, parts.size())) {
      Shape other = shape(part);
      if (!fits(part, other, shape)) {
        if (!fits(widest, shape, other)) {
          throw new SemanticException(
              "%s and %s; they cannot be %s".formatted(isA(widest), isA(part), done));
        }
        widest = part;
        shape = other;
      }
    }
    return shape;
  }

  private static boolean fits(Expr part, Shape shape, Shape wanted) {
    return shape.equals(wanted)
        || shape.free()
        || (!wanted.free() && shape.isScalar() && Broadcast.mayBe(part));
  }

  @Override
  public Shape negative(Negative e) {
    return shape(e.of());
  }

  @Override
  public Shape product(Product e) {
    List<Shape> shapes = e.factors().stream().map(this::shape).toList();
    return ProductAssociation.of(shapes, e.signs(), ShapeInference::multiply)
        .orElseThrow(() -> ProductShapeError.of(e, shapes));
  }

  static Optional<Shape> multiply(Shape a, ProductSign sign, Shape b) {
    if (a.isScalar() || b.isScalar()) {
      return Optional.of(a.isScalar() ? b : a);
    }
    boolean equal = a.equals(b);
    if (sign == ProductSign.ELEMENTWISE || (sign == ProductSign.STAR && equal)) {
      return equal ? Optional.of(a) : Optional.empty();
    }
    if (sign == ProductSign.DOT && equal && !a.isMatrix()) {
      return Optional.of(Shape.SCALAR);
    }
    return a.columns().equals(b.rows())
        ? Optional.of(Shape.of(a.rows(), b.columns()))
        : Optional.empty();
  }

  @Override
  public Shape quotient(Quotient e) {
    Shape top = shape(e.numerator());
    Shape bottom = shape(e.denominator());
    if (!bottom.isScalar() && !bottom.equals(top)) {
      throw new SemanticException(
          "%s, so %s cannot be divided by it"
              .formatted(isA(e.denominator()), Printer.inWords(e.numerator())));
    }
    return top;
  }

  @Override
  public Shape power(Power e) {
    Shape base = shape(e.base());
    number(e.exponent(), "an exponent");
    if (base.isMatrix() && !base.rows().equals(base.columns())) {
      throw new SemanticException(isA(e.base()) + "; only a square matrix has powers");
    }
    return base.free() ? Shape.SCALAR : base;
  }

  @Override
  public Shape transpose(Transpose e) {
    return shape(e.of()).transposed();
  }

  @Override
  public Shape apply(BuiltinCall e) {
    return new BuiltinShapes(this).of(e);
  }

  static Shape notFree(Shape shape) {
    return shape.free() ? Shape.SCALAR : shape;
  }

  @Override
  public Shape call(UserCall e) {
    Map<Symbol, Shape> before = new HashMap<>(arguments);
    boolean follows = false;
    for (int k = 0; k < e.arguments().size(); k++) {
      Shape shape = shape(e.arguments().get(k));
      if (e.let().parameters().get(k) instanceof SymbolRef parameter) {
        follows |= accept(e, parameter.symbol(), shape, e.arguments().get(k));
      } else {
        subscript(e.arguments().get(k));
      }
    }
    Shape shape = follows ? shape(e.let().body()) : e.let().shape();
    arguments.clear();
    arguments.putAll(before);
    return shape;
  }

  private boolean accept(UserCall e, Symbol parameter, Shape shape, Expr argument) {
    if (parameter instanceof DeclaredSymbol given
        && given.domain().kind() == Domain.Kind.ARGUMENT) {
      arguments.put(parameter, notFree(shape));
      return true;
    }
    if (parameter instanceof DeclaredSymbol given && given.domain().isWhole()) {
      subscript(argument);
    }
    if (!shape.agrees(parameter.shape())) {
      throw new SemanticException(
          "%s, but in “%s(…)” it stands for “%s”, which %s"
              .formatted(
                  isA(argument), e.let().name(), parameter.name(), parameter.shape().inWords()));
    }
    return false;
  }

  @Override
  public Shape big(BigOperator e) {
    e.variables().forEach(variable -> index(new IndexRef(variable)));
    numbers(e.condition());
    Shape body = shape(e.body());
    if (e.fold() != BigOperator.Fold.SUM && !body.isScalar()) {
      throw new SemanticException(
          "%s; %s is of numbers".formatted(isA(e.body()), Printer.quoted(e.fold().latex())));
    }
    return body;
  }

  private void numbers(Condition condition) {
    condition.sides().forEach(side -> number(side, "a side of a condition"));
  }

  private void subscript(Expr index) {
    number(index, "a subscript");
    if (!IndexRanges.isWhole(index)) {
      throw new SemanticException(
          Printer.inWords(index) + " is no whole number, so it cannot be an index");
    }
  }

  private void number(Expr expression, String role) {
    if (!shape(expression).isScalar()) {
      throw new SemanticException(isA(expression) + "; " + role + " is a number");
    }
  }

  @Override
  public Shape derivative(Derivative e) {
    if (e.style() == Derivative.Style.LOST) {
      throw new SemanticException(
          "the numerator %s has no “\\partial”, so this is no derivative"
              .formatted(Printer.inWords(e.of())));
    }
    DifferentiationTarget.check(e.by());
    Shape of = shape(e.of());
    Shape by = shape(e.by());
    if (of.isScalar()) {
      return by;
    }
    if (by.isScalar()) {
      return of;
    }
    if (of.isMatrix() || by.isMatrix()) {
      throw new SemanticException(
          "%s and %s: their derivative would need more than two directions"
              .formatted(isA(e.of()), isA(e.by())));
    }
    Shape jacobian = Shape.of(length(of), length(by));
    return denominatorLayout ? jacobian.transposed() : jacobian;
  }

  private static Size length(Shape vector) {
    return vector.isRow() ? vector.columns() : vector.rows();
  }

  @Override
  public Shape block(BlockMatrix e) {
    return new BlockShapes(this).of(e);
  }

  @Override
  public Shape listed(RangeVector e) {
    return new BlockShapes(this).of(e);
  }

  @Override
  public Shape cases(Cases e) {
    e.branches().forEach(branch -> numbers(branch.condition()));
    return together(e.branches().stream().map(Cases.Branch::value).toList(), "cases of one value");
  }

  @Override
  public Shape truth(Indicator e) {
    numbers(e.condition());
    return Shape.SCALAR;
  }

  @Override
  public Shape expectation(Expectation e) {
    return shape(e.of());
  }

  @Override
  public Shape basis(UnitVector e) {
    subscript(e.of());
    return Shape.column(
        IndexRanges.of(e.of())
            .flatMap(range -> Size.of(range.high()))
            .orElseThrow(
                () ->
                    new SemanticException(
                        "how long " + Printer.inWords(e) + " is cannot be told")));
  }

  @Override
  public Shape identity(IdentityMatrix e) {
    Size size =
        Size.of(e.of())
            .orElseThrow(
                () ->
                    new SemanticException(
                        "how large " + Printer.inWords(e) + " is cannot be told"));
    return Shape.of(size, size);
  }
}
