package chainrule.formula.infer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Over which ranges the indices of names run.
 *
 * @param byRow the letters that each row binds
 */
record IndexRangeUses(List<BoundLetters> byRow) {
  private static final String FIRST = "1";

  /** Copies the list. */
  IndexRangeUses {
    byRow = List.copyOf(byRow);
  }

  /** A letter for the index of a family. */
  String letter(UndeclaredName name) {
    return name.uses().stream()
        .flatMap(use -> use.subscript().stream())
        .filter(under -> under.matches("[a-z]"))
        .findFirst()
        .orElse("i");
  }

  /** Where its first index starts. */
  String start(UndeclaredName name) {
    return bounds(name, 0).map(Bounds::start).findFirst().orElse(FIRST);
  }

  /** Where its first index ends, if a range says it. */
  Optional<String> end(UndeclaredName name) {
    return bounds(name, 0).map(Bounds::end).findFirst();
  }

  /** Where an index ends that starts at 1, if a range says it. */
  Optional<String> size(UndeclaredName name, int place) {
    return bounds(name, place).filter(b -> b.start().equals(FIRST)).map(Bounds::end).findFirst();
  }

  /** Whether an index runs from a number other than 1. */
  boolean isShifted(UndeclaredName name) {
    return bounds(name, 0).anyMatch(b -> b.start().equals("0"));
  }

  private record Bounds(String start, String end) {}

  private Stream<Bounds> bounds(UndeclaredName name, int place) {
    return name.uses().stream()
        .flatMap(use -> bounds(use, place).stream())
        .sorted(Comparator.comparing(b -> b.start().equals(FIRST)));
  }

  private Optional<Bounds> bounds(NameUse use, int place) {
    List<String> letters = use.subscript().map(NameGroups::letters).orElse(List.of());
    if (place >= letters.size()) {
      return Optional.empty();
    }
    Map<String, String> ends = byRow.get(use.row()).ends();
    String letter = letters.get(place);
    String end = ends.getOrDefault(letter, "");
    String start = byRow.get(use.row()).starts().getOrDefault(letter, "");
    boolean named = end.matches("[a-zA-Z]|\\\\[a-z]+|\\|[A-Z]\\|");
    return named ? Optional.of(new Bounds(start.isEmpty() ? FIRST : start, end)) : Optional.empty();
  }
}
