package chainrule.formula;

/**
 * A line and all that was found out about it.
 *
 * @param resolved what it says
 * @param finding whether it is true
 * @param search what a search for a true line near it found
 */
record CheckedLine(ResolvedLine resolved, LineFinding finding, SearchResult search) {}
