package chainrule.formula.verify;

import chainrule.formula.eval.array.NumericArray;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A point at which the two sides of a claim differ.
 *
 * @param letters what each letter of the claim is worth: declared names in the order of
 *     declaration, then free index letters
 * @param left the left side there
 * @param right the right side there
 */
public record Difference(Map<String, NumericArray> letters, NumericArray left, NumericArray right) {
  /** Copies the letters, in their order. */
  public Difference {
    letters = Collections.unmodifiableMap(new LinkedHashMap<>(letters));
  }
}
