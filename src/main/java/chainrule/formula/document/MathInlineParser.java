package chainrule.formula.document;

import java.util.Optional;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Takes a formula in a line of text as it is: to Markdown, underscores would be emphasis. */
final class MathInlineParser implements InlineContentParser {
  private static final int LONGEST = 4_000;

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    Position start = scanner.position();
    for (int k = 0; k < LONGEST && scanner.hasNext(); k++) {
      scanner.next();
    }
    String rest = scanner.getSource(start, scanner.position()).getContent();
    scanner.setPosition(start);
    Optional<MathMarks> marks = MathMarks.at(rest, 0);
    int end = marks.map(found -> end(found, rest)).orElse(-1);
    if (end < 0) {
      return ParsedInline.none();
    }
    for (int k = 0; k < end; k++) {
      scanner.next();
    }
    return ParsedInline.of(new MathInline(marks.orElseThrow()), scanner.position());
  }

  /** Where the formula ends; −1 if there is none. "$5 and $6" is none. */
  private static int end(MathMarks marks, String text) {
    int first = marks.open().length();
    int close = marks.closing(text, first);
    boolean dollar = marks.open().equals("$");
    boolean blank =
        dollar
            && close > first
            && (Character.isWhitespace(text.charAt(first))
                || Character.isWhitespace(text.charAt(close - 1)));
    int end = close + marks.close().length();
    boolean code = dollar && close > first && text.substring(first, close).contains("`");
    boolean price =
        dollar && close >= 0 && end < text.length() && Character.isDigit(text.charAt(end));
    return close <= first || blank || price || code ? -1 : end;
  }

  /** Makes a parser for formulas that begin with a dollar or a backslash. */
  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('$', '\\');
    }

    @Override
    public InlineContentParser create() {
      return new MathInlineParser();
    }
  }
}
