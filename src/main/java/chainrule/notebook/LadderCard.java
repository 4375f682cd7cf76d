package chainrule.notebook;

import chainrule.exercise.AnswerOutcome;
import chainrule.exercise.LadderFeedback;
import chainrule.exercise.LadderHint;
import chainrule.exercise.Rung;
import chainrule.formula.Derivation;
import java.util.stream.Collectors;

/** A ladder: its rungs, the lines written so far, the next question, and hints that unfold. */
final class LadderCard {
  private static final String LINE = "margin:0.4em 0;line-height:1.7";

  private LadderCard() {}

  static MimeBundle of(LadderFeedback feedback) {
    String lines = feedback.report().map(report -> "\n" + report).orElse("");
    return MimeBundle.text(feedback + lines).and(MimeBundle.HTML, html(feedback));
  }

  private static String html(LadderFeedback feedback) {
    return head(feedback)
        + feedback.report().map(ReportCard::ofExercise).orElse("")
        + feedback.question().map(LadderCard::question).orElseGet(() -> next(feedback))
        + (isSolutionShown(feedback) ? solution(feedback) : "")
        + feedback.hints().stream().map(LadderCard::hint).collect(Collectors.joining());
  }

  private static String head(LadderFeedback feedback) {
    AnswerOutcome outcome = feedback.outcome();
    String marks =
        Style.badge(
            FeedbackCard.color(outcome),
            "ladder %s  %s".formatted(feedback.ladder().id(), feedback.marks()).strip());
    String title =
        Html.raw(
            "span",
            "margin:0 0.6em;font-weight:600",
            MessageHtml.written(feedback.ladder().title()));
    String sentence =
        Html.raw(
            "span", "", FeedbackCard.mark(outcome) + " " + MessageHtml.html(feedback.sentence()));
    return Html.raw("div", LINE, marks + title + sentence);
  }

  /** What is asked for, and the line to go on with. */
  private static String question(Rung rung) {
    return Html.raw(
        "div",
        LINE,
        Html.element("strong", "", "Next: ")
            + MessageHtml.written(rung.prompt())
            + " "
            + Html.element("code", "white-space:pre-wrap", rung.question()));
  }

  private static String hint(LadderHint hint) {
    return Html.unfolding("hint: " + hint.title(), MessageHtml.html(hint.words()));
  }

  /** What is said at the top. */
  private static String next(LadderFeedback feedback) {
    return Html.raw("div", LINE, MessageHtml.written(feedback.ladder().next()));
  }

  /** At the top, and on exported pages. */
  private static boolean isSolutionShown(LadderFeedback feedback) {
    return feedback.goal().isEmpty() || StaticExport.isRunning();
  }

  /** The derivation that the ladder was made from, with its reasons. */
  private static String solution(LadderFeedback feedback) {
    return Html.unfolding(
        "the whole derivation",
        ReportCard.ofExercise(
            Derivation.check(feedback.ladder().setting(), feedback.ladder().derivation())));
  }
}
