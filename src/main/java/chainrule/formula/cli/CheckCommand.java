package chainrule.formula.cli;

import chainrule.formula.Derivation;
import chainrule.formula.Report;
import chainrule.formula.Setting;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** check FILE.tex [--setting NAME] [--json]. */
final class CheckCommand {
  private CheckCommand() {}

  static int run(List<String> arguments, PrintStream out) throws IOException {
    List<String> rest = new ArrayList<>(arguments);
    boolean json = rest.remove("--json");
    Optional<Setting> setting = setting(rest);
    if (rest.size() != 1) {
      throw new IllegalArgumentException(
          "check takes one file, not %d: %s".formatted(rest.size(), rest));
    }
    String latex = read(rest.get(0));
    Report report =
        setting
            .map(named -> Derivation.check(named, latex))
            .orElseGet(() -> Derivation.check(latex));
    if (report.lines().isEmpty()) {
      throw new IllegalArgumentException(rest.get(0) + " has no lines to check");
    }
    out.println(json ? ReportJson.of(report) : report);
    return report.holds() ? 0 : 1;
  }

  private static String read(String file) throws IOException {
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new IllegalArgumentException(file + " is a folder; check takes a file of LaTeX");
    }
    try {
      return Files.readString(path);
    } catch (CharacterCodingException damaged) {
      throw new IllegalArgumentException(file + " is no text in UTF-8", damaged);
    }
  }

  private static Optional<Setting> setting(List<String> rest) {
    int at = rest.indexOf("--setting");
    if (at < 0) {
      return Optional.empty();
    }
    if (at + 1 == rest.size()) {
      throw new IllegalArgumentException(
          "--setting needs a name: " + String.join(", ", Setting.names()));
    }
    rest.remove(at);
    return Optional.of(Setting.named(rest.remove(at)));
  }
}
