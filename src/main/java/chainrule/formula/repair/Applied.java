package chainrule.formula.repair;

import chainrule.formula.tree.Apply;
import chainrule.formula.tree.Call;
import chainrule.formula.tree.Derivative;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Function;
import chainrule.formula.tree.Negative;
import chainrule.formula.tree.Power;
import chainrule.formula.tree.Printer;
import chainrule.formula.tree.Quotient;
import chainrule.formula.tree.Ref;
import chainrule.formula.tree.Shape;
import chainrule.formula.tree.Sum;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A function is another, differentiated too often or not often enough, or one too many. */
final class Applied implements Rule {
  private final Pool pool;

  Applied(Pool pool) {
    this.pool = pool;
  }

  private static final List<Function> SIMILAR =
      List.of(Function.LOG, Function.EXP, Function.SIGMOID, Function.TANH);

  @Override
  public void at(Place place, Consumer<Edit> edits) {
    Expr part = place.part();
    if (part instanceof Apply apply && apply.arguments().size() == 1) {
      Expr argument = apply.arguments().get(0);
      boolean under = place.parent() instanceof Derivative;
      String why =
          under && apply.function() == Function.SIGMOID ? ": σ′ was already multiplied in" : "";
      edits.accept(
          place.edit(argument, "“%s” is one too many%s".formatted(apply.function().latex(), why)));
      if (SIMILAR.contains(apply.function())) {
        SIMILAR.stream()
            .filter(f -> f != apply.function())
            .map(f -> new Apply(f, apply.primes(), apply.arguments()))
            .forEach(other -> edits.accept(place.edit(other, Words.instead(apply, other))));
      }
      primes(place, apply, edits);
    }
    if (part instanceof Call call
        && call.arguments().size() == 1
        && call.let().parameters().get(0) instanceof Ref) {
      for (int primes : new int[] {call.primes() + 1, call.primes() - 1}) {
        if (primes >= 0) {
          Expr other = new Call(call.let(), primes, call.arguments());
          edits.accept(place.edit(other, Words.instead(call, other)));
        }
      }
    }
    complement(part)
        .ifPresent(other -> edits.accept(place.edit(other, Words.instead(part, other))));
    if (part instanceof Quotient quotient && quotient.numerator().equals(Expr.number(1))) {
      Expr log = new Apply(Function.LOG, 0, List.of(quotient.denominator()));
      edits.accept(place.edit(log, Words.instead(part, log)));
    }
    if (part instanceof Power power) {
      edits.accept(
          place.edit(
              power.base(),
              "the power of “%s” is one too many".formatted(Printer.latex(power.base()))));
    }
  }

  private void primes(Place place, Apply apply, Consumer<Edit> edits) {
    if (apply.function().elementary().isPresent()) {
      Expr more = new Apply(apply.function(), apply.primes() + 1, apply.arguments());
      edits.accept(place.edit(more, Words.instead(apply, more)));
      if (apply.primes() > 0) {
        Expr less = new Apply(apply.function(), apply.primes() - 1, apply.arguments());
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
        (part instanceof Apply apply && apply.function() == Function.SIGMOID)
            || part instanceof Call
            || part instanceof Ref;
    boolean scalar = probability && pool.shape(part).map(Shape::isScalar).orElse(false);
    return scalar
        ? Optional.of(new Sum(List.of(Expr.number(1), new Negative(part))))
        : Optional.empty();
  }
}
