package chainrule.view.sliders;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.linear.RealVector;

/**
 * Scores that can be moved, and what follows from them.
 *
 * <pre>
 *   ŷ = softmax(z)      J = −log ŷ_o      ∂J/∂z = ŷ − y,   y = e_o
 * </pre>
 *
 * @param names of the classes, different ones
 * @param scores z, where the sliders stand at first; one for each name, in [−5, 5]
 * @param observed o, the true class
 */
public record SoftmaxPicture(List<String> names, List<Double> scores, int observed) {
  /** The ends of the sliders are this and its negative. */
  public static final double LARGEST = 5;

  /** Copies the lists. */
  public SoftmaxPicture {
    names = List.copyOf(names);
    scores = List.copyOf(scores);
    if (names.size() != scores.size() || Set.copyOf(names).size() != names.size()) {
      throw new IllegalArgumentException(
          "%d names, %d of them different, for %d scores; each score needs a name of its own"
              .formatted(names.size(), Set.copyOf(names).size(), scores.size()));
    }
    if (observed < 0 || observed >= names.size()) {
      throw new IllegalArgumentException(
          "the true class is %d; there are classes 0 to %d".formatted(observed, names.size() - 1));
    }
  }

  /**
   * A picture of these scores, to one digit after the point as the sliders have them; one beyond a
   * slider's end stands at the end.
   *
   * @param scores z. Not modified.
   */
  public static SoftmaxPicture of(List<String> names, RealVector scores, int observed) {
    return new SoftmaxPicture(
        names,
        Arrays.stream(scores.toArray())
            .map(z -> Math.max(-LARGEST, Math.min(LARGEST, Math.rint(10 * z) / 10)))
            .boxed()
            .toList(),
        observed);
  }
}
