package chainrule.notebook;

import static chainrule.notebook.Json.object;

import chainrule.view.Charts;
import chainrule.view.maps.Label;
import chainrule.view.maps.Picture;
import chainrule.view.maps.WordMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A word map as a Vega-Lite 5 specification, which JupyterLab draws without a network and without
 * trust: hover, zoom, pan, names where there is room, a field to find a word, a legend that lights
 * one category up.
 */
final class VegaWordMap {
  /** Fits on a small laptop beside the controls and the list of files. */
  static final int WIDTH = 560;

  static final int HEIGHT = 440;

  static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";

  /** How many neighbours a tooltip lists. */
  private static final int NAMED = 5;

  private VegaWordMap() {}

  static MimeBundle of(WordMap map) {
    String kept = "keeps " + kept(map);
    MapLayers layers = new MapLayers(map.plane());
    List<Label> names = map.labels(new Picture(map.plane(), WIDTH, HEIGHT));
    String words = "map of %d words; the plane %s".formatted(map.spots().size(), kept);
    Map<String, Object> specification =
        specification(
            words,
            kept,
            IntStream.range(0, names.size())
                .mapToObj(i -> row(map.spots().get(i), names.get(i)))
                .toList(),
            List.of(MapParams.zoom(map.plane()), MapParams.find()),
            List.of(layers.points(List.of()), layers.names(), layers.found()));
    return MimeBundle.text("[" + words + "]")
        .and(MimeBundle.VEGA_LITE, specification)
        .and(MimeBundle.SVG, ChartImage.svg(Charts.wordMap(map)));
  }

  /** How well the map preserves neighbours. */
  static String kept(WordMap map) {
    return String.format(
        Locale.ROOT,
        "%.0f %% of the variance and %.0f %% of the %d nearest neighbours",
        100 * map.varianceExplained(),
        100 * map.keptNeighbours(),
        map.neighbours());
  }

  private static Map<String, Object> row(WordMap.Spot spot, Label name) {
    Map<String, Object> row = word(spot, name);
    row.putAll(object("x", rounded(spot.x()), "y", rounded(spot.y())));
    return row;
  }

  /** The data of a word: its tooltip, and the place of its label. */
  static Map<String, Object> word(WordMap.Spot spot, Label name) {
    Map<String, Object> row =
        object(
            "word", spot.word(),
            "category", spot.category(),
            "near", String.join(", ", spot.nearest(NAMED)));
    if (name.hasRoom()) {
      row.putAll(
          object("dx", name.dx(), "dy", name.dy(), "from", Math.ceil(100 * name.zoom()) / 100));
    }
    return row;
  }

  /** Four digits after the point. */
  static double rounded(double x) {
    return Math.round(x * 1e4) / 1e4;
  }

  /** The description is what is read aloud in the place of the picture. */
  static Map<String, Object> specification(
      String description, String caption, List<?> rows, List<?> params, List<?> layers) {
    return object(
        "$schema",
        SCHEMA,
        "description",
        description,
        "title",
        title(caption),
        "width",
        WIDTH,
        "height",
        HEIGHT,
        "background",
        "transparent",
        "data",
        object("values", rows),
        "params",
        params,
        "config",
        object(
            "view", object("stroke", "#88888844"),
            "legend", object("orient", "top", "columns", 6)),
        "layer",
        layers);
  }

  private static Map<String, Object> title(String caption) {
    return object("text", caption, "anchor", "start", "fontSize", 11, "fontWeight", "normal");
  }
}
