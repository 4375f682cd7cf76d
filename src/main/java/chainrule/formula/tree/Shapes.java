package chainrule.formula.tree;

import chainrule.formula.tree.Item.Access;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shape of an expression, or a {@link Meaningless} that says why it has none. */
public final class Shapes implements Visitor<Shape> {
  private final boolean denominatorLayout;
  private final Map<Symbol, Shape> arguments = new HashMap<>();

  private Shapes(boolean denominatorLayout) {
    this.denominatorLayout = denominatorLayout;
  }

  /**
   * The shape of an expression.
   *
   * @param denominatorLayout whether ∂vector/∂vector has a column for each component of the
   *     numerator
   * @throws Meaningless if it has none
   */
  public static Shape of(Expr expression, boolean denominatorLayout) {
    return new Shapes(denominatorLayout).shape(expression);
  }

  /**
   * Looks whether both sides of every comparison are numbers.
   *
   * @throws Meaningless if one is not
   */
  public static void check(Condition condition, boolean denominatorLayout) {
    new Shapes(denominatorLayout).numbers(condition);
  }

  Shape shape(Expr expression) {
    return expression.accept(this);
  }

  String isA(Expr expression) {
    return Printer.inWords(expression) + " " + shape(expression).inWords();
  }

  @Override
  public Shape num(Num e) {
    return e.value().signum() == 0 ? Shape.ANY : Shape.SCALAR;
  }

  @Override
  public Shape ref(Ref e) {
    return arguments.getOrDefault(e.symbol(), e.symbol().shape());
  }

  @Override
  public Shape index(Index e) {
    if (e.variable().range().isEmpty()) {
      throw new Meaningless(
          "there is no range for “%s”; write one, or declare it with an index line"
              .formatted(e.variable().name()));
    }
    return Shape.SCALAR;
  }

  @Override
  public Shape item(Item e) {
    e.indices().forEach(this::subscript);
    Shape base = shape(e.base());
    if (e.access() != Access.ENTRY) {
      return Shape.column(e.access() == Access.ROW ? base.columns() : base.rows());
    }
    boolean fits = e.indices().size() == 2 ? base.isMatrix() : base.isColumn() || base.isRow();
    if (!fits) {
      throw new Meaningless(
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
          throw new Meaningless(
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
    return Products.of(shapes, e.signs(), Shapes::multiply)
        .orElseThrow(() -> new Meaningless(Misfit.inWords(e, shapes)));
  }

  static Optional<Shape> multiply(Shape a, Times sign, Shape b) {
    if (a.isScalar() || b.isScalar()) {
      return Optional.of(a.isScalar() ? b : a);
    }
    boolean equal = a.equals(b);
    if (sign == Times.ELEMENTWISE || (sign == Times.STAR && equal)) {
      return equal ? Optional.of(a) : Optional.empty();
    }
    if (sign == Times.DOT && equal && !a.isMatrix()) {
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
      throw new Meaningless(
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
      throw new Meaningless(isA(e.base()) + "; only a square matrix has powers");
    }
    return base.free() ? Shape.SCALAR : base;
  }

  @Override
  public Shape transpose(Transpose e) {
    return shape(e.of()).transposed();
  }

  @Override
  public Shape apply(Apply e) {
    return new FunctionShapes(this).of(e);
  }

  static Shape notFree(Shape shape) {
    return shape.free() ? Shape.SCALAR : shape;
  }

  @Override
  public Shape call(Call e) {
    Map<Symbol, Shape> before = new HashMap<>(arguments);
    boolean follows = false;
    for (int k = 0; k < e.arguments().size(); k++) {
      Shape shape = shape(e.arguments().get(k));
      if (e.let().parameters().get(k) instanceof Ref parameter) {
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

  private boolean accept(Call e, Symbol parameter, Shape shape, Expr argument) {
    if (parameter instanceof Given given && given.domain().kind() == Domain.Kind.ARGUMENT) {
      arguments.put(parameter, notFree(shape));
      return true;
    }
    if (parameter instanceof Given given && given.domain().isWhole()) {
      subscript(argument);
    }
    if (!shape.agrees(parameter.shape())) {
      throw new Meaningless(
          "%s, but in “%s(…)” it stands for “%s”, which %s"
              .formatted(
                  isA(argument), e.let().name(), parameter.name(), parameter.shape().inWords()));
    }
    return false;
  }

  @Override
  public Shape big(Big e) {
    e.variables().forEach(variable -> index(new Index(variable)));
    numbers(e.condition());
    Shape body = shape(e.body());
    if (e.fold() != Big.Fold.SUM && !body.isScalar()) {
      throw new Meaningless(
          "%s; %s is of numbers".formatted(isA(e.body()), Printer.quoted(e.fold().latex())));
    }
    return body;
  }

  private void numbers(Condition condition) {
    condition.sides().forEach(side -> number(side, "a side of a condition"));
  }

  private void subscript(Expr index) {
    number(index, "a subscript");
    if (!Ranges.isWhole(index)) {
      throw new Meaningless(
          Printer.inWords(index) + " is no whole number, so it cannot be an index");
    }
  }

  private void number(Expr expression, String role) {
    if (!shape(expression).isScalar()) {
      throw new Meaningless(isA(expression) + "; " + role + " is a number");
    }
  }

  @Override
  public Shape derivative(Derivative e) {
    if (e.style() == Derivative.Style.LOST) {
      throw new Meaningless(
          "the numerator %s has no “\\partial”, so this is no derivative"
              .formatted(Printer.inWords(e.of())));
    }
    Targets.check(e.by());
    Shape of = shape(e.of());
    Shape by = shape(e.by());
    if (of.isScalar()) {
      return by;
    }
    if (by.isScalar()) {
      return of;
    }
    if (of.isMatrix() || by.isMatrix()) {
      throw new Meaningless(
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
  public Shape block(Block e) {
    return new BlockShapes(this).of(e);
  }

  @Override
  public Shape listed(Listed e) {
    return new BlockShapes(this).of(e);
  }

  @Override
  public Shape cases(Cases e) {
    e.branches().forEach(branch -> numbers(branch.condition()));
    return together(e.branches().stream().map(Cases.Branch::value).toList(), "cases of one value");
  }

  @Override
  public Shape truth(Truth e) {
    numbers(e.condition());
    return Shape.SCALAR;
  }

  @Override
  public Shape expectation(Expectation e) {
    return shape(e.of());
  }

  @Override
  public Shape basis(Basis e) {
    subscript(e.of());
    return Shape.column(
        Ranges.of(e.of())
            .flatMap(range -> Size.of(range.high()))
            .orElseThrow(
                () -> new Meaningless("how long " + Printer.inWords(e) + " is cannot be told")));
  }

  @Override
  public Shape identity(Identity e) {
    Size size =
        Size.of(e.of())
            .orElseThrow(
                () -> new Meaningless("how large " + Printer.inWords(e) + " is cannot be told"));
    return Shape.of(size, size);
  }
}
