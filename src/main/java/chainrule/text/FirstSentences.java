package chainrule.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * The beginning of a corpus, to try things quickly.
 *
 * @param corpus the whole text
 * @param most how many sentences to keep, at least 1
 */
public record FirstSentences(Corpus corpus, long most) implements Corpus {
  /** Refuses to keep nothing. */
  public FirstSentences {
    if (most < 1) {
      throw new IllegalArgumentException("most is " + most + "; it must be at least 1");
    }
  }

  @Override
  public String name() {
    return "%s, the first %d sentences".formatted(corpus.name(), most);
  }

  @Override
  public Stream<List<String>> sentences() {
    return corpus.sentences().limit(most);
  }
}
