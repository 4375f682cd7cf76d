package chainrule.notebook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Iterator;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knowm.xchart.HeatMapSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.AxesChartSeries;
import org.knowm.xchart.internal.series.AxesChartSeriesCategory;
import org.knowm.xchart.internal.series.Series;

/** A chart in words, for those who hear a page and do not see it. */
final class ChartWords {
  private static final int MOST_BARS = 16;
  private static final MathContext DIGITS = new MathContext(3);

  private ChartWords() {}

  /** The title, what the axes are, and each series: its bars, or how far it reaches. */
  static String of(Chart<?, ?> chart) {
    String axes =
        Stream.of(chart.getXAxisTitle(), chart.getYAxisTitle())
            .filter(title -> title != null && !title.isBlank())
            .collect(Collectors.joining(" and "));
    String series =
        chart.getSeriesMap().values().stream()
            .filter(Series::isShowInLegend)
            .map(ChartWords::series)
            .collect(Collectors.joining("; "));
    return Stream.of("Chart: " + chart.getTitle(), axes, series)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(". "));
  }

  private static String series(Series series) {
    if (series instanceof HeatMapSeries map) {
      return "%d by %d squares, from %s to %s"
          .formatted(
              map.getYData().size(),
              map.getXData().size(),
              number(map.getMin()),
              number(map.getMax()));
    }
    if (series instanceof AxesChartSeriesCategory bars && bars.getXData().size() <= MOST_BARS) {
      return bars.getName() + ": " + bars(bars);
    }
    return series instanceof AxesChartSeries drawn
        ? "%s: across from %s to %s, up from %s to %s"
            .formatted(
                drawn.getName(),
                number(drawn.getXMin()),
                number(drawn.getXMax()),
                number(drawn.getYMin()),
                number(drawn.getYMax()))
        : series.getName();
  }

  private static String bars(AxesChartSeriesCategory bars) {
    StringJoiner words = new StringJoiner(", ");
    Iterator<?> names = bars.getXData().iterator();
    for (Number height : bars.getYData()) {
      words.add(names.next() + " " + number(height.doubleValue()));
    }
    return words.toString();
  }

  private static String number(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }
}
