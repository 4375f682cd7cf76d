package chainrule.view.maps;

import chainrule.projection.NearestNeighbours;
import chainrule.projection.NeighbourPreservation;
import chainrule.projection.PointSet;
import chainrule.projection.Projection;
import chainrule.text.WordNetCategories;
import chainrule.vectors.WordVectors;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A map of words: the place of each word, its category, and its true neighbours, not all of which
 * are near it in two dimensions.
 *
 * @param spots one for each word
 * @param varianceExplained which part of the variance the places tell, in [0, 1]
 */
public record WordMap(List<Spot> spots, double varianceExplained) {
  private static final int NEIGHBOURS = NeighbourPreservation.KEPT;

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

    /** The nearest neighbours, at most so many. */
    public List<String> nearest(int most) {
      return neighbours.subList(0, Math.min(most, neighbours.size()));
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
    return of(vectors, categories, Projection.pca(vectors, List.copyOf(categories.keySet())));
  }

  /**
   * The map of some words by any projection.
   *
   * @param vectors word vectors, for the true neighbours. Not modified.
   * @param categories the kind of each word of the projection
   * @param projection where each word stands
   * @throws IllegalArgumentException if a word is unknown or has no kind
   */
  public static WordMap of(
      WordVectors vectors, Map<String, String> categories, Projection projection) {
    List<String> words = projection.points().stream().map(Projection.Point::word).toList();
    int[][] nearest = NearestNeighbours.of(PointSet.of(vectors, words), NEIGHBOURS).indices();
    return new WordMap(
        IntStream.range(0, words.size())
            .mapToObj(i -> spot(projection.points().get(i), categories, words, nearest[i]))
            .toList(),
        projection.varianceExplained());
  }

  /**
   * The map of the most frequent words of some WordNet categories, by principal components.
   *
   * @param vectors word vectors, the most frequent word first. Not modified.
   * @param categories lexicographer files such as {@code noun.animal}
   * @param most how many words at the most, at least three
   * @throws IllegalArgumentException if WordNet has no such category (the message has the nearest
   *     spelling), or if the vectors hold fewer than three words of these categories
   */
  public static WordMap of(WordVectors vectors, Set<String> categories, int most) {
    return of(vectors, kinds(vectors, categories, most));
  }

  /**
   * The most frequent words of some WordNet categories, each with its category, the most frequent
   * first.
   *
   * @param vectors word vectors, the most frequent word first. Not modified.
   * @param categories lexicographer files such as {@code noun.animal}
   * @param most how many words at the most
   * @throws IllegalArgumentException if WordNet has no such category; the message has the nearest
   *     spelling
   */
  public static Map<String, String> kinds(WordVectors vectors, Set<String> categories, int most) {
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
    return kinds;
  }

  private static Spot spot(
      Projection.Point point, Map<String, String> categories, List<String> words, int[] nearest) {
    String category = categories.get(point.word());
    if (category == null) {
      throw new IllegalArgumentException("the word '%s' has no kind".formatted(point.word()));
    }
    List<String> neighbours = Arrays.stream(nearest).mapToObj(words::get).toList();
    return new Spot(point.word(), point.x(), point.y(), category, neighbours);
  }

  /** The number of neighbours of each word: 10, or all others where the map has fewer. */
  public int neighbours() {
    return spots.stream().mapToInt(spot -> spot.neighbours().size()).max().orElse(0);
  }

  /**
   * How many of each word's true neighbours are as near to it on the map: the mean, over words, of
   * the share of its {@link Spot#neighbours} that are among as many nearest on the map, in [0, 1].
   */
  public double keptNeighbours() {
    Map<String, Integer> indices = new HashMap<>();
    spots.forEach(spot -> indices.put(spot.word(), indices.size()));
    int[][] truth =
        spots.stream()
            .map(
                spot ->
                    spot.neighbours().stream()
                        .mapToInt(word -> indices.getOrDefault(word, -1))
                        .toArray())
            .toArray(int[][]::new);
    return NeighbourPreservation.kept(truth, places());
  }

  /** The part of the plane that contains every word, with a margin. */
  public Plane plane() {
    return Plane.around(List.of(places()));
  }

  /**
   * The places of the labels, in the order of the spots: none covers another label or a point. The
   * first ones are placed first; others appear when the user zooms in.
   */
  public List<Label> labels(Picture picture) {
    return LabelLayout.of(words(), List.of(picture.pixels(places())), picture, Label.LARGEST_ZOOM);
  }

  /** The words, in the order of the spots. */
  public List<String> words() {
    return spots.stream().map(Spot::word).toList();
  }

  /** The places of the words, in the order of the spots. */
  public PointSet places() {
    return PointSet.of(
        spots.stream().mapToDouble(Spot::x).toArray(),
        spots.stream().mapToDouble(Spot::y).toArray());
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
