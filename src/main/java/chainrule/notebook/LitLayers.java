package chainrule.notebook;

import static chainrule.notebook.Json.object;
import static chainrule.notebook.MapLayers.field;
import static chainrule.notebook.MapLayers.value;

import chainrule.projection.NeighbourPreservation;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is lit on an interactive map of words: the word that was clicked or typed with its true
 * neighbours, the words that begin with what was typed, the word under the mouse; and below the map
 * a line for each of them, so that nothing covers the points.
 */
final class LitLayers {
  /** The words that begin with what was typed. */
  static final String HIT = "(find && indexof(lower(datum.word), lower(find)) === 0)";

  /** The words that were clicked or typed to the letter. */
  private static final String CHOSEN =
      "((pinned.i && datum.i === pinned.i[0]) || (find && lower(datum.word) === lower(find)))";

  /** The words that a line is about. */
  static final String TOLD = "((touched.i && datum.i === touched.i[0]) || " + CHOSEN + ")";

  /** What the ink of all other words is multiplied by. */
  static final String DIM = "(pinned.i || find ? 0.15 : 1)";

  /** So many hits have all their names written, with room or without. */
  private static final int FEW = 12;

  private static final int LINE = 18;
  private static final int LINES = 4;

  private final MapLayers map;
  private final UnaryOperator<String> place;

  /**
   * Layers over those of the words.
   *
   * @param map the words
   * @param place the coordinate "x" or "y" of the row datum.other, as an expression
   */
  LitLayers(MapLayers map, UnaryOperator<String> place) {
    this.map = map;
    this.place = place;
  }

  /** From the one behind to the one in front. */
  List<Map<String, Object>> all() {
    return List.of(ofFewWords(), space(), search());
  }

  /** One pass over all words finds those that any of these layers is about. */
  private Map<String, Object> ofFewWords() {
    return object(
        "transform",
        List.of(object("filter", HIT + " || " + TOLD)),
        "layer",
        List.of(
            marks(neighbours(), 60, 1),
            names(neighbours(), "normal"),
            marks(List.of(object("filter", HIT)), 36, 1),
            names(fewHits(), "bold"),
            marks(List.of(object("filter", TOLD)), 150, 2),
            names(List.of(object("filter", TOLD)), "bold"),
            told()));
  }

  /** The neighbours of the chosen words, as rows with a place, a word and a kind. */
  private List<Map<String, Object>> neighbours() {
    return List.of(
        object("filter", CHOSEN),
        calculate("ids", "split(datum.near, ' ')"),
        object("flatten", List.of("ids"), "as", List.of("id")),
        object("filter", "datum.id !== ''"),
        calculate("other", "data('words')[toNumber(datum.id)]"),
        calculate("word", "datum.other.word"),
        calculate("category", "datum.other.category"),
        calculate("x", place.apply("x")),
        calculate("y", place.apply("y")));
  }

  private static List<Map<String, Object>> fewHits() {
    return List.of(
        object("filter", HIT),
        object("joinaggregate", List.of(object("op", "count", "as", "hits"))),
        object("filter", "datum.hits <= %d || datum.from <= zoom".formatted(FEW)));
  }

  private Map<String, Object> marks(List<Map<String, Object>> rows, int size, int ring) {
    return object(
        "transform",
        rows,
        "mark",
        object("type", "point", "size", size, "strokeWidth", ring, "opacity", 1, "aria", false),
        "encoding",
        object("x", map.x("x"), "y", map.y("y"), "stroke", map.color()));
  }

  private Map<String, Object> names(List<Map<String, Object>> rows, String weight) {
    return object(
        "transform",
        rows,
        "mark",
        MapLayers.name(
            weight, "(isValid(datum.dx) ? datum.dx : 8)", "(isValid(datum.dy) ? datum.dy : 0)"),
        "encoding",
        object("x", map.x("x"), "y", map.y("y"), "text", field("word")));
  }

  /** Room for the lines; a picture is measured before any of them is written. */
  private static Map<String, Object> space() {
    return object(
        "data",
        object("values", List.of(object("line", 0))),
        "mark",
        object("type", "rule", "strokeOpacity", 0, "clip", false, "aria", false),
        "encoding",
        object(
            "x", object("value", 0),
            "y", value("height"),
            "y2", value("height + %d".formatted(LINE * LINES))));
  }

  /** How many words begin with what was typed. */
  private static Map<String, Object> search() {
    return object(
        "transform",
        List.of(
            calculate("hit", HIT + " ? 1 : 0"),
            object("aggregate", List.of(object("op", "sum", "field", "hit", "as", "hits")))),
        "mark",
        line(),
        "encoding",
        object(
            "x",
            object("value", 0),
            "y",
            value("height + 6"),
            "text",
            value(
                "!find ? 'point at a word, or click it to see its nearest words'"
                    + " : datum.hits === 0 ? 'not found: no word of this map begins with “' + find + '”'"
                    + " : datum.hits === 1 ? '1 word begins with “' + find + '”'"
                    + " : datum.hits + ' words begin with “' + find + '”'")));
  }

  /** Word, kind and true neighbours, a line for each word that is meant. */
  private static Map<String, Object> told() {
    return object(
        "transform",
        List.of(
            object("filter", TOLD),
            object("window", List.of(object("op", "row_number", "as", "line"))),
            object("filter", "datum.line < %d".formatted(LINES)),
            calculate("ids", "split(datum.near, ' ')"),
            calculate("told", "datum.word + ' · ' + datum.category + ' · nearest: ' + " + list())),
        "mark",
        line(),
        "encoding",
        object(
            "x", object("value", 0),
            "y", value("height + 6 + %d * datum.line".formatted(LINE)),
            "text", field("told")));
  }

  /** The names of the neighbours with numbers ids. */
  private static String list() {
    return IntStream.range(0, NeighbourPreservation.KEPT)
        .mapToObj(
            k ->
                "(length(datum.ids) > %1$d && datum.ids[%1$d] !== '' ? '%2$s' + data('words')[toNumber(datum.ids[%1$d])].word : '')"
                    .formatted(k, k == 0 ? "" : ", "))
        .collect(Collectors.joining(" + "));
  }

  private static Map<String, Object> line() {
    return VegaTextMark.mark(
        "align",
        "left",
        "baseline",
        "top",
        "fontSize",
        12,
        "limit",
        MapLayers.expression("width"),
        "clip",
        false);
  }

  private static Map<String, Object> calculate(String as, String expression) {
    return object("calculate", expression, "as", as);
  }
}
