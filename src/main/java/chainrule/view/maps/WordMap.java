package chainrule.view.maps;

import chainrule.projection.NearestNeighbours;
import chainrule.projection.NeighbourPreservation;
import chainrule.projection.PointSet;
import chainrule.projection.Projection;
import chainrule.vectors.WordVectors;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param spots one for each word, those first that matter most
 * @param varianceExplained which part of the variance the places tell, in [0, 1]
 * @param axis from which word to which one the first axis leads, where it was chosen so
 * @param vectors what the map was made of; without them there is no other map of the same words
 */
public record WordMap(
    List<Spot> spots,
    double varianceExplained,
    Optional<WordAxis> axis,
    Optional<WordVectors> vectors) {
  private static final int NEIGHBOURS = NeighbourPreservation.KEPT;
  private static final int DENSITY_CELL = 12; // pixels

  /** What words are called that are of none of the kinds asked for. */
  public static final String OTHER = "other words";

  /** Copies the spots. */
  public WordMap {
    spots = List.copyOf(spots);
  }

  /**
   * Places alone.
   *
   * @param spots one for each word
   * @param varianceExplained which part of the variance the places tell, in [0, 1]
   */
  public WordMap(List<Spot> spots, double varianceExplained) {
    this(spots, varianceExplained, Optional.empty(), Optional.empty());
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

    /** The same word elsewhere. */
    Spot at(Projection.Point point) {
      return new Spot(word, point.x(), point.y(), category, neighbours);
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
        projection.varianceExplained(),
        Optional.empty(),
        Optional.of(vectors));
  }

  /**
   * The map of the most frequent words of some WordNet categories, by principal components.
   *
   * @param vectors word vectors, the most frequent word first. Not modified.
   * @param categories lexicographer files such as {@code noun.animal}
   * @param most how many words at most, at least three
   * @throws IllegalArgumentException if WordNet has no such category (the message has the nearest
   *     spelling), or if the vectors hold fewer than three words of these categories
   */
  public static WordMap of(WordVectors vectors, Set<String> categories, int most) {
    return of(vectors, kinds(vectors, categories, most));
  }

  /**
   * The map of the most frequent words, whatever they are, by principal components: those of some
   * WordNet categories in a colour for each, all {@linkplain #OTHER others} in grey. Where words
   * are many, the map shows how dense they are, and more of them the closer one looks.
   *
   * @param vectors word vectors, the most frequent word first. Not modified.
   * @param categories lexicographer files such as {@code noun.animal}
   * @param most how many words at most, at least three
   * @throws IllegalArgumentException if WordNet has no such category, or if there are fewer than
   *     three words
   */
  public static WordMap whole(WordVectors vectors, Set<String> categories, int most) {
    List<String> words = vectors.words().subList(0, Math.min(most, vectors.words().size()));
    Map<String, String> kinds = new LinkedHashMap<>();
    words.forEach(word -> kinds.put(word, OTHER));
    kinds.putAll(WordNetKinds.of(words, categories, most));
    return of(vectors, kinds);
  }

  /**
   * The most frequent words of some WordNet categories, each with the plain name of its category,
   * the most frequent first.
   *
   * @param vectors word vectors, the most frequent word first. Not modified.
   * @param categories lexicographer files such as {@code noun.animal}
   * @param most how many words at most
   * @return word → kind, such as {@code animals}
   * @throws IllegalArgumentException if WordNet has no such category; the message has the nearest
   *     spelling
   */
  public static Map<String, String> kinds(WordVectors vectors, Set<String> categories, int most) {
    return WordNetKinds.of(vectors.words(), categories, most);
  }

  /**
   * The same words along an axis of one's own: to the right the words nearer to one word than to
   * another, upwards the direction in which they differ most beside it.
   *
   * @param from the word on the left
   * @param to the word on the right
   * @throws IllegalArgumentException if a word is unknown (the message has the nearest spellings),
   *     or if both point the same way
   * @throws IllegalStateException if this map has places alone
   * @see Projection#along
   */
  public WordMap along(String from, String to) {
    Projection projection = Projection.along(source(), words(), from, to);
    List<Spot> moved =
        IntStream.range(0, spots.size())
            .mapToObj(i -> spots.get(i).at(projection.points().get(i)))
            .toList();
    return new WordMap(
        moved, projection.varianceExplained(), Optional.of(new WordAxis(from, to)), vectors);
  }

  /**
   * The words of some kinds alone, by their own principal components and with neighbours among
   * themselves.
   *
   * @param kinds as the legend has them, for example {@code "animals"}
   * @throws IllegalArgumentException if the map has no such kind (the message has those it has), or
   *     if there are fewer than three words
   * @throws IllegalStateException if this map has places alone
   */
  public WordMap only(String... kinds) {
    Set<String> known = byCategory().keySet();
    for (String kind : kinds) {
      if (!known.contains(kind)) {
        throw new IllegalArgumentException(
            "the map has no kind '%s'; it has %s".formatted(kind, String.join(", ", known)));
      }
    }
    Map<String, String> kept = new LinkedHashMap<>();
    spots.stream()
        .filter(spot -> List.of(kinds).contains(spot.category()))
        .forEach(spot -> kept.put(spot.word(), spot.category()));
    return of(source(), kept);
  }

  private WordVectors source() {
    return vectors.orElseThrow(
        () ->
            new IllegalStateException(
                "this map has places alone; make it of vectors, with WordMap.of"));
  }

  private static Spot spot(
      Projection.Point point, Map<String, String> categories, List<String> words, int[] nearest) {
    String category = categories.get(point.word());
    if (category == null) {
      throw new IllegalArgumentException(
          "the word '%s' has no kind; each word of a map needs one".formatted(point.word()));
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

  /**
   * From which zoom on each word is drawn, in the order of the spots: 1, but where there are more
   * than a picture can show.
   */
  public int[] levels(Picture picture) {
    return DetailLevels.of(picture.pixels(places()));
  }

  /** The words that are drawn before the user zooms. */
  public WordMap atFirstSight(Picture picture) {
    int[] levels = levels(picture);
    return new WordMap(
        IntStream.range(0, levels.length).filter(i -> levels[i] == 1).mapToObj(spots::get).toList(),
        varianceExplained,
        axis,
        vectors);
  }

  /** Where the words stand that a picture cannot show at zoom 1; empty if it shows all. */
  public Density density(Picture picture) {
    return spots.size() <= DetailLevels.CROWD
        ? new Density(List.of())
        : Density.of(this, picture, DENSITY_CELL);
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

  /** The categories by name, {@linkplain #OTHER others} last. */
  public List<String> kinds() {
    return byCategory().keySet().stream().sorted(Comparator.comparing(OTHER::equals)).toList();
  }

  /** The spots of each category, by name. */
  public SortedMap<String, List<Spot>> byCategory() {
    return spots.stream()
        .collect(Collectors.groupingBy(Spot::category, TreeMap::new, Collectors.toList()));
  }

  /**
   * The share of words whose nearest neighbour, in all d dimensions, is of their own category.
   *
   * @throws IllegalStateException if a word of this map has no neighbours
   */
  public double neighbourAgreement() {
    if (spots.stream().anyMatch(spot -> spot.neighbours().isEmpty())) {
      throw new IllegalStateException(
          "a word of this map has no neighbours; make the map of vectors, with WordMap.of");
    }
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
