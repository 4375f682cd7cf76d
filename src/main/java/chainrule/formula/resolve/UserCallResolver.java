package chainrule.formula.resolve;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.UserCall;
import chainrule.formula.parse.FormulaParser.GroupContext;
import chainrule.formula.parse.FormulaParser.PieceContext;
import chainrule.formula.resolve.SymbolTable.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the functions of the setting, and the brackets that only say what a name depends on. */
final class UserCallResolver {
  private final ExpressionResolver reader;

  UserCallResolver(ExpressionResolver reader) {
    this.reader = reader;
  }

  /** A function of the setting, if its name is followed by arguments that it takes. */
  Optional<Expr> ofSetting(String key, String base, Scripts scripts, FactorCursor cursor) {
    List<Template> templates =
        reader
            .scope
            .names
            .functions()
            .getOrDefault(key, reader.scope.names.functions().getOrDefault(base, List.of()));
    boolean labelled = reader.scope.names.functions().containsKey(key) && !key.equals(base);
    Optional<GroupContext> group =
        BuiltinCallResolver.group(cursor)
            .filter(
                g ->
                    g.braces() == null
                        && !(reader.applications.isBare() && BuiltinCallResolver.multiplies(g)));
    for (Template template : templates) {
      boolean takes =
          group
              .map(
                  g ->
                      ArgumentSignature.of(BracketResolver.contents(g))
                          .equals(template.signature()))
              .orElse(false);
      boolean bare =
          group.isEmpty()
              && reader.applications.isBare()
              && template.let().parameters().size() == 1;
      if (takes || bare) {
        if (labelled) {
          scripts.takeSubscript();
        }
        return Optional.of(call(template.let(), scripts, group, cursor));
      }
    }
    return Optional.empty();
  }

  private Expr call(
      DefinedSymbol let, Scripts scripts, Optional<GroupContext> group, FactorCursor cursor) {
    int primes = scripts.takePrimes();
    if (group.isEmpty()) {
      Expr argument = reader.scope.names.bare().orElseThrow();
      Expr call = new UserCall(let, primes, List.of(argument));
      return reader.behind.of(call, scripts);
    }
    List<PieceContext> pieces = BuiltinCallResolver.pieces(BracketResolver.contents(group.get()));
    List<Expr> arguments = new ArrayList<>();
    for (int k = 0; k < pieces.size(); k++) {
      PieceContext piece = pieces.get(k);
      boolean index = let.parameters().get(k) instanceof IndexRef;
      Expr argument =
          reader.scope.subscript(
              index, () -> reader.expression(piece.expression(piece.expression().size() - 1)));
      if (let.parameters().get(k) instanceof IndexRef parameter) {
        parameter.variable().range().ifPresent(range -> PostfixResolver.learn(argument, range));
      }
      arguments.add(argument);
    }
    Scripts behind = Scripts.of(cursor.next());
    Expr call = new UserCall(let, primes, arguments);
    return reader.behind.of(reader.behind.of(call, scripts), behind);
  }

  /** J(v_c, o, U) for a J that is defined without arguments: it says what J depends on. */
  Expr withDependence(Expr named, FactorCursor cursor) {
    Optional<GroupContext> group =
        BuiltinCallResolver.group(cursor).filter(g -> g.LEFT_PAREN() != null);
    boolean defined = named instanceof SymbolRef ref && ref.symbol() instanceof DefinedSymbol;
    if (group.isEmpty() || !defined || !cursor.peek().script().isEmpty()) {
      return named;
    }
    List<PieceContext> pieces = BuiltinCallResolver.pieces(BracketResolver.contents(group.get()));
    Symbol symbol = ((SymbolRef) named).symbol();
    boolean dependence =
        !pieces.isEmpty() && pieces.stream().allMatch(piece -> isDependence(piece, symbol));
    if (dependence) {
      cursor.next();
    } else if (pieces.size() > 1) {
      throw new SemanticException(
          "“%s” is not defined as a function of “%s”"
              .formatted(
                  symbol.name(), LatexNormalizer.text(BracketResolver.contents(group.get()))));
    }
    return named;
  }

  private boolean isDependence(PieceContext piece, Symbol symbol) {
    if (!piece.relation().isEmpty()) {
      return false;
    }
    if (piece.getText().equals("\\dots") || BracketResolver.isDots(piece)) {
      return true;
    }
    try {
      Expr argument = reader.expression(piece.expression(0));
      boolean whole =
          argument instanceof IndexRef
              || (argument instanceof ElementAccess item
                  && item.indices().size() == 1
                  && isGiven(item.base()));
      return whole
          || (argument instanceof SymbolRef ref
              && ref.symbol() instanceof DeclaredSymbol given
              && (symbol.ingredients().contains(given) || given.domain().isWhole()));
    } catch (SemanticException other) {
      return false;
    }
  }

  private static boolean isGiven(Expr base) {
    return base instanceof SymbolRef ref && ref.symbol() instanceof DeclaredSymbol;
  }
}
