package chainrule.view.tables;

import static chainrule.view.tables.Columns.MAX_ROWS;
import static chainrule.view.tables.Columns.THREE;
import static chainrule.view.tables.Columns.numbers;
import static chainrule.view.tables.Columns.words;

import chainrule.vectors.Neighbour;
import chainrule.vectors.WordVectors;
import chainrule.view.maps.WordMap;
import java.util.List;
import java.util.Map.Entry;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Words and the words nearest to them. */
public final class NeighbourTables {
  private static final int NEAREST = 5;

  private NeighbourTables() {}

  /** The nearest words of several words. */
  public static Table of(WordVectors vectors, List<String> words, int k) {
    return Table.create(
        "nearest words",
        words.stream()
            .map(word -> words(word, vectors.nearest(word, Math.min(k, MAX_ROWS)), Neighbour::word))
            .toArray(StringColumn[]::new));
  }

  /** The nearest words of one word by several word vectors. */
  @SafeVarargs
  public static Table of(String word, int k, Entry<String, WordVectors>... vectors) {
    Table table = Table.create("nearest words");
    for (Entry<String, WordVectors> one : vectors) {
      List<Neighbour> nearest = one.getValue().nearest(word, Math.min(k, MAX_ROWS));
      table.addColumns(words(one.getKey(), nearest, Neighbour::word));
    }
    return table;
  }

  /** Words and their cosines. */
  public static Table of(List<Neighbour> neighbours) {
    List<Neighbour> shown = neighbours.stream().limit(MAX_ROWS).toList();
    return Table.create(
        "nearest words",
        words("word", shown, Neighbour::word),
        numbers("cosine", THREE, shown, Neighbour::similarity));
  }

  /** The words of a map with the words nearest to them. */
  public static Table of(WordMap map) {
    List<WordMap.Spot> shown = map.spots().stream().limit(MAX_ROWS).toList();
    return Table.create(
        "nearest words of the map",
        words("word", shown, WordMap.Spot::word),
        words("kind", shown, WordMap.Spot::category),
        words("nearest", shown, spot -> String.join(", ", spot.nearest(NEAREST))));
  }
}
