package chainrule.notebook;

import static chainrule.notebook.Json.object;

import chainrule.projection.Projection;
import chainrule.view.Charts;
import chainrule.view.maps.AnimatedWordMap;
import chainrule.view.maps.Label;
import chainrule.view.maps.Picture;
import chainrule.view.maps.Plane;
import chainrule.view.maps.WordMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    Plane plane = inUnits(map.plane());
    MapLayers layers = new MapLayers(plane);
    Map<String, Object> specification =
        VegaWordMap.specification(
            description,
            caption,
            rows(),
            Stream.concat(slider(), Stream.of(MapParams.zoom(plane), MapParams.find())).toList(),
            List.of(
                layers.ways(),
                layers.points(List.of(MapParams.touched())),
                layers.names(),
                layers.found()));
    specification.put("transform", places());
    return specification;
  }

  private static Plane inUnits(Plane plane) {
    return new Plane(
        plane.left() / UNIT, plane.right() / UNIT, plane.bottom() / UNIT, plane.top() / UNIT);
  }

  private List<Map<String, Object>> rows() {
    List<WordMap.Spot> spots = map.last().spots();
    List<Label> names = map.labels(new Picture(map.plane(), VegaWordMap.WIDTH, VegaWordMap.HEIGHT));
    return IntStream.range(0, spots.size())
        .mapToObj(
            i -> {
              Map<String, Object> row = VegaWordMap.word(spots.get(i), names.get(i));
              row.put("xs", way(i, Projection.Point::x));
              row.put("ys", way(i, Projection.Point::y));
              return row;
            })
        .toList();
  }

  private String way(int word, ToDoubleFunction<Projection.Point> axis) {
    return map.moments().stream()
        .map(moment -> Math.round(axis.applyAsDouble(moment.points().get(word)) / UNIT))
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  /** In percent of the training; which leg of the way that is, and the part of it that is done. */
  private Stream<Map<String, Object>> slider() {
    long first = Math.round(100 * map.moments().get(0).fraction());
    long last = Math.max(first + 1, Math.round(100 * map.moments().get(legs).fraction()));
    Map<String, Object> field =
        object("input", "range", "name", "training, % ", "min", first, "max", last, "step", 1);
    String way = "(training - %d) / %d".formatted(first, last - first);
    return Stream.of(
        object("name", "training", "value", first, "bind", field),
        object("name", "leg", "expr", "min(floor(%s * %d), %d)".formatted(way, legs, legs - 1)),
        object("name", "part", "expr", "%s * %d - leg".formatted(way, legs)));
  }

  private static List<Map<String, Object>> places() {
    return List.of(
        object("calculate", "split(datum.xs, ' ')", "as", "xs"),
        object("calculate", "split(datum.ys, ' ')", "as", "ys"),
        object("calculate", place("datum.xs"), "as", "x"),
        object("calculate", place("datum.ys"), "as", "y"));
  }

  private static String place(String way) {
    return "(1 - part) * %1$s[leg] + part * %1$s[leg + 1]".formatted(way);
  }
}
