package chainrule.formula.prose;

/**
 * A word, a mark or a formula of a sentence.
 *
 * @param kind what it is
 * @param text a word in lower case; of a size, what stands for it
 */
record Token(Kind kind, String text) {
  enum Kind {
    WORD,
    MARK,
    FORMULA,
    /** What says how many entries something has: n of “n-dimensional”, m \times n. */
    SIZE
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isWord(String word) {
    return isWord() && text.equals(word);
  }

  boolean isMark(String mark) {
    return kind == Kind.MARK && text.equals(mark);
  }

  boolean isFormula() {
    return kind == Kind.FORMULA;
  }

  boolean isSize() {
    return kind == Kind.SIZE;
  }
}
