package chainrule.formula.repair;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A subscript stands above the line, or a superscript below it. */
final class WrongLevels implements Slip {
  private static final Pattern SCRIPT =
      Pattern.compile("([_^])(?=(\\{[^{}]*\\}|\\\\[a-zA-Z]+|[a-zA-Z0-9{]))");

  @Override
  public Stream<Typo> undone(Text text) {
    return text.places(SCRIPT).map(at -> moved(text, at));
  }

  private static Typo moved(Text text, MatchResult at) {
    boolean above = at.group(1).equals("^");
    String words =
        "%s is meant as a %s"
            .formatted(Words.sign(at.group(2)), above ? "subscript" : "superscript");
    return text.with(at, above ? "_" : "^", words, 0);
  }
}
