package chainrule.formula.ast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A symbolic size: |V|, d, K + 1, 2m + 1.
 *
 * @param terms how often each named size is in it, in alphabetical order of no importance
 * @param constant what is added
 */
public record Size(Map<Symbol, Integer> terms, int constant) {
  /** The size of a scalar in both directions. */
  public static final Size ONE = new Size(Map.of(), 1);

  /** Copies the terms, without those that are zero times in it. */
  public Size {
    Map<Symbol, Integer> kept = new LinkedHashMap<>(terms);
    kept.values().removeIf(times -> times == 0);
    terms = Map.copyOf(kept);
  }

  /** The size that an expression such as K + 1 spells, if it spells one. */
  public static Optional<Size> of(Expr expression) {
    return SizeReader.of(expression);
  }

  /** a + b. */
  public Size plus(Size other) {
    Map<Symbol, Integer> sum = new LinkedHashMap<>(terms);
    other.terms.forEach((symbol, times) -> sum.merge(symbol, times, Integer::sum));
    return new Size(sum, constant + other.constant);
  }

  /** k · a. */
  public Size times(int k) {
    Map<Symbol, Integer> product = new LinkedHashMap<>(terms);
    product.replaceAll((symbol, times) -> k * times);
    return new Size(product, k * constant);
  }

  /** The expression that spells it. */
  public Expr expression() {
    List<Expr> parts = new ArrayList<>();
    sorted()
        .forEach(
            term -> {
              Expr ref = new SymbolRef(term.getKey());
              parts.add(
                  term.getValue() == 1
                      ? ref
                      : Expr.product(new NumberLiteral(BigDecimal.valueOf(term.getValue())), ref));
            });
    if (constant != 0 || parts.isEmpty()) {
      parts.add(new NumberLiteral(BigDecimal.valueOf(constant)));
    }
    return parts.size() == 1 ? parts.get(0) : new Sum(parts);
  }

  private List<Map.Entry<Symbol, Integer>> sorted() {
    return terms.entrySet().stream()
        .sorted(java.util.Comparator.comparing(term -> term.getKey().name()))
        .toList();
  }

  @Override
  public String toString() {
    String named =
        sorted().stream()
            .map(t -> (t.getValue() == 1 ? "" : t.getValue()) + t.getKey().name())
            .collect(Collectors.joining("+"));
    if (named.isEmpty()) {
      return String.valueOf(constant);
    }
    return constant == 0 ? named : named + (constant > 0 ? "+" : "") + constant;
  }
}
