/**
 * Word vectors: neighbours, analogies, averages of sentences, and files in the formats of word2vec
 * and GloVe.
 *
 * <p>May import {@code text} and {@code math}. {@link chainrule.vectors.WordVectors} is immutable;
 * entries are float32.
 */
package chainrule.vectors;
