package chainrule.formula.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which uses are of one name: in x_i, the subscript is an index where a sum binds it, or where x
 * has another index as well; in v_c it is a part of the name.
 */
final class NameGroups {
  private static final Set<String> ALWAYS_INDICES = Set.of("i", "j");

  private final Set<String> bound;
  private final boolean hasDots;

  /**
   * Groups for a derivation.
   *
   * @param bound the letters that a sum binds somewhere in it
   * @param hasDots whether it has lists with dots, in which numbers are indices
   */
  NameGroups(Set<String> bound, boolean hasDots) {
    this.bound = bound;
    this.hasDots = hasDots;
  }

  List<UndeclaredName> of(List<NameUse> uses) {
    Map<String, List<NameUse>> byBase = new LinkedHashMap<>();
    uses.forEach(use -> byBase.computeIfAbsent(use.base(), base -> new ArrayList<>()).add(use));
    List<UndeclaredName> names = new ArrayList<>();
    byBase.forEach((base, all) -> names.addAll(names(base, all)));
    return names;
  }

  private List<UndeclaredName> names(String base, List<NameUse> uses) {
    int subscripts = subscripts(uses);
    if (subscripts == 0) {
      return labelled(base, uses);
    }
    List<NameUse> plain = uses.stream().filter(use -> use.subscript().isEmpty()).toList();
    List<NameUse> indexed = uses.stream().filter(use -> use.subscript().isPresent()).toList();
    List<Form> forms = Convention.forms(base, subscripts, indexed);
    if (plain.isEmpty() || forms.get(0) != Form.COLUMNS) {
      return List.of(new UndeclaredName(base, Optional.empty(), subscripts, uses, forms));
    }
    List<UndeclaredName> both = new ArrayList<>(labelled(base, plain));
    both.add(new UndeclaredName(base, Optional.empty(), subscripts, indexed, forms));
    return both;
  }

  private static List<UndeclaredName> labelled(String base, List<NameUse> uses) {
    Map<Optional<String>, List<NameUse>> byLabel = new LinkedHashMap<>();
    uses.forEach(use -> byLabel.computeIfAbsent(use.subscript(), l -> new ArrayList<>()).add(use));
    List<UndeclaredName> names = new ArrayList<>();
    byLabel.forEach(
        (label, all) ->
            names.add(new UndeclaredName(base, label, 0, all, Convention.forms(base, 0, all))));
    return names;
  }

  /** How many indices the subscripts of a base hold; none where they are parts of names. */
  private int subscripts(List<NameUse> uses) {
    Set<String> all = new TreeSet<>();
    uses.forEach(use -> use.subscript().ifPresent(all::add));
    int widest =
        all.stream().filter(this::isIndex).mapToInt(s -> letters(s).size()).max().orElse(0);
    boolean several = all.stream().filter(s -> s.matches("[a-z]")).count() > 1;
    return widest > 0 ? Math.min(widest, 2) : several ? 1 : 0;
  }

  private boolean isIndex(String subscript) {
    List<String> letters = letters(subscript);
    return !letters.isEmpty()
        && (letters.stream().anyMatch(l -> bound.contains(l) || ALWAYS_INDICES.contains(l))
            || (hasDots && letters.stream().allMatch(l -> l.matches("\\d"))));
  }

  /** The letters of ij or i,j; none where it is something else. */
  static List<String> letters(String subscript) {
    String joined = subscript.replaceAll("[,\\s]", "");
    return joined.matches("[a-z0-9]{1,2}|[a-z0-9]") ? List.of(joined.split("")) : List.of();
  }
}
