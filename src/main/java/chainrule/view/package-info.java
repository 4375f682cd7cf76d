/**
 * Results as Tablesaw tables and XChart charts: the entry points {@link chainrule.view.Tables} and
 * {@link chainrule.view.Charts}.
 *
 * <p>May import its own parts, {@code tables}, {@code charts} and {@code maps}, and {@code check},
 * {@code formula}, {@code network}, {@code text}, {@code train}, {@code vectors}, {@code
 * projection}, {@code word2vec} and {@code math}. Depends on no notebook: a chart can be saved to a
 * file as well.
 */
package chainrule.view;
