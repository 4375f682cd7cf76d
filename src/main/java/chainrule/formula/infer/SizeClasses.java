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
 * own; a class may have the name of a size that is known.
 */
final class SizeClasses {
  private static final List<String> NAMES =
      List.of("n", "m", "p", "q", "r", "d", "l", "h", "s", "k", "N", "M", "D", "K", "L", "H");

  private final Map<String, String> parents = new LinkedHashMap<>();
  private final Map<String, String> fixed = new LinkedHashMap<>();
  private final Set<String> taken;

  /**
   * No classes yet.
   *
   * @param taken the names that no new size may have
   */
  SizeClasses(Set<String> taken) {
    this.taken = Set.copyOf(taken);
  }

  private String root(String slot) {
    String parent = parents.computeIfAbsent(slot, s -> s);
    return parent.equals(slot) ? slot : root(parent);
  }

  /** Says that a dimension has a size that is known; false if it has another one. */
  boolean fix(String slot, String size) {
    String root = root(slot);
    return size.equals(fixed.computeIfAbsent(root, r -> ownerOf(size).isPresent() ? "" : size))
        || ownerOf(size).filter(owner -> join(owner, slot)).isPresent();
  }

  private Optional<String> ownerOf(String size) {
    return fixed.entrySet().stream()
        .filter(entry -> entry.getValue().equals(size))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Says that two dimensions are of equal size; false if that is known or cannot be. */
  boolean join(String one, String other) {
    String a = root(one);
    String b = root(other);
    String nameOfA = fixed.getOrDefault(a, "");
    String nameOfB = fixed.getOrDefault(b, "");
    if (a.equals(b) || !(nameOfA.isEmpty() || nameOfB.isEmpty())) {
      return false;
    }
    parents.put(b, a);
    fixed.remove(b);
    if (nameOfA.isEmpty()) {
      fixed.put(a, nameOfB);
    }
    return true;
  }

  /** The name of the size of a dimension. */
  String name(String slot) {
    String root = root(slot);
    return names().get(root);
  }

  /** The names of all classes; those that are not fixed get the first that are free. */
  private Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> used = new LinkedHashSet<>(taken);
    used.addAll(fixed.values());
    Iterator<String> free = NAMES.stream().filter(name -> !used.contains(name)).iterator();
    int further = 1;
    for (String slot : List.copyOf(parents.keySet())) {
      String root = root(slot);
      if (!fixed.getOrDefault(root, "").isEmpty()) {
        names.put(root, fixed.get(root));
      } else if (!names.containsKey(root)) {
        names.put(root, free.hasNext() ? free.next() : "n_{" + further++ + "}");
      }
    }
    return names;
  }

  /** The names that are new, in the order in which their classes came up. */
  Set<String> invented() {
    Set<String> invented = new LinkedHashSet<>(names().values());
    invented.removeAll(fixed.values());
    return invented;
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
        ? fixFree(slotOfA.get(), b.get())
        : slotOfB.isPresent() && fixFree(slotOfB.get(), a.get());
  }

  private boolean fixFree(String slot, String size) {
    boolean isFree = fixed.getOrDefault(root(slot), "").isEmpty();
    return isFree && fix(slot, size);
  }

  private Optional<String> slot(String name) {
    return names().entrySet().stream()
        .filter(entry -> entry.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst();
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
}
