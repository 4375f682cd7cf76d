package chainrule.view.tables;

import static chainrule.view.tables.Columns.ERROR;
import static chainrule.view.tables.Columns.MAX_ROWS;
import static chainrule.view.tables.Columns.gradients;
import static chainrule.view.tables.Columns.numbers;
import static chainrule.view.tables.Columns.words;

import chainrule.check.ExactComparison;
import chainrule.check.GradientCheck;
import chainrule.check.StepSizeStudy;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import tech.tablesaw.api.Table;

/** Gradients, and the errors of difference quotients. */
public final class GradientTables {

  private GradientTables() {}

  /** The rows of a check. */
  public static Table of(GradientCheck check) {
    List<GradientCheck.Row> rows = check.shown();
    String digits = GradientDigits.pattern(rows);
    return Table.create(
        check.verdict().toString(),
        words("component", rows, GradientCheck.Row::component),
        numbers("analytic", digits, rows, GradientCheck.Row::analytic),
        numbers("numeric", digits, rows, GradientCheck.Row::numeric),
        numbers("relative error", ERROR, rows, GradientCheck.Row::relativeError));
  }

  /** The rows of a check with exact values. */
  public static Table of(GradientCheck check, RealVector exact) {
    return of(check, ExactComparison.of(check, exact));
  }

  private static Table of(GradientCheck check, List<ExactComparison> rows) {
    return Table.create(
        check.verdict().toString(),
        words("component", rows, ExactComparison::component),
        gradients("analytic", rows, ExactComparison::analytic),
        gradients("numeric", rows, ExactComparison::numeric),
        gradients("exact", rows, ExactComparison::exact),
        numbers("|analytic − exact|", ERROR, rows, ExactComparison::difference));
  }

  /** The same for a gradient in a matrix, read row by row. */
  public static Table of(GradientCheck check, RealMatrix exact) {
    return of(check, ExactComparison.of(check, exact));
  }

  /** The errors of a row of step sizes. */
  public static Table of(StepSizeStudy study) {
    List<StepSizeStudy.Point> decades = study.decades().stream().skip(1).limit(MAX_ROWS).toList();
    return Table.create(
        "error against step size",
        numbers("h", "0E0", decades, StepSizeStudy.Point::h),
        numbers("forward error", ERROR, decades, StepSizeStudy.Point::forwardError),
        numbers("central error", ERROR, decades, StepSizeStudy.Point::centralError));
  }
}
