package chainrule.formula.infer;

/**
 * An equation that gives a new name its meaning.
 *
 * @param line the line that it is in
 * @param before the line before which it has to be known: its own, or an earlier one that uses it
 * @param declaration the same as a line of a setting
 */
public record InferredDefinition(int line, int before, String declaration) {}
