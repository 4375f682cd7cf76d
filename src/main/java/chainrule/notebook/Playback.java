package chainrule.notebook;

import static chainrule.notebook.Json.object;

import java.util.List;
import java.util.Map;

/**
 * A slider through a training that moves by itself while a box is ticked. Vega-Lite has no clock,
 * so the slider is a signal of Vega's that Vega-Embed adds to what Vega-Lite makes.
 */
final class Playback {
  private static final int MILLISECONDS = 80;

  private Playback() {}

  /** The box. */
  static Map<String, Object> box() {
    Map<String, Object> field = object("input", "checkbox", "name", "play ");
    return object("name", "play", "value", false, "bind", field);
  }

  /**
   * What Vega-Embed is to add: the signal "training", which begins again at its end.
   *
   * @param first where the slider begins
   * @param last where it ends
   */
  static Map<String, Object> options(long first, long last) {
    String next = "play ? (training >= %d ? %d : training + 1) : training".formatted(last, first);
    Map<String, Object> signal =
        object(
            "name",
            "training",
            "value",
            first,
            "bind",
            object("input", "range", "name", "training, % ", "min", first, "max", last, "step", 1),
            "on",
            List.of(
                object(
                    "events", object("type", "timer", "throttle", MILLISECONDS), "update", next)));
    return object(
        "embedOptions",
        object("patch", List.of(object("op", "add", "path", "/signals/-", "value", signal))));
  }
}
