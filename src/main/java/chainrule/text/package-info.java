/**
 * From text to numbers: corpora, words, indices, windows, negative samples.
 *
 * <p>May import {@code math}. A corpus is a stream that can be read again and again; a vocabulary
 * is ordered by frequency; every random draw has a seed.
 */
package chainrule.text;
