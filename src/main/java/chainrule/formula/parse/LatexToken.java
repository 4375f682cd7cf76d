package chainrule.formula.parse;

/**
 * A token of the language.
 *
 * @param text as it was typed
 * @param start how many characters of the text come before it
 */
public record LatexToken(String text, int start) {}
