package chainrule.formula.resolve;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.SymbolTable.Template;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;

/** f(x) = …, P(O = w \mid C = c) = …: a function of what stands in the brackets. */
final class FunctionDefinition {
  private final SymbolTable names;
  private final RowAccount account;
  private final DefinitionHead name;
  private final ContentsSyntax arguments;
  private final List<IndexVariable> letters = new ArrayList<>();
  private final List<Expr> parameters = new ArrayList<>();
  private SymbolTable inside;

  FunctionDefinition(SymbolTable names, DefinitionHead name, RowAccount account) {
    this.names = names;
    this.account = account;
    this.name = name;
    this.arguments = name.arguments().orElseThrow();
    this.inside = names;
    arguments.filled().forEach(this::add);
  }

  /** The names with this function. */
  SymbolTable as(ExpressionSyntax syntax) {
    Expr body = DefinitionResolver.body(inside, letters, syntax, name, account);
    DefinedSymbol let = new DefinedSymbol(shown(), parameters, body);
    return names.withFunction(name.label(), new Template(ArgumentSignature.of(arguments), let));
  }

  /** A parameter: an index letter, a name that is known and has its shape, or a new number. */
  private void add(SegmentSyntax segment) {
    String label = label(segment.last());
    if (DefinitionResolver.isIndexLetter(names, label)) {
      IndexVariable letter = new Scope(names, account).variable(label);
      letters.add(letter);
      parameters.add(new IndexRef(letter));
    } else {
      Symbol known = names.symbols().get(label);
      Symbol symbol = known != null ? known : DeclaredSymbol.argument(label, Shape.SCALAR);
      inside = inside.withSymbol(label, symbol);
      parameters.add(new SymbolRef(symbol));
    }
  }

  private static String label(ExpressionSyntax parameter) {
    return DefinitionHead.of(parameter)
        .map(DefinitionHead::label)
        .orElseThrow(
            () ->
                new SyntaxException(
                    "“" + parameter.text() + "” is no name for an argument", parameter.place()));
  }

  /** f, or P(O=·\mid C=·). */
  private String shown() {
    List<String> signature = ArgumentSignature.of(arguments);
    boolean plain =
        signature.stream().allMatch(s -> s.equals(ArgumentSignature.ARGUMENT) || s.equals(","));
    if (plain) {
      return name.label();
    }
    StringBuilder text = new StringBuilder(name.label()).append("(");
    signature.forEach(part -> text.append(shown(part)));
    return text.append(")").toString();
  }

  private static String shown(String part) {
    return switch (part) {
      case "|" -> " \\mid ";
      case ",", ";" -> part + " ";
      case ArgumentSignature.ARGUMENT -> part;
      default -> part + "=" + ArgumentSignature.ARGUMENT;
    };
  }
}
