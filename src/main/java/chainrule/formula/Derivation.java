package chainrule.formula;

import java.util.List;

/**
 * Checks a derivation line by line.
 *
 * <pre>
 *   Derivation.check(Setting.named("sigmoid"), "\\sigma'(x) = \\sigma(x)(1 - \\sigma(x))").holds()
 * </pre>
 *
 * Notebooks 12 and 13.
 */
public final class Derivation {
  /** Decides which points are drawn where nobody says so. */
  public static final long SEED = 20_261_121;

  static final int MOST_LINES = 10_000;

  private Derivation() {}

  /**
   * Checks every line, always at the same points.
   *
   * @param setting what the letters mean
   * @param latex the lines; {@code given}, {@code let} and other lines of a setting may stand among
   *     them and hold from there on
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static Report check(Setting setting, String latex) {
    return check(setting, latex, SEED);
  }

  /**
   * Checks every line.
   *
   * @param setting what the letters mean
   * @param latex the lines
   * @param seed decides which points are drawn
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static Report check(Setting setting, String latex, long seed) {
    return check(setting, latex, seed, true);
  }

  /**
   * Checks every line, and looks neither for repairs nor for reasons: faster.
   *
   * @param setting what the letters mean
   * @param latex the lines
   * @param seed decides which points are drawn
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static Report verdicts(Setting setting, String latex, long seed) {
    return check(setting, latex, seed, false);
  }

  private static Report check(Setting setting, String latex, long seed, boolean advising) {
    List<InputLine> inputs = DerivationLines.of(latex).inputs();
    List<InputLine> taken = inputs.subList(0, Math.min(MOST_LINES, inputs.size()));
    List<ResolvedLine> resolved = ResolvedLine.all(setting.meanings(), taken);
    LineVerifiers verifiers = new LineVerifiers(seed);
    ReportWriter report = new ReportWriter();
    List<CheckedLine> checked = resolved.stream().map(verifiers::verify).toList();
    checked.stream()
        .map(line -> advising ? verifiers.explain(verifiers.repair(line)) : line)
        .forEach(report::add);
    inputs.stream().skip(MOST_LINES).limit(1).forEach(report::addUnchecked);
    return report.of(setting.name(), ResolvedLine.namesAfter(setting.meanings(), resolved));
  }
}
