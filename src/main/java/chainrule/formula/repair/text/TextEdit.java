package chainrule.formula.repair.text;

import chainrule.formula.repair.Change;

/**
 * A changed text.
 *
 * @param latex the text as it is now
 * @param change what was changed
 * @param at where
 * @param tier how unlikely such a slip is: 0 is a letter or a level, 4 is rare
 */
public record TextEdit(String latex, Change change, int at, int tier) {}
