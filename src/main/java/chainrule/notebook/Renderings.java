package chainrule.notebook;

import chainrule.check.GradientCheck;
import chainrule.check.StepSizeStudy;
import chainrule.exercise.Feedback;
import chainrule.exercise.LadderFeedback;
import chainrule.exercise.ProgressTable;
import chainrule.formula.DocumentReport;
import chainrule.formula.Report;
import chainrule.notebook.cell.ClassNames;
import chainrule.notebook.cell.ValueText;
import chainrule.train.TrainingRun;
import chainrule.view.Charts;
import chainrule.view.ComputationGraph;
import chainrule.view.Tables;
import chainrule.view.maps.AnimatedWordMap;
import chainrule.view.maps.UpdateAnimation;
import chainrule.view.maps.WordMap;
import chainrule.view.sliders.SoftmaxPicture;
import chainrule.view.sliders.TangentPicture;
import chainrule.writeups.CheckedClaim;
import chainrule.writeups.ClaimSummary;
import chainrule.writeups.Claims;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;

/**
 * Any value → a MIME bundle. Whatever goes wrong while a value of this library is drawn, an {@code
 * Error} included, becomes one line of text; where another value has no text, that is an exception.
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
    put(renderings, SlipHunt.class, SlipHuntCard::of);
    put(renderings, OpenPrediction.class, OpenPrediction::bundle);
    put(renderings, TryAnswer.class, TryAnswer::bundle);
    put(renderings, DocumentReport.class, DocumentCard::of);
    put(renderings, CheckedClaim.class, ClaimCards::of);
    put(renderings, Claims.class, ClaimCards::of);
    put(renderings, ClaimSummary.class, summary -> HtmlTable.of(Tables.of(summary)));
    put(renderings, Feedback.class, FeedbackCard::of);
    put(renderings, LadderFeedback.class, LadderCard::of);
    put(renderings, ProgressTable.class, ProgressCard::of);
    put(renderings, WordMap.class, VegaWordMap::of);
    put(renderings, AnimatedWordMap.class, VegaAnimatedWordMap::of);
    put(renderings, ComputationGraph.class, GraphCard::of);
    put(renderings, TangentPicture.class, VegaTangent::of);
    put(renderings, SoftmaxPicture.class, VegaSoftmax::of);
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

  /** The types that a kernel leaves to this library: all, strings and other objects last. */
  public static List<Class<?>> types() {
    List<Class<?>> types = new ArrayList<>(BY_TYPE.keySet());
    types.add(CharSequence.class);
    types.add(Object.class);
    return types;
  }

  /**
   * A bundle for any value.
   *
   * @param value anything
   * @return a bundle that has at least text
   * @throws IllegalStateException if it is of a type that this library does not draw, and its
   *     {@code toString} throws anything
   */
  public static MimeBundle of(Object value) {
    return BY_TYPE.entrySet().stream()
        .filter(entry -> entry.getKey().isInstance(value))
        .findFirst()
        .map(entry -> drawn(value, entry.getValue()))
        .orElseGet(() -> MimeBundle.text(ValueText.of(value)));
  }

  private static MimeBundle drawn(Object value, Function<Object, MimeBundle> rendering) {
    try {
      return rendering.apply(value);
    } catch (Throwable problem) {
      return MimeBundle.text(
          "could not draw this value, of %s: %s"
              .formatted(ClassNames.full(value.getClass()), ValueText.described(problem)));
    }
  }
}
