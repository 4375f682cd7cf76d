package chainrule.vectors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.text.LabelledSentence;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class SentenceVectorsTest {
  private static final WordVectors VECTORS =
      WordVectors.of(
          List.of("not", "good", "bad"),
          MatrixUtils.createRealMatrix(new double[][] {{4, 0}, {0, 8}, {0, -8}}));

  @Test
  void repeatsCountAndUnknownWordsDoNot() {
    assertArrayEquals(
        new double[] {8 / 3.0, 8 / 3.0},
        SentenceVectors.average(VECTORS, List.of("not", "so", "good", "not")).toArray());
  }

  @Test
  void theOrderOfTheWordsIsLost() {
    RealMatrix rows =
        SentenceVectors.averages(
            VECTORS,
            List.of(
                new LabelledSentence(List.of("not", "bad", "good"), 1),
                new LabelledSentence(List.of("bad", "not", "good"), 0)));
    assertArrayEquals(rows.getRow(0), rows.getRow(1));
  }

  @Test
  void aSentenceWithoutAKnownWordIsZero() {
    assertArrayEquals(
        new double[2], SentenceVectors.average(VECTORS, List.of("unheard", "of")).toArray());
  }

  @Test
  void noSentencesAreRefused() {
    assertEquals(
        "there is no sentence to average; give at least one",
        assertThrows(
                IllegalArgumentException.class, () -> SentenceVectors.averages(VECTORS, List.of()))
            .getMessage());
  }
}
