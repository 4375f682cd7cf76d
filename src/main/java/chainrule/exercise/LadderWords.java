package chainrule.exercise;

import java.util.List;
import java.util.stream.Collectors;

/** What is said about the lines of a ladder. */
final class LadderWords {
  private LadderWords() {}

  static String of(StepKind kind, int line, Climb climb) {
    return switch (kind) {
      case RUNG -> rung(climb);
      case LEAP ->
          "True, and a large step: line %d passes over %s. Show a line between."
              .formatted(line, rungs(climb.missing()));
      case NEARER ->
          "True, and on the way to rung %d; go on from there.".formatted(climb.next() + 1);
      case QUESTION ->
          "That repeats the question: both sides of line %d are the same.".formatted(line);
      case REPEATED -> "Line %d repeats a line above it.".formatted(line);
      case REARRANGED ->
          "True, but line %d says what the side before it says, only written in another way."
              .formatted(line);
      case BACK -> "True, but line %d goes back to a rung that you have left.".formatted(line);
      case ASIDE ->
          "True, but line %d is about something else, and not about what this ladder asks for."
              .formatted(line);
      case ASTRAY ->
          "True, but line %d comes no nearer to rung %d; it may be the start of a road of your own."
              .formatted(line, climb.next() + 1);
    };
  }

  private static String rung(Climb climb) {
    List<Integer> missing = climb.missing();
    if (climb.isAtTop() && missing.isEmpty()) {
      return "You are at the top.";
    }
    int last = climb.reached().last() + 1;
    return missing.isEmpty()
        ? "Rung %d holds.".formatted(last)
        : "Rung %d holds; you passed over %s.".formatted(last, rungs(missing));
  }

  private static String rungs(List<Integer> numbers) {
    String all =
        numbers.stream().map(rung -> Integer.toString(rung + 1)).collect(Collectors.joining(", "));
    return (numbers.size() == 1 ? "rung " : "rungs ") + all;
  }
}
