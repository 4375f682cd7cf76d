package chainrule.view;

import static chainrule.view.Columns.ERROR;
import static chainrule.view.Columns.gradients;
import static chainrule.view.Columns.numbers;
import static chainrule.view.Columns.words;

import chainrule.check.GradientCheck;
import chainrule.check.StepSizeStudy;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * Results as Tablesaw tables: a column for each notion, at most 12 rows, the digits that matter.
 */
public final class Tables {
  private static final int ROWS = 12;

  private Tables() {}

  /**
   * Component, analytic, numeric, relative error; the 12 worst rows where there are more.
   *
   * @param check the rows
   */
  public static Table of(GradientCheck check) {
    List<GradientCheck.Row> rows = check.shown();
    return Table.create(
        check.verdict().toString(),
        words("component", rows, GradientCheck.Row::component),
        gradients("analytic", rows, GradientCheck.Row::analytic),
        gradients("numeric", rows, GradientCheck.Row::numeric),
        numbers("relative error", ERROR, rows, GradientCheck.Row::relativeError));
  }

  /**
   * The errors of both difference quotients, one row for each power of ten from 1e−1 to 1e−12.
   *
   * @param study the step sizes
   */
  public static Table of(StepSizeStudy study) {
    List<StepSizeStudy.Point> decades = study.decades().stream().skip(1).limit(ROWS).toList();
    return Table.create(
        "error against step size",
        numbers("h", "0E0", decades, StepSizeStudy.Point::h),
        numbers("forward error", ERROR, decades, StepSizeStudy.Point::forwardError),
        numbers("central error", ERROR, decades, StepSizeStudy.Point::centralError));
  }
}
