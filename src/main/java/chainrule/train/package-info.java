/**
 * Repeats θ ← θ − α∇J on real text and keeps the loss curve; the word vectors that come out, and
 * their files.
 *
 * <p>May import {@code chainrule.word2vec}, {@code chainrule.text} and {@code chainrule.math}. Rows
 * are float32; every in-place step here is tested to equal one step along the gradient of the loss
 * with the same name in {@code chainrule.word2vec}, which is the specification. With one thread and
 * plain arithmetic equal seeds give equal bits on every machine. {@code VectorKernel} alone needs
 * the module jdk.incubator.vector: it is compiled by itself and found by its name.
 */
package chainrule.train;
