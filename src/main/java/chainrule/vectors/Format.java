package chainrule.vectors;

/**
 * The formats of files of word vectors; all are UTF-8, and files whose names end in .gz are
 * compressed with gzip.
 */
public enum Format {
  /**
   * A line with |V| and d, then a line for each word: the word and its d numbers, between single
   * spaces. What gensim calls {@code word2vec_format} with {@code binary=False}.
   */
  WORD2VEC_TEXT,
  /**
   * A line with |V| and d, then each word, a space and its d numbers as float32, the lowest byte
   * first. What gensim calls {@code word2vec_format} with {@code binary=True}.
   */
  WORD2VEC_BINARY,
  /** The lines of {@link #WORD2VEC_TEXT} without the first; a word may have spaces in it. */
  GLOVE
}
