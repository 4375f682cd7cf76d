package chainrule.formula.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The true lines of the derivations by strangers, in the file that explains its format. */
final class StrangerDerivations {
  private static final Path FILE = Path.of("src/test/resources/chainrule/formula/strangers-a.tex");
  private static final String SOURCE = "=== ";
  private static final String PART = "--- ";
  private static final Pattern LINE = Pattern.compile("(TRUE|NOCLAIM|FALSE) (.*)");

  private StrangerDerivations() {}

  /**
   * One derivation.
   *
   * @param place its source and what it is called there
   * @param declarations what its letters mean
   * @param claims its true lines
   */
  record Part(String place, List<String> declarations, List<String> claims) {
    /** With blank lines: an author's definition would swallow the declaration that follows it. */
    String lines() {
      return declarations.stream().collect(Collectors.joining("\n\n", "", "\n\n"))
          + String.join(" \\\\\n\n", claims);
    }
  }

  static List<Part> all() {
    try {
      return parts(Files.readAllLines(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Part> parts(List<String> lines) {
    List<Part> parts = new ArrayList<>();
    String source = "";
    for (String line : lines) {
      if (line.startsWith(SOURCE)) {
        source = line.substring(SOURCE.length());
      } else if (line.startsWith(PART)) {
        String title = line.substring(PART.length());
        parts.add(new Part(source + ", " + title, new ArrayList<>(), new ArrayList<>()));
      } else if (!line.isBlank() && !line.startsWith("%")) {
        add(parts.get(parts.size() - 1), line);
      }
    }
    return parts;
  }

  /** A line that only gives a name stays, for the next may go on from it. */
  private static void add(Part part, String line) {
    Matcher claim = LINE.matcher(line);
    if (!claim.matches()) {
      part.declarations().add(line);
    } else if (!claim.group(1).equals("FALSE")) {
      part.claims().add(claim.group(2));
    }
  }
}
