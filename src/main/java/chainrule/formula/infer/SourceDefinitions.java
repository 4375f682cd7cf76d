package chainrule.formula.infer;

import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Macros;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The equations of a derivation that say, or can say, what its names are. */
final class SourceDefinitions {
  private final List<NewName> lets;
  private final List<NewName> equations;
  private final List<DifferentiatedName> differentiated;
  private final List<NameUse> uses;
  private final ScriptLabels labels;
  private final Macros macros;

  /**
   * Definitions.
   *
   * @param lets those of let lines
   * @param equations those that begin with a name
   * @param differentiated what is differentiated in the place of names
   * @param uses where letters stand
   * @param labels what belongs to names
   * @param macros those that are known behind the derivation
   */
  SourceDefinitions(
      List<NewName> lets,
      List<NewName> equations,
      List<DifferentiatedName> differentiated,
      List<NameUse> uses,
      ScriptLabels labels,
      Macros macros) {
    this.lets = lets;
    this.equations = new ArrayList<>(equations);
    this.equations.removeAll(new CircularDefinitions(lets, equations, labels::primed).all());
    this.differentiated = differentiated;
    this.uses = uses;
    this.labels = labels;
    this.macros = macros;
  }

  /**
   * Takes equations for claims that begin with names of which something is said in words, and which
   * are used before: they define nothing.
   */
  void keepClaims(Set<String> described) {
    equations.removeIf(head -> described.contains(head.base()) && firstUse(head) < head.line());
  }

  /** Whether the author says what a name is. */
  boolean isDefined(String base) {
    return lets.stream().anyMatch(let -> let.base().equals(base));
  }

  /** Whether the author says what a name is: of z_i what z_j is, but not what z_1 is. */
  boolean isDefined(UndeclaredName name) {
    return lets.stream()
        .filter(let -> let.base().equals(name.base()))
        .anyMatch(
            let -> name.uses().stream().anyMatch(use -> labels.areEqual(let.name(), use.factor())));
  }

  /** The first line that says what a function of a letter is, up to another line. */
  int functionOf(String letter, int line) {
    return lets.stream()
        .filter(let -> let.line() < line && let.parameters().contains(letter))
        .mapToInt(NewName::line)
        .min()
        .orElse(line);
  }

  /** Whether an equation begins with a name. */
  boolean isHead(UndeclaredName name) {
    return equations.stream()
        .filter(head -> !head.isPrimed())
        .anyMatch(head -> name.uses().stream().anyMatch(use -> use.factor().equals(head.name())));
  }

  /** Whether an equation begins with a letter. */
  boolean isHead(String base) {
    return equations.stream().anyMatch(head -> head.base().equals(base));
  }

  /**
   * Whether all that is said of its letter is said of names with other labels, such as z^{(1)}: z_1
   * can be a part of z, but for one that z is made of, and h_{t-1} is none of h.
   */
  boolean isLabelled(UndeclaredName name) {
    List<NewName> wholes =
        equations.stream()
            .filter(head -> head.base().equals(name.base()) && labels.of(head.name()).isEmpty())
            .toList();
    return name.uses().stream().anyMatch(SourceDefinitions::isOfStep)
        || wholes.stream().allMatch(head -> isWrittenWith(head, name));
  }

  private static boolean isOfStep(NameUse use) {
    return use.subscript().flatMap(ArgumentSyntax::stepLetter).isPresent();
  }

  private static boolean isWrittenWith(NewName definition, UndeclaredName name) {
    return NameUse.in(definition.right(), definition.line()).stream()
        .anyMatch(use -> name.uses().stream().anyMatch(own -> own.factor().equals(use.factor())));
  }

  /**
   * The equations that can define names of one base: of each left side the first, to be known where
   * the name is used first; where there is none, what it is replaced with in a derivative.
   */
  List<InferredDefinition> of(String base) {
    List<InferredDefinition> direct = direct(base);
    return direct.isEmpty()
        ? differentiated.stream()
            .filter(name -> name.base().equals(base))
            .limit(1)
            .map(name -> name.before(NameUse.firstLine(uses, base)))
            .toList()
        : direct;
  }

  private List<InferredDefinition> direct(String base) {
    Set<String> seen = new HashSet<>();
    return equations.stream()
        .filter(head -> head.base().equals(base) && !head.isPrimed() && !isDeclared(head))
        .filter(head -> seen.add(head.defined()))
        .map(head -> head.before(firstUse(head)))
        .toList();
  }

  /** Whether a let line defines the same, or what this is the derivative of. */
  private boolean isDeclared(NewName head) {
    boolean isDerivative = head.name().scripts().primes() > 0;
    return lets.stream()
        .anyMatch(
            let ->
                let.defined().equals(head.defined())
                    || (isDerivative && labels.name(let.name()).equals(labels.name(head.name()))));
  }

  /** The equation that can define the name which a line is the first to begin with. */
  List<InferredDefinition> inLine(int line) {
    List<InferredDefinition> direct =
        equations.stream()
            .filter(head -> head.line() == line && head.side() == 0)
            .filter(head -> !isDeclared(head))
            .filter(head -> equations.stream().noneMatch(other -> isEarlier(other, head)))
            .map(head -> head.before(firstUse(head)))
            .toList();
    return direct.isEmpty()
        ? differentiated.stream()
            .filter(name -> name.line() == line)
            .flatMap(name -> of(name.base()).stream())
            .toList()
        : direct;
  }

  /**
   * Whether a definition is written with what another defines, and not with z^{(2)} for z^{(1)}.
   */
  boolean isWrittenWith(InferredDefinition user, InferredDefinition own) {
    Optional<FactorSyntax> name =
        row(own).flatMap(row -> NewName.of(row, 0).stream().findFirst()).map(NewName::name);
    return name.isEmpty()
        || row(user).stream()
            .flatMap(row -> NameUse.in(row, 0).stream())
            .filter(use -> use.base().equals(name.get().atom().spelling()))
            .anyMatch(use -> labels.areEqual(name.get(), use.factor()));
  }

  private Optional<ContentsSyntax> row(InferredDefinition definition) {
    return new SourceLine(definition.declaration(), true).row(macros);
  }

  private static boolean isEarlier(NewName other, NewName head) {
    return other.line() < head.line() && other.defined().equals(head.defined());
  }

  /** Whether a line begins with a primed name, and no line says what that is without its prime. */
  boolean isPrimed(int line) {
    return equations.stream()
        .filter(head -> head.line() == line && head.side() == 0 && head.isPrimed())
        .anyMatch(
            head ->
                equations.stream()
                    .noneMatch(other -> other.base().equals(head.base()) && !other.isPrimed()));
  }

  /** Whether a line defines the estimate of a name by a softmax or a quotient of sums. */
  boolean isEstimated(String base, Set<String> logged) {
    return equations.stream()
        .filter(head -> head.base().equals("\\hat{" + base + "}") || logged.contains(head.base()))
        .anyMatch(head -> head.says("softmax") || head.says("\\sum"));
  }

  private int firstUse(NewName head) {
    return uses.stream()
        .filter(use -> use.base().equals(head.base()) && labels.areEqual(head.name(), use.factor()))
        .mapToInt(NameUse::line)
        .min()
        .orElse(head.line());
  }
}
