package chainrule.formula.infer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines that declare names: first sizes, then what has a shape, then families. */
final class GivenLines {
  private static final String SIZE = " \\in \\{2,\\dots,4\\}";

  private final Map<UndeclaredName, Form> forms;
  private final SizeClasses sizes;
  private final IndexRangeUses ranges;

  GivenLines(Map<UndeclaredName, Form> forms, SizeClasses sizes, IndexRangeUses ranges) {
    this.forms = forms;
    this.sizes = sizes;
    this.ranges = ranges;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    List<String> families = new ArrayList<>();
    List<String> shaped = new ArrayList<>();
    forms.forEach(
        (name, form) -> {
          if (form == Form.NUMBERS || form == Form.COLUMNS) {
            families.add(family(name, form));
          } else if (form != Form.SIZE) {
            shaped.add(name.written(Optional.empty()) + " \\in " + set(name, form));
          }
        });
    String sizeNames = String.join(", ", sizeNames());
    Stream.of(sizeNames.isEmpty() ? "" : sizeNames + SIZE, String.join(",\\ ", shaped))
        .filter(line -> !line.isEmpty())
        .forEach(line -> lines.add("given " + line));
    lines.addAll(families);
    return lines;
  }

  private Set<String> sizeNames() {
    Set<String> names =
        forms.entrySet().stream()
            .filter(entry -> entry.getValue() == Form.SIZE)
            .map(entry -> entry.getKey().written(Optional.empty()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    names.addAll(sizes.invented());
    return names;
  }

  private String set(UndeclaredName name, Form form) {
    return switch (form) {
      case COLUMN -> "\\mathbb{R}^{" + sizes.name(rows(name)) + "}";
      case ROW -> "\\mathbb{R}^{1 \\times " + sizes.name(columns(name)) + "}";
      case MATRIX ->
          "\\mathbb{R}^{" + sizes.name(rows(name)) + " \\times " + sizes.name(columns(name)) + "}";
      default -> "\\mathbb{R}";
    };
  }

  private String family(UndeclaredName name, Form form) {
    String letter = ranges.letter(name);
    String start = ranges.start(name);
    String end = ranges.end(name).orElseGet(() -> sizes.name(count(name)));
    String set =
        form == Form.NUMBERS ? "\\mathbb{R}" : "\\mathbb{R}^{" + sizes.name(rows(name)) + "}";
    return "given %s \\in %s for %s \\in \\{%s,\\dots,%s\\}"
        .formatted(name.written(Optional.of(letter)), set, letter, start, end);
  }

  static String rows(UndeclaredName name) {
    return name + " rows";
  }

  static String columns(UndeclaredName name) {
    return name + " columns";
  }

  static String count(UndeclaredName name) {
    return name + " count";
  }

  /** Makes the classes of all dimensions known, in the order of the names. */
  void touch() {
    forms.forEach(
        (name, form) -> {
          if (form == Form.COLUMN || form == Form.MATRIX || form == Form.COLUMNS) {
            sizes.name(rows(name));
          }
          if (form == Form.ROW || form == Form.MATRIX) {
            sizes.name(columns(name));
          }
          if (form == Form.COLUMNS && ranges.end(name).isEmpty()) {
            sizes.name(count(name));
          }
        });
  }
}
