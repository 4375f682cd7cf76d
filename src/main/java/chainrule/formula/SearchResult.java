package chainrule.formula;

import chainrule.formula.ast.Condition;
import java.util.Optional;

/**
 * What a search for a true line near a false one found.
 *
 * @param near the true line
 * @param isStoppedEarly whether the search ended without one before everything was tried
 * @param condition where no line was found, a condition under which the false one holds as it is
 */
record SearchResult(
    Optional<NearLine> near, boolean isStoppedEarly, Optional<Condition> condition) {
  static final SearchResult NONE = new SearchResult(Optional.empty(), false, Optional.empty());
}
