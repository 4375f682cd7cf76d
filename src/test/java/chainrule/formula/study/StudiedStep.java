package chainrule.formula.study;

import chainrule.formula.Derivation;
import chainrule.formula.Setting;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.parse.RowSplitter;
import chainrule.formula.reason.Reason;
import chainrule.formula.reason.ReasonSearch;
import chainrule.formula.reason.StepBudget;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.Declarations;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.ResolverState;
import chainrule.formula.resolve.Statement;
import chainrule.formula.resolve.SymbolTable;
import chainrule.formula.verify.Claim;
import chainrule.formula.verify.ClaimVerifier;
import chainrule.formula.verify.Finding;
import chainrule.formula.verify.SampleSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A side of a derivation and the one before it.
 *
 * @param left the one before
 * @param right the side
 * @param condition when they are claimed to be equal
 * @param verifier what the claim is tried with
 */
record StudiedStep(ChainSide left, ChainSide right, Condition condition, ClaimVerifier verifier) {
  private static final int POINTS = 12;

  /** The steps of a derivation whose sides have meanings and the same shape. */
  static List<StudiedStep> in(Setting setting, String rows) {
    List<StudiedStep> steps = new ArrayList<>();
    ResolverState state = ResolverState.of(setting.meanings());
    for (RowSplitter.Row row : RowSplitter.of(rows, Declarations::isPreamble)) {
      ResolvedRow resolved =
          row.isPreamble()
              ? ResolvedRow.ofDeclaration(state, row.latex())
              : ResolvedRow.of(state, row.latex());
      ClaimVerifier verifier = verifier(state.declared());
      state = resolved.after();
      for (Statement statement : resolved.statements()) {
        if (statement instanceof Statement.Chain chain) {
          add(steps, chain, verifier.forLine());
        }
      }
    }
    return steps;
  }

  private static ClaimVerifier verifier(SymbolTable names) {
    SampleSpace space =
        new SampleSpace(names.givens(), names.conditions(), List.copyOf(names.letters().values()));
    return new ClaimVerifier(space, Derivation.SEED);
  }

  private static void add(List<StudiedStep> steps, Statement.Chain chain, ClaimVerifier verifier) {
    List<ChainSide> sides = chain.allSides();
    for (int k = Math.max(1, chain.earlier().size()); k < sides.size(); k++) {
      StudiedStep step =
          new StudiedStep(sides.get(k - 1), sides.get(k), chain.condition(), verifier);
      if (step.hasMeaning()) {
        steps.add(step);
      }
    }
  }

  private boolean hasMeaning() {
    boolean isEquation =
        right.order() == Condition.Order.EQUAL
            && left.value().isPresent()
            && right.value().isPresent();
    if (!isEquation) {
      return false;
    }
    Expr a = left.value().orElseThrow();
    Expr b = right.value().orElseThrow();
    return a.shape().isPresent()
        && b.shape().isPresent()
        && a.requireShape().agrees(b.requireShape());
  }

  /** Whether it is true; a step whose letters have no range is not known to be. */
  boolean holds() {
    try {
      return verify().holds();
    } catch (RuntimeException withoutValue) {
      return false;
    }
  }

  Finding verify() {
    return verifier.verify(
        new Claim(
            left.value().orElseThrow(),
            Condition.Order.EQUAL,
            right.value().orElseThrow(),
            condition));
  }

  Optional<Reason> reason(StepBudget budget) {
    return new ReasonSearch(
            left.value().orElseThrow(),
            right.value().orElseThrow(),
            condition,
            claim -> verifier.forLine().survives(claim, POINTS),
            budget)
        .run();
  }

  @Override
  public String toString() {
    return (left.latex() + " = " + right.latex()).replaceAll("\\s+", " ");
  }
}
