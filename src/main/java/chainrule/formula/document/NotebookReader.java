package chainrule.formula.document;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a Jupyter notebook: its Markdown, and its cells that begin with {@code %%derive}. */
final class NotebookReader {
  private static final Pattern DERIVE = Pattern.compile("%%derive[ \\t]*(\\S*)[ \\t]*\\r?(\\n|$)");

  private final JsonStrings strings;
  private final PieceCollector pieces;

  /** How many keys and strings of the file have been passed. */
  private int passed;

  private NotebookReader(SourceText source, PieceCollector pieces) {
    this.strings = new JsonStrings(source);
    this.pieces = pieces;
  }

  static void read(SourceText source, PieceCollector pieces) throws UnusableFileException {
    try {
      JsonObject notebook = new Gson().fromJson(source.text(), JsonObject.class);
      if (notebook == null || !(notebook.get("cells") instanceof JsonArray)) {
        throw new UnusableFileException(source.name() + " is no notebook: it has no cells");
      }
      new NotebookReader(source, pieces).notebook(notebook);
    } catch (JsonParseException | IndexOutOfBoundsException damaged) {
      throw new UnusableFileException(source.name() + " is no notebook: it is not valid JSON");
    }
  }

  private void notebook(JsonObject notebook) {
    for (Map.Entry<String, JsonElement> entry : notebook.entrySet()) {
      passed++;
      if (entry.getKey().equals("cells")) {
        entry.getValue().getAsJsonArray().forEach(this::cell);
      } else {
        pass(entry.getValue());
      }
    }
  }

  private void cell(JsonElement cell) {
    if (!(cell instanceof JsonObject members)) {
      pass(cell);
      return;
    }
    Optional<PlacedText> text = Optional.empty();
    for (Map.Entry<String, JsonElement> member : members.entrySet()) {
      passed++;
      int first = passed;
      pass(member.getValue());
      if (member.getKey().equals("source")) {
        text = Optional.of(strings.joined(first, passed));
      }
    }
    String type = members.get("cell_type") == null ? "" : members.get("cell_type").toString();
    text.ifPresent(found -> cell(found, type));
  }

  private void cell(PlacedText text, String type) {
    Matcher derive = DERIVE.matcher(text.text());
    if (type.equals("\"markdown\"")) {
      MarkdownReader.read(text, pieces);
    } else if (type.equals("\"code\"") && derive.lookingAt()) {
      PlacedText lines = text.part(derive.end(), text.text().length());
      Optional<String> setting = Optional.of(derive.group(1)).filter(name -> !name.isEmpty());
      pieces.add(new Piece.Lines(lines, setting));
    }
  }

  /** Passes all keys and strings of a value. */
  private void pass(JsonElement value) {
    if (value instanceof JsonObject members) {
      for (Map.Entry<String, JsonElement> member : members.entrySet()) {
        passed++;
        pass(member.getValue());
      }
    } else if (value instanceof JsonArray items) {
      items.forEach(this::pass);
    } else if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()) {
      passed++;
    }
  }
}
