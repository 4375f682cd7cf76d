package chainrule.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed gets a verdict within a bounded time, and never an exception. */
class BadInputTest {
  private static final Setting SIGMOID = Setting.named("sigmoid");
  private static final Duration BOUND = Duration.ofSeconds(30);

  private static Report check(String latex) {
    return bounded(() -> Derivation.check(SIGMOID, latex));
  }

  private static Report bounded(Supplier<Report> work) {
    return Assertions.assertTimeoutPreemptively(BOUND, work::get);
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of("an open brace", "x = {{x", Verdict.UNREADABLE),
        Arguments.of("a closed brace", "x = x}} + 1", Verdict.UNREADABLE),
        Arguments.of("an unknown command", "x = \\frobnicate x", Verdict.UNREADABLE),
        Arguments.of("an unknown name", "x = q", Verdict.UNREADABLE),
        Arguments.of("a sum without a range", "\\sum_q x = x", Verdict.UNREADABLE),
        Arguments.of("a sum without an index", "\\sum x = x", Verdict.UNREADABLE),
        Arguments.of("a division by zero everywhere", "\\frac{x}{x - x} = 1", Verdict.UNDEFINED),
        Arguments.of(
            "10,000 brackets",
            "x = " + "(".repeat(10_000) + "x" + ")".repeat(10_000),
            Verdict.UNREADABLE),
        Arguments.of(
            "201 brackets", "x = " + "(".repeat(201) + "x" + ")".repeat(201), Verdict.UNREADABLE),
        Arguments.of(
            "10,000 fractions",
            "x = " + "\\frac{1}{".repeat(10_000) + "x" + "}".repeat(10_000),
            Verdict.UNREADABLE),
        Arguments.of("3,000 logarithms", "x = " + "\\log ".repeat(3_000) + "x", Verdict.UNREADABLE),
        Arguments.of("4,000 accents", "x = " + "\\hat".repeat(4_000) + " x", Verdict.UNREADABLE),
        Arguments.of("2,000 terms", "x = x" + "+x".repeat(2_000), Verdict.FAILS),
        Arguments.of("4,000 factors", "1 = x" + " x".repeat(4_000), Verdict.FAILS),
        Arguments.of("4,000 signs", "x = " + "-".repeat(4_001) + "x", Verdict.FAILS),
        Arguments.of("a billion terms", "\\sum_{k=1}^{1000000000} x = x", Verdict.UNDEFINED),
        Arguments.of("sums in sums", "x = " + sums() + "x", Verdict.UNDEFINED),
        Arguments.of(
            "60 derivatives",
            "x = " + "\\frac{\\partial}{\\partial x} ".repeat(60) + "\\sigma(x)",
            Verdict.UNDEFINED),
        Arguments.of("a tower of powers", "9^{9^{9^{9}}} = x", Verdict.UNDEFINED),
        Arguments.of("two relations", "= = =", Verdict.UNREADABLE),
        Arguments.of("a picture", "x = \uD83D\uDE00", Verdict.UNREADABLE),
        Arguments.of("an open environment", "\\begin{cases} x = 2", Verdict.UNREADABLE),
        Arguments.of("bars", "|||x| = x", Verdict.UNREADABLE),
        Arguments.of("a sign below a sum", "\\sum_{+} x = x", Verdict.UNREADABLE),
        Arguments.of("a sign as a subscript", "x_{-} = x", Verdict.UNREADABLE),
        Arguments.of(
            "a wrong shape", "x = \\begin{bmatrix} x & x \\end{bmatrix}", Verdict.MEANINGLESS),
        Arguments.of("a condition in a product", "x = (x > 0) x", Verdict.UNREADABLE),
        Arguments.of("a power of a condition", "x = x (x > 0)^2", Verdict.UNREADABLE),
        Arguments.of("a condition in braces before a power", "x = x {x=x}^{1}", Verdict.UNREADABLE),
        Arguments.of("no head", "= x", Verdict.UNREADABLE),
        Arguments.of("an approximation", "x \\approx x", Verdict.UNREADABLE));
  }

  private static String sums() {
    return "abcdfghijklmn"
        .chars()
        .mapToObj(c -> "\\sum_{" + (char) c + "=1}^{9} ")
        .reduce("", String::concat);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void badInputGetsAVerdict(String what, String latex, Verdict verdict) {
    List<Line> lines = check(latex).lines();
    assertEquals(verdict, lines.get(lines.size() - 1).verdict(), what);
  }

  @Test
  void aHundredAndNinetyBracketsAreRead() {
    assertTrue(check("x = " + "(".repeat(190) + "x" + ")".repeat(190)).holds());
  }

  @Test
  void whereReadingStoppedIsMarked() {
    assertEquals(5, check("x = x}} + 1").lines().get(0).place().orElseThrow());
  }

  @Test
  void whatExplodesIsRefusedInBoundedMemory() {
    Runtime runtime = Runtime.getRuntime();
    Report report = check("\\sum_{i=1}^{100000} \\sum_{j=1}^{100000} x = 9^{9^9}");
    assertEquals(Verdict.UNDEFINED, report.lines().get(0).verdict());
    assertTrue(runtime.totalMemory() - runtime.freeMemory() < runtime.maxMemory() / 2);
  }

  @Test
  void stopEndsACheck() throws InterruptedException {
    AtomicReference<Throwable> ended = new AtomicReference<>();
    String slow = "\\sigma(x) = \\sigma(-x) \\\\\n".repeat(10_000);
    Thread check = new Thread(() -> Derivation.check(SIGMOID, slow));
    check.setUncaughtExceptionHandler((thread, thrown) -> ended.set(thrown));
    check.start();
    Thread.sleep(100);
    check.interrupt();
    check.join(BOUND.toMillis());
    assertFalse(check.isAlive());
    assertInstanceOf(CancellationException.class, ended.get());
  }

  @Test
  void damageStaysInItsRow() {
    List<Line> lines = check("x = x \\\\ x = {x \\\\ x = x").lines();
    assertEquals(
        List.of(Verdict.HOLDS, Verdict.UNREADABLE, Verdict.HOLDS),
        lines.stream().map(Line::verdict).toList());
  }

  @Test
  void whatIsBehindTenThousandLinesIsNotCalledTrue() {
    Report report = check("x = x \\\\\n".repeat(10_001));
    assertEquals(10_000, report.count(Verdict.HOLDS));
    assertFalse(report.holds());
    assertTrue(report.lines().get(10_000).message().contains("10000 lines"));
  }

  @Test
  void aDrawThatFitsInNoMemoryIsRefused() {
    String cell = "given n \\in \\{1,\\dots,1000000000\\},\\ v \\in \\mathbb{R}^n\nv = v";
    Report report = check(cell);
    assertEquals(Verdict.UNDEFINED, report.lines().get(0).verdict());
    assertTrue(report.lines().get(0).message().contains("entries"), report::toString);
  }

  @Test
  void functionsInFunctionsAreBoundedInMemory() {
    assertEquals(
        Verdict.UNDEFINED,
        check("x = " + "\\exp(".repeat(150) + "1" + ")".repeat(150)).lines().get(0).verdict());
  }

  @Test
  void signsThatCameWithACopyAreRead() {
    assertTrue(check("-x\u00A0= \u2212x\u200B").holds());
  }

  @Test
  void theFirstSymbolTooManyIsMarked() {
    String latex = "x=" + "+x".repeat(3_000);
    assertEquals(5_000, check(latex).lines().get(0).place().orElse(-1));
  }

  @Test
  void aThousandFalseLinesAreBoundedToo() {
    Report report = check("\\sigma(x) = \\sigma(-x) \\\\\n".repeat(1000));
    assertEquals(1000, report.count(Verdict.FAILS));
  }

  @Test
  void definitionsThatDoubleAreEvaluatedOnce() {
    StringBuilder cell = new StringBuilder("let a_{0} = x\n");
    for (int k = 1; k < 60; k++) {
      cell.append("let a_{%d} = a_{%d} + a_{%d}%n".formatted(k, k - 1, k - 1));
    }
    assertTrue(check(cell + "a_{59} = 2^{59} x").holds());
  }

  @Test
  void definitionsThatNeedEachOtherAreRefused() {
    Report report = check("let A = B\nlet B = A\nA = B");
    assertTrue(report.lines().stream().allMatch(l -> l.verdict() == Verdict.UNREADABLE));
  }
}
