package chainrule.formula;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.eval.Budget;
import chainrule.formula.repair.Copies;
import chainrule.formula.repair.Repairs;
import chainrule.formula.repair.Suspect;
import chainrule.formula.repair.Typos;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.resolve.StatementResolver;
import chainrule.formula.resolve.SymbolTable;
import chainrule.formula.verify.Claim;
import chainrule.formula.verify.ClaimVerifier;
import chainrule.formula.verify.Effort;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Looks for true lines near false ones, as long as that does not take too much: the tree of the
 * first false side is edited, and where that does not help, the text of the line.
 */
final class Mender {
  private static final int MOST_SEARCHES = 40;
  private static final int LONGEST_RETYPED = 400;

  private int left;
  private Optional<ClaimVerifier> edits = Optional.empty();
  private Optional<ClaimVerifier> texts = Optional.empty();
  private boolean further;

  Mender(boolean repairing) {
    this.left = repairing ? MOST_SEARCHES : 0;
  }

  /** Begins a new line, which that judge tries: all searches for it share what they may take. */
  void begin(ClaimVerifier judge) {
    edits = Optional.of(quick(judge));
    texts = Optional.of(quick(judge));
    further = false;
  }

  private static ClaimVerifier quick(ClaimVerifier judge) {
    return judge.with(Effort.QUICK, new Budget(Budget.SEARCH));
  }

  /** What cannot be tried once is not tried in other forms. */
  void leaveThisLine() {
    edits = Optional.empty();
    texts = Optional.empty();
  }

  /** Whether lines are looked for at all, and some more may be. */
  boolean isLooking() {
    return left > 0;
  }

  /** From now on, what is one edit away has been looked for in vain. */
  void goFurther() {
    further = true;
  }

  /** An edit of the tree of a side that makes it equal to the head of its chain. */
  Optional<Repair> mended(String latex, Chain chain, Expr head, ChainSide side, SymbolTable names) {
    if (edits.isEmpty() || left == 0 || side.order() != Condition.Order.EQUAL) {
      return Optional.empty();
    }
    left -= further ? 0 : 1;
    Expr right = side.value().orElseThrow();
    Claim claim = new Claim(head, side.order(), right, chain.condition());
    boolean alsoLeft = chain.earlier().isEmpty() && chain.sides().indexOf(side) == 1;
    Repairs repairs = new Repairs(names, edits.get(), claim, others(chain, right));
    return (further ? repairs.farther() : repairs.near(alsoLeft))
        .map(found -> repaired(latex, found, chain.head(), side));
  }

  private static List<Expr> others(Chain chain, Expr right) {
    List<Expr> others = new ArrayList<>();
    chain.earlier().forEach(earlier -> earlier.value().ifPresent(others::add));
    chain.sides().forEach(other -> other.value().filter(e -> e != right).ifPresent(others::add));
    return others;
  }

  /** The line with the side that was changed put in its place. */
  private static Repair repaired(
      String latex, Repairs.Found found, ChainSide head, ChainSide side) {
    ChainSide was = found.left() ? head : side;
    int end = was.place() + was.latex().length();
    String line = latex.substring(0, was.place()) + found.latex() + latex.substring(end);
    return new Repair(line, (found.left() ? "on the left, " : "") + found.words());
  }

  /** A change of the text that makes the line true. */
  Optional<Repair> retyped(Line line, StatementResolver before, Checker checker) {
    boolean looks =
        !line.verdict().isFine()
            && line.repair().isEmpty()
            && line.latex().length() <= LONGEST_RETYPED;
    if (!looks || texts.isEmpty() || left == 0) {
      return Optional.empty();
    }
    left -= further ? 0 : 1;
    ClaimVerifier judge = texts.get();
    return Typos.search(
            line.latex(),
            before.texts(),
            checker.names(),
            suspect(line),
            further,
            judge,
            text -> passes(text, line, checker.trying(before, judge)))
        .map(typo -> new Repair(typo.latex(), typo.words()));
  }

  /** The sides that do not hold, with the heads they are held against, and the exact place. */
  private static Suspect suspect(Line line) {
    BitSet characters = new BitSet();
    int head = 0;
    int end = 0;
    for (Member member : line.members()) {
      int start = Math.max(end, line.latex().indexOf(member.latex(), end));
      end = Math.min(start + member.latex().length(), line.latex().length());
      if (!member.verdict().isFine()) {
        characters.set(member.verdict() == Verdict.FAILS ? head : start, end);
      }
      head = member.verdict() == Verdict.NO_CLAIM ? start : end;
    }
    return new Suspect(characters, line.place());
  }

  /** Whether a text claims no less than the line did, and is true. */
  private static boolean passes(String text, Line line, Checker checker) {
    if (Copies.in(text) > Copies.in(line.latex()) || !checker.mayHold(text)) {
      return false;
    }
    Line changed = checker.judged(text);
    return changed.verdict() == Verdict.HOLDS
        && claimed(changed) >= Math.max(1, claimed(line))
        && Copies.definesNoMore(text, changed.message(), line.message());
  }

  /** How many sides of a line claim something; what stands before a colon may be a condition. */
  private static long claimed(Line line) {
    int begin = Copies.behindColon(line.latex());
    int end = 0;
    int sides = 2 * Copies.definitions(line.message());
    for (Member member : line.members()) {
      int start = line.latex().indexOf(member.latex(), end);
      end = Math.max(end, start + member.latex().length());
      sides += start >= begin || start < 0 ? 1 : 0;
    }
    return sides;
  }
}
