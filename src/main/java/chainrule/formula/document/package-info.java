/**
 * A file → its formulas in order, with their places, and what its prose says about them: LaTeX,
 * Markdown, notebooks, plain lines.
 *
 * <pre>
 *   SourceText ▶ TexReader, MarkdownReader, NotebookReader ▶ Piece, Piece, …
 * </pre>
 *
 * <p>Nothing is judged here. May import {@code formula.parse}; third party: commonmark and gson.
 */
package chainrule.formula.document;
