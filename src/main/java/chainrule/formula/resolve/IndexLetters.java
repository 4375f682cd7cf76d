package chainrule.formula.resolve;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.IndexVariable.Range;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which letters in the head of a definition are indices, for every value of which it defines
 * something, and which are labels.
 *
 * @param names what is known
 * @param inBody the letters that stand in subscripts right of the “=”
 */
record IndexLetters(SymbolTable names, Set<String> inBody) {
  /**
   * Whether all letters can be indices, and one of them is a letter of its own: o alone, where o is
   * a number that is drawn, is a label.
   */
  boolean areAll(List<String> letters) {
    return letters.stream().allMatch(l -> isIndex(l) || number(l).isPresent())
        && letters.stream().anyMatch(this::isIndex);
  }

  /** Whether a letter has a range of its own or is a subscript of the body, and is no number. */
  boolean isIndex(String letter) {
    return letter.length() == 1
        && (names.letters().containsKey(letter) || inBody.contains(letter))
        && number(letter).isEmpty();
  }

  /** Whether a letter has a range of its own, and is no number. */
  boolean isIndexLetter(String letter) {
    return names.letters().containsKey(letter) && isIndex(letter);
  }

  /** Whether a letter has a range of its own. */
  boolean isDeclared(String letter) {
    return number(letter).isPresent() || names.letters().containsKey(letter);
  }

  /** A letter as a parameter. */
  IndexVariable variable(String letter) {
    return new IndexVariable(
        letter, number(letter).or(() -> Optional.ofNullable(names.letters().get(letter))));
  }

  private Optional<Range> number(String letter) {
    return Optional.ofNullable(names.symbols().get(letter))
        .filter(DeclaredSymbol.class::isInstance)
        .map(symbol -> ((DeclaredSymbol) symbol).domain())
        .filter(Domain::isWhole)
        .map(domain -> new Range(domain.low(), domain.high()));
  }
}
