package chainrule.formula.repair.tree;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Functions are lost at two places: exp above and below a bar, log and exp of a sum. */
final class LostFunctions {
  private static final int MOST = 2_000;
  private static final Set<BuiltinFunction> LIKELIEST =
      Set.of(BuiltinFunction.LOG, BuiltinFunction.EXP);

  private final List<BuiltinFunction> functions;

  LostFunctions(CandidatePool pool) {
    Set<BuiltinFunction> used =
        pool.ingredients().stream()
            .filter(BuiltinCall.class::isInstance)
            .map(part -> ((BuiltinCall) part).function())
            .collect(Collectors.toSet());
    functions =
        MissingFunctionRule.FUNCTIONS.stream()
            .filter(function -> LIKELIEST.contains(function) || used.contains(function))
            .toList();
  }

  /** All expressions with two functions more. */
  List<TreeEdit> of(Expr whole) {
    return lost(whole).stream()
        .flatMap(first -> lost(first.result()).stream().map(first::then))
        .limit(MOST)
        .toList();
  }

  private List<TreeEdit> lost(Expr whole) {
    return ExprPosition.values(whole).flatMap(this::lost).toList();
  }

  private Stream<TreeEdit> lost(ExprPosition position) {
    return functions.stream()
        .filter(function -> !isWithin(function, position.part()))
        .map(function -> MissingFunctionRule.lost(position, function));
  }

  private static boolean isWithin(BuiltinFunction function, Expr part) {
    return ExprQueries.parts(part)
        .anyMatch(inner -> inner instanceof BuiltinCall call && call.function() == function);
  }
}
