package chainrule.formula.cli;

import chainrule.formula.study.AlarmStudy;
import chainrule.formula.study.Benchmark;
import chainrule.formula.study.MutationStudy;
import chainrule.writeups.Claims;
import chainrule.writeups.PrintedClaim;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The entry for a shell.
 *
 * <pre>
 *   check FILE.tex [--setting NAME] [--json]      exit code 0 when every line holds
 *   claims [FILE.csv [FILE.md]]                   the table of the five write-ups, and a page
 *   mutants [SHARE [SEED [PER_KIND]]]             slips in true claims, for benchmarks/mutation_study.py
 *   alarms [COUNT] | benchmark                    studies, printed
 * </pre>
 */
public final class Main {
  private static final String USAGE =
      "use: check FILE.tex [--setting NAME] [--json] | claims [FILE.csv [FILE.md]] | mutants [SHARE [SEED [PER_KIND]]] | alarms [COUNT] | benchmark";

  private Main() {}

  /**
   * Runs a command and exits with its code.
   *
   * @param arguments the command and what it takes
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), out));
  }

  /**
   * Runs a command.
   *
   * @param arguments the command and what it takes
   * @param out where results and complaints go
   * @return 0 if all is well, 1 if a line does not hold, 2 if the command could not be run
   */
  public static int run(List<String> arguments, PrintStream out) {
    try {
      return command(arguments, out);
    } catch (NoSuchFileException missing) {
      out.println("there is no file " + missing.getMessage());
    } catch (IllegalArgumentException | IOException wrong) {
      out.println(wrong.getMessage());
    }
    return 2;
  }

  private static int command(List<String> arguments, PrintStream out) throws IOException {
    String command = arguments.isEmpty() ? "" : arguments.get(0);
    List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
    return switch (command) {
      case "check" -> CheckCommand.run(rest, out);
      case "claims" -> claims(rest, out);
      case "mutants" ->
          MutationStudy.run(PrintedClaim.all(), share(rest), seed(rest), perKind(rest), out);
      case "alarms" -> AlarmStudy.run(PrintedClaim.all(), count(rest, 100_000), out);
      case "benchmark" -> Benchmark.run(out);
      default -> throw new IllegalArgumentException(USAGE);
    };
  }

  private static int count(List<String> rest, int usual) {
    return rest.isEmpty() ? usual : Integer.parseInt(rest.get(0));
  }

  private static double share(List<String> rest) {
    return rest.isEmpty() ? 1 : Double.parseDouble(rest.get(0));
  }

  private static long seed(List<String> rest) {
    return rest.size() < 2 ? 1 : Long.parseLong(rest.get(1));
  }

  private static int perKind(List<String> rest) {
    return rest.size() < 3 ? 0 : Integer.parseInt(rest.get(2));
  }

  private static int claims(List<String> rest, PrintStream out) throws IOException {
    if (rest.size() > 2) {
      throw new IllegalArgumentException(
          "claims takes two files at most, not %d: %s".formatted(rest.size(), rest));
    }
    Claims claims = Claims.all().withRepairs();
    if (rest.isEmpty()) {
      out.print(claims.csv());
      return 0;
    }
    Files.writeString(Path.of(rest.get(0)), claims.csv());
    if (rest.size() == 2) {
      Files.writeString(Path.of(rest.get(1)), ClaimsPage.of(claims));
    }
    out.print(claims.summary());
    return 0;
  }
}
