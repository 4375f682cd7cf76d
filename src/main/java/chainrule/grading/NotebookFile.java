package chainrule.grading;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A notebook, as far as grading is concerned.
 *
 * @param cells the text of each cell that holds code, in order
 * @param knobs small values for the notebook's knobs, by name: {@code metadata.chainrule.test}
 */
record NotebookFile(List<String> cells, Map<String, String> knobs) {
  /** Not JsonParser.parseString, which IJava's own gson 2.8.5 lacks. */
  private static final Gson JSON = new Gson();

  /**
   * Reads a notebook.
   *
   * @throws IllegalArgumentException if it is none
   */
  static NotebookFile of(String json) {
    try {
      JsonObject notebook = JSON.fromJson(json, JsonObject.class);
      return new NotebookFile(cells(notebook.getAsJsonArray("cells")), knobs(notebook));
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | UnsupportedOperationException
        | ClassCastException damaged) {
      throw new IllegalArgumentException("it is not a notebook", damaged);
    }
  }

  private static List<String> cells(JsonArray cells) {
    return stream(cells)
        .map(JsonElement::getAsJsonObject)
        .filter(cell -> cell.get("cell_type").getAsString().equals("code"))
        .map(cell -> source(cell.get("source")))
        .toList();
  }

  private static String source(JsonElement source) {
    return source.isJsonArray()
        ? stream(source.getAsJsonArray())
            .map(JsonElement::getAsString)
            .collect(Collectors.joining())
        : source.getAsString();
  }

  private static Map<String, String> knobs(JsonObject notebook) {
    return Optional.ofNullable(notebook.getAsJsonObject("metadata"))
        .map(metadata -> metadata.getAsJsonObject("chainrule"))
        .map(ours -> ours.getAsJsonObject("test"))
        .map(JsonObject::entrySet)
        .orElse(Set.of())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getAsString()));
  }

  private static Stream<JsonElement> stream(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** The cells that hold an answer, or still a question. */
  Stream<AnswerCell> answers() {
    return cells.stream().flatMap(cell -> AnswerCell.of(cell).stream());
  }

  /** The cells, with the small values of the knobs. */
  List<String> quickCells() {
    return cells.stream().map(this::quick).toList();
  }

  private String quick(String cell) {
    String quick = cell;
    for (Map.Entry<String, String> knob : knobs.entrySet()) {
      quick =
          quick.replaceAll(
              "(?m)^(\\w+ " + knob.getKey() + " = )[^;]*;",
              "$1" + Matcher.quoteReplacement(knob.getValue()) + ";");
    }
    return quick;
  }
}
