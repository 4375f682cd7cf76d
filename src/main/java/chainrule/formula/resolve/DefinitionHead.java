package chainrule.formula.resolve;

import chainrule.formula.ast.Printer;
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.AtomSyntax.GroupSyntax;
import chainrule.formula.parse.Bracket;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Scripts;
import chainrule.formula.parse.TermSyntax;
import chainrule.formula.parse.Times;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The left side of a definition: a base, a subscript, arguments.
 *
 * @param base the letters joined, with the primes behind them
 * @param above what stands in parentheses above a base with a subscript, as in y^{(n)}_k; it is in
 *     the base, too
 * @param subscript a label or index letters
 * @param arguments in brackets behind the name
 */
record DefinitionHead(
    String base,
    Optional<ArgumentSyntax> above,
    Optional<ArgumentSyntax> subscript,
    Optional<ContentsSyntax> arguments) {
  /** What the base of W^{(1)} ends in. */
  static final String UPPER = "^{()}";

  private DefinitionHead(String base, Optional<ArgumentSyntax> subscript) {
    this(base, Optional.empty(), subscript, Optional.empty());
  }

  /**
   * A way to read the scripts as indices.
   *
   * @param key what is left of the name
   * @param shown the name with a place for each index
   * @param scripts how many scripts hold the indices
   * @param letters the indices
   */
  record Indexed(String key, String shown, int scripts, List<String> letters) {}

  /** The name that an expression is, if it is no more than a name. */
  static Optional<DefinitionHead> of(ExpressionSyntax expression) {
    return expression
        .onlyTerm()
        .filter(term -> term.operators().stream().allMatch(Times.JUXTAPOSED::equals))
        .flatMap(DefinitionHead::of);
  }

  private static Optional<DefinitionHead> of(TermSyntax term) {
    List<FactorSyntax> factors = term.factors();
    int last = factors.size() - 1;
    Optional<ContentsSyntax> arguments =
        factors.get(last).scripts().isEmpty() && last > 0
            ? factors.get(last).atom().group(Bracket.PARENTHESES).map(GroupSyntax::contents)
            : Optional.empty();
    return named(arguments.isPresent() ? factors.subList(0, last) : factors)
        .map(name -> new DefinitionHead(name.base, name.above, name.subscript, arguments));
  }

  /** Letters side by side, of which only the last may have scripts. */
  private static Optional<DefinitionHead> named(List<FactorSyntax> letters) {
    StringBuilder base = new StringBuilder();
    for (FactorSyntax letter : letters.subList(0, letters.size() - 1)) {
      if (letter.atom().name().isEmpty() || !letter.scripts().isEmpty()) {
        return Optional.empty();
      }
      base.append(letter.atom().name().get());
    }
    FactorSyntax last = letters.get(letters.size() - 1);
    return last.atom().name().flatMap(name -> named(base + name, last.scripts()));
  }

  /** A name with primes and a subscript, or with a label such as {@code ^{(1)}} in its place. */
  private static Optional<DefinitionHead> named(String letters, Scripts scripts) {
    String base = letters + "'".repeat(scripts.primes());
    Scripts left = scripts.withoutPrimes();
    DefinitionHead lower = new DefinitionHead(base, scripts.subscript());
    if (left.withoutSubscript().isEmpty()) {
      return Optional.of(lower);
    }
    if (left.subscript().isEmpty() && left.withoutUpper().isEmpty()) {
      return Optional.of(new DefinitionHead(base + UPPER, left.upper()));
    }
    return Optional.of(left.superscripts())
        .filter(over -> over.size() == 1 && isLabel(over.get(0)))
        .map(
            over ->
                new DefinitionHead(
                    raised(base, over.get(0)), left.upper(), left.subscript(), Optional.empty()));
  }

  /** z^L, w^*, W^{[1]}, as a part of a name. */
  static String raised(String base, ArgumentSyntax over) {
    return base + "^{" + over.spelling() + "}";
  }

  /** Whether a superscript can be a part of a name: it is no power, transpose or inverse. */
  private static boolean isLabel(ArgumentSyntax over) {
    String spelling = over.spelling();
    return !List.of("T", "\\top", "\\intercal", "+").contains(spelling)
        && !spelling.matches("[-+]?[0-9.]+|-.*");
  }

  boolean isPrimed() {
    return base.contains("'");
  }

  /** The base without its primes: f′ is the derivative of f, where f is a function. */
  String unprimed() {
    return base.replace("'", "");
  }

  /** The name with its subscript as a label. */
  String label() {
    return label(base, subscript);
  }

  /** A name with a subscript as a label. */
  static String label(String base, Optional<ArgumentSyntax> subscript) {
    return subscript.map(under -> Printer.subscripted(base, under.label())).orElse(base);
  }

  /** The ways to read the scripts as indices, the likelier first. */
  List<Indexed> indexed() {
    if (subscript.isEmpty()) {
      return List.of();
    }
    List<Indexed> ways = new ArrayList<>();
    for (List<String> below : List.of(subscriptLetters(), joinedLetters())) {
      List<String> places = Collections.nCopies(below.size(), Printer.PLACE);
      above.ifPresent(label -> ways.add(indexedTwice(label, below)));
      ways.add(new Indexed(base, Printer.subscripted(base, String.join(", ", places)), 1, below));
    }
    return ways;
  }

  /** y^{(n)}_k. */
  private Indexed indexedTwice(ArgumentSyntax label, List<String> below) {
    String plain = base.substring(0, base.length() - raised("", label).length()) + UPPER;
    List<String> letters = new ArrayList<>(List.of(label.label()));
    letters.addAll(below);
    String shown = Printer.subscripted(plain, Printer.PLACE);
    String places = String.join(", ", Collections.nCopies(below.size(), Printer.PLACE));
    return new Indexed(both(plain), Printer.subscripted(shown, places), 2, letters);
  }

  /** What a base that has an index above is called if it has one below, too. */
  static String both(String upper) {
    return upper + "_";
  }

  /** i and j of z_{ij}; a subscript of one letter or of commas as it is. */
  private List<String> joinedLetters() {
    String label = subscript.map(ArgumentSyntax::label).orElse("");
    return label.matches("[a-zA-Z]{2}")
        ? List.of(label.substring(0, 1), label.substring(1))
        : subscriptLetters();
  }

  /** The parts of the subscript between commas; one that is empty where there is no subscript. */
  private List<String> subscriptLetters() {
    return List.of(subscript.map(ArgumentSyntax::label).orElse("").split(",", -1));
  }
}
