package chainrule.formula.infer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What each undeclared name is taken to be, and what its sizes are called. */
final class TakenForms {
  private final Map<UndeclaredName, Form> forms = new LinkedHashMap<>();
  private final Map<UndeclaredName, List<String>> sizes = new HashMap<>();
  private final SizeNames names;

  TakenForms(SizeNames names) {
    this.names = names;
  }

  TakenForms copy() {
    TakenForms copy = new TakenForms(names.copy());
    copy.forms.putAll(forms);
    copy.sizes.putAll(sizes);
    return copy;
  }

  SizeNames sizes() {
    return names;
  }

  Set<UndeclaredName> names() {
    return forms.keySet();
  }

  Form form(UndeclaredName name) {
    return forms.get(name);
  }

  void take(UndeclaredName name, Form form) {
    List<String> fresh = new ArrayList<>();
    for (int k = 0; k < form.sizes(); k++) {
      fresh.add(names.fresh());
    }
    forms.put(name, form);
    sizes.put(name, fresh);
  }

  /** Makes the sizes of a matrix equal. */
  void square(UndeclaredName name) {
    List<String> own = sizes.get(name);
    if (own.size() == 2) {
      names.join(own.get(0), own.get(1));
    }
  }

  /** Takes a name for a whole number. */
  void count(UndeclaredName name) {
    take(name, Form.COUNT);
  }

  /** Calls a size of a name as its author does. */
  void call(UndeclaredName name, int k, String size) {
    names.join(sizes.get(name).get(k), size);
  }

  void drop(UndeclaredName name) {
    forms.remove(name);
  }

  /** What is known of a name. */
  InferredGiven given(UndeclaredName name) {
    Form form = forms.get(name);
    return form.isMade() ? made(name, form) : plain(name, form);
  }

  private InferredGiven plain(UndeclaredName name, Form form) {
    return new InferredGiven(name.written(form), form, sizes(name), "");
  }

  /** What is made of another name is a number as long as that is not known. */
  private InferredGiven made(UndeclaredName name, Form form) {
    MadeNames made = new MadeNames(this);
    return made.source(name)
        .filter(of -> form != Form.MEAN_OF || !made.count(of).isEmpty())
        .map(
            of ->
                form == Form.MEAN_OF
                    ? new InferredGiven(name.written(form), form, made.count(of), of.member())
                    : new InferredGiven(
                        name.written(form), form, List.of(), of.written(forms.get(of))))
        .orElseGet(() -> plain(name, Form.NUMBER));
  }

  /** The line that declares the sizes that only this inference knows; none where there are none. */
  List<String> sizeDeclarations() {
    Set<String> used = new LinkedHashSet<>();
    forms.keySet().forEach(name -> used.addAll(sizes(name)));
    String all =
        used.stream()
            .filter(names::isInferred)
            .map(size -> size + " \\in \\{2,\\dots,5\\}")
            .collect(Collectors.joining(",\\ "));
    return all.isEmpty() ? List.of() : List.of("given " + all);
  }

  /** The names in an order in which they can be declared: counts first, what is made last. */
  List<UndeclaredName> inOrder() {
    return forms.keySet().stream().sorted(Comparator.comparing(this::rank)).toList();
  }

  private Form rank(UndeclaredName name) {
    Form form = form(name);
    return form == Form.COUNT || form.isMade() ? form : Form.NUMBER;
  }

  private List<String> sizes(UndeclaredName name) {
    return sizes.get(name).stream().map(names::name).toList();
  }
}
