package chainrule.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * Sentences held in memory: a few of your own, or a text that is read more than once.
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

  /**
   * A copy of a corpus, read once; each different word is kept once. A million words take about 10
   * megabytes.
   *
   * @param corpus a text that fits in memory
   * @throws CancellationException if the thread is interrupted: half a text must not look like the
   *     whole
   */
  public static SentenceCorpus copyOf(Corpus corpus) {
    Map<String, String> words = new HashMap<>();
    String stopped = "the copy of %s was stopped; half a text is not kept".formatted(corpus.name());
    try (Stream<List<String>> sentences = corpus.sentences()) {
      return new SentenceCorpus(
          corpus.name(),
          sentences
              .peek(sentence -> Stop.refuse(stopped))
              .map(
                  sentence ->
                      sentence.stream().map(w -> words.computeIfAbsent(w, own -> own)).toList())
              .toList());
    }
  }

  @Override
  public Stream<List<String>> sentences() {
    return list.stream();
  }

  /** The name and the number of sentences. */
  @Override
  public String toString() {
    return name + ", " + list.size() + " sentences";
  }
}
