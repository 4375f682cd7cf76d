package chainrule.train;

import chainrule.text.Corpus;
import chainrule.text.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/**
 * A corpus as word indices, read once and held in memory, four bytes a word.
 *
 * @param sentences each has at least two words; the words the vocabulary does not have are left out
 */
record IndexedText(List<int[]> sentences) {
  static IndexedText of(Corpus corpus, Vocabulary vocabulary) {
    try (Stream<List<String>> sentences = untilInterrupted(corpus)) {
      return new IndexedText(
          sentences
              .map(sentence -> indices(sentence, vocabulary))
              .filter(sentence -> sentence.length > 1)
              .toList());
    }
  }

  /** The sentences of a corpus, up to the moment when this thread is interrupted. */
  static Stream<List<String>> untilInterrupted(Corpus corpus) {
    return corpus.sentences().takeWhile(sentence -> !Thread.currentThread().isInterrupted());
  }

  long words() {
    return sentences.stream().mapToLong(sentence -> sentence.length).sum();
  }

  int longestSentence() {
    return sentences.stream().mapToInt(sentence -> sentence.length).max().orElse(0);
  }

  private static int[] indices(List<String> sentence, Vocabulary vocabulary) {
    return vocabulary.indices(sentence).stream().mapToInt(Integer::intValue).toArray();
  }
}
