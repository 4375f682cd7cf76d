/**
 * LaTeX in; is each line true, and if not, which true line is near?
 *
 * <pre>
 *   parse ▶ resolve (ast) ▶ verify (eval) ▶ report      and, from a line that fails: repair
 * </pre>
 *
 * <p>{@link chainrule.formula.Derivation} lists the stages. What a stage finds is data; English is
 * made in the classes that end in {@code Words}, of which nothing here reads anything.
 *
 * <p>Imports nothing of ours outside {@code chainrule.formula}: it shares no code with what it
 * checks. Third party: the ANTLR runtime, and for documents commonmark and gson's tokens.
 */
package chainrule.formula;
