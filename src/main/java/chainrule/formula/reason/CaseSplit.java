package chainrule.formula.reason;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Cases;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.Negative;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An equation with |x|, max(a, b) or cases in it, as one equation for each case, in which these are
 * what they are there. Which cases there are is told by the first of them; what the others are in a
 * case is asked of the judge.
 */
final class CaseSplit {
  /** Continuous sides that are equal on both sides of a boundary are equal on it, too. */
  private static final List<Order> OPEN = List.of(Order.GREATER, Order.LESS);

  private static final List<Order> ALL = List.of(Order.GREATER, Order.LESS, Order.EQUAL);

  private final Function<Condition, Workspace> workspaces;
  private final Expr left;
  private final Expr right;
  private final Set<RuleUse> unfolded;

  /**
   * One case.
   *
   * @param condition when it is the case
   * @param left the left side in it
   * @param right the right side in it
   */
  record Case(Condition condition, Expr left, Expr right) {}

  /**
   * Of two sides, once names in them are unfolded.
   *
   * @param workspaces what is known under a condition
   */
  CaseSplit(Expr left, Expr right, Function<Condition, Workspace> workspaces) {
    this.workspaces = workspaces;
    RuleSet definitions = new RuleSet(use -> use.rule() == RuleName.DEFINITION);
    Normalizer unfolding = new Normalizer(workspaces.apply(Condition.ALWAYS), definitions);
    this.left = unfolding.normal(left);
    this.right = unfolding.normal(right);
    this.unfolded = definitions.used();
  }

  /** The cases; none where nothing depends on a case, or where one cannot be told. */
  List<Case> cases() {
    List<Expr> switches = new ArrayList<>();
    boolean[] isDerived = {false};
    for (Expr side : List.of(left, right)) {
      ExprQueries.walk(
          side,
          part -> {
            isDerived[0] |= part instanceof Derivative;
            if (!comparisons(part).isEmpty()) {
              switches.add(part);
            }
          });
    }
    if (switches.isEmpty()) {
      return List.of();
    }
    boolean isBoundaryOpen = isDerived[0] || switches.stream().noneMatch(Cases.class::isInstance);
    switches.sort(Comparator.comparing(part -> !(part instanceof Cases)));
    Comparison first = comparisons(switches.get(0)).get(0);
    List<Case> cases = new ArrayList<>();
    for (Order order : isBoundaryOpen ? OPEN : ALL) {
      Optional<Case> one = in(new Comparison(first.left(), order, first.right()));
      if (one.isEmpty()) {
        return List.of();
      }
      cases.add(one.get());
    }
    return cases;
  }

  private Optional<Case> in(Comparison comparison) {
    Condition condition = new Condition(List.of(comparison));
    Workspace workspace = workspaces.apply(condition);
    Optional<Expr> a = decided(left, workspace);
    Optional<Expr> b = decided(right, workspace);
    return a.isPresent() && b.isPresent()
        ? Optional.of(new Case(condition, a.get(), b.get()))
        : Optional.empty();
  }

  private static Optional<Expr> decided(Expr e, Workspace workspace) {
    List<Comparison> comparisons = comparisons(e);
    for (int k = 0; k < comparisons.size(); k++) {
      Optional<Boolean> holds =
          workspace.always(new Indicator(new Condition(List.of(comparisons.get(k)))));
      if (holds.isEmpty()) {
        return Optional.empty();
      }
      if (holds.get()) {
        return decided(values(e).get(k), workspace);
      }
    }
    if (!comparisons.isEmpty()) {
      boolean hasOther = values(e).size() > comparisons.size();
      return hasOther ? decided(values(e).get(comparisons.size()), workspace) : Optional.empty();
    }
    List<Expr> parts = new ArrayList<>();
    for (Expr part : e.children()) {
      Optional<Expr> decided = decided(part, workspace);
      if (decided.isEmpty()) {
        return Optional.empty();
      }
      parts.add(decided.get());
    }
    return Optional.of(parts.equals(e.children()) ? e : e.with(parts));
  }

  /** When each value of a part is taken; empty for a part that is always the same. */
  private static List<Comparison> comparisons(Expr e) {
    if (e instanceof Cases cases) {
      boolean isSimple =
          cases.branches().stream().allMatch(b -> b.condition().comparisons().size() == 1);
      return isSimple
          ? cases.branches().stream().map(b -> b.condition().comparisons().get(0)).toList()
          : List.of();
    }
    return e instanceof BuiltinCall call && call.primes() == 0 && e.requireShape().isScalar()
        ? comparison(call).stream().toList()
        : List.of();
  }

  private static Optional<Comparison> comparison(BuiltinCall call) {
    List<Expr> of = call.arguments();
    return switch (call.function()) {
      case ABS, RELU -> Optional.of(new Comparison(of.get(0), Order.GREATER_EQUAL, Expr.number(0)));
      case MAX, MIN ->
          of.size() == 2 && of.stream().allMatch(e -> e.requireShape().isScalar())
              ? Optional.of(
                  new Comparison(
                      of.get(0),
                      call.function() == BuiltinFunction.MAX
                          ? Order.GREATER_EQUAL
                          : Order.LESS_EQUAL,
                      of.get(1)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** One value for each comparison, and behind them what is taken where none holds. */
  private static List<Expr> values(Expr e) {
    if (e instanceof Cases cases) {
      return cases.branches().stream().map(Cases.Branch::value).toList();
    }
    BuiltinCall call = (BuiltinCall) e;
    Expr first = call.arguments().get(0);
    return switch (call.function()) {
      case ABS -> List.of(first, new Negative(first));
      case RELU -> List.of(first, Expr.number(0));
      default -> call.arguments();
    };
  }

  /** What is used before the cases are looked at: the names that were unfolded. */
  Set<RuleUse> uses() {
    Set<RuleUse> uses = new LinkedHashSet<>(unfolded);
    uses.add(RuleUse.of(RuleName.CASE_BY_CASE));
    return uses;
  }
}
