package chainrule.formula.reading;

import chainrule.formula.grammar.FormulaParser.PieceContext;
import chainrule.formula.grammar.Unreadable;
import chainrule.formula.reading.Statement.Definition;
import chainrule.formula.reading.Statement.Remark;
import chainrule.formula.tree.Function;
import chainrule.formula.tree.Printer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The names that a row defines on its way. */
final class NewNames {
  private final Memory memory;
  private final Set<String> subscripts;

  NewNames(Memory memory, Set<String> subscripts) {
    this.memory = memory;
    this.subscripts = subscripts;
  }

  /**
   * “…, S = …” behind a first statement defines S, if nothing of that name is known; y′ = … could
   * be a claim about a derivative. Says which pieces these were.
   */
  Set<Integer> learnTrailing(Pieces pieces) {
    Set<Integer> done = new LinkedHashSet<>();
    for (int k = 1; k < pieces.size(); k++) {
      PieceContext piece = pieces.get(k);
      boolean equation =
          piece.expression().size() == 2
              && piece.relation(0).EQUAL() != null
              && !Pieces.startsWithRelation(piece);
      Optional<NameSpec> name =
          equation
              ? NameSpec.of(piece.expression(0)).filter(n -> !n.isPrimed() && isUnknown(n))
              : Optional.empty();
      if (name.isPresent()) {
        memory.learn(new Definitions(memory.names).define(name.get(), piece.expression(1)));
        done.add(k);
        memory.notes.add("taken as the definition of " + Printer.quoted(name.get().label()));
      }
    }
    return done;
  }

  /** S := …. */
  Statement learn(PieceContext piece) {
    NameSpec name =
        NameSpec.of(piece.expression(0))
            .orElseThrow(
                () ->
                    new Unreadable("only a name can be defined", piece.getStart().getStartIndex()));
    if (!isUnknown(name)) {
      return new Remark(
          Printer.quoted(name.label()) + " is known; giving it a new value claims nothing");
    }
    memory.learn(new Definitions(memory.names).define(name, piece.expression(1)));
    return new Definition(name.label());
  }

  private boolean isUnknown(NameSpec name) {
    boolean index =
        subscripts.contains(name.base()) || memory.names.letters().containsKey(name.base());
    boolean known =
        memory.names.symbols().containsKey(name.label())
            || memory.names.symbols().containsKey(name.base())
            || memory.names.families().containsKey(name.base())
            || memory.names.functions().containsKey(name.unprimed())
            || memory.names.functions().containsKey(name.label());
    boolean builtIn = Function.named(name.unprimed().replace("\\", "")).isPresent();
    return !known && !builtIn && !index;
  }
}
