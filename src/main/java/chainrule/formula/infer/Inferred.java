package chainrule.formula.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was inferred about a derivation.
 *
 * @param sizes a line that declares the sizes, or none
 * @param givens what names are taken to be, in an order in which they can be declared
 * @param first the line before which all of these belong
 * @param stated what the author says of names beyond their shapes
 * @param domains what may be taken of names where lines have no value, in the order to be tried
 * @param habits what may be taken of names beyond their shapes, in the order to be tried
 * @param definitions the equations that are taken as definitions, in order
 */
public record Inferred(
    List<String> sizes,
    List<InferredGiven> givens,
    int first,
    List<Restricted> stated,
    List<Restricted> domains,
    List<Restricted> habits,
    List<InferredDefinition> definitions) {
  /** Nothing. */
  public static final Inferred NONE =
      new Inferred(List.of(), List.of(), 0, List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Inferred {
    sizes = List.copyOf(sizes);
    givens = List.copyOf(givens);
    stated = List.copyOf(stated);
    domains = List.copyOf(domains);
    habits = List.copyOf(habits);
    definitions = List.copyOf(definitions);
  }

  /** The lines that declare names. */
  public List<String> declarations() {
    List<String> lines = new ArrayList<>(sizes);
    givens.forEach(given -> lines.add(given.declaration()));
    return lines;
  }

  /** The same lines under restrictions, of which the last one about a name counts. */
  public List<String> declarations(List<Restricted> restrictions) {
    List<String> lines = new ArrayList<>(sizes);
    for (int k = 0; k < givens.size(); k++) {
      InferredGiven given = givens.get(k);
      String helper = given.helper();
      lines.addAll(
          restrictions.stream()
              .filter(restricted -> restricted.isAbout(given))
              .reduce((earlier, later) -> later)
              .map(restricted -> restricted.restriction().lines(given, helper))
              .orElseGet(() -> List.of(given.declaration())));
    }
    return lines;
  }

  /** The name that a name is taken for: itself, or what is made of it to be restricted. */
  public String meant(String name) {
    return givens.stream()
        .filter(given -> given.isMadeOf(name))
        .map(InferredGiven::name)
        .findFirst()
        .orElse(name);
  }

  /** Whether a name says how many entries others have. */
  public boolean isSize(String name) {
    return sizes.stream().anyMatch(line -> line.contains(name + " \\in"))
        || givens.stream()
            .anyMatch(given -> given.form() == Form.COUNT && given.name().equals(name));
  }

  /** A restriction of all names that it says something of. */
  public Restricted all(Restriction restriction) {
    return new Restricted(
        restriction,
        givens.stream()
            .filter(restriction::isAbout)
            .map(InferredGiven::name)
            .collect(Collectors.toSet()));
  }

  /** The definitions that belong before a line. */
  public List<String> definitionsBefore(int line) {
    return definitions.stream()
        .filter(definition -> definition.before() == line)
        .map(InferredDefinition::declaration)
        .toList();
  }

  /** The left sides of a line that are taken as definitions, and the names that they define. */
  public Map<String, String> defined(int line) {
    return definitions.stream()
        .filter(definition -> definition.line() == line)
        .collect(
            Collectors.toMap(
                InferredDefinition::head, InferredDefinition::name, (first, later) -> first));
  }

  /** All that was inferred, ready to paste above the derivation. */
  public List<String> all() {
    List<String> all = declarations();
    definitions.forEach(definition -> all.add(definition.declaration()));
    return all;
  }
}
