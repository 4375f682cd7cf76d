package chainrule.formula.resolve;

import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.SizeExpression;
import chainrule.formula.ast.Sum;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.AtomSyntax.WordSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.MarkSyntax;
import chainrule.formula.parse.Scripts;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.Separator;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.parse.TermSyntax;
import chainrule.formula.parse.Times;
import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves sets: \{1, \dots, n\}, \mathbb{R}^{n \times m}, (0, 1), \mathbb{R}^+. */
final class SetResolver {
  private final ExpressionResolver expressions;
  private final RowAccount account;

  SetResolver(ExpressionResolver expressions) {
    this.expressions = expressions;
    this.account = expressions.scope().account();
  }

  /** A shape, and where the entries come from. */
  record Kind(Shape shape, Domain domain) {}

  /** {a, …, b}, if the set is of that form. */
  Optional<Range> range(ExpressionSyntax set) {
    return set.onlyFactor()
        .flatMap(factor -> factor.atom().group(Bracket.CURLY))
        .map(group -> range(group, set));
  }

  /** {a, …, b}. */
  Range wholeRange(ExpressionSyntax set) {
    return range(set)
        .orElseThrow(
            () ->
                new SyntaxException(
                    "“" + set.text() + "” is no range “\\{1, \\dots, n\\}”", set.place()));
  }

  private Range range(GroupSyntax group, ExpressionSyntax set) {
    List<SegmentSyntax> ends =
        group.contents().filled().stream().filter(segment -> !segment.isDots()).toList();
    boolean dots = ends.size() < group.contents().filled().size();
    requireEnd(group, set);
    account.own(group);
    account.separators(group.contents(), Set.of(Separator.COMMA));
    group.contents().filled().stream().filter(SegmentSyntax::isDots).forEach(account::all);
    Range range = ends(ends, 1, set);
    requireConsecutive(ends, dots);
    return range;
  }

  private static void requireEnd(GroupSyntax group, ExpressionSyntax set) {
    List<SegmentSyntax> listed = group.contents().filled();
    if (!listed.isEmpty() && listed.get(listed.size() - 1).isDots()) {
      throw new SyntaxException(
          "“%s” has no end; a set such as “\\{1, \\dots, 9\\}” has one".formatted(set.text()),
          set.place());
    }
  }

  /** From the first of the ends to the last of them. */
  private Range ends(List<SegmentSyntax> ends, int least, ExpressionSyntax set) {
    if (ends.size() < least) {
      throw notASet(set);
    }
    Expr low = expressions.expression(BracketResolver.formula(ends.get(0)));
    Expr high = expressions.expression(BracketResolver.formula(ends.get(ends.size() - 1)));
    return new Range(low, high);
  }

  /** What stands before the dots, or without dots in all, is 1, 2 and so on. */
  private void requireConsecutive(List<SegmentSyntax> ends, boolean dots) {
    int named = dots ? ends.size() - 1 : ends.size();
    for (int k = 1; k < named; k++) {
      boolean next =
          expressions.expression(BracketResolver.formula(ends.get(k))) instanceof NumberLiteral b
              && expressions.expression(BracketResolver.formula(ends.get(k - 1)))
                  instanceof NumberLiteral a
              && b.value().subtract(a.value()).compareTo(BigDecimal.ONE) == 0;
      if (!next) {
        throw new SyntaxException(
            "“%s” does not follow the number before it".formatted(ends.get(k).text()),
            ends.get(k).place());
      }
    }
  }

  /** Whether the elements of the set are numbers. */
  boolean isOfNumbers(ExpressionSyntax set) {
    return range(set).isPresent() || isNamed(set) || kind(set).shape().isScalar();
  }

  /**
   * Whether the set is a word or letter, such as the vocabulary, of which nothing more is known.
   */
  boolean isNamed(ExpressionSyntax set) {
    boolean named =
        set.onlyTerm()
            .filter(word -> word.operators().stream().allMatch(Times.JUXTAPOSED::equals))
            .filter(word -> word.factors().stream().allMatch(SetResolver::isLetter))
            .filter(word -> word.factors().size() == 1 || hasNoWord(word))
            .isPresent();
    if (named) {
      account.all(set);
    }
    return named;
  }

  /** Letters side by side are a name, and a word among them is none of its letters. */
  private static boolean hasNoWord(TermSyntax name) {
    return name.factors().stream().noneMatch(factor -> factor.atom() instanceof WordSyntax);
  }

  private static boolean isLetter(FactorSyntax factor) {
    return factor.scripts().isEmpty()
        && factor.atom().name().filter(name -> !name.startsWith("\\mathbb")).isPresent();
  }

  /** {−1, 1}: two numbers that do not follow each other. */
  private Optional<Range> either(ExpressionSyntax set) {
    Optional<ContentsSyntax> braces =
        set.onlyFactor()
            .flatMap(factor -> factor.atom().group(Bracket.CURLY))
            .map(GroupSyntax::contents)
            .filter(contents -> contents.filled().size() == 2)
            .filter(contents -> contents.filled().stream().noneMatch(SegmentSyntax::isDots));
    return braces
        .map(contents -> ends(contents.filled(), 2, set))
        .filter(ends -> number(ends.low()).isPresent() && number(ends.high()).isPresent())
        .filter(ends -> number(ends.high()).get() - number(ends.low()).get() != 1);
  }

  private static Optional<Double> number(Expr end) {
    if (end instanceof Negative negative) {
      return number(negative.of()).map(value -> -value);
    }
    return end instanceof NumberLiteral literal
        ? Optional.of(literal.value().doubleValue())
        : Optional.empty();
  }

  /** The set of a given. */
  Kind kind(ExpressionSyntax set) {
    Optional<Range> either = either(set);
    if (either.isPresent()) {
      FactorSyntax factor = set.onlyFactor().orElseThrow();
      account.own(factor.atom());
      factor
          .atom()
          .group()
          .ifPresent(g -> account.separators(g.contents(), Set.of(Separator.COMMA)));
      return new Kind(
          shape(factor, set),
          new Domain(Domain.Kind.EITHER, either.get().low(), either.get().high()));
    }
    Optional<Range> range = range(set);
    if (range.isPresent()) {
      Shape shape = shape(set.onlyFactor().orElseThrow(), set);
      return new Kind(shape, Domain.whole(range.get().low(), range.get().high()));
    }
    FactorSyntax factor = set.onlyFactor().orElseThrow(() -> notASet(set));
    Optional<GroupSyntax> interval = factor.atom().group();
    if (interval.isPresent()) {
      Range ends = ends(interval.get().contents().filled(), 2, set);
      account.own(interval.get());
      account.separators(interval.get().contents(), Set.of(Separator.COMMA));
      return new Kind(shape(factor, set), new Domain(intervalKind(set), ends.low(), ends.high()));
    }
    if (factor.atom().name().filter("\\mathbb{R}"::equals).isEmpty()) {
      throw notASet(set);
    }
    account.all(factor.atom());
    return new Kind(
        shape(factor, set), new Domain(sign(factor.scripts()), Expr.number(0), Expr.number(0)));
  }

  /** Bernoulli(p)^n. */
  Kind distribution(ExpressionSyntax set) {
    List<FactorSyntax> factors =
        set.onlyTerm().map(TermSyntax::factors).orElseThrow(() -> notASet(set));
    boolean bernoulli =
        factors.size() == 2
            && factors.get(0).atom().name().filter("Bernoulli"::equals).isPresent()
            && factors.get(1).atom().group().isPresent();
    if (!bernoulli) {
      throw notASet(set);
    }
    account.all(factors.get(0));
    FactorSyntax factor = factors.get(1);
    account.own(factor.atom());
    Expr p = expressions.only(factor.atom().group().orElseThrow().contents());
    return new Kind(shape(factor, set), new Domain(Domain.Kind.BERNOULLI, Expr.number(0), p));
  }

  /** ℝ^+ and ℝ_{>0} are positive, ℝ^* is without 0. */
  private Domain.Kind sign(Scripts scripts) {
    String over = scripts.superscripts().stream().findFirst().map(a -> a.spelling()).orElse("");
    String under = scripts.subscript().map(a -> a.spelling()).orElse("");
    scripts.superscripts().stream().filter(MarkSyntax.class::isInstance).forEach(account::all);
    if (over.startsWith("+") || under.matches("\\+|>0")) {
      scripts.subscript().ifPresent(account::all);
      return Domain.Kind.POSITIVE;
    }
    return over.startsWith("*") ? Domain.Kind.NONZERO : Domain.Kind.REAL;
  }

  private Shape shape(FactorSyntax factor, ExpressionSyntax set) {
    Optional<ArgumentSyntax> power = factor.scripts().superscripts().stream().findFirst();
    if (power.isEmpty() || power.get() instanceof MarkSyntax) {
      return Shape.SCALAR;
    }
    Expr sizes = expressions.argument(power.get());
    boolean two =
        sizes instanceof Product product
            && product.factors().size() == 2
            && product.signs().get(0) == ProductSign.CROSS;
    return two
        ? Shape.of(size(sizes.children().get(0), set), size(sizes.children().get(1), set))
        : Shape.column(size(sizes, set));
  }

  private static Size size(Expr size, ExpressionSyntax set) {
    return SizeExpression.read(size).orElseThrow(() -> notASet(set));
  }

  /**
   * What holds for each entry of an element: as for {@link #membership}, and for {a, b, c} that (x
   * − a)(x − b)(x − c) = 0.
   */
  List<Comparison> bounds(Expr element, ExpressionSyntax set) {
    Optional<GroupSyntax> braces =
        set.onlyFactor().flatMap(factor -> factor.atom().group(Bracket.CURLY));
    if (braces.isEmpty()) {
      return membership(element, set);
    }
    account.own(braces.get());
    account.separators(braces.get().contents(), Set.of(Separator.COMMA));
    List<SegmentSyntax> members = braces.get().contents().filled();
    if (members.stream().noneMatch(SegmentSyntax::isDots)) {
      return List.of(new Comparison(vanishing(element, members), Order.EQUAL, Expr.number(0)));
    }
    if (!IndexRanges.isWhole(element)) {
      throw new SyntaxException(
          "whether “%s” is a whole number cannot be checked".formatted(Printer.latex(element)),
          set.place());
    }
    return membership(element, set);
  }

  private Expr vanishing(Expr element, List<SegmentSyntax> members) {
    List<Expr> factors = new ArrayList<>();
    for (SegmentSyntax member : members) {
      Expr value = expressions.expression(BracketResolver.formula(member));
      factors.add(new Sum(List.of(element, new Negative(value))));
    }
    return factors.size() == 1
        ? factors.get(0)
        : new Product(factors, Collections.nCopies(factors.size() - 1, ProductSign.ELEMENTWISE));
  }

  /** The ends of [0, 1] belong to it. */
  private static Domain.Kind intervalKind(ExpressionSyntax set) {
    return set.onlyFactor().flatMap(factor -> factor.atom().group(Bracket.SQUARE)).isPresent()
        ? Domain.Kind.CLOSED_INTERVAL
        : Domain.Kind.INTERVAL;
  }

  /** Refuses what is no name of a set. */
  void requireNamed(ExpressionSyntax set) {
    if (!isNamed(set)) {
      throw notASet(set);
    }
  }

  /** That an element is none of those left out. */
  List<Comparison> excluded(Expr element, SetDifference difference) {
    if (difference.isWithoutZero()) {
      difference.use(account);
      return List.of(new Comparison(element, Order.NOT_EQUAL, Expr.number(0)));
    }
    return difference.excluded().stream()
        .map(BracketResolver::formula)
        .map(other -> new Comparison(element, Order.NOT_EQUAL, excluded(other, difference)))
        .toList();
  }

  private Expr excluded(ExpressionSyntax other, SetDifference difference) {
    difference.use(account);
    return expressions.scope().subscript(true, () -> expressions.expression(other));
  }

  /** x ∈ ℝ* says x ≠ 0, and i ∈ V says nothing new, but that of V \ {o} says i ≠ o. */
  List<Comparison> membership(Expr element, ExpressionSyntax of) {
    SetDifference difference = SetDifference.of(of);
    List<Comparison> comparisons = new ArrayList<>(excluded(element, difference));
    comparisons.addAll(within(element, difference.set()));
    return comparisons;
  }

  private List<Comparison> within(Expr element, ExpressionSyntax set) {
    Optional<Range> range = range(set);
    if (range.isPresent()) {
      return List.of(
          new Comparison(range.get().low(), Order.LESS_EQUAL, element),
          new Comparison(element, Order.LESS_EQUAL, range.get().high()));
    }
    if (isNamed(set)) {
      return List.of();
    }
    Domain domain = kind(set).domain();
    return switch (domain.kind()) {
      case POSITIVE -> List.of(new Comparison(element, Order.GREATER, Expr.number(0)));
      case NONZERO -> List.of(new Comparison(element, Order.NOT_EQUAL, Expr.number(0)));
      case INTERVAL -> between(domain, Order.LESS, element);
      case CLOSED_INTERVAL -> between(domain, Order.LESS_EQUAL, element);
      default -> List.of();
    };
  }

  private static List<Comparison> between(Domain domain, Order below, Expr element) {
    return List.of(
        new Comparison(domain.low(), below, element),
        new Comparison(element, below, domain.high()));
  }

  private static SyntaxException notASet(ExpressionSyntax set) {
    return new SyntaxException(
        "“%s” is no set that is known here; “\\mathbb{R}^n”, “(a, b)” and “\\{1, \\dots, n\\}” are"
            .formatted(set.text()),
        set.place());
  }
}
