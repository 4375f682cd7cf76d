package chainrule.grading;

import chainrule.formula.cli.HtmlPage;
import chainrule.formula.typeset.MathMl;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A page of feedback for each submission, and one about the class. */
final class FeedbackPages {
  /** A folder of their own, for a submission may be called index. */
  private static final String PAGES = "submissions";

  private FeedbackPages() {}

  /** Writes the pages into a folder. */
  static void write(Path folder, List<GradedSubmission> submissions) throws IOException {
    Path pages = Files.createDirectories(folder.resolve(PAGES));
    for (GradedSubmission submission : submissions) {
      Files.writeString(
          pages.resolve(submission.name() + ".html"),
          HtmlPage.page(submission.name(), body(submission)));
    }
    Files.writeString(folder.resolve("index.html"), HtmlPage.page("The class", index(submissions)));
  }

  private static String body(GradedSubmission submission) {
    return "<h1>%s: %s of %s</h1>\n%s%s"
        .formatted(
            MathMl.escape(submission.name()),
            ClassTable.number(submission.earned()),
            ClassTable.number(submission.possible()),
            problems(submission),
            submission.parts().stream().map(GradedPart::html).collect(Collectors.joining()));
  }

  private static String problems(GradedSubmission submission) {
    return submission.problems().stream()
        .map(problem -> "<p class=\"problem\">" + MathMl.escape(problem) + "</p>\n")
        .collect(Collectors.joining());
  }

  private static String index(List<GradedSubmission> submissions) {
    return "<h1>The commonest slips</h1>\n"
        + SlipChart.of(submissions)
        + "<h1>%d submissions</h1>\n<table>\n".formatted(submissions.size())
        + submissions.stream().map(FeedbackPages::row).collect(Collectors.joining())
        + "</table>\n";
  }

  private static String row(GradedSubmission submission) {
    String file = URLEncoder.encode(submission.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return "<tr><td><a href=\"%s/%s.html\">%s</a></td><td>%s of %s</td><td>%s</td></tr>\n"
        .formatted(
            PAGES,
            file,
            MathMl.escape(submission.name()),
            ClassTable.number(submission.earned()),
            ClassTable.number(submission.possible()),
            problems(submission));
  }
}
