package chainrule.formula.resolve;

import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.SizeExpression;
import chainrule.formula.parse.FormulaParser.ArgumentContext;
import chainrule.formula.parse.FormulaParser.ExpressionContext;
import chainrule.formula.parse.FormulaParser.FactorContext;
import chainrule.formula.parse.FormulaParser.GroupContext;
import chainrule.formula.parse.FormulaParser.PieceContext;
import chainrule.formula.parse.FormulaParser.TermContext;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads sets: \{1, \dots, n\}, \mathbb{R}^{n \times m}, (0, 1), \mathbb{R}^+. */
final class SetResolver {
  private final ExpressionResolver reader;

  SetResolver(ExpressionResolver reader) {
    this.reader = reader;
  }

  /** A shape, and where the entries come from. */
  record Kind(Shape shape, Domain domain) {}

  /** {a, …, b}, if the set is of that form. */
  Optional<Range> range(ExpressionContext set) {
    GroupContext group = only(set).map(factor -> factor.atom().group()).orElse(null);
    if (group == null || group.LEFT_CURLY() == null) {
      return Optional.empty();
    }
    List<Expr> ends = new ArrayList<>();
    for (PieceContext piece : BuiltinCallResolver.pieces(BracketResolver.contents(group))) {
      if (!BracketResolver.isDots(piece)) {
        ends.add(reader.expression(piece.expression(0)));
      }
    }
    return Optional.of(new Range(ends.get(0), ends.get(ends.size() - 1)));
  }

  private static Optional<FactorContext> only(ExpressionContext set) {
    boolean one =
        set.sign().isEmpty() && set.term().size() == 1 && set.term(0).factor().size() == 1;
    return one ? Optional.of(set.term(0).factor(0)) : Optional.empty();
  }

  /** Whether the elements of the set are numbers. */
  boolean isOfNumbers(ExpressionContext set) {
    return range(set).isPresent() || isNamed(set) || kind(set).shape().isScalar();
  }

  /**
   * Whether the set is a word or letter, such as the vocabulary, of which nothing more is known.
   */
  private static boolean isNamed(ExpressionContext set) {
    return only(set)
        .filter(factor -> factor.script().isEmpty())
        .flatMap(factor -> NameResolver.text(factor.atom()))
        .filter(text -> !text.startsWith("\\mathbb"))
        .isPresent();
  }

  /** The set of a given. */
  Kind kind(ExpressionContext set) {
    Optional<Range> range = range(set);
    if (range.isPresent()) {
      return new Kind(Shape.SCALAR, Domain.whole(range.get().low(), range.get().high()));
    }
    FactorContext factor = only(set).orElseThrow(() -> notASet(set));
    GroupContext group = factor.atom().group();
    if (group != null) {
      List<PieceContext> ends = BuiltinCallResolver.pieces(BracketResolver.contents(group));
      Expr low = reader.expression(ends.get(0).expression(0));
      Expr high = reader.expression(ends.get(ends.size() - 1).expression(0));
      return new Kind(shape(factor, set), new Domain(Domain.Kind.INTERVAL, low, high));
    }
    if (!NameResolver.text(factor.atom()).filter("\\mathbb{R}"::equals).isPresent()) {
      throw notASet(set);
    }
    return new Kind(shape(factor, set), new Domain(sign(factor), Expr.number(0), Expr.number(0)));
  }

  /** Bernoulli(p)^n. */
  Kind distribution(ExpressionContext set) {
    TermContext term = set.term(0);
    boolean bernoulli =
        term.factor().size() == 2
            && NameResolver.text(term.factor(0).atom()).filter("Bernoulli"::equals).isPresent()
            && term.factor(1).atom().group() != null;
    if (!bernoulli) {
      throw notASet(set);
    }
    FactorContext factor = term.factor(1);
    Expr p = reader.atoms.only(BracketResolver.contents(factor.atom().group()));
    return new Kind(shape(factor, set), new Domain(Domain.Kind.BERNOULLI, Expr.number(0), p));
  }

  private static Domain.Kind sign(FactorContext factor) {
    String power = power(factor).map(LatexNormalizer::of).orElse("");
    String below = Scripts.of(factor).subscript().map(LatexNormalizer::of).orElse("");
    if (power.startsWith("+") || below.matches("\\+|>0")) {
      return Domain.Kind.POSITIVE;
    }
    return power.startsWith("*") ? Domain.Kind.NONZERO : Domain.Kind.REAL;
  }

  private static Optional<ArgumentContext> power(FactorContext factor) {
    return Scripts.of(factor).superscripts().stream().findFirst();
  }

  private Shape shape(FactorContext factor, ExpressionContext set) {
    Optional<ArgumentContext> power = power(factor);
    if (power.isEmpty() || power.get().getText().matches("\\{?[+*]\\}?")) {
      return Shape.SCALAR;
    }
    ArgumentContext argument = power.get();
    List<Expr> sizes = new ArrayList<>();
    if (argument.braces() == null) {
      sizes.add(reader.atoms.argument(argument));
    } else {
      Expr product = reader.atoms.argument(argument);
      boolean two =
          product instanceof Product p
              && p.factors().size() == 2
              && p.signs().get(0) == ProductSign.CROSS;
      sizes.addAll(two ? product.children() : List.of(product));
    }
    List<Size> read =
        sizes.stream()
            .map(size -> SizeExpression.read(size).orElseThrow(() -> notASet(set)))
            .toList();
    return read.size() == 1 ? Shape.column(read.get(0)) : Shape.of(read.get(0), read.get(1));
  }

  /** x ∈ ℝ* says x ≠ 0, and i ∈ {1, …, n} says nothing new. */
  List<Comparison> membership(Expr element, ExpressionContext set) {
    if (range(set).isPresent() || isNamed(set)) {
      return List.of();
    }
    Domain domain = kind(set).domain();
    return switch (domain.kind()) {
      case POSITIVE -> List.of(new Comparison(element, Order.GREATER, Expr.number(0)));
      case NONZERO -> List.of(new Comparison(element, Order.NOT_EQUAL, Expr.number(0)));
      case INTERVAL ->
          List.of(
              new Comparison(domain.low(), Order.LESS, element),
              new Comparison(element, Order.LESS, domain.high()));
      default -> List.of();
    };
  }

  private static chainrule.formula.parse.SyntaxException notASet(ExpressionContext set) {
    return new SyntaxException(
        "“"
            + set.getText()
            + "” is no set that is known here; “\\mathbb{R}^n”, “(a, b)” and “\\{1, \\dots, n\\}” are",
        set.getStart().getStartIndex());
  }
}
