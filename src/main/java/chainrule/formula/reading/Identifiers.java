package chainrule.formula.reading;

import chainrule.formula.grammar.FormulaParser.ArgumentContext;
import chainrule.formula.grammar.FormulaParser.AtomContext;
import chainrule.formula.grammar.FormulaParser.FactorContext;
import chainrule.formula.reading.Names.Family;
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
import chainrule.formula.tree.Printer;
import chainrule.formula.tree.Ref;
import chainrule.formula.tree.Symbol;
import chainrule.formula.tree.Transpose;
import chainrule.formula.tree.Trees;
import chainrule.formula.tree.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins letters to the names of the setting: the longest name that is there. */
final class Identifiers {
  private static final int LONGEST_NAME = 16;

  private final Reader reader;

  Identifiers(Reader reader) {
    this.reader = reader;
  }

  private Names names() {
    return reader.scope.names;
  }

  /** The name at the cursor, with its scripts and arguments; empty for a remark or a modulus. */
  Optional<Expr> read(Cursor cursor) {
    int start = cursor.position();
    List<String> letters = run(cursor);
    for (int length = letters.size(); length > 0; length--) {
      String base = String.join("", letters.subList(0, length));
      cursor.back(start);
      cursor.skip(length - 1);
      Optional<Expr> named = named(base, cursor);
      if (named.isPresent()) {
        return named;
      }
    }
    cursor.back(start);
    FactorContext factor = cursor.peek();
    if (factor.atom().letter() == null) {
      if (factor.atom().WORD() != null) {
        cursor.next();
      }
      return Optional.empty();
    }
    cursor.next();
    Scripts scripts = Scripts.of(factor);
    Expr letter = single(letters.get(0), scripts, factor.getStart().getStartIndex());
    return Optional.of(reader.behind.of(letter, scripts));
  }

  /** Letters side by side, up to and with the first that has a script. */
  private static List<String> run(Cursor cursor) {
    List<String> letters = new ArrayList<>();
    for (int k = 0; k < LONGEST_NAME; k++) {
      Optional<FactorContext> factor = k == 0 ? Optional.of(cursor.peek()) : cursor.ahead(k);
      Optional<String> text = factor.map(FactorContext::atom).flatMap(Identifiers::text);
      if (text.isEmpty()) {
        return letters;
      }
      letters.add(text.get());
      if (!factor.get().script().isEmpty()) {
        return letters;
      }
    }
    return letters;
  }

  static Optional<String> text(AtomContext atom) {
    if (atom.letter() != null) {
      return Optional.of(Spelling.of(atom.letter()));
    }
    if (atom.WORD() != null) {
      return Optional.of(Spelling.word(atom.WORD().getText()));
    }
    return atom.modulus() != null ? Optional.of(Spelling.text(atom.modulus())) : Optional.empty();
  }

  /** The cursor stands on the last letter of the base. */
  private Optional<Expr> named(String letters, Cursor cursor) {
    FactorContext factor = cursor.peek();
    Scripts scripts = Scripts.of(factor);
    String base = letters + primes(letters, scripts);
    String label =
        scripts.subscript().map(sub -> base + "_{" + Spelling.of(sub) + "}").orElse(base);
    boolean plain = scripts.subscript().isEmpty();
    if (plain && reader.scope.bound(base).isPresent()) {
      return Optional.empty();
    }
    cursor.next();
    Optional<Expr> called =
        reader.applications.ofSetting(plain ? base : label, base, scripts, cursor);
    if (called.isPresent()) {
      return called;
    }
    Optional<Expr> symbol = symbol(label, base, scripts);
    if (symbol.isPresent()) {
      Expr named = reader.applications.withDependence(symbol.get(), cursor);
      return Optional.of(reader.behind.of(named, scripts));
    }
    Optional<Function> function =
        Function.named(base.startsWith("\\") ? base.substring(1) : base)
            .filter(f -> base.length() > 1);
    return function.map(f -> reader.applications.of(f, scripts, cursor));
  }

  /** The primes behind the letters, where they belong to a name: v′ is one, σ′ a derivative. */
  private String primes(String letters, Scripts scripts) {
    String primes = "'".repeat(scripts.primes());
    boolean belong = !primes.isEmpty() && names().hasBase(letters + primes);
    return "'".repeat(belong ? scripts.takePrimes() : 0);
  }

  /** A label such as v_c, a family with its subscript, or a plain name. */
  private Optional<Expr> symbol(String label, String base, Scripts scripts) {
    Optional<Expr> upper = upper(base + NameSpec.UPPER, scripts);
    if (upper.isPresent()) {
      return upper;
    }
    Symbol labelled = names().symbols().get(label);
    Symbol plain = names().symbols().get(base);
    boolean subscripted = scripts.subscript().isPresent();
    if (labelled != null && subscripted) {
      scripts.takeSubscript();
      return Optional.of(new Ref(labelled));
    }
    Family family = names().families().get(base);
    if (subscripted && family != null) {
      return Optional.of(member(base, family, scripts.takeSubscript().orElseThrow()));
    }
    if (plain == null || isIndexLetterHere(plain)) {
      return Optional.empty();
    }
    return Optional.of(new Ref(plain));
  }

  /** W^{(1)} or x^{(i)}, if the setting has it. */
  private Optional<Expr> upper(String base, Scripts scripts) {
    Optional<String> label =
        scripts.upper().map(upper -> Printer.subscripted(base, Spelling.label(upper)));
    Symbol labelled = label.map(names().symbols()::get).orElse(null);
    if (labelled != null) {
      scripts.takeUpper();
      return Optional.of(new Ref(labelled));
    }
    Family family = label.isEmpty() ? null : names().families().get(base);
    return family == null
        ? Optional.empty()
        : Optional.of(member(base, family, scripts.takeUpper().orElseThrow()));
  }

  /** In a subscript, only whole numbers are looked for; any other letter is a free index. */
  private boolean isIndexLetterHere(Symbol symbol) {
    boolean whole =
        symbol instanceof Given given
            ? given.domain().isWhole()
            : chainrule.formula.tree.Size.of(new Ref(symbol)).isPresent();
    return reader.scope.inSubscript() && !whole;
  }

  private Expr member(String base, Family family, ArgumentContext subscript) {
    List<Expr> indices = reader.behind.indices(subscript, family.parameters().size() == 2);
    if (indices.size() != family.parameters().size()) {
      throw new Meaningless(
          "“%s” takes %d subscripts, not %d"
              .formatted(base, family.parameters().size(), indices.size()));
    }
    Map<IndexVariable, Expr> values = new LinkedHashMap<>();
    for (int k = 0; k < indices.size(); k++) {
      Expr index = indices.get(k);
      family.parameters().get(k).range().ifPresent(range -> Behind.learn(index, range));
      values.put(family.parameters().get(k), index);
    }
    return Trees.substitute(family.template(), values);
  }

  /** A letter alone, as in {@code \frac1P} or {@code x^n}. */
  Expr letter(String letter, int place) {
    Symbol symbol = names().symbols().get(letter);
    boolean known = symbol != null && !isIndexLetterHere(symbol);
    return known && reader.scope.bound(letter).isEmpty()
        ? new Ref(symbol)
        : single(letter, Scripts.of(new FactorContext(null, 0)), place);
  }

  private Expr single(String letter, Scripts scripts, int place) {
    Optional<IndexVariable> bound = reader.scope.bound(letter);
    if (bound.isPresent()) {
      return new Index(bound.get());
    }
    boolean subscripted = scripts.subscript().isPresent();
    boolean index =
        reader.scope.inSubscript()
            || names().letters().containsKey(letter)
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
    if (letter.startsWith("\\sigma") && names().bare().isPresent()) {
      return new Apply(Function.SIGMOID, 0, List.of(names().bare().get()));
    }
    throw Unknown.name(
        letter + scripts.subscript().map(sub -> "_{" + Spelling.of(sub) + "}").orElse(""),
        names(),
        place);
  }

  /** E_{ij} = e_i e_j^⊤, and δ_{ij} = 𝟙[i = j]. */
  private Expr pair(String letter, ArgumentContext subscript, int place) {
    List<Expr> indices = reader.behind.indices(subscript, true);
    if (indices.size() != 2) {
      throw Unknown.name(letter + "_{" + Spelling.of(subscript) + "}", names(), place);
    }
    Expr i = indices.get(0);
    Expr j = indices.get(1);
    return letter.equals("E")
        ? Expr.product(new Basis(i), new Transpose(new Basis(j)))
        : new Truth(new Condition(List.of(new Comparison(i, Order.EQUAL, j)), false));
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
