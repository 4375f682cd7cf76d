package chainrule.formula.infer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an author says of names in words.
 *
 * @param names by the spelling of the name
 */
public record StatedNames(Map<String, StatedName> names) {
  /** Nothing is said. */
  public static final StatedNames NONE = new StatedNames(Map.of());

  /** Copies the map. */
  public StatedNames {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
  }

  /** With one more statement of the same text. */
  public StatedNames and(StatedName stated) {
    Map<String, StatedName> all = new LinkedHashMap<>(names);
    all.merge(stated.name(), stated, StatedName::and);
    return new StatedNames(all);
  }

  /** With those of a later text, which say of their names all that counts. */
  public StatedNames under(StatedNames later) {
    Map<String, StatedName> all = new LinkedHashMap<>(names);
    all.putAll(later.names);
    return new StatedNames(all);
  }

  /** What is said of a name that nobody has declared. */
  Optional<StatedName> of(UndeclaredName name) {
    return names.values().stream()
        .filter(stated -> isAbout(stated, name))
        .max(Comparator.comparing(stated -> isOneOf(stated, name)));
  }

  private static boolean isAbout(StatedName stated, UndeclaredName name) {
    return stated.base().equals(name.base())
        && (isOneOf(stated, name)
            || (!stated.hasScripts() && name.label().isEmpty() && !name.isRaised())
            || (stated.hasScripts() && name.isMember()));
  }

  private static boolean isOneOf(StatedName stated, UndeclaredName name) {
    return name.uses().stream().anyMatch(use -> use.factor().spelling().equals(stated.name()));
  }

  /** A name as what it is said to be, and nothing else. */
  UndeclaredName formed(UndeclaredName name) {
    boolean isOpen = name.forms().stream().noneMatch(Form::isWhole);
    return of(name)
        .filter(stated -> isOpen)
        .flatMap(stated -> stated.form().flatMap(form -> form(name, stated, form)))
        .map(name::as)
        .orElse(name);
  }

  /** One of many is called by its letter with an index. */
  private static Optional<Form> form(UndeclaredName name, StatedName stated, Form form) {
    boolean isOne = stated.hasScripts() && (name.isMember() || name.isRaised());
    if (!isOne) {
      boolean isNumber = form == Form.NUMBER && (name.isMember() || name.isRaised());
      return isNumber || name.isRaised() ? Optional.empty() : Optional.of(form);
    }
    return switch (form) {
      case COLUMN -> Optional.of(Form.COLUMNS);
      case NUMBER -> Optional.of(name.isRaised() ? Form.NUMBERS : Form.COLUMN);
      default -> Optional.empty();
    };
  }

  /** What the sizes of a name are called; none where that is not said. */
  List<String> sizes(UndeclaredName name) {
    return of(name)
        .filter(stated -> stated.form().filter(name::canBe).isPresent())
        .map(StatedName::sizes)
        .filter(sizes -> sizes.stream().allMatch(size -> size.matches("[a-zA-Z]|[1-9]")))
        .orElse(List.of());
  }

  /** What the sizes of all names are called. */
  List<String> sizes() {
    return names.values().stream().flatMap(stated -> stated.sizes().stream()).toList();
  }

  /** The letters of names that have properties. */
  Set<String> described() {
    return names.values().stream()
        .filter(stated -> stated.restriction().isPresent())
        .map(StatedName::base)
        .collect(Collectors.toSet());
  }

  /** Whether a name is said to be what only a square matrix can be. */
  boolean isSquare(UndeclaredName name) {
    return name.forms().equals(List.of(Form.MATRIX))
        && restriction(name).filter(Restriction::isOfSquares).isPresent();
  }

  /** What a name is said to be beyond its shape. */
  Optional<Restriction> restriction(UndeclaredName name) {
    return of(name).flatMap(StatedName::restriction);
  }

  /** What is said of the names that are taken. */
  List<Restricted> restricted(TakenForms taken) {
    List<Restricted> all = new ArrayList<>();
    for (UndeclaredName name : taken.names()) {
      restriction(name)
          .map(one -> new Restricted(one, Set.of(taken.given(name).name())))
          .ifPresent(all::add);
    }
    return all;
  }
}
