package chainrule.formula.infer;

import java.util.Comparator;

/**
 * An equation that gives a new name its meaning.
 *
 * @param before the line before which it has to be known: its own, or an earlier one that uses it
 * @param line the line that it is in
 * @param side which side of that line is the name
 * @param declaration the same as a line of a setting
 */
public record InferredDefinition(int before, int line, int side, String declaration)
    implements Comparable<InferredDefinition> {
  /** In the order in which they can be declared: of J = p(o) = … first p(o), then J. */
  private static final Comparator<InferredDefinition> ORDER =
      Comparator.<InferredDefinition>comparingInt(known -> known.before())
          .thenComparingInt(InferredDefinition::line)
          .thenComparing(InferredDefinition::side, Comparator.reverseOrder())
          .thenComparing(InferredDefinition::declaration);

  @Override
  public int compareTo(InferredDefinition other) {
    return ORDER.compare(this, other);
  }

  /** The same, known before an earlier line. */
  InferredDefinition movedBefore(int earlier) {
    return new InferredDefinition(Math.min(before, earlier), line, side, declaration);
  }
}
