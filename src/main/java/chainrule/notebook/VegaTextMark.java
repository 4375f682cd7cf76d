package chainrule.notebook;

import static chainrule.notebook.Json.object;

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
}
