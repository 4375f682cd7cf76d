package chainrule.formula.ast;

import chainrule.formula.ast.ShapeError.Kind;
import chainrule.formula.shape.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shapes of the values of functions and families of the setting. A parameter that takes any
 * shape has that of its argument, so that the shape of the call is that of the body with it.
 */
final class UserCallShapes {
  private UserCallShapes() {}

  static Shape of(DefinedSymbol let, List<Expr> arguments) {
    Map<Symbol, Symbol> shaped = new HashMap<>();
    for (int k = 0; k < arguments.size(); k++) {
      Expr argument = arguments.get(k);
      Shape shape = OperandShapes.of(argument);
      if (!(let.parameters().get(k) instanceof SymbolRef parameter)) {
        OperandShapes.subscript(argument);
      } else if (isOfAnyShape(parameter.symbol())) {
        shaped.put(parameter.symbol(), DeclaredSymbol.argument(parameter.symbol().name(), shape));
      } else {
        check(argument, parameter, let);
      }
    }
    return shaped.isEmpty()
        ? let.shape()
        : OperandShapes.of(SymbolSubstitution.of(let.body(), shaped));
  }

  private static boolean isOfAnyShape(Symbol parameter) {
    return parameter instanceof DeclaredSymbol declared
        && declared.domain().kind() == Domain.Kind.ARGUMENT;
  }

  private static void check(Expr argument, SymbolRef parameter, DefinedSymbol let) {
    if (parameter.symbol() instanceof DeclaredSymbol declared && declared.domain().isWhole()) {
      OperandShapes.subscript(argument);
    }
    if (!OperandShapes.of(argument).agrees(parameter.symbol().shape())) {
      throw ShapeError.found(Kind.ARGUMENT, argument, parameter, new SymbolRef(let));
    }
  }
}
