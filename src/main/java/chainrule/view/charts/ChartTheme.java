package chainrule.view.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.stream.DoubleStream;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** The fonts, colours and lines that every chart has. */
final class ChartTheme {
  /**
   * Every second point is moved by this, because XChart puts the ticks of equally spaced points on
   * the points instead of on round numbers.
   */
  static final double HAIR = 1e-4;

  private static final Color TRANSPARENT = new Color(255, 255, 255, 0);

  /** Points along the x-axis, every second one moved by {@link #HAIR} of itself. */
  static double[] uneven(DoubleStream points) {
    double[] xs = points.toArray();
    for (int i = 1; i < xs.length; i += 2) {
      xs[i] *= 1 - HAIR;
    }
    return xs;
  }

  /** For the background, such as contours; readable on white and on black. */
  static final Color FAINT = new Color(128, 128, 128, 150);

  /** For the line that matters most. */
  static final Color STRONG = new Color(128, 128, 128);

  private static final Color GRID = new Color(128, 128, 128, 110);
  private static final Color[] COLORS = Palette.COLORS.toArray(Color[]::new);

  private ChartTheme() {}

  /** The legend in a row below the plot: inside, it could cover data in every corner. */
  static void legendBelow(Styler styler) {
    styler.setLegendPosition(LegendPosition.OutsideS).setLegendLayout(LegendLayout.Horizontal);
  }

  /** Gives a chart these fonts, colours and lines. */
  static void dress(AxesChartStyler styler) {
    styler
        .setPlotGridLinesColor(GRID)
        .setPlotGridLinesStroke(new BasicStroke(0.5f))
        .setAxisTickLabelsFont(font(Font.PLAIN, 11))
        .setAxisTitleFont(font(Font.PLAIN, 13));
    styler
        .setDecimalPattern("0.#####")
        .setPlotBackgroundColor(TRANSPARENT)
        .setPlotBorderVisible(false)
        .setChartBackgroundColor(TRANSPARENT)
        .setChartTitleFont(font(Font.BOLD, 14))
        .setLegendBackgroundColor(TRANSPARENT)
        .setLegendBorderColor(TRANSPARENT)
        .setLegendFont(font(Font.PLAIN, 12))
        .setSeriesColors(COLORS)
        .setSeriesLines(solid());
  }

  /** The font of all text on charts. */
  static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }

  private static BasicStroke[] solid() {
    BasicStroke stroke = new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    return Palette.COLORS.stream().map(color -> stroke).toArray(BasicStroke[]::new);
  }
}
