package chainrule.formula;

import chainrule.formula.SideFinding.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Expr;
import chainrule.formula.repair.text.SuspectRegion;
import chainrule.formula.repair.tree.FailedClaim;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.resolve.SymbolTable;
import chainrule.formula.verify.Claim;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** What a search for a true line starts from: the sides of a line that fail. */
final class FailedSides {
  private FailedSides() {}

  /** The equations that fail; of those that are false at a point, the first. */
  static List<Comparison> of(LineFinding finding) {
    return finding.sides().stream()
        .filter(side -> side.verdict() != Verdict.FAILS || isFirstFalse(side, finding))
        .flatMap(side -> side.failure().stream())
        .filter(failed -> failed.side().order() == Order.EQUAL)
        .toList();
  }

  private static boolean isFirstFalse(SideFinding side, LineFinding finding) {
    return finding.firstFalse().filter(first -> first == side).isPresent();
  }

  /** The claim of two sides; the head may be changed, too, where the line begins with it. */
  static FailedClaim claim(Comparison failed, SymbolTable names) {
    Expr left = failed.head().value().orElseThrow();
    Expr right = failed.side().value().orElseThrow();
    Chain chain = failed.chain();
    boolean changesLeft = chain.earlier().isEmpty() && chain.sides().indexOf(failed.side()) == 1;
    return new FailedClaim(
        new Claim(left, failed.side().order(), right, chain.condition()),
        others(chain, right),
        names,
        changesLeft);
  }

  private static List<Expr> others(Chain chain, Expr right) {
    return Stream.concat(chain.earlier().stream(), chain.sides().stream())
        .flatMap(side -> side.value().stream())
        .filter(value -> value != right)
        .toList();
  }

  /** The characters of the sides that fail, and of the heads they are compared with. */
  static SuspectRegion region(String latex, LineFinding finding) {
    BitSet characters = new BitSet();
    int head = 0;
    for (SideFinding side : finding.sides()) {
      if (side.chainSide().isPresent()) {
        ChainSide typed = side.chainSide().get();
        int end = Math.min(typed.place() + typed.latex().length(), latex.length());
        if (!side.verdict().isFine()) {
          characters.set(side.verdict() == Verdict.FAILS ? head : typed.place(), end);
        }
        head = side.verdict() == Verdict.NO_CLAIM ? typed.place() : end;
      }
    }
    return new SuspectRegion(characters, finding.place());
  }
}
