package chainrule.formula;

import chainrule.formula.judge.Claim;
import chainrule.formula.judge.Judge;
import chainrule.formula.reading.Names;
import chainrule.formula.reading.Side;
import chainrule.formula.reading.Statement.Chain;
import chainrule.formula.reading.Statements;
import chainrule.formula.repair.Copies;
import chainrule.formula.repair.Repairs;
import chainrule.formula.repair.Typos;
import chainrule.formula.tree.Condition;
import chainrule.formula.tree.Expr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for true lines near false ones, as long as that does not take too much: the tree of the
 * first false side is edited, and where that does not help, the text of the line.
 */
final class Mender {
  private static final Pattern QUOTED = Pattern.compile("“([^”]*)");
  private static final int MOST_REPAIRS = 40;
  private static final int LONGEST_RETYPED = 400;

  private int left;
  private Optional<Judge> begun = Optional.empty();

  Mender(boolean repairing) {
    this.left = repairing ? MOST_REPAIRS : 0;
  }

  /** Begins a new line, which that judge tries. */
  void begin(Judge judge) {
    begun = Optional.of(judge);
  }

  /** An edit of the tree of a side that makes it equal to the head of its chain. */
  Optional<Repair> mended(String latex, Chain chain, Expr head, Side side, Names names) {
    if (begun.isEmpty() || left == 0 || side.order() != Condition.Order.EQUAL) {
      return Optional.empty();
    }
    left--;
    Expr right = side.value().orElseThrow();
    Claim claim = new Claim(head, side.order(), right, chain.condition());
    boolean alsoLeft = chain.earlier().isEmpty() && chain.sides().indexOf(side) == 1;
    return new Repairs(names, begun.get().hasty(), claim, others(chain, right))
        .search(alsoLeft)
        .map(found -> repaired(latex, found, chain.head(), side));
  }

  private static List<Expr> others(Chain chain, Expr right) {
    List<Expr> others = new ArrayList<>();
    chain.earlier().forEach(earlier -> earlier.value().ifPresent(others::add));
    chain.sides().forEach(other -> other.value().filter(e -> e != right).ifPresent(others::add));
    return others;
  }

  /** The line with the side that was changed put in its place. */
  private static Repair repaired(String latex, Repairs.Found found, Side head, Side side) {
    String was = found.left() ? head.latex() : side.latex();
    int at = found.left() ? latex.indexOf(was) : latex.lastIndexOf(was);
    String line = latex.substring(0, at) + found.latex() + latex.substring(at + was.length());
    return new Repair(line, (found.left() ? "on the left, " : "") + found.words());
  }

  /** A change of the text that makes the line true. */
  Optional<Repair> retyped(Line line, Statements before, Checker checker) {
    boolean mistaken = !line.verdict().isFine() && line.verdict() != Verdict.UNDEFINED;
    boolean looks = mistaken && line.repair().isEmpty() && line.latex().length() <= LONGEST_RETYPED;
    if (!looks || begun.isEmpty() || left == 0) {
      return Optional.empty();
    }
    left--;
    Judge judge = begun.get().hasty();
    return Typos.search(
            line.latex(),
            before.texts(),
            checker.names(),
            focus(line),
            judge,
            text -> passes(text, line, checker.trying(before, judge)))
        .map(typo -> new Repair(typo.latex(), typo.words()));
  }

  /** Where reading stopped, or the longest formula that the message names. */
  private static int focus(Line line) {
    int named =
        QUOTED
            .matcher(line.message())
            .results()
            .map(quote -> quote.group(1))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .mapToInt(name -> place(name, line.latex()))
            .filter(place -> place > 0)
            .findFirst()
            .orElse(0);
    return line.place().orElse(named);
  }

  /** Where a name is typed, with or without braces around its subscript. */
  private static int place(String name, String latex) {
    String typed = Pattern.quote(name).replace("_{", "\\E_\\{?\\Q").replace("}", "\\E\\}?\\Q");
    Matcher found = Pattern.compile(typed).matcher(latex);
    return found.find() ? found.start() : 0;
  }

  /** Whether a text claims no less than the line did, and is true. */
  private static boolean passes(String text, Line line, Checker checker) {
    Line changed = checker.judged(text);
    return changed.verdict() == Verdict.HOLDS
        && changed.members().size() >= Math.max(1, line.members().size())
        && Copies.in(text) <= Copies.in(line.latex())
        && Copies.definesNoMore(text, changed.message(), line.message());
  }
}
