package chainrule.formula.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A name that nobody has declared.
 *
 * @param base its spelling without scripts
 * @param label the script that belongs to it, as in {@code v_c}, or ""
 * @param isRaised whether an index stands above it, as in {@code x^{(i)}}
 * @param uses where it stands
 * @param forms what it can be, the most conventional first
 */
record UndeclaredName(
    String base, String label, boolean isRaised, List<NameUse> uses, List<Form> forms) {
  /** Copies the lists. */
  UndeclaredName {
    uses = List.copyOf(uses);
    forms = List.copyOf(forms);
  }

  /** What tells the names of one base apart. */
  private record Mark(String label, boolean isRaised) {}

  /** The names of one base: the letter alone or with indices, and one for each label. */
  static List<UndeclaredName> of(
      String base, List<NameUse> uses, NameScripts scripts, List<String> ends) {
    Map<Mark, List<NameUse>> marked = new LinkedHashMap<>();
    for (NameUse use : uses) {
      Mark mark = new Mark(scripts.label(use), scripts.isRaised(use));
      marked.computeIfAbsent(mark, none -> new ArrayList<>()).add(use);
    }
    List<UndeclaredName> names = new ArrayList<>();
    marked.forEach(
        (mark, own) -> {
          boolean isCount = mark.label().isEmpty() && !mark.isRaised() && ends.contains(base);
          List<Form> forms = isCount ? List.of(Form.COUNT) : forms(mark, own, scripts);
          names.add(new UndeclaredName(base, mark.label(), mark.isRaised(), own, forms));
        });
    return names;
  }

  /** A letter that picks one value of an index, as o in u_o beside u_w for every w. */
  static UndeclaredName index(String letter) {
    return new UndeclaredName(letter, "", false, List.of(), List.of(Form.INDEX));
  }

  /** How many entries something has, where no line says it. */
  static UndeclaredName count(String letter) {
    return new UndeclaredName(letter, "", false, List.of(), List.of(Form.COUNT));
  }

  private static List<Form> forms(Mark mark, List<NameUse> uses, NameScripts scripts) {
    int below =
        mark.label().startsWith("_") ? 0 : uses.stream().mapToInt(scripts::below).max().orElse(0);
    if (mark.isRaised()) {
      return raised(uses, below);
    }
    if (below == 2) {
      return List.of(Form.MATRIX);
    }
    if (below == 1) {
      boolean isColumn =
          uses.stream()
              .filter(use -> use.subscript().isPresent())
              .anyMatch(UndeclaredName::isArray);
      return isColumn ? List.of(Form.COLUMNS, Form.COLUMN) : List.of(Form.COLUMN, Form.COLUMNS);
    }
    if (uses.stream().allMatch(LossLetter::isOnlyDifferentiated)) {
      return List.of(Form.NUMBER, Form.COLUMN, Form.MATRIX);
    }
    if (uses.get(0).isCapital()) {
      return List.of(Form.MATRIX, Form.COLUMN);
    }
    return isVector(uses) ? List.of(Form.COLUMN) : List.of(Form.NUMBER, Form.COLUMN);
  }

  /** One for each value of the index above: numbers, or columns whose entries are named below. */
  private static List<Form> raised(List<NameUse> uses, int below) {
    return below > 0 || isVector(uses)
        ? List.of(Form.COLUMNS)
        : List.of(Form.NUMBERS, Form.COLUMNS);
  }

  /** The same as one form and no other. */
  UndeclaredName as(Form form) {
    return with(List.of(form));
  }

  /** The same with other forms. */
  UndeclaredName with(List<Form> others) {
    return new UndeclaredName(base, label, isRaised, uses, others);
  }

  /** The same as one value of an index, or one for each value of another. */
  UndeclaredName asIndex() {
    return as(isMember() || isRaised ? Form.INDICES : Form.INDEX);
  }

  /** Whether it can have a form; where vectors are rows, a row has that of a column. */
  boolean canBe(Form form) {
    return forms.contains(form) || (form == Form.COLUMN && forms.contains(Form.ROW));
  }

  /** Whether it has an index, or two, below it. */
  boolean isMember() {
    return !isRaised
        && label.isEmpty()
        && uses.stream().anyMatch(use -> use.subscript().isPresent());
  }

  private static boolean isArray(NameUse use) {
    return use.isBold() || use.isTransposed() || use.isBehindRow();
  }

  private static boolean isVector(List<NameUse> uses) {
    return uses.stream().anyMatch(use -> use.isBold() || use.isTransposed() || use.isBehindArray());
  }

  /** As it is declared in a form. */
  String written(Form form) {
    return switch (form) {
      case INDICES, COLUMNS, ROWS_OF, COLUMNS_OF, NUMBERS -> member();
      case ENTRIES_OF -> forms.contains(Form.MATRIX) ? typed() + "_{ij}" : member();
      default -> typed();
    };
  }

  /** One of many. */
  String member() {
    return typed() + (isRaised ? "^{(i)}" : "_i");
  }

  private String typed() {
    return uses.isEmpty() ? base : uses.get(0).typed() + label;
  }

  /** The same with plain letters, as the resolver keeps names. */
  String key() {
    return base + label;
  }

  /** Whether it can be a function: it is applied, or only ever stands before brackets. */
  boolean canBeFunction() {
    return uses.stream().noneMatch(NameUse::isMatrix)
        && (uses.stream().anyMatch(NameUse::isApplied)
            || (!uses.isEmpty() && uses.stream().allMatch(NameUse::isBeforeBrackets)));
  }
}
