package chainrule.formula;

import chainrule.formula.SideFinding.Comparison;
import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.ShapeErrorWords;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.shape.Shape;
import chainrule.formula.verify.Claim;
import chainrule.formula.verify.ClaimVerifier;
import chainrule.formula.verify.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Verifies a chain. In a chain of = each side is compared with the first before it that has a
 * meaning: the head, if nothing is wrong. In one with another relation it is compared with its
 * neighbour.
 */
final class ChainVerifier {
  private final Chain chain;
  private final ClaimVerifier verifier;

  ChainVerifier(Chain chain, ClaimVerifier verifier) {
    this.chain = chain;
    this.verifier = verifier;
  }

  List<SideFinding> verify() {
    chain
        .condition()
        .shapeError()
        .ifPresent(
            error -> {
              throw ShapeErrorWords.exception(error);
            });
    List<ChainSide> before = new ArrayList<>(chain.earlier());
    List<SideFinding> findings = new ArrayList<>();
    for (ChainSide side : chain.sides()) {
      findings.add(found(side, heads(before)));
      before.add(side);
    }
    return findings;
  }

  /** What a side is compared with: the first of them that has a value. */
  private List<ChainSide> heads(List<ChainSide> before) {
    List<ChainSide> near =
        chain.isOrdered() && !before.isEmpty()
            ? before.subList(before.size() - 1, before.size())
            : before;
    return near.stream().filter(side -> side.problem().isEmpty()).toList();
  }

  private SideFinding found(ChainSide side, List<ChainSide> heads) {
    Optional<RuntimeException> fault = side.problem();
    if (fault.isPresent()) {
      return faulty(side, fault.get(), heads);
    }
    return heads.isEmpty() ? first(side) : compared(side, heads);
  }

  /** The head, or a side that goes on from a head which could not be read. */
  private SideFinding first(ChainSide side) {
    if (chain.earlier().isEmpty()) {
      return new SideFinding.Head(side);
    }
    SyntaxException unread =
        new SyntaxException(
            "“%s”, which this line goes on from, was not read".formatted(chain.head().latex()),
            side.place());
    return new SideFinding.Faulty(side, unread, Optional.empty());
  }

  private SideFinding faulty(ChainSide side, RuntimeException fault, List<ChainSide> heads) {
    Optional<Comparison> failure =
        side.value().isEmpty()
            ? Optional.empty()
            : heads.stream().findFirst().map(head -> new Comparison(chain, head, side));
    return new SideFinding.Faulty(side, fault, failure);
  }

  /** Where the head has too few values, the next side takes its place. */
  private SideFinding compared(ChainSide side, List<ChainSide> heads) {
    SideFinding finding = compared(new Comparison(chain, heads.get(0), side));
    for (int k = 1; k < heads.size() && finding.verdict() == Verdict.UNDEFINED; k++) {
      finding = compared(new Comparison(chain, heads.get(k), side));
    }
    return finding;
  }

  private SideFinding compared(Comparison comparison) {
    Expr left = comparison.head().value().orElseThrow();
    Expr right = comparison.side().value().orElseThrow();
    Shape a = left.requireShape();
    Shape b = right.requireShape();
    boolean byDiagonal = !a.agrees(b) && (isDiagonal(left, a, b) || isDiagonal(right, b, a));
    if (!a.agrees(b) && !byDiagonal && !comparison.isOfEachEntry()) {
      return new SideFinding.ShapesDiffer(comparison, a, b);
    }
    Finding result =
        verifier.verify(Claim.between(left, comparison.side().order(), right, chain.condition()));
    boolean definition =
        result.holds() && isFirstStep(comparison.side()) && isDefinition(left, right);
    return new SideFinding.Tested(comparison, result, byDiagonal, definition);
  }

  /** Whether nothing stands between the head of the chain and this side. */
  private boolean isFirstStep(ChainSide side) {
    return Stream.concat(chain.earlier().stream(), chain.sides().stream())
        .skip(1)
        .findFirst()
        .filter(side::equals)
        .isPresent();
  }

  private static boolean isDefinition(Expr left, Expr right) {
    return left instanceof SymbolRef ref
        && ref.symbol() instanceof DefinedSymbol let
        && Printer.latex(let.body()).equals(Printer.latex(right));
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
