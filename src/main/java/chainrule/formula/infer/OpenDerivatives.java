package chainrule.formula.infer;

import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.DifferentiationTarget;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Derivatives of what is not written with their variable. They are 0 as far as anybody has said,
 * but who writes one knows more: what is differentiated has to be defined.
 */
public final class OpenDerivatives {
  private final Set<Symbol> differentiated = new LinkedHashSet<>();
  private final Set<Symbol> others = new LinkedHashSet<>();

  private OpenDerivatives() {}

  /** Whether what is differentiated is not written with the variable. */
  public static boolean isOpen(Derivative derivative) {
    Set<Symbol> within = ExprQueries.symbols(derivative.of());
    return DifferentiationTarget.symbol(derivative.by())
        .filter(variable -> !within.contains(variable))
        .isPresent();
  }

  /** The inferred names that stand in such derivatives alone. */
  static Set<UndeclaredName> names(TrialPass pass) {
    OpenDerivatives found = new OpenDerivatives();
    TrialPass.sides(pass.rows()).forEach(found::collect);
    found.differentiated.removeAll(found.others);
    Set<UndeclaredName> names = new LinkedHashSet<>();
    found.differentiated.forEach(symbol -> pass.name(symbol).ifPresent(names::add));
    return names;
  }

  private void collect(Expr part) {
    if (part instanceof Derivative derivative && isOpen(derivative)) {
      DifferentiationTarget.symbol(derivative.of())
          .ifPresentOrElse(differentiated::add, () -> collect(derivative.of()));
    } else if (part instanceof SymbolRef ref) {
      others.add(ref.symbol());
    } else {
      part.children().forEach(this::collect);
    }
  }
}
