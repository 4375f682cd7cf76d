package chainrule.notebook;

import static chainrule.notebook.Json.object;

import chainrule.view.maps.Plane;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The Vega parameters of an interactive map of words. */
final class MapParams {
  /** A selection of words holds their numbers, the field i. */
  private static final List<String> OF_A_WORD = List.of("i");

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

  /** A field for a word or its beginning. */
  static Map<String, Object> find() {
    Map<String, Object> field =
        object("input", "text", "name", "find ", "placeholder", "a word", "autocomplete", "off");
    return object("name", "find", "value", "", "bind", field);
  }

  /**
   * A list to choose the one kind that is shown; the keyboard's way to a click in the legend.
   *
   * @param kinds their names
   */
  static Map<String, Object> kind(Collection<String> kinds) {
    List<String> labels = new ArrayList<>(List.of("all kinds"));
    labels.addAll(kinds);
    List<String> options = new ArrayList<>(List.of(""));
    options.addAll(kinds);
    return object(
        "name",
        "kind",
        "value",
        "",
        "bind",
        object("input", "select", "name", "show ", "options", options, "labels", labels));
  }

  /** The kinds that were clicked in the legend. */
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
        object("type", "point", "fields", OF_A_WORD, "on", "mouseover", "clear", "mouseout"));
  }

  /** The word that was clicked, until another is or none. */
  static Map<String, Object> pinned() {
    return object(
        "name", "pinned", "select", object("type", "point", "fields", OF_A_WORD, "toggle", false));
  }
}
