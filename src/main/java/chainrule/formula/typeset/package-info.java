/**
 * LaTeX → MathML, for pages that are read without a network. Shows any text of LaTeX as well as it
 * can; decides nothing. Imports nothing of ours.
 */
package chainrule.formula.typeset;
