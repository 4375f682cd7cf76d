package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.ElementAccess.Access;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.RangeVector;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.AtomSyntax.NumberSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.shape.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Resolves indicators: 𝟙[w = o], 𝕀(w = o), 1_{w = o}, and the bracket [w = o] alone. */
final class IndicatorResolver {
  private static final String BLACKBOARD_ONE = "\\mathbb{1}";
  private static final Set<String> SIGNS = Set.of(BLACKBOARD_ONE, "\\mathbb{I}", "1", "I");

  private final Scope scope;
  private final PostfixResolver postfix;
  private final ConditionResolver conditions;
  private final Apart apart;

  IndicatorResolver(
      Scope scope, PostfixResolver postfix, ConditionResolver conditions, Apart apart) {
    this.scope = scope;
    this.postfix = postfix;
    this.conditions = conditions;
    this.apart = apart;
  }

  /** The indicator at the cursor, if there is one. */
  Optional<Expr> read(FactorCursor cursor) {
    FactorSyntax factor = cursor.peek();
    Optional<GroupSyntax> bracket = factor.atom().group(Bracket.SQUARE).filter(this::compares);
    if (bracket.isPresent() && !apart.isNext(cursor)) {
      cursor.next();
      return Optional.of(indicator(bracket.get().contents(), factor));
    }
    return isSign(factor) ? signed(cursor) : Optional.empty();
  }

  private boolean isSign(FactorSyntax factor) {
    boolean sign = factor.atom() instanceof NumberSyntax || factor.atom() instanceof LetterSyntax;
    return sign
        && SIGNS.contains(factor.atom().spelling())
        && !scope.names().symbols().containsKey(factor.atom().spelling());
  }

  private Optional<Expr> signed(FactorCursor cursor) {
    FactorSyntax factor = cursor.peek();
    Optional<ContentsSyntax> below = factor.scripts().subscript().flatMap(this::condition);
    if (below.isPresent()) {
      scope.account().all(cursor.next().atom());
      Expr indicator = indicator(conditions.of(below.get()));
      return Optional.of(postfix.of(indicator, factor.scripts().withoutSubscript()));
    }
    Optional<GroupSyntax> behind =
        cursor.ahead(1).flatMap(next -> next.atom().group()).filter(this::compares);
    if (behind.isPresent() && factor.scripts().isEmpty() && !isBeforeCondition(cursor)) {
      scope.account().all(cursor.next().atom());
      return Optional.of(indicator(behind.get().contents(), cursor.next()));
    }
    if (factor.atom().spelling().equals(BLACKBOARD_ONE)) {
      throw new SyntaxException(
          "“" + factor.text() + "” needs brackets with a condition behind it", factor.place());
    }
    return Optional.empty();
  }

  /**
   * In y_w = 1 \quad (w = o), the number 1 has a condition behind it. Without the gap it may be
   * either where it is the whole term, and an indicator behind another factor.
   */
  private boolean isBeforeCondition(FactorCursor cursor) {
    boolean condition =
        cursor.peek().atom() instanceof NumberSyntax && behindNext(cursor, apart::isNext);
    boolean gap = condition && behindNext(cursor, FactorCursor::isBehindGap);
    if (condition && !gap && cursor.position() == 0) {
      String brackets = cursor.left().get(1).text();
      throw new SyntaxException(
          "“1%s” is an indicator, or the number 1 with a condition: write “\\mathbb{1}%1$s” or “1 \\quad %1$s”"
              .formatted(brackets),
          cursor.place());
    }
    return gap;
  }

  private static boolean behindNext(FactorCursor cursor, Predicate<FactorCursor> test) {
    int start = cursor.position();
    cursor.back(start + 1);
    boolean result = test.test(cursor);
    cursor.back(start);
    return result;
  }

  private Expr indicator(ContentsSyntax contents, FactorSyntax bracket) {
    return postfix.of(indicator(conditions.of(contents)), bracket.scripts());
  }

  /** 1 or 0; of columns of one size, or of rows, one for each entry. */
  private static Expr indicator(Condition condition) {
    List<Shape> vectors =
        condition.sides().stream()
            .filter(IndicatorResolver::isVector)
            .flatMap(side -> side.shape().stream())
            .distinct()
            .toList();
    return vectors.size() == 1 ? byEntry(condition, vectors.get(0)) : new Indicator(condition);
  }

  private static boolean isVector(Expr side) {
    return side.shape().filter(shape -> shape.isColumn() || shape.isRow()).isPresent();
  }

  private static Expr byEntry(Condition condition, Shape shape) {
    Range range = IndexRanges.of(shape, Access.ENTRY, 0);
    IndexVariable index = new IndexVariable("i", Optional.of(range));
    List<Expr> sides =
        condition.sides().stream().map(side -> isVector(side) ? entry(side, index) : side).toList();
    return new RangeVector(
        index, new Indicator(condition.withSides(sides)), List.of(), List.of(), shape.isColumn());
  }

  private static Expr entry(Expr vector, IndexVariable index) {
    return new ElementAccess(vector, Access.ENTRY, List.of(new IndexRef(index)), "");
  }

  private boolean compares(GroupSyntax group) {
    return ConditionResolver.compares(group.contents());
  }

  /** The condition in a subscript, with or without brackets of its own. */
  private Optional<ContentsSyntax> condition(ArgumentSyntax under) {
    if (!(under instanceof ContentsSyntax contents)) {
      return Optional.empty();
    }
    Optional<GroupSyntax> group = contents.onlyFactor().flatMap(factor -> factor.atom().group());
    group.ifPresent(scope.account()::own);
    ContentsSyntax inner = group.map(GroupSyntax::contents).orElse(contents);
    return Optional.of(inner).filter(ConditionResolver::compares);
  }
}
