package chainrule.formula.resolve;

import chainrule.formula.ast.SemanticException;
import chainrule.formula.parse.Expansion;
import chainrule.formula.parse.LineContinuation;
import chainrule.formula.parse.RowParser;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.resolve.Statement.NoClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

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
    ResolverState state = before.copy();
    try {
      Expansion expansion = before.names().macros().expand(row);
      state.learn(state.names().withMacros(expansion.macros()));
      return of(state, row, expansion);
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (RuntimeException fault) {
      return faulty(fault, without(row, state));
    } catch (StackOverflowError deep) {
      return faulty(new SyntaxException("the formula is nested too deep", 0), without(row, state));
    }
  }

  private static ResolvedRow of(ResolverState state, String row, Expansion expansion) {
    try {
      List<Statement> statements = new RowResolver(state, RowParser.row(expansion)).read();
      return new ResolvedRow(statements, state.notes(), Optional.empty(), state);
    } catch (SyntaxException fault) {
      return faulty(expansion.typed(fault), without(row, state));
    } catch (SemanticException meaningless) {
      return faulty(meaningless.movedBy(expansion::typedStart), without(row, state));
    }
  }

  /** The state behind a row that was not read: nothing goes on from the chain before its head. */
  private static ResolverState without(String row, ResolverState state) {
    if (LineContinuation.isHeading(row)) {
      state.headUnread(row.strip());
    } else if (!LineContinuation.startsWithRelation(row)) {
      state.endUnread(LineContinuation.head(row));
    }
    return state;
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

  /** A row that says nothing. */
  public static ResolvedRow empty(ResolverState state) {
    return new ResolvedRow(List.of(), List.of(), Optional.empty(), state);
  }

  private static ResolvedRow faulty(RuntimeException fault, ResolverState after) {
    return new ResolvedRow(List.of(), List.of(), Optional.of(fault), after);
  }

  /** The chains among its statements. */
  public List<Chain> chains() {
    return statements.stream().filter(Chain.class::isInstance).map(Chain.class::cast).toList();
  }

  /** Whether it can be read, and every side has a shape. */
  public boolean isMeaningful() {
    return fault.isEmpty()
        && chains().stream()
            .flatMap(chain -> chain.sides().stream())
            .allMatch(side -> side.problem().isEmpty());
  }

  /**
   * The same row, in which equations give names a meaning and claim nothing.
   *
   * @param names the left sides of these equations, as they were typed, and what they define
   */
  public ResolvedRow defining(Map<String, String> names) {
    List<Statement> all = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement instanceof Chain chain && isDefinition(chain, names)) {
        all.addAll(defining(chain, names));
      } else {
        all.add(statement);
      }
    }
    return new ResolvedRow(all, notes, fault, after);
  }

  private static boolean isDefinition(Chain chain, Map<String, String> names) {
    return chain.earlier().isEmpty()
        && chain.sides().size() > 1
        && names.containsKey(typed(chain.head()))
        && chain.head().value().isPresent();
  }

  private static String typed(ChainSide side) {
    return side.latex().strip();
  }

  /** Of J = p(o) = a = b, where J and p(o) are new, J = b is left to be claimed. */
  private static List<Statement> defining(Chain chain, Map<String, String> names) {
    List<ChainSide> sides = new ArrayList<>(chain.sides());
    while (sides.size() > 2 && names.containsKey(typed(sides.get(1)))) {
      sides.remove(1);
    }
    sides.remove(1);
    Statement none = new NoClaim(NoClaim.Reason.DEFINES, names.get(typed(chain.head())));
    return sides.size() > 1
        ? List.of(none, new Chain(List.of(), sides, chain.condition()))
        : List.of(none);
  }

  /** Whether it says nothing but when the rows below it hold. */
  public boolean isRestriction() {
    return fault.isEmpty()
        && statements.stream()
            .allMatch(
                s -> s instanceof NoClaim none && none.reason() == NoClaim.Reason.RESTRICTION);
  }

  /** The names that the row defined on its way. */
  public List<String> definedNames() {
    return notes.stream().filter(note -> note.kind() == Note.Kind.DEFINED).map(Note::name).toList();
  }
}
