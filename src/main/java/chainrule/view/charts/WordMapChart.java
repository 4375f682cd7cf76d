package chainrule.view.charts;

import chainrule.projection.Projection;
import chainrule.view.maps.AnimatedWordMap;
import chainrule.view.maps.Picture;
import chainrule.view.maps.Plane;
import chainrule.view.maps.WordMap;
import java.awt.Color;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A map of words: points with a colour for each category, and labels where there is room. */
public final class WordMapChart {
  /** How many words of each category show their path. */
  private static final int WAYS = 1;

  private WordMapChart() {}

  /** The points with labels. */
  public static XYChart of(WordMap map, int markerSize) {
    return named(map, map.plane(), markerSize);
  }

  /** The points of the last moment, and the path of the first word of each category. */
  public static XYChart of(AnimatedWordMap map) {
    XYChart chart = named(map.last(), map.plane(), 5);
    List<String> categories = map.last().kinds();
    for (int c = 0; c < categories.size(); c++) {
      String category = categories.get(c);
      Color color = Palette.of(categories).get(c);
      IntStream.range(0, map.last().spots().size())
          .filter(i -> map.last().spots().get(i).category().equals(category))
          .limit(WAYS)
          .forEach(i -> addWay(chart, map, i, color));
    }
    return chart;
  }

  private static void addWay(XYChart chart, AnimatedWordMap map, int word, Color color) {
    XYSeries way =
        chart.addSeries(
            "the way of " + map.last().spots().get(word).word(),
            way(map, word, Projection.Point::x),
            way(map, word, Projection.Point::y));
    way.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line).setMarker(SeriesMarkers.NONE);
    way.setLineColor(color).setLineWidth(1).setShowInLegend(false);
  }

  private static double[] way(
      AnimatedWordMap map, int word, ToDoubleFunction<Projection.Point> axis) {
    return map.moments().stream()
        .mapToDouble(moment -> axis.applyAsDouble(moment.points().get(word)))
        .toArray();
  }

  private static XYChart named(WordMap map, Plane plane, int markerSize) {
    WordMap seen = map.atFirstSight(new Picture(plane, EmptyCharts.WIDTH, EmptyCharts.HEIGHT));
    XYChart chart = spots(seen, markerSize);
    chart.setTitle(title(seen.spots().size(), map));
    chart.getStyler().setXAxisMin(plane.left()).setXAxisMax(plane.right());
    chart.getStyler().setYAxisMin(plane.bottom()).setYAxisMax(plane.top());
    chart.getStyler().setPlotContentSize(1);
    chart.addAnnotation(new ChartLabels(seen.words(), seen.places(), plane));
    return chart;
  }

  private static String title(int seen, WordMap map) {
    String words = seen == map.spots().size() ? "" : "%d of ".formatted(seen);
    String axis = map.axis().map(ends -> ", %s … %s".formatted(ends.from(), ends.to())).orElse("");
    return "%s%d words%s".formatted(words, map.spots().size(), axis);
  }

  /** The points of a map, coloured by category, without names. */
  public static XYChart spots(WordMap map, int markerSize) {
    XYChart chart = EmptyCharts.points("%d words".formatted(map.spots().size()));
    chart.getStyler().setAxisTicksVisible(false).setMarkerSize(markerSize);
    chart.getStyler().setPlotGridLinesVisible(false).setLegendPosition(LegendPosition.OutsideE);
    List<String> kinds = map.kinds();
    for (int k = 0; k < kinds.size(); k++) {
      List<WordMap.Spot> spots = map.byCategory().get(kinds.get(k));
      chart
          .addSeries(
              kinds.get(k),
              spots.stream().mapToDouble(WordMap.Spot::x).toArray(),
              spots.stream().mapToDouble(WordMap.Spot::y).toArray())
          .setMarkerColor(Palette.of(kinds).get(k));
    }
    return chart;
  }
}
