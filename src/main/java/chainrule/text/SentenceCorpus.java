package chainrule.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A few sentences, held in memory.
 *
 * @param name what the corpus is called
 * @param list the sentences, each a list of words
 */
public record SentenceCorpus(String name, List<List<String>> list) implements Corpus {
  /** Copies the sentences and drops empty ones. */
  public SentenceCorpus {
    list = list.stream().filter(words -> !words.isEmpty()).map(List::copyOf).toList();
  }

  /**
   * A corpus of strings: each is one sentence, split into words as {@link TextCorpus} does.
   *
   * @param name what the corpus is called
   * @param sentences for example {@code "the cat sat"}
   */
  public static SentenceCorpus of(String name, String... sentences) {
    return new SentenceCorpus(name, Arrays.stream(sentences).map(WordSplitter::split).toList());
  }

  @Override
  public Stream<List<String>> sentences() {
    return list.stream();
  }
}
