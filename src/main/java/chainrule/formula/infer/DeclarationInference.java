package chainrule.formula.infer;

import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.SymbolTable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Infers declarations for what a derivation leaves undeclared. Each unknown name is taken in its
 * most conventional form with sizes of its own; sizes that have to be equal are joined; where a
 * line still has no shape, one or two forms are changed.
 */
public final class DeclarationInference {
  private static final int MOST_PASSES = 40;
  private static final int MOST_LINES = 60;

  private final SymbolTable names;
  private final List<SourceLine> lines;
  private final SourceNames source;
  private final Map<String, InferredDefinition> definitions = new TreeMap<>();
  private final Set<String> refused = new HashSet<>();
  private TakenForms taken;
  private int first;

  private DeclarationInference(SymbolTable names, List<SourceLine> lines) {
    this.names = names;
    this.lines = lines.subList(0, Math.min(MOST_LINES, lines.size()));
    this.source = new SourceNames(this.lines, names.macros());
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
   */
  public static Inferred of(SymbolTable names, List<SourceLine> lines) {
    return new DeclarationInference(names, lines).infer();
  }

  /**
   * How many names a derivation uses that are not known.
   *
   * @param names what is known. Not modified.
   * @param lines the derivation
   */
  public static int unknown(SymbolTable names, List<SourceLine> lines) {
    return new SourceNames(lines, names.macros()).unknown(names);
  }

  private Inferred infer() {
    TrialPass pass = settled();
    Set<UndeclaredName> open = OpenDerivatives.names(pass);
    open.forEach(this::refuse);
    pass = open.isEmpty() ? pass : settled();
    for (int k = 0; k < MOST_PASSES && improve(pass); k++) {
      pass = settled();
    }
    return new Inferred(
        taken.sizeDeclarations(),
        taken.inOrder().stream().map(taken::given).toList(),
        first,
        definitions.values().stream()
            .sorted(Comparator.comparingInt(InferredDefinition::line))
            .toList());
  }

  private void refuse(UndeclaredName name) {
    refused.add(name.base());
    taken.drop(name);
  }

  /** Reads the lines until no name is missing that can be taken, and no size can be joined. */
  private TrialPass settled() {
    TrialPass pass = pass(taken);
    for (int k = 0; k < MOST_PASSES && (learn(pass) || join(pass, taken)); k++) {
      pass.refused().forEach(this::refuse);
      pass = pass(taken);
    }
    return pass;
  }

  private TrialPass pass(TakenForms forms) {
    return TrialPass.of(names, lines, first, forms, definitions.values());
  }

  private boolean learn(TrialPass pass) {
    boolean isNew = false;
    for (int line = 0; line < lines.size(); line++) {
      RowFaults faults = new RowFaults(pass.rows().get(line));
      Set<String> unknown = faults.unknown();
      faults.unranged().stream().filter(letter -> !source.isIndex(letter)).forEach(unknown::add);
      unknown.removeAll(refused);
      for (String base : unknown) {
        isNew |= learn(base, line);
      }
    }
    return isNew;
  }

  /** Takes a name that is not known, or its definition; never what can be a function. */
  private boolean learn(String base, int line) {
    List<NewName> heads = source.definitions(base);
    if (!heads.isEmpty()) {
      boolean isNew = false;
      for (NewName head : heads) {
        isNew |= definitions.putIfAbsent(head.left(), head.before(line)) == null;
      }
      return isNew;
    }
    List<UndeclaredName> undeclared =
        source.of(base).stream().filter(name -> !taken.names().contains(name)).toList();
    if (undeclared.isEmpty() || undeclared.stream().anyMatch(UndeclaredName::canBeFunction)) {
      refused.add(base);
      return false;
    }
    undeclared.forEach(name -> taken.take(name, name.forms().get(0)));
    first = Math.min(first, line);
    return true;
  }

  private static boolean join(TrialPass pass, TakenForms forms) {
    boolean isNew = false;
    for (ResolvedRow row : pass.rows()) {
      for (SizePair pair : new RowFaults(row).pairs()) {
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
    for (int k = 0; k < MOST_PASSES && join(pass, forms); k++) {
      pass = pass(forms);
    }
    return pass.shapeless();
  }
}
