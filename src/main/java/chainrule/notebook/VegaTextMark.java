package chainrule.notebook;

import static chainrule.notebook.Json.object;

import java.util.Map;

/**
 * Words on a picture of Vega's. Their fill is not said, so it is that of the labels of the page's
 * theme, dark on light and light on dark.
 */
final class VegaTextMark {
  private VegaTextMark() {}

  /** A mark of letters without a stroke; what else it has, as keys and values in turn. */
  static Map<String, Object> mark(Object... keysAndValues) {
    Map<String, Object> mark =
        object("type", "text", "style", "guide-label", "filled", false, "strokeWidth", 0);
    mark.putAll(object(keysAndValues));
    return mark;
  }
}
