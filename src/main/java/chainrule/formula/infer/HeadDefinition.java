package chainrule.formula.infer;

import java.util.List;

/**
 * A line that gives a name its meaning: the first in which the name stands, alone on the left side.
 *
 * @param row the line
 * @param base the name without its subscript
 * @param lines the declarations that say the same
 */
public record HeadDefinition(int row, String base, List<String> lines) {
  /** Copies the lines. */
  public HeadDefinition {
    lines = List.copyOf(lines);
  }
}
