package chainrule.formula.resolve;

import chainrule.formula.parse.FormulaParser.FactorContext;
import chainrule.formula.parse.FormulaParser.PieceContext;
import chainrule.formula.parse.FormulaParser.RelationContext;
import chainrule.formula.parse.FormulaParser.RowContext;
import chainrule.formula.parse.FormulaParser.SeparatorContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.ParseTree;

/** The pieces of a row, and what stands between them. */
final class RowSegments {
  private static final List<String> OTHERWISE = List.of("else", "otherwise");

  private final List<PieceContext> pieces = new ArrayList<>();
  private final List<List<SeparatorContext>> before = new ArrayList<>();

  RowSegments(RowContext tree) {
    List<SeparatorContext> separators = new ArrayList<>();
    for (ParseTree child : tree.contents().children) {
      if (child instanceof SeparatorContext separator) {
        separators.add(separator);
      } else if (((PieceContext) child).getChildCount() > 0) {
        pieces.add((PieceContext) child);
        before.add(List.copyOf(separators));
        separators.clear();
      }
    }
    before.add(List.copyOf(separators));
  }

  int size() {
    return pieces.size();
  }

  PieceContext get(int k) {
    return pieces.get(k);
  }

  /** The pieces behind one. */
  List<PieceContext> behind(int k) {
    return pieces.subList(k + 1, pieces.size());
  }

  boolean hasColonBehind(int k) {
    return before.get(k + 1).stream().anyMatch(s -> s.COLON() != null);
  }

  /** Whether one of these words stands before a piece. */
  boolean isIntroduced(int k, List<String> words) {
    return before.get(k).stream().anyMatch(s -> s.KEYWORD() != null && words.contains(word(s)));
  }

  /** Whether “else” stands before a piece, or between it and a comma or the end. */
  boolean isOtherwise(int k) {
    return (isIntroduced(k, OTHERWISE) && !closesWithElse(k)) || closesWithElse(k + 1);
  }

  /** Whether “else” belongs to what stands before a place between two pieces. */
  private boolean closesWithElse(int k) {
    List<SeparatorContext> between = before.get(k);
    boolean first =
        !between.isEmpty()
            && between.get(0).KEYWORD() != null
            && OTHERWISE.contains(word(between.get(0)));
    return first && (k == pieces.size() || between.size() > 1);
  }

  private static String word(SeparatorContext separator) {
    String text = separator.KEYWORD().getText();
    return text.startsWith("\\text") ? LatexNormalizer.word(text).replaceAll("[ ,:.]+$", "") : text;
  }

  static boolean startsWithRelation(PieceContext piece) {
    return piece.getChildCount() > 0 && piece.getChild(0) instanceof RelationContext;
  }

  /** The one factor that a piece is made of. */
  static Optional<FactorContext> only(PieceContext piece) {
    boolean one =
        piece.relation().isEmpty()
            && piece.expression().size() == 1
            && piece.expression(0).sign().isEmpty()
            && piece.expression(0).term().size() == 1
            && piece.expression(0).term(0).factor().size() == 1;
    return one ? Optional.of(piece.expression(0).term(0).factor(0)) : Optional.empty();
  }
}
