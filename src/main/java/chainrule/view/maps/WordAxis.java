package chainrule.view.maps;

/**
 * An axis that leads from one word to another: at 0 a word is as near to the one as to the other.
 *
 * @param from the word on the left
 * @param to the word on the right
 */
public record WordAxis(String from, String to) {}
