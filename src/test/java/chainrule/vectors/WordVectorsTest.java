package chainrule.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class WordVectorsTest {
  private final RealMatrix rows =
      MatrixUtils.createRealMatrix(
          new double[][] {{3, 0, 0}, {0, 2, 0}, {1, 1, 0}, {0, 0, 0}, {-1, 0, 0}, {0, 4, 0}});
  private final WordVectors vectors =
      WordVectors.of(List.of("east", "north", "northeast", "zero", "west", "up"), rows);

  @Test
  void similarityIsTheCosine() {
    assertEquals(1, vectors.similarity("east", "east"));
    assertEquals(-1, vectors.similarity("east", "west"));
    assertEquals(0, vectors.similarity("east", "north"));
    assertEquals(Math.sqrt(0.5), vectors.similarity("northeast", "north"), 1e-15);
    assertEquals(0, vectors.similarity("zero", "north"));
    assertEquals(0, vectors.similarity("zero", "zero"));
  }

  @Test
  void theNearestComeFirstWithoutTheWordItself() {
    assertEquals(
        List.of(new Neighbour("up", 1), new Neighbour("northeast", Math.sqrt(0.5))),
        rounded(vectors.nearest("north", 2)));
    assertEquals(5, vectors.nearest("north", 100).size());
  }

  @Test
  void aNeighbourIsAWordAndThreeDigits() {
    assertEquals("[up 1.000, northeast 0.707]", vectors.nearest("north", 2).toString());
  }

  @Test
  void wordsThatAreEquallyNearKeepTheirOrder() {
    assertEquals(
        List.of("north", "zero", "up"),
        vectors.nearest("east", 5).stream()
            .filter(neighbour -> neighbour.similarity() == 0)
            .map(Neighbour::word)
            .toList());
  }

  @Test
  void anAnalogyIsADifferenceOfUnitVectors() {
    // north − east + west = north − 2 east
    assertEquals(
        new Neighbour("up", 1 / Math.sqrt(5)),
        rounded(vectors.analogy("east", "north", "west", 1)).get(0));
    assertEquals(3, vectors.analogy("east", "north", "west", 9).size());
    assertEquals(5, vectors.analogy("east", "east", "east", 9).size());
  }

  @Test
  void vectorsAreCopies() {
    RealVector north = vectors.vector("north");
    north.set(7);
    assertEquals(rows.getRowVector(1), vectors.vector("north"));
    rows.setEntry(1, 1, 9);
    assertEquals(2, vectors.vector("north").getEntry(1));
    assertEquals(3, vectors.dimension());
    assertEquals(6, vectors.size());
    assertTrue(vectors.contains("zero"));
    assertFalse(vectors.contains("south"));
  }

  @Test
  void unknownWordsAreRefusedWithTheNearestSpellings() {
    String message = "unknown word 'nort'; did you mean 'north'?";
    assertEquals(message, message(() -> vectors.vector("nort")));
    assertEquals(message, message(() -> vectors.nearest("nort", 1)));
    assertEquals(message, message(() -> vectors.similarity("east", "nort")));
    assertEquals(message, message(() -> vectors.analogy("east", "nort", "west", 1)));
  }

  @Test
  void noSuggestionIsMadeForADistantWord() {
    assertEquals("k is 0; it must be at least 1", message(() -> vectors.nearest("east", 0)));
  }

  @Test
  void wordsMustFitTheRows() {
    assertEquals(
        "3 words, 2 of them different, for 6 rows; each row needs a word of its own",
        message(() -> WordVectors.of(List.of("a", "b", "a"), rows)));
    assertEquals(
        "the vector of 'a' has an entry that is not finite; all must be",
        message(
            () ->
                WordVectors.of(
                    List.of("a"), MatrixUtils.createRealMatrix(new double[][] {{1, Double.NaN}}))));
  }

  private static List<Neighbour> rounded(List<Neighbour> neighbours) {
    List<Double> roots = List.of(1.0, Math.sqrt(0.5), 1 / Math.sqrt(5));
    return neighbours.stream()
        .map(
            neighbour ->
                new Neighbour(
                    neighbour.word(),
                    roots.stream()
                        .filter(root -> Math.abs(root - neighbour.similarity()) < 1e-12)
                        .findFirst()
                        .orElse(neighbour.similarity())))
        .toList();
  }

  private static String message(Executable action) {
    return assertThrows(IllegalArgumentException.class, action).getMessage();
  }
}
