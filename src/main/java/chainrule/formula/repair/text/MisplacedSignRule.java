package chainrule.formula.repair.text;

import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A plus or minus sign stands on the wrong side of a name: u − for −u. */
final class MisplacedSignRule implements TextRewrite {
  private static final String NAME =
      "(?<!\\\\[a-zA-Z]{0,20})([a-zA-Z](?:[_^](?:\\{[^{}]*\\}|\\\\top|[a-zA-Z0-9])|')*)";
  private static final Pattern BEHIND = Pattern.compile(NAME + "\\s*([-+])");
  private static final Pattern BEFORE = Pattern.compile("([-+])\\s*" + NAME);

  @Override
  public Stream<TextEdit> undone(LatexText text) {
    return Stream.concat(
        text.places(BEHIND).map(at -> moved(text, at, at.group(2) + at.group(1), at.group(2))),
        text.places(BEFORE).map(at -> moved(text, at, at.group(2) + at.group(1), at.group(1))));
  }

  private static TextEdit moved(LatexText text, MatchResult at, String fresh, String sign) {
    return text.with(at, fresh, Change.of(EditKind.TOKEN_MISPLACED, sign), 1);
  }
}
