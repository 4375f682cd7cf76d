package chainrule.formula.infer;

import chainrule.formula.parse.ArgumentSyntax;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which letters of a derivation are indices: those that sums bind, and i, j, k by convention; but k
 * counts steps in P_k = A P_{k-1} A^⊤, so that it belongs to the names.
 */
final class SubscriptIndices {
  private static final String STEP = "k";
  private static final Pattern STEPS = Pattern.compile("k([-+|].*)?");
  private static final Set<String> USUAL = Set.of("i", "j", "k");

  private final Set<String> bound;
  private final Set<String> ends;
  private final Set<String> letters = new HashSet<>(USUAL);

  /**
   * Indices.
   *
   * @param bound the letters that sums bind
   * @param ends the last values of indices, which stand below a letter as these do: y_n
   * @param uses where letters stand
   */
  SubscriptIndices(Collection<String> bound, Collection<String> ends, List<NameUse> uses) {
    this.bound = Set.copyOf(bound);
    this.ends = Set.copyOf(ends);
    if (uses.stream().anyMatch(SubscriptIndices::isStep)) {
      letters.remove(STEP);
    }
    letters.addAll(bound);
  }

  private static boolean isStep(NameUse use) {
    return use.isCapital()
        && use.subscript().filter(under -> STEPS.matcher(under.label()).matches()).isPresent();
  }

  /** The indices in a subscript; none where it is a label. */
  List<String> of(ArgumentSyntax subscript) {
    String label = subscript.label();
    List<String> parts =
        label.matches("[a-zA-Z]{2}")
            ? List.of(label.substring(0, 1), label.substring(1))
            : List.of(label.split(",", -1));
    return parts.stream().allMatch(part -> isIndex(part) || ends.contains(part))
        ? parts
        : List.of();
  }

  /** Whether a letter stands with an index that a sum binds. */
  boolean isOneOf(NameUse use) {
    return use.subscript().map(ArgumentSyntax::label).filter(bound::contains).isPresent();
  }

  boolean isIndex(String part) {
    return letters.contains(part)
        || part.matches("[0-9]+")
        || (part.matches("[a-zA-Z][+-][0-9]+") && letters.contains(part.substring(0, 1)));
  }

  /** Whether a subscript is a number, which can be an index or a label. */
  static boolean isNumber(ArgumentSyntax subscript) {
    return subscript.label().matches("[0-9]+");
  }
}
