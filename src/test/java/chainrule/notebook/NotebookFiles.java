package chainrule.notebook;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The course's notebooks as files; pytest runs them. */
final class NotebookFiles {
  private NotebookFiles() {}

  /** All of them, in order. */
  static Stream<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList().stream();
    }
  }

  static JsonObject read(Path file) throws IOException {
    return new Gson().fromJson(Files.readString(file), JsonObject.class);
  }

  /** The text of a cell. */
  static String text(JsonObject cell) {
    return StreamSupport.stream(cell.getAsJsonArray("source").spliterator(), false)
        .map(JsonElement::getAsString)
        .collect(Collectors.joining());
  }
}
