package chainrule.formula.resolve;

import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.parse.AtomSyntax.ModulusSyntax;
import chainrule.formula.parse.AtomSyntax.WordSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Relation;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.Statement.Definition;
import chainrule.formula.resolve.Statement.NoClaim;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The names that a row defines on its way. */
final class InlineDefinitions {
  private final ResolverState state;
  private final Predicate<String> isIndex;

  /**
   * The definitions of one row.
   *
   * @param isIndex which letters are indices there, and no names for something
   */
  InlineDefinitions(ResolverState state, Predicate<String> isIndex) {
    this.state = state;
    this.isIndex = isIndex;
  }

  /**
   * “…, S = …” behind a first statement defines S, if nothing of that name is known; y′ = … could
   * be a claim about a derivative. Says which segments these were.
   */
  Set<Integer> learnTrailing(RowSegments segments) {
    Set<Integer> done = new LinkedHashSet<>();
    for (int k = 1; k < segments.size(); k++) {
      SegmentSyntax segment = segments.get(k);
      Optional<DefinitionHead> name = segments.isListed(k) ? newName(segment) : Optional.empty();
      if (name.isPresent()) {
        define(name.get(), segment);
        done.add(k);
        state.account().note(new Note(Note.Kind.DEFINED, name.get().label()));
      }
    }
    return done;
  }

  private Optional<DefinitionHead> newName(SegmentSyntax segment) {
    return segment.isPair() && segment.hasRelation(Relation.EQUAL)
        ? DefinitionHead.of(segment.first())
            .filter(name -> !name.isPrimed() && isUnknown(name) && !isProduct(segment.first()))
        : Optional.empty();
  }

  /** Letters side by side, or a modulus, of which one is known: xy is no new name beside an x. */
  private boolean isProduct(ExpressionSyntax head) {
    List<FactorSyntax> factors = head.onlyTerm().orElseThrow().factors();
    return factors.stream()
        .map(FactorSyntax::atom)
        .anyMatch(
            atom ->
                atom instanceof ModulusSyntax modulus
                    ? isKnown(modulus.of().spelling())
                    : factors.size() > 1
                        && atom.group().isEmpty()
                        && (atom instanceof WordSyntax || isKnown(atom.spelling())));
  }

  private boolean isKnown(String letter) {
    SymbolTable names = state.names();
    return names.symbols().containsKey(letter)
        || names.families().containsKey(letter)
        || names.letters().containsKey(letter);
  }

  /** S := …. */
  Statement learn(SegmentSyntax segment) {
    DefinitionHead name =
        Optional.of(segment)
            .filter(s -> !s.startsWithRelation())
            .flatMap(s -> DefinitionHead.of(s.first()))
            .orElseThrow(() -> new SyntaxException("only a name can be defined", segment.place()));
    if (!isUnknown(name)) {
      state.account().all(segment.first());
      state.account().all(segment.relations().get(0));
      return new NoClaim(NoClaim.Reason.NAME_IS_KNOWN, name.label());
    }
    define(name, segment);
    return new Definition(name.label());
  }

  private void define(DefinitionHead name, SegmentSyntax segment) {
    state.account().all(segment.first());
    state.account().all(segment.relations().get(0));
    state.account().beginStatement(-1, -1);
    state.learn(
        new DefinitionResolver(state.names(), state.account())
            .define(name, segment.sides().get(1)));
  }

  private boolean isUnknown(DefinitionHead name) {
    SymbolTable names = state.names();
    boolean index = isIndex.test(name.base()) || names.letters().containsKey(name.base());
    boolean known =
        names.symbols().containsKey(name.label())
            || names.symbols().containsKey(name.base())
            || names.families().containsKey(name.base())
            || names.functions().containsKey(name.unprimed())
            || names.functions().containsKey(name.label());
    boolean builtIn = BuiltinFunction.named(name.unprimed().replace("\\", "")).isPresent();
    return !known && !builtIn && !index;
  }
}
