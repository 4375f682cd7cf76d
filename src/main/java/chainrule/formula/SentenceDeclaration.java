package chainrule.formula;

import chainrule.formula.document.Piece;
import chainrule.formula.resolve.SymbolTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a formula in a sentence says about a letter: "let U ∈ ℝ^{V×d} be", "where p = σ(z)". */
final class SentenceDeclaration {
  private static final Pattern MEMBERSHIP =
      Pattern.compile("(?<names>[^=<>]+?)\\\\in(?![a-zA-Z])[^=<>]+");

  /** One of many, as x_i and y^{(i)}: how many there are would be open. */
  private static final Pattern INDEXED = Pattern.compile("_\\{?[a-z]\\b|\\^\\{?\\([a-z]\\)");

  private static final Pattern DEFINITION =
      Pattern.compile("(?<name>[^=<>]+?)(?<sign>:?=|\\\\coloneqq|\\\\triangleq)(?<value>[^=<>]+)");

  /** A letter alone or a number is a case, and no definition: "where w = o", "set x = 0". */
  private static final Pattern CASE = Pattern.compile("\\s*(?:\\\\?[a-zA-Z]+|[-+0-9.,\\s]+)\\s*");

  private static final Pattern RELATION =
      Pattern.compile("[=<>]|\\\\(in|ne|neq|le|leq|ge|geq|approx|propto|sim)(?![a-zA-Z])");
  private static final Pattern END = Pattern.compile("[\\s.,;:]+$");

  private SentenceDeclaration() {}

  /**
   * The line of a setting that says the same; empty where it is none.
   *
   * @param defines whether the words before it let an equation define something
   */
  static Optional<String> of(Piece.Formula formula, boolean defines) {
    String latex = latex(formula);
    if (MEMBERSHIP.matcher(latex).matches()) {
      return Optional.of("given " + latex);
    }
    Matcher definition = definition(latex);
    if (!definition.matches()) {
      return Optional.empty();
    }
    String name = latex.substring(0, definition.end("name"));
    String value = latex.substring(definition.start("value"));
    boolean isDefinition =
        !CASE.matcher(value).matches() && (!definition.group("sign").equals("=") || defines);
    return isDefinition ? Optional.of("let " + name + "=" + value) : Optional.empty();
  }

  private static Matcher definition(String latex) {
    return DEFINITION.matcher(withoutInner(latex));
  }

  /** With no relation in braces: that of Σ_{i=1}^n is none of the sentence. */
  private static String withoutInner(String latex) {
    StringBuilder outer = new StringBuilder();
    int depth = 0;
    for (int k = 0; k < latex.length(); k++) {
      char c = latex.charAt(k);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      outer.append(depth > 0 && "=<>".indexOf(c) >= 0 ? ' ' : c);
    }
    return outer.toString();
  }

  /** The names that it defines, or says the set of; none where it is no such formula. */
  static List<String> names(Piece.Formula formula) {
    String latex = latex(formula);
    Matcher definition = definition(latex);
    if (definition.matches()) {
      return List.of(latex.substring(0, definition.end("name")));
    }
    Matcher membership = MEMBERSHIP.matcher(latex);
    return membership.matches() && !INDEXED.matcher(membership.group("names")).find()
        ? List.of(membership.group("names").split(","))
        : List.of();
  }

  /** Whether it is a case, w = o or w ≠ o, and no equation that says what a letter is. */
  static boolean isCase(Piece.Formula formula) {
    Matcher definition = definition(latex(formula));
    return !definition.matches() || CASE.matcher(definition.group("value")).matches();
  }

  /** Whether a formula says something, true or false. */
  static boolean isRelation(Piece.Formula formula) {
    return RELATION.matcher(formula.latex().text()).find();
  }

  /** A formula as it was typed, without what ends the sentence. */
  static String latex(Piece.Formula formula) {
    return END.matcher(formula.latex().text()).replaceAll("").strip();
  }

  /** Whether names were added, and none was changed. */
  static boolean adds(SymbolTable before, SymbolTable after) {
    return !after.equals(before)
        && hasAll(after.symbols(), before.symbols())
        && hasAll(after.families(), before.families())
        && hasAll(after.functions(), before.functions())
        && hasAll(after.letters(), before.letters());
  }

  private static <V> boolean hasAll(Map<String, V> after, Map<String, V> before) {
    Collection<Map.Entry<String, V>> kept = after.entrySet();
    return kept.containsAll(before.entrySet());
  }
}
