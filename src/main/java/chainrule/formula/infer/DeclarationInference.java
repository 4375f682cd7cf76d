package chainrule.formula.infer;

import chainrule.formula.ast.Symbol;
import chainrule.formula.resolve.SymbolTable;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Infers declarations for what a derivation leaves undeclared. Each unknown name is taken in its
 * most conventional form with sizes of its own; sizes that have to be equal are joined; where a
 * line still has no shape, one or two forms are changed.
 */
public final class DeclarationInference {
  private static final int MOST_PASSES = 40;

  /** Of a longer derivation, the first lines say what its names are. */
  static final int MOST_LINES = 60;

  private static final int NO_LINE = -1;

  /** So many times a line is read again to find better forms: of many lines fewer are tried. */
  private static final int MOST_READ_AGAIN = 800;

  private final SymbolTable names;
  private final List<SourceLine> lines;
  private final SourceNames source;
  private final SourceDefinitions defining;
  private final StatedNames stated;
  private final VectorConvention convention;
  private final NavigableSet<InferredDefinition> definitions = new TreeSet<>();
  private final Set<String> refused = new HashSet<>();
  private final Set<UndeclaredName> spread = new HashSet<>();
  private TakenForms taken;
  private int first;
  private int readAgain;

  private DeclarationInference(
      SymbolTable names, List<SourceLine> lines, StatedNames stated, VectorConvention convention) {
    this.names = names;
    this.stated = stated;
    this.convention = convention;
    this.lines = lines.subList(0, Math.min(MOST_LINES, lines.size()));
    this.source = new SourceNames(this.lines, names.macros());
    this.source.addSizes(stated.sizes());
    this.defining = source.definitions();
    this.defining.keepClaims(stated.described());
    Set<String> letters = source.letters();
    letters.addAll(names.spellings());
    this.taken = new TakenForms(new SizeNames(letters));
    this.first = lines.size();
  }

  /**
   * Infers what is undeclared.
   *
   * @param names what is known. Not modified.
   * @param lines the derivation; of a long one, its first lines
   * @param stated what is said of names in words
   */
  public static Inferred of(SymbolTable names, List<SourceLine> lines, StatedNames stated) {
    return new DeclarationInference(names, lines, stated, VectorConvention.COLUMNS).infer();
  }

  /**
   * The same by other conventions: where x_i are the rows of X, or its columns, and where vectors
   * are rows; none where nothing is written so.
   *
   * @param names what is known. Not modified.
   * @param lines the derivation
   * @param stated what is said of names in words
   */
  public static List<Inferred> byOtherConventions(
      SymbolTable names, List<SourceLine> lines, StatedNames stated) {
    DeclarationInference plain =
        new DeclarationInference(names, lines, stated, VectorConvention.COLUMNS);
    plain.infer();
    return plain
        .otherConventions()
        .map(convention -> new DeclarationInference(names, lines, stated, convention))
        .map(DeclarationInference::infer)
        .toList();
  }

  private Stream<VectorConvention> otherConventions() {
    return Stream.concat(
        new MadeNames(taken).links().stream().map(VectorConvention::ofMembers),
        Stream.of(VectorConvention.ROWS).filter(rows -> source.canHaveRows()));
  }

  private Inferred infer() {
    takeSilent();
    TrialPass pass = settled();
    Set<UndeclaredName> open = OpenDerivatives.names(pass);
    open.forEach(this::identify);
    pass = open.isEmpty() ? pass : settled();
    for (int k = 0; k < MOST_PASSES && improve(pass); k++) {
      pass = settled();
    }
    return new Inferred(
        taken.sizeDeclarations(),
        taken.inOrder().stream().map(taken::given).toList(),
        beginning(),
        stated.restricted(taken),
        new Habits(taken, stated).ofDomain(pass),
        new Habits(taken, stated).of(source, pass, definitions),
        List.copyOf(definitions));
  }

  /** Takes what no fault says is missing. */
  private void takeSilent() {
    source.sizes().forEach(this::learnUnlessKnown);
    SigmaUses sigma = source.sigma();
    int line = sigma.firstAlone().orElse(0);
    if (sigma.isNumber()) {
      learnUnlessKnown(SigmaUses.LETTER, line);
    } else if (names.bare().isEmpty()) {
      sigma.variable().ifPresent(variable -> takeBare(variable, line));
    }
  }

  private void learnUnlessKnown(String base, int line) {
    if (!names.spellings().contains(base) && !source.isGiven(base)) {
      learn(base, line);
    }
  }

  private void takeBare(String variable, int line) {
    learn(variable, line);
    definitions.add(new InferredDefinition(line, line, NO_LINE, 0, "", "", "bare " + variable));
  }

  /** What is differentiated and written with nothing is the loss of the setting, or not known. */
  private void identify(UndeclaredName name) {
    refuse(name);
    if (names.spellings().contains(LossLetter.NAME) && LossLetter.isOfSetting(name)) {
      define(name, LossLetter.NAME);
    }
  }

  private void refuse(UndeclaredName name) {
    refused.add(name.base());
    taken.drop(name);
  }

  /** Reads the lines until no name is missing that can be taken, and no size can be joined. */
  private TrialPass settled() {
    TrialPass pass = pass(taken);
    for (int k = 0; k < MOST_PASSES && isChanged(pass); k++) {
      pass.refused().forEach(this::refuse);
      pass = pass(taken);
    }
    return pass;
  }

  /**
   * The line before which names have to be declared: definitions before it are written with them.
   */
  private int beginning() {
    return definitions.isEmpty() ? first : Math.min(first, definitions.first().before());
  }

  private boolean isChanged(TrialPass pass) {
    return learn(pass)
        || complete(pass)
        || pull(pass)
        || join(pass, taken)
        || equate(pass)
        || spread(pass);
  }

  /**
   * What is added to an array has its shape, and what has entries is made of arrays; a line that
   * does not mean it has none then.
   */
  private boolean spread(TrialPass pass) {
    List<UndeclaredName> arrays =
        Stream.concat(
                names(pass, RowFaults::spread).filter(name -> !ScalarLetters.isOne(name)),
                names(pass, RowFaults::indexed))
            .filter(name -> name.forms().contains(convention.vector()))
            .filter(spread::add)
            .toList();
    arrays.forEach(name -> taken.take(name, convention.vector()));
    return !arrays.isEmpty();
  }

  private static Stream<UndeclaredName> names(
      TrialPass pass, Function<RowFaults, Set<Symbol>> symbols) {
    return pass.faults().stream()
        .flatMap(faults -> symbols.apply(faults).stream())
        .flatMap(symbol -> pass.name(symbol).stream());
  }

  private TrialPass pass(TakenForms forms) {
    return TrialPass.of(names, lines, beginning(), forms, definitions);
  }

  private boolean learn(TrialPass pass) {
    boolean isNew = false;
    for (int line = 0; line < lines.size(); line++) {
      RowFaults faults = pass.faultsOfRows().get(line);
      isNew |= !isNew && isHeadNew(faults, line) && define(defining.inLine(line));
      boolean isLearned = lines.get(line).isOfDomains() ? count(faults, line) : learn(faults, line);
      if (isLearned && lines.get(line).isDeclaration()) {
        return true; // what it defines is not missing below it
      }
      isNew |= isLearned;
    }
    return isNew || learnValues(pass);
  }

  /** Takes what picks one of many in a definition, as k in t = e_k. */
  private boolean learnValues(TrialPass pass) {
    boolean isNew = false;
    for (RowFaults faults : pass.faults()) {
      for (String letter : faults.unranged()) {
        isNew |= source.isValue(letter) && learn(letter, source.firstLine(letter));
      }
    }
    return isNew;
  }

  /** Takes what is missing in a definition alone: a row that begins with it stops before it. */
  private boolean complete(TrialPass pass) {
    for (Map.Entry<String, InferredDefinition> missing : pass.missing().entrySet()) {
      String base = missing.getKey();
      boolean isOpen =
          !refused.contains(base)
              && !defining.isDefined(base)
              && !source.isSign(base)
              && defining.of(base).isEmpty();
      if (isOpen && learn(base, missing.getValue().before())) {
        return true;
      }
    }
    return false;
  }

  private boolean isHeadNew(RowFaults faults, int line) {
    return faults.hasNewHead() || isLabelled(faults.unknown()) || defining.isPrimed(line);
  }

  /** What is not known where a line says how many entries a name has is such a number. */
  private boolean count(RowFaults faults, int line) {
    boolean isNew = false;
    for (String size : faults.unknownNames()) {
      UndeclaredName count = source.counted(size).orElseGet(() -> UndeclaredName.count(size));
      if (!isKnown(count)) {
        taken.count(count);
        first = Math.min(first, line);
        isNew = true;
      }
    }
    return isNew;
  }

  private boolean learn(RowFaults faults, int line) {
    Set<String> unknown = new LinkedHashSet<>(faults.unknown());
    faults.unranged().stream().filter(letter -> !source.isIndex(letter)).forEach(unknown::add);
    unknown.removeAll(refused);
    unknown.removeIf(source::isSign);
    boolean isNew = false;
    for (String base : unknown) {
      isNew |= learn(base, line);
    }
    return isNew;
  }

  /** Whether what is not known in a line is known elsewhere: it labels a new name, as w in E_w. */
  private boolean isLabelled(Set<String> unknown) {
    Set<String> bases =
        taken.names().stream().map(UndeclaredName::base).collect(Collectors.toSet());
    return !unknown.isEmpty() && bases.containsAll(unknown);
  }

  /** Takes a name that is not known, or its definition; never what can be a function. */
  private boolean learn(String base, int line) {
    List<InferredDefinition> known = defining.of(base);
    if (define(known)) {
      return true;
    }
    List<UndeclaredName> undeclared =
        source.of(base).stream()
            .map(stated::formed)
            .map(convention::of)
            .filter(name -> !isKnown(name) && (known.isEmpty() || defining.isLabelled(name)))
            .filter(name -> !defining.isHead(name) && !defining.isDefined(name))
            .toList();
    if (undeclared.isEmpty() || undeclared.stream().anyMatch(UndeclaredName::canBeFunction)) {
      refused.add(base);
      return false;
    }
    undeclared.forEach(this::take);
    source.picked(base).stream().filter(name -> !isKnown(name)).forEach(this::take);
    first = Math.min(first, defining.functionOf(base, line));
    return true;
  }

  private boolean isKnown(UndeclaredName name) {
    return taken.names().contains(name) || names.spellings().contains(name.key());
  }

  private void take(UndeclaredName name) {
    taken.take(name, convention.first(name));
    if (source.decompositions().isSquare(name) || stated.isSquare(name)) {
      taken.square(name);
    }
    List<String> sizes = stated.sizes(name);
    for (int k = 0; k < sizes.size(); k++) {
      source.counted(sizes.get(k)).filter(count -> !isKnown(count)).ifPresent(taken::count);
      taken.call(name, k, sizes.get(k));
    }
  }

  private boolean define(List<InferredDefinition> equations) {
    return equations.stream().filter(this::isNew).filter(definitions::add).count() > 0;
  }

  private boolean isNew(InferredDefinition definition) {
    return definitions.stream().noneMatch(d -> d.declaration().equals(definition.declaration()));
  }

  /** Moves definitions up before those that are written with them. */
  private boolean pull(TrialPass pass) {
    boolean isNew = false;
    for (Map.Entry<String, InferredDefinition> missing : pass.missing().entrySet()) {
      InferredDefinition user = missing.getValue();
      for (InferredDefinition own : defining.of(missing.getKey())) {
        isNew |= defining.isWrittenWith(user, own) && pull(own, user);
      }
    }
    return isNew;
  }

  private boolean pull(InferredDefinition own, InferredDefinition user) {
    if (isNew(own)) {
      return definitions.add(own.movedBefore(user));
    }
    List<InferredDefinition> late =
        definitions.stream()
            .filter(known -> known.declaration().equals(own.declaration()))
            .filter(known -> known.compareTo(user) > 0)
            .toList();
    late.forEach(known -> definitions.add(known.movedBefore(user)));
    return definitions.removeAll(late);
  }

  /** A last value of an index that has to be a known size is that size: W is |V|. */
  private boolean equate(TrialPass pass) {
    for (RowFaults faults : pass.faultsOfRows()) {
      for (SizePair pair : faults.pairs()) {
        Optional<UndeclaredName> count =
            taken.names().stream()
                .filter(name -> taken.form(name) == Form.COUNT && pair.isOf(name.key()))
                .findFirst();
        Optional<String> size =
            count.map(name -> pair.other(name.key())).filter(names.spellings()::contains);
        if (size.isPresent()) {
          taken.drop(count.get());
          define(count.get(), size.get());
          return true;
        }
      }
    }
    return false;
  }

  private void define(UndeclaredName name, String meaning) {
    String line = "let %s = %s".formatted(name.written(Form.NUMBER), meaning);
    definitions.add(new InferredDefinition(first, NO_LINE, NO_LINE, 0, "", "", line));
  }

  private static boolean join(TrialPass pass, TakenForms forms) {
    boolean isNew = false;
    for (RowFaults faults : pass.faults()) {
      for (SizePair pair : faults.pairs()) {
        isNew |= forms.sizes().join(pair.left(), pair.right());
      }
    }
    return isNew;
  }

  /** Takes another form for one or two names, if more lines have shapes then. */
  private boolean improve(TrialPass pass) {
    int least = pass.shapeless();
    if (least == 0) {
      return false;
    }
    TakenForms best = taken;
    for (TakenForms changed : FormChanges.of(taken, pass)) {
      if (readAgain > MOST_READ_AGAIN) {
        break;
      }
      int shapeless = shapeless(changed);
      if (shapeless < least) {
        least = shapeless;
        best = changed;
      }
    }
    boolean isBetter = best != taken;
    taken = best;
    return isBetter;
  }

  private int shapeless(TakenForms forms) {
    TrialPass pass = pass(forms);
    readAgain += lines.size();
    for (int k = 0; k < MOST_PASSES && join(pass, forms); k++) {
      pass = pass(forms);
      readAgain += lines.size();
    }
    return pass.shapeless();
  }
}
