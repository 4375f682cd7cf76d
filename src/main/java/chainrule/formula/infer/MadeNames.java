package chainrule.formula.infer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which names are made of which by the conventions of writing: X of rows x_i, \bar x of all x_i.
 */
final class MadeNames {
  private static final Pattern BARRED = Pattern.compile("\\\\(?:bar|overline)\\{(.*)\\}");
  private static final Pattern LOWER = Pattern.compile("(\\\\?)([a-z])([a-z]*)");
  private static final Set<Form> MANY =
      Set.of(
          Form.COLUMN,
          Form.ROW,
          Form.NUMBERS,
          Form.COLUMNS,
          Form.ROWS_OF,
          Form.COLUMNS_OF,
          Form.ENTRIES_OF);

  private final TakenForms taken;

  MadeNames(TakenForms taken) {
    this.taken = taken;
  }

  /** The letter below a bar; none where there is no bar. */
  static Optional<String> barred(String base) {
    Matcher bar = BARRED.matcher(base);
    return bar.matches() ? Optional.of(bar.group(1)) : Optional.empty();
  }

  /** The capital of a letter. */
  private static Optional<String> capital(String base) {
    Matcher letter = LOWER.matcher(base);
    boolean isOne = letter.matches() && letter.group(1).isEmpty() == letter.group(3).isEmpty();
    return isOne
        ? Optional.of(letter.group(1) + letter.group(2).toUpperCase(Locale.ROOT) + letter.group(3))
        : Optional.empty();
  }

  /**
   * The forms in which members go with what their capitals call: as its rows, or as its columns;
   * none where no letters go together.
   */
  List<Map<String, Form>> links() {
    return Stream.of(Form.ROWS_OF, Form.COLUMNS_OF)
        .map(this::links)
        .filter(links -> !links.isEmpty())
        .distinct()
        .toList();
  }

  private Map<String, Form> links(Form members) {
    Map<String, Form> links = new HashMap<>();
    for (UndeclaredName name : taken.names()) {
      boolean areColumns = !name.forms().contains(Form.MATRIX);
      Optional.of(name)
          .filter(UndeclaredName::isMember)
          .flatMap(this::whole)
          .map(whole -> areColumns && taken.form(whole) == Form.MATRIX)
          .ifPresent(is -> links.put(name.base(), is ? members : Form.ENTRIES_OF));
    }
    return links;
  }

  /** What a name is made of. */
  Optional<UndeclaredName> source(UndeclaredName name) {
    return taken.form(name) == Form.MEAN_OF
        ? barred(name.base()).flatMap(inner -> plain(inner, MANY))
        : whole(name);
  }

  /** The matrix or column that is called by the capital of a name. */
  Optional<UndeclaredName> whole(UndeclaredName name) {
    return capital(name.base())
        .flatMap(base -> plain(base, Set.of(Form.MATRIX, Form.COLUMN, Form.ROW)));
  }

  private Optional<UndeclaredName> plain(String base, Collection<Form> forms) {
    return taken.names().stream()
        .filter(name -> name.base().equals(base) && name.label().isEmpty())
        .filter(name -> forms.contains(taken.form(name)))
        .findFirst();
  }

  /** How many members there are of what a mean is of. */
  List<String> count(UndeclaredName members) {
    List<String> sizes = taken.given(members).sizes();
    Form form = taken.form(members);
    if (!form.isMade()) {
      return sizes.subList(Math.max(0, sizes.size() - 1), sizes.size());
    }
    List<String> whole = whole(members).map(name -> taken.given(name).sizes()).orElse(List.of());
    int at = form == Form.COLUMNS_OF ? 1 : 0;
    return whole.size() > at ? List.of(whole.get(at)) : List.of();
  }
}
