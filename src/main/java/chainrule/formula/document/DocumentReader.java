package chainrule.formula.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A file → its pieces: reads it by the ending of its name, and by what is in it. */
public final class DocumentReader {
  private static final int MOST_CHARACTERS = 10_000_000;
  private static final Pattern STRUCTURE =
      Pattern.compile(
          "\\\\(?:documentclass|begin\\s*\\{document\\}|part|chapter|(?:sub)*section)(?![a-zA-Z])");

  private DocumentReader() {}

  /**
   * Reads a document.
   *
   * @param source its text
   * @param files where the files are that it includes
   * @return its pieces in order; may be empty
   * @throws UnusableFileException if it cannot be read at all
   */
  public static List<Piece> read(SourceText source, IncludedFiles files)
      throws UnusableFileException {
    if (source.text().length() > MOST_CHARACTERS) {
      throw new UnusableFileException(
          "%s has %d million characters; a document of at most %d million is read"
              .formatted(
                  source.name(), source.text().length() / 1_000_000, MOST_CHARACTERS / 1_000_000));
    }
    if (source.text().indexOf('\0') >= 0) {
      throw new UnusableFileException(source.name() + " is no text");
    }
    String name = source.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".ipynb")) {
      PieceCollector pieces = new PieceCollector();
      NotebookReader.read(source, pieces);
      return pieces.pieces();
    }
    return name.endsWith(".md") || name.endsWith(".markdown")
        ? markdown(source)
        : texOrLines(source, files);
  }

  private static List<Piece> markdown(SourceText source) {
    PieceCollector pieces = new PieceCollector();
    MarkdownReader.read(PlacedText.of(source), pieces);
    return pieces.pieces();
  }

  private static List<Piece> texOrLines(SourceText source, IncludedFiles files) {
    TexContext context = new TexContext(files);
    context.read(source);
    List<Piece> pieces = context.pieces.pieces();
    boolean isDocument = STRUCTURE.matcher(source.text()).find() || context.pieces.isDocument();
    return isDocument ? pieces : PlainLinesReader.read(source);
  }
}
