package chainrule.notebook;

import chainrule.exercise.AnswerOutcome;
import chainrule.exercise.Feedback;
import chainrule.formula.Report;
import java.util.List;

/** Feedback on an answer: a mark, a sentence, the evidence, and hints that unfold. */
final class FeedbackCard {
  private FeedbackCard() {}

  static MimeBundle of(Feedback feedback) {
    return MimeBundle.text(text(feedback)).and(MimeBundle.HTML, html(feedback));
  }

  private static String text(Feedback feedback) {
    String evidence = feedback.evidence().map(shown -> "\n" + shown).orElse("");
    return mark(feedback.outcome()) + " " + feedback + evidence;
  }

  private static String html(Feedback feedback) {
    String badge =
        Html.element(
            "strong",
            Style.badge(color(feedback.outcome())) + ";white-space:nowrap",
            mark(feedback.outcome()) + " " + word(feedback.outcome()));
    String title =
        Html.raw(
            "span",
            "margin:0 0.6em;font-weight:600",
            MessageHtml.written(
                (feedback.exercise().id() + " " + feedback.exercise().title()).strip()));
    String sentence = Html.raw("span", "", MessageHtml.written(feedback.sentence()));
    return Html.raw("div", "margin:0.4em 0;line-height:1.7", badge + title + sentence)
        + feedback.evidence().map(FeedbackCard::evidence).orElse("")
        + hints(feedback.hints());
  }

  private static String evidence(Object shown) {
    if (shown instanceof String said) {
      return Html.element("pre", "margin:0.4em 0;overflow-x:auto", said);
    }
    return shown instanceof Report report
        ? ReportCard.ofExercise(report)
        : String.valueOf(Renderings.of(shown).data().get(MimeBundle.HTML));
  }

  private static String hints(List<String> hints) {
    StringBuilder html = new StringBuilder();
    for (int k = 0; k < hints.size(); k++) {
      html.append(Html.unfolding("hint " + (k + 1), MessageHtml.written(hints.get(k))));
    }
    return html.toString();
  }

  static String mark(AnswerOutcome outcome) {
    return switch (outcome) {
      case OPEN -> "○";
      case REFUSED -> "↺";
      case WRONG -> "✗";
      case RIGHT -> "✓";
    };
  }

  private static String word(AnswerOutcome outcome) {
    return switch (outcome) {
      case OPEN -> "your turn";
      case REFUSED -> "not an answer yet";
      case WRONG -> "not yet";
      case RIGHT -> "right";
    };
  }

  static String color(AnswerOutcome outcome) {
    return switch (outcome) {
      case OPEN, REFUSED -> Style.OPEN;
      case WRONG -> Style.BAD;
      case RIGHT -> Style.GOOD;
    };
  }
}
