package chainrule.formula.infer;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Power;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.resolve.ResolvedRow;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The names of which logarithms and roots are taken, so that they are positive. */
final class LogArguments {
  private static final Set<BuiltinFunction> OF_POSITIVE =
      EnumSet.of(BuiltinFunction.LOG, BuiltinFunction.LN, BuiltinFunction.SQRT);

  private final TrialPass pass;
  private final Set<UndeclaredName> positive = new HashSet<>();
  private final Set<UndeclaredName> shares = new HashSet<>();

  /**
   * Looks for logarithms.
   *
   * @param pass knows what names are
   * @param rows the lines to look at
   */
  LogArguments(TrialPass pass, List<ResolvedRow> rows) {
    this.pass = pass;
    TrialPass.sides(rows).forEach(side -> ExprQueries.walk(side, this::part));
  }

  /** The names that are such arguments, or factors of one. */
  boolean isPositive(UndeclaredName name) {
    return positive.contains(name);
  }

  /** The names whose difference from 1 is such an argument, too. */
  boolean isShare(UndeclaredName name) {
    return shares.contains(name);
  }

  private void part(Expr part) {
    if (part instanceof BuiltinCall call && OF_POSITIVE.contains(call.function())) {
      call.arguments().forEach(this::argument);
    } else if (part instanceof Power power && isRoot(power.exponent())) {
      argument(power.base());
    }
  }

  private static boolean isRoot(Expr exponent) {
    Expr size = exponent instanceof Negative negative ? negative.of() : exponent;
    return size instanceof Quotient quotient
        && quotient.children().stream().allMatch(NumberLiteral.class::isInstance);
  }

  private void argument(Expr of) {
    if (of instanceof Sum sum) {
      sum.terms().stream()
          .filter(Negative.class::isInstance)
          .forEach(term -> names(((Negative) term).of()).forEach(shares::add));
    } else {
      names(of).forEach(positive::add);
    }
  }

  /** The names that a product is made of. */
  private Stream<UndeclaredName> names(Expr of) {
    if (of instanceof SymbolRef ref) {
      return pass.name(ref.symbol()).stream();
    }
    if (of instanceof ElementAccess item) {
      return names(item.base());
    }
    return of instanceof Product || of instanceof Quotient
        ? of.children().stream().flatMap(this::names)
        : Stream.of();
  }
}
