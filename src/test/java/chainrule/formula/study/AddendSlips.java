package chainrule.formula.study;

import chainrule.formula.study.Sums.Addend;
import chainrule.formula.study.Sums.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Changes of a text at each sum in it, a sum of one addend too. */
final class AddendSlips {
  private AddendSlips() {}

  /** Each addend is other ones. */
  static List<String> eachAddend(String latex, Function<Addend, List<List<Addend>>> others) {
    return each(latex, 1, part -> others.apply(part.get(0)));
  }

  /** What stands behind a sign is something else. */
  static List<String> eachBody(String latex, Function<String, List<String>> others) {
    return eachAddend(
        latex, a -> others.apply(a.body()).stream().map(body -> List.of(a.with(body))).toList());
  }

  /** Two neighbouring addends are other ones. */
  static List<String> eachTwo(String latex, BiFunction<Addend, Addend, List<List<Addend>>> others) {
    return each(latex, 2, part -> others.apply(part.get(0), part.get(1)));
  }

  private static List<String> each(
      String latex, int width, Function<List<Addend>, List<List<Addend>>> others) {
    List<String> changed = new ArrayList<>();
    for (Sum sum : Sums.in(latex)) {
      List<Addend> all = sum.addends();
      for (int k = 0; k + width <= all.size(); k++) {
        for (List<Addend> other : others.apply(all.subList(k, k + width))) {
          List<Addend> fresh = new ArrayList<>(all.subList(0, k));
          fresh.addAll(other);
          fresh.addAll(all.subList(k + width, all.size()));
          changed.add(Slips.put(latex, sum.start(), sum.end(), Sums.text(fresh)));
        }
      }
    }
    return changed;
  }
}
