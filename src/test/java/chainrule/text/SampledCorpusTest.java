package chainrule.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampledCorpusTest {
  private static final Corpus FIVE = SentenceCorpus.of("five", "a", "b", "c", "d", "e");

  @Test
  void everySecondSentenceIsKept() {
    Corpus half = new SampledCorpus(FIVE, 2);
    assertEquals(List.of(List.of("a"), List.of("c"), List.of("e")), half.sentences().toList());
    assertEquals(3, half.sentences().count(), "and can be read again");
    assertEquals("five, one sentence in 2", half.name());
  }

  @Test
  void oneKeepsEverySentenceAndZeroIsRefused() {
    assertEquals(5, new SampledCorpus(FIVE, 1).sentences().count());
    assertEquals("five", new SampledCorpus(FIVE, 1).name());
    assertThrows(IllegalArgumentException.class, () -> new SampledCorpus(FIVE, 0));
  }
}
