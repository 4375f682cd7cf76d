package chainrule.formula;

import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.ShapeErrorWords;
import chainrule.formula.ast.ShapeWords;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.Statement;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.resolve.StatementResolver;
import chainrule.formula.shape.Shape;
import chainrule.formula.verify.Claim;
import chainrule.formula.verify.ClaimVerifier;
import chainrule.formula.verify.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One row while it is judged: what is found out about it piece by piece. */
final class Judgement {
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

  private final String latex;
  private final StatementResolver statements;
  private final ClaimVerifier judge;
  private final Mender mender;
  private final List<Member> members = new ArrayList<>();
  private final Set<String> messages = new LinkedHashSet<>();
  private Optional<Counterexample> counterexample = Optional.empty();
  private Optional<Repair> repair = Optional.empty();
  private OptionalInt place = OptionalInt.empty();

  /** Reads a row and judges it; the statements remember what it said. */
  Judgement(String latex, StatementResolver statements, ClaimVerifier judge, Mender mender) {
    this.latex = latex;
    this.statements = statements;
    this.judge = judge;
    this.mender = mender;
    List<Statement> said = statements.read(latex);
    messages.addAll(statements.takeNotes());
    said.forEach(this::judge);
  }

  Line line() {
    Verdict verdict =
        members.stream().map(Member::verdict).min(WORST_FIRST).orElse(Verdict.NO_CLAIM);
    double error =
        members.stream().mapToDouble(Member::error).filter(e -> e >= 0).max().orElse(Double.NaN);
    String message = String.join("; ", messages);
    return new Line(0, latex, verdict, error, members, counterexample, repair, message, place);
  }

  private void judge(Statement statement) {
    if (statement instanceof Chain chain) {
      judge(chain);
    } else if (statement instanceof Statement.Membership membership) {
      judge(membership);
    } else if (statement instanceof Statement.Definition definition) {
      String message = "definition of " + Printer.quoted(definition.name());
      members.add(new Member(latex, Verdict.HOLDS, 0, message));
      messages.add("definition");
    } else if (statement instanceof Statement.Remark remark) {
      messages.add(remark.message());
    }
  }

  private void judge(Statement.Membership membership) {
    Shape shape = shape(membership.element());
    boolean fits = shape.equals(membership.shape());
    String element = Printer.latex(membership.element());
    String words = Printer.quoted(element) + " " + ShapeWords.of(shape);
    members.add(
        new Member(element, fits ? Verdict.HOLDS : Verdict.FAILS, fits ? 0 : Double.NaN, words));
    if (!fits) {
      messages.add(words);
    }
  }

  private Shape shape(Expr expression) {
    return expression
        .shape()
        .orElseThrow(() -> ShapeErrorWords.exception(expression.shapeError().orElseThrow()));
  }

  /**
   * Every side is held against the first before it that is sound: the head, if nothing is wrong.
   */
  private void judge(Chain chain) {
    chain
        .condition()
        .shapeError()
        .ifPresent(
            error -> {
              throw ShapeErrorWords.exception(error);
            });
    List<ChainSide> sound = new ArrayList<>();
    chain.earlier().stream().filter(side -> fault(side).isEmpty()).forEach(sound::add);
    boolean handedOver = !chain.earlier().isEmpty() && fault(chain.earlier().get(0)).isPresent();
    for (ChainSide side : chain.sides()) {
      Optional<RuntimeException> fault = fault(side);
      if (fault.isPresent()) {
        faulty(side, fault.get());
        sound.stream().limit(1).forEach(head -> mend(head, side, chain));
      } else {
        members.add(sound.isEmpty() ? head(side) : compared(side, sound, chain, handedOver));
        sound.add(side);
      }
    }
  }

  private static Member head(ChainSide side) {
    return new Member(side.latex(), Verdict.NO_CLAIM, Double.NaN, "");
  }

  private Optional<RuntimeException> fault(ChainSide side) {
    if (side.value().isEmpty()) {
      return side.fault();
    }
    return side.value().get().shapeError().map(ShapeErrorWords::exception);
  }

  private void faulty(ChainSide side, RuntimeException fault) {
    boolean unreadable = fault instanceof SyntaxException;
    Verdict verdict = unreadable ? Verdict.UNREADABLE : Verdict.MEANINGLESS;
    members.add(new Member(side.latex(), verdict, Double.NaN, fault.getMessage()));
    messages.add(fault.getMessage());
    if (place.isEmpty()) {
      place = place(fault);
    }
  }

  private static OptionalInt place(RuntimeException fault) {
    return fault instanceof SyntaxException unreadable
        ? OptionalInt.of(unreadable.place())
        : ((SemanticException) fault).place();
  }

  private Member compared(ChainSide side, List<ChainSide> sound, Chain chain, boolean handedOver) {
    if (handedOver) {
      String head = Printer.quoted(sound.get(0).latex());
      messages.add("held against " + head + ", for the head of the chain has no value");
    }
    Member member = compared(side, sound.get(0), chain);
    for (int k = 1; k < sound.size() && member.verdict() == Verdict.UNDEFINED; k++) {
      member = compared(side, sound.get(k), chain);
    }
    return member;
  }

  private Member compared(ChainSide side, ChainSide head, Chain chain) {
    Expr left = head.value().orElseThrow();
    Expr right = side.value().orElseThrow();
    Optional<String> misfit = misfit(left, right);
    if (misfit.isPresent()) {
      messages.add(misfit.get());
      mend(head, side, chain);
      return new Member(side.latex(), Verdict.MEANINGLESS, Double.NaN, misfit.get());
    }
    Finding finding = judge.verify(new Claim(left, side.order(), right, chain.condition()));
    Verdict verdict = verdict(finding);
    if (verdict == Verdict.FAILS && counterexample.isEmpty()) {
      counterexample = ((Finding.Fails) finding).difference().map(Counterexample::of);
      messages.add(Printer.quoted(side.latex()) + " is not " + Printer.quoted(head.latex()));
      mend(head, side, chain);
    }
    if (finding instanceof Finding.Undefined) {
      mend(head, side, chain);
    } else if (finding instanceof Finding.BudgetExceeded) {
      mender.leaveThisLine();
    }
    if (verdict == Verdict.HOLDS && isDefinition(left, right)) {
      messages.add("definition");
    }
    String words = FindingWords.of(finding);
    if (!words.isEmpty()) {
      messages.add(words);
    }
    return new Member(side.latex(), verdict, finding.error(), words);
  }

  private static Verdict verdict(Finding finding) {
    if (finding.holds()) {
      return Verdict.HOLDS;
    }
    return finding instanceof Finding.Fails ? Verdict.FAILS : Verdict.UNDEFINED;
  }

  /** The first false side of a row is given a true line near it. */
  private void mend(ChainSide head, ChainSide side, Chain chain) {
    if (repair.isEmpty() && side.value().isPresent()) {
      Expr left = head.value().orElseThrow();
      repair = mender.mended(latex, chain, left, side, statements.names());
    }
  }

  private static boolean isDefinition(Expr left, Expr right) {
    return left instanceof SymbolRef ref
        && ref.symbol() instanceof DefinedSymbol let
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
        "the left side %s, but %s %s"
            .formatted(ShapeWords.of(a), Printer.inWords(right), ShapeWords.of(b)));
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
