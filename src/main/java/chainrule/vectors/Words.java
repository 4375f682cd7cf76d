package chainrule.vectors;

/** What becomes of words whose bytes are not UTF-8, when a file of word vectors is read. */
public enum Words {
  /** The file is refused, and the first such word named. */
  REFUSE,
  /**
   * The bytes that are not UTF-8 are replaced by U+FFFD (�), and the vector is kept. What gensim
   * calls {@code unicode_errors='replace'}.
   */
  REPLACE
}
