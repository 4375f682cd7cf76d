package chainrule.formula.repair;

import chainrule.formula.ast.Expr;
import java.util.ArrayList;
import java.util.List;

/** The edits by which another part of the whole belongs to an operator, or a factor. */
final class Reshapings {
  private final List<Rule> rules;

  Reshapings(Pool pool) {
    rules =
        List.of(
            new Reaches(),
            new Operations(),
            new TakenApart(),
            new Nestings(),
            new InnerDerivatives(pool),
            new Normalisers());
  }

  /** All expressions that are one such edit away. */
  List<Edit> of(Expr whole) {
    List<Edit> edits = new ArrayList<>();
    Place.in(whole).stream()
        .filter(place -> place.role() == Place.Role.VALUE)
        .forEach(place -> rules.forEach(rule -> rule.at(place, edits::add)));
    return edits;
  }
}
