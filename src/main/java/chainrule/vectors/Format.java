package chainrule.vectors;

/**
 * How a file of word vectors is laid out; all are UTF-8, and a name that ends in .gz is packed with
 * gzip.
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
