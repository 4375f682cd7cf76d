package chainrule.spark;

import java.io.Serializable;

/**
 * What an executor is to do with its parts: set rows, then train on an interval.
 *
 * @param run which training
 * @param number of this order in the run, from 1
 * @param isWhole whether the rows are all of θ; otherwise those that changed since the order before
 *     this one
 * @param epoch from 0
 * @param interval from 0
 * @param intervals of an epoch
 * @param words how many of the first words: the changes of their rows are to be sent back
 */
record Order(
    String run, long number, boolean isWhole, int epoch, int interval, int intervals, int words)
    implements Serializable {}
