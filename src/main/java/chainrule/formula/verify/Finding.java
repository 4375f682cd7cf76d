package chainrule.formula.verify;

import java.util.Optional;

/**
 * What was found out about a claim.
 *
 * @param holds whether it holds, fails, or could not be tried
 * @param error the largest relative error
 * @param message what is to be said about it; may be empty
 * @param counterexample where it fails
 */
public record Finding(
    Kind holds, double error, String message, Optional<FailingPoint> counterexample) {
  /** How a claim fares. */
  public enum Kind {
    /** It held wherever it was tried. */
    HOLDS,
    /** It failed. */
    FAILS,
    /** It could not be tried at enough points. */
    UNDEFINED,
    /** It takes too much to try; no line near it would fare better. */
    HOPELESS
  }
}
