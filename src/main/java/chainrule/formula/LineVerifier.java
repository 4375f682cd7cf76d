package chainrule.formula;

import chainrule.formula.ast.Condition;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.Note;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.Statement;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.resolve.Statement.Definition;
import chainrule.formula.resolve.Statement.Membership;
import chainrule.formula.resolve.Statement.NoClaim;
import chainrule.formula.shape.Shape;
import chainrule.formula.verify.Claim;
import chainrule.formula.verify.ClaimVerifier;
import chainrule.formula.verify.Finding;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/** Verifies what a row says. */
final class LineVerifier {
  private final ClaimVerifier verifier;

  LineVerifier(ClaimVerifier verifier) {
    this.verifier = verifier;
  }

  /** What is found out about a row; whatever goes wrong on the way is a finding, too. */
  LineFinding verify(ResolvedRow row) {
    try {
      return row.fault().map(LineFinding::faulty).orElseGet(() -> found(row));
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (RuntimeException fault) {
      return LineFinding.faulty(fault);
    } catch (StackOverflowError deep) {
      return LineFinding.faulty(new SyntaxException("the formula is nested too deep", 0));
    }
  }

  private LineFinding found(ResolvedRow row) {
    Implications.Result result = new Implications(this::sides).of(row.statements());
    List<Note> notes = Stream.concat(row.notes().stream(), result.notes().stream()).toList();
    return new LineFinding(notes, result.sides(), Optional.empty());
  }

  private SideFinding located(Membership membership) {
    Shape shape = membership.element().requireShape();
    List<Finding> results =
        shape.equals(membership.shape())
            ? membership.bounds().stream()
                .map(bound -> verifier.verify(claim(bound, membership.condition())))
                .toList()
            : List.of();
    return new SideFinding.Located(membership, shape, results);
  }

  private static Claim claim(Condition.Comparison bound, Condition condition) {
    return new Claim(bound.left(), bound.order(), bound.right(), condition);
  }

  private List<SideFinding> sides(Statement statement) {
    if (statement instanceof Chain chain) {
      return new ChainVerifier(chain, verifier).verify();
    }
    if (statement instanceof Membership membership) {
      return List.of(located(membership));
    }
    return List.of(
        statement instanceof Definition definition
            ? new SideFinding.Defined(definition.name())
            : new SideFinding.Unclaimed((NoClaim) statement));
  }
}
