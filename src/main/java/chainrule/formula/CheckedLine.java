package chainrule.formula;

import java.util.Optional;

/**
 * A line and all that was found out about it.
 *
 * @param resolved what it says
 * @param finding whether it is true
 * @param search what a search for a true line near it found
 * @param reason why it follows
 * @param isAsked whether its verdict is a question about a name
 * @param isContested whether it is one because the line is true as it may be read, too
 * @param elsewhere the setting in which it holds, if it fails in its own
 */
record CheckedLine(
    ResolvedLine resolved,
    LineFinding finding,
    SearchResult search,
    LineReason reason,
    boolean isAsked,
    boolean isContested,
    Optional<String> elsewhere) {
  CheckedLine(ResolvedLine resolved, LineFinding finding) {
    this(resolved, finding, SearchResult.NONE, LineReason.NONE, false, false, Optional.empty());
  }

  /** Whether it fails, and is not too expensive to try in other forms. */
  boolean needsRepair() {
    return !isAsked
        && !resolved.input().isDeclaration()
        && !finding.verdict().isFine()
        && !finding.isTooExpensive();
  }

  /** Whether it is false or has no meaning. */
  boolean isWrong() {
    return finding.verdict() == Verdict.FAILS || finding.verdict() == Verdict.MEANINGLESS;
  }

  CheckedLine with(SearchResult found) {
    return new CheckedLine(resolved, finding, found, reason, isAsked, isContested, elsewhere);
  }

  CheckedLine with(LineReason found) {
    return new CheckedLine(resolved, finding, search, found, isAsked, isContested, elsewhere);
  }

  /** The line with a question in the place of what was found. */
  CheckedLine asked(LineFinding question) {
    return new CheckedLine(resolved, question, search, reason, true, isContested, elsewhere);
  }

  /** The same, for the line is true as it may be read, too. */
  CheckedLine contested(LineFinding question) {
    return new CheckedLine(resolved, question, search, reason, true, true, elsewhere);
  }

  /** The line with the setting in which it holds. */
  CheckedLine holdingIn(Optional<String> setting) {
    return new CheckedLine(resolved, finding, search, reason, isAsked, isContested, setting);
  }
}
