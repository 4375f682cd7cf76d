package chainrule.formula.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was inferred about a derivation.
 *
 * @param sizes a line that declares the sizes, or none
 * @param givens what names are taken to be, in an order in which they can be declared
 * @param first the line before which all of these belong
 * @param targets columns that the derivation has estimates of: y beside \hat y = softmax(z)
 * @param definitions the equations that are taken as definitions, in order
 */
public record Inferred(
    List<String> sizes,
    List<InferredGiven> givens,
    int first,
    Set<String> targets,
    List<InferredDefinition> definitions) {
  /** Nothing. */
  public static final Inferred NONE = new Inferred(List.of(), List.of(), 0, Set.of(), List.of());

  /** Copies the lists. */
  public Inferred {
    sizes = List.copyOf(sizes);
    givens = List.copyOf(givens);
    targets = Set.copyOf(targets);
    definitions = List.copyOf(definitions);
  }

  /** The lines that declare names. */
  public List<String> declarations() {
    List<String> lines = new ArrayList<>(sizes);
    givens.forEach(given -> lines.add(given.declaration()));
    return lines;
  }

  /** The same lines under a restriction. */
  public List<String> declarations(Restricted restricted) {
    List<String> lines = new ArrayList<>(sizes);
    for (int k = 0; k < givens.size(); k++) {
      InferredGiven given = givens.get(k);
      lines.addAll(
          restricted.isAbout(given)
              ? restricted.restriction().lines(given, "\\hbar_{" + (k + 1) + "}")
              : List.of(given.declaration()));
    }
    return lines;
  }

  /** The names of which a restriction says something. */
  public List<String> names(Restriction restriction) {
    return givens.stream().filter(restriction::isAbout).map(InferredGiven::name).toList();
  }

  /** The definitions that belong before a line. */
  public List<String> definitionsBefore(int line) {
    return definitions.stream()
        .filter(definition -> definition.before() == line)
        .map(InferredDefinition::declaration)
        .toList();
  }

  /** The names, as they were typed, that a line defines. */
  public Set<String> defined(int line) {
    return definitions.stream()
        .filter(definition -> definition.line() == line)
        .map(InferredDefinition::head)
        .collect(Collectors.toSet());
  }

  /** All that was inferred, ready to paste above the derivation. */
  public List<String> all() {
    List<String> all = declarations();
    definitions.forEach(definition -> all.add(definition.declaration()));
    return all;
  }
}
