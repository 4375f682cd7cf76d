package chainrule.notebook;

import chainrule.formula.Line;
import java.util.stream.Collectors;

/**
 * A derivation whose false lines are to be named: the lines alone, and then with their verdicts.
 */
final class SlipHuntCard {
  private SlipHuntCard() {}

  static MimeBundle of(SlipHunt hunt) {
    if (!hunt.isJudged() && StaticExport.isRunning()) {
      return ReportCard.of(hunt.report());
    }
    String sentence = Html.element("div", "margin:0.4em 0;font-weight:600", hunt.sentence());
    return hunt.isJudged()
        ? MimeBundle.text(hunt.sentence() + "\n" + hunt.report())
            .and(
                MimeBundle.HTML,
                sentence + ReportCard.of(hunt.report()).data().get(MimeBundle.HTML))
        : MimeBundle.text(hunt.sentence() + "\n" + lines(hunt))
            .and(MimeBundle.HTML, sentence + ReportCard.unjudged(hunt.report()));
  }

  private static String lines(SlipHunt hunt) {
    return hunt.report().lines().stream()
        .map(SlipHuntCard::numbered)
        .collect(Collectors.joining("\n"));
  }

  private static String numbered(Line line) {
    return "%d  %s".formatted(line.number(), line.latex());
  }
}
