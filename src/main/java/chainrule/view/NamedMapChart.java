package chainrule.view;

import java.util.List;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;

/** A map of a few words, each with its name beside its point, a colour for each category. */
final class NamedMapChart {
  private static final double ABOVE = 0.03;
  private static final double MARGIN = 0.12;

  private NamedMapChart() {}

  static XYChart of(WordMap map) {
    XYChart chart = HouseStyle.points("%d words".formatted(map.spots().size()));
    chart.getStyler().setAxisTicksVisible(false).setMarkerSize(7);
    chart.getStyler().setPlotGridLinesVisible(false).setLegendPosition(LegendPosition.OutsideE);
    chart.getStyler().setAnnotationTextFont(chart.getStyler().getLegendFont());
    double height = frame(chart, map.spots());
    map.byCategory()
        .forEach(
            (category, spots) ->
                chart.addSeries(
                    category,
                    spots.stream().mapToDouble(WordMap.Spot::x).toArray(),
                    spots.stream().mapToDouble(WordMap.Spot::y).toArray()));
    for (WordMap.Spot spot : map.spots()) {
      chart.addAnnotation(
          new AnnotationText(spot.word(), spot.x(), spot.y() + ABOVE * height, false));
    }
    return chart;
  }

  /** Room for the names at the edges; returns the height of the map. */
  private static double frame(XYChart chart, List<WordMap.Spot> spots) {
    var x = spots.stream().mapToDouble(WordMap.Spot::x).summaryStatistics();
    var y = spots.stream().mapToDouble(WordMap.Spot::y).summaryStatistics();
    double width = x.getMax() - x.getMin();
    double height = y.getMax() - y.getMin();
    chart.getStyler().setXAxisMin(x.getMin() - MARGIN * width);
    chart.getStyler().setXAxisMax(x.getMax() + MARGIN * width);
    chart.getStyler().setYAxisMin(y.getMin() - MARGIN * height);
    chart.getStyler().setYAxisMax(y.getMax() + MARGIN * height);
    return height;
  }
}
