package chainrule.notebook;

import static chainrule.notebook.Json.object;

import java.util.List;
import java.util.Map;

/**
 * Text marks of Vega. They specify no fill, so they take the colour of labels in the page's theme.
 */
final class VegaTextMark {
  private VegaTextMark() {}

  /** A text mark without a stroke; its other properties, as keys and values in turn. */
  static Map<String, Object> mark(Object... keysAndValues) {
    Map<String, Object> mark =
        object("type", "text", "style", "guide-label", "filled", false, "strokeWidth", 0);
    mark.putAll(object(keysAndValues));
    return mark;
  }

  /**
   * A line of text over the upper left corner of a picture.
   *
   * @param transform makes the one row whose field "text" is written
   */
  static Map<String, Object> lineAbove(List<Map<String, Object>> transform) {
    return object(
        "transform",
        transform,
        "mark",
        mark("align", "left", "baseline", "bottom", "fontSize", 13),
        "encoding",
        object(
            "x", object("value", 0),
            "y", object("value", -6),
            "text", object("field", "text")));
  }
}
