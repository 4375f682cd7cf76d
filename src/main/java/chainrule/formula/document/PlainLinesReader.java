package chainrule.formula.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file of lines without prose; its comments may name settings. */
final class PlainLinesReader {
  private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^[ \\t]*%.*$");

  private PlainLinesReader() {}

  static List<Piece> read(SourceText source) {
    PlacedText text = PlacedText.of(source);
    List<Piece> pieces = new ArrayList<>();
    Matcher comment = COMMENT_LINE.matcher(source.text());
    int start = 0;
    while (comment.find()) {
      Optional<Piece> piece = DocumentComment.of(text.part(comment.start(), comment.end()));
      if (piece.isPresent()) {
        addLines(text.part(start, comment.start()), pieces);
        pieces.add(piece.get());
        start = comment.end();
      }
    }
    addLines(text.part(start, source.text().length()), pieces);
    return pieces;
  }

  private static void addLines(PlacedText lines, List<Piece> pieces) {
    if (!lines.text().isBlank()) {
      pieces.add(new Piece.Lines(lines, Optional.empty()));
    }
  }
}
