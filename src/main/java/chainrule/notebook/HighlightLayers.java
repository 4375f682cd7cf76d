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
 * What is highlighted on an interactive map of words: the word that was clicked or typed with its
 * true neighbours, the words that begin with what was typed, the word under the mouse; and below
 * the map a line that describes each of them, so that nothing covers the points.
 */
final class HighlightLayers {
  /** The words that begin with what was typed. */
  static final String MATCHES = "(find && indexof(lower(datum.word), lower(find)) === 0)";

  /** The words that were clicked or typed to the letter. */
  private static final String SELECTED =
      "((pinned.i && datum.i === pinned.i[0]) || (find && lower(datum.word) === lower(find)))";

  /** The words that a line below the map describes. */
  static final String DESCRIBED = "((touched.i && datum.i === touched.i[0]) || " + SELECTED + ")";

  /** By what the opacity of all other words is multiplied. */
  static final String DIM = "(pinned.i || find ? 0.15 : 1)";

  /** Up to so many matches have all their names written, even where there is no room. */
  private static final int FEW_MATCHES = 12;

  private static final int LINE_HEIGHT = 18;
  private static final int MAX_LINES = 4;

  private final MapLayers map;
  private final UnaryOperator<String> place;

  /**
   * Layers over those of the words.
   *
   * @param map the words
   * @param place the coordinate "x" or "y" of the row datum.other, as an expression
   */
  HighlightLayers(MapLayers map, UnaryOperator<String> place) {
    this.map = map;
    this.place = place;
  }

  /** From the one behind to the one in front. */
  List<Map<String, Object>> all() {
    return List.of(highlights(), roomForLines(), numberOfMatches());
  }

  /** Filtered once, because each pass looks at every word of the map. */
  private Map<String, Object> highlights() {
    return object(
        "transform",
        List.of(object("filter", MATCHES + " || " + DESCRIBED)),
        "layer",
        List.of(
            marks(neighbours(), 60, 1),
            names(neighbours(), "normal"),
            marks(List.of(object("filter", MATCHES)), 36, 1),
            names(fewMatches(), "bold"),
            marks(List.of(object("filter", DESCRIBED)), 150, 2),
            names(List.of(object("filter", DESCRIBED)), "bold"),
            descriptions()));
  }

  /** The neighbours of the selected words, as rows with a place, a word and a kind. */
  private List<Map<String, Object>> neighbours() {
    return List.of(
        object("filter", SELECTED),
        calculate("ids", "split(datum.near, ' ')"),
        object("flatten", List.of("ids"), "as", List.of("id")),
        object("filter", "datum.id !== ''"),
        calculate("other", "data('words')[toNumber(datum.id)]"),
        calculate("word", "datum.other.word"),
        calculate("category", "datum.other.category"),
        calculate("x", place.apply("x")),
        calculate("y", place.apply("y")));
  }

  private static List<Map<String, Object>> fewMatches() {
    return List.of(
        object("filter", MATCHES),
        object("joinaggregate", List.of(object("op", "count", "as", "matches"))),
        object("filter", "datum.matches <= %d || datum.from <= zoom".formatted(FEW_MATCHES)));
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

  /** An invisible mark that reserves room: Vega measures the picture before any line is drawn. */
  private static Map<String, Object> roomForLines() {
    return object(
        "data",
        object("values", List.of(object("line", 0))),
        "mark",
        object("type", "rule", "strokeOpacity", 0, "clip", false, "aria", false),
        "encoding",
        object(
            "x", object("value", 0),
            "y", value("height"),
            "y2", value("height + %d".formatted(LINE_HEIGHT * MAX_LINES))));
  }

  /** How many words begin with what was typed. */
  private static Map<String, Object> numberOfMatches() {
    return object(
        "transform",
        List.of(
            calculate("match", MATCHES + " ? 1 : 0"),
            object("aggregate", List.of(object("op", "sum", "field", "match", "as", "matches")))),
        "mark",
        textLine(),
        "encoding",
        object(
            "x",
            object("value", 0),
            "y",
            value("height + 6"),
            "text",
            value(
                "!find ? 'point at a word, or click it to see its nearest words' : datum.matches"
                    + " === 0 ? 'not found: no word of this map begins with “' + find + '”' :"
                    + " datum.matches === 1 ? '1 word begins with “' + find + '”' : datum.matches +"
                    + " ' words begin with “' + find + '”'")));
  }

  /** A line for each described word: the word, its kind and its true neighbours. */
  private static Map<String, Object> descriptions() {
    return object(
        "transform",
        List.of(
            object("filter", DESCRIBED),
            object("window", List.of(object("op", "row_number", "as", "line"))),
            object("filter", "datum.line < %d".formatted(MAX_LINES)),
            calculate("ids", "split(datum.near, ' ')"),
            calculate(
                "description",
                "datum.word + ' · ' + datum.category + ' · nearest: ' + " + neighbourNames())),
        "mark",
        textLine(),
        "encoding",
        object(
            "x", object("value", 0),
            "y", value("height + 6 + %d * datum.line".formatted(LINE_HEIGHT)),
            "text", field("description")));
  }

  /** An expression for the names of the neighbours whose numbers are in datum.ids. */
  private static String neighbourNames() {
    return IntStream.range(0, NeighbourPreservation.KEPT)
        .mapToObj(
            k ->
                "(length(datum.ids) > %1$d && datum.ids[%1$d] !== '' ? '%2$s' + data('words')[toNumber(datum.ids[%1$d])].word : '')"
                    .formatted(k, k == 0 ? "" : ", "))
        .collect(Collectors.joining(" + "));
  }

  private static Map<String, Object> textLine() {
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
