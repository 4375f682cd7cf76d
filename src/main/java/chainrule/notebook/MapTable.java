package chainrule.notebook;

import static chainrule.notebook.Json.object;

import chainrule.view.maps.Density;
import chainrule.view.maps.Label;
import chainrule.view.maps.WordMap;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvWriteOptions;

/**
 * The data of a map as one text, cells apart by tabs, a row a line: a notebook would write every
 * value of a JSON object on a line of its own.
 */
final class MapTable {
  private MapTable() {}

  /**
   * The columns i, word, category, near (the numbers of the neighbours), and dx, dy, from where
   * there is room for a name.
   */
  static Table words(WordMap map, List<Label> labels) {
    List<WordMap.Spot> spots = map.spots();
    return Table.create(
        IntColumn.create("i", IntStream.range(0, spots.size()).toArray()),
        strings("word", spots, WordMap.Spot::word),
        strings("category", spots, WordMap.Spot::category),
        strings("near", spots, near(spots)),
        names("dx", labels, Label::dx),
        names("dy", labels, Label::dy),
        names("from", labels, label -> Math.ceil(100 * label.zoom()) / 100));
  }

  private static Function<WordMap.Spot, String> near(List<WordMap.Spot> spots) {
    Map<String, Integer> numbers = new HashMap<>();
    spots.forEach(spot -> numbers.putIfAbsent(spot.word(), numbers.size()));
    return spot ->
        spot.neighbours().stream()
            .map(numbers::get)
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .collect(Collectors.joining(" "));
  }

  private static DoubleColumn names(
      String name, List<Label> labels, ToDoubleFunction<Label> value) {
    DoubleColumn column = DoubleColumn.create(name);
    for (Label label : labels) {
      column.append(label.hasRoom() ? value.applyAsDouble(label) : Double.NaN);
    }
    return column;
  }

  /** A column of strings. */
  static <T> StringColumn strings(String name, List<T> things, Function<T, String> string) {
    return StringColumn.create(name, things.stream().map(string).toList());
  }

  /** A column of coordinates in units. */
  static <T> LongColumn places(String name, List<T> things, ToDoubleFunction<T> x, double unit) {
    return LongColumn.create(
        name,
        things.stream().mapToLong(thing -> Math.round(x.applyAsDouble(thing) / unit)).toArray());
  }

  /** The cells of a density: left, right, bottom and top in units, words, category. */
  static Table cells(Density density, double unit) {
    List<Density.Cell> cells = density.cells();
    return Table.create(
        places("left", cells, cell -> cell.plane().left(), unit),
        places("right", cells, cell -> cell.plane().right(), unit),
        places("bottom", cells, cell -> cell.plane().bottom(), unit),
        places("top", cells, cell -> cell.plane().top(), unit),
        IntColumn.create("words", cells.stream().mapToInt(Density.Cell::words).toArray()),
        strings("category", cells, Density.Cell::category));
  }

  /** Vega's form of a table. */
  static Map<String, Object> data(String name, Table table) {
    StringWriter text = new StringWriter();
    table.write().usingOptions(CsvWriteOptions.builder(text).separator('\t').lineEnd("\n").build());
    Map<String, Object> types = new LinkedHashMap<>();
    table.columns().stream()
        .filter(column -> !(column instanceof StringColumn))
        .forEach(column -> types.put(column.name(), "number"));
    return object(
        "name", name, "values", text.toString(), "format", object("type", "tsv", "parse", types));
  }
}
