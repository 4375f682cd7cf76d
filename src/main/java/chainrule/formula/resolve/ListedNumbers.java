package chainrule.formula.resolve;

import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SyntaxNode;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lists such as (a_1, …, a_n), which are columns, or rows where only that has a shape. */
final class ListedNumbers {
  private ListedNumbers() {}

  static boolean occurIn(SyntaxNode syntax) {
    AtomicBoolean found = new AtomicBoolean();
    syntax.walk(node -> found.compareAndSet(false, isList(node)));
    return found.get();
  }

  private static boolean isList(SyntaxNode node) {
    return node instanceof GroupSyntax group
        && group.bracket() == Bracket.PARENTHESES
        && group.contents().segments().stream().anyMatch(SegmentSyntax::isDots);
  }
}
