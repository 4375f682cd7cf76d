package chainrule.formula.repair.text;

import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A bracket or a comma stands some letters early or late, or a pair of brackets is lost. */
final class BracketRule implements TextRewrite {
  private static final Set<String> OPENING = Set.of("(", "{", "[");
  private static final Set<String> CLOSING = Set.of(")", "}", "]");
  private static final int FAR = 8;
  private static final int WIDEST = 24;

  @Override
  public Stream<TextEdit> undone(LatexText text) {
    List<MatchResult> all = text.boundaries();
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(k -> Stream.concat(moved(text, all, k), lost(text, all, k)));
  }

  private static Stream<TextEdit> moved(LatexText text, List<MatchResult> all, int k) {
    boolean bracket = !all.get(k).group().isEmpty() && "()[]{},".contains(all.get(k).group());
    return IntStream.range(Math.max(0, k - FAR), Math.min(all.size(), k + FAR + 1))
        .filter(j -> bracket && j != k && j != k + 1)
        .mapToObj(j -> moved(text, all.get(k), all.get(j).start()));
  }

  private static TextEdit moved(LatexText text, MatchResult bracket, int to) {
    LatexText without = new LatexText(text.put(bracket.start(), bracket.end(), ""));
    int at = to > bracket.start() ? to - bracket.group().length() : to;
    Change change = Change.of(EditKind.TOKEN_MISPLACED, bracket.group());
    return new TextEdit(without.put(at, at, bracket.group()), change, bracket.start(), 2);
  }

  private static Stream<TextEdit> lost(LatexText text, List<MatchResult> all, int k) {
    return IntStream.range(k + 2, Math.min(all.size(), k + WIDEST))
        .filter(j -> isBalanced(all.subList(k, j)))
        .mapToObj(j -> lost(text, all.get(k).start(), all.get(j).start()));
  }

  private static boolean isBalanced(List<MatchResult> signs) {
    int depth = 0;
    for (MatchResult sign : signs) {
      depth += OPENING.contains(sign.group()) ? 1 : CLOSING.contains(sign.group()) ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  private static TextEdit lost(LatexText text, int from, int to) {
    String inside = "(" + text.latex().substring(from, to).strip() + ")";
    Change change = Change.of(EditKind.BRACKETS_MISSING, inside);
    return new TextEdit(text.put(from, to, inside), change, from, 3);
  }
}
