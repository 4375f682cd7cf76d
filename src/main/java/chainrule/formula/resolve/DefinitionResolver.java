package chainrule.formula.resolve;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.ElementAccess.Access;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.Transpose;
import chainrule.formula.ast.UnitVector;
import chainrule.formula.ast.UserCall;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.resolve.SymbolTable.Family;
import chainrule.formula.shape.ProductSign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** S = …, u_w = …, f(x) = …: new names from old ones. */
final class DefinitionResolver {
  private final SymbolTable names;
  private final RowAccount account;

  DefinitionResolver(SymbolTable names, RowAccount account) {
    this.names = names;
    this.account = account;
  }

  /** The names with one more. */
  SymbolTable define(DefinitionHead name, ExpressionSyntax body) {
    SymbolTable defined = defined(name, body);
    return names.isKnown(name) ? defined.withRedeclared(name.base()) : defined;
  }

  private SymbolTable defined(DefinitionHead name, ExpressionSyntax body) {
    if (name.arguments().isPresent()) {
      return new FunctionDefinition(names, name, account).as(body);
    }
    Set<String> inBody = SubscriptLetters.of(body);
    if (name.subscript().isPresent()) {
      for (List<String> letters : List.of(name.subscriptLetters(), name.joinedLetters())) {
        boolean family =
            letters.stream()
                .allMatch(l -> isIndexLetter(names, l) || (inBody.contains(l) && isFree(names, l)));
        if (family) {
          return family(name, letters, body);
        }
      }
    }
    return symbol(name, body);
  }

  /** Whether a letter has a range of its own, and is no number. */
  static boolean isIndexLetter(SymbolTable names, String letter) {
    return names.letters().containsKey(letter) && isFree(names, letter);
  }

  private static boolean isFree(SymbolTable names, String letter) {
    return letter.length() == 1
        && !(names.symbols().get(letter) instanceof DeclaredSymbol given
            && given.domain().isWhole());
  }

  private SymbolTable symbol(DefinitionHead name, ExpressionSyntax syntax) {
    Expr body = body(names, List.of(), syntax, name, account);
    return names.withSymbol(
        name.label(),
        sameAs(body).orElseGet(() -> new DefinedSymbol(name.label(), List.of(), body)));
  }

  /** Another name for what has one already is that: one can then differentiate in either. */
  private Optional<Symbol> sameAs(Expr body) {
    return names.symbols().values().stream()
        .filter(
            symbol ->
                symbol instanceof DefinedSymbol let
                    && let.parameters().isEmpty()
                    && let.body().equals(body)
                    && !(body instanceof NumberLiteral))
        .findFirst();
  }

  /**
   * What stands right of the “=”, in which no letter is free but those that are bound left of it.
   */
  static Expr body(
      SymbolTable names,
      Collection<IndexVariable> parameters,
      ExpressionSyntax syntax,
      DefinitionHead name,
      RowAccount account) {
    Scope scope = new Scope(names, account);
    scope.knowSubscripts(SubscriptLetters.of(syntax));
    Expr body =
        ExprQueries.settled(
            scope.binding(parameters, () -> new ExpressionResolver(scope).expression(syntax)));
    Set<IndexVariable> free = new LinkedHashSet<>(ExprQueries.freeIndices(body));
    parameters.forEach(free::remove);
    if (!free.isEmpty()) {
      throw SemanticException.unclear(
          "“%s” is not bound in the definition of “%s”"
              .formatted(free.iterator().next(), name.label()));
    }
    return body;
  }

  private SymbolTable family(DefinitionHead name, List<String> letters, ExpressionSyntax syntax) {
    Scope scope = new Scope(names, account);
    List<IndexVariable> parameters = letters.stream().map(scope::variable).toList();
    Expr body = body(names, parameters, syntax, name, account);
    Expr template = view(name.base(), body).orElseGet(() -> member(name, parameters, body));
    return names.withFamily(name.base(), new Family(parameters, template));
  }

  private Expr member(DefinitionHead name, List<IndexVariable> parameters, Expr body) {
    List<Expr> indices = new ArrayList<>();
    parameters.forEach(parameter -> indices.add(new IndexRef(parameter)));
    DefinedSymbol let = new DefinedSymbol(name.base(), indices, body);
    return new UserCall(let, 0, indices);
  }

  /** U^⊤ e_w is row w of U, and U e_w its column w: what moves one moves the other. */
  private static Optional<Expr> view(String shown, Expr body) {
    boolean product =
        body instanceof Product p
            && p.factors().size() == 2
            && p.signs().get(0) == ProductSign.JUXTAPOSED
            && p.factors().get(1) instanceof UnitVector;
    if (!product) {
      return Optional.empty();
    }
    Expr matrix = body.children().get(0);
    List<Expr> index = body.children().get(1).children();
    if (matrix instanceof Transpose turned && isGiven(turned.of())) {
      return Optional.of(new ElementAccess(turned.of(), Access.ROW, index, shown));
    }
    return isGiven(matrix)
        ? Optional.of(new ElementAccess(matrix, Access.COLUMN, index, shown))
        : Optional.empty();
  }

  private static boolean isGiven(Expr e) {
    return e instanceof SymbolRef ref && ref.symbol() instanceof DeclaredSymbol;
  }
}
