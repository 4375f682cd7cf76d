package chainrule.formula.repair.text;

import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two parts that stand side by side have changed places: Σ log for log Σ, f ∂/∂x for ∂/∂x f. */
final class ExchangedPartsRule implements TextRewrite {
  private static final String GROUP = "\\{(?:[^{}]|\\{[^{}]*\\})*\\}";
  private static final String SCRIPTS = "(?:[_^](?:" + GROUP + "|\\\\top|[a-zA-Z0-9]))*";
  private static final String FRACTION = "\\\\[dt]?frac\\s*" + GROUP + "\\s*" + GROUP;
  private static final String ROUND = "\\((?:[^()]|\\([^()]*\\))*\\)";
  private static final String LETTER = "(?<!\\\\[a-zA-Z]{0,20})[a-zA-Z]";
  private static final Pattern PARTS =
      pair(String.join("|", FRACTION, ROUND, "\\\\sum", "\\\\[a-z]+\\s*" + GROUP, LETTER));
  private static final Pattern OPERATORS = pair("\\\\(?:log|exp|sigma|sum)(?![a-zA-Z])");

  private static Pattern pair(String part) {
    String scripted = "((?:" + part + ")" + SCRIPTS + ")";
    return Pattern.compile(scripted + "(?:\\s|\\\\,)*" + scripted);
  }

  @Override
  public Stream<TextEdit> undone(LatexText text) {
    return Stream.concat(
        text.overlapping(OPERATORS).map(at -> exchanged(text, at, 0)),
        text.overlapping(PARTS).map(at -> exchanged(text, at, 1)));
  }

  private static TextEdit exchanged(LatexText text, MatchResult at, int tier) {
    Change change = Change.of(EditKind.EXCHANGED, at.group(1), at.group(2));
    return text.with(at, at.group(2) + " " + at.group(1) + " ", change, tier);
  }
}
