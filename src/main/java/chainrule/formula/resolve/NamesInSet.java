package chainrule.formula.resolve;

import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.Relation;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * Names that share the set behind them: in {@code x, y \in S, z \in T} first x and y, then z.
 *
 * @param isMember whether an ∈ stands between the names and the set; if not, another relation does
 */
record NamesInSet(List<ExpressionSyntax> names, boolean isMember, ExpressionSyntax set) {

  static List<NamesInSet> of(List<SegmentSyntax> segments) {
    List<NamesInSet> groups = new ArrayList<>();
    List<ExpressionSyntax> waiting = new ArrayList<>();
    for (SegmentSyntax segment : segments) {
      if (segment.startsWithRelation()) {
        throw new SyntaxException(
            "no name stands before “" + segment.text() + "”", segment.place());
      }
      waiting.add(segment.first());
      if (segment.isPair()) {
        groups.add(
            new NamesInSet(List.copyOf(waiting), segment.hasRelation(Relation.IN), segment.last()));
        waiting.clear();
      } else if (segment.hasRelation()) {
        throw new SyntaxException(
            "“" + segment.text() + "” names more than one set", segment.place());
      }
    }
    if (!waiting.isEmpty()) {
      ExpressionSyntax name = waiting.get(0);
      throw new SyntaxException("“" + name.text() + "” has no “\\in” behind it", name.place());
    }
    return groups;
  }
}
