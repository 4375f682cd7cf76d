package chainrule.formula;

import chainrule.formula.infer.StatedNames;
import chainrule.formula.resolve.ResolverState;
import java.util.List;
import java.util.function.UnaryOperator;

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

  /**
   * Checks every line of a derivation that names no setting, always at the same points: the setting
   * that reads it best is taken, and what is undeclared is inferred. {@link Report#assumptions}
   * says what was taken.
   *
   * @param latex the lines
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static Report check(String latex) {
    return check(latex, SEED, true);
  }

  /**
   * Checks every line as {@link #check(String)}, and looks neither for repairs nor for reasons.
   *
   * @param latex the lines
   * @param seed decides which points are drawn
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static Report verdicts(String latex, long seed) {
    return check(latex, seed, false);
  }

  private static Report check(String latex, long seed, boolean advising) {
    List<InputLine> inputs = DerivationLines.of(latex).inputs();
    LineVerifiers verifiers = new LineVerifiers(seed);
    ResolverState start = ResolverState.of(Setting.of("").meanings());
    ReadingTrial best =
        new ReadingSearch(start, taken(inputs), StatedNames.NONE, new CourseSettings(), verifiers)
            .best();
    return report(best, inputs, advising ? verifiers.advice() : UnaryOperator.identity(), true);
  }

  private static Report check(Setting setting, String latex, long seed, boolean advising) {
    List<InputLine> inputs = DerivationLines.of(latex).inputs();
    LineVerifiers verifiers = new LineVerifiers(seed);
    DerivationReading reading = DerivationReading.asTyped(setting, taken(inputs));
    ReadingTrial trial = ReadingTrial.of(reading, verifiers);
    ReadingTrial marked = advising ? OtherSettings.marked(trial, verifiers) : trial;
    return report(marked, inputs, advising ? verifiers.advice() : UnaryOperator.identity(), false);
  }

  private static List<InputLine> taken(List<InputLine> inputs) {
    return inputs.subList(0, Math.min(MOST_LINES, inputs.size()));
  }

  private static Report report(
      ReadingTrial trial,
      List<InputLine> inputs,
      UnaryOperator<CheckedLine> advice,
      boolean isProposed) {
    ReportWriter report = new ReportWriter();
    trial.lines().stream().map(advice).forEach(report::add);
    inputs.stream().skip(MOST_LINES).limit(1).forEach(report::addUnchecked);
    DerivationReading reading = trial.reading();
    return report.of(reading.setting(), trial.names(), reading.assumptions(isProposed));
  }
}
