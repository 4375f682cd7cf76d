package chainrule.formula.infer;

import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.RowParser;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.Declarations;
import java.util.Optional;

/**
 * One line of a derivation.
 *
 * @param latex as typed
 * @param isDeclaration whether it says what letters mean
 */
public record SourceRow(String latex, boolean isDeclaration) {
  /** Its tree, that of a declaration without the word in front; empty where it cannot be read. */
  Optional<ContentsSyntax> syntax() {
    try {
      return (isDeclaration ? Declarations.statement(latex) : Optional.of(latex))
          .map(RowParser::row);
    } catch (SyntaxException unreadable) {
      return Optional.empty();
    }
  }
}
