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
import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.Scripts;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.Separator;
import chainrule.formula.resolve.SymbolTable.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves the functions of the setting, and brackets that say what a name depends on. */
final class UserCallResolver {
  private final ExpressionResolver expressions;
  private final Scope scope;
  private final PostfixResolver postfix;
  private final BareFunctions bare;

  UserCallResolver(ExpressionResolver expressions, PostfixResolver postfix) {
    this.expressions = expressions;
    this.scope = expressions.scope();
    this.postfix = postfix;
    this.bare = new BareFunctions(scope.names());
  }

  /** A function of the setting, if its name is followed by arguments that it takes. */
  Optional<Expr> read(String base, Scripts scripts, FactorCursor cursor) {
    Optional<GroupSyntax> arguments = arguments(cursor);
    return FunctionName.of(base, scripts).stream()
        .flatMap(name -> named(name, arguments, cursor).stream())
        .findFirst();
  }

  private Optional<Expr> named(
      FunctionName name, Optional<GroupSyntax> arguments, FactorCursor cursor) {
    return scope.names().functions().getOrDefault(name.key(), List.of()).stream()
        .filter(template -> takes(name, template, arguments))
        .max(Comparator.comparing(template -> template.signature().constants()))
        .map(
            template -> {
              name.use(scope.account());
              return arguments.isPresent()
                  ? call(name, template, arguments.get(), cursor)
                  : bareCall(template.let(), name.left());
            });
  }

  private Optional<GroupSyntax> arguments(FactorCursor cursor) {
    return cursor
        .group()
        .filter(group -> group.bracket() != Bracket.BRACES && !bare.multiplies(group));
  }

  private boolean takes(FunctionName name, Template template, Optional<GroupSyntax> arguments) {
    boolean indices = name.indices().size() == template.signature().scripts();
    return indices
        && arguments
            .map(group -> template.signature().takes(group.contents()))
            .orElse(isAlone(template.let()));
  }

  /** Whether a function may stand alone: for f(x), where x is set or known. */
  private boolean isAlone(DefinedSymbol let) {
    return (bare.areAllowed() && let.parameters().size() == 1) || isOfItsNames(let);
  }

  private boolean isOfItsNames(DefinedSymbol let) {
    return !let.parameters().isEmpty()
        && !scope.names().symbols().containsKey(let.name())
        && let.parameters().stream().allMatch(p -> p instanceof SymbolRef ref && isKnown(ref));
  }

  private boolean isKnown(SymbolRef parameter) {
    Symbol symbol = parameter.symbol();
    return scope.names().symbols().get(symbol.name()) == symbol;
  }

  private Expr bareCall(DefinedSymbol let, Scripts scripts) {
    if (!bare.areAllowed() && scripts.primes() == 0) {
      Expr call = new UserCall(let, 0, let.parameters());
      scope.readAs(let.name(), call);
      return postfix.of(call, scripts);
    }
    Expr argument = bare.argument().orElse(let.parameters().get(0));
    Expr call = primed(let, scripts.primes(), List.of(argument));
    return postfix.of(call, scripts.withoutPrimes());
  }

  private Expr call(FunctionName name, Template template, GroupSyntax group, FactorCursor cursor) {
    DefinedSymbol let = template.let();
    FunctionScripts.check(let.name(), name.left());
    FunctionArguments arguments = new FunctionArguments();
    List<Expr> indices = new ArrayList<>();
    name.indices()
        .forEach(
            under -> indices.addAll(postfix.indices(under, template.signature().indices() > 1)));
    if (indices.size() != template.signature().indices()) {
      throw SemanticException.unclear(
          "“%s” takes %d subscripts, not %d"
              .formatted(name.key(), template.signature().indices(), indices.size()));
    }
    for (int k = 0; k < indices.size(); k++) {
      arguments.put(let.parameters().get(k), indices.get(k));
    }
    putArguments(template, group, arguments);
    Scripts behind = cursor.next().scripts();
    Expr call = primed(let, name.left().primes(), arguments.of(let.parameters()));
    return postfix.of(postfix.of(call, name.left().withoutPrimes()), behind);
  }

  private void putArguments(Template template, GroupSyntax group, FunctionArguments arguments) {
    group.contents().separators().forEach(scope.account()::all);
    List<SegmentSyntax> values = template.signature().arguments(group.contents());
    group.contents().filled().stream()
        .filter(segment -> !values.contains(segment))
        .forEach(scope.account()::all);
    for (int k = 0; k < values.size(); k++) {
      Expr place = template.arguments().get(k);
      arguments.put(place, argument(template.let(), place, values.get(k)));
    }
  }

  private Expr primed(DefinedSymbol let, int primes, List<Expr> arguments) {
    if (primes > 0 && arguments.size() > 1) {
      throw SemanticException.unclear(
          "“%s” has %d arguments, so a prime behind it does not say in which it is differentiated"
              .formatted(let.name(), arguments.size()));
    }
    return FunctionCall.of(let, primes, arguments, scope);
  }

  /** In P(O = w), the argument is w. */
  private Expr argument(DefinedSymbol let, Expr place, SegmentSyntax segment) {
    if (segment.hasRelation()) {
      segment.relations().forEach(scope.account()::all);
      scope.account().all(segment.first());
    }
    boolean unused =
        place instanceof SymbolRef ref
            && !scope.names().symbols().containsKey(ref.symbol().name())
            && ref.symbol().name().equals(segment.last().spelling())
            && !let.ingredients().contains(ref.symbol());
    if (unused) {
      scope.account().all(segment);
      return Expr.number(0);
    }
    return scope.subscript(place instanceof IndexRef, () -> expressions.expression(segment.last()));
  }

  /** J(v_c, o, U) for a J that is defined without arguments: it says what J depends on. */
  Expr withDependence(Expr named, FactorCursor cursor) {
    Optional<GroupSyntax> group = cursor.group().filter(g -> g.bracket() == Bracket.PARENTHESES);
    boolean defined = named instanceof SymbolRef ref && ref.symbol() instanceof DefinedSymbol;
    if (group.isEmpty() || !defined || !cursor.peek().scripts().isEmpty()) {
      return named;
    }
    List<SegmentSyntax> segments = group.get().contents().filled();
    Symbol symbol = ((SymbolRef) named).symbol();
    boolean conditional =
        group.get().contents().separators().stream().anyMatch(s -> s.kind() == Separator.MID);
    boolean dependence =
        !segments.isEmpty()
            && !conditional
            && segments.stream().allMatch(s -> isDependence(s, symbol));
    if (dependence) {
      cursor.next();
      scope.account().separators(group.get().contents(), Set.of(Separator.COMMA));
      segments.stream().filter(SegmentSyntax::isDots).forEach(scope.account()::all);
    } else if (segments.size() > 1) {
      throw SemanticException.unclear(
          "“%s” is not defined as a function of “%s”"
              .formatted(symbol.name(), group.get().contents().text()));
    }
    return named;
  }

  private boolean isDependence(SegmentSyntax segment, Symbol symbol) {
    if (segment.hasRelation() || segment.isDots()) {
      return segment.isDots();
    }
    try {
      Expr argument = expressions.expression(segment.first());
      return isEntryOfIngredient(argument, symbol) || isIngredient(argument, symbol);
    } catch (SemanticException other) {
      return false;
    }
  }

  private static boolean isEntryOfIngredient(Expr argument, Symbol of) {
    return argument instanceof ElementAccess element
        && element.indices().size() == 1
        && isIngredient(element.base(), of);
  }

  private static boolean isIngredient(Expr argument, Symbol of) {
    return argument instanceof SymbolRef ref
        && ref.symbol() instanceof DeclaredSymbol given
        && of.ingredients().contains(given);
  }
}
