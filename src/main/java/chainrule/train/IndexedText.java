package chainrule.train;

import chainrule.text.Corpus;
import chainrule.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A corpus as word indices, read once and held in memory, four bytes a word.
 *
 * @param sentences each has at least two words; the words the vocabulary does not have are left out
 */
record IndexedText(List<int[]> sentences) {
  static IndexedText of(Corpus corpus, Vocabulary vocabulary) {
    List<int[]> indexed = new ArrayList<>();
    readUntilInterrupted(corpus, sentence -> add(indices(sentence, vocabulary), indexed));
    return new IndexedText(indexed);
  }

  /** Reads the sentences of a corpus, up to the moment when this thread is interrupted. */
  static void readUntilInterrupted(Corpus corpus, Consumer<List<String>> reader) {
    try (Stream<List<String>> sentences = corpus.sentences()) {
      sentences
          .takeWhile(sentence -> !Thread.currentThread().isInterrupted())
          .forEachOrdered(reader);
    } catch (CancellationException stopped) {
      // in the middle of a long passage without words; the thread is still interrupted
    }
  }

  private static void add(int[] sentence, List<int[]> sentences) {
    if (sentence.length > 1) {
      sentences.add(sentence);
    }
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
