package chainrule.formula.resolve;

import chainrule.formula.ast.CallSubstitution;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expectation;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.RangeVector;
import chainrule.formula.ast.UserCall;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a function of the setting is with its arguments. */
final class FunctionCall {
  private FunctionCall() {}

  /**
   * The call; entry by entry, which is said, where a function of a number is given an array; the
   * body with the argument put in where it takes the mean of its argument over what is random.
   */
  static Expr of(DefinedSymbol let, int primes, List<Expr> arguments, Scope scope) {
    UserCall call = new UserCall(let, primes, arguments);
    boolean averages = ExprQueries.parts(let.body()).anyMatch(Expectation.class::isInstance);
    if (averages && primes == 0) {
      return CallSubstitution.of(call);
    }
    Optional<Expr> entries = call.shape().isPresent() ? Optional.empty() : entries(call);
    entries.ifPresent(list -> scope.note(new Note(Note.Kind.ENTRY_BY_ENTRY, Printer.latex(call))));
    return entries.orElse(call);
  }

  /** [f(x_1), …, f(x_n)] where one argument is a column or row and f takes numbers. */
  private static Optional<Expr> entries(UserCall call) {
    List<Integer> arrays =
        IntStream.range(0, call.arguments().size())
            .filter(k -> call.arguments().get(k).shape().filter(s -> !s.isScalar()).isPresent())
            .boxed()
            .toList();
    if (arrays.size() != 1) {
      return Optional.empty();
    }
    int place = arrays.get(0);
    Expr array = call.arguments().get(place);
    Shape shape = array.requireShape();
    if (shape.isMatrix()) {
      return Optional.empty();
    }
    IndexVariable letter = new IndexVariable("i", Optional.of(Range.upTo(shape.length())));
    List<Expr> arguments = new ArrayList<>(call.arguments());
    arguments.set(
        place,
        new ElementAccess(array, ElementAccess.Access.ENTRY, List.of(new IndexRef(letter)), ""));
    Expr entry = new UserCall(call.let(), call.primes(), arguments);
    return Optional.<Expr>of(new RangeVector(letter, entry, List.of(), List.of(), shape.isColumn()))
        .filter(list -> list.shape().isPresent());
  }
}
