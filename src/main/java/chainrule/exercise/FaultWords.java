package chainrule.exercise;

import org.apache.commons.math3.exception.DimensionMismatchException;

/** Why an answer in Java stopped, in a sentence. */
final class FaultWords {
  private FaultWords() {}

  /** What the fault says; the library of vectors says “5 != 3” alone. */
  static String of(RuntimeException fault) {
    return fault instanceof DimensionMismatchException mismatch
        ? "Two lengths do not fit: %s where %d is needed."
            .formatted(mismatch.getArgument(), mismatch.getDimension())
        : "It stops with: " + fault.getMessage();
  }
}
