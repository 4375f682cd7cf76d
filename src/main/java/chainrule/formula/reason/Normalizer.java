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
import java.util.TreeMap;

/**
 * Rewrites an expression, the innermost parts first, until no rule says anything more. In a
 * derivative the name that moves is never replaced by its definition.
 */
final class Normalizer {
  private final Workspace workspace;
  private final RuleSet rules;
  private final Simplifier simplifier;
  private final Map<Set<Symbol>, Map<Expr, RuleTrace>> finished = new HashMap<>();

  Normalizer(Workspace workspace, RuleSet rules) {
    this.workspace = workspace;
    this.rules = rules;
    this.simplifier = new Simplifier(workspace.order(), workspace.letters(), rules);
  }

  Expr normal(Expr e) {
    return normal(e, Set.of());
  }

  private Expr normal(Expr e, Set<Symbol> moving) {
    Map<Expr, RuleTrace> done =
        finished.computeIfAbsent(moving, m -> new TreeMap<>(workspace.order()));
    if (isDone(e, done)) {
      return e;
    }
    NormalForms.Form form =
        workspace.forms().of(e, moving, rules).orElseGet(() -> rewritten(e, moving, done));
    rules.repeat(form.trace());
    Expr normal = form.result().orElse(e);
    done.put(normal, form.trace().ofResult());
    return normal;
  }

  private NormalForms.Form rewritten(Expr e, Set<Symbol> moving, Map<Expr, RuleTrace> done) {
    RuleTrace before = rules.begin();
    Expr current = e;
    Optional<Expr> next = Optional.of(e);
    while (next.isPresent() && !isDone(next.get(), done)) {
      workspace.budget().spend();
      Expr parts = withNormalParts(Fractions.flat(next.get()), moving);
      current = simplifier.of(parts);
      boolean settled = current == parts || haveSettled(current, done);
      next = settled ? step(current, moving) : Optional.of(current);
    }
    return workspace.forms().put(e, next.orElse(current), moving, rules.end(before));
  }

  /** Whether an expression is known to stay as it is. */
  private boolean isDone(Expr e, Map<Expr, RuleTrace> done) {
    Optional<RuleTrace> trace = Optional.ofNullable(done.get(e));
    trace.ifPresent(rules::repeat);
    return trace.isPresent();
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

  private boolean haveSettled(Expr e, Map<Expr, RuleTrace> done) {
    return e instanceof Derivative || e.children().stream().allMatch(part -> isDone(part, done));
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
    for (Rule rule : Rules.of(e.getClass())) {
      Optional<Expr> next =
          rules.allows(rule.name()) ? rule.rewrite().at(e, workspace) : Optional.empty();
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
    return rules.useDefinition(call.let())
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
    return alias || rules.useDefinition(symbol) ? Optional.of(body) : Optional.empty();
  }
}
