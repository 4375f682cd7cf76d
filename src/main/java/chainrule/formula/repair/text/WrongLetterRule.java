package chainrule.formula.repair.text;

import chainrule.formula.repair.EditKind;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** A letter is another: one that stands nearby, or one that the setting knows. */
final class WrongLetterRule implements TextRewrite {
  private static final char ASCII = 0x7F;
  private static final Set<String> DIGITS = Set.of("0", "1", "2");

  private final Set<String> near;
  private final Set<String> far;

  WrongLetterRule(Set<String> near, Set<String> far) {
    this.near = near;
    this.far = far;
  }

  @Override
  public Stream<TextEdit> undone(LatexText text) {
    return text.lettersAndStrangers().stream()
        .flatMap(at -> Stream.concat(others(text, at, near, 0), others(text, at, far, 3)));
  }

  private static Stream<TextEdit> others(
      LatexText text, MatchResult at, Set<String> letters, int tier) {
    boolean strange = at.group().charAt(0) > ASCII;
    boolean digit = Character.isDigit(at.group().charAt(0));
    return letters.stream()
        .filter(letter -> !letter.equals(at.group()))
        .filter(letter -> !(strange && DIGITS.contains(letter)))
        .map(
            letter ->
                text.replacing(
                    at,
                    letter,
                    EditKind.TOKEN_REPLACED,
                    digit && DIGITS.contains(letter) ? 0 : tier));
  }
}
