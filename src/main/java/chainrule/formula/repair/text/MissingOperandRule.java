package chainrule.formula.repair.text;

import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Nothing stands where a letter must: below or before a script, in braces, behind a ∂. */
final class MissingOperandRule implements TextRewrite {
  private static final Pattern HOLE =
      Pattern.compile(
          "(?<=[_^])\\s*(?=[-+=,:/(){}\\[\\]_^|]|\\\\[a-zA-Z]|$)"
              + "|(?<=[-+=,:/({\\[|\\s]|^)(?=[_^])"
              + "|(?<=[{(|])\\s*(?=\\\\?[})|])"
              + "|(?<=[,=])\\s*(?=[,)}|])"
              + "|(?<=\\\\(?:partial|hat))\\s*(?=[-+=,:/)}\\]|]|$)");

  private static final int CONTEXT = 2;
  private static final Set<String> DERIVATIVE = Set.of("\\partial");

  private final Set<String> near;
  private final Set<String> far;

  private final Set<String> spellings;

  MissingOperandRule(Set<String> near, Set<String> far, Set<String> spellings) {
    this.near = near;
    this.far = far;
    this.spellings = spellings;
  }

  @Override
  public Stream<TextEdit> undone(LatexText text) {
    return text.places(HOLE)
        .flatMap(
            at ->
                Stream.of(
                        filled(text, at, DERIVATIVE, 0),
                        filled(text, at, known(text, at), 0),
                        filled(text, at, near, 0),
                        filled(text, at, far, 1))
                    .flatMap(typos -> typos));
  }

  /** What the setting writes behind the two signs before the hole: the c of C=c. */
  private Set<String> known(LatexText text, MatchResult at) {
    String before = text.latex().substring(Math.max(0, at.start() - CONTEXT), at.start());
    Set<String> known = new LinkedHashSet<>();
    for (String spelling : spellings) {
      int found = before.length() < CONTEXT ? -1 : spelling.indexOf(before);
      String behind = found < 0 ? "" : spelling.substring(found + CONTEXT);
      new LatexText(behind).letters().stream().limit(1).map(MatchResult::group).forEach(known::add);
    }
    return known;
  }

  private static Stream<TextEdit> filled(
      LatexText text, MatchResult at, Set<String> letters, int tier) {
    return letters.stream()
        .map(letter -> text.with(at, letter, Change.of(EditKind.TOKEN_MISSING, letter), tier));
  }
}
