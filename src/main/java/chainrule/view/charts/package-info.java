/**
 * The charts behind {@link chainrule.view.Charts}, the theme and the colours they share, and charts
 * of functions of the plane.
 *
 * <p>May import what {@code view} may, but of its parts {@code maps} and {@code sliders} only.
 */
package chainrule.view.charts;
