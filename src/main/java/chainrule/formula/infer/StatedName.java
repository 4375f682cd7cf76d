package chainrule.formula.infer;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an author says of a name in words.
 *
 * @param base the letter without scripts, with plain spelling
 * @param name the same with its scripts
 * @param form a number, a column or a matrix, if that is said
 * @param sizes what its sizes are called, if that is said
 * @param restrictions what it has beyond its shape
 */
public record StatedName(
    String base,
    String name,
    Optional<Form> form,
    List<String> sizes,
    Set<Restriction> restrictions) {
  /** Copies the sizes and the restrictions. */
  public StatedName {
    sizes = List.copyOf(sizes);
    restrictions = Set.copyOf(restrictions);
  }

  /** The same without properties. */
  public StatedName shapeAlone() {
    return new StatedName(base, name, form, sizes, Set.of());
  }

  /** Both; what one says and the other denies is left out. */
  StatedName and(StatedName other) {
    boolean isDenied = form.isPresent() && other.form.isPresent() && !form.equals(other.form);
    Set<Restriction> both = EnumSet.noneOf(Restriction.class);
    both.addAll(restrictions);
    both.addAll(other.restrictions);
    return new StatedName(
        base,
        name,
        isDenied ? Optional.empty() : form.or(other::form),
        isDenied ? List.of() : sizes.isEmpty() ? other.sizes : sizes,
        isDenied ? Set.of() : both);
  }

  /** The one property that includes all that are said; none where two go together otherwise. */
  Optional<Restriction> restriction() {
    return restrictions.stream()
        .filter(one -> restrictions.stream().allMatch(one::implies))
        .findFirst();
  }

  boolean hasScripts() {
    return !name.equals(base);
  }
}
