package chainrule.formula.reason;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.verify.Claim;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What all normal forms of the sides of one equation share. */
final class Workspace {
  private final ExprOrder order = new ExprOrder();
  private final BoundLetters letters = new BoundLetters(order);
  private final NormalForms forms = new NormalForms();
  private final LogisticFunction logistic = new LogisticFunction(this);
  private final Condition condition;
  private final Predicate<Claim> judge;
  private final StepBudget budget;
  private final Map<Expr, Optional<Boolean>> judged = new TreeMap<>(order);
  private final Set<Symbol> byRows = new HashSet<>();
  private final Set<Symbol> byColumns = new HashSet<>();

  Workspace(Condition condition, Predicate<Claim> judge, StepBudget budget) {
    this.condition = condition;
    this.judge = judge;
    this.budget = budget;
  }

  ExprOrder order() {
    return order;
  }

  BoundLetters letters() {
    return letters;
  }

  NormalForms forms() {
    return forms;
  }

  LogisticFunction logistic() {
    return logistic;
  }

  StepBudget budget() {
    return budget;
  }

  /** Learns which matrices are written by their rows or columns. */
  void learn(Expr side) {
    order.compare(side, Expr.number(0));
    ExprQueries.walk(
        side,
        part -> {
          if (part instanceof ElementAccess access && access.base() instanceof SymbolRef ref) {
            learn(access.access(), ref.symbol());
          }
        });
  }

  private void learn(ElementAccess.Access access, Symbol base) {
    if (access == ElementAccess.Access.ROW) {
      byRows.add(base);
    } else if (access == ElementAccess.Access.COLUMN) {
      byColumns.add(base);
    }
  }

  boolean isByRows(Symbol matrix) {
    return byRows.contains(matrix);
  }

  boolean isByColumns(Symbol matrix) {
    return byColumns.contains(matrix);
  }

  /** Whether an indicator is always 1 or always 0, by the setting and the condition. */
  Optional<Boolean> always(Expr indicator) {
    if (!judged.containsKey(indicator)) {
      judged.put(indicator, decide(indicator));
    }
    return judged.get(indicator);
  }

  private Optional<Boolean> decide(Expr indicator) {
    if (areEqual(indicator, Expr.number(0))) {
      return Optional.of(false);
    }
    return areEqual(indicator, Expr.number(1)) ? Optional.of(true) : Optional.empty();
  }

  /** Whether two numbers are always equal, by the setting and the condition. */
  boolean areEqual(Expr a, Expr b) {
    return judge.test(new Claim(a, Order.EQUAL, b, condition));
  }
}
