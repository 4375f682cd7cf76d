package chainrule.formula.repair;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The last argument of a function is lost, or two arguments have changed places. */
final class WrongArguments implements Slip {
  private static final Pattern PAIR = Pattern.compile("(?<=[(,])([^(),=]+),([^(),=]+)(?=[,)])");
  private static final Pattern END = Pattern.compile("(?<=[^(,=\\s])\\s*(?=\\))");

  private final Set<String> near;
  private final Set<String> far;

  WrongArguments(Set<String> near, Set<String> far) {
    this.near = near;
    this.far = far;
  }

  @Override
  public Stream<Typo> undone(Text text) {
    Stream<Typo> exchanged = text.overlapping(PAIR).map(at -> exchanged(text, at));
    Stream<Typo> lost =
        text.places(END)
            .filter(at -> text.latex().lastIndexOf(',', at.start()) >= 0)
            .flatMap(at -> Stream.concat(lost(text, at, near, 1), lost(text, at, far, 3)));
    return Stream.concat(exchanged, lost);
  }

  private static Typo exchanged(Text text, MatchResult at) {
    String words =
        "%s and %s have changed places"
            .formatted(Words.sign(at.group(1).strip()), Words.sign(at.group(2).strip()));
    return text.with(at, at.group(2) + "," + at.group(1), words, 0);
  }

  private static Stream<Typo> lost(Text text, MatchResult at, Set<String> letters, int tier) {
    return letters.stream()
        .map(letter -> text.with(at, "," + letter, Words.sign(letter) + " is lost", tier));
  }
}
