package chainrule.formula.resolve;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.ElementAccess.Access;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.Transpose;
import chainrule.formula.ast.UnitVector;
import chainrule.formula.ast.UserCall;
import chainrule.formula.parse.FormulaParser.ExpressionContext;
import chainrule.formula.parse.FormulaParser.PieceContext;
import chainrule.formula.resolve.SymbolTable.Family;
import chainrule.formula.resolve.SymbolTable.Template;
import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** S = …, u_w = …, f(x) = …: new names from old ones. */
final class DefinitionResolver {
  private final SymbolTable names;

  DefinitionResolver(SymbolTable names) {
    this.names = names;
  }

  /** The names with one more. */
  SymbolTable define(DefinitionHead name, ExpressionContext body) {
    if (name.arguments().isPresent()) {
      return function(name, body);
    }
    Set<String> inBody = SubscriptLetters.of(body);
    List<String> letters = name.subscriptLetters();
    boolean family =
        name.subscript().isPresent()
            && letters.stream()
                .allMatch(l -> isIndexLetter(l) || (inBody.contains(l) && isFree(l)));
    return family ? family(name, letters, body) : symbol(name, body);
  }

  private boolean isIndexLetter(String letter) {
    return names.letters().containsKey(letter) && isFree(letter);
  }

  private boolean isFree(String letter) {
    return letter.length() == 1
        && !(names.symbols().get(letter) instanceof DeclaredSymbol given
            && given.domain().isWhole());
  }

  private SymbolTable symbol(DefinitionHead name, ExpressionContext context) {
    Expr body = body(scope(context), context);
    return names.withSymbol(
        name.label(), new DefinedSymbol(name.label(), List.of(), closed(body, name)));
  }

  private static Expr body(Scope scope, ExpressionContext context) {
    return ExprQueries.settled(new ExpressionResolver(scope).expression(context));
  }

  private Scope scope(ExpressionContext context) {
    Scope scope = Scope.of(names);
    scope.knowSubscripts(SubscriptLetters.of(context));
    return scope;
  }

  private static Expr closed(Expr body, DefinitionHead name) {
    ExprQueries.freeIndices(body).stream()
        .findFirst()
        .ifPresent(
            letter -> {
              throw new SemanticException(
                  "“%s” is not bound in the definition of “%s”".formatted(letter, name.label()));
            });
    return body;
  }

  private SymbolTable family(DefinitionHead name, List<String> letters, ExpressionContext context) {
    Scope scope = scope(context);
    List<IndexVariable> parameters = letters.stream().map(scope::variable).toList();
    Expr body = scope.binding(parameters, () -> body(scope, context));
    Optional<Expr> view = view(name.base(), body);
    if (view.isPresent()) {
      return names.withFamily(name.base(), new Family(parameters, view.get()));
    }
    List<Expr> indices = new ArrayList<>();
    parameters.forEach(parameter -> indices.add(new IndexRef(parameter)));
    DefinedSymbol let = new DefinedSymbol(name.base(), indices, body);
    return names.withFamily(name.base(), new Family(parameters, new UserCall(let, 0, indices)));
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

  private SymbolTable function(DefinitionHead name, ExpressionContext context) {
    var contents = BracketResolver.contents(name.arguments().orElseThrow());
    SymbolTable inner = names;
    List<IndexVariable> letters = new ArrayList<>();
    List<Expr> parameters = new ArrayList<>();
    for (PieceContext piece : BuiltinCallResolver.pieces(contents)) {
      ExpressionContext parameter = piece.expression(piece.expression().size() - 1);
      String label = DefinitionHead.of(parameter).map(DefinitionHead::label).orElse("");
      Symbol known = names.symbols().get(label);
      if (isIndexLetter(label)) {
        IndexVariable letter = new IndexVariable(label, Optional.of(names.letters().get(label)));
        letters.add(letter);
        parameters.add(new IndexRef(letter));
      } else {
        Symbol symbol = known != null ? known : DeclaredSymbol.argument(label, Shape.SCALAR);
        inner = inner.withSymbol(label, symbol);
        parameters.add(new SymbolRef(symbol));
      }
    }
    Scope scope = Scope.of(inner);
    scope.knowSubscripts(SubscriptLetters.of(context));
    Expr body = closedBut(letters, scope.binding(letters, () -> body(scope, context)), name);
    List<String> signature = ArgumentSignature.of(contents);
    String shown =
        signature.stream().allMatch(s -> s.equals("·") || s.equals(","))
            ? name.label()
            : template(name, signature);
    DefinedSymbol let = new DefinedSymbol(shown, parameters, body);
    return names.withFunction(name.label(), new Template(signature, let));
  }

  private static Expr closedBut(List<IndexVariable> letters, Expr body, DefinitionHead name) {
    Set<IndexVariable> free = new LinkedHashSet<>(ExprQueries.freeIndices(body));
    letters.forEach(free::remove);
    if (!free.isEmpty()) {
      throw new SemanticException(
          "“%s” is not bound in the definition of “%s”"
              .formatted(free.iterator().next(), name.label()));
    }
    return body;
  }

  /** P(O=·\mid C=·). */
  private static String template(DefinitionHead name, List<String> signature) {
    StringBuilder text = new StringBuilder(name.label()).append("(");
    for (String part : signature) {
      boolean separator = part.equals("|") || part.equals(",") || part.equals(";");
      text.append(
          separator
              ? part.equals("|") ? " \\mid " : part + " "
              : part.equals("·") ? part : part + "=·");
    }
    return text.append(")").toString();
  }
}
