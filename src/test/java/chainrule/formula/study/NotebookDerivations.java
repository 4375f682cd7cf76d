package chainrule.formula.study;

import chainrule.formula.Setting;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The cells {@code %%derive} of the notebooks. */
final class NotebookDerivations {
  private static final String MAGIC = "%%derive";

  private NotebookDerivations() {}

  /**
   * One cell.
   *
   * @param place the notebook and the number of the cell in it
   * @param setting what its letters mean
   * @param lines its lines
   */
  record Cell(String place, Setting setting, String lines) {}

  static List<Cell> all() {
    try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
      return files
          .filter(file -> file.toString().endsWith(".ipynb"))
          .sorted()
          .flatMap(file -> in(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Cell> in(Path file) {
    List<Cell> cells = new ArrayList<>();
    int number = 0;
    for (JsonElement cell : json(file).getAsJsonArray("cells")) {
      StringBuilder text = new StringBuilder();
      cell.getAsJsonObject().getAsJsonArray("source").forEach(l -> text.append(l.getAsString()));
      number++;
      if (text.indexOf(MAGIC) == 0) {
        int end = text.indexOf("\n");
        String name = text.substring(MAGIC.length(), end).replace("?", "").strip();
        Setting setting = name.isEmpty() ? Setting.of("") : Setting.named(name);
        cells.add(new Cell(file.getFileName() + " " + number, setting, text.substring(end)));
      }
    }
    return cells;
  }

  private static JsonObject json(Path file) {
    try {
      return new Gson().fromJson(Files.readString(file), JsonObject.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
