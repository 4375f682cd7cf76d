package chainrule.grading;

import chainrule.exercise.AnswerOutcome;
import chainrule.exercise.Feedback;
import chainrule.formula.Line;
import chainrule.formula.Report;
import chainrule.formula.typeset.MathMl;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An answer to an exercise.
 *
 * @param grade the exercise, and what it is worth
 * @param feedback on the answer
 */
record GradedAnswer(GradeCell grade, Feedback feedback) implements GradedPart {
  @Override
  public String name() {
    return grade.id();
  }

  @Override
  public double earned() {
    return grade.earned(feedback.outcome());
  }

  @Override
  public double possible() {
    return grade.points();
  }

  @Override
  public List<String> slips() {
    return feedback.outcome() == AnswerOutcome.OPEN
        ? List.of("The exercise was not answered.")
        : feedback.slip().map(String::strip).stream().toList();
  }

  @Override
  public String html() {
    String title = MathText.html(feedback.exercise().id() + " " + feedback.exercise().title());
    return "<section>\n<h1>%s</h1>\n<p>%s %s</p>\n%s%s</section>\n"
        .formatted(
            title,
            badge(),
            MathText.html(feedback.sentence()),
            feedback.evidence().map(GradedAnswer::evidence).orElse(""),
            feedback.slip().map(slip -> "<p>" + MathText.html(slip) + "</p>\n").orElse(""));
  }

  private String badge() {
    return switch (feedback.outcome()) {
      case RIGHT -> "<span class=\"badge holds\">✓ right</span>";
      case WRONG -> "<span class=\"badge fails\">✗ not yet</span>";
      case REFUSED -> "<span class=\"badge\">↺ not an answer</span>";
      case OPEN -> "<span class=\"badge\">○ not answered</span>";
    };
  }

  private static String evidence(Object shown) {
    return shown instanceof Report report
        ? report.lines().stream()
            .map(GradedAnswer::line)
            .collect(Collectors.joining("", "<ol>\n", "</ol>\n"))
        : "<pre>" + MathMl.escape(shown.toString()) + "</pre>\n";
  }

  private static String line(Line line) {
    return "<li class=\"%1$s\"><div class=\"formula\">%2$s</div><span class=\"badge %1$s\">%3$s</span></li>\n"
        .formatted(
            line.verdict().name().toLowerCase(Locale.ROOT),
            MathMl.display(line.latex()),
            line.verdict());
  }

  @Override
  public String text() {
    return feedback.toString();
  }
}
