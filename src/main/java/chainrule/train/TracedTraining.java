package chainrule.train;

import chainrule.math.Require;
import chainrule.text.Corpus;
import java.util.List;
import java.util.stream.Stream;

/**
 * Word vectors of the plane, trained one pair at a time: every update can be looked at.
 *
 * <pre>
 *   repeat:  draw a pair (c, o) of the text and negatives w_1 … w_K;  θ ← θ − α ∂J/∂θ
 * </pre>
 *
 * Notebook 06. Immutable: the same text, options and number give the same update, to the bit. It is
 * the textbook's step in {@code double}, with d = 2, with every window as wide as it can be, and
 * with an α that does not fall.
 */
public final class TracedTraining {
  private final List<PairUpdate> updates;

  private TracedTraining(List<PairUpdate> updates) {
    this.updates = List.copyOf(updates);
  }

  /**
   * The first updates of a training that starts with entries of V and U from N(0, ¾²).
   *
   * @param corpus a few short sentences, of 100 different words at most; with more than about
   *     twenty a picture is crowded
   * @param options m, K, α, minCount and the seed; the others have no effect. With K = 0 nothing is
   *     pushed.
   * @param updates how many updates, 1..10000
   * @throws IllegalArgumentException if the number of updates is out of range, the text has fewer
   *     than two words or more than 100, or none stands beside another
   * @throws IllegalStateException if the vectors grow beyond all bounds
   */
  public static TracedTraining of(Corpus corpus, TrainingOptions options, int updates) {
    Require.inRange("updates", updates, 1, 10_000);
    PairDraws draws = PairDraws.of(corpus, options);
    return new TracedTraining(Stream.iterate(draws.first(), draws::next).limit(updates).toList());
  }

  /** How many updates there are. */
  public int size() {
    return updates.size();
  }

  /** All updates, the first one first. */
  public List<PairUpdate> updates() {
    return updates;
  }

  /**
   * The update with this number: the same number, the same update.
   *
   * @param number counted from 1
   * @throws IllegalArgumentException if there is no such update
   */
  public PairUpdate update(int number) {
    if (number < 1 || number > size()) {
      throw new IllegalArgumentException(
          "update is %d; there are %d updates, so it must lie in 1..%d"
              .formatted(number, size(), size()));
    }
    return updates.get(number - 1);
  }

  /** How many updates of how many words. */
  @Override
  public String toString() {
    return "%d updates of %d words".formatted(size(), updates.get(0).words().size());
  }
}
