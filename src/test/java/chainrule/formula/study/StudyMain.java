package chainrule.formula.study;

import chainrule.writeups.PrintedClaim;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The studies of the checker, from a shell.
 *
 * <pre>
 *   mutants [SHARE [SEED [PER_KIND]]]     slips in true claims, for benchmarks/mutation_study.py
 *   alarms [COUNT]                        is a true line ever called false?
 *   benchmark                             how long a cell takes
 *   reasons                               why true lines follow
 *   answers [EVERY]                       what is said of derivations, as JSON, for benchmarks/browser_study.py
 *   false-reasons [COUNT]                 is a reason ever found for a false step?
 *   damaged [COUNT]                       is every damaged text read, or refused in a sentence?
 * </pre>
 */
public final class StudyMain {
  private static final int ALARMS = 100_000;
  private static final int FALSE_STEPS = 10_000;
  private static final int DAMAGED = 200_000;

  private StudyMain() {}

  /**
   * Runs a study and exits with its code.
   *
   * @param arguments the study and what it takes
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), out));
  }

  private static int run(List<String> arguments, PrintStream out) {
    return switch (text(arguments, 0, "")) {
      case "mutants" ->
          MutationStudy.run(
              PrintedClaim.all(),
              Double.parseDouble(text(arguments, 1, "1")),
              Long.parseLong(text(arguments, 2, "1")),
              Integer.parseInt(text(arguments, 3, "0")),
              out);
      case "alarms" ->
          AlarmStudy.run(
              PrintedClaim.all(), Integer.parseInt(text(arguments, 1, "" + ALARMS)), out);
      case "benchmark" -> Benchmark.run(out);
      case "false-reasons" ->
          FalseReasonStudy.run(
              PrintedClaim.all(), Integer.parseInt(text(arguments, 1, "" + FALSE_STEPS)), out);
      case "reasons" -> ReasonStudy.run(PrintedClaim.all(), out);
      case "damaged" ->
          DamagedTextStudy.run(Integer.parseInt(text(arguments, 1, "" + DAMAGED)), out);
      case "answers" -> JvmAnswers.run(Integer.parseInt(text(arguments, 1, "1")), out);
      default ->
          throw new IllegalArgumentException(
              "use: mutants [SHARE [SEED [PER_KIND]]] | alarms [COUNT] | benchmark | reasons"
                  + " | false-reasons [COUNT] | answers [EVERY] | damaged [COUNT]");
    };
  }

  private static String text(List<String> arguments, int at, String usual) {
    return at < arguments.size() ? arguments.get(at) : usual;
  }
}
