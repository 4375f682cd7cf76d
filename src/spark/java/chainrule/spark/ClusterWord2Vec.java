package chainrule.spark;

import chainrule.text.Vocabulary;
import chainrule.train.MergeSchedule;
import chainrule.train.TrainingListener;
import chainrule.train.TrainingOptions;
import chainrule.train.TrainingPlan;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** What {@link chainrule.train.Word2Vec} does, for a text that is distributed over machines. */
final class ClusterWord2Vec {
  private ClusterWord2Vec() {}

  /**
   * Trains on a text, which is read twice: once to count its words, once to number them.
   *
   * @param parts P
   * @param interval how many words a part trains on between two merges; {@link
   *     MergeSchedule#wordsPerInterval} if empty
   * @param stopped asked after each merge of all rows; once it is true the vectors so far are
   *     returned
   * @throws IllegalArgumentException if the text cannot be read, has fewer than two words that
   *     occur minCount times, or fewer sentences than there are to be parts
   * @throws IllegalStateException if the training diverges, or executors are lost again and again
   */
  static ClusterRun train(
      JavaSparkContext spark,
      String path,
      int parts,
      Optional<Integer> interval,
      TrainingOptions options,
      TrainingListener listener,
      BooleanSupplier stopped) {
    ClusterText text = ClusterText.of(spark, path, parts);
    Vocabulary vocabulary = text.vocabulary(options.minCount());
    JavaRDD<int[][]> sentences = text.parts(vocabulary, parts);
    try {
      List<PartSize> sizes = sentences.map(PartSize::of).collect();
      refuseTooManyParts(path, sizes, options);
      MergeSchedule schedule = schedule(sizes, interval);
      long words = sizes.stream().mapToLong(PartSize::words).sum();
      TrainingPlan plan = new TrainingPlan(vocabulary, options, words);
      ClusterRun run = new ClusterTraining(spark, sentences, plan, schedule, listener).run(stopped);
      refuseNoPair(path, run, options);
      return run;
    } finally {
      sentences.unpersist();
    }
  }

  private static MergeSchedule schedule(List<PartSize> sizes, Optional<Integer> interval) {
    long largest = sizes.stream().mapToLong(PartSize::words).max().orElse(0);
    return MergeSchedule.of(
        largest, interval.orElseGet(() -> MergeSchedule.wordsPerInterval(sizes.size(), largest)));
  }

  private static void refuseTooManyParts(
      String path, List<PartSize> sizes, TrainingOptions options) {
    long sentences = sizes.stream().mapToLong(PartSize::sentences).sum();
    if (sentences < sizes.size()) {
      throw new IllegalArgumentException(
          "partitions is %d, and %s has %d sentences with two words that occur at least %d times; each partition needs one"
              .formatted(sizes.size(), path, sentences, options.minCount()));
    }
  }

  private static void refuseNoPair(String path, ClusterRun run, TrainingOptions options) {
    if (run.throughput().words() > 0 && run.throughput().pairs() == 0) {
      throw new IllegalArgumentException(
          "subsample is %s, and of %s it left no two words of a sentence, so nothing was learned; raise it (usual is 0.001), or take 0, which keeps every word"
              .formatted(options.subsample(), path));
    }
  }

  /** How large a part is. */
  private record PartSize(int sentences, long words) implements Serializable {
    static PartSize of(int[][] part) {
      return new PartSize(
          part.length, Arrays.stream(part).mapToLong(sentence -> sentence.length).sum());
    }
  }
}
