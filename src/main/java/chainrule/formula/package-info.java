/**
 * LaTeX in; is each line true, and if not, which true line is near?
 *
 * <pre>
 *   grammar ▶ reading ▶ tree (shapes) ▶ value ▶ judge ▶ repair ▶ Report
 * </pre>
 *
 * <p>Imports nothing of ours outside {@code chainrule.formula}: the judge must not know the
 * accused. Third party: the ANTLR runtime, and commons-math3 for 40-digit decimals and one matrix
 * inverse.
 */
package chainrule.formula;
