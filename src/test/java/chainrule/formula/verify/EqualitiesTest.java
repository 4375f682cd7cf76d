package chainrule.formula.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Trees;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Point;
import chainrule.formula.eval.array.DoubleArray;
import chainrule.formula.eval.array.NumberKind;
import chainrule.formula.shape.Shape;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Equations in conditions are met by changing points. */
class EqualitiesTest {
  private static final DeclaredSymbol X = Trees.scalar("x");
  private static final DeclaredSymbol V = Trees.column("v", Trees.N);
  private static final DeclaredSymbol P =
      new DeclaredSymbol(
          "p", Shape.SCALAR, new Domain(Domain.Kind.INTERVAL, Expr.number(0), Expr.number(1)));
  private static final Point POINT =
      Point.EMPTY
          .with(Trees.N, DoubleArray.of(2))
          .with(X, DoubleArray.of(0.7))
          .with(V, new DoubleArray(2, 1, 3, 4))
          .with(P, DoubleArray.of(0.5));

  private static Optional<Point> met(Expr left, Expr right) {
    return Equalities.of(Trees.condition(left, Order.EQUAL, right))
        .met(POINT, 0, Map.of(), NumberKind.DOUBLES, new Budget());
  }

  @Test
  void aLetterGetsTheValueOfTheOtherSide() {
    assertEquals(0, met(Trees.ref(X), Expr.number(0)).orElseThrow().number(X));
  }

  @Test
  void anEntryIsChangedAlone() {
    Expr second = Trees.entry(V, Expr.number(2));
    Point point = met(second, Expr.number(9)).orElseThrow();
    assertEquals(3, point.get(V).at(0));
    assertEquals(9, point.get(V).at(1));
  }

  @Test
  void aValueOutsideTheDomainCannotBeGiven() {
    assertEquals(Optional.empty(), met(Trees.ref(P), Expr.number(2)));
    assertTrue(met(Trees.ref(P), new NumberLiteral(new BigDecimal("0.25"))).isPresent());
  }

  @Test
  void whatIsNoEquationOfDrawnNumbersIsLeftToChance() {
    assertTrue(Equalities.of(Condition.ALWAYS).areNone());
    Condition whole = Trees.condition(Trees.ref(Trees.N), Order.EQUAL, Expr.number(3));
    assertTrue(Equalities.of(whole).areNone());
    Condition order = Trees.condition(Trees.ref(X), Order.LESS, Expr.number(3));
    assertTrue(Equalities.of(order).areNone());
  }

  @Test
  void anEquationIsSolvedForEachNumberInTurnAndHasEachOfItsSolutions() {
    Expr square = Trees.product(Trees.ref(X), Trees.ref(X));
    Equalities two = Equalities.of(Trees.condition(square, Order.EQUAL, Expr.number(2)));
    NumberKind digits = NumberKind.decimals(40);
    for (int turn = 0; turn < 2; turn++) {
      Point point = two.met(POINT, turn, Map.of(), digits, new Budget()).orElseThrow();
      assertEquals(turn == 0 ? -Math.sqrt(2) : Math.sqrt(2), point.number(X), 1e-15);
      assertTrue(point.get(X).times(point.get(X)).gap(0, digits.number(2), 0).isTie(40));
    }
  }

  @Test
  void whatHasNoSolutionIsNotMet() {
    assertEquals(Optional.empty(), met(Trees.product(Trees.ref(X), Trees.ref(X)), Expr.number(-1)));
  }
}
