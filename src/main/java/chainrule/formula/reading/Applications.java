package chainrule.formula.reading;

import chainrule.formula.grammar.FormulaLexer;
import chainrule.formula.grammar.FormulaParser.ContentsContext;
import chainrule.formula.grammar.FormulaParser.FactorContext;
import chainrule.formula.grammar.FormulaParser.GroupContext;
import chainrule.formula.grammar.FormulaParser.PieceContext;
import chainrule.formula.reading.Names.Template;
import chainrule.formula.tree.Apply;
import chainrule.formula.tree.Call;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Function;
import chainrule.formula.tree.Given;
import chainrule.formula.tree.Index;
import chainrule.formula.tree.Item;
import chainrule.formula.tree.Let;
import chainrule.formula.tree.Meaningless;
import chainrule.formula.tree.Printer;
import chainrule.formula.tree.Ref;
import chainrule.formula.tree.Shape;
import chainrule.formula.tree.Symbol;
import chainrule.formula.tree.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Reads functions and how far their arguments reach. */
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

  private boolean isBare() {
    return reader.scope.names.bare().isPresent();
  }

  /** The bracket that follows immediately, if one does. */
  static Optional<GroupContext> group(Cursor cursor) {
    return cursor.isJuxtaposed()
        ? Optional.ofNullable(cursor.peek().atom().group())
        : Optional.empty();
  }

  /** σ(1 − σ) with a bare σ inside multiplies; σ(1 − x) applies. */
  private static boolean multiplies(GroupContext group) {
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

  /** A function of the setting, if its name is followed by arguments that it takes. */
  Optional<Expr> ofSetting(String key, String base, Scripts scripts, Cursor cursor) {
    List<Template> templates =
        reader
            .scope
            .names
            .functions()
            .getOrDefault(key, reader.scope.names.functions().getOrDefault(base, List.of()));
    boolean labelled = reader.scope.names.functions().containsKey(key) && !key.equals(base);
    Optional<GroupContext> group =
        group(cursor).filter(g -> g.braces() == null && !(isBare() && multiplies(g)));
    for (Template template : templates) {
      boolean takes =
          group
              .map(g -> Signature.of(Lists.contents(g)).equals(template.signature()))
              .orElse(false);
      boolean bare = group.isEmpty() && isBare() && template.let().parameters().size() == 1;
      if (takes || bare) {
        if (labelled) {
          scripts.takeSubscript();
        }
        return Optional.of(call(template.let(), scripts, group, cursor));
      }
    }
    return Optional.empty();
  }

  private Expr call(Let let, Scripts scripts, Optional<GroupContext> group, Cursor cursor) {
    int primes = scripts.takePrimes();
    if (group.isEmpty()) {
      Expr argument = reader.scope.names.bare().orElseThrow();
      Expr call = new Call(let, primes, List.of(argument));
      return reader.behind.of(call, scripts);
    }
    List<PieceContext> pieces = pieces(Lists.contents(group.get()));
    List<Expr> arguments = new ArrayList<>();
    for (int k = 0; k < pieces.size(); k++) {
      PieceContext piece = pieces.get(k);
      boolean index = let.parameters().get(k) instanceof Index;
      Expr argument =
          reader.scope.subscript(
              index, () -> reader.expression(piece.expression(piece.expression().size() - 1)));
      if (let.parameters().get(k) instanceof Index parameter) {
        parameter.variable().range().ifPresent(range -> Behind.learn(argument, range));
      }
      arguments.add(argument);
    }
    Scripts behind = Scripts.of(cursor.next());
    Expr call = new Call(let, primes, arguments);
    return reader.behind.of(reader.behind.of(call, scripts), behind);
  }

  /** J(v_c, o, U) for a J that is defined without arguments: it says what J depends on. */
  Expr withDependence(Expr named, Cursor cursor) {
    Optional<GroupContext> group = group(cursor).filter(g -> g.LEFT_PAREN() != null);
    boolean defined = named instanceof Ref ref && ref.symbol() instanceof Let;
    if (group.isEmpty() || !defined || !cursor.peek().script().isEmpty()) {
      return named;
    }
    List<PieceContext> pieces = pieces(Lists.contents(group.get()));
    Symbol symbol = ((Ref) named).symbol();
    boolean dependence =
        !pieces.isEmpty() && pieces.stream().allMatch(piece -> isDependence(piece, symbol));
    if (dependence) {
      cursor.next();
    } else if (pieces.size() > 1) {
      throw new Meaningless(
          "“%s” is not defined as a function of “%s”"
              .formatted(symbol.name(), Spelling.text(Lists.contents(group.get()))));
    }
    return named;
  }

  private boolean isDependence(PieceContext piece, Symbol symbol) {
    if (!piece.relation().isEmpty()) {
      return false;
    }
    if (piece.getText().equals("\\dots") || Lists.isDots(piece)) {
      return true;
    }
    try {
      Expr argument = reader.expression(piece.expression(0));
      boolean whole =
          argument instanceof Index
              || (argument instanceof Item item
                  && item.indices().size() == 1
                  && isGiven(item.base()));
      return whole
          || (argument instanceof Ref ref
              && ref.symbol() instanceof Given given
              && (symbol.ingredients().contains(given) || given.domain().isWhole()));
    } catch (Meaningless other) {
      return false;
    }
  }

  private static boolean isGiven(Expr base) {
    return base instanceof Ref ref && ref.symbol() instanceof Given;
  }
}
