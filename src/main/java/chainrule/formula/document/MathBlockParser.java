package chainrule.formula.document;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Takes the lines of a display as they are: to Markdown, {@code - b} would be an item of a list.
 */
final class MathBlockParser extends AbstractBlockParser {
  private final MathBlock block;
  private boolean isOpen;
  private boolean isClosed;

  private MathBlockParser(MathMarks marks) {
    this.block = new MathBlock(marks);
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return isClosed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(SourceLine line) {
    int start = isOpen ? 0 : block.marks().open().length();
    isOpen = true;
    isClosed |= block.marks().closing(line.getContent().toString(), start) >= 0;
  }

  /** Begins a display where one begins and ends with a line. */
  static final class Factory extends AbstractBlockParserFactory {
    private final List<String> lines;

    /**
     * A factory for one text.
     *
     * @param lines those of the text
     */
    Factory(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      String line = state.getLine().getContent().toString();
      int start = state.getNextNonSpaceIndex();
      Optional<MathMarks> marks =
          MathMarks.at(line, start)
              .filter(MathMarks::isDisplay)
              .filter(found -> state.getIndent() < 4)
              .filter(found -> isWhole(found, line, start, state));
      return marks.isPresent()
          ? BlockStart.of(new MathBlockParser(marks.get())).atIndex(start)
          : BlockStart.none();
    }

    /** Whether the display ends, and at the end of a line. */
    private boolean isWhole(MathMarks marks, String line, int start, ParserState state) {
      int end = marks.closing(line, start + marks.open().length());
      int number = state.getLine().getSourceSpan().getLineIndex();
      String last = line;
      while (end < 0 && ++number < lines.size() && !begins(lines.get(number))) {
        last = lines.get(number);
        end = marks.closing(last, 0);
      }
      return end >= 0 && last.substring(end + marks.close().length()).matches("[\\s.,;>]*");
    }

    /** Whether a line begins something that cannot stand in a formula. */
    private static boolean begins(String line) {
      return line.matches("#{1,6}\\s.*|```.*")
          || MathMarks.at(line.strip(), 0)
              .filter(marks -> TexEnvironments.isOuterDisplay(marks.environment()))
              .isPresent();
    }
  }
}
