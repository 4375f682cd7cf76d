package chainrule.notebook;

import static chainrule.notebook.Json.object;

import chainrule.view.Palette;
import chainrule.view.Plane;
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

  /** The axes of a projection have no unit. */
  private static final Map<String, Object> NO_AXIS =
      object("labels", false, "ticks", false, "grid", false, "domain", false, "title", "");

  /** The word under the mouse, and the words that begin with what was typed. */
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

  /** How much larger than at first the map is drawn. */
  Map<String, Object> zoom() {
    String now = "(move.x[1] - move.x[0])";
    return object(
        "name",
        "zoom",
        "expr",
        "move.x ? %s / %s : 1".formatted(plane.right() - plane.left(), now));
  }

  static Map<String, Object> find() {
    Map<String, Object> field =
        object("input", "text", "name", "find ", "placeholder", "a word", "autocomplete", "off");
    return object("name", "find", "value", "", "bind", field);
  }

  Map<String, Object> points() {
    return object(
        "mark", object("type", "point", "filled", true, "size", 28, "tooltip", true),
        "params", List.of(chosen(), moved(), touched()),
        "encoding",
            object(
                "x", x(),
                "y", y(),
                "color", category(),
                "shape", field("category"),
                "opacity", whereChosen(0.75, 0.06),
                "tooltip",
                    List.of(
                        field("word"),
                        field("category"),
                        object("field", "near", "title", "nearest"))));
  }

  private static Map<String, Object> chosen() {
    return object(
        "name", "chosen",
        "select", object("type", "point", "fields", List.of("category")),
        "bind", "legend");
  }

  private static Map<String, Object> moved() {
    return object("name", "move", "select", "interval", "bind", "scales");
  }

  private static Map<String, Object> touched() {
    return object(
        "name",
        "touched",
        "select",
        object("type", "point", "fields", List.of("word"), "on", "mouseover", "clear", "mouseout"));
  }

  private static Map<String, Object> whereChosen(double here, double elsewhere) {
    return object("condition", object("param", "chosen", "value", here), "value", elsewhere);
  }

  /** The names that have room at this zoom. */
  Map<String, Object> names() {
    return object(
        "transform",
        List.of(object("filter", "datum.from <= zoom && !(" + TYPED + ")")),
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
        ink("bold", expression("datum.dx || 6"), expression("datum.dy || 0")),
        "encoding",
        object("x", x(), "y", y(), "text", field("word")));
  }

  /**
   * Letters without a stroke. Their fill is not said, so it is that of the labels of the page's
   * theme, dark on light and light on dark.
   */
  private static Map<String, Object> ink(String weight, Object dx, Object dy) {
    return object(
        "type",
        "text",
        "style",
        "guide-label",
        "filled",
        false,
        "strokeWidth",
        0,
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

  /** The way that the word under the mouse, and those that were typed, go through (xs, ys). */
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
            1.5,
            "stroke",
            expression("scale('color', datum.category)")),
        "encoding",
        object(
            "x", x(),
            "y", y(),
            "detail", field("word"),
            "order", object("value", null)));
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

  private static Map<String, Object> category() {
    return object("field", "category", "type", "nominal", "scale", object("range", COLORS));
  }

  private static Map<String, Object> field(String name) {
    return object("field", name, "type", "nominal");
  }
}
