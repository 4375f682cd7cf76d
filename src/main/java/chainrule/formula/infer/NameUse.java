package chainrule.formula.infer;

import java.util.Optional;
import java.util.Set;

/**
 * One place at which a name stands.
 *
 * @param row the row, counted from 0
 * @param base its spelling without scripts
 * @param typed the same as it was typed
 * @param subscript the spelling of its subscript
 * @param traits what the place says about it
 */
record NameUse(int row, String base, String typed, Optional<String> subscript, Set<Trait> traits) {
  /** Copies the traits. */
  NameUse {
    traits = Set.copyOf(traits);
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }
}
