package chainrule.formula.resolve;

import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.parse.FormulaLexer;
import chainrule.formula.parse.FormulaParser.ContentsContext;
import chainrule.formula.parse.FormulaParser.FactorContext;
import chainrule.formula.parse.FormulaParser.GroupContext;
import chainrule.formula.parse.FormulaParser.PieceContext;
import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Reads the functions that every setting knows, and how far their arguments reach. */
final class BuiltinCallResolver {
  private final ExpressionResolver reader;

  BuiltinCallResolver(ExpressionResolver reader) {
    this.reader = reader;
  }

  /** {@code \log}, {@code \max} and the like. */
  Expr builtIn(FactorCursor cursor) {
    FactorContext factor = cursor.next();
    String word = factor.atom().FUNCTION().getText().substring(1);
    Scripts scripts = Scripts.of(factor);
    BuiltinFunction function =
        BuiltinFunction.named(word)
            .orElseThrow(() -> UnknownName.name("\\" + word, SymbolTable.NONE, 0));
    if (function == BuiltinFunction.MAX && scripts.subscript().isPresent()) {
      return reader.binders.largest(scripts, cursor);
    }
    return of(function, scripts, cursor);
  }

  /** A function that every setting knows; the cursor stands behind its name. */
  Expr of(BuiltinFunction function, Scripts scripts, FactorCursor cursor) {
    int primes = scripts.takePrimes();
    Optional<GroupContext> group = group(cursor);
    if (group.isPresent() && !(isBare() && multiplies(group.get()))) {
      Scripts behind = Scripts.of(cursor.next());
      Expr applied = new BuiltinCall(function, primes, arguments(function, group.get()));
      return reader.behind.of(reader.behind.of(applied, scripts), behind);
    }
    Optional<Expr> argument =
        function == BuiltinFunction.SIGMOID && isBare() ? Optional.empty() : unbracketed(cursor);
    Expr inner =
        argument
            .or(reader.scope.names::bare)
            .orElseThrow(
                () ->
                    new SemanticException(
                        Printer.quoted(function.latex()) + " has no argument here"));
    return reader.behind.of(new BuiltinCall(function, primes, List.of(inner)), scripts);
  }

  boolean isBare() {
    return reader.scope.names.bare().isPresent();
  }

  /** The bracket that follows immediately, if one does. */
  static Optional<GroupContext> group(FactorCursor cursor) {
    return cursor.isJuxtaposed()
        ? Optional.ofNullable(cursor.peek().atom().group())
        : Optional.empty();
  }

  /** σ(1 − σ) with a bare σ inside multiplies; σ(1 − x) applies. */
  static boolean multiplies(GroupContext group) {
    List<TerminalNode> leaves = new ArrayList<>();
    collect(group, leaves);
    for (int k = 0; k + 1 < leaves.size(); k++) {
      String text = leaves.get(k).getText();
      int next = leaves.get(k + 1).getSymbol().getType();
      if (text.equals("\\sigma") && next != FormulaLexer.LEFT_PAREN && next != FormulaLexer.PRIME) {
        return true;
      }
    }
    return false;
  }

  private static void collect(ParseTree tree, List<TerminalNode> leaves) {
    if (tree instanceof TerminalNode leaf) {
      leaves.add(leaf);
    }
    LatexNormalizer.children(tree).forEach(child -> collect(child, leaves));
  }

  private List<Expr> arguments(BuiltinFunction function, GroupContext group) {
    List<Expr> arguments = new ArrayList<>();
    for (PieceContext piece : pieces(BracketResolver.contents(group))) {
      arguments.add(reader.scope.subscript(false, () -> reader.lists.plain(piece)));
    }
    boolean many = function == BuiltinFunction.MAX || function == BuiltinFunction.MIN;
    if (arguments.isEmpty() || (arguments.size() > 1 && !many)) {
      throw new SemanticException(
          "“%s” takes one argument, not %d".formatted(function.latex(), arguments.size()));
    }
    return arguments;
  }

  static List<PieceContext> pieces(ContentsContext contents) {
    return contents.piece().stream().filter(piece -> piece.getChildCount() > 0).toList();
  }

  /**
   * The factors side by side that {@code \log} without a bracket reaches: up to an operator,
   * another function or a bracket, and not over a factor that is no number once there is a number.
   */
  private Optional<Expr> unbracketed(FactorCursor cursor) {
    if (!cursor.isJuxtaposed()) {
      return Optional.empty();
    }
    boolean alone = takesAll(cursor.peek());
    List<Expr> factors = new ArrayList<>();
    reader.factor(cursor).ifPresent(factors::add);
    while (!alone && cursor.isJuxtaposed() && !endsArgument(cursor.peek())) {
      int before = cursor.position();
      Optional<Expr> next = reader.factor(cursor);
      if (next.isEmpty() || (!factors.isEmpty() && isScalar(factors) && !isScalar(next.get()))) {
        cursor.back(before);
        break;
      }
      factors.add(next.get());
    }
    return factors.isEmpty() ? Optional.empty() : Optional.of(product(factors));
  }

  private Expr product(List<Expr> factors) {
    List<ProductSign> signs =
        factors.stream().skip(1).map(factor -> ProductSign.JUXTAPOSED).toList();
    return reader.product(factors, signs);
  }

  private boolean isScalar(List<Expr> factors) {
    return isScalar(product(factors));
  }

  private boolean isScalar(Expr expression) {
    return reader.shape(expression).map(Shape::isScalar).orElse(true);
  }

  private boolean takesAll(FactorContext factor) {
    return factor.atom().BIG() != null
        || isFunction(factor)
        || reader.derivatives.isFraction(factor);
  }

  private boolean endsArgument(FactorContext factor) {
    GroupContext group = factor.atom().group();
    return takesAll(factor) || (group != null && group.braces() == null);
  }

  private static boolean isFunction(FactorContext factor) {
    return factor.atom().FUNCTION() != null
        || NameResolver.text(factor.atom())
            .filter(text -> text.length() > 1)
            .flatMap(
                text -> BuiltinFunction.named(text.startsWith("\\") ? text.substring(1) : text))
            .isPresent();
  }
}
