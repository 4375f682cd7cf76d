package chainrule.formula.reason;

import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The normal forms that were found for the parts of two sides. The sides are rewritten many times,
 * each time without one of the rules; most of their parts never used it.
 */
final class NormalForms {
  /** One of its own: to look for an expression must not tell which letter occurred first. */
  private final ExprOrder order = new ExprOrder();

  private final Map<Set<Symbol>, Map<Expr, List<Form>>> byMoving = new HashMap<>();

  /**
   * What an expression becomes.
   *
   * @param result the normal form; empty where the expression is one
   * @param trace what was asked of the rules on the way
   */
  record Form(Optional<Expr> result, RuleTrace trace) {}

  /**
   * The normal form of an expression under a set of rules, where it is known.
   *
   * @param moving the names that are not replaced by what they stand for
   */
  Optional<Form> of(Expr e, Set<Symbol> moving, RuleSet rules) {
    for (Form form : under(moving).getOrDefault(e, List.of())) {
      if (rules.repeats(form.trace())) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  /** Keeps what an expression became, and that the result stays as it is. */
  Form put(Expr e, Expr result, Set<Symbol> moving, RuleTrace trace) {
    Form form = new Form(Optional.of(result), trace);
    add(e, moving, form);
    if (!order.same(e, result)) {
      add(result, moving, new Form(Optional.empty(), trace.ofResult()));
    }
    return form;
  }

  private void add(Expr e, Set<Symbol> moving, Form form) {
    under(moving).computeIfAbsent(e, k -> new ArrayList<>()).add(form);
  }

  private Map<Expr, List<Form>> under(Set<Symbol> moving) {
    return byMoving.computeIfAbsent(moving, m -> new TreeMap<>(order));
  }
}
