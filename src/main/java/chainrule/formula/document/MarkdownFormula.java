package chainrule.formula.document;

import chainrule.formula.document.TexMark.Kind;
import chainrule.formula.parse.Macros;
import java.util.Map;
import java.util.Optional;

/**
 * What stands between the marks of a formula in Markdown: definitions of macros, then a formula.
 *
 * @param content all of it
 * @param marks those around it
 */
record MarkdownFormula(PlacedText content, MathMarks marks) {
  void addTo(PieceCollector pieces) {
    String text = content.text();
    Braces braces = new Braces(text);
    TexLexer lexer = new TexLexer(text, Map.of());
    int at = TexEnvironments.hasArgument(marks.environment()) ? braces.afterGroup(0) : 0;
    Optional<TexMark> definition = definition(lexer, braces.skipBlanks(at));
    while (definition.isPresent()) {
      at = TexDefinition.end(text, braces, definition.get());
      pieces.definition(text.substring(definition.get().start(), at));
      definition = definition(lexer, braces.skipBlanks(at));
    }
    if (!text.substring(at).isBlank()) {
      Piece.Kind kind = marks.isDisplay() ? Piece.Kind.DISPLAY : Piece.Kind.INLINE;
      pieces.formula(content.part(at, text.length()), kind, isOneEquation());
    }
  }

  private static Optional<TexMark> definition(TexLexer lexer, int at) {
    return lexer
        .next(at)
        .filter(mark -> mark.start() == at && mark.is(Kind.COMMAND))
        .filter(mark -> Macros.isDefinition(mark.name()));
  }

  /** In "$$\begin{align} … \end{align}$$", too, each row has a label of its own. */
  private boolean isOneEquation() {
    return TexEnvironments.isOneEquation(marks.environment())
        && !content.text().contains("\\begin{align");
  }
}
