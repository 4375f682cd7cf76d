package chainrule.formula.resolve;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.SizeExpression;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.AtomSyntax.LetterSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Scripts;
import chainrule.formula.resolve.SymbolTable.Family;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins letters to the names of the setting: the longest name that is there. */
final class NameResolver {
  private static final int LONGEST_NAME = 16;

  private final Scope scope;
  private final PostfixResolver postfix;
  private final UserCallResolver functions;
  private final BuiltinCallResolver builtins;
  private final LetterResolver letters;

  NameResolver(
      Scope scope,
      PostfixResolver postfix,
      UserCallResolver functions,
      BuiltinCallResolver builtins,
      LetterResolver letters) {
    this.scope = scope;
    this.postfix = postfix;
    this.functions = functions;
    this.builtins = builtins;
    this.letters = letters;
  }

  /** The name at the cursor, with its scripts and arguments; empty for a remark or a modulus. */
  Optional<Expr> read(FactorCursor cursor) {
    int start = cursor.position();
    List<String> run = run(cursor);
    for (int length = run.size(); length > 0; length--) {
      cursor.back(start + length - 1);
      Optional<Expr> named = named(String.join("", run.subList(0, length)), cursor);
      if (named.isPresent()) {
        cursor.takeName(start, start + length);
        noteRedeclared(String.join("", run.subList(0, length)));
        return named;
      }
    }
    cursor.back(start);
    return unnamed(cursor);
  }

  /** Whether letters in one style are a name, and no product: CE, and not Ax. */
  boolean isKnown(String letters) {
    return scope.names().hasBase(letters) || BuiltinCallResolver.named(letters).isPresent();
  }

  private void noteRedeclared(String base) {
    if (scope.names().redeclared().contains(base)) {
      scope.note(new Note(Note.Kind.REDECLARED, base));
    }
  }

  private Optional<Expr> unnamed(FactorCursor cursor) {
    FactorSyntax factor = cursor.peek();
    if (factor.atom() instanceof LetterSyntax letter) {
      boolean multiple = cursor.isBehindNumber();
      cursor.next();
      scope.account().all(letter);
      if (letter.spelling().equals(LetterResolver.PI)
          && (!multiple || cursor.group().isPresent())) {
        throw UnknownName.name(letter.spelling(), scope.names(), factor.place());
      }
      String primes = primes(letter.spelling(), factor.scripts());
      usePrimes(primes, factor.scripts());
      Scripts scripts = primes.isEmpty() ? factor.scripts() : factor.scripts().withoutPrimes();
      return Optional.of(
          postfix.of(letters.of(letter.spelling() + primes, scripts, factor.place())));
    }
    return Optional.empty();
  }

  /** Letters side by side, up to and with the first that has a script. */
  private static List<String> run(FactorCursor cursor) {
    List<String> run = new ArrayList<>();
    for (int k = 0; k < LONGEST_NAME; k++) {
      Optional<FactorSyntax> factor = k == 0 ? Optional.of(cursor.peek()) : cursor.ahead(k);
      Optional<String> name = factor.flatMap(f -> f.atom().name());
      if (name.isEmpty()) {
        return run;
      }
      run.add(name.get());
      if (!factor.get().scripts().isEmpty()) {
        return run;
      }
    }
    return run;
  }

  /** The cursor stands on the last letter of the base. */
  private Optional<Expr> named(String joined, FactorCursor cursor) {
    Scripts typed = cursor.peek().scripts();
    String primes = primes(joined, typed);
    String base = joined + primes;
    Scripts scripts = primes.isEmpty() ? typed : typed.withoutPrimes();
    usePrimes(primes, typed);
    if (scripts.subscript().isEmpty() && scope.bound(base).isPresent()) {
      return Optional.empty();
    }
    cursor.next();
    return functions
        .read(base, scripts, cursor)
        .or(() -> symbol(base, scripts).map(found -> withScripts(found, cursor)))
        .or(() -> builtIn(base, scripts, cursor));
  }

  private Expr withScripts(Scripted symbol, FactorCursor cursor) {
    boolean isColumn =
        symbol.base().shape().filter(shape -> !shape.isMatrix() && !shape.isScalar()).isPresent();
    if (isColumn && symbol.scripts().primes() > 0 && cursor.isAlone()) {
      throw PostfixResolver.unclearPrime(symbol.base(), "point");
    }
    return postfix.of(functions.withDependence(symbol.base(), cursor), symbol.scripts());
  }

  private Optional<Expr> builtIn(String base, Scripts scripts, FactorCursor cursor) {
    boolean isWord = cursor.isName(base) || cursor.group().isPresent();
    return BuiltinCallResolver.named(base)
        .filter(f -> isWord)
        .map(f -> builtins.call(f, scripts, cursor));
  }

  /** The primes behind the letters, where they belong to a name: v′ is one, σ′ a derivative. */
  private String primes(String letters, Scripts scripts) {
    if (scripts.primes() == 0) {
      return "";
    }
    String primes = "'".repeat(scripts.primes());
    boolean name =
        scope.names().hasBase(letters + primes) || scope.bound(letters + primes).isPresent();
    return name ? primes : "";
  }

  private void usePrimes(String primes, Scripts typed) {
    if (!primes.isEmpty()) {
      scope.account().own(typed);
    }
  }

  /** W^{(1)}, a label such as v_c, a family with its subscript, or a plain name. */
  private Optional<Scripted> symbol(String base, Scripts scripts) {
    return raised(base, scripts)
        .or(() -> indexedTwice(base, scripts))
        .or(() -> upper(base + DefinitionHead.UPPER, scripts))
        .or(() -> subscripted(base, scripts))
        .or(() -> plain(base, scripts));
  }

  /** w^* or z^L, where the setting has a name with just this above it. */
  private Optional<Scripted> raised(String base, Scripts scripts) {
    return scripts.superscripts().stream()
        .filter(over -> scope.names().hasRaised(DefinitionHead.raised(base, over)))
        .findFirst()
        .flatMap(
            over -> {
              scope.account().all(over);
              return symbol(DefinitionHead.raised(base, over), scripts.without(over));
            });
  }

  /** W^{(1)} or x^{(i)}, if the setting has it. */
  private Optional<Scripted> upper(String base, Scripts scripts) {
    return scripts
        .upper()
        .flatMap(upper -> labelled(base, upper).or(() -> member(base, upper)))
        .map(value -> new Scripted(value, scripts.withoutUpper()));
  }

  private Optional<Scripted> subscripted(String base, Scripts scripts) {
    return scripts
        .subscript()
        .flatMap(under -> labelled(base, under).or(() -> member(base, under)))
        .map(value -> new Scripted(value, scripts.withoutSubscript()));
  }

  private Optional<Expr> labelled(String base, ArgumentSyntax label) {
    Symbol symbol = scope.names().symbols().get(Printer.subscripted(base, label.label()));
    if (symbol == null) {
      return Optional.empty();
    }
    scope.account().all(label);
    if (scope.bound(label.label()).isPresent()) {
      scope.note(new Note(Note.Kind.LABEL, symbol.name(), label.label()));
    }
    return Optional.of(new SymbolRef(symbol));
  }

  private Optional<Scripted> plain(String base, Scripts scripts) {
    return Optional.ofNullable(scope.names().symbols().get(base))
        .filter(symbol -> !isIndexHere(symbol) && !isOtherStep(base, scripts))
        .map(symbol -> new Scripted(new SymbolRef(symbol), scripts));
  }

  /** Whether it is a step that is not known, as θ_{t-1} beside θ_t, and no entry of θ. */
  private boolean isOtherStep(String base, Scripts scripts) {
    return scripts
        .subscript()
        .flatMap(ArgumentSyntax::stepLetter)
        .filter(letter -> scope.bound(letter).isEmpty())
        .filter(letter -> scope.names().symbols().containsKey(Printer.subscripted(base, letter)))
        .isPresent();
  }

  /** In a subscript, only whole numbers are looked for; any other letter is a free index. */
  private boolean isIndexHere(Symbol symbol) {
    boolean whole =
        symbol instanceof DeclaredSymbol given
            ? given.domain().isWhole()
            : SizeExpression.read(new SymbolRef(symbol)).isPresent();
    return scope.inSubscript() && !whole;
  }

  /** y^{(n)}_k, if the setting has it. */
  private Optional<Scripted> indexedTwice(String base, Scripts scripts) {
    String key = DefinitionHead.both(base + DefinitionHead.UPPER);
    if (scripts.upper().isEmpty() || scripts.subscript().isEmpty()) {
      return Optional.empty();
    }
    List<ArgumentSyntax> both = List.of(scripts.upper().get(), scripts.subscript().get());
    return member(key, both)
        .map(value -> new Scripted(value, scripts.withoutUpper().withoutSubscript()));
  }

  private Optional<Expr> member(String base, ArgumentSyntax subscript) {
    return member(base, List.of(subscript));
  }

  /** The member that the subscripts name, of the family that has so many. */
  private Optional<Expr> member(String base, List<ArgumentSyntax> subscripts) {
    List<Family> families = scope.names().families().getOrDefault(base, List.of());
    if (families.isEmpty()) {
      return Optional.empty();
    }
    boolean many = families.stream().anyMatch(f -> f.parameters().size() > subscripts.size());
    List<Expr> indices =
        subscripts.stream().flatMap(under -> postfix.indices(under, many).stream()).toList();
    return Optional.of(
        families.stream()
            .filter(family -> family.parameters().size() == indices.size())
            .findFirst()
            .map(family -> member(family, indices))
            .orElseThrow(
                () ->
                    SemanticException.unclear(
                        "“%s” takes %d subscripts, not %d"
                            .formatted(
                                base, families.get(0).parameters().size(), indices.size()))));
  }

  private static Expr member(Family family, List<Expr> indices) {
    List<IndexVariable> parameters = family.parameters();
    Map<IndexVariable, Expr> values = new LinkedHashMap<>();
    for (int k = 0; k < indices.size(); k++) {
      Expr index = indices.get(k);
      parameters.get(k).range().ifPresent(range -> PostfixResolver.learn(index, range));
      values.put(parameters.get(k), index);
    }
    return ExprQueries.substitute(family.template(), values);
  }
}
