package chainrule.formula;

/**
 * Something that is said about a line.
 *
 * @param kind what it is about
 * @param words one sentence without its full stop; each formula stands between “ and ”
 */
public record Remark(RemarkKind kind, String words) {}
