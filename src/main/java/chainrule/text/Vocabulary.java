package chainrule.text;

import chainrule.math.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * The words of a text, numbered from 0: the most frequent first, words of equal count in
 * alphabetical order. Immutable.
 */
public final class Vocabulary implements Serializable {
  private final List<String> words;
  private final long[] counts;
  private final Map<String, Integer> indices;

  /** Keeps the array of counts, which must not change. */
  Vocabulary(List<String> words, long[] counts) {
    this.words = List.copyOf(words);
    this.counts = counts;
    this.indices = new HashMap<>(2 * words.size());
    words.forEach(word -> indices.put(word, indices.size()));
  }

  /**
   * The words that occur at least minCount times; reads the corpus once.
   *
   * @param minCount at least 1
   * @throws IllegalArgumentException if minCount is below 1
   * @throws CancellationException if the thread is interrupted: half a text must not look like the
   *     whole
   */
  public static Vocabulary of(Corpus corpus, int minCount) {
    Require.given("corpus", corpus);
    try (Stream<List<String>> sentences = corpus.sentences()) {
      String stopped = "the count of the words of %s was stopped".formatted(corpus.name());
      return of(sentences.peek(sentence -> Stop.refuse(stopped)), minCount);
    }
  }

  /**
   * The words of these sentences that occur at least minCount times.
   *
   * @param sentences read to their end
   * @param minCount at least 1
   * @throws IllegalArgumentException if minCount is below 1
   */
  public static Vocabulary of(Stream<List<String>> sentences, int minCount) {
    WordCounter counter = new WordCounter();
    sentences.forEachOrdered(counter::add);
    return counter.vocabulary().atLeast(minCount);
  }

  /**
   * The words that were counted somewhere else, such as by several machines.
   *
   * @param counts how often each word occurs. Not modified.
   */
  public static Vocabulary of(Map<String, Long> counts) {
    List<Map.Entry<String, Long>> ordered = new ArrayList<>(counts.entrySet());
    ordered.sort(
        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    return new Vocabulary(
        ordered.stream().map(Map.Entry::getKey).toList(),
        ordered.stream().mapToLong(Map.Entry::getValue).toArray());
  }

  /**
   * The k most frequent words, or all when there are fewer.
   *
   * @param k at least 1
   * @throws IllegalArgumentException if k is below 1
   */
  public Vocabulary first(int k) {
    return prefix(Math.min(Require.atLeast("k", k, 1), size()));
  }

  /**
   * The words that occur at least minCount times.
   *
   * @param minCount at least 1
   * @throws IllegalArgumentException if minCount is below 1
   */
  public Vocabulary atLeast(int minCount) {
    Require.atLeast("minCount", minCount, 1);
    return prefix((int) Arrays.stream(counts).takeWhile(count -> count >= minCount).count());
  }

  /** |V|, the number of different words. */
  public int size() {
    return words.size();
  }

  /** All words, by index. */
  public List<String> words() {
    return words;
  }

  /**
   * The word with this index.
   *
   * @param index in 0..|V|−1
   * @throws IllegalArgumentException if there is no such index
   */
  public String word(int index) {
    return words.get(checked(index));
  }

  /**
   * The index of a word.
   *
   * @throws IllegalArgumentException if the vocabulary has no such word; the message has the
   *     nearest spellings
   */
  public int index(String word) {
    return find(word).orElseThrow(() -> SpellingSuggestions.unknown(word, words));
  }

  /** The index of a word, or nothing when the vocabulary does not have it. */
  public OptionalInt find(String word) {
    Integer index = indices.get(word);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** Whether the vocabulary has this word. */
  public boolean contains(String word) {
    return indices.containsKey(word);
  }

  /**
   * How often the word with this index occurs.
   *
   * @param index in 0..|V|−1
   * @throws IllegalArgumentException if there is no such index
   */
  public long count(int index) {
    return counts[checked(index)];
  }

  /** The number of running words, Σ count(i). */
  public long total() {
    return Arrays.stream(counts).sum();
  }

  /** The indices of the words of a sentence, in order; unknown words are dropped. */
  public List<Integer> indices(List<String> sentence) {
    List<Integer> known = new ArrayList<>(sentence.size());
    sentence.forEach(word -> find(word).ifPresent(known::add));
    return known;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,d words, %,d running words", size(), total());
  }

  private Vocabulary prefix(int size) {
    return new Vocabulary(words.subList(0, size), Arrays.copyOf(counts, size));
  }

  private int checked(int index) {
    return Require.index("index", index, "the vocabulary", size(), "words");
  }
}
