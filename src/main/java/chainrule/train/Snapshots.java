package chainrule.train;

import chainrule.math.Require;
import chainrule.vectors.WordVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Keeps copies of V while it is trained: one before the first step, one at the end, and others
 * evenly between them, to within a sentence.
 *
 * <pre>
 *   moments t_i = i/(n − 1), i = 0 … n − 1      memory: about n·words·(4d + 70) bytes, whatever the text
 * </pre>
 *
 * Give it to {@code Word2Vec.train} as a listener; one object for one training. Of a training that
 * was stopped it has the moments before; where the training is resumed with it, the others follow.
 * Notebook 10.
 */
public final class Snapshots implements TrainingListener {
  /** Of a word beside its entries: its norm, and its place in the index. */
  private static final int BYTES_OF_A_WORD = 70;

  private final int most;
  private final int words;
  private final List<Snapshot> taken = new ArrayList<>();
  private int next;

  /**
   * Ready for a training.
   *
   * @param most n, how many copies at most; at least 2
   * @param words how many words each copy has at most, at least 1: the most frequent ones
   * @throws IllegalArgumentException if there are fewer
   */
  public Snapshots(int most, int words) {
    if (most < 2) {
      throw new IllegalArgumentException(
          "most is %d; there are at least 2 snapshots, of the start and of the end"
              .formatted(most));
    }
    Require.atLeast("words", words, 1);
    this.most = most;
    this.words = words;
  }

  @Override
  public boolean wants(double fraction) {
    return fraction * (most - 1) >= next;
  }

  @Override
  public void progress(Progress progress) {
    if (wants(progress.fraction())) {
      taken.add(new Snapshot(progress.fraction(), progress.vectorsSoFar().get().first(words)));
      next = 1 + (int) (progress.fraction() * (most - 1));
    }
  }

  /** The copies so far, in the order of the training. */
  public List<Snapshot> taken() {
    return List.copyOf(taken);
  }

  /** How many, of what, and about how much memory they take. */
  @Override
  public String toString() {
    return taken.isEmpty()
        ? "no snapshots yet"
        : String.format(
            Locale.ROOT,
            "%d snapshots of %s, about %.0f MB",
            taken.size(),
            taken.get(0).vectors(),
            taken.stream().mapToLong(Snapshots::bytes).sum() / 1e6);
  }

  private static long bytes(Snapshot snapshot) {
    WordVectors vectors = snapshot.vectors();
    return (long) vectors.size() * (Float.BYTES * vectors.dimension() + BYTES_OF_A_WORD);
  }
}
