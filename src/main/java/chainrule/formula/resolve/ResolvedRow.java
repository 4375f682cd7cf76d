package chainrule.formula.resolve;

import chainrule.formula.ast.SemanticException;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.Expansion;
import chainrule.formula.parse.RowParser;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.resolve.Statement.NoClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * What a row says, and what later rows go on from.
 *
 * @param statements what it says; none where the row as a whole cannot be read
 * @param notes how it was read
 * @param fault why it cannot be read: a {@link SyntaxException}, a {@link SemanticException}, or
 *     what else went wrong
 * @param after the state behind it
 */
public record ResolvedRow(
    List<Statement> statements,
    List<Note> notes,
    Optional<RuntimeException> fault,
    ResolverState after) {
  /** Copies the lists. */
  public ResolvedRow {
    statements = List.copyOf(statements);
    notes = List.copyOf(notes);
  }

  /**
   * Reads a row.
   *
   * @param before what earlier rows left. Not modified.
   * @param row its LaTeX
   */
  public static ResolvedRow of(ResolverState before, String row) {
    return of(
        before,
        state -> {
          Expansion expansion = state.names().macros().expand(row);
          state.learn(state.names().withMacros(expansion.macros()));
          return RowParser.row(row, expansion);
        });
  }

  /**
   * Reads a row that has been parsed, and defines no macros.
   *
   * @param before what earlier rows left. Not modified.
   * @param row its tree
   */
  public static ResolvedRow of(ResolverState before, ContentsSyntax row) {
    return of(before, state -> row);
  }

  private static ResolvedRow of(ResolverState before, Function<ResolverState, ContentsSyntax> row) {
    ResolverState state = before.copy();
    try {
      List<Statement> statements = new RowResolver(state, row.apply(state)).read();
      return new ResolvedRow(statements, state.notes(), Optional.empty(), state);
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (RuntimeException fault) {
      return faulty(fault, state);
    } catch (StackOverflowError deep) {
      return faulty(new SyntaxException("the formula is nested too deep", 0), state);
    }
  }

  /**
   * Reads a line that says what letters mean.
   *
   * @param before what earlier rows left. Not modified.
   * @param line one {@code given}, {@code let} or other line of a setting
   */
  public static ResolvedRow ofDeclaration(ResolverState before, String line) {
    try {
      ResolverState after = before.declaring(Declarations.extend(before.names(), line));
      return new ResolvedRow(List.of(), List.of(), Optional.empty(), after);
    } catch (SyntaxException | SemanticException fault) {
      return faulty(fault, before);
    }
  }

  private static ResolvedRow faulty(RuntimeException fault, ResolverState after) {
    return new ResolvedRow(List.of(), List.of(), Optional.of(fault), after);
  }

  /** The same row, whose first equation gives its left side a meaning and claims nothing. */
  public ResolvedRow defining() {
    if (statements.isEmpty() || !(statements.get(0) instanceof Chain chain)) {
      return this;
    }
    List<ChainSide> sides = new ArrayList<>(chain.sides());
    sides.remove(1);
    List<Statement> all = new ArrayList<>();
    all.add(new NoClaim(NoClaim.Reason.DEFINES, chain.head().latex()));
    if (sides.size() > 1) {
      all.add(new Chain(List.of(), sides, chain.condition()));
    }
    all.addAll(statements.subList(1, statements.size()));
    return new ResolvedRow(all, notes, fault, after);
  }

  /** The names that the row defined on its way. */
  public List<String> definedNames() {
    return notes.stream().filter(note -> note.kind() == Note.Kind.DEFINED).map(Note::name).toList();
  }
}
