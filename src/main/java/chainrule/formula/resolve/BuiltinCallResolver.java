package chainrule.formula.resolve;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.Quotient;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.AtomSyntax.BigOperatorSyntax;
import chainrule.formula.parse.AtomSyntax.FunctionSyntax;
import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Scripts;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.Separator;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves the functions that every setting knows, and how far their arguments reach. */
final class BuiltinCallResolver {
  private final ExpressionResolver expressions;
  private final PostfixResolver postfix;
  private final BigOperatorResolver bigOperators;
  private final BareFunctions bare;

  BuiltinCallResolver(
      ExpressionResolver expressions, PostfixResolver postfix, BigOperatorResolver bigOperators) {
    this.expressions = expressions;
    this.postfix = postfix;
    this.bigOperators = bigOperators;
    this.bare = new BareFunctions(expressions.scope().names());
  }

  /** f(a). */
  static Expr call(BuiltinFunction function, Expr argument) {
    return new BuiltinCall(function, 0, List.of(argument));
  }

  /** The function that has a name of more than one letter. */
  static Optional<BuiltinFunction> named(String name) {
    return name.length() < 2
        ? Optional.empty()
        : BuiltinFunction.named(name.startsWith("\\") ? name.substring(1) : name);
  }

  /** {@code \log}, {@code \max} and the like, at the cursor. */
  Expr function(FactorCursor cursor) {
    FactorSyntax factor = cursor.next();
    String name = factor.atom().spelling();
    BuiltinFunction function =
        named(name).orElseThrow(() -> UnknownName.name(name, SymbolTable.NONE, factor.place()));
    if (factor.scripts().subscript().isPresent()) {
      if (function == BuiltinFunction.MAX) {
        return bigOperators.largest(factor.scripts(), cursor);
      }
      if (function == BuiltinFunction.MIN) {
        return bigOperators.smallest(factor.scripts(), cursor);
      }
      if (function == BuiltinFunction.LOG) {
        return logarithm(factor.scripts(), cursor);
      }
    }
    return call(function, factor.scripts(), cursor);
  }

  /** log_b x = log x / log b. */
  private Expr logarithm(Scripts scripts, FactorCursor cursor) {
    ArgumentSyntax base = scripts.subscript().orElseThrow();
    if (!scripts.withoutSubscript().isEmpty()) {
      throw new SyntaxException(
          "“\\log_{%s}” has another script here; put the logarithm in brackets"
              .formatted(base.spelling()),
          base.place());
    }
    Expr denominator = call(BuiltinFunction.LOG, postfix.exponent(base));
    return new Quotient(call(BuiltinFunction.LOG, scripts.withoutSubscript(), cursor), denominator);
  }

  /** A function that every setting knows; the cursor stands behind its name. */
  Expr call(BuiltinFunction function, Scripts scripts, FactorCursor cursor) {
    int primes = scripts.primes();
    expressions.scope().account().own(scripts);
    Scripts left = scripts.withoutPrimes();
    FunctionScripts.check(function.latex(), left);
    int start = cursor.position();
    Optional<GroupSyntax> group = cursor.group().filter(g -> !bare.multiplies(g));
    if (group.isPresent()) {
      Scripts behind = cursor.next().scripts();
      Expr call = new BuiltinCall(function, primes, arguments(function, group.get()));
      return postfix.of(postfix.of(call, left), behind);
    }
    Expr argument =
        unbracketed(function, cursor)
            .or(() -> bare.argument().filter(letter -> function.isEntrywise()))
            .orElseThrow(
                () ->
                    SemanticException.unclear(
                        Printer.quoted(function.latex()) + " has no argument here"));
    Expr call = new BuiltinCall(function, primes, List.of(argument));
    boolean goesOn = cursor.isJuxtaposed() && !endsArgument(cursor.peek());
    if (cursor.position() > start && (argument instanceof Product || goesOn)) {
      expressions.scope().readAs(function.latex() + " " + cursor.typedSince(start), call);
    }
    return postfix.of(call, left);
  }

  private List<Expr> arguments(BuiltinFunction function, GroupSyntax group) {
    List<Expr> arguments = new ArrayList<>();
    boolean many = function == BuiltinFunction.MAX || function == BuiltinFunction.MIN;
    Set<Separator> between = many ? Set.of(Separator.COMMA) : Set.of();
    expressions.scope().account().separators(group.contents(), between);
    for (SegmentSyntax segment : group.contents().filled()) {
      arguments.add(
          expressions
              .scope()
              .subscript(false, () -> expressions.expression(BracketResolver.formula(segment))));
    }
    if (arguments.isEmpty() || (arguments.size() > 1 && !many)) {
      throw SemanticException.unclear(
          "“%s” takes one argument, not %d".formatted(function.latex(), arguments.size()));
    }
    return arguments;
  }

  /**
   * The factors side by side that {@code \log} without a bracket reaches: up to an operator,
   * another function or a bracket, and not over a factor that is no number once there is a number.
   */
  private Optional<Expr> unbracketed(BuiltinFunction function, FactorCursor cursor) {
    boolean isBare = function == BuiltinFunction.SIGMOID && bare.areAllowed();
    if (isBare && cursor.isJuxtaposed()) {
      refuseBareArgument(cursor.peek());
    }
    if (isBare || !cursor.isJuxtaposed()) {
      return Optional.empty();
    }
    boolean alone = takesAll(cursor.peek());
    List<Expr> factors = new ArrayList<>();
    expressions.factor(cursor).ifPresent(factors::add);
    while (!alone && cursor.isJuxtaposed() && !endsArgument(cursor.peek())) {
      int before = cursor.position();
      Optional<Expr> next = expressions.factor(cursor);
      if (next.isEmpty() || (!factors.isEmpty() && isNumber(factors) && !isNumber(next.get()))) {
        cursor.back(before);
        break;
      }
      factors.add(next.get());
    }
    return factors.isEmpty() ? Optional.empty() : Optional.of(expressions.product(factors));
  }

  /** Where σ alone means σ(x), σ x can be σ(x) and σ(x) times x. */
  private void refuseBareArgument(FactorSyntax next) {
    String argument = Printer.latex(bare.argument().orElseThrow());
    if (next.atom().spelling().equals(argument)) {
      throw new SyntaxException(
          "“\\sigma” alone means “\\sigma(%s)” here; write “\\sigma(%s)” or “\\sigma \\cdot %s”"
              .formatted(argument, argument, argument),
          next.place());
    }
  }

  private boolean isNumber(List<Expr> factors) {
    return isNumber(expressions.product(factors));
  }

  private boolean isNumber(Expr expression) {
    return expressions.shape(expression).map(Shape::isScalar).orElse(true);
  }

  private static boolean takesAll(FactorSyntax factor) {
    return factor.atom() instanceof BigOperatorSyntax
        || factor.atom() instanceof FunctionSyntax
        || factor.atom().name().flatMap(BuiltinCallResolver::named).isPresent()
        || DerivativeFraction.isOperator(factor);
  }

  private static boolean endsArgument(FactorSyntax factor) {
    boolean bracket =
        factor.atom().group().filter(group -> group.bracket() != Bracket.BRACES).isPresent();
    return bracket || takesAll(factor);
  }
}
