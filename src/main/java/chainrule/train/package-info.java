/**
 * Trains word vectors on real text: repeats θ ← θ − α∇J and keeps the loss curve.
 *
 * <p>May import {@code word2vec}, {@code vectors}, {@code text} and {@code math}. Parameters are
 * float32. Every in-place step is tested to equal one step along the gradient of the loss with the
 * same name in {@code word2vec}, which is the specification. With one thread and plain arithmetic,
 * equal seeds give equal bits on every machine. {@code VectorKernel} alone needs the module
 * jdk.incubator.vector: it is compiled by itself and loaded by its name.
 */
package chainrule.train;
