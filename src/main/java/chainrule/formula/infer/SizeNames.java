package chainrule.formula.infer;

import chainrule.formula.shape.Size;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the sizes of inferred names are called; two that have to be equal get one name. */
final class SizeNames {
  private static final List<String> USUAL =
      List.of("n", "m", "d", "p", "q", "k", "r", "l", "N", "M", "D", "K", "P", "Q", "R", "L");

  private final Set<String> taken;
  private final Set<String> inferred = new HashSet<>();
  private final Map<String, String> joined = new HashMap<>();

  /**
   * No sizes yet.
   *
   * @param taken names that mean something else
   */
  SizeNames(Set<String> taken) {
    this.taken = Set.copyOf(taken);
  }

  SizeNames copy() {
    SizeNames copy = new SizeNames(taken);
    copy.inferred.addAll(inferred);
    copy.joined.putAll(joined);
    return copy;
  }

  /** A size that is equal to no other yet. */
  String fresh() {
    for (int k = 0; ; k++) {
      String letter = USUAL.get(k % USUAL.size());
      String name = k < USUAL.size() ? letter : letter + "_{" + k / USUAL.size() + "}";
      if (!taken.contains(name) && inferred.add(name)) {
        return name;
      }
    }
  }

  /** What a size is called by now. */
  String name(String size) {
    String name = size;
    while (joined.containsKey(name)) {
      name = joined.get(name);
    }
    return name;
  }

  boolean isInferred(String name) {
    return inferred.contains(name);
  }

  /** Makes two sizes equal; says whether that was possible and new. */
  boolean join(Size a, Size b) {
    return !a.equals(Size.ONE) && !b.equals(Size.ONE) && join(a.toString(), b.toString());
  }

  /** Makes two sizes equal; says whether that was possible and new. */
  boolean join(String a, String b) {
    String left = name(a);
    String right = name(b);
    if (left.equals(right)) {
      return false;
    }
    boolean isLeft = isInferred(left) && !(isInferred(right) && isBefore(left, right));
    if (!isLeft && !isInferred(right)) {
      return false;
    }
    joined.put(isLeft ? left : right, isLeft ? right : left);
    return true;
  }

  private static boolean isBefore(String left, String right) {
    return USUAL.indexOf(left) < USUAL.indexOf(right);
  }
}
