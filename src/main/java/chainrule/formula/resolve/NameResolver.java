package chainrule.formula.resolve;

import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.parse.FormulaParser.ArgumentContext;
import chainrule.formula.parse.FormulaParser.AtomContext;
import chainrule.formula.parse.FormulaParser.FactorContext;
import chainrule.formula.resolve.SymbolTable.Family;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins letters to the names of the setting: the longest name that is there. */
final class NameResolver {
  private static final int LONGEST_NAME = 16;

  private final ExpressionResolver reader;

  NameResolver(ExpressionResolver reader) {
    this.reader = reader;
  }

  private SymbolTable names() {
    return reader.scope.names;
  }

  /** The name at the cursor, with its scripts and arguments; empty for a remark or a modulus. */
  Optional<Expr> read(FactorCursor cursor) {
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
    Expr letter = reader.letters.single(letters.get(0), scripts, factor.getStart().getStartIndex());
    return Optional.of(reader.behind.of(letter, scripts));
  }

  /** Letters side by side, up to and with the first that has a script. */
  private static List<String> run(FactorCursor cursor) {
    List<String> letters = new ArrayList<>();
    for (int k = 0; k < LONGEST_NAME; k++) {
      Optional<FactorContext> factor = k == 0 ? Optional.of(cursor.peek()) : cursor.ahead(k);
      Optional<String> text = factor.map(FactorContext::atom).flatMap(NameResolver::text);
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
      return Optional.of(LatexNormalizer.of(atom.letter()));
    }
    if (atom.WORD() != null) {
      return Optional.of(LatexNormalizer.word(atom.WORD().getText()));
    }
    return atom.modulus() != null
        ? Optional.of(LatexNormalizer.text(atom.modulus()))
        : Optional.empty();
  }

  /** The cursor stands on the last letter of the base. */
  private Optional<Expr> named(String letters, FactorCursor cursor) {
    FactorContext factor = cursor.peek();
    Scripts scripts = Scripts.of(factor);
    String base = letters + primes(letters, scripts);
    String label =
        scripts.subscript().map(sub -> base + "_{" + LatexNormalizer.of(sub) + "}").orElse(base);
    boolean plain = scripts.subscript().isEmpty();
    if (plain && reader.scope.bound(base).isPresent()) {
      return Optional.empty();
    }
    cursor.next();
    Optional<Expr> called = reader.functions.ofSetting(plain ? base : label, base, scripts, cursor);
    if (called.isPresent()) {
      return called;
    }
    Optional<Expr> symbol = symbol(label, base, scripts);
    if (symbol.isPresent()) {
      Expr named = reader.functions.withDependence(symbol.get(), cursor);
      return Optional.of(reader.behind.of(named, scripts));
    }
    Optional<BuiltinFunction> function =
        BuiltinFunction.named(base.startsWith("\\") ? base.substring(1) : base)
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
    Optional<Expr> upper = upper(base + DefinitionHead.UPPER, scripts);
    if (upper.isPresent()) {
      return upper;
    }
    Symbol labelled = names().symbols().get(label);
    Symbol plain = names().symbols().get(base);
    boolean subscripted = scripts.subscript().isPresent();
    if (labelled != null && subscripted) {
      scripts.takeSubscript();
      return Optional.of(new SymbolRef(labelled));
    }
    Family family = names().families().get(base);
    if (subscripted && family != null) {
      return Optional.of(member(base, family, scripts.takeSubscript().orElseThrow()));
    }
    if (plain == null || reader.letters.isIndexHere(plain)) {
      return Optional.empty();
    }
    return Optional.of(new SymbolRef(plain));
  }

  /** W^{(1)} or x^{(i)}, if the setting has it. */
  private Optional<Expr> upper(String base, Scripts scripts) {
    Optional<String> label =
        scripts.upper().map(upper -> Printer.subscripted(base, LatexNormalizer.label(upper)));
    Symbol labelled = label.map(names().symbols()::get).orElse(null);
    if (labelled != null) {
      scripts.takeUpper();
      return Optional.of(new SymbolRef(labelled));
    }
    Family family = label.isEmpty() ? null : names().families().get(base);
    return family == null
        ? Optional.empty()
        : Optional.of(member(base, family, scripts.takeUpper().orElseThrow()));
  }

  private Expr member(String base, Family family, ArgumentContext subscript) {
    List<Expr> indices = reader.behind.indices(subscript, family.parameters().size() == 2);
    if (indices.size() != family.parameters().size()) {
      throw new SemanticException(
          "“%s” takes %d subscripts, not %d"
              .formatted(base, family.parameters().size(), indices.size()));
    }
    Map<IndexVariable, Expr> values = new LinkedHashMap<>();
    for (int k = 0; k < indices.size(); k++) {
      Expr index = indices.get(k);
      family.parameters().get(k).range().ifPresent(range -> PostfixResolver.learn(index, range));
      values.put(family.parameters().get(k), index);
    }
    return ExprQueries.substitute(family.template(), values);
  }
}
