package chainrule.train;

import chainrule.vectors.WordVectors;

/**
 * The word vectors at one moment of a training.
 *
 * @param fraction the part of the work that was done, in [0, 1]
 * @param vectors V at this moment
 */
public record Snapshot(double fraction, WordVectors vectors) {}
