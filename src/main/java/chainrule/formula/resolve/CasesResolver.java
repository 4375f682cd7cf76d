package chainrule.formula.resolve;

import chainrule.formula.ast.Cases;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.AtomSyntax.WordSyntax;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.Separator;
import chainrule.formula.parse.SeparatorSyntax;
import chainrule.formula.parse.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves cases: each row is a value, and when it is meant. */
final class CasesResolver {
  private static final Set<Separator> PUNCTUATION = Set.of(Separator.COMMA, Separator.SEMICOLON);
  private static final Set<String> CONDITIONAL =
      Set.of(
          "if",
          "for",
          "for all",
          "for every",
          "when",
          "with",
          "\\forall",
          "and",
          "\\land",
          "else",
          "otherwise");
  private static final Set<String> OTHERWISE =
      Set.of("otherwise", "else", "elsewhere", "other", "others", "in other cases");

  private final ExpressionResolver expressions;
  private final ConditionResolver conditions;
  private final RowAccount account;

  CasesResolver(ExpressionResolver expressions, ConditionResolver conditions) {
    this.expressions = expressions;
    this.conditions = conditions;
    this.account = expressions.scope().account();
  }

  Expr of(ContentsSyntax contents, List<List<SegmentSyntax>> rows) {
    useSeparators(contents);
    int start = account.statementStart();
    int end = account.statementEnd();
    List<Cases.Branch> branches = new ArrayList<>();
    for (List<SegmentSyntax> row : rows) {
      account.beginStatement(-1, row.get(0).span().end());
      branches.add(branch(row));
    }
    account.beginStatement(start, end);
    return new Cases(branches);
  }

  private void useSeparators(ContentsSyntax contents) {
    account.separators(contents, Set.of(Separator.COLON));
    for (int k = 0; k < contents.separators().size(); k++) {
      SeparatorSyntax separator = contents.separators().get(k);
      boolean introduces = contents.segments().get(k + 1).hasRelation();
      boolean expected =
          PUNCTUATION.contains(separator.kind())
              || OTHERWISE.contains(separator.spelling())
              || (introduces && CONDITIONAL.contains(separator.spelling()));
      if (expected) {
        account.all(separator);
      }
    }
  }

  private Cases.Branch branch(List<SegmentSyntax> row) {
    Scope scope = expressions.scope();
    Condition outside = scope.takeSuffix();
    Expr value = expressions.expression(BracketResolver.formula(row.get(0)));
    Condition condition = scope.takeSuffix();
    scope.addSuffix(outside);
    for (SegmentSyntax segment : row.subList(1, row.size())) {
      condition = condition.and(condition(segment));
    }
    return new Cases.Branch(value, condition);
  }

  /** “if x > 0”, or “otherwise”, which holds where nothing before it did. */
  private Condition condition(SegmentSyntax segment) {
    if (segment.hasRelation()) {
      return conditions.of(segment);
    }
    Optional<FactorSyntax> only = segment.onlyFactor().filter(factor -> factor.scripts().isEmpty());
    if (only.filter(CasesResolver::isOtherwise).isPresent()) {
      account.all(segment);
      return Condition.ALWAYS;
    }
    GroupSyntax brackets =
        only.flatMap(factor -> factor.atom().group())
            .filter(group -> ConditionResolver.isCondition(group.contents()))
            .orElseThrow(
                () ->
                    new SyntaxException(
                        "“" + segment.text() + "” is no condition of a case", segment.place()));
    account.own(brackets);
    return conditions.of(brackets.contents());
  }

  private static boolean isOtherwise(FactorSyntax factor) {
    return factor.atom() instanceof WordSyntax word
        && OTHERWISE.contains(word.word().replaceAll("[.,;:]$", ""));
  }
}
