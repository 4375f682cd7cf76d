package chainrule.formula.document;

/**
 * A place in a file, in the form that editors jump to.
 *
 * @param file its name
 * @param line counted from 1
 * @param column counted from 1
 */
public record Place(String file, int line, int column) {
  /** {@code paper.tex:117:5}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
