/**
 * Results as Tablesaw tables, XChart charts and pictures with sliders: the entry points {@link
 * chainrule.view.Tables}, {@link chainrule.view.Charts} and {@link chainrule.view.Sliders}.
 *
 * <p>May import its own parts, {@code tables}, {@code charts}, {@code maps} and {@code sliders},
 * and {@code check}, {@code formula}, {@code network}, {@code text}, {@code train}, {@code
 * vectors}, {@code projection}, {@code word2vec} and {@code math}. Depends on no notebook: a chart
 * can be saved to a file as well.
 */
package chainrule.view;
