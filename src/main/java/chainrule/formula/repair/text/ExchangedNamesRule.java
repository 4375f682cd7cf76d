package chainrule.formula.repair.text;

import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two neighbours have changed places: names, their scripts, letters. */
final class ExchangedNamesRule implements TextRewrite {
  private static final Pattern NAMES = Pattern.compile(LatexText.NAME + "(\\s*)" + LatexText.NAME);
  private static final int APART = 4;

  @Override
  public Stream<TextEdit> undone(LatexText text) {
    return Stream.of(
            text.overlapping(NAMES)
                .filter(at -> !at.group(2).equals(at.group(5)))
                .map(at -> scripts(text, at)),
            text.overlapping(NAMES).map(at -> names(text, at)),
            letters(text))
        .flatMap(typos -> typos);
  }

  /** u_c v_o^⊤ for u_o^⊤ v_c. */
  private static TextEdit scripts(LatexText text, MatchResult at) {
    String fresh = at.group(1) + at.group(5) + at.group(3) + at.group(4) + at.group(2);
    Change change =
        Change.of(EditKind.SCRIPTS_EXCHANGED, at.group(1) + at.group(2), at.group(4) + at.group(5));
    return text.with(at, fresh, change, 0);
  }

  /** v_c y_w for y_w v_c; an accent stays where it is. */
  private static TextEdit names(LatexText text, MatchResult at) {
    String accent = at.group(1).substring(0, at.group(1).length() - 1);
    String first = at.group(1).substring(accent.length()) + at.group(2);
    String second = at.group(4) + at.group(5);
    return text.with(at, accent + second + " " + first, exchange(first, second), 1);
  }

  private static Stream<TextEdit> letters(LatexText text) {
    List<MatchResult> all = text.letters();
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(
            a ->
                all.subList(a + 1, Math.min(a + 1 + APART, all.size())).stream()
                    .filter(b -> !b.group().equals(all.get(a).group()))
                    .map(b -> letters(text, all.get(a), b)));
  }

  private static TextEdit letters(LatexText text, MatchResult a, MatchResult b) {
    LatexText second = new LatexText(text.put(b.start(), b.end(), a.group()));
    Change change = exchange(a.group(), b.group());
    return new TextEdit(second.put(a.start(), a.end(), b.group()), change, a.start(), 2);
  }

  private static Change exchange(String a, String b) {
    return Change.of(EditKind.EXCHANGED, a, b);
  }
}
