package chainrule.formula.repair;

import java.util.List;

/**
 * One change that makes a line true.
 *
 * @param kind what is changed
 * @param operands the formulas or tokens that it is about, in LaTeX, as {@link EditKind} says
 */
public record Change(EditKind kind, List<String> operands) {
  /** Copies the operands. */
  public Change {
    operands = List.copyOf(operands);
  }

  /** A change of these operands. */
  public static Change of(EditKind kind, String... operands) {
    return new Change(kind, List.of(operands));
  }
}
