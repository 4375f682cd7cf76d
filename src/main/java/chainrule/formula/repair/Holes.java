package chainrule.formula.repair;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Nothing stands where a letter must: below or before a script, in braces, behind a ∂. */
final class Holes implements Slip {
  private static final Pattern HOLE =
      Pattern.compile(
          "(?<=[_^])\\s*(?=[-+=,:/(){}\\[\\]_^|]|\\\\[a-zA-Z]|$)"
              + "|(?<=[-+=,:/({\\[|\\s]|^)(?=[_^])"
              + "|(?<=[{(|])\\s*(?=\\\\?[})|])"
              + "|(?<=\\\\(?:partial|hat))\\s*(?=[-+=,:/)}\\]|]|$)");

  private static final Set<String> DERIVATIVE = Set.of("\\partial");

  private final Set<String> near;
  private final Set<String> far;

  Holes(Set<String> near, Set<String> far) {
    this.near = near;
    this.far = far;
  }

  @Override
  public Stream<Typo> undone(Text text) {
    return text.places(HOLE)
        .flatMap(
            at ->
                Stream.of(
                        filled(text, at, DERIVATIVE, 0),
                        filled(text, at, near, 0),
                        filled(text, at, far, 1))
                    .flatMap(typos -> typos));
  }

  private static Stream<Typo> filled(Text text, MatchResult at, Set<String> letters, int tier) {
    return letters.stream()
        .map(letter -> text.with(at, letter, Words.sign(letter) + " is lost", tier));
  }
}
