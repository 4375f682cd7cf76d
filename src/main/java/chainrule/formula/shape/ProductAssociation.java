package chainrule.formula.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which two factors of a b c … are multiplied first: from the left where the shapes allow it, with
 * entry-by-entry products last; else in the first way that conforms. Shapes and values ask alike.
 *
 * @param <T> what the factors are: shapes or values
 */
public final class ProductAssociation<T> {
  private static final int MOST_TO_REARRANGE = 14;

  private final List<T> factors;
  private final List<ProductSign> signs;
  private final Rule<T> rule;
  private final Map<List<Integer>, Optional<T>> known = new HashMap<>();

  private ProductAssociation(List<T> factors, List<ProductSign> signs, Rule<T> rule) {
    this.factors = factors;
    this.signs = signs;
    this.rule = rule;
  }

  /** One product of two factors, or empty where they do not conform. */
  @FunctionalInterface
  public interface Rule<T> {
    /** left sign right. */
    Optional<T> multiply(T left, ProductSign sign, T right);
  }

  /** The product of all factors, or empty where no order conforms. */
  public static <T> Optional<T> of(List<T> factors, List<ProductSign> signs, Rule<T> rule) {
    Optional<T> simple = parts(factors, signs, rule);
    return simple.isPresent() || factors.size() > MOST_TO_REARRANGE
        ? simple
        : new ProductAssociation<>(factors, signs, rule).between(0, factors.size());
  }

  private static <T> Optional<T> parts(List<T> factors, List<ProductSign> signs, Rule<T> rule) {
    Optional<T> product = Optional.empty();
    int start = 0;
    for (int k = 1; k <= factors.size(); k++) {
      if (k == factors.size() || signs.get(k - 1) == ProductSign.ELEMENTWISE) {
        Optional<T> part = fromLeft(factors.subList(start, k), signs.subList(start, k - 1), rule);
        Optional<T> before = product;
        product =
            start == 0
                ? part
                : before.flatMap(
                    p -> part.flatMap(q -> rule.multiply(p, ProductSign.ELEMENTWISE, q)));
        if (product.isEmpty()) {
          return product;
        }
        start = k;
      }
    }
    return product;
  }

  private static <T> Optional<T> fromLeft(List<T> factors, List<ProductSign> signs, Rule<T> rule) {
    Optional<T> product = Optional.of(factors.get(0));
    for (int k = 1; k < factors.size() && product.isPresent(); k++) {
      product = rule.multiply(product.get(), signs.get(k - 1), factors.get(k));
    }
    return product;
  }

  private Optional<T> between(int low, int high) {
    if (high - low == 1) {
      return Optional.of(factors.get(low));
    }
    List<Integer> key = List.of(low, high);
    if (!known.containsKey(key)) {
      known.put(key, search(low, high));
    }
    return known.get(key);
  }

  private Optional<T> search(int low, int high) {
    for (int split : splits(low, high)) {
      Optional<T> left = between(low, split);
      Optional<T> right = left.isPresent() ? between(split, high) : Optional.empty();
      Optional<T> product = right.flatMap(r -> rule.multiply(left.get(), signs.get(split - 1), r));
      if (product.isPresent()) {
        return product;
      }
    }
    return Optional.empty();
  }

  private List<Integer> splits(int low, int high) {
    List<Integer> entryByEntry = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int split = high - 1; split > low; split--) {
      (signs.get(split - 1) == ProductSign.ELEMENTWISE ? entryByEntry : others).add(split);
    }
    entryByEntry.addAll(others);
    return entryByEntry;
  }
}
