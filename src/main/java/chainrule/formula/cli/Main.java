package chainrule.formula.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The entry for a shell.
 *
 * <pre>
 *   check FILE… [--setting NAME] [--json|--sarif] [--html FILE] [--annotate FILE]      exit code 0 when every line holds
 * </pre>
 */
public final class Main {
  private static final String USAGE =
      "use: check FILE… [--setting NAME] [--json|--sarif] [--html FILE] [--annotate FILE]";

  private Main() {}

  /**
   * Runs a command and exits with its code.
   *
   * @param arguments the command and what it takes
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(arguments), System.in, out));
  }

  /**
   * Runs a command.
   *
   * @param arguments the command and what it takes
   * @param out where results and complaints go
   * @return 0 if all is well, 1 if a line does not hold, 2 if nothing could be checked
   */
  public static int run(List<String> arguments, PrintStream out) {
    return run(arguments, new ByteArrayInputStream(new byte[0]), out);
  }

  /**
   * Runs a command.
   *
   * @param arguments the command and what it takes
   * @param in what is piped in
   * @param out where results and complaints go
   * @return 0 if all is well, 1 if a line does not hold, 2 if nothing could be checked
   */
  public static int run(List<String> arguments, InputStream in, PrintStream out) {
    try {
      return command(arguments, in, out);
    } catch (IllegalArgumentException
        | ParameterException
        | IOException
        | UncheckedIOException wrong) {
      out.println(wrong.getMessage());
      return 2;
    }
  }

  private static int command(List<String> arguments, InputStream in, PrintStream out)
      throws IOException {
    if (arguments.isEmpty() || !arguments.get(0).equals("check")) {
      throw new IllegalArgumentException(USAGE);
    }
    CheckCommand check = new CheckCommand(in, out);
    new CommandLine(check).parseArgs(arguments.stream().skip(1).toArray(String[]::new));
    return check.call();
  }
}
