package chainrule.train;

/**
 * A point of the loss curve: the mean of J over the pairs that were measured since the point
 * before.
 *
 * <pre>
 *   loss = Σ J / n      standardError = s / √n,  s² = Σ (J − loss)² / (n − 1)
 * </pre>
 *
 * @param epoch how far the training was, in epochs: 1.5 is the middle of the second
 * @param loss the mean of the exact values of J, one for each (center, outside) pair measured
 * @param standardError how far the mean of all pairs may be from it: two times out of three by no
 *     more than this; NaN for one pair
 * @param pairs n, the number of pairs it is the mean of, at least 1
 */
public record LossPoint(double epoch, double loss, double standardError, long pairs) {}
