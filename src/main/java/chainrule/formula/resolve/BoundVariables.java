package chainrule.formula.resolve;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Symbol;
import chainrule.formula.parse.FormulaParser.ArgumentContext;
import chainrule.formula.parse.FormulaParser.ContentsContext;
import chainrule.formula.parse.FormulaParser.ExpressionContext;
import chainrule.formula.parse.FormulaParser.FactorContext;
import chainrule.formula.parse.FormulaParser.PieceContext;
import chainrule.formula.parse.FormulaParser.RelationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which letters \sum, \prod and \max bind. */
final class BoundVariables {
  private final ExpressionResolver reader;

  BoundVariables(ExpressionResolver reader) {
    this.reader = reader;
  }

  /** What stands under the sign, piece by piece. */
  static List<PieceContext> pieces(ArgumentContext under) {
    if (under.braces() == null) {
      return List.of();
    }
    ContentsContext contents = BracketResolver.contents(under.braces());
    List<PieceContext> pieces = BuiltinCallResolver.pieces(contents);
    if (pieces.size() == 1 && pieces.get(0).expression().size() == 1) {
      FactorContext inner = pieces.get(0).expression(0).term(0).factor(0);
      boolean stacked =
          inner.atom().letter() != null
              && inner.atom().letter().argument() != null
              && inner.atom().letter().argument().braces() != null;
      return stacked ? pieces(inner.atom().letter().argument()) : pieces;
    }
    return pieces;
  }

  /** The letters that are bound. */
  List<String> of(List<PieceContext> pieces, ArgumentContext under) {
    if (pieces.isEmpty()) {
      return List.of(LatexNormalizer.of(under));
    }
    List<String> letters = new ArrayList<>();
    for (PieceContext piece : pieces) {
      boolean first = letters.isEmpty();
      List<String> sides = new ArrayList<>();
      piece.expression().forEach(side -> letter(side).ifPresent(sides::add));
      boolean list = piece.relation().isEmpty();
      boolean assigned = !list && piece.relation(0).EQUAL() != null;
      boolean alone = pieces.stream().takeWhile(p -> p != piece).allMatch(p -> isList(p));
      if (list || (assigned && alone)) {
        sides.stream().limit(1).forEach(letters::add);
      } else if (first) {
        List<String> unknown = sides.stream().filter(side -> !isIndexGiven(side)).toList();
        boolean ordered = piece.relation().size() > 1 || isOrder(piece.relation(0));
        unknown.stream().limit(ordered ? 2 : 1).forEach(letters::add);
      }
    }
    return letters.stream().distinct().toList();
  }

  private static boolean isList(PieceContext piece) {
    return piece.relation().isEmpty();
  }

  private static boolean isOrder(RelationContext relation) {
    return relation.LESS() != null || relation.LESS_EQUAL() != null;
  }

  private boolean isIndexGiven(String letter) {
    Symbol symbol = reader.scope.names.symbols().get(letter);
    boolean whole = symbol instanceof DeclaredSymbol given && given.domain().isWhole();
    return whole || reader.scope.bound(letter).isPresent();
  }

  /** The letter that a side is, if it is no more than one. */
  static Optional<String> letter(ExpressionContext side) {
    boolean one =
        side.sign().isEmpty()
            && side.term().size() == 1
            && side.term(0).factor().size() == 1
            && side.term(0).factor(0).script().isEmpty()
            && side.term(0).factor(0).atom().letter() != null;
    return one
        ? Optional.of(LatexNormalizer.of(side.term(0).factor(0).atom().letter()))
        : Optional.empty();
  }
}
