package chainrule.formula.repair.tree;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.UserCall;
import chainrule.formula.repair.Change;
import chainrule.formula.repair.EditKind;
import chainrule.formula.shape.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A function is another, differentiated too often or not often enough, or one too many. */
final class FunctionRule implements TreeRewrite {
  private final CandidatePool pool;

  FunctionRule(CandidatePool pool) {
    this.pool = pool;
  }

  private static final List<BuiltinFunction> SIMILAR =
      List.of(
          BuiltinFunction.LOG, BuiltinFunction.EXP, BuiltinFunction.SIGMOID, BuiltinFunction.TANH);

  @Override
  public void at(ExprPosition position, Consumer<TreeEdit> edits) {
    Expr part = position.part();
    if (part instanceof BuiltinCall apply && apply.arguments().size() == 1) {
      Expr argument = apply.arguments().get(0);
      boolean under = position.parent() instanceof Derivative;
      EditKind kind =
          under && apply.function() == BuiltinFunction.SIGMOID
              ? EditKind.FUNCTION_ALREADY_DIFFERENTIATED
              : EditKind.FUNCTION_SUPERFLUOUS;
      edits.accept(position.edit(argument, Change.of(kind, apply.function().latex())));
      if (SIMILAR.contains(apply.function())) {
        SIMILAR.stream()
            .filter(f -> f != apply.function())
            .map(f -> new BuiltinCall(f, apply.primes(), apply.arguments()))
            .forEach(
                other ->
                    edits.accept(position.edit(other, EditKind.FUNCTION_REPLACED, apply, other)));
      }
      primes(position, apply, edits);
    }
    if (part instanceof UserCall call
        && call.arguments().size() == 1
        && call.let().parameters().get(0) instanceof SymbolRef) {
      for (int primes : new int[] {call.primes() + 1, call.primes() - 1}) {
        if (primes >= 0) {
          Expr other = new UserCall(call.let(), primes, call.arguments());
          edits.accept(position.edit(other, EditKind.PRIME_REPLACED, call, other));
        }
      }
    }
    complement(part)
        .ifPresent(
            other ->
                edits.accept(
                    position.edit(
                        other, Replacements.of(part, other, EditKind.COMPLEMENT_REPLACED))));
    if (part instanceof Quotient quotient && quotient.numerator().equals(Expr.number(1))) {
      Expr log = new BuiltinCall(BuiltinFunction.LOG, 0, List.of(quotient.denominator()));
      edits.accept(position.edit(log, EditKind.FUNCTION_REPLACED, part, log));
    }
    if (part instanceof Power power) {
      edits.accept(position.edit(power.base(), EditKind.POWER_SUPERFLUOUS, power.base()));
    }
  }

  private void primes(ExprPosition position, BuiltinCall apply, Consumer<TreeEdit> edits) {
    if (apply.function().isEntrywise()) {
      Expr more = new BuiltinCall(apply.function(), apply.primes() + 1, apply.arguments());
      edits.accept(position.edit(more, EditKind.PRIME_REPLACED, apply, more));
      if (apply.primes() > 0) {
        Expr less = new BuiltinCall(apply.function(), apply.primes() - 1, apply.arguments());
        edits.accept(position.edit(less, EditKind.PRIME_REPLACED, apply, less));
      }
    }
  }

  /** σ ↔ 1 − σ, for any number. */
  private Optional<Expr> complement(Expr part) {
    if (part instanceof Sum sum
        && sum.terms().size() == 2
        && sum.terms().get(0).equals(Expr.number(1))
        && sum.terms().get(1) instanceof Negative negative) {
      return Optional.of(negative.of());
    }
    boolean probability =
        (part instanceof BuiltinCall apply && apply.function() == BuiltinFunction.SIGMOID)
            || part instanceof UserCall
            || part instanceof SymbolRef;
    boolean scalar = probability && pool.shape(part).map(Shape::isScalar).orElse(false);
    return scalar
        ? Optional.of(new Sum(List.of(Expr.number(1), new Negative(part))))
        : Optional.empty();
  }
}
