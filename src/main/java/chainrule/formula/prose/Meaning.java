package chainrule.formula.prose;

import chainrule.formula.infer.Form;
import chainrule.formula.infer.Restriction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a phrase says of a letter.
 *
 * @param form what it is, if that is said
 * @param sizes how many entries it has, if that is said
 * @param restrictions what it has beyond its shape
 */
record Meaning(Optional<Form> form, List<String> sizes, Set<Restriction> restrictions) {
  /** Nothing. */
  static final Meaning NONE = new Meaning(Optional.empty(), List.of(), Set.of());

  Meaning {
    sizes = List.copyOf(sizes);
    restrictions = Set.copyOf(restrictions);
  }

  static Meaning of(Form form) {
    return new Meaning(Optional.of(form), List.of(), Set.of());
  }

  static Meaning of(Form form, Restriction restriction) {
    return new Meaning(Optional.of(form), List.of(), Set.of(restriction));
  }

  static Meaning of(Restriction restriction) {
    return new Meaning(Optional.empty(), List.of(), Set.of(restriction));
  }

  boolean isEmpty() {
    return equals(NONE);
  }

  /** Of m and n, or of n. */
  Meaning sized(List<String> of) {
    Form sized = of.size() == 2 ? Form.MATRIX : Form.COLUMN;
    boolean fits = form.isEmpty() || form.get() == sized;
    return fits && of.size() <= 2 ? new Meaning(Optional.of(sized), of, restrictions) : this;
  }

  /** Both; empty where one denies the other. */
  Optional<Meaning> and(Meaning other) {
    boolean isDenied =
        (form.isPresent() && other.form.isPresent() && !form.equals(other.form))
            || (!sizes.isEmpty() && !other.sizes.isEmpty() && !sizes.equals(other.sizes));
    if (isDenied) {
      return Optional.empty();
    }
    Set<Restriction> both = EnumSet.noneOf(Restriction.class);
    both.addAll(restrictions);
    both.addAll(other.restrictions);
    List<String> known = new ArrayList<>(sizes.isEmpty() ? other.sizes : sizes);
    return Optional.of(new Meaning(form.or(() -> other.form), known, both));
  }
}
