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
    String label = DefinitionHead.label(base, scripts.subscript());
    boolean labelled = !label.equals(base) && scope.names().functions().containsKey(label);
    List<Template> templates =
        scope.names().functions().getOrDefault(labelled ? label : base, List.of());
    Scripts left = labelled ? scripts.withoutSubscript() : scripts;
    Optional<GroupSyntax> arguments = arguments(cursor);
    return templates.stream()
        .filter(template -> takes(template, arguments))
        .findFirst()
        .map(
            template -> {
              scope.account().own(scripts);
              if (labelled) {
                scripts.subscript().ifPresent(scope.account()::all);
              }
              return arguments
                  .map(group -> call(template.let(), left, group, cursor))
                  .orElseGet(() -> bareCall(template.let(), left));
            });
  }

  private Optional<GroupSyntax> arguments(FactorCursor cursor) {
    return cursor
        .group()
        .filter(group -> group.bracket() != Bracket.BRACES && !bare.multiplies(group));
  }

  private boolean takes(Template template, Optional<GroupSyntax> arguments) {
    return arguments
        .map(group -> ArgumentSignature.of(group.contents()).equals(template.signature()))
        .orElse(bare.areAllowed() && template.let().parameters().size() == 1);
  }

  private Expr bareCall(DefinedSymbol let, Scripts scripts) {
    Expr call = new UserCall(let, scripts.primes(), List.of(bare.argument().orElseThrow()));
    return postfix.of(call, scripts.withoutPrimes());
  }

  private Expr call(DefinedSymbol let, Scripts scripts, GroupSyntax group, FactorCursor cursor) {
    FunctionScripts.check(let.name(), scripts);
    List<SegmentSyntax> segments = group.contents().filled();
    List<Expr> arguments = new ArrayList<>();
    group.contents().separators().forEach(scope.account()::all);
    for (int k = 0; k < segments.size(); k++) {
      arguments.add(argument(let.parameters().get(k), segments.get(k)));
    }
    Scripts behind = cursor.next().scripts();
    Expr call = new UserCall(let, scripts.primes(), arguments);
    return postfix.of(postfix.of(call, scripts.withoutPrimes()), behind);
  }

  /** In P(O = w), the argument is w. */
  private Expr argument(Expr parameter, SegmentSyntax segment) {
    boolean index = parameter instanceof IndexRef;
    if (segment.hasRelation()) {
      segment.relations().forEach(scope.account()::all);
      scope.account().all(segment.first());
    }
    Expr argument = scope.subscript(index, () -> expressions.expression(segment.last()));
    if (parameter instanceof IndexRef letter) {
      letter.variable().range().ifPresent(range -> PostfixResolver.learn(argument, range));
    }
    return argument;
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
      throw new SemanticException(
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
