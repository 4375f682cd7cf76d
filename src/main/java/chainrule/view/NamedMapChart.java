package chainrule.view;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;

/** A map of a few words, each with its name beside its point, a colour for each category. */
final class NamedMapChart {
  private static final double ABOVE = 0.03;
  private static final double NAME_WIDTH = 0.12;
  private static final double NAME_HEIGHT = 0.06;
  private static final double MARGIN = 0.12;

  private NamedMapChart() {}

  static XYChart of(WordMap map) {
    XYChart chart = spots(map, 7);
    chart.getStyler().setAnnotationTextFont(chart.getStyler().getLegendFont());
    frame(chart, map.spots());
    for (WordMap.Spot spot : map.spots()) {
      chart.addAnnotation(
          new AnnotationText(spot.word(), spot.x(), nameY(spot, map.spots()), false));
    }
    return chart;
  }

  /** The points of a map, coloured by category, without names. */
  static XYChart spots(WordMap map, int markerSize) {
    XYChart chart = HouseStyle.points("%d words".formatted(map.spots().size()));
    chart.getStyler().setAxisTicksVisible(false).setMarkerSize(markerSize);
    chart.getStyler().setPlotGridLinesVisible(false).setLegendPosition(LegendPosition.OutsideE);
    map.byCategory()
        .forEach(
            (category, spots) ->
                chart.addSeries(
                    category,
                    spots.stream().mapToDouble(WordMap.Spot::x).toArray(),
                    spots.stream().mapToDouble(WordMap.Spot::y).toArray()));
    return chart;
  }

  /**
   * Above its point, where names stand; below it if the name would lie on that of a point there.
   */
  static double nameY(WordMap.Spot spot, List<WordMap.Spot> spots) {
    double width = extent(spots, WordMap.Spot::x);
    double height = extent(spots, WordMap.Spot::y);
    boolean crowded =
        spots.stream()
            .filter(other -> Math.abs(other.x() - spot.x()) < NAME_WIDTH * width)
            .mapToDouble(other -> other.y() - spot.y())
            .anyMatch(higher -> higher > 0 && higher < NAME_HEIGHT * height);
    return spot.y() + (crowded ? -ABOVE : ABOVE) * height;
  }

  private static double extent(List<WordMap.Spot> spots, ToDoubleFunction<WordMap.Spot> axis) {
    var range = spots.stream().mapToDouble(axis).summaryStatistics();
    return range.getMax() - range.getMin();
  }

  /** Room for the names at the edges. */
  private static void frame(XYChart chart, List<WordMap.Spot> spots) {
    var x = spots.stream().mapToDouble(WordMap.Spot::x).summaryStatistics();
    var y = spots.stream().mapToDouble(WordMap.Spot::y).summaryStatistics();
    double width = x.getMax() - x.getMin();
    double height = y.getMax() - y.getMin();
    chart.getStyler().setXAxisMin(x.getMin() - MARGIN * width);
    chart.getStyler().setXAxisMax(x.getMax() + MARGIN * width);
    chart.getStyler().setYAxisMin(y.getMin() - MARGIN * height);
    chart.getStyler().setYAxisMax(y.getMax() + MARGIN * height);
  }
}
