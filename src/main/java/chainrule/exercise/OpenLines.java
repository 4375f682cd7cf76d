package chainrule.exercise;

import chainrule.formula.DerivationLines;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The lines of a cell, whose last may still be open. A side that stands before an open one in the
 * same line stays.
 *
 * @param lines those that are written, with those that are open in the midst of them
 */
record OpenLines(List<String> lines) {
  private static final Pattern OPEN = Pattern.compile("\\s*&?\\s*=[\\s&]*\\\\square(?s:.*)");

  static OpenLines of(String body) {
    List<String> lines = new ArrayList<>(DerivationLines.of(body).latex());
    int last = lines.size() - 1;
    if (last >= 0 && isOpen(lines.get(last))) {
      String written = OPEN.matcher(lines.remove(last)).replaceFirst("");
      if (written.contains("=")) {
        lines.add(written);
      }
    }
    return new OpenLines(lines);
  }

  private static boolean isOpen(String line) {
    return line.contains(ExerciseKind.SQUARE);
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** The first line that is open although another stands below it. */
  OptionalInt openLine() {
    return IntStream.range(0, lines.size()).filter(line -> isOpen(lines.get(line))).findFirst();
  }

  String latex() {
    return String.join(" \\\\\n", lines);
  }
}
