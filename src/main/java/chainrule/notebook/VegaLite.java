package chainrule.notebook;

import chainrule.view.Charts;
import chainrule.view.Palette;
import chainrule.view.WordMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A word map as a Vega-Lite 5 specification, which JupyterLab draws without a network and without
 * trust: hover, zoom, pan, a field to find a word, a legend that lights one category up.
 */
final class VegaLite {
  static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";
  private static final List<String> COLORS =
      Stream.concat(Palette.COLORS.stream().map(Palette::hex), Stream.of("#999999")).toList();

  /** The axes of a projection have no unit. */
  private static final Map<String, Object> NO_AXIS =
      object("labels", false, "ticks", false, "grid", false, "domain", false, "title", "");

  /** How many neighbours a reader of a tooltip reads. */
  private static final int NAMED = 5;

  private VegaLite() {}

  static MimeBundle of(WordMap map) {
    return MimeBundle.text(describe(map))
        .and(MimeBundle.VEGA_LITE, specification(map))
        .and(MimeBundle.SVG, ChartImage.svg(Charts.wordMap(map)));
  }

  private static String describe(WordMap map) {
    return String.format(
        Locale.ROOT, "[map of %d words; the plane keeps %s]", map.spots().size(), kept(map));
  }

  private static String kept(WordMap map) {
    return String.format(
        Locale.ROOT,
        "%.0f %% of the variance and %.0f %% of the %d nearest neighbours",
        100 * map.varianceExplained(),
        100 * map.keptNeighbours(),
        map.neighbours());
  }

  /** What the map is worth, above it. */
  private static Map<String, Object> caption(WordMap map) {
    return object(
        "text", "keeps " + kept(map),
        "anchor", "start",
        "color", "#888888",
        "fontSize", 11,
        "fontWeight", "normal");
  }

  private static Map<String, Object> specification(WordMap map) {
    return object(
        "$schema",
        SCHEMA,
        "title",
        caption(map),
        "width",
        640,
        "height",
        480,
        "background",
        "transparent",
        "data",
        object("values", map.spots().stream().map(VegaLite::row).toList()),
        "params",
        List.of(find()),
        "config",
        object("text", object("color", "#888888"), "view", object("stroke", "#88888844")),
        "layer",
        List.of(points(), names()));
  }

  private static Map<String, Object> row(WordMap.Spot spot) {
    return object(
        "word", spot.word(),
        "x", rounded(spot.x()),
        "y", rounded(spot.y()),
        "category", spot.category(),
        "near", String.join(", ", spot.nearest(NAMED)));
  }

  private static Map<String, Object> find() {
    Map<String, Object> field =
        object("input", "text", "name", "find ", "placeholder", "a word", "autocomplete", "off");
    return object("name", "find", "value", "", "bind", field);
  }

  private static Map<String, Object> legendClick() {
    return object(
        "name", "chosen",
        "select", object("type", "point", "fields", List.of("category")),
        "bind", "legend");
  }

  private static Map<String, Object> points() {
    return object(
        "mark", object("type", "point", "filled", true, "size", 28, "tooltip", true),
        "params",
            List.of(legendClick(), object("name", "move", "select", "interval", "bind", "scales")),
        "encoding",
            object(
                "x", axis("x"),
                "y", axis("y"),
                "color", category(),
                "shape", field("category"),
                "opacity",
                    object("condition", object("param", "chosen", "value", 0.75), "value", 0.06),
                "tooltip",
                    List.of(
                        field("word"),
                        field("category"),
                        object("field", "near", "title", "nearest"))));
  }

  /** The words that begin with what was typed. */
  private static Map<String, Object> names() {
    String typed = "find && indexof(datum.word, lower(find)) === 0";
    return object(
        "transform", List.of(object("filter", typed)),
        "mark",
            object("type", "text", "align", "left", "dx", 6, "fontSize", 12, "fontWeight", "bold"),
        "encoding", object("x", axis("x"), "y", axis("y"), "text", field("word")));
  }

  private static Map<String, Object> axis(String name) {
    return object(
        "field", name, "type", "quantitative", "axis", NO_AXIS, "scale", object("zero", false));
  }

  private static Map<String, Object> category() {
    return object("field", "category", "type", "nominal", "scale", object("range", COLORS));
  }

  private static Map<String, Object> field(String name) {
    return object("field", name, "type", "nominal");
  }

  /** Four digits after the point. */
  static double rounded(double x) {
    return Math.round(x * 1e4) / 1e4;
  }

  /** Keys and values in turn; the order is kept, so equal maps give equal outputs. */
  static Map<String, Object> object(Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return object;
  }
}
