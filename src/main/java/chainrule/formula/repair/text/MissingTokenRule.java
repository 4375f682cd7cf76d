package chainrule.formula.repair.text;

import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** A sign or a letter is lost. */
final class MissingTokenRule implements TextRewrite {
  private static final List<String> SIGNS =
      List.of("-", "^\\top", "\\partial ", "\\sum", "\\hat ", "'", "1", "0", "2", "+", "_", "=");

  private static final List<String> OPERATORS =
      List.of("\\log", "\\exp", "\\sigma", "\\le ", "\\ne ");

  private final List<String> signs;
  private final List<String> operators;
  private final Set<String> near;
  private final Set<String> far;

  private MissingTokenRule(
      List<String> signs, List<String> operators, Set<String> near, Set<String> far) {
    this.signs = signs;
    this.operators = operators;
    this.near = near;
    this.far = far;
  }

  MissingTokenRule(Set<String> near, Set<String> far) {
    this(SIGNS, OPERATORS, near, far);
  }

  /** The rule for a line that was read: its tree shows what else may be missing. */
  static MissingTokenRule betweenTerms() {
    return new MissingTokenRule(List.of("+"), List.of(), Set.of(), Set.of());
  }

  @Override
  public Stream<TextEdit> undone(LatexText text) {
    return text.boundaries().stream()
        .flatMap(
            at ->
                Stream.of(
                        lost(text, at, signs, 1),
                        lost(text, at, operators, 2),
                        lost(text, at, near, 2),
                        lost(text, at, far, 4))
                    .flatMap(typos -> typos));
  }

  private static Stream<TextEdit> lost(
      LatexText text, MatchResult at, Collection<String> signs, int tier) {
    return signs.stream()
        .filter(sign -> !isDigit(sign, 0) || !isInNumber(text, at.start()))
        .map(
            sign ->
                new TextEdit(
                    text.put(at.start(), at.start(), sign),
                    Change.of(EditKind.TOKEN_MISSING_BEFORE, sign.strip(), at.group()),
                    at.start(),
                    tier));
  }

  /** Whether one more digit there would make another number of one that stands there. */
  private static boolean isInNumber(LatexText text, int at) {
    return isDigit(text.latex(), at) || isDigit(text.latex(), at - 1);
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }
}
