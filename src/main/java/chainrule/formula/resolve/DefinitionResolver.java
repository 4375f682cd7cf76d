package chainrule.formula.resolve;

import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.Symbol;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.DefinitionHead.Indexed;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    boolean replaces =
        name.arguments().isEmpty() || defined.functionCount() == names.functionCount();
    return names.isKnown(name) && replaces ? defined.withRedeclared(name.base()) : defined;
  }

  private SymbolTable defined(DefinitionHead name, ExpressionSyntax body) {
    if (name.arguments().isPresent()) {
      return new FunctionDefinition(names, name, body, account).define();
    }
    IndexLetters letters = new IndexLetters(names, SubscriptLetters.of(body));
    return name.indexed().stream()
        .filter(way -> letters.areAll(way.letters()))
        .flatMap(way -> family(name, way, letters, body).stream())
        .findFirst()
        .orElseGet(() -> symbol(name, body));
  }

  /** Something for every value of the letters; empty where one of them is no more than a label. */
  private Optional<SymbolTable> family(
      DefinitionHead name, Indexed way, IndexLetters letters, ExpressionSyntax syntax) {
    List<IndexVariable> parameters = way.letters().stream().map(letters::variable).toList();
    Expr body = body(names, parameters, syntax, name, account);
    Set<IndexVariable> used = ExprQueries.freeIndices(body);
    boolean indexed =
        parameters.stream()
            .allMatch(letter -> used.contains(letter) || letters.isDeclared(letter.name()));
    return indexed
        ? Optional.of(new FamilyDefinition(way.shown(), parameters, body).in(names, way.key()))
        : Optional.empty();
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
    scope.sizeIdentities(
        IdentitySize.of(syntax, names, size -> fits(names, parameters, syntax, size)));
    Set<String> bound =
        parameters.stream().map(IndexVariable::name).collect(Collectors.toUnmodifiableSet());
    SumReach.check(List.of(syntax), bound, scope);
    Expr body = value(scope, parameters, syntax);
    Set<IndexVariable> free = new LinkedHashSet<>(ExprQueries.freeIndices(body));
    parameters.forEach(free::remove);
    if (!free.isEmpty()) {
      throw SemanticException.unclear(
          "“%s” is not bound in the definition of “%s”"
              .formatted(free.iterator().next(), name.label()));
    }
    return body;
  }

  private static Expr value(
      Scope scope, Collection<IndexVariable> parameters, ExpressionSyntax syntax) {
    return ExprQueries.settled(
        scope.binding(parameters, () -> new ExpressionResolver(scope).expression(syntax)));
  }

  private static boolean fits(
      SymbolTable names,
      Collection<IndexVariable> parameters,
      ExpressionSyntax syntax,
      Expr identitySize) {
    Scope trial = new Scope(names, new RowAccount());
    trial.knowSubscripts(SubscriptLetters.of(syntax));
    trial.sizeIdentities(Optional.of(identitySize));
    try {
      return value(trial, parameters, syntax).shape().isPresent();
    } catch (SemanticException | SyntaxException unfit) {
      return false;
    }
  }
}
