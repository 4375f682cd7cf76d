package chainrule.formula.repair;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What would make any line true: the same side twice, a slip taken for a new name. */
public final class Copies {
  private static final Pattern DEFINES = Pattern.compile("taken as the definition of “([^”_]*)");

  private Copies() {}

  /** How many sides of a line repeat another of its sides. */
  public static int in(String latex) {
    Set<String> seen = new HashSet<>();
    int copies = 0;
    for (String side : List.of(latex.replaceAll("[\\s&]", "").split("=|,|\\\\quad"))) {
      copies += seen.add(side) ? 0 : 1;
    }
    return copies;
  }

  /** Whether a new text defines no name that the line did not define, or only what it uses. */
  public static boolean definesNoMore(String text, String message, String before) {
    Matcher defined = DEFINES.matcher(message);
    return !defined.find()
        || before.contains(defined.group())
        || text.split(Pattern.quote(defined.group(1)), -1).length > 2;
  }
}
