package chainrule.text;

import chainrule.math.Require;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A smaller text of the same kind: the first sentence of every k.
 *
 * @param corpus the whole text
 * @param k how many times smaller, at least 1; 1 keeps everything
 */
public record SampledCorpus(Corpus corpus, int k) implements Corpus {
  /** Refuses a k below 1. */
  public SampledCorpus {
    Require.atLeast("k", k, 1);
  }

  @Override
  public String name() {
    return k == 1 ? corpus.name() : "%s, one sentence in %d".formatted(corpus.name(), k);
  }

  @Override
  public Stream<List<String>> sentences() {
    AtomicLong seen = new AtomicLong();
    return corpus.sentences().filter(sentence -> seen.getAndIncrement() % k == 0);
  }
}
