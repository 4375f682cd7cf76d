package chainrule.vectors;

import chainrule.math.Require;
import chainrule.text.SpellingSuggestions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A vector for each word, with similarity, neighbours and analogies. Immutable; entries are
 * float32.
 *
 * <pre>
 *   similarity(a, b) = cos(v_a, v_b) = v_aᵀv_b / (‖v_a‖‖v_b‖), and 0 if one of them is zero
 * </pre>
 *
 * Notebook 10.
 */
public final class WordVectors {
  private final List<String> words;
  private final Map<String, Integer> indices;
  private final int dimension;
  private final float[] entries;
  private final List<String> notes;
  private final NeighbourSearch search;

  /**
   * Keeps the array, the vectors one after the other and perhaps more entries; it must not change.
   *
   * @param notes what there is to say about where they come from
   */
  WordVectors(List<String> words, int dimension, float[] entries, List<String> notes) {
    this.words = List.copyOf(words);
    this.indices = new HashMap<>(2 * words.size());
    this.dimension = dimension;
    this.entries = entries;
    this.notes = List.copyOf(notes);
    this.words.forEach(this::number);
    this.search = new NeighbourSearch(this.words, dimension, entries);
  }

  /**
   * Vectors from rows of float32 numbers.
   *
   * @param words all different
   * @param dimension d, the length of a vector
   * @param rows word index → its row, whose first d entries are the vector; entries after them do
   *     not count. Not modified.
   * @throws IllegalArgumentException if an entry is not finite
   */
  public static WordVectors of(List<String> words, int dimension, IntFunction<float[]> rows) {
    words.forEach(word -> Require.given("word", word));
    float[] entries = new float[words.size() * dimension];
    for (int w = 0; w < words.size(); w++) {
      System.arraycopy(rows.apply(w), 0, entries, w * dimension, dimension);
    }
    return new WordVectors(words, dimension, entries, List.of());
  }

  /**
   * The vectors in the rows of a matrix, rounded to float32.
   *
   * @param words all different, one for each row
   * @param vectors finite entries. Not modified.
   * @throws IllegalArgumentException if there are not as many words as rows, a word comes twice, or
   *     an entry is not finite
   */
  public static WordVectors of(List<String> words, RealMatrix vectors) {
    Require.given("words", words).forEach(word -> Require.given("word", word));
    Require.given("vectors", vectors);
    if (words.size() != vectors.getRowDimension() || Set.copyOf(words).size() != words.size()) {
      throw new IllegalArgumentException(
          "%d words, %d of them different, for %d rows; each row needs a word of its own"
              .formatted(words.size(), Set.copyOf(words).size(), vectors.getRowDimension()));
    }
    float[] entries = new float[vectors.getRowDimension() * vectors.getColumnDimension()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] =
          (float)
              vectors.getEntry(i / vectors.getColumnDimension(), i % vectors.getColumnDimension());
    }
    return new WordVectors(words, vectors.getColumnDimension(), entries, List.of());
  }

  /**
   * Reads a file of word vectors in any {@link Format}, gzip or plain; which one is seen from its
   * first bytes.
   *
   * <p>The number of words in a header is checked against the size of the file before memory is
   * allocated, and nothing is returned of an incomplete file. Of a word that occurs twice the first
   * vector is kept, and {@link #notes} says so. An interruption ends the reading.
   *
   * @param path such as {@code Path.of("glove.6B.100d.txt")}
   * @throws IllegalStateException if the thread is interrupted
   * @throws IllegalArgumentException if it cannot be read, is no such file, or is damaged; the
   *     message says where
   */
  public static WordVectors load(Path path) {
    return load(path, Integer.MAX_VALUE);
  }

  /**
   * Reads a file as {@link #load(Path)} does.
   *
   * @param words what becomes of words that are not UTF-8
   */
  public static WordVectors load(Path path, Words words) {
    return load(path, Integer.MAX_VALUE, words);
  }

  /**
   * Reads the first words of a file as {@link #load(Path)} does; in most files they are the most
   * frequent ones.
   *
   * @param most the largest number of words to read, at least 1
   * @throws IllegalArgumentException if most is below 1, or as {@link #load(Path)} says
   */
  public static WordVectors load(Path path, int most) {
    return load(path, most, Words.REFUSE);
  }

  /**
   * Reads the first words of a file as {@link #load(Path)} does.
   *
   * @param most the largest number of words to read, at least 1
   * @param words what becomes of words that are not UTF-8
   * @throws IllegalArgumentException if most is below 1, or as {@link #load(Path)} says
   */
  public static WordVectors load(Path path, int most, Words words) {
    return VectorFileReader.read(path, most, words);
  }

  /**
   * Writes the vectors to a file, with gzip if its name ends in .gz. The file is replaced when it
   * has been written completely; until then an older one stays as it was.
   *
   * @throws IllegalArgumentException if the file cannot be written, or if a word could not be read
   *     back, such as one with a space in it in a word2vec file
   */
  public void save(Path path, Format format) {
    Require.given("path", path);
    Require.given("format", format);
    VectorFileWriter.write(this, path, format);
  }

  /**
   * v_w + u_w for each word: with V and U of a training, what some use instead of V alone.
   *
   * @param other vectors of the same words in the same order. Not modified.
   * @throws IllegalArgumentException if words or lengths differ
   */
  public WordVectors plus(WordVectors other) {
    Require.given("other", other);
    if (!words.equals(other.words) || dimension != other.dimension) {
      throw new IllegalArgumentException(
          "%s and %s cannot be added; both need the same words and the same length"
              .formatted(this, other));
    }
    float[] sum = new float[size() * dimension];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = entries[i] + other.entries[i];
    }
    return new WordVectors(words, dimension, sum, List.of());
  }

  /**
   * A copy of the first words; after a training they are the most frequent ones.
   *
   * @param most how many at most, at least 1
   * @throws IllegalArgumentException if most is below 1
   */
  public WordVectors first(int most) {
    Require.atLeast("most", most, 1);
    int kept = Math.min(most, size());
    return new WordVectors(
        words.subList(0, kept), dimension, Arrays.copyOf(entries, kept * dimension), notes);
  }

  /** |V|, the number of words. */
  public int size() {
    return words.size();
  }

  /** d, the length of a vector. */
  public int dimension() {
    return dimension;
  }

  /** All words; after a training the most frequent first. */
  public List<String> words() {
    return words;
  }

  /**
   * What was noticed when the vectors were read from a file: words that came twice, or were not
   * UTF-8; empty if there is nothing to say.
   */
  public List<String> notes() {
    return notes;
  }

  /** Whether there is a vector for this word. */
  public boolean contains(String word) {
    return indices.containsKey(word);
  }

  /**
   * A copy of v_word, length d.
   *
   * @throws IllegalArgumentException if the word is unknown; the message has the nearest spellings
   */
  public RealVector vector(String word) {
    int start = index(word) * dimension;
    double[] vector = new double[dimension];
    Arrays.setAll(vector, i -> entries[start + i]);
    return new ArrayRealVector(vector, false);
  }

  /**
   * The cosine of the angle between v_a and v_b.
   *
   * @return a value in [−1, 1]
   * @throws IllegalArgumentException if a word is unknown; the message has the nearest spellings
   */
  public double similarity(String a, String b) {
    return search.cosine(index(a), vector(b).toArray());
  }

  /**
   * The k words nearest to a word, itself left out, the nearest first.
   *
   * @param k at least 1
   * @throws IllegalArgumentException if the word is unknown or k is below 1
   */
  public List<Neighbour> nearest(String word, int k) {
    return search.nearest(vector(word), Set.of(word), k);
  }

  /**
   * a is to b as c is to …: the k words nearest to b̂ − â + ĉ, where ˆ is division by the length;
   * a, b and c are left out.
   *
   * <p>analogy("man", "king", "woman", 1) asks for the queen.
   *
   * @param k at least 1
   * @throws IllegalArgumentException if a word is unknown or k is below 1
   */
  public List<Neighbour> analogy(String a, String b, String c, int k) {
    RealVector target = unit(b).subtract(unit(a)).add(unit(c));
    return search.nearest(target, new HashSet<>(List.of(a, b, c)), k);
  }

  /**
   * A copy of a vector as float32, length d.
   *
   * @param index of its word, in 0..|V|−1
   * @throws IllegalArgumentException if there is no such index
   */
  public float[] row(int index) {
    Require.index("index", index, "these vectors", size(), "words");
    return Arrays.copyOfRange(entries, index * dimension, (index + 1) * dimension);
  }

  /** How many and how long they are, and the notes. */
  @Override
  public String toString() {
    String vectors = "%d word vectors of length %d".formatted(size(), dimension);
    return notes.isEmpty() ? vectors : vectors + "; " + String.join("; ", notes);
  }

  private void number(String word) {
    Integer before = indices.putIfAbsent(word, indices.size());
    if (before != null) {
      throw new IllegalArgumentException(
          "the word '%s' comes twice; all words must be different".formatted(word));
    }
  }

  private RealVector unit(String word) {
    double norm = search.norm(index(word));
    return vector(word).mapDivideToSelf(norm == 0 ? 1 : norm);
  }

  private int index(String word) {
    Integer index = indices.get(Require.given("word", word));
    if (index == null) {
      throw SpellingSuggestions.unknown(word, words);
    }
    return index;
  }
}
