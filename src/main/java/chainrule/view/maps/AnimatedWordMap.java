package chainrule.view.maps;

import chainrule.projection.PointSet;
import chainrule.projection.PrincipalComponents;
import chainrule.projection.Projection;
import chainrule.train.Snapshot;
import chainrule.vectors.WordVectors;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A map of words at several moments of a training, on one pair of axes: the principal components of
 * the last moment T. The words move, the axes do not.
 *
 * <pre>
 *   x_w(t) = v_w(t)/‖v_w(t)‖ − mean_w v_w(T)/‖v_w(T)‖      place of w at t: (q_1ᵀx_w(t), q_2ᵀx_w(t))
 * </pre>
 *
 * Notebook 10.
 *
 * @param last the map of the last moment
 * @param moments at least two, in the order of the training, the last of them with the places of
 *     {@code last}; words in the order of its spots
 */
public record AnimatedWordMap(WordMap last, List<Moment> moments) {
  /** Copies the moments. */
  public AnimatedWordMap {
    moments = List.copyOf(moments);
    if (moments.size() < 2) {
      throw new IllegalArgumentException(
          "%d snapshots; points move between at least two".formatted(moments.size()));
    }
    for (int t = 1; t < moments.size(); t++) {
      if (!(moments.get(t - 1).fraction < moments.get(t).fraction)) {
        throw new IllegalArgumentException(
            "a snapshot at %s of the training follows one at %s; each must be later than the last"
                .formatted(moments.get(t).fraction, moments.get(t - 1).fraction));
      }
    }
  }

  /**
   * Where the words were at a moment.
   *
   * @param fraction the part of the training that was done, in [0, 1]
   * @param points one for each word
   */
  public record Moment(double fraction, List<Projection.Point> points) {
    /** Copies the points. */
    public Moment {
      points = List.copyOf(points);
    }

    PointSet places() {
      return PointSet.of(points);
    }
  }

  /**
   * The map of some words at the moments of snapshots.
   *
   * @param snapshots at least two of one training, in order and evenly apart, as {@link
   *     chainrule.train.Snapshots} takes them
   * @param categories the words to show, at least three, each with its kind, those first whose
   *     names matter most
   * @throws IllegalArgumentException if there are fewer snapshots or words, if one is not later
   *     than the last, or if it does not hold a word; the message has the nearest spellings
   */
  public static AnimatedWordMap of(List<Snapshot> snapshots, Map<String, String> categories) {
    if (snapshots.isEmpty()) {
      throw new IllegalArgumentException("0 snapshots; points move between at least two");
    }
    WordVectors end = snapshots.get(snapshots.size() - 1).vectors();
    List<String> words = List.copyOf(categories.keySet());
    Projection projection = Projection.pca(end, words);
    double[] mean = PointSet.of(end, words).mean();
    PrincipalComponents axes = PrincipalComponents.of(PointSet.of(end, words).minus(mean));
    return new AnimatedWordMap(
        WordMap.of(end, categories, projection),
        snapshots.stream()
            .map(snapshot -> moment(snapshot, words, x -> axes.places(x.minus(mean))))
            .toList());
  }

  private static Moment moment(
      Snapshot snapshot, List<String> words, UnaryOperator<PointSet> shadow) {
    PointSet places = shadow.apply(PointSet.of(snapshot.vectors(), words));
    return new Moment(snapshot.fraction(), places.named(words));
  }

  /** The part of the plane that contains every word at every moment, with a margin. */
  public Plane plane() {
    return Plane.around(moments.stream().map(Moment::places).toList());
  }

  /**
   * The places of the labels, in the order of the spots: at no moment do two overlap, and at the
   * last moment none covers a point.
   */
  public List<Label> labels(Picture picture) {
    Stream<PointSet> pixels = moments.stream().map(moment -> picture.pixels(moment.places()));
    return LabelLayout.of(last.words(), pixels.toList(), picture, Label.LARGEST_ZOOM);
  }
}
