package chainrule.formula.verify;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.Symbol;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.Size;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which symbols of a space are sizes of arrays or ends of ranges. */
final class SizeSymbols {
  private final Set<Symbol> sizes = new LinkedHashSet<>();

  private SizeSymbols() {}

  static Set<Symbol> of(SampleSpace space) {
    SizeSymbols found = new SizeSymbols();
    space.symbols().forEach(found::addThoseOf);
    space.indexRanges().forEach(range -> found.addWholes(range.high()));
    return found.sizes;
  }

  /** Those in the shape and in the range of one symbol. */
  static Set<Symbol> of(DeclaredSymbol symbol) {
    SizeSymbols found = new SizeSymbols();
    found.addThoseOf(symbol);
    return found.sizes;
  }

  /** Whether an array has so many rows or columns: at ordinary points it is no scalar. */
  static boolean isLength(DeclaredSymbol size, SampleSpace space) {
    Size length = Size.of(size);
    return space.symbols().stream()
        .map(DeclaredSymbol::shape)
        .anyMatch(shape -> shape.rows().equals(length) || shape.columns().equals(length));
  }

  private void addThoseOf(DeclaredSymbol symbol) {
    Shape shape = symbol.shape();
    addVariables(shape.rows());
    addVariables(shape.columns());
    if (symbol.domain().isWhole()) {
      addWholes(symbol.domain().high());
    }
  }

  private void addVariables(Size size) {
    size.sortedTerms().forEach(term -> sizes.add((DeclaredSymbol) term.getKey()));
  }

  private void addWholes(Expr expression) {
    for (Symbol symbol : ExprQueries.symbols(expression)) {
      if (symbol instanceof DeclaredSymbol declared && declared.domain().isWhole()) {
        sizes.add(symbol);
      }
    }
  }
}
