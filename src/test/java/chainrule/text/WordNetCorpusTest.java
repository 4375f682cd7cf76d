package chainrule.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordNetCorpusTest {
  private final Corpus corpus = new WordNetCorpus();

  @Test
  void glossesAndDefinitionsAreTheSentences() {
    List<List<String>> sentences = corpus.sentences().toList();
    assertEquals(310_655, sentences.size());
    assertEquals(2_738_047, sentences.stream().mapToLong(List::size).sum());
    assertTrue(sentences.contains(List.of("ruler", "of", "a", "kingdom")));
    assertTrue(sentences.contains(List.of("king", "a", "male", "sovereign")));
    assertTrue(sentences.stream().noneMatch(List::isEmpty));
  }

  @Test
  void readingTwiceGivesTheSameAndMayEndEarly() {
    List<List<String>> first = corpus.sentences().limit(1_000).toList();
    assertEquals(first, corpus.sentences().limit(1_000).toList());
  }
}
