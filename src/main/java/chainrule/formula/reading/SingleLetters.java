package chainrule.formula.reading;

import chainrule.formula.grammar.FormulaParser.ArgumentContext;
import chainrule.formula.grammar.FormulaParser.FactorContext;
import chainrule.formula.tree.Apply;
import chainrule.formula.tree.Basis;
import chainrule.formula.tree.Condition;
import chainrule.formula.tree.Condition.Comparison;
import chainrule.formula.tree.Condition.Order;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Function;
import chainrule.formula.tree.Given;
import chainrule.formula.tree.Identity;
import chainrule.formula.tree.Index;
import chainrule.formula.tree.IndexVariable;
import chainrule.formula.tree.Meaningless;
import chainrule.formula.tree.Ref;
import chainrule.formula.tree.Size;
import chainrule.formula.tree.Symbol;
import chainrule.formula.tree.Transpose;
import chainrule.formula.tree.Truth;
import java.util.List;
import java.util.Optional;

/** Reads letters alone: index letters, and e, I, E_{ij} and δ_{ij}, which everybody knows. */
final class SingleLetters {
  private final Reader reader;

  SingleLetters(Reader reader) {
    this.reader = reader;
  }

  /** In a subscript, only whole numbers are looked for; any other letter is a free index. */
  boolean isIndexHere(Symbol symbol) {
    boolean whole =
        symbol instanceof Given given
            ? given.domain().isWhole()
            : Size.of(new Ref(symbol)).isPresent();
    return reader.scope.inSubscript() && !whole;
  }

  /** A letter alone, as in {@code \frac1P} or {@code x^n}. */
  Expr letter(String letter, int place) {
    Symbol symbol = reader.scope.names.symbols().get(letter);
    boolean known = symbol != null && !isIndexHere(symbol);
    return known && reader.scope.bound(letter).isEmpty()
        ? new Ref(symbol)
        : single(letter, Scripts.of(new FactorContext(null, 0)), place);
  }

  /** A letter that is no name of the setting: an index, or one that everybody knows. */
  Expr single(String letter, Scripts scripts, int place) {
    Optional<IndexVariable> bound = reader.scope.bound(letter);
    if (bound.isPresent()) {
      return new Index(bound.get());
    }
    boolean subscripted = scripts.subscript().isPresent();
    boolean index =
        reader.scope.inSubscript()
            || reader.scope.names.letters().containsKey(letter)
            || (reader.scope.isSubscriptSomewhere(letter) && !letter.equals("e"));
    if (index && !subscripted && letter.length() == 1) {
      return new Index(reader.scope.free(letter));
    }
    if (letter.equals("e")) {
      return e(scripts);
    }
    if (letter.equals("I")) {
      ArgumentContext size =
          scripts
              .takeSubscript()
              .orElseThrow(() -> new Meaningless("the size of “I” is missing; write “I_n”"));
      return new Identity(reader.behind.indices(size, false).get(0));
    }
    if (subscripted && (letter.equals("E") || letter.equals("\\delta"))) {
      return pair(letter, scripts.takeSubscript().orElseThrow(), place);
    }
    if (letter.startsWith("\\sigma") && reader.scope.names.bare().isPresent()) {
      return new Apply(Function.SIGMOID, 0, List.of(reader.scope.names.bare().get()));
    }
    throw Unknown.name(
        letter + scripts.subscript().map(sub -> "_{" + Spelling.of(sub) + "}").orElse(""),
        reader.scope.names,
        place);
  }

  /** E_{ij} = e_i e_j^⊤, and δ_{ij} = 𝟙[i = j]. */
  private Expr pair(String letter, ArgumentContext subscript, int place) {
    List<Expr> indices = reader.behind.indices(subscript, true);
    if (indices.size() != 2) {
      throw Unknown.name(letter + "_{" + Spelling.of(subscript) + "}", reader.scope.names, place);
    }
    Expr i = indices.get(0);
    Expr j = indices.get(1);
    return letter.equals("E")
        ? Expr.product(new Basis(i), new Transpose(new Basis(j)))
        : new Truth(new Condition(List.of(new Comparison(i, Order.EQUAL, j))));
  }

  /** e_i is a basis vector, e^x the exponential function, e alone its base. */
  private Expr e(Scripts scripts) {
    if (scripts.subscript().isPresent()) {
      List<Expr> indices = reader.behind.indices(scripts.takeSubscript().orElseThrow(), false);
      return new Basis(indices.get(0));
    }
    List<ArgumentContext> powers = scripts.takeSuperscripts();
    Expr exponent =
        powers.isEmpty()
            ? Expr.number(1)
            : reader.scope.subscript(false, () -> reader.atoms.argument(powers.get(0)));
    return new Apply(Function.EXP, 0, List.of(exponent));
  }
}
