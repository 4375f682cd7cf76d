package chainrule.formula.infer;

import chainrule.formula.ast.ExprQueries;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.ResolvedRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is taken for names, with other forms for one or two of those in lines without a shape. */
final class FormChanges {
  private static final int MOST_NAMES = 8;

  private FormChanges() {}

  static List<TakenForms> of(TakenForms taken, TrialPass pass) {
    List<UndeclaredName> names = names(pass).stream().limit(MOST_NAMES).toList();
    List<TakenForms> ones = new ArrayList<>();
    List<TakenForms> twos = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      for (TakenForms one : with(taken, names.get(k))) {
        ones.add(one);
        names.subList(k + 1, names.size()).forEach(other -> twos.addAll(with(one, other)));
      }
    }
    ones.addAll(twos);
    return ones;
  }

  private static List<TakenForms> with(TakenForms taken, UndeclaredName name) {
    List<TakenForms> changed = new ArrayList<>();
    for (Form form : name.forms()) {
      if (form != taken.form(name)) {
        TakenForms copy = taken.copy();
        copy.take(name, form);
        changed.add(copy);
      }
    }
    return changed;
  }

  private static Set<UndeclaredName> names(TrialPass pass) {
    Set<UndeclaredName> names = new LinkedHashSet<>();
    List<ResolvedRow> rows = pass.all();
    for (int k = 0; k < rows.size(); k++) {
      if (pass.faults().get(k).shapeless() > 0) {
        addTo(names, rows.get(k), pass);
      }
    }
    return names;
  }

  private static void addTo(Set<UndeclaredName> names, ResolvedRow row, TrialPass pass) {
    row.chains().stream()
        .flatMap(chain -> chain.allSides().stream())
        .map(ChainSide::value)
        .flatMap(Optional::stream)
        .flatMap(side -> ExprQueries.symbols(side).stream())
        .forEach(symbol -> pass.name(symbol).ifPresent(names::add));
  }
}
