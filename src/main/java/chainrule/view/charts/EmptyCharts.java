package chainrule.view.charts;

import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Charts without data, of each kind that this library draws, in the {@link ChartTheme}. */
final class EmptyCharts {
  static final int WIDTH = 640;
  static final int HEIGHT = 400;
  private static final int FRAME = 10;
  private static final Color INK = new Color(20, 20, 20);
  private static final Color[] DIVERGING = {
    Palette.COLORS.get(5), new Color(238, 238, 238), Palette.COLORS.get(4)
  };

  private EmptyCharts() {}

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
    ChartTheme.dress(chart.getStyler());
    chart.getStyler().setLegendPosition(LegendPosition.InsideNE);
    return chart;
  }

  /** An empty chart of lines, both axes logarithmic with a tick for each power of ten. */
  static XYChart logLog(String title, String xAxis, String yAxis) {
    XYChart chart = lines(title, xAxis, yAxis);
    chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
    // the grid of a logarithmic axis has nine lines a decade
    chart.getStyler().setPlotGridLinesVisible(false);
    chart.getStyler().setXAxisLogarithmicDecadeOnly(true).setYAxisLogarithmicDecadeOnly(true);
    chart.getStyler().setXAxisDecimalPattern("0E0").setYAxisDecimalPattern("0E0");
    chart.getStyler().setLegendPosition(LegendPosition.InsideSE);
    return chart;
  }

  /** An empty chart of points without lines. */
  static XYChart points(String title) {
    XYChart chart = lines(title, "", "");
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    chart.getStyler().setSeriesMarkers(dots()).setMarkerSize(9);
    dressNames(chart.getStyler());
    return chart;
  }

  /**
   * An empty plane without a frame, a scale or a legend, so that its sides are as long as wanted.
   *
   * @param width of the part that is drawn on, in pixels
   * @param height the same upwards
   */
  static XYChart plane(String title, int width, int height) {
    XYChart chart =
        new XYChartBuilder()
            .title(title)
            .width(width + 2 * FRAME)
            .height(height + 2 * FRAME)
            .build();
    XYStyler styler = chart.getStyler();
    ChartTheme.dress(styler);
    styler.setPlotMargin(0).setChartPadding(FRAME);
    styler.setAxisTicksVisible(false).setAxisTitlesVisible(false).setPlotGridLinesVisible(false);
    styler.setChartTitleVisible(false).setLegendVisible(false).setPlotContentSize(1);
    dressNames(styler);
    styler.setMarkerSize(8);
    return chart;
  }

  /** The font of names that stand in the plot, readable on white and on black. */
  private static void dressNames(XYStyler styler) {
    styler
        .setAnnotationTextFont(ChartTheme.font(Font.PLAIN, 12))
        .setAnnotationTextFontColor(ChartTheme.STRONG);
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
    ChartTheme.dress(chart.getStyler());
    chart.getStyler().setAvailableSpaceFill(0.7).setLegendPosition(LegendPosition.InsideNE);
    return chart;
  }

  /**
   * An empty chart of coloured squares. Their tints are light enough for dark numbers on any page;
   * the number's colour is no pure black, which follows the theme.
   */
  static HeatMapChart heatMap(String title, double largest, String pattern) {
    HeatMapChart chart =
        new HeatMapChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle("column")
            .yAxisTitle("row")
            .build();
    ChartTheme.dress(chart.getStyler());
    chart
        .getStyler()
        .setShowValue(true)
        .setValueFont(ChartTheme.font(Font.PLAIN, 12))
        .setValueFontColor(INK)
        .setHeatMapValueDecimalPattern(pattern)
        .setRangeColors(DIVERGING)
        .setMin(-largest)
        .setMax(largest)
        .setPlotGridLinesVisible(false)
        .setPlotContentSize(1)
        .setLegendVisible(false);
    return chart;
  }

  private static Marker[] noMarkers() {
    return Palette.COLORS.stream().map(color -> SeriesMarkers.NONE).toArray(Marker[]::new);
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
}
