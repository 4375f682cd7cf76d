package chainrule.formula.infer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What σ is in a derivation: the logistic function where it is applied or differentiated, and else
 * a standard deviation.
 *
 * @param uses where letters stand
 */
record SigmaUses(List<NameUse> uses) {
  private static final Set<String> SIGNS = Set.of("d", "\\partial", "\\mathrm{d}");

  static final String LETTER = "\\sigma";

  /** Whether it is a number, or numbers: it is never applied. */
  boolean isNumber() {
    List<NameUse> own = own();
    return !own.isEmpty() && own.stream().noneMatch(SigmaUses::isFunction);
  }

  /** The one letter that σ alone, as in dσ/dx = σ(1 − σ), is a function of. */
  Optional<String> variable() {
    Set<String> letters =
        uses.stream()
            .filter(use -> use.isBelow() && isDifferential(use))
            .map(NameUse::base)
            .filter(letter -> !letter.equals(LETTER))
            .collect(Collectors.toSet());
    own().forEach(use -> use.argument().ifPresent(letters::add));
    return firstAlone().isPresent() && letters.size() == 1
        ? Optional.of(letters.iterator().next())
        : Optional.empty();
  }

  /** The first line in which it stands without an argument. */
  OptionalInt firstAlone() {
    return own().stream().filter(use -> !use.isCalled()).mapToInt(NameUse::line).min();
  }

  private List<NameUse> own() {
    return uses.stream().filter(use -> use.base().equals(LETTER)).toList();
  }

  private static boolean isFunction(NameUse use) {
    return use.isCalled()
        || use.factor().scripts().primes() > 0
        || (isDifferential(use) && !use.isBelow());
  }

  private static boolean isDifferential(NameUse use) {
    return use.before().filter(sign -> SIGNS.contains(sign.atom().text())).isPresent();
  }
}
