/**
 * Reports as data for programs and as HTML: what the command line prints and what a web page shows.
 *
 * <p>May import {@code formula}, {@code formula.document} and {@code formula.typeset}; no files, no
 * third party, so that it runs in a browser, too.
 */
package chainrule.formula.output;
