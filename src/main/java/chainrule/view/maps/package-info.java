/**
 * Maps of words, also animated through a training, and pictures of single updates: what is to be
 * drawn and where, with labels that do not overlap. They are data, drawn by {@code view.charts} and
 * by {@code notebook}.
 *
 * <p>May import what {@code view} may, but none of its other parts.
 */
package chainrule.view.maps;
