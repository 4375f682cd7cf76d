package chainrule.formula;

/**
 * A line and all that was found out about it.
 *
 * @param resolved what it says
 * @param finding whether it is true
 * @param search what a search for a true line near it found
 * @param reason why it follows
 */
record CheckedLine(
    ResolvedLine resolved, LineFinding finding, SearchResult search, LineReason reason) {
  CheckedLine(ResolvedLine resolved, LineFinding finding) {
    this(resolved, finding, SearchResult.NONE, LineReason.NONE);
  }

  /** Whether it fails, and is not too expensive to try in other forms. */
  boolean needsRepair() {
    return !resolved.input().isDeclaration()
        && !finding.verdict().isFine()
        && !finding.isTooExpensive();
  }

  CheckedLine with(SearchResult found) {
    return new CheckedLine(resolved, finding, found, reason);
  }

  CheckedLine with(LineReason found) {
    return new CheckedLine(resolved, finding, search, found);
  }
}
