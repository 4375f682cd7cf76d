package chainrule.formula.repair;

import chainrule.formula.ast.Expr;
import java.util.ArrayList;
import java.util.List;

/** The cheap edits: signs, transposes, letters, indices, functions, arrangements, ranges, drops. */
final class Exchanges {
  private final Rule indices;
  private final Rule letters;
  private final List<Rule> values;

  Exchanges(Pool pool) {
    indices = new Indices(pool);
    letters = new Letters(pool);
    values =
        List.of(
            letters,
            new Signs(),
            new Transposes(pool),
            new Applied(pool),
            new Components(pool),
            new Drops(),
            new Renamings(pool),
            new Numbers(),
            new Arrangements(pool),
            new RangeSlips(pool),
            new Folded(),
            new Variables());
  }

  /** All expressions that are one cheap edit away. */
  List<Edit> of(Expr whole) {
    List<Edit> edits = new ArrayList<>();
    for (Place place : Place.in(whole)) {
      switch (place.role()) {
        case INDEX -> indices.at(place, edits::add);
        case VARIABLE -> letters.at(place, edits::add);
        default -> values.forEach(rule -> rule.at(place, edits::add));
      }
    }
    return edits;
  }
}
