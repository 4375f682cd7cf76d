package chainrule.formula;

/**
 * A true line near a false one. It was found by trying, so it is true; it may not be what the
 * author meant.
 *
 * @param latex the whole line with the change made
 * @param words what was changed: "v_w became v_c"
 */
public record Repair(String latex, String words) {
  /** The next change, made after this one. */
  Repair and(Repair next) {
    return new Repair(next.latex, words + "; " + next.words);
  }

  @Override
  public String toString() {
    return latex + "  (" + words + ")";
  }
}
