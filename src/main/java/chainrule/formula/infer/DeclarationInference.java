package chainrule.formula.infer;

import chainrule.formula.infer.TypingTrial.Outcome;
import chainrule.formula.resolve.SymbolTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Infers what is undeclared in a derivation. */
public final class DeclarationInference {
  private final SymbolTable names;
  private final List<SourceRow> rows;
  private final Set<Integer> undefinable = new HashSet<>();
  private final Set<Integer> unreadable = new HashSet<>();

  private DeclarationInference(SymbolTable names, List<SourceRow> rows) {
    this.names = names;
    this.rows = List.copyOf(rows);
  }

  /**
   * What was inferred.
   *
   * @param first the row before which the declarations stand
   * @param declarations lines ready to paste
   * @param symbols what they declare, apart from sizes
   * @param definitions the rows that give names their meaning
   */
  public record Inferred(
      int first, List<String> declarations, Set<String> symbols, List<HeadDefinition> definitions) {
    /** Copies the lists. */
    public Inferred {
      declarations = List.copyOf(declarations);
      symbols = Set.copyOf(symbols);
      definitions = List.copyOf(definitions);
    }

    /** The declarations that stand before a row. */
    public List<String> before(int row) {
      return Stream.concat(
              (row == first ? declarations : List.<String>of()).stream(),
              definitions.stream()
                  .filter(definition -> definition.row() == row)
                  .flatMap(definition -> definition.lines().stream()))
          .toList();
    }

    /** Whether a row gives its left side a meaning. */
    public boolean isDefinition(int row) {
      return definitions.stream().anyMatch(definition -> definition.row() == row);
    }

    /** All declarations, in the order in which they stand. */
    public List<String> all() {
      return Stream.concat(
              declarations.stream(),
              definitions.stream().flatMap(definition -> definition.lines().stream()))
          .toList();
    }
  }

  /**
   * Infers declarations for the names that are used in rows and not known.
   *
   * @param names what is known before the first row. Not modified.
   * @param rows the derivation
   */
  public static Inferred of(SymbolTable names, List<SourceRow> rows) {
    return new DeclarationInference(names, rows).inferred();
  }

  /**
   * The names that are used in rows and not known, whether or not the rows define them; an index
   * letter is no known name where it stands as a name.
   *
   * @param names what is known before the first row
   * @param rows the derivation
   */
  public static Set<String> undeclared(SymbolTable names, List<SourceRow> rows) {
    Set<Integer> all = IntStream.range(0, rows.size()).boxed().collect(Collectors.toSet());
    return new DerivationNames(rows, names.withoutLetters(), all)
        .undeclared().stream().map(UndeclaredName::symbol).collect(Collectors.toSet());
  }

  /** Again without the rows that turn out not to be readable, as long as there are more of them. */
  private Inferred inferred() {
    DerivationNames uses = new DerivationNames(rows, names, undefinable);
    List<UndeclaredName> undeclared = uses.undeclared().stream().filter(this::isInferable).toList();
    Outcome best = new FormSearch(undeclared, trial(uses)).best();
    boolean more = unreadable.addAll(best.unreadable());
    for (HeadDefinition definition : uses.definitions()) {
      boolean fails = best.unreadable().contains(definition.row());
      more |= fails && undefinable.add(definition.row());
    }
    return more ? inferred() : inferred(best, uses.definitions());
  }

  private TypingTrial trial(DerivationNames uses) {
    Set<String> taken = new HashSet<>(names.spellings());
    taken.addAll(uses.letters());
    return new TypingTrial(names, rows, uses, taken);
  }

  private static Inferred inferred(Outcome best, List<HeadDefinition> definitions) {
    Set<String> symbols =
        best.forms().entrySet().stream()
            .filter(entry -> entry.getValue() != Form.SIZE)
            .map(entry -> entry.getKey().symbol())
            .collect(Collectors.toSet());
    int first = UndeclaredName.firstRow(best.forms().keySet());
    return new Inferred(first, best.lines(), symbols, definitions);
  }

  private boolean isInferable(UndeclaredName name) {
    boolean used = name.uses().stream().anyMatch(use -> !use.has(Trait.VARIABLE));
    boolean readable = name.rows().stream().anyMatch(row -> !unreadable.contains(row));
    return used && readable && name.uses().stream().noneMatch(use -> use.has(Trait.CALLED));
  }
}
