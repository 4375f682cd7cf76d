package chainrule.grading;

import chainrule.exercise.AnswerOutcome;
import chainrule.exercise.Judgement;
import chainrule.formula.Line;
import chainrule.formula.Report;
import chainrule.formula.typeset.MathMl;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An answer to an exercise, or on a ladder.
 *
 * @param grade what was asked, and what it is worth
 * @param judgement of the answer
 */
record GradedAnswer(GradeCell grade, Judgement judgement) implements GradedPart {
  @Override
  public String name() {
    return grade.id();
  }

  @Override
  public double earned() {
    return grade.earned(judgement);
  }

  @Override
  public double possible() {
    return grade.points();
  }

  @Override
  public List<String> slips() {
    return judgement.outcome() == AnswerOutcome.OPEN
        ? List.of(grade.id() + " was not answered.")
        : judgement.slip().map(String::strip).stream().toList();
  }

  @Override
  public String html() {
    return "<section>\n<h1>%s: %s of %s</h1>\n<p>%s %s</p>\n%s%s</section>\n"
        .formatted(
            MathText.html(judgement.id() + " " + judgement.title()),
            ClassTable.number(earned()),
            ClassTable.number(possible()),
            badge(),
            MathText.html(judgement.sentence()),
            judgement.evidence().map(GradedAnswer::evidence).orElse(""),
            judgement.slip().map(slip -> "<p>" + MathText.html(slip) + "</p>\n").orElse(""));
  }

  private String badge() {
    return switch (judgement.outcome()) {
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
    return judgement.toString();
  }
}
