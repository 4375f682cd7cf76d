package chainrule.notebook;

import static chainrule.notebook.VegaLite.object;

import chainrule.view.Arrow;
import chainrule.view.Arrow.Stroke;
import chainrule.view.Charts;
import chainrule.view.MotionPicture;
import chainrule.view.Part;
import chainrule.view.Plane;
import chainrule.view.UpdatePicture;
import chainrule.view.UpdatePicture.Spot;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Updates as a Vega-Lite 5 specification: every row knows at which updates it is seen, and where
 * there are several a slider chooses one, without a network and without a kernel.
 */
final class VegaMotion {
  private static final String INK = "#808080";
  private static final int LINE = 17;
  private static final int GAP = 10;

  private VegaMotion() {}

  static MimeBundle of(MotionPicture motion) {
    return MimeBundle.text(describe(motion))
        .and(MimeBundle.VEGA_LITE, specification(motion))
        .and(MimeBundle.SVG, ChartImage.svg(Charts.update(motion)));
  }

  /** What the last picture says. */
  private static String describe(MotionPicture motion) {
    List<UpdatePicture> pictures = motion.pictures();
    return "[" + String.join("\n ", pictures.get(pictures.size() - 1).heading()) + "]";
  }

  private static Map<String, Object> specification(MotionPicture motion) {
    return object(
        "$schema",
        VegaLite.SCHEMA,
        "width",
        MotionPicture.SIZE,
        "height",
        MotionPicture.SIZE,
        "background",
        "transparent",
        "params",
        List.of(number(motion.pictures())),
        "config",
        object("view", object("stroke", "transparent"), "legend", object("disable", true)),
        "layer",
        layers(motion));
  }

  /** The number of the update that is shown; a slider if there is a choice. */
  private static Map<String, Object> number(List<UpdatePicture> pictures) {
    int first = pictures.get(0).number();
    int last = pictures.get(pictures.size() - 1).number();
    Map<String, Object> slider =
        object("input", "range", "min", first, "max", last, "step", 1, "name", "update ");
    return first == last
        ? object("name", "update", "value", first)
        : object("name", "update", "value", first, "bind", slider);
  }

  private static List<Object> layers(MotionPicture motion) {
    Predicate<Spot> rests = spot -> spot.part() == Part.RESTING;
    return List.of(
        marks(motion, rests, 36),
        names(motion, rests, "normal"),
        strokes(motion, arrow -> Stream.of(arrow.shaft()), true),
        strokes(motion, arrow -> arrow.head().stream(), false),
        marks(motion, rests.negate(), 64),
        names(motion, rests.negate(), "bold"),
        heading(motion));
  }

  private static Map<String, Object> marks(MotionPicture motion, Predicate<Spot> which, int size) {
    return layer(
        new MotionRows(motion).marks(which),
        object("type", "point", "size", size, "strokeWidth", 1.6, "opacity", 1),
        object(
            "x", along("x", motion.plane()),
            "y", along("y", motion.plane()),
            "stroke", asIs("color"),
            "fill", asIs("fill")));
  }

  private static Map<String, Object> names(
      MotionPicture motion, Predicate<Spot> which, String weight) {
    return layer(
        new MotionRows(motion).names(which),
        object("type", "text", "fontSize", 12, "fontWeight", weight),
        object(
            "x", along("x", motion.plane()),
            "y", along("y", motion.plane()),
            "color", asIs("color"),
            "text", object("field", "name")));
  }

  private static Map<String, Object> strokes(
      MotionPicture motion, Function<Arrow, Stream<Stroke>> strokes, boolean dashes) {
    Map<String, Object> dash =
        object("condition", object("test", "datum.dashed", "value", List.of(5, 4)));
    return layer(
        new MotionRows(motion).strokes(strokes),
        object("type", "rule", "strokeWidth", 2, "strokeCap", "round"),
        object(
            "x", along("x", motion.plane()),
            "y", along("y", motion.plane()),
            "x2", object("field", "toX"),
            "y2", object("field", "toY"),
            "color", asIs("color"),
            "strokeDash", dashes ? dash : object("value", List.of(1, 0))));
  }

  /** A few lines above the plane. */
  private static Map<String, Object> heading(MotionPicture motion) {
    int lines = motion.pictures().get(0).heading().size();
    return layer(
        new MotionRows(motion).headings(),
        object(
            "type", "text",
            "align", "left",
            "baseline", "top",
            "lineBreak", "\n",
            "lineHeight", LINE,
            "fontSize", 12,
            "color", INK),
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
        List.of(object("filter", Spans.FILTER)),
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
        object("domain", MotionRows.COLORS, "range", MotionRows.COLORS));
  }

  /** The axis that this field belongs to; the lines through the origin are the ones that matter. */
  private static Map<String, Object> along(String field, Plane plane) {
    boolean across = field.equals("x");
    double low = across ? plane.left() : plane.bottom();
    double high = across ? plane.right() : plane.top();
    Map<String, Object> origin = object("test", "datum.value === 0", "value", 0.6);
    return object(
        "field",
        field,
        "type",
        "quantitative",
        "scale",
        object("domain", List.of(low, high), "nice", false, "zero", false),
        "axis",
        object(
            "title",
            across ? MotionPicture.KEY : "",
            "titleColor",
            INK,
            "titleFontWeight",
            "normal",
            "labelColor",
            INK,
            "domain",
            false,
            "ticks",
            false,
            "tickMinStep",
            1,
            "gridColor",
            INK,
            "gridOpacity",
            object("condition", origin, "value", 0.12)));
  }
}
