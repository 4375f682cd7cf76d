package chainrule.formula.resolve;

import chainrule.formula.ast.Expectation;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Indicator;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SyntaxException;
import java.util.Optional;

/** Resolves the expectation 𝔼[…] and the indicator 𝟙[…]. */
final class BlackboardResolver {
  private final ExpressionResolver expressions;
  private final PostfixResolver postfix;
  private final ConditionResolver conditions;

  BlackboardResolver(
      ExpressionResolver expressions, PostfixResolver postfix, ConditionResolver conditions) {
    this.expressions = expressions;
    this.postfix = postfix;
    this.conditions = conditions;
  }

  /** What stands at the cursor, if it is one of them. */
  Optional<Expr> read(FactorCursor cursor) {
    FactorSyntax factor = cursor.peek();
    String letter = factor.atom() instanceof LetterSyntax l ? l.spelling() : "";
    boolean expectation = letter.equals("\\mathbb{E}") || (letter.equals("E") && squared(cursor));
    boolean indicator = letter.equals("\\mathbb{1}");
    boolean known = expressions.scope().names().symbols().containsKey(letter);
    if (known || !(expectation || indicator)) {
      return Optional.empty();
    }
    cursor.next();
    Optional<ContentsSyntax> below =
        factor
            .scripts()
            .subscript()
            .filter(ContentsSyntax.class::isInstance)
            .map(ArgumentSyntax::contents);
    ContentsSyntax contents = below.orElseGet(() -> inside(factor, cursor));
    Expr value =
        expectation
            ? new Expectation(expressions.only(contents))
            : new Indicator(conditions.of(contents));
    return Optional.of(
        postfix.of(
            value,
            below.isPresent() ? factor.scripts().withoutSubscript() : cursor.next().scripts()));
  }

  private static boolean squared(FactorCursor cursor) {
    return cursor.ahead(1).flatMap(next -> next.atom().group(Bracket.SQUARE)).isPresent();
  }

  private static ContentsSyntax inside(FactorSyntax factor, FactorCursor cursor) {
    return cursor
        .group()
        .map(GroupSyntax::contents)
        .orElseThrow(
            () ->
                new SyntaxException(
                    "“" + factor.text() + "” needs brackets behind it", factor.place()));
  }
}
