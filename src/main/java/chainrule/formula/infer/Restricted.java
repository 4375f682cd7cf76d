package chainrule.formula.infer;

import java.util.Set;

/**
 * A restriction of some names.
 *
 * @param restriction what is taken of them
 * @param names as they are written
 */
public record Restricted(Restriction restriction, Set<String> names) {
  /** Copies the names. */
  public Restricted {
    names = Set.copyOf(names);
  }

  boolean isAbout(InferredGiven given) {
    return names.contains(given.name()) && restriction.isAbout(given);
  }
}
