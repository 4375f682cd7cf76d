package chainrule.formula.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Trees;
import chainrule.formula.eval.Budget;
import chainrule.formula.eval.Excess;
import chainrule.formula.verify.Finding.BudgetExceeded;
import chainrule.formula.verify.Finding.Cause;
import chainrule.formula.verify.Finding.Fails;
import chainrule.formula.verify.Finding.Undefined;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Claims that hold, fail, or cannot be tried. */
class ClaimVerifierTest {
  private static final DeclaredSymbol T = Trees.scalar("t");
  private static final DeclaredSymbol X = Trees.column("x", Trees.N);
  private static final IndexVariable I = Trees.letter("i", Trees.N);
  private static final Expr t = Trees.ref(T);
  private static final SampleSpace SPACE =
      new SampleSpace(List.of(Trees.N, X, T), List.of(), List.of());
  private static final Expr ONE = Expr.number(1);

  private final ClaimVerifier verifier = new ClaimVerifier(SPACE, 1);
  private final ClaimVerifier quick = verifier.with(Effort.QUICK, new Budget(Budget.SEARCH));

  private static Claim equal(Expr left, Expr right) {
    return new Claim(left, Order.EQUAL, right, Condition.ALWAYS);
  }

  private static Expr square(Expr e) {
    return new Power(e, Expr.number(2));
  }

  private static Expr minus(Expr a, Expr b) {
    return Trees.sum(a, new Negative(b));
  }

  private static final Claim TRUE =
      equal(minus(square(t), ONE), Trees.product(minus(t, ONE), Trees.sum(t, ONE)));
  private static final Claim FALSE = equal(square(t), Trees.sum(t, t));

  @Test
  void anIdentityHoldsButForRounding() {
    Finding finding = verifier.verify(TRUE);
    assertTrue(finding.holds());
    assertTrue(finding.error() <= 1e-9);
  }

  @Test
  void aFalseClaimIsShownAtAPointOfRoundNumbers() {
    Fails fails = assertInstanceOf(Fails.class, verifier.verify(FALSE));
    Difference difference = fails.difference().orElseThrow();
    assertEquals(Set.of("t"), difference.letters().keySet());
    double t = difference.letters().get("t").at(0);
    assertTrue(Set.of(0.5, -0.5, 1.0, -1.0, 2.0, -2.0).contains(t));
    assertEquals(t * t, difference.left().at(0));
    assertEquals(2 * t, difference.right().at(0));
  }

  @Test
  void freeLettersAreTriedAtEveryValueAndShown() {
    Expr entry = Trees.entry(X, Trees.ref(I));
    assertTrue(verifier.verify(equal(entry, Trees.sum(entry, Expr.number(0)))).holds());
    Claim atOne = equal(entry, Trees.entry(X, ONE));
    Fails fails = assertInstanceOf(Fails.class, verifier.verify(atOne));
    assertEquals(2, fails.difference().orElseThrow().letters().get("i").at(0));
  }

  @Test
  void aClaimIsTriedOnlyWhereItsConditionIsMet() {
    Expr absolute = Trees.call(BuiltinFunction.ABS, t);
    Condition positive = Trees.condition(t, Order.GREATER, Expr.number(0));
    assertTrue(verifier.verify(new Claim(absolute, Order.EQUAL, t, positive)).holds());
    assertInstanceOf(Fails.class, verifier.verify(equal(absolute, t)));
    Condition never = Trees.condition(square(t), Order.LESS, Expr.number(0));
    Finding finding = verifier.verify(new Claim(t, Order.EQUAL, t, never));
    assertEquals(Cause.CONDITION_NEVER_MET, assertInstanceOf(Undefined.class, finding).cause());
  }

  @Test
  void anOrderIsClaimedToo() {
    Claim bound = new Claim(t, Order.LESS_EQUAL, Trees.sum(square(t), ONE), Condition.ALWAYS);
    assertTrue(verifier.verify(bound).holds());
    Claim wrong = new Claim(t, Order.LESS_EQUAL, square(t), Condition.ALWAYS);
    assertFalse(verifier.verify(wrong).holds());
  }

  @Test
  void aSideWithoutValuesIsSaid() {
    Expr none = Trees.call(BuiltinFunction.LOG, new Negative(Trees.sum(square(t), ONE)));
    Undefined right = assertInstanceOf(Undefined.class, verifier.verify(equal(t, none)));
    assertEquals(Cause.RIGHT_NEVER_FINITE, right.cause());
    Undefined left = assertInstanceOf(Undefined.class, verifier.verify(equal(none, t)));
    assertEquals(Cause.LEFT_NEVER_FINITE, left.cause());
    Undefined both = assertInstanceOf(Undefined.class, verifier.verify(equal(none, none)));
    assertEquals(Cause.TOO_FEW_POINTS, both.cause());
    assertEquals(0, both.finite());
  }

  @Test
  void aSmallDifferenceIsDecidedWithMoreDigits() {
    Expr small = new NumberLiteral(new BigDecimal("1e-8"));
    assertInstanceOf(Fails.class, verifier.verify(equal(t, Trees.sum(t, small))));
    Expr huge = new NumberLiteral(new BigDecimal("1e8"));
    assertTrue(verifier.verify(equal(minus(Trees.sum(t, huge), huge), t)).holds());
  }

  @Test
  void whatTakesTooMuchIsNeitherTrueNorFalse() {
    Expr primes = new BuiltinCall(BuiltinFunction.SIGMOID, 20, List.of(t));
    Finding finding =
        quick.with(new Effort(100_000, 20, 0, false), new Budget()).verify(equal(primes, t));
    Excess excess = assertInstanceOf(BudgetExceeded.class, finding).excess();
    assertEquals(100_000, excess.allowed());
  }

  @Test
  void lessEffortFindsTheSameWithoutAPointToShow() {
    assertTrue(quick.verify(TRUE).holds());
    Fails fails = assertInstanceOf(Fails.class, quick.verify(FALSE));
    assertTrue(fails.difference().isEmpty());
  }

  @Test
  void aClaimSurvivesTheFirstPointsOrNot() {
    assertTrue(quick.survives(TRUE, 4));
    assertFalse(quick.survives(FALSE, 1));
  }

  @Test
  void allClaimsOfASearchSpendFromItsBudget() {
    long before = quick.budget().left();
    quick.verify(TRUE);
    assertTrue(quick.budget().left() < before);
  }
}
