package chainrule.formula.reading;

import chainrule.formula.grammar.FormulaParser.ArgumentContext;
import chainrule.formula.grammar.FormulaParser.ContentsContext;
import chainrule.formula.grammar.FormulaParser.ExpressionContext;
import chainrule.formula.grammar.FormulaParser.FactorContext;
import chainrule.formula.grammar.FormulaParser.PieceContext;
import chainrule.formula.grammar.FormulaParser.RelationContext;
import chainrule.formula.grammar.Unreadable;
import chainrule.formula.tree.Big;
import chainrule.formula.tree.Big.Fold;
import chainrule.formula.tree.Condition;
import chainrule.formula.tree.Condition.Comparison;
import chainrule.formula.tree.Condition.Order;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Given;
import chainrule.formula.tree.Index;
import chainrule.formula.tree.IndexVariable;
import chainrule.formula.tree.IndexVariable.Range;
import chainrule.formula.tree.Negative;
import chainrule.formula.tree.Num;
import chainrule.formula.tree.Printer;
import chainrule.formula.tree.Sum;
import chainrule.formula.tree.Symbol;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads \sum, \prod and \max: which letters they bind, over which range, on which condition. */
final class Binders {
  private final Reader reader;

  Binders(Reader reader) {
    this.reader = reader;
  }

  Expr big(Cursor cursor) {
    FactorContext factor = cursor.next();
    Fold fold = factor.atom().BIG().getText().equals("\\sum") ? Fold.SUM : Fold.PRODUCT;
    return big(fold, Scripts.of(factor), cursor, factor.getStart().getStartIndex());
  }

  /** max_i x_i. */
  Expr largest(Scripts scripts, Cursor cursor) {
    return big(Fold.MAX, scripts, cursor, cursor.place());
  }

  private Expr big(Fold fold, Scripts scripts, Cursor cursor, int place) {
    ArgumentContext under =
        scripts
            .takeSubscript()
            .orElseThrow(
                () ->
                    new Unreadable(
                        Printer.quoted(fold.latex()) + " has no index; write “\\sum_i”", place));
    Optional<ArgumentContext> over = scripts.takeSuperscripts().stream().findFirst();
    List<PieceContext> pieces = pieces(under);
    Map<String, IndexVariable> letters = new LinkedHashMap<>();
    letters(pieces, under).forEach(letter -> letters.put(letter, reader.scope.variable(letter)));
    if (letters.isEmpty()) {
      throw new Unreadable(Printer.quoted(fold.latex()) + " binds no letter here", place);
    }
    List<Comparison> comparisons = new ArrayList<>();
    return reader.scope.subscript(
        false,
        () ->
            reader.scope.binding(
                letters.values(),
                () -> {
                  for (PieceContext piece : pieces) {
                    comparisons.addAll(comparisons(piece, letters, over));
                  }
                  int start = cursor.place();
                  Expr body =
                      (cursor.hasNext() ? reader.rest(cursor) : Optional.<Expr>empty())
                          .orElseThrow(() -> new Unreadable("there is nothing to add up", start));
                  Condition condition = new Condition(comparisons, false);
                  return new Big(fold, List.copyOf(letters.values()), condition, body);
                }));
  }

  private static List<PieceContext> pieces(ArgumentContext under) {
    if (under.braces() == null) {
      return List.of();
    }
    ContentsContext contents = Lists.contents(under.braces());
    List<PieceContext> pieces = Applications.pieces(contents);
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

  private List<String> letters(List<PieceContext> pieces, ArgumentContext under) {
    if (pieces.isEmpty()) {
      return List.of(Spelling.of(under));
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
    boolean whole = symbol instanceof Given given && given.domain().isWhole();
    return whole || reader.scope.bound(letter).isPresent();
  }

  private static Optional<String> letter(ExpressionContext side) {
    boolean one =
        side.sign().isEmpty()
            && side.term().size() == 1
            && side.term(0).factor().size() == 1
            && side.term(0).factor(0).script().isEmpty()
            && side.term(0).factor(0).atom().letter() != null;
    return one
        ? Optional.of(Spelling.of(side.term(0).factor(0).atom().letter()))
        : Optional.empty();
  }

  private List<Comparison> comparisons(
      PieceContext piece, Map<String, IndexVariable> letters, Optional<ArgumentContext> over) {
    if (piece.relation().isEmpty()) {
      over.ifPresent(top -> letters.values().forEach(l -> l.learn(upTo(Expr.number(1), top))));
      return List.of();
    }
    if (piece.relation(0).IN() != null) {
      return membership(piece, letters);
    }
    Optional<IndexVariable> assigned =
        letter(piece.expression(0))
            .map(letters::get)
            .filter(v -> piece.relation(0).EQUAL() != null);
    if (assigned.isPresent() && over.isPresent()) {
      Expr low = reader.expression(piece.expression(1));
      letters.values().forEach(letter -> letter.overrule(upTo(low, over.get())));
      return List.of();
    }
    return chain(reader.conditions.comparisons(piece), letters);
  }

  private Range upTo(Expr low, ArgumentContext top) {
    return new Range(low, reader.atoms.argument(top));
  }

  private List<Comparison> membership(PieceContext piece, Map<String, IndexVariable> letters) {
    Optional<Range> range = new Sets(reader).range(piece.expression(1));
    letters.values().forEach(letter -> range.ifPresent(letter::overrule));
    return List.of();
  }

  /** −m ≤ j ≤ m gives j its range; what is left is a condition. */
  private static List<Comparison> chain(
      List<Comparison> comparisons, Map<String, IndexVariable> letters) {
    List<Comparison> left = new ArrayList<>(comparisons);
    for (IndexVariable letter : letters.values()) {
      Index index = new Index(letter);
      Optional<Comparison> low =
          left.stream()
              .filter(c -> c.right().equals(index) && bounds(c, letters, c.left()))
              .findFirst();
      Optional<Comparison> high =
          left.stream()
              .filter(c -> c.left().equals(index) && bounds(c, letters, c.right()))
              .findFirst();
      if (low.isPresent() && high.isPresent()) {
        letter.overrule(
            new Range(
                shifted(low.get().left(), low.get(), 1),
                shifted(high.get().right(), high.get(), -1)));
        left.remove(low.get());
        left.remove(high.get());
      }
    }
    bothOrdered(left, letters);
    return left;
  }

  /** 1 ≤ i < j ≤ n: both run from 1 to n, and i < j is the condition. */
  private static void bothOrdered(List<Comparison> left, Map<String, IndexVariable> letters) {
    if (letters.size() != 2 || left.size() != 3) {
      return;
    }
    Comparison low = left.get(0);
    Comparison high = left.get(2);
    Range range = new Range(shifted(low.left(), low, 1), shifted(high.right(), high, -1));
    letters.values().forEach(letter -> letter.overrule(range));
  }

  private static boolean bounds(Comparison c, Map<String, IndexVariable> letters, Expr bound) {
    boolean ordered = c.order() == Order.LESS || c.order() == Order.LESS_EQUAL;
    boolean outside = !(bound instanceof Index i && letters.containsValue(i.variable()));
    return ordered && outside;
  }

  private static Expr shifted(Expr bound, Comparison comparison, int by) {
    if (comparison.order() == Order.LESS_EQUAL) {
      return bound;
    }
    Expr step = new Num(BigDecimal.ONE);
    return new Sum(List.of(bound, by > 0 ? step : new Negative(step)));
  }
}
