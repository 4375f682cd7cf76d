package chainrule.formula.infer;

import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.AtomSyntax;
import chainrule.formula.parse.AtomSyntax.BigOperatorSyntax;
import chainrule.formula.parse.AtomSyntax.FunctionSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Relation;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SyntaxNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The letters that Σ, Π and max bind in a row.
 *
 * @param ends for each letter where its range ends, as typed; empty where nothing says it
 * @param starts for each letter where its range starts; empty where nothing says it
 */
record BoundLetters(Map<String, String> ends, Map<String, String> starts) {
  static BoundLetters of(SyntaxNode row) {
    BoundLetters letters = new BoundLetters(new LinkedHashMap<>(), new LinkedHashMap<>());
    row.walk(
        node -> {
          if (node instanceof FactorSyntax factor && binds(factor.atom())) {
            letters.add(factor);
          }
        });
    return letters;
  }

  static boolean binds(AtomSyntax atom) {
    return atom instanceof BigOperatorSyntax || atom instanceof FunctionSyntax;
  }

  private void add(FactorSyntax sign) {
    String end =
        sign.scripts().superscripts().stream().findFirst().map(SyntaxNode::text).orElse("");
    sign.scripts().subscript().ifPresent(under -> add(under, end));
  }

  private void add(ArgumentSyntax under, String end) {
    for (SegmentSyntax segment : segments(under)) {
      List<String> letters =
          segment.sides().stream().flatMap(side -> letter(side).stream()).toList();
      boolean first = segment.isPair() && segment.relations().get(0).kind() != Relation.LESS_EQUAL;
      letters.stream()
          .limit(first ? 1 : letters.size())
          .forEach(
              letter -> {
                ends.merge(letter, bare(end), (old, now) -> old.isEmpty() ? now : old);
                String start = segment.isPair() ? segment.last().text() : "";
                starts.merge(letter, start, (old, now) -> old.isEmpty() ? now : old);
              });
    }
  }

  private static List<SegmentSyntax> segments(ArgumentSyntax under) {
    return under.contents().filled();
  }

  private static String bare(String argument) {
    boolean braces = argument.startsWith("{") && argument.endsWith("}");
    return braces ? argument.substring(1, argument.length() - 1).strip() : argument;
  }

  private static Optional<String> letter(ExpressionSyntax side) {
    return side.onlyFactor()
        .filter(factor -> factor.scripts().isEmpty())
        .map(FactorSyntax::atom)
        .filter(LetterSyntax.class::isInstance)
        .map(AtomSyntax::spelling);
  }
}
