/**
 * The tables behind {@link chainrule.view.Tables}.
 *
 * <p>May import what {@code view} may, but of its parts {@code maps} only.
 */
package chainrule.view.tables;
