/**
 * Word vectors in two dimensions: principal components, t-SNE by the method of Barnes and Hut, and
 * measures of how well neighbours are preserved.
 *
 * <p>May import {@code vectors} and {@code math}. Equal vectors give equal projections, to the bit,
 * on any number of threads.
 */
package chainrule.projection;
