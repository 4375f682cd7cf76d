package chainrule.formula.infer;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.resolve.ResolvedRow;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The letters y and t as labels of two classes: 0 and 1 where 1 − y stands beside y, −1 and 1 where
 * y is a factor of what a sigmoid, an exponential or a hinge is taken of.
 */
final class ClassLabels {
  private static final Set<String> LETTERS = Set.of("y", "t");
  private static final Set<BuiltinFunction> OF_MARGINS =
      EnumSet.of(BuiltinFunction.SIGMOID, BuiltinFunction.EXP, BuiltinFunction.MAX);

  private final TrialPass pass;
  private final Set<UndeclaredName> complemented = new HashSet<>();
  private final Set<UndeclaredName> margins = new HashSet<>();

  /**
   * Looks for labels.
   *
   * @param pass knows what names are
   * @param rows the lines to look at
   */
  ClassLabels(TrialPass pass, List<ResolvedRow> rows) {
    this.pass = pass;
    TrialPass.sides(rows).forEach(side -> ExprQueries.walk(side, this::part));
  }

  /** Whether a name is a label that is 0 or 1. */
  boolean isBinary(UndeclaredName name) {
    return complemented.contains(name);
  }

  /** Whether a name is a label that is −1 or 1. */
  boolean isSign(UndeclaredName name) {
    return margins.contains(name) && !complemented.contains(name);
  }

  private void part(Expr part) {
    if (part instanceof Sum sum && sum.terms().stream().anyMatch(ClassLabels::isOne)) {
      sum.terms().stream()
          .filter(Negative.class::isInstance)
          .flatMap(term -> label(((Negative) term).of()).stream())
          .forEach(complemented::add);
    } else if (part instanceof BuiltinCall call && OF_MARGINS.contains(call.function())) {
      ExprQueries.parts(call)
          .filter(Product.class::isInstance)
          .flatMap(product -> product.children().stream())
          .flatMap(factor -> label(factor).stream())
          .forEach(margins::add);
    }
  }

  private static boolean isOne(Expr term) {
    return term instanceof NumberLiteral number && number.equals(Expr.number(1));
  }

  private Optional<UndeclaredName> label(Expr of) {
    Expr name = of instanceof ElementAccess item ? item.base() : of;
    return name instanceof SymbolRef ref
        ? pass.name(ref.symbol()).filter(found -> LETTERS.contains(found.base()))
        : Optional.empty();
  }
}
