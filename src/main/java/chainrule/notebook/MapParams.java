package chainrule.notebook;

import static chainrule.notebook.Json.object;

import chainrule.view.maps.Plane;
import java.util.List;
import java.util.Map;

/** The Vega parameters of an interactive map of words. */
final class MapParams {
  private MapParams() {}

  /**
   * How much larger the map is drawn than at first.
   *
   * @param plane what was shown then
   */
  static Map<String, Object> zoom(Plane plane) {
    String now = "(move.x[1] - move.x[0])";
    return object(
        "name",
        "zoom",
        "expr",
        "move.x ? %s / %s : 1".formatted(plane.right() - plane.left(), now));
  }

  /** A field for the beginning of a word. */
  static Map<String, Object> find() {
    Map<String, Object> field =
        object("input", "text", "name", "find ", "placeholder", "a word", "autocomplete", "off");
    return object("name", "find", "value", "", "bind", field);
  }

  /** The category that was clicked in the legend. */
  static Map<String, Object> chosen() {
    return object(
        "name", "chosen",
        "select", object("type", "point", "fields", List.of("category")),
        "bind", "legend");
  }

  /** The part of the plane that the user zoomed and dragged to. */
  static Map<String, Object> moved() {
    return object("name", "move", "select", "interval", "bind", "scales");
  }

  /** The word under the mouse. */
  static Map<String, Object> touched() {
    return object(
        "name",
        "touched",
        "select",
        object("type", "point", "fields", List.of("word"), "on", "mouseover", "clear", "mouseout"));
  }
}
