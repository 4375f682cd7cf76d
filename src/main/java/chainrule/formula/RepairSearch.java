package chainrule.formula;

import chainrule.formula.SideFinding.Comparison;
import chainrule.formula.ast.Condition;
import chainrule.formula.eval.Budget;
import chainrule.formula.repair.text.FailedText;
import chainrule.formula.repair.text.TextEdit;
import chainrule.formula.repair.text.TextRepairSearch;
import chainrule.formula.repair.tree.MissingConditionSearch;
import chainrule.formula.repair.tree.TreeRepair;
import chainrule.formula.repair.tree.TreeRepairSearch;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.verify.ClaimVerifier;
import chainrule.formula.verify.Effort;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Searches a true line near a failed one: the tree of the first failing side is edited, then the
 * text of the line; then both again, with rarer edits. What is found is read again from its text
 * and holds as a whole. Each search has budgets of its own.
 */
final class RepairSearch {
  private static final int LONGEST_TEXT = 400;

  /** How many ways to mend the first of several false sides are gone on from. */
  private static final int MOST_BEGINNINGS = 3;

  private final ResolvedLine line;
  private final LineFinding finding;
  private final Proposal proposal;
  private final SearchBudget trees;
  private final SearchBudget texts;
  private final SearchBudget conditions;
  private final TextTest textTest;

  /**
   * Prepares the search.
   *
   * @param checked a line that fails
   * @param verifier one that no other line uses, so that the budget is that of this line
   */
  RepairSearch(CheckedLine checked, ClaimVerifier verifier) {
    this.line = checked.resolved();
    this.finding = checked.finding();
    this.proposal = new Proposal(line, verifier.with(Effort.FULL, new Budget(Budget.PROPOSALS)));
    this.trees = new SearchBudget(quick(verifier));
    this.texts = new SearchBudget(quick(verifier));
    this.conditions = new SearchBudget(verifier);
    this.textTest = new TextTest(line, finding, texts, proposal);
  }

  private static ClaimVerifier quick(ClaimVerifier verifier) {
    return verifier.with(Effort.QUICK, new Budget(Budget.SEARCH));
  }

  SearchResult run() {
    Optional<NearLine> near =
        mended(TreeRepairSearch::near)
            .or(() -> retyped(TextRepairSearch::near))
            .or(() -> mended(TreeRepairSearch::farther))
            .or(() -> retyped(TextRepairSearch::farther));
    boolean stopped =
        near.isEmpty() && (trees.isUsedUp() || texts.isUsedUp() || proposal.isUsedUp());
    return new SearchResult(near, stopped, near.isEmpty() ? condition() : Optional.empty());
  }

  /** A condition under which the one side that fails is true. */
  private Optional<Condition> condition() {
    return FailedSides.of(finding).stream()
        .filter(failed -> finding.failures() == 1)
        .flatMap(
            failed ->
                new MissingConditionSearch(
                        FailedSides.claim(failed, line.row().after().names()), conditions)
                    .find().stream())
        .findFirst();
  }

  /** One stage of the search for another side. */
  private interface Stage extends Function<TreeRepairSearch, List<TreeRepair>> {}

  private Optional<NearLine> mended(Stage stage) {
    return mended(line.latex(), finding, finding.sides().size(), stage);
  }

  /** That many sides are mended one after the other, until the line holds. */
  private Optional<NearLine> mended(String latex, LineFinding found, int sides, Stage stage) {
    Stream<NearLine> near =
        FailedSides.of(found).stream().flatMap(side -> mended(latex, side, stage));
    return found.failures() == 1 || sides == 0
        ? near.filter(this::isProposed).findFirst()
        : near.limit(MOST_BEGINNINGS)
            .flatMap(next -> completed(next, sides - 1, stage).stream())
            .findFirst();
  }

  private boolean isProposed(NearLine near) {
    ResolvedRow row = ResolvedRow.of(line.before(), near.latex());
    return proposal.verify(row).verdict() == Verdict.HOLDS && proposal.isSound(near.latex(), row);
  }

  private Optional<NearLine> completed(NearLine near, int sides, Stage stage) {
    LineFinding again = proposal.verify(ResolvedRow.of(line.before(), near.latex()));
    return again.verdict() == Verdict.HOLDS
        ? Optional.of(near).filter(this::isProposed)
        : mended(near.latex(), again, sides, stage).map(near::and);
  }

  private Stream<NearLine> mended(String latex, Comparison failed, Stage stage) {
    TreeRepairSearch search =
        new TreeRepairSearch(FailedSides.claim(failed, line.row().after().names()), trees);
    return stage.apply(search).stream().map(repair -> put(latex, failed, repair));
  }

  /** The line with the side that was changed put in its place. */
  private static NearLine put(String latex, Comparison failed, TreeRepair repair) {
    ChainSide was = repair.left() ? failed.chain().head() : failed.side();
    int end = was.place() + was.latex().length();
    String near = latex.substring(0, was.place()) + repair.latex() + latex.substring(end);
    return NearLine.of(near, repair.changes(), repair.left());
  }

  private Optional<NearLine> retyped(Function<TextRepairSearch, Optional<TextEdit>> stage) {
    if (line.latex().length() > LONGEST_TEXT) {
      return Optional.empty();
    }
    FailedText failed =
        new FailedText(
            line.latex(),
            line.before().sides(),
            line.row().after().names(),
            FailedSides.region(line.latex(), finding));
    return stage
        .apply(new TextRepairSearch(failed, texts::spend, textTest::holds))
        .map(edit -> NearLine.of(edit.latex(), List.of(edit.change()), false));
  }
}
