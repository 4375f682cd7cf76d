package chainrule.formula.shape;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A symbolic size: |V|, d, K + 1, 2m + 1.
 *
 * @param terms how often each variable is in it
 * @param constant what is added
 */
public record Size(Map<SizeVariable, Integer> terms, int constant) {
  /** The size of a scalar in both directions. */
  public static final Size ONE = of(1);

  /** Copies the terms, without those that are zero times in it. */
  public Size {
    Map<SizeVariable, Integer> kept = new LinkedHashMap<>(terms);
    kept.values().removeIf(times -> times == 0);
    terms = Map.copyOf(kept);
  }

  /** A fixed number. */
  public static Size of(int number) {
    return new Size(Map.of(), number);
  }

  /** The size that a variable stands for. */
  public static Size of(SizeVariable variable) {
    return new Size(Map.of(variable, 1), 0);
  }

  /** Whether it is 1 whatever the variables are. */
  public boolean isOne() {
    return constant == 1 && terms.isEmpty();
  }

  /** a + b. */
  public Size plus(Size other) {
    Map<SizeVariable, Integer> sum = new LinkedHashMap<>(terms);
    other.terms.forEach((variable, times) -> sum.merge(variable, times, Integer::sum));
    return new Size(sum, constant + other.constant);
  }

  /** k · a. */
  public Size times(int k) {
    Map<SizeVariable, Integer> product = new LinkedHashMap<>(terms);
    product.replaceAll((variable, times) -> k * times);
    return new Size(product, k * constant);
  }

  /** The terms by the names of their variables. */
  public List<Map.Entry<SizeVariable, Integer>> sortedTerms() {
    return terms.entrySet().stream()
        .sorted(Comparator.comparing(term -> term.getKey().name()))
        .toList();
  }

  @Override
  public String toString() {
    String named =
        sortedTerms().stream()
            .map(t -> (t.getValue() == 1 ? "" : t.getValue()) + t.getKey().name())
            .collect(Collectors.joining("+"));
    if (named.isEmpty()) {
      return String.valueOf(constant);
    }
    return constant == 0 ? named : named + (constant > 0 ? "+" : "") + constant;
  }
}
