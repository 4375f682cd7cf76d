package chainrule.notebook;

import static chainrule.notebook.Json.object;

import chainrule.view.charts.Palette;
import chainrule.view.maps.Plane;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * The words of an interactive map: points and names, and the axes on which all layers lie. A row of
 * the data has i, word, category, show, x and y, and dx, dy and from if its name finds room.
 */
final class MapLayers {
  private static final String DIAGONAL_CROSS =
      "M-1,-.6L-.6,-1L0,-.4L.6,-1L1,-.6L.4,0L1,.6L.6,1L0,.4L-.6,1L-1,.6L-.4,0Z";

  /** In the order of the charts' markers, so that a kind looks the same on every map. */
  private static final List<String> SHAPES =
      List.of("circle", "diamond", "square", "triangle-up", DIAGONAL_CROSS, "cross");

  /** The axes of a projection have no unit. */
  private static final Map<String, Object> NO_AXIS =
      object("labels", false, "ticks", false, "grid", false, "domain", false, "title", "");

  /** The words of the kinds that are to be seen. */
  private static final String SHOWN =
      "(!kind || datum.category === kind)"
          + " && (!chosen.category || indexof(chosen.category, datum.category) >= 0)";

  private final Plane plane;
  private final List<String> kinds;

  /**
   * Layers on a plane.
   *
   * @param plane what is shown before the user zooms
   * @param kinds the kinds of the words, in the order of the legend
   */
  MapLayers(Plane plane, List<String> kinds) {
    this.plane = plane;
    this.kinds = List.copyOf(kinds);
  }

  /** The density of the words, not all of which are drawn; it fades as the user zooms in. */
  Map<String, Object> density(Table cells) {
    return object(
        "data",
        MapTable.data("cells", cells),
        "transform",
        List.of(object("filter", SHOWN)),
        "mark",
        object("type", "rect", "aria", false),
        "encoding",
        object(
            "x",
            x("left"),
            "x2",
            object("field", "right"),
            "y",
            y("bottom"),
            "y2",
            object("field", "top"),
            "color",
            kind(colors()),
            "opacity",
            value(
                "%s * min(0.5, 0.09 * sqrt(datum.words)) / zoom".formatted(HighlightLayers.DIM))));
  }

  /** The words as points, coloured by kind; while some are highlighted the others are dimmed. */
  Map<String, Object> points() {
    return object(
        "transform",
        List.of(object("filter", "datum.show <= zoom && " + SHOWN)),
        "mark",
        object("type", "point", "filled", true, "size", 28, "aria", false),
        "params",
        List.of(MapParams.chosen(), MapParams.moved(), MapParams.touched(), MapParams.pinned()),
        "encoding",
        object(
            "x",
            x("x"),
            "y",
            y("y"),
            "color",
            kind(colors()),
            "shape",
            kind(shapes()),
            "opacity",
            value("0.9 * " + HighlightLayers.DIM)));
  }

  /** The names that have room at this zoom, while no word is highlighted. */
  Map<String, Object> names() {
    return object(
        "transform",
        List.of(object("filter", "datum.from <= zoom && " + SHOWN)),
        "mark",
        name("normal", "datum.dx", "datum.dy"),
        "encoding",
        object(
            "x",
            x("x"),
            "y",
            y("y"),
            "text",
            field("word"),
            // not a filter, which would look at every word of the map for each letter typed
            "opacity",
            value("find || pinned.i ? 0 : 1")));
  }

  /** A text mark beside a point; dx and dy are expressions, in pixels. */
  static Map<String, Object> name(String weight, String dx, String dy) {
    return VegaTextMark.mark(
        "fontSize",
        11,
        "fontWeight",
        weight,
        "align",
        expression("%1$s < 0 ? 'right' : %1$s === 0 ? 'center' : 'left'".formatted(dx)),
        "dx",
        expression(dx),
        "dy",
        expression(dy),
        "aria",
        false);
  }

  static Map<String, Object> expression(String expression) {
    return object("expr", expression);
  }

  /** An encoding that an expression gives. */
  static Map<String, Object> value(String expression) {
    return object("value", expression(expression));
  }

  static Map<String, Object> field(String name) {
    return object("field", name, "type", "nominal");
  }

  Map<String, Object> x(String field) {
    return axis(field, plane.left(), plane.right());
  }

  Map<String, Object> y(String field) {
    return axis(field, plane.bottom(), plane.top());
  }

  private static Map<String, Object> axis(String name, double from, double to) {
    Map<String, Object> scale = object("domain", List.of(from, to), "nice", false, "zero", false);
    return object("field", name, "type", "quantitative", "axis", NO_AXIS, "scale", scale);
  }

  /** The kind in its colour. */
  Map<String, Object> color() {
    return kind(colors());
  }

  /** The kind, as the title of the legend has it; the legend keeps all when some are shown. */
  private Map<String, Object> kind(List<String> range) {
    Map<String, Object> kind = field("category");
    kind.putAll(
        object(
            "title", "kind",
            "scale", object("domain", kinds, "range", range),
            "legend", object("symbolOpacity", 1)));
    return kind;
  }

  private List<String> colors() {
    return Palette.of(kinds).stream().map(Palette::hex).toList();
  }

  private List<String> shapes() {
    return IntStream.range(0, kinds.size())
        .mapToObj(kind -> SHAPES.get(kind % SHAPES.size()))
        .toList();
  }

  /** The path (xs, ys) of the word under the mouse and of those that match the search. */
  Map<String, Object> paths() {
    return object(
        "transform",
        List.of(
            object("filter", HighlightLayers.DESCRIBED + " || " + HighlightLayers.MATCHES),
            object("flatten", List.of("xs", "ys"), "as", List.of("x", "y"))),
        "mark",
        object(
            "type",
            "line",
            "strokeWidth",
            1.2,
            "opacity",
            0.7,
            // in the order of the data, which is chronological
            "order",
            false,
            "aria",
            false),
        "encoding",
        object("x", x("x"), "y", y("y"), "color", color(), "detail", field("i")));
  }

  /** From the one behind to the one in front. */
  List<Map<String, Object>> all(List<Map<String, Object>> behind, HighlightLayers highlights) {
    List<Map<String, Object>> layers = new ArrayList<>(behind);
    Stream.of(List.of(points(), names()), highlights.all()).forEach(layers::addAll);
    return layers;
  }
}
