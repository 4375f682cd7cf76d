package chainrule.text;

import java.util.List;

/**
 * A sentence and the class it belongs to.
 *
 * @param words at least one word, in order
 * @param label the index of the class, at least 0
 */
public record LabelledSentence(List<String> words, int label) {
  /** Copies the words. */
  public LabelledSentence {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a sentence has no word; it needs at least one");
    }
    if (label < 0) {
      throw new IllegalArgumentException("label is " + label + "; it must be at least 0");
    }
  }

  /** The words with spaces between them. */
  public String text() {
    return String.join(" ", words);
  }

  /** The labels of some sentences, in order. */
  public static List<Integer> labels(List<LabelledSentence> sentences) {
    return sentences.stream().map(LabelledSentence::label).toList();
  }
}
