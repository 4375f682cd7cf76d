/**
 * From text to numbers: corpora → words → indices → windows → negative samples.
 *
 * <p>Imports nothing of ours. A corpus is a stream that can be read again and again; a vocabulary
 * is ordered by frequency; every draw has a seed.
 */
package chainrule.text;
