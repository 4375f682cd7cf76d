package chainrule.notebook.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellHistoryTest {
  private static CellHistory history(String... inputs) {
    CellHistory history = new CellHistory();
    IntStream.range(0, inputs.length)
        .forEach(i -> history.add(new CellHistory.Entry(i + 1, inputs[i], "")));
    return history;
  }

  private static List<Integer> numbers(List<CellHistory.Entry> entries) {
    return entries.stream().map(CellHistory.Entry::number).toList();
  }

  @Test
  void theTailIsTheLastCellsInOrder() {
    assertEquals(List.of(2, 3), numbers(history("a", "b", "c").tail(2)));
    assertEquals(List.of(1, 2, 3), numbers(history("a", "b", "c").tail(9)));
  }

  @Test
  void aRangeEndsBeforeItsStop() {
    assertEquals(List.of(1, 2), numbers(history("a", "b", "c").range(1, 3)));
    assertEquals(List.of(2, 3), numbers(history("a", "b", "c").range(2, 0)));
  }

  @Test
  void aGlobMatchesTheWholeCell() {
    CellHistory history = history("x = 1", "y = 1", "x = 1", "(x)");
    assertEquals(List.of(1, 3), numbers(history.search("x*", 0, false)));
    assertEquals(List.of(3), numbers(history.search("x ? 1", 0, true)));
    assertEquals(List.of(4), numbers(history.search("(?)", 5, false)));
  }

  @Test
  void manyAsterisksMatchInNoTime() {
    CellHistory history = history("a".repeat(10_000), "a".repeat(10_000) + "b");
    String glob = "a*".repeat(50) + "b";
    assertTimeoutPreemptively(
        Duration.ofSeconds(1),
        () -> assertEquals(List.of(2), numbers(history.search(glob, 0, false))));
    assertEquals(List.of(1, 2), numbers(history.search("a**", 0, false)));
    assertEquals(List.of(), numbers(history.search("*a*c*", 0, false)));
  }

  @Test
  void theOldestOfMoreThanAThousandCellsIsForgotten() {
    CellHistory history =
        history(IntStream.range(0, 1001).mapToObj(i -> "c").toArray(String[]::new));
    assertEquals(1000, history.tail(0).size());
    assertEquals(2, history.tail(0).get(0).number());
  }
}
