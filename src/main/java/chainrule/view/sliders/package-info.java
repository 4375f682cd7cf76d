/**
 * Pictures with sliders: what they show as numbers, from which the notebook makes a specification.
 * The entry point is {@link chainrule.view.Sliders}.
 *
 * <p>May import what {@code view} may, but of its parts none.
 */
package chainrule.view.sliders;
