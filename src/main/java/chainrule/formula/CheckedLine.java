package chainrule.formula;

/**
 * A line and all that was found out about it.
 *
 * @param resolved what it says
 * @param finding whether it is true
 * @param search what a search for a true line near it found
 * @param reason why it follows
 * @param isAsked whether its verdict is a question about a name
 */
record CheckedLine(
    ResolvedLine resolved,
    LineFinding finding,
    SearchResult search,
    LineReason reason,
    boolean isAsked) {
  CheckedLine(ResolvedLine resolved, LineFinding finding) {
    this(resolved, finding, SearchResult.NONE, LineReason.NONE, false);
  }

  /** Whether it fails, and is not too expensive to try in other forms. */
  boolean needsRepair() {
    return !isAsked
        && !resolved.input().isDeclaration()
        && !finding.verdict().isFine()
        && !finding.isTooExpensive();
  }

  CheckedLine with(SearchResult found) {
    return new CheckedLine(resolved, finding, found, reason, isAsked);
  }

  CheckedLine with(LineReason found) {
    return new CheckedLine(resolved, finding, search, found, isAsked);
  }

  /** The line with a question in the place of what was found. */
  CheckedLine asked(LineFinding question) {
    return new CheckedLine(resolved, question, search, reason, true);
  }
}
