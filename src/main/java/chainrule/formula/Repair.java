package chainrule.formula;

import java.util.List;

/**
 * A true line near a false one. It was found by trying, so it is true; it may not be what the
 * author meant.
 *
 * @param latex the whole line with the change made
 * @param words what was changed: "v_w became v_c"
 * @param kinds the kind of each change, in order; one at least
 */
public record Repair(String latex, String words, List<RepairKind> kinds) {
  /** Copies the kinds. */
  public Repair {
    kinds = List.copyOf(kinds);
  }

  @Override
  public String toString() {
    return latex + "  (" + words + ")";
  }
}
