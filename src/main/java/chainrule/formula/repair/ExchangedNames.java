package chainrule.formula.repair;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two neighbours have changed places: names, their scripts, letters, operators. */
final class ExchangedNames implements Slip {
  private static final Pattern NAMES = Pattern.compile(Text.NAME + "(\\s*)" + Text.NAME);
  private static final String OPERATOR =
      "(\\\\(?:log|exp|sigma|sum)(?![a-zA-Z])(?:[_^](?:\\{[^{}]*\\}|[a-zA-Z]))*)";
  private static final Pattern OPERATORS = Pattern.compile(OPERATOR + "\\s*" + OPERATOR);
  private static final int APART = 4;

  @Override
  public Stream<Typo> undone(Text text) {
    return Stream.of(
            text.overlapping(NAMES)
                .filter(at -> !at.group(2).equals(at.group(5)))
                .map(at -> scripts(text, at)),
            text.overlapping(NAMES).map(at -> names(text, at)),
            text.overlapping(OPERATORS).map(at -> operators(text, at)),
            letters(text))
        .flatMap(typos -> typos);
  }

  /** u_c v_o^⊤ for u_o^⊤ v_c. */
  private static Typo scripts(Text text, MatchResult at) {
    String fresh = at.group(1) + at.group(5) + at.group(3) + at.group(4) + at.group(2);
    String words =
        "“%s” and “%s” have each other's scripts"
            .formatted(at.group(1) + at.group(2), at.group(4) + at.group(5));
    return text.with(at, fresh, words, 0);
  }

  /** v_c y_w for y_w v_c; an accent stays where it is. */
  private static Typo names(Text text, MatchResult at) {
    String accent = at.group(1).substring(0, at.group(1).length() - 1);
    String first = at.group(1).substring(accent.length()) + at.group(2);
    String second = at.group(4) + at.group(5);
    return text.with(at, accent + second + " " + first, changedPlaces(first, second), 1);
  }

  /** Σ log for log Σ. */
  private static Typo operators(Text text, MatchResult at) {
    String fresh = at.group(2) + " " + at.group(1) + " ";
    return text.with(at, fresh, changedPlaces(at.group(1), at.group(2)), 0);
  }

  private static Stream<Typo> letters(Text text) {
    List<MatchResult> all = text.letters();
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(
            a ->
                all.subList(a + 1, Math.min(a + 1 + APART, all.size())).stream()
                    .filter(b -> !b.group().equals(all.get(a).group()))
                    .map(b -> letters(text, all.get(a), b)));
  }

  private static Typo letters(Text text, MatchResult a, MatchResult b) {
    Text second = new Text(text.put(b.start(), b.end(), a.group()));
    String words = changedPlaces(a.group(), b.group());
    return new Typo(second.put(a.start(), a.end(), b.group()), words, a.start(), 2);
  }

  private static String changedPlaces(String a, String b) {
    return "%s and %s have changed places".formatted(Words.sign(a), Words.sign(b));
  }
}
