package chainrule.formula.repair.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A sum is dropped or added, and something in it is edited then, too. */
final class EditSteps {
  private static final int MOST_SUMS = 8;

  private final CandidatePool pool;
  private final SubstitutionRules substitutions;
  private final TreeRewrite lostTerms;

  EditSteps(CandidatePool pool) {
    this.pool = pool;
    this.substitutions = new SubstitutionRules(pool);
    this.lostTerms = new LostTermRule(pool);
  }

  /** All expressions that are two such steps away. */
  List<TreeEdit> of(List<ExprPosition> positions) {
    List<TreeEdit> sums = new ArrayList<>();
    for (ExprPosition position : positions) {
      if (position.role() == ExprPosition.Role.VALUE) {
        new SuperfluousSumRule(pool).at(position, sums::add);
        new MissingSumRule().at(position, sums::add);
      }
    }
    return sums.stream().limit(MOST_SUMS).flatMap(this::continued).toList();
  }

  private Stream<TreeEdit> continued(TreeEdit first) {
    List<TreeEdit> second = new ArrayList<>();
    ExprPosition.values(first.result()).forEach(position -> lostTerms.at(position, second::add));
    second.addAll(substitutions.of(first.result()));
    return second.stream().map(first::then);
  }
}
