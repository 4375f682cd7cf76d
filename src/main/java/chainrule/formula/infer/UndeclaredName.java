package chainrule.formula.infer;

import java.util.ArrayList;
import java.util.List;

/**
 * A name that nobody has declared.
 *
 * @param base its spelling without scripts
 * @param label the script that belongs to it, as in {@code v_c}, or ""
 * @param uses where it stands
 * @param forms what it can be, the most conventional first
 */
record UndeclaredName(String base, String label, List<NameUse> uses, List<Form> forms) {
  /** Copies the lists. */
  UndeclaredName {
    uses = List.copyOf(uses);
    forms = List.copyOf(forms);
  }

  /** The names of one base: the letter alone or with indices, and one for each label. */
  static List<UndeclaredName> of(
      String base, List<NameUse> uses, SubscriptIndices indices, List<String> ends) {
    boolean isIndexed =
        uses.stream()
            .flatMap(use -> use.subscript().stream())
            .anyMatch(under -> !SubscriptIndices.isNumber(under) && !indices.of(under).isEmpty());
    List<UndeclaredName> names = new ArrayList<>();
    uses.stream()
        .map(use -> label(use, indices, isIndexed))
        .distinct()
        .forEach(
            label -> {
              List<NameUse> own =
                  uses.stream()
                      .filter(use -> label(use, indices, isIndexed).equals(label))
                      .toList();
              List<Form> forms =
                  label.isEmpty() && ends.contains(base)
                      ? List.of(Form.COUNT)
                      : forms(own, label, indices);
              names.add(new UndeclaredName(base, label, own, forms));
            });
    return names;
  }

  /** A letter that picks one value of an index, as o in u_o beside u_w for every w. */
  static UndeclaredName index(String letter) {
    return new UndeclaredName(letter, "", List.of(), List.of(Form.INDEX));
  }

  private static String label(NameUse use, SubscriptIndices indices, boolean isIndexed) {
    boolean isLabel =
        use.subscript()
            .filter(
                under ->
                    indices.of(under).isEmpty() || (SubscriptIndices.isNumber(under) && !isIndexed))
            .isPresent();
    return use.upperLabel()
        .orElse(isLabel ? "_{" + use.subscript().orElseThrow().spelling() + "}" : "");
  }

  private static List<Form> forms(List<NameUse> uses, String label, SubscriptIndices indices) {
    int subscripts =
        label.startsWith("_")
            ? 0
            : uses.stream()
                .flatMap(use -> use.subscript().stream())
                .mapToInt(under -> indices.of(under).size())
                .max()
                .orElse(0);
    boolean isCapital = uses.get(0).isCapital();
    boolean isVector =
        uses.stream().anyMatch(use -> use.isBold() || use.isTransposed() || use.isBehindCapital());
    if (subscripts == 2) {
      return List.of(Form.MATRIX);
    }
    if (subscripts == 1) {
      boolean isColumn =
          uses.stream()
              .anyMatch(use -> use.subscript().isPresent() && (use.isBold() || use.isTransposed()));
      return isColumn ? List.of(Form.COLUMNS, Form.COLUMN) : List.of(Form.COLUMN, Form.COLUMNS);
    }
    if (uses.stream().allMatch(LossLetter::isOnlyDifferentiated)) {
      return List.of(Form.NUMBER, Form.COLUMN, Form.MATRIX);
    }
    if (isCapital) {
      return List.of(Form.MATRIX, Form.COLUMN);
    }
    return isVector ? List.of(Form.COLUMN) : List.of(Form.NUMBER, Form.COLUMN);
  }

  /** As it is declared, but for an index. */
  String written() {
    return uses.isEmpty() ? base : uses.get(0).typed() + label;
  }

  /** The same with plain letters, as the resolver keeps names. */
  String key() {
    return base + label;
  }

  /** Whether it can be a function: it is applied, or only ever stands before brackets. */
  boolean canBeFunction() {
    return uses.stream().anyMatch(NameUse::isApplied)
        || (!uses.isEmpty() && uses.stream().allMatch(use -> use.behind().isPresent()));
  }
}
