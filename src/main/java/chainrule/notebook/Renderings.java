package chainrule.notebook;

import chainrule.check.GradientCheck;
import chainrule.check.StepSizeStudy;
import chainrule.exercise.Feedback;
import chainrule.exercise.ProgressTable;
import chainrule.formula.Report;
import chainrule.train.TrainingRun;
import chainrule.view.Charts;
import chainrule.view.Tables;
import chainrule.view.maps.AnimatedWordMap;
import chainrule.view.maps.UpdateAnimation;
import chainrule.view.maps.WordMap;
import chainrule.writeups.CheckedClaim;
import chainrule.writeups.ClaimSummary;
import chainrule.writeups.Claims;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;

/**
 * Any value → a MIME bundle. Total: whatever goes wrong while a value is drawn, an {@code Error}
 * included, becomes one line of text.
 */
public final class Renderings {
  private static final Map<Class<?>, Function<Object, MimeBundle>> BY_TYPE = byType();

  private Renderings() {}

  private static Map<Class<?>, Function<Object, MimeBundle>> byType() {
    Map<Class<?>, Function<Object, MimeBundle>> renderings = new LinkedHashMap<>();
    put(renderings, MimeBundle.class, bundle -> bundle);
    put(renderings, GradientCheck.class, CheckCard::of);
    put(renderings, StepSizeStudy.class, study -> ChartImage.of(Charts.stepSizes(study)));
    put(renderings, Report.class, ReportCard::of);
    put(renderings, CheckedClaim.class, ClaimCards::of);
    put(renderings, Claims.class, ClaimCards::of);
    put(renderings, ClaimSummary.class, summary -> HtmlTable.of(Tables.of(summary)));
    put(renderings, Feedback.class, FeedbackCard::of);
    put(renderings, ProgressTable.class, ProgressCard::of);
    put(renderings, WordMap.class, VegaWordMap::of);
    put(renderings, AnimatedWordMap.class, VegaAnimatedWordMap::of);
    put(renderings, UpdateAnimation.class, VegaUpdateAnimation::of);
    put(renderings, TrainingRun.class, TrainingCard::of);
    put(renderings, Chart.class, ChartImage::of);
    put(renderings, Table.class, HtmlTable::of);
    put(renderings, RealVector.class, Latex::of);
    put(renderings, RealMatrix.class, Latex::of);
    put(renderings, double[].class, Latex::of);
    put(renderings, double[][].class, Latex::of);
    return renderings;
  }

  private static <T> void put(
      Map<Class<?>, Function<Object, MimeBundle>> renderings,
      Class<T> type,
      Function<T, MimeBundle> rendering) {
    renderings.put(type, value -> rendering.apply(type.cast(value)));
  }

  /** The types that this library draws; everything else is left to the kernel. */
  public static Iterable<Class<?>> types() {
    return BY_TYPE.keySet();
  }

  /**
   * A bundle for any value.
   *
   * @param value anything
   * @return a bundle that has at least text
   */
  public static MimeBundle of(Object value) {
    try {
      return BY_TYPE.entrySet().stream()
          .filter(entry -> entry.getKey().isInstance(value))
          .findFirst()
          .map(entry -> entry.getValue().apply(value))
          .orElseGet(() -> MimeBundle.text(String.valueOf(value)));
    } catch (Throwable problem) {
      return MimeBundle.text("could not draw this " + nameOf(value) + ": " + describe(problem));
    }
  }

  private static String nameOf(Object value) {
    return value == null ? "null" : value.getClass().getSimpleName();
  }

  private static String describe(Throwable problem) {
    String message = problem.getMessage();
    return problem.getClass().getSimpleName() + (message == null ? "" : ", " + message);
  }
}
