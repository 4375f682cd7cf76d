package chainrule.formula.reason;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.SymbolRef;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Letters for sums, one for each height and range, so that sums that differ only in the names of
 * their letters become the same. The height is how many sums are nested inside.
 */
final class BoundLetters {
  private static final String FRESH = "\\kappa";

  private final ExprOrder order;
  private final List<IndexVariable> letters = new ArrayList<>();
  private final IdentityHashMap<IndexVariable, Integer> heights = new IdentityHashMap<>();

  BoundLetters(ExprOrder order) {
    this.order = order;
  }

  /** The same sum with the letters of its height. */
  Expr renamed(BigOperator big) {
    int height = heightOf(big.body());
    List<IndexVariable> own = new ArrayList<>();
    for (IndexVariable variable : big.variables()) {
      own.add(letter(height + own.size(), variable, big));
    }
    return own.equals(big.variables()) ? big : big.over(own);
  }

  /** The letter of this height, or of the next one that is not free in the sum. */
  private IndexVariable letter(int height, IndexVariable variable, BigOperator big) {
    IndexVariable letter = letter(height, variable.range().map(BoundLetters::withoutAliases));
    boolean isCaptured = letter != variable && Occurrences.isFree(letter, big);
    return isCaptured ? letter(height + 1, variable, big) : letter;
  }

  /** V for |V| is the same size. */
  private static Range withoutAliases(Range range) {
    return new Range(withoutAliases(range.low()), withoutAliases(range.high()));
  }

  static Expr withoutAliases(Expr size) {
    if (size instanceof SymbolRef ref) {
      return ref.symbol() instanceof DefinedSymbol let && let.body() instanceof SymbolRef
          ? withoutAliases(let.body())
          : size;
    }
    List<Expr> parts = size.children().stream().map(BoundLetters::withoutAliases).toList();
    return parts.equals(size.children()) ? size : size.with(parts);
  }

  private int heightOf(Expr body) {
    int[] height = {0};
    ExprQueries.walk(
        body,
        part ->
            ExprQueries.boundIndices(part)
                .forEach(
                    letter ->
                        height[0] = Math.max(height[0], heights.getOrDefault(letter, 0) + 1)));
    return height[0];
  }

  private IndexVariable letter(int height, Optional<Range> range) {
    for (IndexVariable letter : letters) {
      if (heights.get(letter) == height && same(letter.range(), range)) {
        return letter;
      }
    }
    IndexVariable letter = new IndexVariable("\\iota_{" + letters.size() + "}", range);
    letters.add(letter);
    heights.put(letter, height);
    return letter;
  }

  /** A sum that binds no letter which is free in what is moved into it. */
  static BigOperator apart(BigOperator big, List<Expr> moved) {
    boolean isApart =
        big.variables().stream()
            .noneMatch(letter -> moved.stream().anyMatch(e -> Occurrences.isFree(letter, e)));
    return isApart
        ? big
        : big.over(
            big.variables().stream()
                .map(letter -> new IndexVariable(FRESH, letter.range()))
                .toList());
  }

  /** A letter that is bound nowhere yet. */
  static IndexVariable fresh(Range range) {
    return new IndexVariable(FRESH, Optional.of(range));
  }

  private boolean same(Optional<Range> a, Optional<Range> b) {
    return a.isPresent() == b.isPresent()
        && (a.isEmpty()
            || (order.same(a.get().low(), b.get().low())
                && order.same(a.get().high(), b.get().high())));
  }
}
