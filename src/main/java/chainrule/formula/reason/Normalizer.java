package chainrule.formula.reason;

import chainrule.formula.ast.CallSubstitution;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.DifferentiationTarget;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.UserCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rewrites an expression, the innermost parts first, until no rule says anything more. In a
 * derivative the name that moves is never replaced by its definition.
 */
final class Normalizer {
  private final Workspace workspace;
  private final RuleSet rules;
  private final List<Rule> active;
  private final Simplifier simplifier;
  private final Map<Set<Symbol>, Set<Expr>> finished = new HashMap<>();

  Normalizer(Workspace workspace, RuleSet rules) {
    this.workspace = workspace;
    this.rules = rules;
    this.active = Rules.ALL.stream().filter(rule -> rules.allows(rule.name())).toList();
    this.simplifier = new Simplifier(workspace.order(), workspace.letters(), rules);
  }

  Expr normal(Expr e) {
    return normal(e, Set.of());
  }

  private Expr normal(Expr e, Set<Symbol> moving) {
    Set<Expr> done = finished.computeIfAbsent(moving, m -> new TreeSet<>(workspace.order()));
    Expr current = e;
    while (!done.contains(current)) {
      workspace.budget().spend();
      Expr parts = withNormalParts(Fractions.flat(current), moving);
      Expr simple = simplifier.of(parts);
      boolean settled = simple == parts || areDone(simple, done);
      Optional<Expr> next = settled ? step(simple, moving) : Optional.of(simple);
      if (next.isEmpty()) {
        done.add(simple);
      }
      current = next.orElse(simple);
    }
    return current;
  }

  private Expr withNormalParts(Expr e, Set<Symbol> moving) {
    if (e instanceof Derivative derivative) {
      return derivative.with(
          List.of(normal(derivative.of(), and(moving, derivative.by())), derivative.by()));
    }
    List<Expr> parts = e.children();
    List<Expr> changed = new ArrayList<>(parts.size());
    boolean same = true;
    for (Expr part : parts) {
      Expr normal = normal(part, moving);
      same &= normal == part;
      changed.add(normal);
    }
    return same ? e : e.with(changed);
  }

  private static boolean areDone(Expr e, Set<Expr> done) {
    return e instanceof Derivative || done.containsAll(e.children());
  }

  private static Set<Symbol> and(Set<Symbol> moving, Expr by) {
    Set<Symbol> all = new HashSet<>(moving);
    DifferentiationTarget.symbol(by).ifPresent(all::add);
    return all;
  }

  private Optional<Expr> step(Expr e, Set<Symbol> moving) {
    if (e instanceof UserCall call) {
      return workspace.logistic().of(call).or(() -> definition(call));
    }
    if (e instanceof SymbolRef ref) {
      return definition(ref.symbol(), moving);
    }
    for (Rule rule : active) {
      Optional<Expr> next = rule.rewrite().at(e, workspace);
      if (next.isPresent()) {
        rules.use(rule.name());
        return next;
      }
    }
    return Optional.empty();
  }

  private Optional<Expr> definition(UserCall call) {
    if (call.primes() > 0) {
      return PrimedCalls.asDerivative(call);
    }
    return rules.use(RuleUse.definition(call.let()))
        ? Optional.of(CallSubstitution.of(call))
        : Optional.empty();
  }

  private Optional<Expr> definition(Symbol symbol, Set<Symbol> moving) {
    boolean plain = symbol instanceof DefinedSymbol let && let.parameters().isEmpty();
    if (!plain || moving.contains(symbol)) {
      return Optional.empty();
    }
    Expr body = ((DefinedSymbol) symbol).body();
    boolean alias = body instanceof SymbolRef && body.requireShape().isScalar();
    return alias || rules.use(RuleUse.definition(symbol)) ? Optional.of(body) : Optional.empty();
  }
}
