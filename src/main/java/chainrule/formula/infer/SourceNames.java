package chainrule.formula.infer;

import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.Macros;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names in the lines of a derivation, and how they are used. */
final class SourceNames {
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
  private final SourceDefinitions definitions;

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
    definitions =
        new SourceDefinitions(
            lets, heads, differentiated, uses, new ScriptLabels(indices, labels), known);
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

  /** The equations that say what names are. */
  SourceDefinitions definitions() {
    return definitions;
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
            .flatMap(use -> use.subscript().flatMap(ArgumentSyntax::stepLetter).stream())
            .anyMatch(letter::equals);
  }

  /** Whether it is a letter below a bar that has indices elsewhere. */
  private boolean isBarred(String base) {
    return MadeNames.barred(base).stream()
        .flatMap(inner -> uses.stream().filter(use -> use.base().equals(inner)))
        .anyMatch(use -> use.subscript().isPresent() || use.upper().isPresent());
  }

  /** Whether a line defines the estimate of a name by a softmax or a quotient of sums. */
  boolean isEstimated(String base) {
    return definitions.isEstimated(base, weights.of(base));
  }

  /** The first line in which a letter stands. */
  int firstLine(String base) {
    return NameUse.firstLine(uses, base);
  }

  /** The letters of matrices that are written in their eigenvectors. */
  Decompositions decompositions() {
    return decompositions;
  }

  /** All letters, which a size cannot be called. */
  Set<String> letters() {
    Set<String> letters = new HashSet<>(ends);
    letters.addAll(domains);
    uses.forEach(use -> letters.add(use.base()));
    return letters;
  }

  /** The letters that are no indices, each once. */
  Stream<String> bases() {
    return uses.stream()
        .map(NameUse::base)
        .filter(base -> !indices.isIndex(base) && !CONSTANTS.contains(base))
        .distinct();
  }
}
