package chainrule.formula.reading;

import chainrule.formula.grammar.FormulaLexer;
import chainrule.formula.grammar.FormulaParser.ContentsContext;
import chainrule.formula.grammar.FormulaParser.FactorContext;
import chainrule.formula.grammar.FormulaParser.GroupContext;
import chainrule.formula.grammar.FormulaParser.PieceContext;
import chainrule.formula.tree.Apply;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Function;
import chainrule.formula.tree.Meaningless;
import chainrule.formula.tree.Printer;
import chainrule.formula.tree.Shape;
import chainrule.formula.tree.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Reads the functions that every setting knows, and how far their arguments reach. */
final class Applications {
  private final Reader reader;

  Applications(Reader reader) {
    this.reader = reader;
  }

  /** {@code \log}, {@code \max} and the like. */
  Expr builtIn(Cursor cursor) {
    FactorContext factor = cursor.next();
    String word = factor.atom().FUNCTION().getText().substring(1);
    Scripts scripts = Scripts.of(factor);
    Function function =
        Function.named(word).orElseThrow(() -> Unknown.name("\\" + word, Names.NONE, 0));
    if (function == Function.MAX && scripts.subscript().isPresent()) {
      return reader.binders.largest(scripts, cursor);
    }
    return of(function, scripts, cursor);
  }

  /** A function that every setting knows; the cursor stands behind its name. */
  Expr of(Function function, Scripts scripts, Cursor cursor) {
    int primes = scripts.takePrimes();
    Optional<GroupContext> group = group(cursor);
    if (group.isPresent() && !(isBare() && multiplies(group.get()))) {
      Scripts behind = Scripts.of(cursor.next());
      Expr applied = new Apply(function, primes, arguments(function, group.get()));
      return reader.behind.of(reader.behind.of(applied, scripts), behind);
    }
    Optional<Expr> argument =
        function == Function.SIGMOID && isBare() ? Optional.empty() : unbracketed(cursor);
    Expr inner =
        argument
            .or(reader.scope.names::bare)
            .orElseThrow(
                () -> new Meaningless(Printer.quoted(function.latex()) + " has no argument here"));
    return reader.behind.of(new Apply(function, primes, List.of(inner)), scripts);
  }

  boolean isBare() {
    return reader.scope.names.bare().isPresent();
  }

  /** The bracket that follows immediately, if one does. */
  static Optional<GroupContext> group(Cursor cursor) {
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
    Spelling.children(tree).forEach(child -> collect(child, leaves));
  }

  private List<Expr> arguments(Function function, GroupContext group) {
    List<Expr> arguments = new ArrayList<>();
    for (PieceContext piece : pieces(Lists.contents(group))) {
      arguments.add(reader.scope.subscript(false, () -> reader.lists.plain(piece)));
    }
    boolean many = function == Function.MAX || function == Function.MIN;
    if (arguments.isEmpty() || (arguments.size() > 1 && !many)) {
      throw new Meaningless(
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
  private Optional<Expr> unbracketed(Cursor cursor) {
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
    List<Times> signs = factors.stream().skip(1).map(factor -> Times.JUXTAPOSED).toList();
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
        || Identifiers.text(factor.atom())
            .filter(text -> text.length() > 1)
            .flatMap(text -> Function.named(text.startsWith("\\") ? text.substring(1) : text))
            .isPresent();
  }
}
