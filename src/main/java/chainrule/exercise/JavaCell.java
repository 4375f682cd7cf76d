package chainrule.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A cell of Java as tokens: a frame around {@code yourTurn()}, and what stands in its place. */
record JavaCell(List<String> tokens) {
  private static final Pattern REMARK = Pattern.compile("//[^\n]*|/\\*(?s:.*?)\\*/");
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|\\w+(?:\\.\\d\\w*)?|->|\\S");
  private static final List<String> GAP = of(ExerciseKind.YOUR_TURN).tokens;

  static JavaCell of(String source) {
    return new JavaCell(
        TOKEN
            .matcher(REMARK.matcher(source).replaceAll(" "))
            .results()
            .map(MatchResult::group)
            .toList());
  }

  boolean isOpen() {
    return Collections.indexOfSubList(tokens, GAP) >= 0;
  }

  /** All that was added to a frame, where the frame is still there. */
  Optional<List<String>> answerIn(JavaCell frame) {
    int gap = Collections.indexOfSubList(frame.tokens, GAP);
    List<String> before = frame.tokens.subList(0, gap);
    List<String> after = frame.tokens.subList(gap + GAP.size(), frame.tokens.size());
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
}
