package chainrule.formula.reason;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.UserCall;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A function σ of the page that is defined as the logistic function is that function. */
final class LogisticFunction {
  private static final Set<RuleName> RULES =
      EnumSet.of(
          RuleName.SIGMOID_BY_DEFINITION,
          RuleName.EXP_OF_SUM,
          RuleName.COMMON_DENOMINATOR,
          RuleName.CANCEL);

  private final Workspace workspace;
  private final Map<DefinedSymbol, Boolean> known = new HashMap<>();

  LogisticFunction(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The call as one of the logistic function. */
  Optional<Expr> of(UserCall call) {
    return isKnown(call.let())
        ? Optional.of(new BuiltinCall(BuiltinFunction.SIGMOID, call.primes(), call.arguments()))
        : Optional.empty();
  }

  /** Its body may call other functions, of which the same is asked meanwhile. */
  private boolean isKnown(DefinedSymbol function) {
    if (!known.containsKey(function)) {
      known.put(function, isLogistic(function));
    }
    return known.get(function);
  }

  private boolean isLogistic(DefinedSymbol function) {
    return function.name().equals(BuiltinFunction.SIGMOID.latex())
        && function.parameters().size() == 1
        && function.body().requireShape().isScalar()
        && workspace
            .order()
            .same(
                normal(function.body()),
                normal(
                    ElementaryRules.call(BuiltinFunction.SIGMOID, function.parameters().get(0))));
  }

  private Expr normal(Expr e) {
    return new Normalizer(workspace, new RuleSet(use -> RULES.contains(use.rule()))).normal(e);
  }
}
