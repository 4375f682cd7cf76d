package chainrule.formula.infer;

import chainrule.formula.ast.Printer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A name that nobody has declared, and all of its uses.
 *
 * @param base its spelling without scripts
 * @param label the subscript that belongs to the name, as in v_c
 * @param subscripts how many indices it takes
 * @param uses where it stands
 * @param forms what it can be, the most conventional first
 */
record UndeclaredName(
    String base, Optional<String> label, int subscripts, List<NameUse> uses, List<Form> forms) {
  /** Copies the lists. */
  UndeclaredName {
    uses = List.copyOf(uses);
    forms = List.copyOf(forms);
  }

  boolean has(Trait trait) {
    return uses.stream().anyMatch(use -> use.has(trait));
  }

  /** The rows in which it stands. */
  Set<Integer> rows() {
    return uses.stream().map(NameUse::row).collect(Collectors.toCollection(TreeSet::new));
  }

  /** As it is declared; an index of its own stands in the place of a subscript. */
  String written(Optional<String> index) {
    String typed = uses.get(0).typed();
    return label
        .or(() -> index)
        .map(under -> typed + (isUpper() ? "^{(" + under + ")}" : "_{" + under + "}"))
        .orElse(typed);
  }

  /** What its symbol is called once it is declared. */
  String symbol() {
    return label.map(under -> Printer.subscripted(base, under)).orElse(base);
  }

  /** The first row in which one of some names stands. */
  static int firstRow(Collection<UndeclaredName> names) {
    return names.stream().flatMap(n -> n.rows().stream()).min(Integer::compare).orElse(0);
  }

  private boolean isUpper() {
    return base.endsWith("^{()}");
  }

  @Override
  public String toString() {
    return written(Optional.empty());
  }
}
