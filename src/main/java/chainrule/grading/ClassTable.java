package chainrule.grading;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The marks of a class as comma-separated values (RFC 4180). */
final class ClassTable {
  private static final String HEAD = "submission,score,earned,possible,note";

  private ClassTable() {}

  static String csv(List<GradedSubmission> submissions) {
    return Stream.concat(Stream.of(HEAD), submissions.stream().map(ClassTable::row))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String row(GradedSubmission submission) {
    return String.format(
        Locale.ROOT,
        "%s,%.4f,%s,%s,%s",
        cell(submission.name()),
        submission.score(),
        number(submission.earned()),
        number(submission.possible()),
        cell(String.join("; ", submission.problems())));
  }

  /** Without digits behind the point where there is nothing behind it. */
  static String number(double points) {
    return points == Math.rint(points)
        ? String.format(Locale.ROOT, "%.0f", points)
        : Double.toString(points);
  }

  private static String cell(String text) {
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
