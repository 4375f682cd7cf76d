package chainrule.formula.resolve;

import chainrule.formula.parse.FormulaParser.ContentsContext;
import chainrule.formula.parse.FormulaParser.PieceContext;
import chainrule.formula.parse.FormulaParser.SeparatorContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.ParseTree;

/** What tells P(O = w | C = c) from P(w): the separators, and the labels before an “=”. */
final class ArgumentSignature {
  private ArgumentSignature() {}

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
            empty
                ? ""
                : piece.relation().size() == 1 ? LatexNormalizer.text(piece.expression(0)) : "·");
      }
    }
    return signature;
  }
}
