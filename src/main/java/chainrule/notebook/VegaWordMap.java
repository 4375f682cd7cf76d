package chainrule.notebook;

import static chainrule.notebook.Json.object;

import chainrule.view.Charts;
import chainrule.view.maps.Density;
import chainrule.view.maps.Picture;
import chainrule.view.maps.Plane;
import chainrule.view.maps.WordAxis;
import chainrule.view.maps.WordMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * A word map as a Vega-Lite 5 specification, which JupyterLab draws without a network and without
 * trust: hover, click, zoom, pan, names where there is room, a field to find a word, a legend and a
 * list that show one kind alone.
 */
final class VegaWordMap {
  /** Fills the output of a cell beside the list of files on a screen of 1280 pixels. */
  static final int WIDTH = 780;

  /** With controls and lines below, fits on a screen of 800 pixels. */
  static final int HEIGHT = 440;

  static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";

  /** Coordinates are written as whole numbers of this. */
  private static final double UNIT = 1e-4;

  private VegaWordMap() {}

  static MimeBundle of(WordMap map) {
    String kept = map.axis().map(VegaWordMap::ends).orElse("") + "keeps " + kept(map);
    String words = "map of %d words; the plane %s".formatted(map.spots().size(), kept);
    return MimeBundle.text("[" + words + "]")
        .and(MimeBundle.VEGA_LITE, specification(map, words, kept))
        .and(MimeBundle.SVG, ChartImage.svg(Charts.wordMap(map)));
  }

  private static String ends(WordAxis axis) {
    return "left: nearer to %s, right: nearer to %s; ".formatted(axis.from(), axis.to());
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

  private static Map<String, Object> specification(WordMap map, String words, String kept) {
    Picture picture = new Picture(map.plane(), WIDTH, HEIGHT);
    Plane plane = map.plane().inUnitsOf(UNIT);
    List<String> kinds = map.kinds();
    MapLayers layers = new MapLayers(plane, kinds);
    HighlightLayers highlights = new HighlightLayers(layers, "toNumber(datum.other.%s)"::formatted);
    return specification(
        words,
        kept,
        MapTable.data("words", rows(map, picture)),
        List.of(MapParams.zoom(plane), MapParams.find(), MapParams.kind(kinds)),
        layers.all(behind(map, picture, layers), highlights));
  }

  private static Table rows(WordMap map, Picture picture) {
    return MapTable.words(map, map.labels(picture))
        .addColumns(
            MapTable.places("x", map.spots(), WordMap.Spot::x, UNIT),
            MapTable.places("y", map.spots(), WordMap.Spot::y, UNIT),
            IntColumn.create("show", map.levels(picture)));
  }

  /** What lies behind the points. */
  private static List<Map<String, Object>> behind(WordMap map, Picture picture, MapLayers layers) {
    List<Map<String, Object>> behind = new ArrayList<>();
    Density density = map.density(picture);
    if (!density.cells().isEmpty()) {
      behind.add(layers.density(MapTable.cells(density, UNIT)));
    }
    map.axis().ifPresent(axis -> behind.addAll(new AxisLayers(layers, axis).all()));
    return behind;
  }

  /** Four digits after the point. */
  static double rounded(double x) {
    return Math.round(x * 1e4) / 1e4;
  }

  /** The description is what is read aloud in place of the picture. */
  static Map<String, Object> specification(
      String description,
      String caption,
      Map<String, Object> data,
      List<?> params,
      List<?> layers) {
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
        data,
        "params",
        params,
        "config",
        object(
            "view", object("stroke", "#88888844"),
            "legend", object("orient", "top", "columns", 7)),
        "layer",
        layers);
  }

  private static Map<String, Object> title(String caption) {
    return object("text", caption, "anchor", "start", "fontSize", 11, "fontWeight", "normal");
  }
}
