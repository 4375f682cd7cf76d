package chainrule.formula.infer;

import java.util.Comparator;

/**
 * An equation that gives a new name its meaning.
 *
 * @param before the line before which it has to be known: its own, or an earlier one that uses it
 * @param order where it comes among those before that line; at first the line that it is in
 * @param line the line that it is in
 * @param side which side of that line is the name
 * @param head the left side as it was typed
 * @param name what is defined, as it is written
 * @param declaration the same as a line of a setting
 */
public record InferredDefinition(
    int before, int order, int line, int side, String head, String name, String declaration)
    implements Comparable<InferredDefinition> {
  /** In the order in which they can be declared: of J = p(o) = … first p(o), then J. */
  private static final Comparator<InferredDefinition> ORDER =
      Comparator.<InferredDefinition>comparingInt(known -> known.before())
          .thenComparingInt(InferredDefinition::order)
          .thenComparingInt(InferredDefinition::line)
          .thenComparing(InferredDefinition::side, Comparator.reverseOrder())
          .thenComparing(InferredDefinition::declaration);

  @Override
  public int compareTo(InferredDefinition other) {
    return ORDER.compare(this, other);
  }

  /** Whether it is in a line of the derivation. */
  boolean isOfLine() {
    return line >= 0;
  }

  /** The same, known before another, which is written with it. */
  InferredDefinition movedBefore(InferredDefinition other) {
    return new InferredDefinition(
        other.before, other.order - 1, line, side, head, name, declaration);
  }
}
