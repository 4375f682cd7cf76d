package chainrule.formula.reading;

import chainrule.formula.grammar.FormulaParser.ContentsContext;
import chainrule.formula.grammar.FormulaParser.PieceContext;
import chainrule.formula.grammar.FormulaParser.SeparatorContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;

/** What tells P(O = w | C = c) from P(w): the separators, and the labels before an “=”. */
final class Signature {
  private Signature() {}

  static List<String> of(ContentsContext contents) {
    List<String> signature = new ArrayList<>();
    for (ParseTree child : contents.children) {
      if (child instanceof SeparatorContext separator) {
        signature.add(
            separator.MID() != null || separator.getText().equals("|") ? "|" : separator.getText());
      } else {
        PieceContext piece = (PieceContext) child;
        boolean empty = piece.getChildCount() == 0;
        signature.add(
            empty ? "" : piece.relation().size() == 1 ? Spelling.text(piece.expression(0)) : "·");
      }
    }
    return signature;
  }
}
