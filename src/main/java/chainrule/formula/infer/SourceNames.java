package chainrule.formula.infer;

import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Macros;
import chainrule.formula.resolve.SymbolTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names in the lines of a derivation, and how they are used. */
final class SourceNames {
  private static final Pattern STEP = Pattern.compile("([a-zA-Z])[-+][0-9]");
  private static final Set<String> CONSTANTS = Set.of("e", "d", "I", "T", "\\sigma", "\\pi");

  private final List<NameUse> uses = new ArrayList<>();
  private final List<String> ends = new ArrayList<>();
  private final List<NewName> heads = new ArrayList<>();
  private final List<NewName> lets = new ArrayList<>();
  private final List<DifferentiatedName> differentiated = new ArrayList<>();
  private final Set<String> domains = new HashSet<>();
  private final Set<String> declared = new HashSet<>();
  private final SizeLetters sizes = new SizeLetters();
  private final Set<String> picked = new HashSet<>();
  private final Differentials differentials = new Differentials();
  private final LogWeights weights = new LogWeights();
  private final Decompositions decompositions = new Decompositions();
  private final IndexValues indexValues = new IndexValues();
  private final Set<String> values;
  private final SubscriptIndices indices;
  private final UpperLabels labels;
  private final Macros macros;

  SourceNames(List<SourceLine> lines, Macros macros) {
    List<String> bound = new ArrayList<>();
    Macros known = macros;
    for (int line = 0; line < lines.size(); line++) {
      Optional<ContentsSyntax> row = lines.get(line).row(known);
      domains.addAll(lines.get(line).domainLetters(known));
      declared.addAll(lines.get(line).declared(known));
      bound.addAll(lines.get(line).indices(known));
      known = lines.get(line).macros(known);
      if (row.isPresent()) {
        read(row.get(), line, lines.get(line).isDeclaration());
        bound.addAll(NameUse.letters(row.get(), false));
      }
    }
    Stream.concat(lets.stream(), heads.stream()).forEach(indexValues::read);
    values = indexValues.among(bound);
    SubscriptIndices running = new SubscriptIndices(bound, ends, uses);
    uses.stream()
        .filter(use -> running.isOneOf(use))
        .flatMap(use -> uses.stream().filter(other -> other.base().equals(use.base())))
        .filter(use -> !isDefinedAs(use))
        .flatMap(use -> use.subscript().stream())
        .map(ArgumentSyntax::label)
        .filter(label -> label.matches("[a-zA-Z]") && !running.isIndex(label))
        .filter(label -> !ends.contains(label))
        .forEach(picked::add);
    bound.addAll(picked);
    ends.addAll(sizes.lines().keySet());
    indices = new SubscriptIndices(bound, ends, uses);
    labels = new UpperLabels(lets.stream().map(NewName::name));
    heads.removeAll(new CircularDefinitions(lets, heads, this::primed).all());
    this.macros = known;
  }

  /** Whether a let line says what it is with the same subscript. */
  private boolean isDefinedAs(NameUse use) {
    Optional<String> label = use.subscript().map(ArgumentSyntax::label);
    return label.isPresent()
        && lets.stream()
            .filter(let -> let.base().equals(use.base()))
            .map(let -> let.name().scripts().subscript().map(ArgumentSyntax::label))
            .anyMatch(label::equals);
  }

  private void read(ContentsSyntax row, int line, boolean isDeclaration) {
    (isDeclaration ? lets : heads).addAll(NewName.of(row, line));
    if (!isDeclaration) {
      DifferentiatedName.of(row, line).ifPresent(differentiated::add);
    }
    uses.addAll(NameUse.in(row, line));
    ends.addAll(NameUse.letters(row, true));
    weights.read(row);
    differentials.read(row);
    decompositions.read(row);
    indexValues.read(row);
    sizes.read(row, line);
  }

  /** Takes letters for counts, as they are said to be. */
  void addSizes(Collection<String> letters) {
    ends.addAll(letters);
  }

  /** The name that a size is called by; none where it is a number. */
  Optional<UndeclaredName> counted(String size) {
    return Optional.of(size)
        .filter(letter -> letter.matches("[a-zA-Z]"))
        .map(
            letter ->
                of(letter).stream()
                    .filter(name -> name.forms().contains(Form.COUNT))
                    .findFirst()
                    .orElseGet(() -> UndeclaredName.count(letter)));
  }

  /**
   * Takes equations for claims that begin with names of which something is said in words, and which
   * are used before: they define nothing.
   */
  void keepClaims(Set<String> described) {
    heads.removeIf(head -> described.contains(head.base()) && firstUse(head) < head.line());
  }

  /** The letters in subscripts of a base that pick one value of the index that others run over. */
  List<UndeclaredName> picked(String base) {
    return uses.stream()
        .filter(use -> use.base().equals(base))
        .flatMap(use -> use.subscript().stream())
        .map(ArgumentSyntax::label)
        .filter(picked::contains)
        .distinct()
        .map(UndeclaredName::index)
        .toList();
  }

  boolean isIndex(String letter) {
    return indices.isIndex(letter) && !isValue(letter);
  }

  /** Whether a letter stands for one value of an index. */
  boolean isValue(String letter) {
    return values.contains(letter);
  }

  /** Whether a letter is the sign of differentials, and no name. */
  boolean isSign(String base) {
    return base.equals(Differentials.SIGN) && !ends.contains(base) && differentials.areMeant();
  }

  /** Whether the author says what a name is. */
  boolean isDefined(String base) {
    return lets.stream().anyMatch(let -> let.base().equals(base));
  }

  /** Whether the author says what a name is: of z_i what z_j is, but not what z_1 is. */
  boolean isDefined(UndeclaredName name) {
    return lets.stream()
        .filter(let -> let.base().equals(name.base()))
        .anyMatch(let -> name.uses().stream().anyMatch(use -> isOf(let.name(), use.factor())));
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
    return heads.stream()
        .filter(head -> !head.isPrimed())
        .anyMatch(head -> name.uses().stream().anyMatch(use -> use.factor().equals(head.name())));
  }

  /**
   * Whether all that is said of its letter is said of names with other labels, such as z^{(1)}: z_1
   * can be a part of z, but for one that z is made of, and h_{t-1} is none of h.
   */
  boolean isLabelled(UndeclaredName name) {
    List<NewName> wholes =
        heads.stream()
            .filter(head -> head.base().equals(name.base()) && label(head.name()).isEmpty())
            .toList();
    return name.uses().stream().anyMatch(SourceNames::isOfStep)
        || wholes.stream().allMatch(head -> isWrittenWith(head, name));
  }

  private static boolean isOfStep(NameUse use) {
    return use.subscript().filter(under -> STEP.matcher(under.label()).matches()).isPresent();
  }

  private static boolean isWrittenWith(NewName definition, UndeclaredName name) {
    return NameUse.in(definition.right(), definition.line()).stream()
        .anyMatch(use -> name.uses().stream().anyMatch(own -> own.factor().equals(use.factor())));
  }

  /** The letters that are sizes, and where each stands first. */
  Map<String, Integer> sizes() {
    return sizes.lines();
  }

  /** Whether a given or index line says what a letter is. */
  boolean isGiven(String base) {
    return declared.contains(base);
  }

  /** Whether vectors can be rows: a small letter stands before a capital, as in xW. */
  boolean canHaveRows() {
    return uses.stream().anyMatch(NameUse::isBehindSmallLetter);
  }

  /** What σ is. */
  SigmaUses sigma() {
    return new SigmaUses(uses);
  }

  /** The names of one base. */
  List<UndeclaredName> of(String base) {
    List<NameUse> own = uses.stream().filter(use -> use.base().equals(base)).toList();
    List<UndeclaredName> names =
        UndeclaredName.of(base, own, new NameScripts(own, indices, labels), ends);
    if (values.contains(base)) {
      return names.stream().map(UndeclaredName::asIndex).toList();
    }
    if (isStep(base)) {
      return names.stream().map(name -> name.as(Form.COUNT)).toList();
    }
    boolean isMean = names.size() == 1 && !names.get(0).isMember() && isBarred(base);
    return isMean ? List.of(names.get(0).as(Form.MEAN_OF)) : names;
  }

  /** Whether a letter counts steps, as in m_{t-1}. */
  private boolean isStep(String letter) {
    return !indices.isIndex(letter)
        && uses.stream()
            .flatMap(use -> use.subscript().stream())
            .map(under -> STEP.matcher(under.label()))
            .anyMatch(step -> step.matches() && step.group(1).equals(letter));
  }

  /** Whether it is a letter below a bar that has indices elsewhere. */
  private boolean isBarred(String base) {
    return MadeNames.barred(base).stream()
        .flatMap(inner -> uses.stream().filter(use -> use.base().equals(inner)))
        .anyMatch(use -> use.subscript().isPresent() || use.upper().isPresent());
  }

  /**
   * The equations that can define names of one base: of each left side the first, to be known where
   * the name is used first; where there is none, what it is replaced with in a derivative.
   */
  List<InferredDefinition> definitions(String base) {
    List<InferredDefinition> direct = equations(base);
    return direct.isEmpty()
        ? differentiated.stream()
            .filter(name -> name.base().equals(base))
            .limit(1)
            .map(name -> name.before(firstLine(base)))
            .toList()
        : direct;
  }

  /** The first line in which a letter stands. */
  int firstLine(String base) {
    return uses.stream()
        .filter(use -> use.base().equals(base))
        .mapToInt(NameUse::line)
        .min()
        .orElse(0);
  }

  private List<InferredDefinition> equations(String base) {
    Set<String> seen = new HashSet<>();
    return heads.stream()
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
                    || (isDerivative && name(let.name()).equals(name(head.name()))));
  }

  /** The equation that can define the name which a line is the first to begin with. */
  List<InferredDefinition> definition(int line) {
    List<InferredDefinition> direct =
        heads.stream()
            .filter(head -> head.line() == line && head.side() == 0)
            .filter(head -> !isDeclared(head))
            .filter(head -> heads.stream().noneMatch(other -> isEarlier(other, head)))
            .map(head -> head.before(firstUse(head)))
            .toList();
    return direct.isEmpty()
        ? differentiated.stream()
            .filter(name -> name.line() == line)
            .flatMap(name -> definitions(name.base()).stream())
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
            .anyMatch(use -> label(use.factor()).equals(label(name.get())));
  }

  private Optional<ContentsSyntax> row(InferredDefinition definition) {
    return new SourceLine(definition.declaration(), true).row(macros);
  }

  private static boolean isEarlier(NewName other, NewName head) {
    return other.line() < head.line() && other.defined().equals(head.defined());
  }

  /** Whether a line begins with a primed name, and no line says what that is without its prime. */
  boolean isPrimed(int line) {
    return heads.stream()
        .filter(head -> head.line() == line && head.side() == 0 && head.isPrimed())
        .anyMatch(
            head ->
                heads.stream()
                    .noneMatch(other -> other.base().equals(head.base()) && !other.isPrimed()));
  }

  /** The letters of matrices that are written in their eigenvectors. */
  Decompositions decompositions() {
    return decompositions;
  }

  /** Whether a line defines the estimate of a name by a softmax or a quotient of sums. */
  boolean isEstimated(String base) {
    Set<String> logged = weights.of(base);
    return heads.stream()
        .filter(head -> head.base().equals("\\hat{" + base + "}") || logged.contains(head.base()))
        .anyMatch(head -> head.says("softmax") || head.says("\\sum"));
  }

  private String primed(FactorSyntax letter) {
    return name(letter) + "'".repeat(letter.scripts().primes());
  }

  private String name(FactorSyntax letter) {
    return letter.atom().spelling() + label(letter);
  }

  private int firstUse(NewName head) {
    return uses.stream()
        .filter(use -> use.base().equals(head.base()) && isOf(head.name(), use.factor()))
        .mapToInt(NameUse::line)
        .min()
        .orElse(head.line());
  }

  /** Whether a use of a letter is one of a name: z_j is of z_i, and not of z_1 or z^{(1)}. */
  private boolean isOf(FactorSyntax name, FactorSyntax use) {
    return label(name).equals(label(use));
  }

  /** The scripts of a letter that are no indices. */
  private String label(FactorSyntax factor) {
    String over =
        factor.scripts().superscripts().stream()
            .filter(labels::isLabel)
            .map(ArgumentSyntax::spelling)
            .collect(Collectors.joining());
    return factor
        .scripts()
        .subscript()
        .filter(under -> SubscriptIndices.isNumber(under) || indices.of(under).isEmpty())
        .map(under -> over + "_" + under.spelling())
        .orElse(over);
  }

  /** All letters, which a size cannot be called. */
  Set<String> letters() {
    Set<String> letters = new HashSet<>(ends);
    letters.addAll(domains);
    uses.forEach(use -> letters.add(use.base()));
    return letters;
  }

  /** For each base, index letters left out, that known names begin with, the first of them. */
  Set<String> known(SymbolTable names) {
    return bases().flatMap(base -> known(names, base).stream()).collect(Collectors.toSet());
  }

  /** The same for the bases that no line defines. */
  Set<String> undefined(SymbolTable names) {
    return bases()
        .filter(base -> !isHead(base) && !isDefined(base))
        .flatMap(base -> known(names, base).stream())
        .collect(Collectors.toSet());
  }

  /** The bases, index letters left out, that no known name begins with and no line defines. */
  int unknown(SymbolTable names) {
    return (int)
        bases().filter(base -> known(names, base).isEmpty()).filter(base -> !isHead(base)).count();
  }

  private boolean isHead(String base) {
    return heads.stream().anyMatch(head -> head.base().equals(base));
  }

  private Stream<String> bases() {
    return uses.stream()
        .map(NameUse::base)
        .filter(base -> !indices.isIndex(base) && !CONSTANTS.contains(base))
        .distinct();
  }

  private static Optional<String> known(SymbolTable names, String base) {
    return names.spellings().stream()
        .filter(name -> isOf(name, base) || isWord(name, base))
        .min(Comparator.comparing(String::length));
  }

  private static boolean isOf(String name, String base) {
    return name.equals(base)
        || (name.startsWith(base) && "_^(".indexOf(name.charAt(base.length())) >= 0);
  }

  /** Whether a letter is one of a name of many, such as CE. */
  private static boolean isWord(String name, String letter) {
    String word = name.replaceAll("[^A-Za-z].*", "");
    return word.length() > 1 && letter.length() == 1 && word.contains(letter);
  }
}
