package chainrule.view.charts;

import java.util.Map.Entry;
import org.apache.commons.math3.linear.RealMatrix;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Points of the plane, and lines through them. */
public final class PointCharts {
  private PointCharts() {}

  /** Points of the plane in groups; both axes have one scale. */
  @SafeVarargs
  public static XYChart points(String title, Entry<String, RealMatrix>... groups) {
    XYChart chart = EmptyCharts.points(title);
    for (Entry<String, RealMatrix> group : groups) {
      RealMatrix points = group.getValue();
      if (points.getColumnDimension() != 2) {
        throw new IllegalArgumentException(
            "%s has %d columns; points in the plane have 2"
                .formatted(group.getKey(), points.getColumnDimension()));
      }
      chart.addSeries(group.getKey(), points.getColumn(0), points.getColumn(1));
    }
    EqualScale.of(chart);
    return chart;
  }

  /** Polylines through points of the plane. */
  @SafeVarargs
  public static XYChart paths(String title, Entry<String, RealMatrix>... paths) {
    XYChart chart = points(title, paths);
    for (XYSeries path : chart.getSeriesMap().values()) {
      if (path.getXData().length > 1) {
        path.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line).setMarker(SeriesMarkers.NONE);
      }
    }
    return chart;
  }
}
