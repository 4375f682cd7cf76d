package chainrule.formula.infer;

import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SignedTermSyntax;
import chainrule.formula.parse.SyntaxNode;
import chainrule.formula.parse.TermSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The letters at which dots end that begin at a number: n of y_1 + … + y_n. */
final class DotsEnds {
  private final Map<String, Integer> ends;

  /**
   * Dots.
   *
   * @param ends takes each letter with the line in which it stands first
   */
  DotsEnds(Map<String, Integer> ends) {
    this.ends = ends;
  }

  /** Reads on. */
  void read(ContentsSyntax row, int line) {
    row.walk(
        node -> {
          if (node instanceof ExpressionSyntax sum) {
            series(sum.terms().stream().map(SignedTermSyntax::term).toList(), line);
          } else if (node instanceof ContentsSyntax list) {
            series(list.segments().stream().flatMap(DotsEnds::only).toList(), line);
          }
        });
  }

  private static Stream<TermSyntax> only(SegmentSyntax segment) {
    return segment.expression().flatMap(ExpressionSyntax::onlyTerm).stream();
  }

  private void series(List<TermSyntax> terms, int line) {
    int last = terms.size() - 1;
    while (last > 0 && !terms.get(last - 1).isDots()) {
      last--;
    }
    if (last < 2) {
      return;
    }
    for (FactorSyntax factor : letters(terms.get(last))) {
      Optional<String> end = label(factor).filter(label -> label.matches("[a-zA-Z]"));
      if (end.isPresent() && letters(terms.get(0)).stream().anyMatch(f -> isFirst(f, factor))) {
        ends.putIfAbsent(end.get(), line);
      }
    }
  }

  private static boolean isFirst(FactorSyntax first, FactorSyntax last) {
    return first.atom().spelling().equals(last.atom().spelling())
        && label(first).filter(label -> label.matches("[0-9]+")).isPresent();
  }

  private static Optional<String> label(FactorSyntax factor) {
    return factor.scripts().subscript().map(ArgumentSyntax::label);
  }

  private static List<FactorSyntax> letters(SyntaxNode term) {
    List<FactorSyntax> letters = new ArrayList<>();
    NameUse.in(term, 0).forEach(use -> letters.add(use.factor()));
    return letters;
  }
}
