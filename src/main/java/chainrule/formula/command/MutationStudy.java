package chainrule.formula.command;

import java.io.PrintStream;
import java.util.List;

final class MutationStudy {
  private MutationStudy() {}

  static void run(List<PrintedClaim> claims, PrintStream out) {}
}
