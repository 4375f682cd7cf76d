package chainrule.formula;

import chainrule.formula.ast.Condition;
import chainrule.formula.resolve.Note;
import chainrule.formula.resolve.Statement;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.resolve.Statement.NoClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Statements of which some imply those behind them. |x| = |y| ⇒ x² = y² does not claim that |x| =
 * |y|: an equation of letters that is true of some values only is a condition, if what follows is
 * true under it and not without it. Otherwise it is a claim itself.
 *
 * @param verify what is found out about the sides of one statement
 */
record Implications(Function<Statement, List<SideFinding>> verify) {
  /**
   * What was found out about a row.
   *
   * @param sides of all its statements, in order
   * @param notes which of them were taken as conditions
   */
  record Result(List<SideFinding> sides, List<Note> notes) {}

  Result of(List<Statement> statements) {
    List<SideFinding> sides = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    List<Statement> rest = statements;
    while (!rest.isEmpty()) {
      List<Statement> later = rest.subList(1, rest.size());
      List<SideFinding> found = verify.apply(rest.get(0));
      if (!areFine(found) && rest.get(0) instanceof Chain chain && isNeeded(chain, later)) {
        found = List.of(new SideFinding.Unclaimed(new NoClaim(NoClaim.Reason.RESTRICTION, "")));
        notes.add(new Note(Note.Kind.SUPPOSED, chain.latex()));
        later = under(chain.comparisons(), later);
      }
      sides.addAll(found);
      rest = later;
    }
    return new Result(sides, notes);
  }

  /** Whether all that follows from an equation is true where it holds, and not without it. */
  private boolean isNeeded(Chain chain, List<Statement> later) {
    return chain.isSupposed()
        && !areAllFine(later)
        && areAllFine(under(chain.comparisons(), later));
  }

  private boolean areAllFine(List<Statement> statements) {
    return statements.stream().allMatch(statement -> areFine(verify.apply(statement)));
  }

  private static boolean areFine(List<SideFinding> found) {
    return found.stream().allMatch(side -> side.verdict().isFine());
  }

  private static List<Statement> under(Condition condition, List<Statement> statements) {
    return statements.stream()
        .map(s -> s instanceof Chain chain ? chain.where(condition) : s)
        .toList();
  }
}
