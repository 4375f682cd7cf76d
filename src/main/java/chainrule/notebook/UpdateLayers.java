package chainrule.notebook;

import static chainrule.notebook.Json.object;

import chainrule.view.maps.Arrow;
import chainrule.view.maps.Arrow.Stroke;
import chainrule.view.maps.Plane;
import chainrule.view.maps.UpdateAnimation;
import chainrule.view.maps.UpdatePicture.Spot;
import chainrule.view.maps.VectorRole;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The layers of a picture of updates: every row of their data knows at which updates it is seen.
 */
final class UpdateLayers {
  private static final String GRID = "#808080";
  private static final int LINE = 17;
  private static final int GAP = 10;

  private final UpdateAnimation motion;
  private final UpdateRows rows;

  /**
   * Layers on the plane of a motion.
   *
   * @param motion the pictures
   */
  UpdateLayers(UpdateAnimation motion) {
    this.motion = motion;
    this.rows = new UpdateRows(motion);
  }

  /** From the one behind to the one in front. */
  List<Object> all() {
    Predicate<Spot> rests = spot -> spot.role() == VectorRole.RESTING;
    return List.of(
        marks(rests, 36),
        restingNames(rests),
        strokes(arrow -> Stream.of(arrow.shaft()), true),
        strokes(arrow -> arrow.head().stream(), false),
        marks(rests.negate(), 64),
        movedNames(rests.negate()),
        heading());
  }

  private Map<String, Object> marks(Predicate<Spot> which, int size) {
    return layer(
        rows.marks(which),
        object("type", "point", "size", size, "strokeWidth", 1.6, "opacity", 1),
        object(
            "x", along("x"),
            "y", along("y"),
            "stroke", asIs("color"),
            "fill", asIs("fill")));
  }

  /** Less ink than those of the vectors that move. */
  private Map<String, Object> restingNames(Predicate<Spot> which) {
    return layer(
        rows.names(which),
        VegaTextMark.mark("fontSize", 12, "opacity", 0.75),
        object("x", along("x"), "y", along("y"), "text", object("field", "name")));
  }

  private Map<String, Object> movedNames(Predicate<Spot> which) {
    return layer(
        rows.names(which),
        object("type", "text", "fontSize", 12, "fontWeight", "bold"),
        object(
            "x", along("x"),
            "y", along("y"),
            "color", asIs("color"),
            "text", object("field", "name")));
  }

  private Map<String, Object> strokes(Function<Arrow, Stream<Stroke>> strokes, boolean dashes) {
    Map<String, Object> dash =
        object("condition", object("test", "datum.dashed", "value", List.of(5, 4)));
    return layer(
        rows.strokes(strokes),
        object("type", "rule", "strokeWidth", 2, "strokeCap", "round"),
        object(
            "x", along("x"),
            "y", along("y"),
            "x2", object("field", "toX"),
            "y2", object("field", "toY"),
            "color", asIs("color"),
            "strokeDash", dashes ? dash : object("value", List.of(1, 0))));
  }

  /** A few lines above the plane. */
  private Map<String, Object> heading() {
    int lines = motion.pictures().get(0).heading().size();
    return layer(
        rows.headings(),
        VegaTextMark.mark(
            "align", "left",
            "baseline", "top",
            "lineBreak", "\n",
            "lineHeight", LINE,
            "fontSize", 12),
        object(
            "x", object("value", 0),
            "y", object("value", -LINE * lines - GAP),
            "text", object("field", "text")));
  }

  private static Map<String, Object> layer(
      List<Map<String, Object>> rows, Map<String, Object> mark, Map<String, Object> encoding) {
    return object(
        "data",
        object("values", rows),
        "transform",
        List.of(object("filter", RowIntervals.FILTER)),
        "mark",
        mark,
        "encoding",
        encoding);
  }

  private static Map<String, Object> asIs(String field) {
    return object(
        "field",
        field,
        "type",
        "nominal",
        "scale",
        object("domain", UpdateRows.COLORS, "range", UpdateRows.COLORS));
  }

  /** The encoding of a field along the axis that it belongs to. */
  private Map<String, Object> along(String field) {
    Plane plane = motion.plane();
    boolean across = field.equals("x");
    double low = across ? plane.left() : plane.bottom();
    double high = across ? plane.right() : plane.top();
    return object(
        "field",
        field,
        "type",
        "quantitative",
        "scale",
        object("domain", List.of(low, high), "nice", false, "zero", false),
        "axis",
        axis(across ? UpdateAnimation.KEY : ""));
  }

  /** An axis without a line of its own; of the grid, the line through the origin stands out. */
  private static Map<String, Object> axis(String title) {
    Map<String, Object> origin = object("test", "datum.value === 0", "value", 0.6);
    return object(
        "title",
        title,
        "titleFontWeight",
        "normal",
        "domain",
        false,
        "ticks",
        false,
        "tickMinStep",
        1,
        "gridColor",
        GRID,
        "gridOpacity",
        object("condition", origin, "value", 0.12));
  }
}
