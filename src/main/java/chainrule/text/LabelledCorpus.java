package chainrule.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * Labelled sentences in three parts: one to train on, one to choose by (dev), one to look at once
 * everything has been chosen (test). Notebook 11.
 *
 * @param name what the corpus is called
 * @param classes the names of the classes, by label; at least two
 * @param train at least one sentence
 * @param dev at least one sentence
 * @param test at least one sentence
 */
public record LabelledCorpus(
    String name,
    List<String> classes,
    List<LabelledSentence> train,
    List<LabelledSentence> dev,
    List<LabelledSentence> test) {
  /** Copies the lists; refuses an empty part and a label without a class. */
  public LabelledCorpus {
    classes = List.copyOf(classes);
    train = List.copyOf(train);
    dev = List.copyOf(dev);
    test = List.copyOf(test);
    if (classes.size() < 2) {
      throw new IllegalArgumentException(
          "%s has %d classes; it needs at least 2".formatted(name, classes.size()));
    }
    if (train.isEmpty() || dev.isEmpty() || test.isEmpty()) {
      throw new IllegalArgumentException(
          "%s has %d sentences to train, %d for dev, %d for test; each part needs at least one"
              .formatted(name, train.size(), dev.size(), test.size()));
    }
    int largest =
        Stream.of(train, dev, test)
            .flatMap(List::stream)
            .mapToInt(LabelledSentence::label)
            .max()
            .getAsInt();
    if (largest >= classes.size()) {
      throw new IllegalArgumentException(
          "%s has a label %d; with %d classes it must lie in 0..%d"
              .formatted(name, largest, classes.size(), classes.size() - 1));
    }
  }

  /** The words of the training part alone, to learn word vectors from. */
  public Corpus text() {
    return new SentenceCorpus(name, train.stream().map(LabelledSentence::words).toList());
  }

  /** The name and the sizes of the parts. */
  @Override
  public String toString() {
    return "%s, %d classes: %d sentences to train, %d for dev, %d for test"
        .formatted(name, classes.size(), train.size(), dev.size(), test.size());
  }
}
