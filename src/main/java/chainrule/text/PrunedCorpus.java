package chainrule.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * A corpus without its rare words, which are left out of its sentences.
 *
 * @param corpus the whole text
 * @param vocabulary the words to keep
 */
public record PrunedCorpus(Corpus corpus, Vocabulary vocabulary) implements Corpus {
  /**
   * Keeps the k most frequent words; reads the corpus once.
   *
   * @param k at least 1
   * @throws IllegalArgumentException if k is below 1
   */
  public static PrunedCorpus of(Corpus corpus, int k) {
    return new PrunedCorpus(corpus, Vocabulary.of(corpus, 1).first(k));
  }

  @Override
  public String name() {
    return "%s, %d words".formatted(corpus.name(), vocabulary.size());
  }

  @Override
  public Stream<List<String>> sentences() {
    return corpus.sentences().map(this::known).filter(words -> !words.isEmpty());
  }

  private List<String> known(List<String> sentence) {
    return sentence.stream().filter(vocabulary::contains).toList();
  }
}
