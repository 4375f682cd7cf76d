package chainrule.formula;

/**
 * A line and all that was found out about it.
 *
 * @param resolved what it says
 * @param finding whether it is true
 * @param search what a search for a true line near it found
 */
record CheckedLine(ResolvedLine resolved, LineFinding finding, SearchResult search) {
  /** Whether it fails, and is not too expensive to try in other forms. */
  boolean needsRepair() {
    return !resolved.input().isDeclaration()
        && !finding.verdict().isFine()
        && !finding.isTooExpensive();
  }

  CheckedLine with(SearchResult found) {
    return new CheckedLine(resolved, finding, found);
  }
}
