package chainrule.formula.repair.text;

import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bar of a fraction is lost, or the fraction is upside down. */
final class FractionBarRule implements TextRewrite {
  private static final String GROUP = "\\{((?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*)\\}";
  private static final Pattern FRACTION = Pattern.compile("\\\\frac\\s*" + GROUP + "\\s*" + GROUP);
  private static final String ROUND = "\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)";
  private static final Pattern FACTOR =
      Pattern.compile(
          "(?:\\\\frac(?:\\s*"
              + GROUP
              + "\\s*"
              + GROUP
              + "|\\d[A-Z])"
              + "|\\\\hat ?[a-zA-Z]|\\\\[a-zA-Z]+|[a-zA-Z0-9]|"
              + ROUND
              + ")"
              + "(?:[_^](?:\\{(?:[^{}]|\\{[^{}]*\\})*\\}|\\\\top|[a-zA-Z0-9])|')*\\s*");
  private static final int MOST = 9;

  @Override
  public Stream<TextEdit> undone(LatexText text) {
    return Stream.concat(
        text.places(FRACTION).map(at -> turned(text, at)),
        runs(text).flatMap(run -> lost(text, run)));
  }

  private static TextEdit turned(LatexText text, MatchResult at) {
    String fresh = "\\frac{%s}{%s}".formatted(at.group(2), at.group(1));
    Change change = Change.of(EditKind.FRACTION_INVERTED, at.group());
    return text.with(at, fresh, change, at.group().contains("\\partial") ? 0 : 3);
  }

  /** Factors that follow each other. */
  private static Stream<List<MatchResult>> runs(LatexText text) {
    List<List<MatchResult>> runs = new ArrayList<>();
    int end = -1;
    for (MatchResult factor : text.places(FACTOR).toList()) {
      if (factor.start() != end) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(factor);
      end = factor.end();
    }
    return runs.stream();
  }

  private static Stream<TextEdit> lost(LatexText text, List<MatchResult> run) {
    List<TextEdit> typos = new ArrayList<>();
    for (int from = 0; from < run.size(); from++) {
      for (int to = from + 2; to <= Math.min(run.size(), from + MOST); to++) {
        for (int bar = from + 1; bar < to; bar++) {
          typos.add(barred(text, run.get(from), run.get(bar), run.get(to - 1)));
        }
      }
    }
    return typos.stream();
  }

  private static TextEdit barred(
      LatexText text, MatchResult first, MatchResult below, MatchResult last) {
    String top = text.latex().substring(first.start(), below.start()).strip();
    String bottom = text.latex().substring(below.start(), last.end()).strip();
    String fraction = "\\frac{%s}{%s}".formatted(top, bottom);
    boolean derivative = top.startsWith("\\partial") && bottom.startsWith("\\partial");
    boolean operator = bottom.startsWith("\\");
    return new TextEdit(
        text.put(first.start(), last.end(), fraction),
        Change.of(EditKind.FRACTION_BAR_MISSING, fraction),
        below.start(),
        derivative || operator ? 0 : 3);
  }
}
