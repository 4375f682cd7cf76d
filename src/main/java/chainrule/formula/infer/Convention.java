package chainrule.formula.infer;

import java.util.List;

/** What a name is by the conventions of the field, where its uses leave a choice. */
final class Convention {
  private Convention() {}

  /** What a name can be, the most conventional first. */
  static List<Form> forms(String base, int subscripts, List<NameUse> uses) {
    if (has(uses, Trait.LIMIT)) {
      return List.of(Form.SIZE);
    }
    if (subscripts == 2) {
      return List.of(Form.MATRIX);
    }
    return subscripts == 1 ? indexed(uses) : plain(base, uses);
  }

  private static List<Form> indexed(List<NameUse> uses) {
    boolean vectors =
        has(uses, Trait.BOLD) || has(uses, Trait.TRANSPOSED) || has(uses, Trait.NORMED);
    return vectors ? List.of(Form.COLUMNS, Form.COLUMN) : List.of(Form.COLUMN, Form.COLUMNS);
  }

  private static List<Form> plain(String base, List<NameUse> uses) {
    if (NameLook.isCapital(base)) {
      return base.startsWith("\\mathcal")
          ? List.of(Form.SCALAR)
          : List.of(has(uses, Trait.NUMBER) ? Form.SCALAR : Form.MATRIX, Form.COLUMN);
    }
    if (has(uses, Trait.BOLD)) {
      return List.of(Form.COLUMN, Form.ROW);
    }
    if (has(uses, Trait.TRANSPOSED) || has(uses, Trait.NORMED)) {
      return List.of(Form.COLUMN, Form.ROW, Form.MATRIX);
    }
    if (NameLook.isGreek(base)) {
      return List.of(Form.SCALAR, Form.COLUMN, Form.ROW);
    }
    return latin(uses);
  }

  private static List<Form> latin(List<NameUse> uses) {
    if (has(uses, Trait.AFTER_CAPITAL)) {
      return List.of(Form.COLUMN, Form.SCALAR, Form.ROW, Form.MATRIX);
    }
    return has(uses, Trait.BEFORE_CAPITAL)
        ? List.of(Form.ROW, Form.SCALAR, Form.COLUMN, Form.MATRIX)
        : List.of(Form.SCALAR, Form.COLUMN, Form.ROW, Form.MATRIX);
  }

  private static boolean has(List<NameUse> uses, Trait trait) {
    return uses.stream().anyMatch(use -> use.has(trait));
  }
}
