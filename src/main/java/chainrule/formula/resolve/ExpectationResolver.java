package chainrule.formula.resolve;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expectation;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SyntaxException;
import java.util.List;
import java.util.Optional;

/** Resolves expectations: 𝔼[…] over random masks, and 𝔼_{w ∼ p}[…], which is Σ p_w …. */
final class ExpectationResolver {
  private final ExpressionResolver expressions;
  private final PostfixResolver postfix;
  private final RowAccount account;

  ExpectationResolver(ExpressionResolver expressions, PostfixResolver postfix) {
    this.expressions = expressions;
    this.postfix = postfix;
    this.account = expressions.scope().account();
  }

  /** What stands at the cursor, if it is an expectation. */
  Optional<Expr> read(FactorCursor cursor) {
    FactorSyntax factor = cursor.peek();
    String letter = factor.atom() instanceof LetterSyntax l ? l.spelling() : "";
    boolean expectation = letter.equals("\\mathbb{E}") || (letter.equals("E") && squared(cursor));
    if (!expectation || expressions.scope().names().symbols().containsKey(letter)) {
      return Optional.empty();
    }
    account.all(cursor.next().atom());
    GroupSyntax group =
        cursor
            .group()
            .orElseThrow(
                () ->
                    new SyntaxException(
                        "“" + factor.text() + "” needs brackets behind it", factor.place()));
    FactorSyntax behind = cursor.next();
    Expr value =
        factor
            .scripts()
            .subscript()
            .map(under -> over(under.contents(), group))
            .orElseGet(() -> overMasks(factor, group));
    return Optional.of(postfix.of(value, behind.scripts()));
  }

  private static boolean squared(FactorCursor cursor) {
    return cursor.ahead(1).flatMap(next -> next.atom().group(Bracket.SQUARE)).isPresent();
  }

  private Expr overMasks(FactorSyntax sign, GroupSyntax group) {
    Expr of = expressions.only(group.contents());
    boolean random = ExprQueries.symbols(of).stream().anyMatch(ExpectationResolver::isRandom);
    if (!random) {
      String read = Printer.latex(of) + "\\quad\\text{(nothing in it is random)}";
      expressions.scope().note(new Note(Note.Kind.READ_AS, sign.text() + group.text(), read));
    }
    return new Expectation(of);
  }

  private static boolean isRandom(Symbol symbol) {
    return symbol.ingredients().stream()
        .anyMatch(
            part ->
                part instanceof DeclaredSymbol given
                    && given.domain().kind() == Domain.Kind.BERNOULLI);
  }

  /** What 𝔼 ranges over: w ∼ p, or a random mask. */
  private Expr over(ContentsSyntax under, GroupSyntax group) {
    SegmentSyntax segment = under.segments().get(0);
    boolean draw =
        under.segments().size() == 1
            && segment.isPair()
            && segment.relations().get(0).text().equals("\\sim");
    if (draw) {
      return overWords(segment, group);
    }
    Expr mask = expressions.only(under);
    if (mask instanceof SymbolRef ref && isRandom(ref.symbol())) {
      return new Expectation(expressions.only(group.contents()));
    }
    throw new SyntaxException(
        "“%s” is nothing random; write “w \\sim p”".formatted(under.text()), under.place());
  }

  private Expr entry(Expr probabilities, IndexVariable word) {
    expressions.shape(probabilities).ifPresent(shape -> word.learn(postfix.range(shape)));
    return new ElementAccess(
        probabilities, ElementAccess.Access.ENTRY, List.of(new IndexRef(word)), "");
  }

  /** 𝔼_{w ∼ p}[f_w] = Σ_w p_w f_w, and 𝔼_{w ∼ p(w)}[f_w] = Σ_w p(w) f_w. */
  private Expr overWords(SegmentSyntax draw, GroupSyntax group) {
    Scope scope = expressions.scope();
    String letter =
        BoundVariables.letter(draw.first())
            .orElseThrow(
                () ->
                    new SyntaxException(
                        "“" + draw.first().text() + "” is no letter", draw.place()));
    account.all(draw.first());
    account.all(draw.relations().get(0));
    IndexVariable word = scope.variable(letter);
    Expr distribution = scope.binding(List.of(word), () -> expressions.expression(draw.last()));
    Expr probability =
        ExprQueries.freeIndices(distribution).contains(word)
            ? distribution
            : entry(distribution, word);
    Expr of =
        scope.subscript(
            false, () -> scope.binding(List.of(word), () -> expressions.only(group.contents())));
    return new BigOperator(
        BigOperator.Fold.SUM, List.of(word), Condition.ALWAYS, Expr.product(probability, of));
  }
}
