package chainrule.formula.repair;

/**
 * A changed text.
 *
 * @param latex the text as it is now
 * @param words what was changed
 * @param at where
 * @param tier how unlikely such a slip is: 0 is a letter or a level, 4 is rare
 */
public record Typo(String latex, String words, int at, int tier) {}
