package chainrule.notebook;

import static chainrule.notebook.Json.object;

import chainrule.view.maps.WordAxis;
import java.util.List;
import java.util.Map;

/** The axis from one word to another: its zero, and which word is nearer on either side. */
final class AxisLayers {
  private static final int MARGIN = 6;

  private final MapLayers map;
  private final WordAxis axis;

  /**
   * Layers behind the points.
   *
   * @param map the words
   * @param axis its ends
   */
  AxisLayers(MapLayers map, WordAxis axis) {
    this.map = map;
    this.axis = axis;
  }

  /** From the one behind to the one in front. */
  List<Map<String, Object>> all() {
    return List.of(
        zero(),
        end("← nearer to " + axis.from(), "left", "%d".formatted(MARGIN)),
        end("nearer to " + axis.to() + " →", "right", "width - %d".formatted(MARGIN)));
  }

  private Map<String, Object> zero() {
    return object(
        "data",
        object("values", List.of(object("zero", 0))),
        "mark",
        object("type", "rule", "stroke", "#888888", "strokeDash", List.of(3, 3), "aria", false),
        "encoding",
        object("x", map.x("zero")));
  }

  private static Map<String, Object> end(String text, String align, String x) {
    return object(
        "data",
        object("values", List.of(object("text", text))),
        "mark",
        VegaTextMark.mark(
            "align", align, "baseline", "bottom", "fontSize", 12, "fontStyle", "italic"),
        "encoding",
        object(
            "x", MapLayers.value(x),
            "y", MapLayers.value("height - %d".formatted(MARGIN)),
            "text", MapLayers.field("text")));
  }
}
