package chainrule.text;

import java.util.List;
import java.util.stream.Stream;

/** A text, as sentences of words. It can be read again and again and need not fit in memory. */
public interface Corpus {
  /** What the corpus is called in charts and messages. */
  String name();

  /**
   * The sentences, from the beginning and in the same order at each call; each is a list of at
   * least one word. Close the stream when you do not read it to its end.
   *
   * @throws IllegalArgumentException if the text cannot be read
   */
  Stream<List<String>> sentences();
}
