package chainrule.exercise;

/**
 * A hint that unfolds.
 *
 * @param title what it tells, in a few words
 * @param words the hint; formulas stand between “ and ”
 */
public record LadderHint(String title, String words) {}
