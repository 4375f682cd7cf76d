package chainrule.formula.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;

/**
 * The entry for a shell.
 *
 * <pre>
 *   check FILE.tex [--setting NAME] [--json]      exit code 0 when every line holds
 * </pre>
 */
public final class Main {
  private static final String USAGE = "use: check FILE.tex [--setting NAME] [--json]";

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
    if (arguments.isEmpty() || !arguments.get(0).equals("check")) {
      throw new IllegalArgumentException(USAGE);
    }
    return CheckCommand.run(arguments.subList(1, arguments.size()), out);
  }
}
