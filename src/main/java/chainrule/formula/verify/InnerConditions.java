package chainrule.formula.verify;

import chainrule.formula.ast.Cases;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The conditions of indicators and of branches in a claim: draws may meet them rarely or never, and
 * the claim is to be right where they hold, too.
 */
final class InnerConditions {
  private static final int MOST = 4;

  private InnerConditions() {}

  /** Those on numbers that are drawn from continuous ranges. */
  static List<Condition> of(Claim claim) {
    Set<Condition> found = new LinkedHashSet<>();
    walk(claim, part -> add(part, found));
    return found.stream().filter(c -> !Margin.of(c).isEmpty()).limit(MOST).toList();
  }

  private static void add(Expr part, Set<Condition> found) {
    if (part instanceof Indicator indicator) {
      found.add(indicator.condition());
    } else if (part instanceof Cases cases) {
      cases.branches().forEach(branch -> found.add(branch.condition()));
    }
  }

  /** All parts of both sides, and of the definitions that are named there, each once. */
  static void walk(Claim claim, Consumer<Expr> visitor) {
    Set<Symbol> unfolded = new HashSet<>();
    walk(claim.left(), unfolded, visitor);
    walk(claim.right(), unfolded, visitor);
  }

  private static void walk(Expr expression, Set<Symbol> unfolded, Consumer<Expr> visitor) {
    ExprQueries.walk(
        expression,
        part -> {
          visitor.accept(part);
          if (part instanceof SymbolRef ref
              && ref.symbol() instanceof DefinedSymbol let
              && let.parameters().isEmpty()
              && unfolded.add(let)) {
            walk(let.body(), unfolded, visitor);
          }
        });
  }
}
