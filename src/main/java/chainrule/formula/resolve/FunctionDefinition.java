package chainrule.formula.resolve;

import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.resolve.DefinitionHead.Indexed;
import chainrule.formula.resolve.ParameterSyntax.Kind;
import chainrule.formula.resolve.SymbolTable.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * f(x) = …, P(O = w \mid C = c) = …, J_i(w; x_i) = …: a function of what stands in the brackets.
 */
final class FunctionDefinition {
  private final SymbolTable names;
  private final RowAccount account;
  private final DefinitionHead name;
  private final ContentsSyntax brackets;
  private final ExpressionSyntax body;
  private final Optional<Indexed> indexed;
  private final List<ParameterSyntax> parameters;
  private final Map<String, IndexVariable> letters = new LinkedHashMap<>();

  FunctionDefinition(
      SymbolTable names, DefinitionHead name, ExpressionSyntax body, RowAccount account) {
    this.names = names;
    this.account = account;
    this.name = name;
    this.body = body;
    this.brackets = name.arguments().orElseThrow();
    IndexLetters indices = new IndexLetters(names, SubscriptLetters.of(body));
    this.indexed = name.indexed().stream().filter(way -> indices.areAll(way.letters())).findFirst();
    this.parameters =
        brackets.filled().stream()
            .map(segment -> ParameterSyntax.of(segment, body, indices))
            .toList();
    indexed.ifPresent(way -> way.letters().forEach(l -> letters.put(l, indices.variable(l))));
    for (ParameterSyntax parameter : parameters) {
      List<String> own =
          parameter.kind() == Kind.INDEX
              ? List.of(parameter.label())
              : parameter.kind() == Kind.MEMBER ? parameter.letters() : List.of();
      own.forEach(letter -> letters.computeIfAbsent(letter, indices::variable));
    }
  }

  /** The names with this function, in the first shapes of its parameters that its body has. */
  SymbolTable define() {
    Set<String> labels = new LinkedHashSet<>();
    parameters.stream()
        .filter(parameter -> parameter.kind() == Kind.NAME)
        .forEach(parameter -> labels.add(parameter.label()));
    Optional<SemanticException> fault = Optional.empty();
    for (Map<String, Symbol> choice : new ParameterShapes(names).choices(labels)) {
      try {
        return define(choice);
      } catch (SemanticException unfit) {
        fault = fault.or(() -> Optional.of(unfit));
      }
    }
    throw fault.orElseThrow();
  }

  private SymbolTable define(Map<String, Symbol> choice) {
    SymbolTable inside = names;
    for (Map.Entry<String, Symbol> parameter : choice.entrySet()) {
      inside = inside.withSymbol(parameter.getKey(), parameter.getValue());
    }
    Expr value = DefinitionResolver.body(inside, letters.values(), body, name, account);
    choice.values().forEach(parameter -> ParameterShapes.requireAnyShape(parameter, value));
    List<Expr> places = new ArrayList<>();
    for (ParameterSyntax parameter : parameters) {
      if (parameter.kind() != Kind.CONSTANT) {
        places.add(place(parameter, inside, choice));
      }
    }
    List<Expr> all = new ArrayList<>();
    indexed.ifPresent(way -> way.letters().forEach(l -> all.add(new IndexRef(letters.get(l)))));
    places.forEach(place -> all.addAll(FunctionArguments.parameters(place)));
    ArgumentSignature signature = signature();
    DefinedSymbol let = new DefinedSymbol(title(signature, places, all), all, value);
    return names.withFunction(
        indexed.map(Indexed::key).orElse(name.label()), new Template(signature, places, let));
  }

  private Expr place(ParameterSyntax parameter, SymbolTable inside, Map<String, Symbol> choice) {
    return switch (parameter.kind()) {
      case INDEX -> new IndexRef(letters.get(parameter.label()));
      case NAME -> new SymbolRef(choice.get(parameter.label()));
      default -> {
        Scope scope = new Scope(inside, account);
        yield scope.binding(
            letters.values(),
            () -> new ExpressionResolver(scope).expression(parameter.segment().last()));
      }
    };
  }

  private ArgumentSignature signature() {
    List<SegmentSyntax> constants =
        parameters.stream()
            .filter(parameter -> parameter.kind() == Kind.CONSTANT)
            .map(ParameterSyntax::segment)
            .toList();
    return ArgumentSignature.of(
        indexed.map(way -> way.letters().size()).orElse(0),
        indexed.map(Indexed::scripts).orElse(0),
        brackets,
        constants);
  }

  /** f, or P(O=·\mid C=·), or J_{·}(·; x_{·}). */
  private String title(ArgumentSignature signature, List<Expr> places, List<Expr> all) {
    String base = indexed.map(Indexed::shown).orElse(name.label());
    boolean plain = indexed.isEmpty() && places.equals(all) && signature.isPlain();
    return plain
        ? base
        : base
            + signature.written(brackets, places.stream().map(FunctionArguments::shown).toList());
  }
}
