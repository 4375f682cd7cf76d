package chainrule.formula.document;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a Jupyter notebook: its Markdown, and its cells that begin with {@code %%derive}. */
final class NotebookReader {
  private static final Pattern DERIVE =
      Pattern.compile("%%derive[ \\t]*([^\\s?]*)[ \\t]*(\\?|none|[\\d,]*)[ \\t]*\\r?(\\n|$)");

  private final JsonReader json;
  private final JsonStrings strings;
  private final PieceCollector pieces;

  /** How many keys and strings of the file have been passed. */
  private int passed;

  private NotebookReader(SourceText source, PieceCollector pieces) {
    this.json = new JsonReader(new StringReader(source.text()));
    this.strings = new JsonStrings(source);
    this.pieces = pieces;
  }

  static void read(SourceText source, PieceCollector pieces) throws UnusableFileException {
    try {
      if (!new NotebookReader(source, pieces).notebook()) {
        throw new UnusableFileException(source.name() + " is no notebook: it has no cells");
      }
    } catch (IOException | IllegalStateException | IndexOutOfBoundsException damaged) {
      throw new UnusableFileException(source.name() + " is no notebook: it is not valid JSON");
    }
  }

  /** Whether it has cells. */
  @SuppressWarnings("deprecation") // the gson that a kernel brings may know no other way
  private boolean notebook() throws IOException {
    json.setLenient(true);
    boolean hasCells = false;
    for (json.beginObject(); json.hasNext(); ) {
      passed++;
      if (json.nextName().equals("cells") && json.peek() == JsonToken.BEGIN_ARRAY) {
        hasCells = true;
        for (json.beginArray(); json.hasNext(); ) {
          cell();
        }
        json.endArray();
      } else {
        pass();
      }
    }
    json.endObject();
    if (json.peek() != JsonToken.END_DOCUMENT) {
      throw new IllegalStateException("there is text behind the notebook");
    }
    return hasCells;
  }

  private void cell() throws IOException {
    if (json.peek() != JsonToken.BEGIN_OBJECT) {
      pass();
      return;
    }
    Optional<PlacedText> text = Optional.empty();
    String type = "";
    for (json.beginObject(); json.hasNext(); ) {
      String key = json.nextName();
      int first = ++passed;
      if (key.equals("cell_type") && json.peek() == JsonToken.STRING) {
        type = json.nextString();
        passed++;
      } else {
        pass();
      }
      if (key.equals("source")) {
        text = Optional.of(strings.joined(first, passed));
      }
    }
    json.endObject();
    if (text.isPresent()) {
      cell(text.get(), type);
    }
  }

  private void cell(PlacedText text, String type) {
    Matcher derive = DERIVE.matcher(text.text());
    if (type.equals("markdown")) {
      MarkdownReader.read(text, pieces);
    } else if (type.equals("code") && derive.lookingAt()) {
      PlacedText lines = text.part(derive.end(), text.text().length());
      Optional<String> setting = Optional.of(derive.group(1)).filter(name -> !name.isEmpty());
      pieces.add(new Piece.Lines(lines, setting));
    }
  }

  /** Passes all keys and strings of a value. */
  private void pass() throws IOException {
    switch (json.peek()) {
      case BEGIN_OBJECT -> {
        for (json.beginObject(); json.hasNext(); ) {
          json.skipValue();
          passed++;
          pass();
        }
        json.endObject();
      }
      case BEGIN_ARRAY -> {
        for (json.beginArray(); json.hasNext(); ) {
          pass();
        }
        json.endArray();
      }
      default -> {
        passed += json.peek() == JsonToken.STRING ? 1 : 0;
        json.skipValue();
      }
    }
  }
}
