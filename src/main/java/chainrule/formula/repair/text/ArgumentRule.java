package chainrule.formula.repair.text;

import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The last argument of a function is lost, or two arguments have changed places. */
final class ArgumentRule implements TextRewrite {
  private static final Pattern PAIR = Pattern.compile("(?<=[(,])([^(),=]+),([^(),=]+)(?=[,)])");
  private static final Pattern END = Pattern.compile("(?<=[^(,=\\s])\\s*(?=\\))");

  private final Set<String> near;
  private final Set<String> far;

  ArgumentRule(Set<String> near, Set<String> far) {
    this.near = near;
    this.far = far;
  }

  @Override
  public Stream<TextEdit> undone(LatexText text) {
    Stream<TextEdit> exchanged = text.overlapping(PAIR).map(at -> exchanged(text, at));
    Stream<TextEdit> lost =
        text.places(END)
            .filter(at -> text.latex().lastIndexOf(',', at.start()) >= 0)
            .flatMap(at -> Stream.concat(lost(text, at, near, 1), lost(text, at, far, 3)));
    return Stream.concat(exchanged, lost);
  }

  private static TextEdit exchanged(LatexText text, MatchResult at) {
    Change change = Change.of(EditKind.EXCHANGED, at.group(1).strip(), at.group(2).strip());
    return text.with(at, at.group(2) + "," + at.group(1), change, 0);
  }

  private static Stream<TextEdit> lost(
      LatexText text, MatchResult at, Set<String> letters, int tier) {
    return letters.stream()
        .map(
            letter -> text.with(at, "," + letter, Change.of(EditKind.TOKEN_MISSING, letter), tier));
  }
}
