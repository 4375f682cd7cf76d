package chainrule.formula.resolve;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IdentityMatrix;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.SizeExpression;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.Transpose;
import chainrule.formula.ast.UnitVector;
import chainrule.formula.parse.FormulaParser.ArgumentContext;
import chainrule.formula.parse.FormulaParser.FactorContext;
import java.util.List;
import java.util.Optional;

/** Reads letters alone: index letters, and e, I, E_{ij} and δ_{ij}, which everybody knows. */
final class LetterResolver {
  private final ExpressionResolver reader;

  LetterResolver(ExpressionResolver reader) {
    this.reader = reader;
  }

  /** In a subscript, only whole numbers are looked for; any other letter is a free index. */
  boolean isIndexHere(Symbol symbol) {
    boolean whole =
        symbol instanceof DeclaredSymbol given
            ? given.domain().isWhole()
            : SizeExpression.read(new SymbolRef(symbol)).isPresent();
    return reader.scope.inSubscript() && !whole;
  }

  /** A letter alone, as in {@code \frac1P} or {@code x^n}. */
  Expr letter(String letter, int place) {
    Symbol symbol = reader.scope.names.symbols().get(letter);
    boolean known = symbol != null && !isIndexHere(symbol);
    return known && reader.scope.bound(letter).isEmpty()
        ? new SymbolRef(symbol)
        : single(letter, Scripts.of(new FactorContext(null, 0)), place);
  }

  /** A letter that is no name of the setting: an index, or one that everybody knows. */
  Expr single(String letter, Scripts scripts, int place) {
    Optional<IndexVariable> bound = reader.scope.bound(letter);
    if (bound.isPresent()) {
      return new IndexRef(bound.get());
    }
    boolean subscripted = scripts.subscript().isPresent();
    boolean index =
        reader.scope.inSubscript()
            || reader.scope.names.letters().containsKey(letter)
            || (reader.scope.isSubscriptSomewhere(letter) && !letter.equals("e"));
    if (index && !subscripted && letter.length() == 1) {
      return new IndexRef(reader.scope.free(letter));
    }
    if (letter.equals("e")) {
      return e(scripts);
    }
    if (letter.equals("I")) {
      ArgumentContext size =
          scripts
              .takeSubscript()
              .orElseThrow(() -> new SemanticException("the size of “I” is missing; write “I_n”"));
      return new IdentityMatrix(reader.behind.indices(size, false).get(0));
    }
    if (subscripted && (letter.equals("E") || letter.equals("\\delta"))) {
      return pair(letter, scripts.takeSubscript().orElseThrow(), place);
    }
    if (letter.startsWith("\\sigma") && reader.scope.names.bare().isPresent()) {
      return new BuiltinCall(BuiltinFunction.SIGMOID, 0, List.of(reader.scope.names.bare().get()));
    }
    throw UnknownName.name(
        letter + scripts.subscript().map(sub -> "_{" + LatexNormalizer.of(sub) + "}").orElse(""),
        reader.scope.names,
        place);
  }

  /** E_{ij} = e_i e_j^⊤, and δ_{ij} = 𝟙[i = j]. */
  private Expr pair(String letter, ArgumentContext subscript, int place) {
    List<Expr> indices = reader.behind.indices(subscript, true);
    if (indices.size() != 2) {
      throw UnknownName.name(
          letter + "_{" + LatexNormalizer.of(subscript) + "}", reader.scope.names, place);
    }
    Expr i = indices.get(0);
    Expr j = indices.get(1);
    return letter.equals("E")
        ? Expr.product(new UnitVector(i), new Transpose(new UnitVector(j)))
        : new Indicator(new Condition(List.of(new Comparison(i, Order.EQUAL, j))));
  }

  /** e_i is a basis vector, e^x the exponential function, e alone its base. */
  private Expr e(Scripts scripts) {
    if (scripts.subscript().isPresent()) {
      List<Expr> indices = reader.behind.indices(scripts.takeSubscript().orElseThrow(), false);
      return new UnitVector(indices.get(0));
    }
    List<ArgumentContext> powers = scripts.takeSuperscripts();
    Expr exponent =
        powers.isEmpty()
            ? Expr.number(1)
            : reader.scope.subscript(false, () -> reader.atoms.argument(powers.get(0)));
    return new BuiltinCall(BuiltinFunction.EXP, 0, List.of(exponent));
  }
}
