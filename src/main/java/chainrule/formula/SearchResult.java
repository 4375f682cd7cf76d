package chainrule.formula;

import java.util.Optional;

/**
 * What a search for a true line near a false one found.
 *
 * @param near the true line
 * @param isStoppedEarly whether the search ended without one before everything was tried
 */
record SearchResult(Optional<NearLine> near, boolean isStoppedEarly) {
  static final SearchResult NONE = new SearchResult(Optional.empty(), false);
}
