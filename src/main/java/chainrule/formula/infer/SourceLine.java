package chainrule.formula.infer;

/**
 * A line of a derivation as the inference takes it.
 *
 * @param latex as it was typed
 * @param isDeclaration whether it says what letters mean
 */
public record SourceLine(String latex, boolean isDeclaration) {}
