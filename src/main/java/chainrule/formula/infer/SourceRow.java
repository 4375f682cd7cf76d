package chainrule.formula.infer;

import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.Macros;
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
  /**
   * Its tree, that of a declaration without the word in front; empty where it cannot be read.
   *
   * @param macros what the rows before it define
   */
  Optional<ContentsSyntax> syntax(Macros macros) {
    try {
      return (isDeclaration ? Declarations.statement(latex) : Optional.of(latex))
          .map(statement -> RowParser.row(statement, macros.expand(statement)));
    } catch (SyntaxException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * The macros that are known behind it.
   *
   * @param macros those that are known before it
   */
  Macros macrosBehind(Macros macros) {
    try {
      return macros.expand(latex).macros();
    } catch (SyntaxException unreadable) {
      return macros;
    }
  }
}
