package chainrule.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The one place for size, fonts and colours of every chart. */
final class HouseStyle {
  /**
   * Okabe and Ito's palette (2008), which colour-blind readers can tell apart, in an order that
   * reads on white and on black.
   */
  static final List<Color> PALETTE =
      List.of(
          new Color(0, 114, 178),
          new Color(213, 94, 0),
          new Color(0, 158, 115),
          new Color(204, 121, 167),
          new Color(230, 159, 0),
          new Color(86, 180, 233));

  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;
  private static final Color TRANSPARENT = new Color(255, 255, 255, 0);
  private static final Color GRID = new Color(128, 128, 128, 110);
  private static final Color[] COLORS = PALETTE.toArray(Color[]::new);

  private HouseStyle() {}

  /** An empty chart of lines, axes named. */
  static XYChart lines(String title, String xAxis, String yAxis) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(xAxis)
            .yAxisTitle(yAxis)
            .build();
    chart.getStyler().setMarkerSize(5);
    chart.getStyler().setSeriesMarkers(noMarkers());
    dress(chart.getStyler());
    return chart;
  }

  /** An empty chart of points without lines. */
  static XYChart points(String title) {
    XYChart chart = lines(title, "", "");
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    chart.getStyler().setSeriesMarkers(dots()).setMarkerSize(9);
    return chart;
  }

  /** An empty chart of bars, axes named. */
  static CategoryChart bars(String title, String xAxis, String yAxis) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(xAxis)
            .yAxisTitle(yAxis)
            .build();
    chart.getStyler().setAvailableSpaceFill(0.7);
    dress(chart.getStyler());
    return chart;
  }

  private static void dress(AxesChartStyler styler) {
    styler
        .setPlotGridLinesColor(GRID)
        .setPlotGridLinesStroke(new BasicStroke(0.5f))
        .setAxisTickLabelsFont(font(Font.PLAIN, 11))
        .setAxisTitleFont(font(Font.PLAIN, 13));
    styler
        .setPlotBackgroundColor(TRANSPARENT)
        .setPlotBorderVisible(false)
        .setChartBackgroundColor(TRANSPARENT)
        .setChartTitleFont(font(Font.BOLD, 14))
        .setLegendBackgroundColor(TRANSPARENT)
        .setLegendBorderColor(TRANSPARENT)
        .setLegendFont(font(Font.PLAIN, 12))
        .setLegendPosition(LegendPosition.InsideNE)
        .setSeriesColors(COLORS)
        .setSeriesLines(solid());
  }

  private static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }

  private static Marker[] noMarkers() {
    return PALETTE.stream().map(color -> SeriesMarkers.NONE).toArray(Marker[]::new);
  }

  private static Marker[] dots() {
    return new Marker[] {
      SeriesMarkers.CIRCLE,
      SeriesMarkers.DIAMOND,
      SeriesMarkers.SQUARE,
      SeriesMarkers.TRIANGLE_UP,
      SeriesMarkers.CROSS,
      SeriesMarkers.PLUS
    };
  }

  private static BasicStroke[] solid() {
    BasicStroke stroke = new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    return PALETTE.stream().map(color -> stroke).toArray(BasicStroke[]::new);
  }
}
