package chainrule.view;

import chainrule.text.WordNetCategories;
import chainrule.train.Neighbour;
import chainrule.train.WordVectors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A map of words: where each word stands, what kind of word it is, and who its neighbours really
 * are, for a map in two dimensions cannot keep all of them together.
 *
 * @param spots one for each word
 * @param varianceExplained which part of the variance the two axes keep, in [0, 1]
 */
public record WordMap(List<Spot> spots, double varianceExplained) {
  private static final int NEIGHBOURS = 5;

  /** Copies the spots. */
  public WordMap {
    spots = List.copyOf(spots);
  }

  /**
   * A word on the map.
   *
   * @param word the word
   * @param x along the first axis
   * @param y along the second axis
   * @param category its kind, for the colour
   * @param neighbours the words of the map nearest to it in all d dimensions, the nearest first
   */
  public record Spot(String word, double x, double y, String category, List<String> neighbours) {
    /** Copies the neighbours. */
    public Spot {
      neighbours = List.copyOf(neighbours);
    }
  }

  /**
   * The map of some words by principal components.
   *
   * @param vectors word vectors. Not modified.
   * @param categories the words to show, at least three, each with its kind, in the order to draw
   *     them
   * @throws IllegalArgumentException if there are fewer than three words or one is unknown
   */
  public static WordMap of(WordVectors vectors, Map<String, String> categories) {
    List<String> words = List.copyOf(categories.keySet());
    Projection projection = Projection.pca(vectors, words);
    WordVectors shown = only(vectors, words);
    return new WordMap(
        projection.points().stream()
            .map(point -> spot(point, categories.get(point.word()), shown))
            .toList(),
        projection.varianceExplained());
  }

  /**
   * The map of the most frequent words of some WordNet categories.
   *
   * @param vectors word vectors, the most frequent word first. Not modified.
   * @param categories lexicographer files such as {@code noun.animal}
   * @param most how many words at the most, at least three
   * @throws IllegalArgumentException if WordNet has no such category (the message has the nearest
   *     spelling), or if the vectors hold fewer than three words of these categories
   */
  public static WordMap of(WordVectors vectors, Set<String> categories, int most) {
    WordNetCategories.check(categories);
    Map<String, String> kinds = new LinkedHashMap<>();
    try (WordNetCategories wordNet = new WordNetCategories()) {
      for (String word : vectors.words()) {
        if (kinds.size() == most) {
          break;
        }
        wordNet.of(word).filter(categories::contains).ifPresent(kind -> kinds.put(word, kind));
      }
    }
    return of(vectors, kinds);
  }

  private static Spot spot(Projection.Point point, String category, WordVectors shown) {
    List<String> neighbours =
        shown.nearest(point.word(), NEIGHBOURS).stream().map(Neighbour::word).toList();
    return new Spot(point.word(), point.x(), point.y(), category, neighbours);
  }

  private static WordVectors only(WordVectors vectors, List<String> words) {
    RealMatrix rows = new Array2DRowRealMatrix(words.size(), vectors.dimension());
    for (int i = 0; i < words.size(); i++) {
      rows.setRowVector(i, vectors.vector(words.get(i)));
    }
    return WordVectors.of(words, rows);
  }

  /** The spots of each category, by name. */
  public SortedMap<String, List<Spot>> byCategory() {
    return spots.stream()
        .collect(Collectors.groupingBy(Spot::category, TreeMap::new, Collectors.toList()));
  }

  /** The share of words whose nearest neighbour, in all d dimensions, is of their own category. */
  public double neighbourAgreement() {
    Map<String, String> categories =
        spots.stream().collect(Collectors.toMap(Spot::word, Spot::category));
    return share(
        spot -> spot.category().equals(categories.get(spot.neighbours().get(0))) ? 1.0 : 0.0);
  }

  /**
   * The same share if neighbours were drawn at random, of n words of which n_c are of category c.
   *
   * <pre>
   *   Σ_c (n_c/n) · (n_c − 1)/(n − 1)
   * </pre>
   */
  public double chanceAgreement() {
    Map<String, List<Spot>> groups = byCategory();
    return share(spot -> (groups.get(spot.category()).size() - 1.0) / (spots.size() - 1.0));
  }

  private double share(Function<Spot, Double> part) {
    return spots.stream().mapToDouble(part::apply).average().orElse(0);
  }
}
