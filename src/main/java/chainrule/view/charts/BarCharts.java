package chainrule.view.charts;

import chainrule.check.ExactComparison;
import chainrule.check.GradientCheck;
import chainrule.writeups.ClaimSummary;
import chainrule.writeups.Outcome;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Numbers as bars; one that is not finite has none. */
public final class BarCharts {
  /** What stands below the bars of one chart, side by side. */
  private static final int MOST_LETTERS = 80;

  private static final int ASLANT = 45;

  private BarCharts() {}

  /** Two bars for each component, the claim and the numeric value. */
  public static CategoryChart gradients(GradientCheck check) {
    List<GradientCheck.Row> rows = check.shown();
    CategoryChart chart = EmptyCharts.bars(check.verdict().toString(), "component", "∂f/∂x");
    List<String> names = rows.stream().map(GradientCheck.Row::component).toList();
    chart.addSeries("analytic", names, rows.stream().map(row -> finite(row.analytic())).toList());
    chart.addSeries("numeric", names, rows.stream().map(row -> finite(row.numeric())).toList());
    ChartTheme.legendBelow(chart.getStyler());
    makeRoomFor(names, chart);
    return chart;
  }

  /** Long names stand aslant, so that none covers the next. */
  private static void makeRoomFor(List<String> names, CategoryChart chart) {
    int letters = names.stream().mapToInt(String::length).sum();
    chart.getStyler().setXAxisLabelRotation(letters > MOST_LETTERS ? ASLANT : 0);
  }

  /** The same with a third bar for the exact gradient. */
  public static CategoryChart gradients(GradientCheck check, RealVector exact) {
    return gradients(check, ExactComparison.of(check, exact));
  }

  /** The same for a gradient in a matrix, read row by row. */
  public static CategoryChart gradients(GradientCheck check, RealMatrix exact) {
    return gradients(check, ExactComparison.of(check, exact));
  }

  private static CategoryChart gradients(GradientCheck check, List<ExactComparison> rows) {
    CategoryChart chart = gradients(check);
    chart.addSeries(
        "exact",
        rows.stream().map(ExactComparison::component).toList(),
        rows.stream().map(row -> finite(row.exact())).toList());
    return chart;
  }

  /** A bar for each entry of a vector. */
  public static CategoryChart of(String title, RealVector values) {
    CategoryChart chart = EmptyCharts.bars(title, "component", "");
    List<Integer> places = IntStream.range(0, values.getDimension()).boxed().toList();
    chart.addSeries(
        title, places, Arrays.stream(values.toArray()).mapToObj(BarCharts::finite).toList());
    chart.getStyler().setLegendVisible(false);
    return chart;
  }

  /**
   * A bar for each entry of a vector, with names, the true one in another colour.
   *
   * @throws IllegalArgumentException if there are not as many names as entries, or no entry o
   */
  public static CategoryChart of(
      String title, List<String> names, RealVector values, int observed) {
    if (names.size() != values.getDimension() || observed < 0 || observed >= names.size()) {
      throw new IllegalArgumentException(
          "%d names for %d bars, number %d in another colour; each bar needs a name, and o is one of them"
              .formatted(names.size(), values.getDimension(), observed));
    }
    CategoryChart chart = EmptyCharts.bars(title, "", "");
    chart.addSeries("the others", names, bars(values, i -> i != observed));
    chart.addSeries(names.get(observed) + ", observed", names, bars(values, i -> i == observed));
    chart.getStyler().setStacked(true);
    ChartTheme.legendBelow(chart.getStyler());
    makeRoomFor(names, chart);
    return chart;
  }

  private static List<Double> bars(RealVector values, IntPredicate shown) {
    return IntStream.range(0, values.getDimension())
        .mapToObj(i -> shown.test(i) ? finite(values.getEntry(i)) : (Double) 0.0)
        .toList();
  }

  /** A stacked bar for each write-up. */
  public static CategoryChart claims(ClaimSummary summary) {
    CategoryChart chart = EmptyCharts.bars("claims as printed", "write-up", "claims");
    List<String> writeUps = summary.rows().stream().map(ClaimSummary.Row::writeUp).toList();
    for (Outcome outcome : summary.outcomes()) {
      List<Integer> counts = summary.rows().stream().map(row -> row.count(outcome)).toList();
      chart.addSeries(outcome.name(), writeUps, counts).setFillColor(color(outcome));
    }
    chart.getStyler().setStacked(true).setLegendPosition(LegendPosition.OutsideE);
    return chart;
  }

  /** Green for lines that hold, as in a report; grey where nothing is claimed. */
  private static Color color(Outcome outcome) {
    return switch (outcome) {
      case HOLDS -> Palette.COLORS.get(2);
      case FAILS -> Palette.COLORS.get(1);
      case MEANINGLESS -> Palette.COLORS.get(3);
      case UNREADABLE -> Palette.COLORS.get(4);
      case UNDEFINED -> Palette.COLORS.get(0);
      case EXTRACTION -> Palette.COLORS.get(5);
      case NO_CLAIM, PROSE -> ChartTheme.STRONG;
    };
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : 0;
  }
}
