package chainrule.formula;

import chainrule.formula.ast.SemanticException;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.Declarations;
import chainrule.formula.resolve.Statement;
import chainrule.formula.resolve.StatementResolver;
import chainrule.formula.resolve.SymbolTable;
import chainrule.formula.verify.ClaimVerifier;
import chainrule.formula.verify.SampleSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;

/** Checks row after row, and remembers what later rows go on from. */
final class Checker {
  /** What it takes to read one character, in numbers that could be computed instead. */
  private static final int READING = 70;

  private final long seed;
  private final StatementResolver statements;
  private final Mender mender;
  private ClaimVerifier judge;

  Checker(SymbolTable names, long seed, boolean repairing) {
    this(
        new StatementResolver(names),
        new ClaimVerifier(space(names), seed),
        seed,
        new Mender(repairing));
  }

  private Checker(StatementResolver statements, ClaimVerifier judge, long seed, Mender mender) {
    this.statements = statements;
    this.judge = judge;
    this.seed = seed;
    this.mender = mender;
  }

  private static SampleSpace space(SymbolTable names) {
    return new SampleSpace(
        names.givens(), names.conditions(), List.copyOf(names.letters().values()));
  }

  /** One that goes on from here, tries lines with another judge, and repairs nothing. */
  Checker trying(StatementResolver from, ClaimVerifier quick) {
    return new Checker(from.copy(), quick, seed, new Mender(false));
  }

  SymbolTable names() {
    return statements.names();
  }

  /** Takes in a line of a setting; a line only where there is something wrong with it. */
  Optional<Line> learn(String latex) {
    try {
      statements.learn(Declarations.extend(statements.names(), latex));
      judge = new ClaimVerifier(space(statements.names()), seed);
      return Optional.empty();
    } catch (SyntaxException fault) {
      return Optional.of(
          Line.of(latex, Verdict.UNREADABLE, fault.getMessage(), OptionalInt.of(fault.place())));
    } catch (SemanticException fault) {
      return Optional.of(
          Line.of(latex, Verdict.MEANINGLESS, fault.getMessage(), OptionalInt.empty()));
    }
  }

  /** Checks rows that are one line broken at operators; each gets the verdict of the whole. */
  List<Line> check(List<String> rows) {
    Line whole = check(String.join(" ", rows));
    List<Line> lines = new ArrayList<>(List.of(whole.firstRow(rows.get(0))));
    rows.stream().skip(1).map(whole::furtherRow).forEach(lines::add);
    return lines;
  }

  /**
   * Where no edit of the tree helps, or there is none, the text is edited; then both go further.
   */
  private Line check(String row) {
    StatementResolver before = statements.copy();
    mender.begin(judge);
    Line line = mendedAsAWhole(judged(row), before);
    return line.with(
        line.repair().or(() -> mender.retyped(line, before, this)).or(() -> further(line, before)));
  }

  private Optional<Repair> further(Line line, StatementResolver before) {
    if (line.verdict().isFine() || !mender.isLooking()) {
      return Optional.empty();
    }
    mender.goFurther();
    Line again = new Checker(before.copy(), judge, seed, mender).judged(line.latex());
    return mendedAsAWhole(again, before).repair().or(() -> mender.retyped(line, before, this));
  }

  /**
   * An edit mends the tree of one side; the line as a whole, read from its text, may still be
   * false.
   */
  private Line mendedAsAWhole(Line line, StatementResolver before) {
    return line.with(line.repair().flatMap(r -> whole(r, before, line.members().size())));
  }

  /** That many sides are mended one after the other, until the line holds; or it has no repair. */
  private Optional<Repair> whole(Repair repair, StatementResolver before, int sides) {
    Line near = new Checker(before.copy(), judge, seed, mender).judged(repair.latex());
    if (near.verdict() == Verdict.HOLDS || sides == 0) {
      return near.verdict() == Verdict.HOLDS ? Optional.of(repair) : Optional.empty();
    }
    return near.repair().flatMap(next -> whole(repair.and(next), before, sides - 1));
  }

  /** Whether a row that is only tried is worth being judged. */
  boolean mayHold(String row) {
    try {
      List<Statement> said = statements.copy().read(row);
      return judge.budget().affords((long) READING * row.length())
          && new Screening(judge).passes(said);
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (RuntimeException | StackOverflowError hopeless) {
      return false;
    }
  }

  Line judged(String row) {
    try {
      return new Judgement(row, statements, judge, mender).line();
    } catch (SyntaxException fault) {
      return unclear(row, Verdict.UNREADABLE, fault.getMessage(), OptionalInt.of(fault.place()));
    } catch (SemanticException fault) {
      return unclear(row, Verdict.MEANINGLESS, fault.getMessage(), fault.place());
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (RuntimeException slip) {
      String message = "this line was not understood: “" + slip.getMessage() + "”";
      return unclear(row, Verdict.UNREADABLE, message, OptionalInt.empty());
    } catch (StackOverflowError deep) {
      String message = "the formula is nested too deep";
      return unclear(row, Verdict.UNREADABLE, message, OptionalInt.empty());
    }
  }

  private Line unclear(String row, Verdict verdict, String message, OptionalInt place) {
    statements.takeNotes();
    return Line.of(row, verdict, message, place);
  }
}
