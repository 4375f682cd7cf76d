package chainrule.formula.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Trees;
import chainrule.formula.eval.BudgetExceededException;
import chainrule.formula.eval.Point;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Points that are drawn from a space. */
class PointGeneratorTest {
  private static final Set<PointKind> DRAWN = Set.of(PointKind.ORDINARY, PointKind.ROUND);
  private static final DeclaredSymbol A = Trees.matrix("A", Trees.N, Trees.D);
  private static final DeclaredSymbol O = index("o");
  private static final DeclaredSymbol C = index("c");
  private static final DeclaredSymbol FAMILY =
      new DeclaredSymbol("w", Shape.column(Size.of(Trees.D)), upToN());
  private static final List<DeclaredSymbol> SYMBOLS = List.of(Trees.N, Trees.D, A, O, C, FAMILY);

  private static DeclaredSymbol index(String name) {
    return new DeclaredSymbol(name, Shape.SCALAR, upToN());
  }

  private static Domain upToN() {
    return Domain.whole(Expr.number(1), Trees.ref(Trees.N));
  }

  private static SampleSpace space(DeclaredSymbol... symbols) {
    return new SampleSpace(List.of(symbols), List.of(), List.of());
  }

  private static List<Point> points(SampleSpace space, PointKind kind) {
    List<DeclaredSymbol> chosen = DRAWN.contains(kind) ? List.of() : space.symbols();
    PointGenerator generator = new PointGenerator(space, 7);
    return IntStream.range(0, 60)
        .mapToObj(k -> generator.point(new SamplePoint(kind, chosen, k)).orElseThrow())
        .toList();
  }

  @Test
  void thePointsOfASeedAreAlwaysTheSame() {
    SampleSpace space = new SampleSpace(SYMBOLS, List.of(), List.of());
    assertEquals(numbers(space, 7), numbers(space, 7));
    assertNotEquals(numbers(space, 7), numbers(space, 8));
  }

  private static List<Double> numbers(SampleSpace space, long seed) {
    PointGenerator generator = new PointGenerator(space, seed);
    return IntStream.range(0, 5)
        .mapToObj(k -> generator.point(SamplePoint.ordinary(k)).orElseThrow().number(A))
        .toList();
  }

  @Test
  void sizesOfArraysAndEndsOfRangesAreSizes() {
    SampleSpace space = new SampleSpace(SYMBOLS, List.of(), List.of());
    assertEquals(Set.of(Trees.N, Trees.D), SizeSymbols.of(space));
  }

  @Test
  void sizesDifferFromEachOtherAndArraysHaveThem() {
    for (Point point : points(space(Trees.N, Trees.D, A), PointKind.ORDINARY)) {
      assertNotEquals(point.number(Trees.N), point.number(Trees.D));
      assertEquals(point.number(Trees.N), point.get(A).rows());
      assertEquals(point.number(Trees.D), point.get(A).columns());
    }
  }

  @Test
  void indicesOfOneRangeAreEqualAtSomePointsAndDifferentAtOthers() {
    List<Point> points = points(new SampleSpace(SYMBOLS, List.of(), List.of()), PointKind.ORDINARY);
    assertTrue(IntStream.range(0, 20).allMatch(k -> areEqual(points.get(3 * k))));
    assertTrue(IntStream.range(0, 20).noneMatch(k -> areEqual(points.get(3 * k + 1))));
  }

  private static boolean areEqual(Point point) {
    return point.number(O) == point.number(C);
  }

  @Test
  void allMembersOfAFamilyCoincideAtEverySixthPoint() {
    List<Point> points = points(new SampleSpace(SYMBOLS, List.of(), List.of()), PointKind.ORDINARY);
    for (int k = 5; k < 60; k += 6) {
      double first = points.get(k).number(FAMILY);
      for (int i = 0; i < points.get(k).get(FAMILY).weight(); i++) {
        assertEquals(first, points.get(k).get(FAMILY).at(i));
      }
    }
  }

  @Test
  void roundPointsHaveSmallSizesAndRoundNumbers() {
    for (Point point : points(space(Trees.N, Trees.D, A), PointKind.ROUND)) {
      assertEquals(2, point.number(Trees.N));
      assertEquals(3, point.number(Trees.D));
      assertTrue(Set.of(0.5, -0.5, 1.0, -1.0, 2.0, -2.0).contains(point.number(A)));
    }
  }

  @Test
  void entriesLieInTheirDomain() {
    Expr half = new Quotient(Expr.number(1), Expr.number(2));
    DeclaredSymbol share =
        new DeclaredSymbol(
            "p", Shape.SCALAR, new Domain(Domain.Kind.INTERVAL, Expr.number(0), half));
    DeclaredSymbol positive =
        new DeclaredSymbol(
            "a", Shape.SCALAR, new Domain(Domain.Kind.POSITIVE, Expr.number(0), Expr.number(0)));
    DeclaredSymbol bit =
        new DeclaredSymbol("b", Shape.SCALAR, new Domain(Domain.Kind.BERNOULLI, half, half));
    EnumSet<PointKind> kinds = EnumSet.complementOf(EnumSet.of(PointKind.EQUAL));
    kinds.removeIf(PointKind::isChosen);
    for (PointKind kind : kinds) {
      for (Point point : points(space(share, positive, bit), kind)) {
        assertTrue(point.number(share) > 0 && point.number(share) < 0.5);
        assertTrue(point.number(positive) > 0);
        assertTrue(point.number(bit) == 0 || point.number(bit) == 1);
      }
    }
  }

  @Test
  void everyPointMeetsTheConditionsOfItsSpace() {
    var different = Trees.condition(Trees.ref(O), Order.NOT_EQUAL, Trees.ref(C));
    SampleSpace space = new SampleSpace(SYMBOLS, List.of(different), List.of());
    for (Point point : points(space, PointKind.ORDINARY)) {
      assertNotEquals(point.number(O), point.number(C));
    }
  }

  @Test
  void aConditionOnFreeLettersIsMeantForEveryTwoDifferentValues() {
    var i = Trees.letter("i", Trees.D);
    var j = Trees.letter("j", Trees.D);
    var distinct =
        Trees.condition(
            Trees.entry(FAMILY, Trees.ref(i)), Order.NOT_EQUAL, Trees.entry(FAMILY, Trees.ref(j)));
    SampleSpace space =
        new SampleSpace(List.of(Trees.N, Trees.D, FAMILY), List.of(distinct), List.of());
    Point point = new PointGenerator(space, 7).point(SamplePoint.ordinary(0)).orElseThrow();
    long members =
        IntStream.range(0, (int) point.get(FAMILY).weight())
            .mapToDouble(point.get(FAMILY)::at)
            .distinct()
            .count();
    assertEquals(point.get(FAMILY).weight(), members);
  }

  @Test
  void aConditionThatNothingMeetsHasNoPoint() {
    var never = Trees.condition(Trees.ref(O), Order.LESS, Expr.number(1));
    SampleSpace space = new SampleSpace(SYMBOLS, List.of(never), List.of());
    assertEquals(Optional.empty(), new PointGenerator(space, 7).point(SamplePoint.ordinary(0)));
  }

  @Test
  void anArrayThatIsTooLargeIsRefused() {
    DeclaredSymbol large = Trees.whole("m", 60_000, 70_000);
    DeclaredSymbol matrix = Trees.matrix("M", large, Trees.N);
    PointGenerator generator = new PointGenerator(space(large, Trees.N, matrix), 7);
    BudgetExceededException refused =
        assertThrows(BudgetExceededException.class, () -> generator.point(SamplePoint.round(0)));
    assertEquals("M", refused.excess().name());
  }

  @Test
  void aSpecialPointHasItsNumberWhereTheDomainAllowsIt() {
    DeclaredSymbol x = Trees.scalar("x");
    DeclaredSymbol positive =
        new DeclaredSymbol(
            "a", Shape.SCALAR, new Domain(Domain.Kind.POSITIVE, Expr.number(0), Expr.number(0)));
    Point zero = points(space(x, positive), PointKind.ZERO).get(0);
    assertEquals(0, zero.number(x));
    assertTrue(zero.number(positive) > 0 && zero.number(positive) < 1e-5);
    assertEquals(30, points(space(x, positive), PointKind.LARGE).get(0).number(positive));
  }

  @Test
  void sizesAreOneAndEqualAtSpecialPointsOnly() {
    DeclaredSymbol n = Trees.whole("n", 1, 5);
    DeclaredSymbol m = Trees.whole("m", 1, 9);
    SampleSpace space = space(n, m, Trees.matrix("B", n, m));
    assertTrue(points(space, PointKind.ORDINARY).stream().allMatch(p -> p.number(n) > 1));
    Point least = points(space, PointKind.LOWEST).get(0);
    assertEquals(1, least.number(n));
    SamplePoint equal = new SamplePoint(PointKind.EQUAL, List.of(n, m), 0);
    Point same = new PointGenerator(space, 7).point(equal).orElseThrow();
    assertEquals(same.number(n), same.number(m));
  }

  @Test
  void sizesOfRangesThatMeetInOneNumberAreThatNumberWhereTheyAreEqual() {
    DeclaredSymbol d = Trees.whole("d", 2, 9);
    DeclaredSymbol m = Trees.whole("m", 1, 2);
    SamplePoint equal = new SamplePoint(PointKind.EQUAL, List.of(d, m), 0);
    SampleSpace space = space(d, m, Trees.matrix("B", d, m));
    for (int seed = 0; seed < 20; seed++) {
      Point same = new PointGenerator(space, seed).point(equal).orElseThrow();
      assertEquals(List.of(2.0, 2.0), List.of(same.number(d), same.number(m)));
    }
  }

  @Test
  void entriesOrSymbolsAreEqualAtSpecialPoints() {
    DeclaredSymbol v = Trees.column("v", Trees.N);
    DeclaredSymbol w = Trees.column("w", Trees.N);
    SampleSpace space = space(Trees.N, v, w);
    PointGenerator generator = new PointGenerator(space, 7);
    SamplePoint equal = new SamplePoint(PointKind.EQUAL, List.of(v, w), 0);
    Point same = generator.point(equal).orElseThrow();
    assertEquals(same.get(v).toString(), same.get(w).toString());
    SamplePoint flat = new SamplePoint(PointKind.EQUAL_ENTRIES, List.of(v), 0);
    Point constant = generator.point(flat).orElseThrow();
    assertEquals(constant.get(v).at(0), constant.get(v).at(1));
  }

  @Test
  void theSpecialPointsOfAClaimAreThoseOfItsSymbols() {
    DeclaredSymbol x = Trees.scalar("x");
    DeclaredSymbol y = Trees.scalar("y");
    Claim claim = new Claim(Trees.ref(x), Order.EQUAL, Expr.number(0), Condition.ALWAYS);
    List<SamplePoint> special = new PointGenerator(space(x, y), 7).special(claim);
    assertEquals(5, special.size());
    assertTrue(special.stream().allMatch(point -> point.symbols().equals(List.of(x))));
  }
}
