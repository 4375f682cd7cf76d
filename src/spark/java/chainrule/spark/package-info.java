/**
 * Trains on more text than one machine holds, with Apache Spark: docs/cluster.md.
 *
 * <p>May import {@code train}, {@code vectors}, {@code text} and {@code math}. A profile of its own
 * ({@code ./mvnw -Pspark}) compiles it; nothing of it is in the jar of the notebooks.
 */
package chainrule.spark;
