package chainrule.formula;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines in the styles of textbooks and lecture notes.
 *
 * @param entries each with the verdict that is right
 */
public record VerdictCorpus(List<Entry> entries) {
  private static final Pattern LINE =
      Pattern.compile("(HOLDS|FAILS|MEANINGLESS|UNREADABLE|UNDEFINED|NO_CLAIM) (.*)");

  /** A line, what its letters mean, and its verdict. */
  public record Entry(String block, String preamble, Verdict verdict, String latex) {}

  /** Reads the lines that stand alone. */
  public static VerdictCorpus read() {
    return read("corpus.tex");
  }

  /** Reads a file that lies beside this class. */
  static VerdictCorpus read(String file) {
    List<Entry> entries = new ArrayList<>();
    for (String block : text(file).split("\n=== ", -1)) {
      String[] lines = block.split("\n", -1);
      StringBuilder preamble = new StringBuilder();
      for (String line : List.of(lines).subList(1, lines.length)) {
        Matcher matcher = LINE.matcher(line);
        if (matcher.matches()) {
          Verdict verdict = Verdict.valueOf(matcher.group(1));
          entries.add(new Entry(lines[0], preamble.toString(), verdict, matcher.group(2)));
        } else {
          preamble.append(line).append('\n');
        }
      }
    }
    return new VerdictCorpus(List.copyOf(entries));
  }

  private static String text(String file) {
    try (InputStream in = VerdictCorpus.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
