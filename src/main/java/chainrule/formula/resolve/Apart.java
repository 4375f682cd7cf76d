package chainrule.formula.resolve;

import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.AtomSyntax.WordSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.FactorSyntax;
import java.util.Optional;

/**
 * What stands apart at the end of a statement and is no factor of its last product: a condition in
 * brackets, a remark in words.
 */
final class Apart {
  private final Scope scope;
  private final ConditionResolver conditions;

  Apart(Scope scope, ConditionResolver conditions) {
    this.scope = scope;
    this.conditions = conditions;
  }

  /**
   * Takes what stands at the cursor, if it stands apart; the condition then belongs to the scope.
   */
  boolean takes(FactorCursor cursor) {
    if (!isNext(cursor)) {
      return false;
    }
    boolean behindGap = cursor.isBehindGap();
    FactorSyntax factor = cursor.next();
    if (factor.atom() instanceof WordSyntax word) {
      scope.account().all(word);
      scope.note(RemarkNote.of(word.word(), word.place()));
    } else {
      scope.addSuffix(conditions.of(condition(factor).orElseThrow().contents()));
      if (!behindGap) {
        scope.note(new Note(Note.Kind.CONDITION, factor.text()));
      }
    }
    return true;
  }

  /** Whether what stands at the cursor and all behind it, up to the end of the statement, do. */
  boolean isNext(FactorCursor cursor) {
    return isHeading(cursor) || isBehind(cursor);
  }

  /** \text{Case 1: } before a statement. */
  private boolean isHeading(FactorCursor cursor) {
    return cursor.place() == scope.account().statementStart()
        && cursor.left().size() > 1
        && isRemark(cursor.peek())
        && ((WordSyntax) cursor.peek().atom()).isHeading();
  }

  private boolean isBehind(FactorCursor cursor) {
    return cursor.isBehindFactor()
        && cursor.end() == scope.account().statementEnd()
        && isApart(cursor.peek(), cursor.isBehindGap())
        && cursor.left().stream().allMatch(this::isConditionOrRemark);
  }

  private boolean isConditionOrRemark(FactorSyntax factor) {
    return condition(factor).isPresent() || isRemark(factor);
  }

  private boolean isApart(FactorSyntax factor, boolean behindGap) {
    if (factor.atom() instanceof WordSyntax word) {
      return behindGap || word.standsApart();
    }
    return behindGap || isRoundCondition(factor);
  }

  /** (y &lt; 0), which needs no gap before it: square and curly brackets are factors there. */
  private static boolean isRoundCondition(FactorSyntax factor) {
    return condition(factor).filter(group -> group.bracket() == Bracket.PARENTHESES).isPresent();
  }

  private boolean isRemark(FactorSyntax factor) {
    return isRemark(factor, scope.names());
  }

  /** Whether a factor is a text that is no name, such as {@code \text{as above}}. */
  static boolean isRemark(FactorSyntax factor, SymbolTable names) {
    return factor.scripts().isEmpty()
        && factor.atom() instanceof WordSyntax word
        && word.isText()
        && !names.symbols().containsKey(word.word())
        && !names.functions().containsKey(word.word());
  }

  private static Optional<GroupSyntax> condition(FactorSyntax factor) {
    return factor
        .atom()
        .group()
        .filter(group -> factor.scripts().isEmpty())
        .filter(group -> ConditionResolver.compares(group.contents()));
  }
}
