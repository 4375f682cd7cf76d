package chainrule.formula.resolve;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BigOperator.Fold;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Product;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.AtomSyntax;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Relation;
import chainrule.formula.parse.Scripts;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.Separator;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.shape.ProductSign;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves \sum, \prod and \max_i. */
final class BigOperatorResolver {
  private static final Set<Separator> BETWEEN =
      Set.of(Separator.COMMA, Separator.COLON, Separator.MID);

  private final ExpressionResolver expressions;
  private final ConditionResolver conditions;

  BigOperatorResolver(ExpressionResolver expressions, ConditionResolver conditions) {
    this.expressions = expressions;
    this.conditions = conditions;
  }

  /** The \sum or \prod at the cursor, with all that follows. */
  Expr fold(FactorCursor cursor) {
    FactorSyntax factor = cursor.next();
    Fold fold = factor.atom().spelling().equals("\\sum") ? Fold.SUM : Fold.PRODUCT;
    boolean isBracketed = cursor.left().size() == 1;
    BigOperator big = fold(fold, factor.scripts(), cursor, factor.place());
    return fold == Fold.PRODUCT && !isBracketed ? apart(big) : big;
  }

  /**
   * ∏_i x_i ∏_j y_j is two products where the second does not depend on i; ∏_i (x_i ∏_j y_j) is
   * nested.
   */
  private Expr apart(BigOperator big) {
    if (!(big.body() instanceof Product body)) {
      return big;
    }
    int last = body.factors().size() - 1;
    Expr inner = body.factors().get(last);
    boolean nested = inner instanceof BigOperator && isFreeOf(inner, big.variables());
    if (!nested || body.signs().get(last - 1) != ProductSign.JUXTAPOSED) {
      return big;
    }
    Expr own =
        expressions.product(body.factors().subList(0, last), body.signs().subList(0, last - 1));
    return Expr.product(
        new BigOperator(Fold.PRODUCT, big.variables(), big.condition(), own), inner);
  }

  private static boolean isFreeOf(Expr inner, List<IndexVariable> variables) {
    return ExprQueries.freeIndices(inner).stream().noneMatch(variables::contains);
  }

  /** max_i x_i; the cursor stands behind \max. */
  Expr largest(Scripts scripts, FactorCursor cursor) {
    return fold(Fold.MAX, scripts, cursor, cursor.place());
  }

  /** min_i x_i, as −max_i(−x_i); the cursor stands behind \min. */
  Expr smallest(Scripts scripts, FactorCursor cursor) {
    BigOperator min = fold(Fold.MAX, scripts, cursor, cursor.place());
    Expr negative = new Negative(min.body());
    return new Negative(new BigOperator(Fold.MAX, min.variables(), min.condition(), negative));
  }

  private BigOperator fold(Fold fold, Scripts scripts, FactorCursor cursor, int place) {
    String sign = Printer.quoted(fold.latex());
    ArgumentSyntax under =
        scripts
            .subscript()
            .orElseThrow(() -> new SyntaxException(sign + " has no index; write “\\sum_i”", place));
    List<SegmentSyntax> segments = BoundVariables.segments(under.contents());
    useSeparators(under.contents());
    Map<String, IndexVariable> letters = letters(segments);
    if (letters.isEmpty()) {
      throw new SyntaxException(sign + " binds no letter here", place);
    }
    BoundVariableRanges ranges =
        new BoundVariableRanges(
            expressions, conditions, letters, scripts.superscripts().stream().findFirst());
    Scope scope = expressions.scope();
    return scope.subscript(
        false,
        () ->
            scope.binding(
                letters.values(),
                () -> {
                  Condition condition = condition(segments, ranges);
                  return new BigOperator(
                      fold, List.copyOf(letters.values()), condition, body(cursor));
                }));
  }

  private void useSeparators(ContentsSyntax under) {
    expressions.scope().account().separators(under, BETWEEN);
    under
        .onlyFactor()
        .map(FactorSyntax::atom)
        .ifPresent(atom -> BoundVariables.stack(atom).ifPresent(stack -> useStack(atom, stack)));
  }

  private void useStack(AtomSyntax atom, ContentsSyntax stack) {
    expressions.scope().account().own(atom);
    useSeparators(stack);
  }

  private Map<String, IndexVariable> letters(List<SegmentSyntax> segments) {
    Map<String, IndexVariable> letters = new LinkedHashMap<>();
    new BoundVariables(expressions.scope())
        .of(segments)
        .forEach(letter -> letters.put(letter, expressions.scope().variable(letter)));
    return letters;
  }

  private static Condition condition(List<SegmentSyntax> segments, BoundVariableRanges ranges) {
    if (segments.size() == 1 && segments.get(0).hasRelation(Relation.NOT_EQUAL)) {
      return new Condition(ranges.excluding(segments.get(0)));
    }
    List<Comparison> comparisons = new ArrayList<>();
    segments.forEach(segment -> comparisons.addAll(ranges.conditions(segment)));
    return new Condition(comparisons);
  }

  private Expr body(FactorCursor cursor) {
    int place = cursor.place();
    Optional<Expr> body = cursor.hasNext() ? expressions.rest(cursor) : Optional.empty();
    return body.orElseThrow(() -> new SyntaxException("there is nothing to add up", place));
  }
}
