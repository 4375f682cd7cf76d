package chainrule.formula;

/**
 * What stands around a line in a document.
 *
 * @param sentence what the sentence says that leads to its display, if the line is the first of it
 * @param isFirst whether it is the first line of its display
 * @param isLast whether it is the last
 */
record LineContext(SentenceCondition sentence, boolean isFirst, boolean isLast) {
  /** No document. */
  static final LineContext NONE = new LineContext(SentenceCondition.NONE, false, false);
}
