package chainrule.formula.repair;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.UserCall;
import chainrule.formula.shape.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A function is another, differentiated too often or not often enough, or one too many. */
final class Applied implements Rule {
  private final Pool pool;

  Applied(Pool pool) {
    this.pool = pool;
  }

  private static final List<BuiltinFunction> SIMILAR =
      List.of(
          BuiltinFunction.LOG, BuiltinFunction.EXP, BuiltinFunction.SIGMOID, BuiltinFunction.TANH);

  @Override
  public void at(Place place, Consumer<Edit> edits) {
    Expr part = place.part();
    if (part instanceof BuiltinCall apply && apply.arguments().size() == 1) {
      Expr argument = apply.arguments().get(0);
      boolean under = place.parent() instanceof Derivative;
      String why =
          under && apply.function() == BuiltinFunction.SIGMOID
              ? ": σ′ was already multiplied in"
              : "";
      edits.accept(
          place.edit(argument, "“%s” is one too many%s".formatted(apply.function().latex(), why)));
      if (SIMILAR.contains(apply.function())) {
        SIMILAR.stream()
            .filter(f -> f != apply.function())
            .map(f -> new BuiltinCall(f, apply.primes(), apply.arguments()))
            .forEach(other -> edits.accept(place.edit(other, Words.instead(apply, other))));
      }
      primes(place, apply, edits);
    }
    if (part instanceof UserCall call
        && call.arguments().size() == 1
        && call.let().parameters().get(0) instanceof SymbolRef) {
      for (int primes : new int[] {call.primes() + 1, call.primes() - 1}) {
        if (primes >= 0) {
          Expr other = new UserCall(call.let(), primes, call.arguments());
          edits.accept(place.edit(other, Words.instead(call, other)));
        }
      }
    }
    complement(part)
        .ifPresent(other -> edits.accept(place.edit(other, Words.instead(part, other))));
    if (part instanceof Quotient quotient && quotient.numerator().equals(Expr.number(1))) {
      Expr log = new BuiltinCall(BuiltinFunction.LOG, 0, List.of(quotient.denominator()));
      edits.accept(place.edit(log, Words.instead(part, log)));
    }
    if (part instanceof Power power) {
      edits.accept(
          place.edit(
              power.base(),
              "the power of “%s” is one too many".formatted(Printer.latex(power.base()))));
    }
  }

  private void primes(Place place, BuiltinCall apply, Consumer<Edit> edits) {
    if (apply.function().isEntrywise()) {
      Expr more = new BuiltinCall(apply.function(), apply.primes() + 1, apply.arguments());
      edits.accept(place.edit(more, Words.instead(apply, more)));
      if (apply.primes() > 0) {
        Expr less = new BuiltinCall(apply.function(), apply.primes() - 1, apply.arguments());
        edits.accept(place.edit(less, Words.instead(apply, less)));
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
