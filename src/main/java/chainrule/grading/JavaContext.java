package chainrule.grading;

import chainrule.exercise.Exercise;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands above an exercise in Java, in the course's own notebook. What a submission has in its
 * place has no effect.
 *
 * @param statements all of them, in order
 */
record JavaContext(List<String> statements) {
  /** The question's own verb, which notebooks also take as the name of a variable. */
  private static final String VERB = "gradient";

  private static final Pattern NAME = Pattern.compile("\\b[A-Za-z_]\\w*\\b");
  private static final Pattern DEFINED =
      Pattern.compile("(?<=[\\w>\\]] |, )([A-Za-z_]\\w*)\\s*(?:=(?!=)|\\([^()]*\\)\\s*\\{)");
  private static final Pattern CHANGED =
      Pattern.compile("\\b([A-Za-z_]\\w*)\\.(?:set|add|put|multiplyEntry)\\w*\\(");
  private static final Pattern FOR_A_KERNEL =
      Pattern.compile("(?m)^(?:%.*|if \\(!new java\\.io\\.File\\(.*|attach\\(\\))$");

  /**
   * The statements above an exercise.
   *
   * @param pieces cell → the statements in it
   */
  static JavaContext above(Exercise exercise, Function<String, List<String>> pieces) {
    return new JavaContext(
        CourseNotebook.cells(exercise).stream()
            .takeWhile(cell -> AnswerCell.of(cell).stream().noneMatch(a -> isOf(exercise, a)))
            .filter(cell -> !cell.startsWith("%%"))
            .map(cell -> FOR_A_KERNEL.matcher(cell).replaceAll(""))
            .flatMap(cell -> pieces.apply(cell).stream())
            .map(String::strip)
            .toList());
  }

  private static boolean isOf(Exercise exercise, AnswerCell answer) {
    return answer.id().equals(exercise.id());
  }

  /** The imports, and the statements that define or change what this code uses. */
  List<String> neededBy(String java) {
    Set<String> wanted = names(java).collect(Collectors.toCollection(HashSet::new));
    wanted.remove(VERB);
    Deque<String> needed = new ArrayDeque<>();
    for (int k = statements.size() - 1; k >= 0; k--) {
      String statement = statements.get(k);
      if (statement.startsWith("import ") || concerns(statement, wanted)) {
        needed.addFirst(statement);
        names(statement).forEach(wanted::add);
      }
    }
    return List.copyOf(needed);
  }

  private static boolean concerns(String statement, Set<String> names) {
    return Stream.of(DEFINED, CHANGED)
        .flatMap(pattern -> pattern.matcher(statement).results())
        .anyMatch(found -> names.contains(found.group(1)));
  }

  private static Stream<String> names(String java) {
    return NAME.matcher(java).results().map(MatchResult::group);
  }
}
