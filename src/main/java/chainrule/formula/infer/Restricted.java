package chainrule.formula.infer;

import java.util.Set;

/**
 * A restriction of some names.
 *
 * @param restriction what is taken of them
 * @param names as they are written; empty for all that it says something about
 */
public record Restricted(Restriction restriction, Set<String> names) {
  /** Copies the names. */
  public Restricted {
    names = Set.copyOf(names);
  }

  boolean isAbout(InferredGiven given) {
    return names.isEmpty() || names.contains(given.name());
  }
}
