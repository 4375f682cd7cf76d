package chainrule.formula.repair.text;

import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.repair.EditKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A word that the setting does not know is near one that it knows: naiye for naive. */
final class MisspelledWordRule implements TextRewrite {
  private static final Pattern WORD =
      Pattern.compile("(?<![\\\\a-zA-Z])[a-zA-Z](?:[- ]?[a-zA-Z])+");
  private static final int SHORTEST = 3;

  private final List<String> words;

  MisspelledWordRule(Collection<String> spellings) {
    words =
        Stream.concat(
                spellings.stream(),
                Arrays.stream(BuiltinFunction.values()).map(BuiltinFunction::latex))
            .flatMap(spelling -> Matches.of(WORD, spelling).stream().map(MatchResult::group))
            .filter(word -> word.length() >= SHORTEST)
            .distinct()
            .toList();
  }

  @Override
  public Stream<TextEdit> undone(LatexText text) {
    return text.places(WORD)
        .flatMap(
            at ->
                words.stream()
                    .filter(word -> isNear(at.group(), word))
                    .map(word -> text.replacing(at, word, EditKind.WORD_MISSPELLED, 0)));
  }

  /** Whether all but one letter are the same, at the start and at the end. */
  private static boolean isNear(String typed, String word) {
    int longest = Math.max(typed.length(), word.length());
    int most = Math.min(typed.length(), word.length());
    int start = 0;
    while (start < most && typed.charAt(start) == word.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && typed.charAt(typed.length() - 1 - end) == word.charAt(word.length() - 1 - end)) {
      end++;
    }
    return !typed.equals(word) && longest - start - end == 1;
  }
}
