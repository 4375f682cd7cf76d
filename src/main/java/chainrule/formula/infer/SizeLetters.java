package chainrule.formula.infer;

import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SignedTermSyntax;
import chainrule.formula.parse.SyntaxNode;
import chainrule.formula.parse.TermSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The letters that are sizes: n of I_n, and of y_1 + … + y_n, whose dots begin at a number. */
final class SizeLetters {
  private static final String IDENTITY = "I";

  private final Map<String, Integer> lines = new LinkedHashMap<>();

  /** Each letter, and the line in which it stands first. */
  Map<String, Integer> lines() {
    return lines;
  }

  /** Reads on. */
  void read(ContentsSyntax row, int line) {
    letters(List.of(row)).stream()
        .filter(factor -> factor.atom().spelling().equals(IDENTITY))
        .forEach(identity -> add(identity, line));
    row.walk(
        node -> {
          if (node instanceof ExpressionSyntax sum) {
            series(sum.terms().stream().map(SignedTermSyntax::term).toList(), line);
          } else if (node instanceof TermSyntax product) {
            series(product.factors(), line);
          } else if (node instanceof ContentsSyntax list) {
            series(list.segments().stream().flatMap(SizeLetters::only).toList(), line);
          }
        });
  }

  private void add(FactorSyntax letter, int line) {
    label(letter)
        .filter(label -> label.matches("[a-zA-Z]"))
        .ifPresent(label -> lines.putIfAbsent(label, line));
  }

  private static Stream<TermSyntax> only(SegmentSyntax segment) {
    return segment.expression().flatMap(ExpressionSyntax::onlyTerm).stream();
  }

  private void series(List<? extends SyntaxNode> parts, int line) {
    int last = parts.size() - 1;
    while (last > 0 && !isDots(parts.get(last))) {
      last--;
    }
    if (last < 1) {
      return;
    }
    List<FactorSyntax> before = letters(parts.subList(0, last));
    for (FactorSyntax factor : letters(parts.subList(last + 1, parts.size()))) {
      if (before.stream().anyMatch(first -> isFirst(first, factor))) {
        add(factor, line);
      }
    }
  }

  private static boolean isDots(SyntaxNode part) {
    return part instanceof FactorSyntax factor
        ? factor.isDots()
        : part instanceof TermSyntax term && term.isDots();
  }

  private static boolean isFirst(FactorSyntax first, FactorSyntax last) {
    return first.atom().spelling().equals(last.atom().spelling())
        && label(first).filter(label -> label.matches("[0-9]+")).isPresent();
  }

  private static Optional<String> label(FactorSyntax factor) {
    return factor.scripts().subscript().map(ArgumentSyntax::label);
  }

  private static List<FactorSyntax> letters(List<? extends SyntaxNode> parts) {
    List<FactorSyntax> letters = new ArrayList<>();
    parts.forEach(
        part ->
            part.walk(
                node -> {
                  if (node instanceof FactorSyntax factor
                      && factor.atom() instanceof LetterSyntax) {
                    letters.add(factor);
                  }
                }));
    return letters;
  }
}
