package chainrule.formula.ast;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names for bound letters, where expressions are put under their operator.
 *
 * @param taken the names of the letters of these expressions
 * @param inside the names of the letters that are under the operator already
 */
record FreshNames(Set<String> taken, Set<String> inside) {
  private static final List<String> LETTERS =
      List.of("i", "j", "k", "l", "m", "n", "p", "q", "r", "s", "t", "w", "x");

  static FreshNames beside(Expr operator, Collection<Expr> added) {
    Set<String> taken = new LinkedHashSet<>();
    added.forEach(expression -> taken.addAll(names(expression)));
    return new FreshNames(taken, names(operator));
  }

  private static Set<String> names(Expr expression) {
    Set<String> names = new LinkedHashSet<>();
    ExprQueries.freeIndices(expression).forEach(letter -> names.add(letter.name()));
    ExprQueries.walk(
        expression,
        part -> {
          ExprQueries.boundIndices(part).forEach(letter -> names.add(letter.name()));
          if (part instanceof SymbolRef ref) {
            names.add(ref.symbol().name());
          }
        });
    return names;
  }

  /** The letter's own name, or one that nothing else has where its own is taken. */
  String nameFor(IndexVariable letter) {
    if (!taken.contains(letter.name())) {
      return letter.name();
    }
    return LETTERS.stream()
        .filter(name -> !taken.contains(name) && !inside.contains(name))
        .findFirst()
        .orElse(letter.name() + "'");
  }
}
