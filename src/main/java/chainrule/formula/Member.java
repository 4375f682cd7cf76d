package chainrule.formula;

/**
 * One side of a chain within a line.
 *
 * @param latex as it was typed
 * @param verdict what it is, held against the head of the chain; the head itself is NO_CLAIM
 * @param error the largest relative error, NaN where there is none
 * @param message what is to be said about it; may be empty
 */
public record Member(String latex, Verdict verdict, double error, String message) {}
