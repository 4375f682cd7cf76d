package chainrule.formula.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What the files of one document share while they are read. */
final class TexContext {
  private static final int MOST_CHARACTERS = 10_000_000;
  private static final int MOST_FILES = 1_000;

  final PieceCollector pieces = new PieceCollector();

  /** Macros that stand for one mark. */
  final Map<String, String> shortcuts = new HashMap<>();

  /** The files that are open just now, the innermost first. */
  private final Deque<String> open = new ArrayDeque<>();

  private final IncludedFiles files;
  private boolean isPreamble;
  private int characters;
  private int count;

  TexContext(IncludedFiles files) {
    this.files = files;
  }

  boolean isPreamble() {
    return isPreamble;
  }

  void setPreamble(boolean preamble) {
    isPreamble = preamble;
  }

  void read(SourceText source) {
    open.push(source.name());
    new TexReader(PlacedText.of(source), this).read();
    open.pop();
  }

  /** Reads a file that is included; what stops that becomes a sentence, and all else goes on. */
  void include(String name, Place place, String command) {
    try {
      SourceText source = files.read(name);
      characters += source.text().length();
      if (open.contains(source.name())) {
        throw new UnusableFileException("“" + name + "” includes itself");
      }
      if (++count > MOST_FILES || characters > MOST_CHARACTERS) {
        throw new UnusableFileException("the document includes too many files to read them all");
      }
      boolean outer = isPreamble;
      read(source);
      isPreamble = outer;
    } catch (UnusableFileException unusable) {
      pieces.add(new Piece.Problem(place, command, unusable.getMessage()));
    }
  }
}
