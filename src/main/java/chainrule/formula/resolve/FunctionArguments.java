package chainrule.formula.resolve;

import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.UserCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is put in for each parameter of a function, found out argument by argument. */
final class FunctionArguments {
  private final Map<Expr, Expr> values = new LinkedHashMap<>();

  /** The parameters in what stands at one place of a definition: w, or the i of x_i. */
  static List<Expr> parameters(Expr place) {
    return place instanceof SymbolRef || place instanceof IndexRef
        ? List.of(place)
        : indices(place).stream().filter(IndexRef.class::isInstance).toList();
  }

  /** How such a place is written, with a dot for each parameter. */
  static String shown(Expr place) {
    String latex = Printer.latex(place);
    return parameters(place).equals(List.of(place))
        ? Printer.PLACE
        : latex.substring(0, latex.lastIndexOf('_'))
            + "_{"
            + String.join(
                ", ",
                indices(place).stream()
                    .map(i -> i instanceof IndexRef ? Printer.PLACE : Printer.latex(i))
                    .toList())
            + "}";
  }

  private static List<Expr> indices(Expr member) {
    return member instanceof ElementAccess item
        ? item.indices()
        : member instanceof UserCall call ? call.arguments() : List.of();
  }

  /** Puts in an argument for what stands at its place. */
  void put(Expr place, Expr argument) {
    if (parameters(place).equals(List.of(place))) {
      putOnce(place, argument);
      return;
    }
    List<Expr> typed = indices(argument);
    List<Expr> written = indices(place);
    boolean same = typed.size() == written.size() && place.getClass().equals(argument.getClass());
    for (int k = 0; same && k < typed.size(); k++) {
      if (written.get(k) instanceof IndexRef) {
        putOnce(written.get(k), typed.get(k));
      }
    }
    if (!same || !with(place).equals(argument)) {
      throw SemanticException.unclear(
          "%s is no %s".formatted(Printer.inWords(argument), Printer.inWords(place)));
    }
  }

  private Expr with(Expr place) {
    Map<IndexVariable, Expr> letters = new LinkedHashMap<>();
    for (Expr index : indices(place)) {
      if (index instanceof IndexRef letter) {
        letters.put(letter.variable(), values.get(index));
      }
    }
    return ExprQueries.substitute(place, letters);
  }

  private void putOnce(Expr parameter, Expr argument) {
    Expr before = values.putIfAbsent(parameter, argument);
    if (before != null && !before.equals(argument)) {
      throw SemanticException.unclear(
          "%s is %s at one place and %s at another"
              .formatted(
                  Printer.inWords(parameter), Printer.inWords(before), Printer.inWords(argument)));
    }
    if (parameter instanceof IndexRef letter) {
      letter.variable().range().ifPresent(range -> PostfixResolver.learn(argument, range));
    }
  }

  /** What is put in for each of the parameters. */
  List<Expr> of(List<Expr> parameters) {
    return parameters.stream().map(values::get).toList();
  }
}
