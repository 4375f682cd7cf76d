package chainrule.notebook.jjava;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.ParsedCellMagic;

/**
 * JJava writes a magic's cell into Java code as one string. A string of 65,536 bytes is one too
 * long for a class file, and the kernel's shell never recovers from it, so long ones are cut.
 */
final class LongCells extends MagicTranspiler {
  private static final int PIECE = 60_000;
  private static final Pattern LONG = Pattern.compile("\"[A-Za-z0-9+/=]{" + PIECE + ",}\"");
  private static final Pattern CUT = Pattern.compile("(?<=\\G.{" + PIECE + "})(?!$)");
  private static final Pattern BODY = Pattern.compile("\\R(?<body>(?sU).+?)$", Pattern.LITERAL);

  @Override
  public String transpileCell(ParsedCellMagic magic) {
    return LONG.matcher(super.transpileCell(magic)).replaceAll(found -> pieces(found.group()));
  }

  private static String pieces(String literal) {
    String text = literal.substring(1, literal.length() - 1);
    return "String.join(\"\",\"" + CUT.matcher(text).replaceAll("\",\"") + "\")";
  }

  /** The kernel's pattern of a cell magic, for which the body may be empty. */
  static Pattern withoutBody(Pattern pattern) {
    String empty = Matcher.quoteReplacement("(?:\\R|$)(?<body>(?sU).*?)$");
    return Pattern.compile(BODY.matcher(pattern.pattern()).replaceFirst(empty), pattern.flags());
  }
}
