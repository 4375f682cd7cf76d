package chainrule.formula.repair.text;

import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line as it was typed, and the places in it where a slip can be undone.
 *
 * @param latex the line
 */
record LatexText(String latex) {
  private static final String ACCENTED = "(?<![a-zA-Z\\\\_^])((?:\\\\hat ?)?[a-zA-Z])";

  /** A script, or a prime. */
  static final String SCRIPT = "(?:[_^](?:\\{[^{}]*\\}|\\\\top|[a-zA-Z0-9])|')";

  /** A letter with its accent; then its scripts and primes. */
  static final String NAME = ACCENTED + "(" + SCRIPT + "*)";

  /** A name that has scripts. */
  static final String SCRIPTED = ACCENTED + "(" + SCRIPT + "+)";

  /**
   * The digits of a number; one digit where LaTeX takes no more: in a script, in {@code \\frac12}.
   */
  static final String NUMBER = "(?<=[_^]|\\\\[dt]?frac|\\\\frac[0-9])[0-9]|[0-9]+(?:\\.[0-9]+)?";

  /** A letter, a Greek one too, or a number. */
  static final Pattern LETTER =
      Pattern.compile(
          "\\\\(?:alpha|beta|gamma|delta|epsilon|eta|theta|lambda|mu|phi|psi|omega|sigma)(?![a-zA-Z])"
              + "|(?<!\\\\[a-zA-Z]{0,20})[a-zA-Z]|"
              + NUMBER);

  private static final Pattern STRANGE = Pattern.compile("[^\\x00-\\x7F]+");
  private static final Pattern BOUNDARY =
      Pattern.compile("\\\\[a-zA-Z]+|[a-zA-Z]|" + NUMBER + "|[-+=,:(){}\\[\\]_^|']|$");

  /** All places that look like this, one behind the other. */
  Stream<MatchResult> places(Pattern pattern) {
    return Matches.of(pattern, latex).stream();
  }

  /** All places that look like this; one may begin within another. */
  Stream<MatchResult> overlapping(Pattern pattern) {
    return Matches.overlapping(pattern, latex).stream();
  }

  /**
   * What looks like this in several texts, each spelling once, in the order in which they occur.
   */
  static Set<String> spellings(Stream<LatexText> texts, Pattern pattern) {
    return texts
        .flatMap(text -> text.places(pattern))
        .map(MatchResult::group)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Letters, and characters that no formula is written with. */
  List<MatchResult> lettersAndStrangers() {
    return Stream.concat(places(LETTER), places(STRANGE)).toList();
  }

  /** Letters, Greek ones too, and numbers. */
  List<MatchResult> letters() {
    return places(LETTER).toList();
  }

  /** Where one more sign could stand. */
  List<MatchResult> boundaries() {
    return places(BOUNDARY).toList();
  }

  /** This text with something else in a place. */
  TextEdit with(MatchResult at, String fresh, Change change, int tier) {
    return new TextEdit(put(at.start(), at.end(), fresh), change, at.start(), tier);
  }

  /** This text with one token in the place of another. */
  TextEdit replacing(MatchResult at, String fresh, EditKind kind, int tier) {
    return with(at, fresh, Change.of(kind, at.group(), fresh), tier);
  }

  /** With a space only where a command would swallow the letter behind it. */
  String put(int start, int end, String fresh) {
    String before = latex.substring(0, start);
    String after = latex.substring(end);
    return joined(joined(before, fresh), after);
  }

  /** This text with a name in several places. */
  String put(List<MatchResult> places, String name) {
    StringBuilder changed = new StringBuilder(latex);
    for (int k = places.size() - 1; k >= 0; k--) {
      changed.replace(places.get(k).start(), places.get(k).end(), name);
    }
    return changed.toString();
  }

  private static String joined(String before, String after) {
    boolean swallowed = !after.isEmpty() && isLetter(after.charAt(0)) && endsInCommand(before);
    return before + (swallowed ? " " : "") + after;
  }

  private static boolean endsInCommand(String text) {
    int start = text.length();
    while (start > 0 && isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start > 0 && start < text.length() && text.charAt(start - 1) == '\\';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
