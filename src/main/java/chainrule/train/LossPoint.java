package chainrule.train;

/**
 * A point of the loss curve: the mean of J over the pairs that were measured since the point
 * before.
 *
 * @param epoch how far the training was, in epochs: 1.5 is the middle of the second
 * @param loss the mean of the exact values of J, one for each (center, outside) pair measured
 * @param pairs the number of pairs it is the mean of, at least 1
 */
public record LossPoint(double epoch, double loss, long pairs) {}
