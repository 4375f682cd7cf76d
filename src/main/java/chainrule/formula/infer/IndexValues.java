package chainrule.formula.infer;

import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.SegmentSyntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The letters whose values are indices: k of t = e_k, and y of the indicator [y_i = c], in which c
 * is an index.
 */
final class IndexValues {
  private static final String UNIT_VECTOR = "e";

  private final List<List<FactorSyntax>> compared = new ArrayList<>();
  private final Set<String> units = new HashSet<>();

  /** Reads on. */
  void read(ContentsSyntax row) {
    row.walk(
        node -> {
          if (node instanceof GroupSyntax group) {
            group.contents().filled().stream().filter(SegmentSyntax::isPair).forEach(this::pair);
          }
        });
  }

  private void pair(SegmentSyntax pair) {
    List<FactorSyntax> letters =
        pair.sides().stream()
            .flatMap(side -> side.onlyFactor().stream())
            .filter(factor -> factor.atom() instanceof LetterSyntax)
            .toList();
    if (letters.size() == 2) {
      compared.add(letters);
      compared.add(List.of(letters.get(1), letters.get(0)));
    }
  }

  /** Reads a definition: an index of a unit vector that its name has not is one value. */
  void read(NewName definition) {
    Set<String> own = letters(definition.syntax());
    NameUse.in(definition.right(), definition.line()).stream()
        .filter(use -> use.base().equals(UNIT_VECTOR))
        .flatMap(use -> use.subscript().stream())
        .map(ArgumentSyntax::label)
        .filter(label -> label.matches("[a-zA-Z]") && !own.contains(label))
        .forEach(units::add);
  }

  private static Set<String> letters(ExpressionSyntax side) {
    return NameUse.in(side, 0).stream().map(NameUse::base).collect(Collectors.toSet());
  }

  /**
   * The letters.
   *
   * @param bound those that sums and index lines bind
   */
  Set<String> among(List<String> bound) {
    Set<String> values = new HashSet<>(units);
    values.removeAll(bound);
    compared.stream()
        .filter(pair -> isIndex(pair.get(0), bound) && !isIndex(pair.get(1), bound))
        .map(pair -> pair.get(1).atom().spelling())
        .forEach(values::add);
    return values;
  }

  private static boolean isIndex(FactorSyntax side, List<String> bound) {
    return side.scripts().isEmpty() && bound.contains(side.atom().spelling());
  }
}
