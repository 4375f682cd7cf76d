package chainrule.formula.infer;

import chainrule.formula.parse.FactorSyntax;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Equations that cannot define their left sides, since what is on their right is itself written
 * with these: below y = Ax, the equation x = A^{-1}y is a claim.
 */
final class CircularDefinitions {
  private final Map<NewName, Set<String>> written = new LinkedHashMap<>();
  private final List<NewName> lets;
  private final List<NewName> equations;
  private final Function<FactorSyntax, String> names;

  /**
   * Definitions.
   *
   * @param lets what authors say that names are
   * @param equations what can be a definition
   * @param names what a letter with its scripts is called
   */
  CircularDefinitions(
      List<NewName> lets, List<NewName> equations, Function<FactorSyntax, String> names) {
    this.lets = lets;
    this.equations = equations;
    this.names = names;
    lets.forEach(this::read);
    equations.forEach(this::read);
  }

  private void read(NewName definition) {
    written.put(
        definition,
        NameUse.in(definition.right(), definition.line()).stream()
            .filter(use -> !definition.parameters().contains(use.base()))
            .map(use -> names.apply(use.factor()))
            .collect(Collectors.toSet()));
  }

  List<NewName> all() {
    return equations.stream().filter(this::isCircular).toList();
  }

  private boolean isCircular(NewName equation) {
    Set<String> ingredients = new LinkedHashSet<>(written.get(equation));
    boolean isNew = true;
    while (isNew) {
      isNew = ingredients.addAll(ingredients(ingredients, equation.line()));
    }
    return ingredients.contains(defined(equation));
  }

  /** What the names of a set are written with by what is said of them, above a line or in a let. */
  private Set<String> ingredients(Set<String> of, int line) {
    return written.keySet().stream()
        .filter(definition -> lets.contains(definition) || definition.line() < line)
        .filter(definition -> of.contains(defined(definition)))
        .flatMap(definition -> written.get(definition).stream())
        .collect(Collectors.toSet());
  }

  private String defined(NewName definition) {
    return names.apply(definition.name());
  }
}
