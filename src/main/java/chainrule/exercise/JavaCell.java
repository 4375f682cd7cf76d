package chainrule.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of Java as tokens: a frame around {@code yourTurn()}, and what stands in its place. The
 * tokens are those of the compiler (JLS 3): a name that it sees is not hidden by an escape, by a
 * character that it skips, or by a string that looks like a remark.
 */
record JavaCell(List<String> tokens) {
  private static final Pattern ESCAPE =
      Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\u++(\\p{XDigit}{4})");
  private static final String REMARK = "//[^\\r\\n]*|/\\*(?s:.*?)\\*/";
  private static final String TEXT =
      "\"\"\"(?s:[^\\\\\"]*+(?:(?:\\\\.|\"(?!\"\"))[^\\\\\"]*+)*+)\"\"\""
          + "|\"[^\"\\\\\\r\\n]*+(?:\\\\.[^\"\\\\\\r\\n]*+)*+\""
          + "|'(?:\\\\.)?+[^'\\r\\n]*+'";
  private static final Pattern TOKEN =
      Pattern.compile(REMARK + "|" + TEXT + "|\\w+(?:\\.\\d\\w*)?|->|\\S");
  private static final List<String> GAP = of(ExerciseKind.YOUR_TURN).tokens;
  private static final String END_OF_STATEMENT = ";";

  static JavaCell of(String source) {
    return new JavaCell(
        TOKEN
            .matcher(asCompiled(source))
            .results()
            .map(MatchResult::group)
            .filter(token -> !token.startsWith("//") && !token.startsWith("/*"))
            .toList());
  }

  /** With its escapes replaced, and without the characters that a compiler skips in names. */
  private static String asCompiled(String source) {
    return ESCAPE
        .matcher(source)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) + (char) Integer.parseInt(found.group(2), 16)))
        .codePoints()
        .filter(character -> !Character.isIdentifierIgnorable(character))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  boolean isOpen() {
    return Collections.indexOfSubList(tokens, GAP) >= 0;
  }

  /** All that was added to a frame, where the frame is still there. */
  Optional<List<String>> answerIn(JavaCell frame) {
    int gap = Collections.indexOfSubList(frame.tokens, GAP);
    List<String> before = frame.tokens.subList(0, gap);
    List<String> after = afterGap(frame.tokens.subList(gap + GAP.size(), frame.tokens.size()));
    int start = Collections.indexOfSubList(tokens, before);
    int end = tokens.size() - after.size();
    boolean kept =
        start >= 0
            && start + before.size() < end
            && tokens.subList(end, tokens.size()).equals(after);
    if (!kept) {
      return Optional.empty();
    }
    List<String> added = new ArrayList<>(tokens.subList(0, start));
    added.addAll(tokens.subList(start + before.size(), end));
    return Optional.of(added);
  }

  /** The end of {@code yourTurn();} belongs to the answer: a loop in its place ends otherwise. */
  private static List<String> afterGap(List<String> rest) {
    return rest.indexOf(END_OF_STATEMENT) == 0 ? rest.subList(1, rest.size()) : rest;
  }
}
