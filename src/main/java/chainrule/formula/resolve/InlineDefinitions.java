package chainrule.formula.resolve;

import chainrule.formula.ast.BuiltinFunction;
import chainrule.formula.parse.FormulaParser.PieceContext;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.Statement.Definition;
import chainrule.formula.resolve.Statement.NoClaim;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The names that a row defines on its way. */
final class InlineDefinitions {
  private final ResolverState memory;
  private final Set<String> subscripts;

  InlineDefinitions(ResolverState memory, Set<String> subscripts) {
    this.memory = memory;
    this.subscripts = subscripts;
  }

  /**
   * “…, S = …” behind a first statement defines S, if nothing of that name is known; y′ = … could
   * be a claim about a derivative. Says which pieces these were.
   */
  Set<Integer> learnTrailing(RowSegments pieces) {
    Set<Integer> done = new LinkedHashSet<>();
    for (int k = 1; k < pieces.size(); k++) {
      PieceContext piece = pieces.get(k);
      boolean equation =
          piece.expression().size() == 2
              && piece.relation(0).EQUAL() != null
              && !RowSegments.startsWithRelation(piece);
      Optional<DefinitionHead> name =
          equation
              ? DefinitionHead.of(piece.expression(0)).filter(n -> !n.isPrimed() && isUnknown(n))
              : Optional.empty();
      if (name.isPresent()) {
        memory.learn(new DefinitionResolver(memory.names).define(name.get(), piece.expression(1)));
        done.add(k);
        memory.notes.add(new Note(Note.Kind.DEFINED, name.get().label()));
      }
    }
    return done;
  }

  /** S := …. */
  Statement learn(PieceContext piece) {
    DefinitionHead name =
        DefinitionHead.of(piece.expression(0))
            .orElseThrow(
                () ->
                    new SyntaxException(
                        "only a name can be defined", piece.getStart().getStartIndex()));
    if (!isUnknown(name)) {
      return new NoClaim(NoClaim.Reason.NAME_IS_KNOWN, name.label());
    }
    memory.learn(new DefinitionResolver(memory.names).define(name, piece.expression(1)));
    return new Definition(name.label());
  }

  private boolean isUnknown(DefinitionHead name) {
    boolean index =
        subscripts.contains(name.base()) || memory.names.letters().containsKey(name.base());
    boolean known =
        memory.names.symbols().containsKey(name.label())
            || memory.names.symbols().containsKey(name.base())
            || memory.names.families().containsKey(name.base())
            || memory.names.functions().containsKey(name.unprimed())
            || memory.names.functions().containsKey(name.label());
    boolean builtIn = BuiltinFunction.named(name.unprimed().replace("\\", "")).isPresent();
    return !known && !builtIn && !index;
  }
}
