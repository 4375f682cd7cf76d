package chainrule.network;

import chainrule.math.Require;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;

/**
 * Dropout: each unit is kept with probability 1 − p_drop, and what is kept is made larger.
 *
 * <pre>
 *   h_drop = γ d ∘ h      γ = 1/(1 − p_drop)      so that  𝔼[h_drop] = h
 * </pre>
 *
 * Notebook 08. The mask d is an argument: h_drop is a pure function, and a gradient check sees the
 * same mask in every evaluation. At evaluation nothing is dropped: use h as it is.
 *
 * @param pDrop p_drop, in [0, 1): how probable it is that a unit is dropped
 */
public record Dropout(double pDrop) {
  private static final int MAX_ENUMERATED = 16;

  /** Refuses a p_drop outside [0, 1). */
  public Dropout {
    Require.belowOne("pDrop", pDrop);
  }

  /** γ = 1/(1 − p_drop). */
  public double gamma() {
    return 1 / (1 - pDrop);
  }

  /**
   * h_drop = γ d ∘ h. The gradient goes back the same way: ∂J/∂h = γ d ∘ ∂J/∂h_drop.
   *
   * @param mask d, entries 0 and 1. Not modified.
   * @param h the hidden layer, as long as d. Not modified.
   * @throws IllegalArgumentException if the lengths differ
   */
  public RealVector apply(RealVector mask, RealVector h) {
    Require.length("the mask", mask, h.getDimension());
    return mask.ebeMultiply(h).mapMultiplyToSelf(gamma());
  }

  /**
   * A mask drawn at random: each entry is 0 with probability p_drop, else 1.
   *
   * @param size how many units, at least 1
   * @param seed any number; equal seeds give equal masks
   * @throws IllegalArgumentException if the size is below 1
   */
  public RealVector mask(int size, long seed) {
    Random random = new Random(seed);
    return new ArrayRealVector(Require.atLeast("size", size, 1))
        .mapToSelf(entry -> random.nextDouble() < pDrop ? 0 : 1);
  }

  /**
   * Every mask there is, 2ⁿ of them, from 00…0 to 11…1.
   *
   * @param size n, in 1..16
   * @throws IllegalArgumentException if n is outside 1..16
   */
  public static List<RealVector> everyMask(int size) {
    if (size < 1 || size > MAX_ENUMERATED) {
      throw new IllegalArgumentException(
          "size is %d; it must lie in 1..%d, for there are 2^size masks"
              .formatted(size, MAX_ENUMERATED));
    }
    return IntStream.range(0, 1 << size).mapToObj(bits -> mask(bits, size)).toList();
  }

  private static RealVector mask(int bits, int size) {
    return new ArrayRealVector(
        IntStream.range(0, size).mapToDouble(i -> bits >> (size - 1 - i) & 1).toArray());
  }

  /**
   * P(d) = Π_i p_drop^(1−d_i) (1 − p_drop)^(d_i).
   *
   * @param mask d, entries 0 and 1. Not modified.
   * @return a number in [0, 1]; over {@link #everyMask} they sum to 1
   */
  public double probability(RealVector mask) {
    double product = 1;
    for (int i = 0; i < mask.getDimension(); i++) {
      product *= mask.getEntry(i) == 0 ? pDrop : 1 - pDrop;
    }
    return product;
  }
}
