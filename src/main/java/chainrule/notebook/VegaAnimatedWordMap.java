package chainrule.notebook;

import static chainrule.notebook.Json.object;

import chainrule.projection.Projection;
import chainrule.view.Charts;
import chainrule.view.maps.AnimatedWordMap;
import chainrule.view.maps.Label;
import chainrule.view.maps.Picture;
import chainrule.view.maps.Plane;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;

/**
 * A moving map as a Vega-Lite 5 specification: a word map with a slider through the training, whose
 * moments are evenly apart.
 *
 * <p>The way of a word is two strings of whole numbers, a thousandth each, which is what keeps a
 * map of many moments light: a notebook would write every number of a list on a line of its own.
 */
final class VegaAnimatedWordMap {
  private static final double UNIT = 1e-3;

  private final AnimatedWordMap map;
  private final int legs;

  private VegaAnimatedWordMap(AnimatedWordMap map) {
    this.map = map;
    this.legs = map.moments().size() - 1;
  }

  static MimeBundle of(AnimatedWordMap map) {
    String moments =
        "%d moments of a training; at the end the plane keeps %s"
            .formatted(map.moments().size(), VegaWordMap.kept(map.last()));
    String words = "map of %d words; %s".formatted(map.last().spots().size(), moments);
    return MimeBundle.text("[" + words + "]")
        .and(MimeBundle.VEGA_LITE, new VegaAnimatedWordMap(map).specification(words, moments))
        .and(MimeBundle.SVG, ChartImage.svg(Charts.movingMap(map)));
  }

  private Map<String, Object> specification(String description, String caption) {
    Plane plane = map.plane().inUnitsOf(UNIT);
    List<String> kinds = map.last().kinds();
    MapLayers layers = new MapLayers(plane, kinds);
    HighlightLayers highlights = new HighlightLayers(layers, VegaAnimatedWordMap::placeOfOther);
    Stream<Map<String, Object>> controls =
        Stream.of(MapParams.zoom(plane), MapParams.find(), MapParams.kind(kinds));
    Map<String, Object> specification =
        VegaWordMap.specification(
            description,
            caption,
            MapTable.data("words", rows()),
            Stream.concat(slider(), controls).toList(),
            layers.all(List.of(layers.paths()), highlights));
    specification.put("transform", places());
    specification.put("usermeta", Playback.options(first(), last()));
    return specification;
  }

  private Table rows() {
    List<Label> names = map.labels(new Picture(map.plane(), VegaWordMap.WIDTH, VegaWordMap.HEIGHT));
    List<Integer> words = IntStream.range(0, map.last().spots().size()).boxed().toList();
    return MapTable.words(map.last(), names)
        .addColumns(
            MapTable.strings("xs", words, word -> way(word, Projection.Point::x)),
            MapTable.strings("ys", words, word -> way(word, Projection.Point::y)));
  }

  private String way(int word, ToDoubleFunction<Projection.Point> axis) {
    return map.moments().stream()
        .map(moment -> Math.round(axis.applyAsDouble(moment.points().get(word)) / UNIT))
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  /** In percent of the training. */
  private long first() {
    return Math.round(100 * map.moments().get(0).fraction());
  }

  private long last() {
    return Math.max(first() + 1, Math.round(100 * map.moments().get(legs).fraction()));
  }

  /** Which leg of the way the training is on, and the part of it that is done. */
  private Stream<Map<String, Object>> slider() {
    String way = "(training - %d) / %d".formatted(first(), last() - first());
    return Stream.of(
        Playback.box(),
        object("name", "leg", "expr", "min(floor(%s * %d), %d)".formatted(way, legs, legs - 1)),
        object("name", "part", "expr", "%s * %d - leg".formatted(way, legs)));
  }

  private static List<Map<String, Object>> places() {
    return List.of(
        object("calculate", "1", "as", "show"),
        object("calculate", "split(datum.xs, ' ')", "as", "xs"),
        object("calculate", "split(datum.ys, ' ')", "as", "ys"),
        object("calculate", place("datum.xs"), "as", "x"),
        object("calculate", place("datum.ys"), "as", "y"));
  }

  private static String placeOfOther(String axis) {
    return place("split(datum.other.%ss, ' ')".formatted(axis));
  }

  private static String place(String way) {
    return "(1 - part) * toNumber(%1$s[leg]) + part * toNumber(%1$s[leg + 1])".formatted(way);
  }
}
