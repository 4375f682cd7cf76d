package chainrule.formula.infer;

import chainrule.formula.shape.Size;
import chainrule.formula.shape.SizeVariable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which dimensions of undeclared names are of equal size. Each dimension begins as a class of its
 * own, with a name that stays its own while classes are joined; a class may have the name of a size
 * that is known. {@link #name} gives short names once all is joined.
 */
final class SizeClasses {
  private static final List<String> NAMES =
      List.of("n", "m", "p", "q", "r", "d", "l", "h", "s", "k", "N", "M", "D", "K", "L", "H");

  private final Map<String, String> parents = new LinkedHashMap<>();
  private final Map<String, String> fixed = new LinkedHashMap<>();
  private final Map<String, String> slots = new LinkedHashMap<>();
  private final Set<String> taken;
  private boolean isShort;

  /**
   * No classes yet.
   *
   * @param taken the names that no new size may have
   */
  SizeClasses(Set<String> taken) {
    this.taken = Set.copyOf(taken);
  }

  private String root(String slot) {
    if (!parents.containsKey(slot)) {
      parents.put(slot, slot);
      slots.put("n_{" + (100 + slots.size()) + "}", slot);
    }
    String parent = parents.get(slot);
    return parent.equals(slot) ? slot : root(parent);
  }

  private Optional<String> known(String root) {
    return Optional.ofNullable(fixed.get(root));
  }

  /** Says that a dimension has a size that is known; false if it has another one. */
  boolean fix(String slot, String size) {
    String root = root(slot);
    if (known(root).isPresent()) {
      return known(root).get().equals(size);
    }
    for (Map.Entry<String, String> other : fixed.entrySet()) {
      if (other.getValue().equals(size)) {
        return join(other.getKey(), root);
      }
    }
    fixed.put(root, size);
    return true;
  }

  /** Says that two dimensions are of equal size; false if that is known or cannot be. */
  boolean join(String one, String other) {
    String a = root(one);
    String b = root(other);
    if (a.equals(b) || (known(a).isPresent() && known(b).isPresent())) {
      return false;
    }
    String kept = known(b).isPresent() ? b : a;
    parents.put(kept.equals(a) ? b : a, kept);
    return true;
  }

  /** Makes two sizes of one shape equal, where each is one name; false where nothing changes. */
  boolean join(Size one, Size other) {
    Optional<String> a = name(one);
    Optional<String> b = name(other);
    if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
      return false;
    }
    Optional<String> slotOfA = slot(a.get());
    Optional<String> slotOfB = slot(b.get());
    if (slotOfA.isPresent() && slotOfB.isPresent()) {
      return join(slotOfA.get(), slotOfB.get());
    }
    return slotOfA.isPresent()
        ? fix(slotOfA.get(), b.get())
        : slotOfB.isPresent() && fix(slotOfB.get(), a.get());
  }

  private Optional<String> slot(String name) {
    return Optional.ofNullable(slots.get(name))
        .or(
            () ->
                fixed.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(name))
                    .map(Map.Entry::getKey)
                    .findFirst());
  }

  private static Optional<String> name(Size size) {
    boolean single =
        size.constant() == 0
            && size.terms().size() == 1
            && size.terms().values().iterator().next() == 1;
    return single
        ? size.terms().keySet().stream().map(SizeVariable::name).findFirst()
        : Optional.empty();
  }

  /** Gives short names from now on. */
  void shorten() {
    isShort = true;
  }

  /** The name of the size of a dimension. */
  String name(String slot) {
    String root = root(slot);
    return names().get(root);
  }

  /** The names of all classes, in the order in which they came up. */
  private Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> used = new LinkedHashSet<>(taken);
    used.addAll(fixed.values());
    Iterator<String> free = NAMES.stream().filter(name -> !used.contains(name)).iterator();
    slots.forEach(
        (own, slot) -> {
          String root = root(slot);
          if (!names.containsKey(root)) {
            names.put(
                root, known(root).orElseGet(() -> isShort && free.hasNext() ? free.next() : own));
          }
        });
    return names;
  }

  /** The names that are new, in the order in which their classes came up. */
  Set<String> invented() {
    Set<String> invented = new LinkedHashSet<>(names().values());
    invented.removeAll(fixed.values());
    return invented;
  }
}
