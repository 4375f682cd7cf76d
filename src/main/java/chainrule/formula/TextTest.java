package chainrule.formula;

import chainrule.formula.parse.RowSyntax;
import chainrule.formula.repair.text.TrivialText;
import chainrule.formula.resolve.ResolvedRow;
import java.util.List;

/** Is a changed text true, and does it claim no less than the line did? */
final class TextTest {
  /** What it takes to read one character, in numbers that could be computed instead. */
  private static final int READING = 70;

  private final ResolvedLine line;
  private final LineFinding finding;
  private final SearchBudget budget;
  private final Proposal proposal;
  private final RowSyntax syntax;
  private final int selfApplications;

  TextTest(ResolvedLine line, LineFinding finding, SearchBudget budget, Proposal proposal) {
    this.line = line;
    this.finding = finding;
    this.budget = budget;
    this.proposal = proposal;
    this.syntax = new RowSyntax(line.before().names().macros());
    this.selfApplications = TrivialText.selfApplications(line.latex());
  }

  boolean holds(String text) {
    if (TrivialText.selfApplications(text) > selfApplications) {
      return false;
    }
    if (!syntax.accepts(text) || !budget.spend((long) READING * text.length())) {
      return false;
    }
    ResolvedRow row = ResolvedRow.of(line.before(), text);
    return row.fault().isEmpty()
        && definesNoMore(text, row)
        && new QuickTest(row, budget).passes()
        && proposal.isSound(text, row)
        && isTrue(text, new LineVerifier(budget.verifier()).verify(row), row)
        && isTrue(text, proposal.verify(row), row);
  }

  /** Whether it defines no name that the line did not define, or only what it uses. */
  private boolean definesNoMore(String text, ResolvedRow row) {
    List<String> before = line.row().definedNames();
    return row.definedNames().stream()
        .allMatch(name -> before.contains(name) || TrivialText.usesDefinedName(text, name));
  }

  private boolean isTrue(String text, LineFinding found, ResolvedRow row) {
    return found.verdict() == Verdict.HOLDS
        && claims(text, found, row) >= Math.max(1, claims(line.latex(), finding, line.row()));
  }

  /** How many sides claim something; what stands before a colon may be a condition. */
  private static long claims(String text, LineFinding finding, ResolvedRow row) {
    int begin = TrivialText.behindColon(text);
    long sides =
        finding.sides().stream()
            .filter(side -> !(side instanceof SideFinding.Unclaimed))
            .filter(side -> side.chainSide().filter(typed -> typed.place() < begin).isEmpty())
            .count();
    return sides + 2L * (finding.fault().isPresent() ? 0 : row.definedNames().size());
  }
}
