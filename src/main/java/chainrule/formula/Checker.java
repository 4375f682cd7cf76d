package chainrule.formula;

import chainrule.formula.grammar.Unreadable;
import chainrule.formula.judge.Claim;
import chainrule.formula.judge.Counterexample;
import chainrule.formula.judge.Finding;
import chainrule.formula.judge.Judge;
import chainrule.formula.reading.Names;
import chainrule.formula.reading.Preamble;
import chainrule.formula.reading.Side;
import chainrule.formula.reading.Statement;
import chainrule.formula.reading.Statement.Chain;
import chainrule.formula.reading.Statements;
import chainrule.formula.repair.Repairs;
import chainrule.formula.repair.Typos;
import chainrule.formula.tree.Condition;
import chainrule.formula.tree.Derivative;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Let;
import chainrule.formula.tree.Meaningless;
import chainrule.formula.tree.Printer;
import chainrule.formula.tree.Ref;
import chainrule.formula.tree.Shape;
import chainrule.formula.tree.Shapes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Checks row after row, and remembers what later rows go on from. */
final class Checker {
  private static final Comparator<Verdict> WORST_FIRST =
      Comparator.comparing(
          List.of(
                  Verdict.FAILS,
                  Verdict.MEANINGLESS,
                  Verdict.UNREADABLE,
                  Verdict.UNDEFINED,
                  Verdict.HOLDS,
                  Verdict.NO_CLAIM)
              ::indexOf);

  private static final int MOST_REPAIRS = 40;
  private static final int LONGEST_RETYPED = 400;
  private static final String DEFINES = "taken as the definition";

  private final long seed;
  private final Statements statements;
  private int repairsLeft;
  private Judge judge;

  Checker(Names names, long seed, boolean repairing) {
    this.seed = seed;
    this.repairsLeft = repairing ? MOST_REPAIRS : 0;
    this.statements = new Statements(names);
    this.judge = new Judge(names, seed);
  }

  private Checker(Statements statements, Judge judge, long seed) {
    this.seed = seed;
    this.repairsLeft = 0;
    this.statements = statements;
    this.judge = judge;
  }

  Names names() {
    return statements.names();
  }

  /** Takes in a line of a setting; a line only where there is something wrong with it. */
  Optional<Line> learn(String latex) {
    try {
      statements.learn(Preamble.extend(statements.names(), latex));
      judge = new Judge(statements.names(), seed);
      return Optional.empty();
    } catch (Unreadable fault) {
      return Optional.of(line(latex, Verdict.UNREADABLE, fault.getMessage(), OptionalInt.empty()));
    } catch (Meaningless fault) {
      return Optional.of(line(latex, Verdict.MEANINGLESS, fault.getMessage(), OptionalInt.empty()));
    }
  }

  /** Checks rows that are one line broken at operators; each gets the verdict of the whole. */
  List<Line> check(List<String> rows) {
    Line whole = check(String.join(" ", rows));
    if (rows.size() == 1) {
      return List.of(whole);
    }
    List<Line> lines = new ArrayList<>();
    for (String row : rows) {
      boolean first = lines.isEmpty();
      String message = first ? whole.message() : "read together with the line above";
      lines.add(
          new Line(
              0,
              row,
              whole.verdict(),
              whole.error(),
              first ? whole.members() : List.of(),
              first ? whole.counterexample() : Optional.empty(),
              first ? whole.repair() : Optional.empty(),
              message,
              first ? whole.place() : OptionalInt.empty()));
    }
    return lines;
  }

  /** Where no edit of the tree helps, or there is none, the text is edited. */
  private Line check(String row) {
    Statements before = statements.copy();
    Line line = judged(row);
    boolean looks = repairsLeft > 0 && isMistaken(line.verdict()) && line.repair().isEmpty();
    if (!looks || row.length() > LONGEST_RETYPED) {
      return line;
    }
    repairsLeft--;
    Judge hasty = judge.hasty();
    Optional<Repair> found =
        Typos.search(row, before.texts(), names(), text -> passes(text, before, line, hasty))
            .map(typo -> new Repair(typo.latex(), typo.words()));
    return new Line(
        0,
        row,
        line.verdict(),
        line.error(),
        line.members(),
        line.counterexample(),
        found,
        line.message(),
        line.place());
  }

  private static boolean isMistaken(Verdict verdict) {
    return !verdict.isFine() && verdict != Verdict.UNDEFINED;
  }

  /** Whether a text claims no less than the line did, and is true. */
  private boolean passes(String text, Statements before, Line line, Judge hasty) {
    Checker checker = new Checker(before.copy(), hasty, seed);
    Line changed = checker.judged(text);
    Set<String> sides = new LinkedHashSet<>();
    changed.members().forEach(member -> sides.add(member.latex().replaceAll("\\s", "")));
    return changed.verdict() == Verdict.HOLDS
        && changed.members().size() >= Math.max(1, line.members().size())
        && sides.size() == changed.members().size()
        && (!changed.message().contains(DEFINES) || line.message().contains(DEFINES));
  }

  private Line judged(String row) {
    try {
      return new Row(row, statements.read(row)).line();
    } catch (Unreadable fault) {
      statements.takeNotes();
      return line(row, Verdict.UNREADABLE, fault.getMessage(), OptionalInt.of(fault.place()));
    } catch (Meaningless fault) {
      statements.takeNotes();
      return line(row, Verdict.MEANINGLESS, fault.getMessage(), OptionalInt.empty());
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (RuntimeException slip) {
      statements.takeNotes();
      String message = "this line was not understood: " + slip.getMessage();
      return line(row, Verdict.UNREADABLE, message, OptionalInt.empty());
    } catch (StackOverflowError deep) {
      statements.takeNotes();
      return line(row, Verdict.UNREADABLE, "the formula is nested too deep", OptionalInt.empty());
    }
  }

  private static Line line(String latex, Verdict verdict, String message, OptionalInt place) {
    return new Line(
        0,
        latex,
        verdict,
        Double.NaN,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        message,
        place);
  }

  /** One row while it is judged. */
  private final class Row {
    private final String latex;
    private final List<Member> members = new ArrayList<>();
    private final Set<String> messages = new LinkedHashSet<>();
    private Optional<Counterexample> counterexample = Optional.empty();
    private Optional<Repair> repair = Optional.empty();
    private OptionalInt place = OptionalInt.empty();

    Row(String latex, List<Statement> said) {
      this.latex = latex;
      messages.addAll(statements.takeNotes());
      said.forEach(this::judge);
    }

    Line line() {
      Verdict verdict =
          members.stream().map(Member::verdict).min(WORST_FIRST).orElse(Verdict.NO_CLAIM);
      double error =
          members.stream().mapToDouble(Member::error).filter(e -> e >= 0).max().orElse(Double.NaN);
      return new Line(
          0,
          latex,
          verdict,
          error,
          members,
          counterexample,
          repair,
          String.join("; ", messages),
          place);
    }

    private void judge(Statement statement) {
      if (statement instanceof Chain chain) {
        judge(chain);
      } else if (statement instanceof Statement.Membership membership) {
        judge(membership);
      } else if (statement instanceof Statement.Definition definition) {
        members.add(new Member(latex, Verdict.HOLDS, 0, "definition of " + definition.name()));
        messages.add("definition");
      } else if (statement instanceof Statement.Remark remark) {
        messages.add(remark.message());
      }
    }

    private void judge(Statement.Membership membership) {
      Shape shape = shape(membership.element());
      boolean fits = shape.equals(membership.shape());
      String element = Printer.latex(membership.element());
      String words = element + " " + shape.inWords();
      members.add(
          new Member(element, fits ? Verdict.HOLDS : Verdict.FAILS, fits ? 0 : Double.NaN, words));
      if (!fits) {
        messages.add(words);
      }
    }

    private Shape shape(Expr expression) {
      return Shapes.of(expression, names().denominatorLayout());
    }

    private void judge(Chain chain) {
      Shapes.check(chain.condition(), names().denominatorLayout());
      List<Side> references = new ArrayList<>();
      chain.earlier().stream().filter(this::isSound).forEach(references::add);
      boolean handedOver = !chain.earlier().isEmpty() && !isSound(chain.earlier().get(0));
      for (Side side : chain.sides()) {
        Optional<RuntimeException> fault = fault(side);
        if (fault.isPresent()) {
          faulty(side, fault.get());
          if (!references.isEmpty()) {
            Expr head = references.get(0).value().orElseThrow();
            if (side.value().isPresent()) {
              repair(head, side, chain);
            }
          }
        } else if (references.isEmpty()) {
          members.add(new Member(side.latex(), Verdict.NO_CLAIM, Double.NaN, ""));
        } else {
          if (handedOver) {
            messages.add(
                "held against “"
                    + references.get(0).latex()
                    + "”, for the head of the chain has no value");
          }
          compare(side, references, chain);
        }
        if (fault.isEmpty()) {
          references.add(side);
        }
      }
    }

    private boolean isSound(Side side) {
      return fault(side).isEmpty();
    }

    private Optional<RuntimeException> fault(Side side) {
      if (side.value().isEmpty()) {
        return side.fault();
      }
      try {
        shape(side.value().get());
        return Optional.empty();
      } catch (Meaningless meaningless) {
        return Optional.of(meaningless);
      }
    }

    private void faulty(Side side, RuntimeException fault) {
      boolean unreadable = fault instanceof Unreadable;
      Verdict verdict = unreadable ? Verdict.UNREADABLE : Verdict.MEANINGLESS;
      members.add(new Member(side.latex(), verdict, Double.NaN, fault.getMessage()));
      messages.add(fault.getMessage());
      if (unreadable && place.isEmpty()) {
        place = OptionalInt.of(((Unreadable) fault).place());
      }
    }

    private void compare(Side side, List<Side> references, Chain chain) {
      Member member = compare(side, references.get(0), chain);
      for (int k = 1; k < references.size() && member.verdict() == Verdict.UNDEFINED; k++) {
        member = compare(side, references.get(k), chain);
      }
      members.add(member);
    }

    private Member compare(Side side, Side head, Chain chain) {
      Expr left = head.value().orElseThrow();
      Expr right = side.value().orElseThrow();
      Optional<String> misfit = misfit(left, right);
      if (misfit.isPresent()) {
        messages.add(misfit.get());
        repair(left, side, chain);
        return new Member(side.latex(), Verdict.MEANINGLESS, Double.NaN, misfit.get());
      }
      Finding finding = judge.judge(new Claim(left, side.order(), right, chain.condition()));
      Verdict verdict = Verdict.valueOf(finding.holds().name());
      if (verdict == Verdict.FAILS && counterexample.isEmpty()) {
        counterexample = finding.counterexample();
        messages.add("“" + side.latex() + "” is not “" + head.latex() + "”");
        repair(left, side, chain);
      }
      if (verdict == Verdict.HOLDS && isDefinition(left, right)) {
        messages.add("definition");
      }
      if (!finding.message().isEmpty()) {
        messages.add(finding.message());
      }
      return new Member(side.latex(), verdict, finding.error(), finding.message());
    }

    /** The first false side of a row is given a true line near it. */
    private void repair(Expr left, Side side, Chain chain) {
      if (repairsLeft == 0 || repair.isPresent() || side.order() != Condition.Order.EQUAL) {
        return;
      }
      repairsLeft--;
      Expr right = side.value().orElseThrow();
      Claim claim = new Claim(left, side.order(), right, chain.condition());
      List<Expr> others = new ArrayList<>();
      chain.earlier().forEach(earlier -> earlier.value().ifPresent(others::add));
      chain.sides().forEach(other -> other.value().filter(e -> e != right).ifPresent(others::add));
      boolean alsoLeft = chain.earlier().isEmpty() && chain.sides().indexOf(side) == 1;
      repair =
          new Repairs(names(), judge.hasty(), claim, others)
              .search(alsoLeft)
              .map(found -> repaired(found, head(chain), side));
    }

    private Side head(Chain chain) {
      return chain.earlier().isEmpty() ? chain.sides().get(0) : chain.earlier().get(0);
    }

    /** The line with the side that was changed put in its place. */
    private Repair repaired(Repairs.Found found, Side head, Side side) {
      String was = found.left() ? head.latex() : side.latex();
      int at = found.left() ? latex.indexOf(was) : latex.lastIndexOf(was);
      String line = latex.substring(0, at) + found.latex() + latex.substring(at + was.length());
      return new Repair(line, (found.left() ? "on the left, " : "") + found.words());
    }

    private boolean isDefinition(Expr left, Expr right) {
      return left instanceof Ref ref
          && ref.symbol() instanceof Let let
          && Printer.latex(let.body()).equals(Printer.latex(right));
    }

    /** Why the two sides cannot be equal whatever the numbers are. */
    private Optional<String> misfit(Expr left, Expr right) {
      Shape a = shape(left);
      Shape b = shape(right);
      if (a.agrees(b)) {
        return Optional.empty();
      }
      if (isDiagonal(left, a, b) || isDiagonal(right, b, a)) {
        messages.add("the Jacobian is diagonal, and is compared by its diagonal");
        return Optional.empty();
      }
      return Optional.of(
          "the left side %s, but %s %s".formatted(a.inWords(), Printer.latex(right), b.inWords()));
    }

    /** ∂h/∂a of functions of one entry each may be written as its diagonal. */
    private static boolean isDiagonal(Expr jacobian, Shape matrix, Shape vector) {
      return jacobian instanceof Derivative
          && matrix.isMatrix()
          && matrix.rows().equals(matrix.columns())
          && ((vector.isColumn() && vector.rows().equals(matrix.rows()))
              || (vector.isRow() && vector.columns().equals(matrix.rows())));
    }
  }
}
