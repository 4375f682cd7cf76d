package chainrule.notebook;

import static chainrule.notebook.Json.object;

import chainrule.view.charts.Palette;
import chainrule.view.maps.Plane;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The layers of an interactive map of words. A row of its data has word, category, near, x and y,
 * and dx, dy and from if its name finds room.
 */
final class MapLayers {
  private static final List<String> COLORS =
      Stream.concat(Palette.COLORS.stream().map(Palette::hex), Stream.of("#999999")).toList();

  private static final String DIAGONAL_CROSS =
      "M-1,-.6L-.6,-1L0,-.4L.6,-1L1,-.6L.4,0L1,.6L.6,1L0,.4L-.6,1L-1,.6L-.4,0Z";

  /** In the order of the charts' markers, so that a kind looks the same on every map. */
  private static final List<String> SHAPES =
      List.of("circle", "diamond", "square", "triangle-up", DIAGONAL_CROSS, "cross");

  /** The axes of a projection have no unit. */
  private static final Map<String, Object> NO_AXIS =
      object("labels", false, "ticks", false, "grid", false, "domain", false, "title", "");

  /** The words that begin with what was typed. */
  private static final String TYPED = "find && indexof(datum.word, lower(find)) === 0";

  private final Plane plane;

  /**
   * Layers on a plane.
   *
   * @param plane what is shown before somebody zooms
   */
  MapLayers(Plane plane) {
    this.plane = plane;
  }

  /**
   * The words as points, coloured by category.
   *
   * @param params what they listen to beside zoom and legend
   */
  Map<String, Object> points(List<Map<String, Object>> params) {
    return object(
        "mark", object("type", "point", "filled", true, "size", 28, "tooltip", true),
        "params",
            Stream.concat(Stream.of(MapParams.chosen(), MapParams.moved()), params.stream())
                .toList(),
        "encoding",
            object(
                "x", x(),
                "y", y(),
                "color", kind(COLORS),
                "shape", kind(SHAPES),
                "opacity", whereChosen(0.9, 0.06),
                "tooltip",
                    List.of(
                        field("word"),
                        object("field", "category", "title", "kind"),
                        object("field", "near", "title", "nearest"))));
  }

  private static Map<String, Object> whereChosen(double here, double elsewhere) {
    return object("condition", object("param", "chosen", "value", here), "value", elsewhere);
  }

  /** The names that have room at this zoom, while no word is sought. */
  Map<String, Object> names() {
    return object(
        "transform",
        List.of(object("filter", "datum.from <= zoom && !find")),
        "mark",
        ink("normal", expression("datum.dx"), expression("datum.dy")),
        "encoding",
        object("x", x(), "y", y(), "text", field("word"), "opacity", whereChosen(1, 0)));
  }

  /** The words that begin with what was typed. */
  Map<String, Object> found() {
    return object(
        "transform",
        List.of(object("filter", TYPED)),
        "mark",
        ink(
            "bold",
            expression("isValid(datum.dx) ? datum.dx : 6"),
            expression("isValid(datum.dy) ? datum.dy : 0")),
        "encoding",
        object("x", x(), "y", y(), "text", field("word")));
  }

  private static Map<String, Object> ink(String weight, Object dx, Object dy) {
    return VegaTextMark.mark(
        "fontSize",
        11,
        "fontWeight",
        weight,
        "align",
        expression("datum.dx < 0 ? 'right' : datum.dx === 0 ? 'center' : 'left'"),
        "dx",
        dx,
        "dy",
        dy);
  }

  /** The path (xs, ys) of the word under the mouse and of those that match the search. */
  Map<String, Object> ways() {
    Map<String, Object> touched = object("param", "touched", "empty", false);
    return object(
        "transform",
        List.of(
            object("filter", object("or", List.of(touched, TYPED))),
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
            "stroke",
            expression("scale('color', datum.category)")),
        "encoding",
        object(
            "x", x(),
            "y", y(),
            "detail", field("word")));
  }

  private static Map<String, Object> expression(String expression) {
    return object("expr", expression);
  }

  private Map<String, Object> x() {
    return axis("x", plane.left(), plane.right());
  }

  private Map<String, Object> y() {
    return axis("y", plane.bottom(), plane.top());
  }

  private static Map<String, Object> axis(String name, double from, double to) {
    Map<String, Object> scale = object("domain", List.of(from, to), "nice", false, "zero", false);
    return object("field", name, "type", "quantitative", "axis", NO_AXIS, "scale", scale);
  }

  /** The category, as the title of the legend has it. */
  private static Map<String, Object> kind(List<String> range) {
    Map<String, Object> kind = field("category");
    kind.putAll(object("title", "kind", "scale", object("range", range)));
    return kind;
  }

  private static Map<String, Object> field(String name) {
    return object("field", name, "type", "nominal");
  }
}
