/**
 * Any result, as something to look at: a Tablesaw table, an XChart chart, a 2-D projection.
 *
 * <p>May import {@code check}, {@code formula}, {@code text}, {@code word2vec}, {@code network},
 * {@code train} and {@code math}. Knows nothing of Jupyter: a chart made here can be saved to a
 * file as well.
 */
package chainrule.view;
