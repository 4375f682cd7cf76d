package chainrule.formula.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the marks of displays out of a text, line by line: {@code $}, {@code \\[}, {@code
 * \\begin{align}}. An {@code aligned} behind an opening curly bracket lists cases and stays.
 */
final class DisplayMarks {
  private static final Pattern MARKS =
      Pattern.compile(
          "\\\\(?:begin|end)\\s*\\{(?<display>align|alignat|flalign|gather|equation|eqnarray|multline|displaymath|math|document)\\*?\\}(\\s*\\{\\d+\\})?"
              + "|\\\\(?<edge>begin|end)\\s*\\{(?<part>aligned|alignedat|gathered|split)\\*?\\}(\\s*\\[[tbc]\\])?(\\s*\\{\\d+\\})?"
              + "|(?<bracket>\\\\\\[(?!\\s*-?\\d*\\.?\\d+(pt|em|ex|cm|mm)\\s*\\])|\\\\\\])"
              + "|(?<dollar>\\${1,2})");
  private static final Pattern OPEN_CURLY = Pattern.compile("(\\\\\\{|\\\\lbrace)\\s*$");

  private String before = "";
  private int parts;
  private int kept;

  /**
   * A line with blanks for its marks.
   *
   * @param line without comments
   * @return what stands between the beginnings and ends of displays; one piece where there are none
   */
  List<String> pieces(String line) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    Matcher marks = MARKS.matcher(line);
    int end = 0;
    while (marks.find()) {
      take(line.substring(end, marks.start()), piece);
      end = marks.end();
      if (isKept(marks) || isEscaped(line, marks)) {
        take(marks.group(), piece);
      } else {
        piece.append(" ".repeat(marks.group().length()));
      }
      if (isEdge(marks)) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
    }
    take(line.substring(end), piece);
    pieces.add(piece.toString());
    return pieces;
  }

  private void take(String text, StringBuilder piece) {
    piece.append(text);
    before = text.isBlank() ? before : text;
  }

  /** Whether a dollar is a character of the text: {@code \\$}. */
  private static boolean isEscaped(String line, Matcher marks) {
    int backslash = marks.start();
    while (backslash > 0 && line.charAt(backslash - 1) == '\\') {
      backslash--;
    }
    return marks.group("dollar") != null && (marks.start() - backslash) % 2 == 1;
  }

  private static boolean isEdge(Matcher marks) {
    boolean dollars = marks.group("dollar") != null && marks.group("dollar").length() == 2;
    return dollars || marks.group("display") != null || marks.group("bracket") != null;
  }

  /** Whether the mark is of an environment whose rows are cases, or is inside one. */
  private boolean isKept(Matcher marks) {
    if (marks.group("part") == null) {
      return false;
    }
    if (marks.group("edge").equals("begin")) {
      parts++;
      kept = kept == 0 && OPEN_CURLY.matcher(before).find() ? parts : kept;
      return kept > 0;
    }
    boolean inside = kept > 0;
    kept = parts == kept ? 0 : kept;
    parts = Math.max(0, parts - 1);
    return inside;
  }
}
