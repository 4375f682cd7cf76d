package chainrule.formula.repair;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.resolve.SymbolTable;
import chainrule.formula.shape.Shape;
import chainrule.formula.verify.Claim;
import chainrule.formula.verify.ClaimVerifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Searches a true line near a false one: one cheap edit, then two, then one insertion. Shapes are
 * looked at first, then one point, then four, then all.
 */
public final class Repairs {
  private static final int MOST_PAIRS = 5_000;
  private static final int MOST_INSERTIONS = 8_000;
  private static final int ENOUGH = 8;
  private static final int LARGEST = 300;
  private static final int DEEPEST = 60;

  /** What it takes to put an edit together, in numbers that could be computed instead. */
  private static final int COST = 1_500;

  private final ClaimVerifier judge;
  private final Pool pool;
  private final Claim claim;
  private final List<Expr> neighbours;
  private final Set<IndexVariable> free;
  private final Set<String> tried = new HashSet<>();

  /**
   * Prepares the search.
   *
   * @param names the setting
   * @param judge what tells true from false
   * @param claim the line that is false or meaningless
   * @param neighbours the other sides of the chain
   */
  public Repairs(SymbolTable names, ClaimVerifier judge, Claim claim, List<Expr> neighbours) {
    List<Expr> sides = new ArrayList<>(List.of(claim.right(), claim.left()));
    sides.addAll(neighbours);
    this.judge = judge;
    this.claim = claim;
    this.neighbours = sides;
    this.pool = new Pool(names, sides);
    this.free = new LinkedHashSet<>(pool.free());
    tried.add(Printer.latex(claim.left()));
    tried.add(Printer.latex(claim.right()));
  }

  /**
   * A true line.
   *
   * @param latex the side that was changed, as it is now
   * @param words what was changed
   * @param left whether it was the left side
   */
  public record Found(String latex, String words, boolean left) {}

  /** The nearest true line that is one cheap edit away, or true under a condition. */
  public Optional<Found> near(boolean alsoLeft) {
    if (isTooLarge()) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>(cheap(claim.right()));
    edits.addAll(new Reshapings(pool).of(claim.right()));
    return best(edits, false)
        .or(() -> alsoLeft ? best(cheap(claim.left()), true) : Optional.empty())
        .or(this::condition);
  }

  /** The nearest true line that is two cheap edits away, or one insertion. */
  public Optional<Found> farther() {
    if (isTooLarge()) {
      return Optional.empty();
    }
    return best(pairs(cheap(claim.right())), false).or(() -> best(insertions(), false));
  }

  private boolean isTooLarge() {
    return size(claim.left()) + size(claim.right()) > LARGEST
        || Math.max(depth(claim.left()), depth(claim.right())) > DEEPEST;
  }

  private static int depth(Expr e) {
    return 1 + e.children().stream().mapToInt(Repairs::depth).max().orElse(0);
  }

  private List<Edit> cheap(Expr side) {
    return new Exchanges(pool).of(side);
  }

  /** The line as it is, for some values of a free letter only. */
  private Optional<Found> condition() {
    Optional<Shape> left = pool.shape(claim.left());
    boolean comparable =
        left.isPresent() && pool.shape(claim.right()).filter(s -> s.agrees(left.get())).isPresent();
    for (IndexVariable letter : comparable ? free : Set.<IndexVariable>of()) {
      Expr index = new IndexRef(letter);
      for (Expr other : pool.indicesLike(index, List.of())) {
        for (Order order : List.of(Order.NOT_EQUAL, Order.EQUAL)) {
          Condition only = new Condition(List.of(new Condition.Comparison(index, order, other)));
          Claim restricted =
              new Claim(claim.left(), claim.order(), claim.right(), claim.condition().and(only));
          if (sameRange(index, other)
              && judge.survives(restricted, 4)
              && judge.verify(restricted).holds()) {
            String words = Printer.latex(only);
            return Optional.of(
                new Found(
                    Printer.latex(claim.right()) + " \\quad (" + words + ")",
                    "it is true for “" + words + "” only",
                    false));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean sameRange(Expr a, Expr b) {
    return IndexRanges.of(a)
        .map(r -> Printer.latex(r.high()))
        .equals(IndexRanges.of(b).map(r -> Printer.latex(r.high())));
  }

  /** Two cheap edits at two places, the likelier slips first. */
  private List<Edit> pairs(List<Edit> cheap) {
    List<Edit> likely = cheap.stream().filter(edit -> Likelihood.of(edit) < 2).toList();
    List<Edit> pairs = new ArrayList<>();
    for (int total = 0; total <= 2; total++) {
      for (int a = 0; a < likely.size() && pairs.size() < MOST_PAIRS; a++) {
        for (int b = 0; b < a; b++) {
          if (Likelihood.of(likely.get(a)) + Likelihood.of(likely.get(b)) == total) {
            likely.get(b).and(likely.get(a)).ifPresent(pairs::add);
          }
        }
      }
    }
    return pairs.subList(0, Math.min(pairs.size(), MOST_PAIRS));
  }

  private List<Edit> insertions() {
    List<Edit> insertions = new Insertions(pool).of(claim.right(), MOST_INSERTIONS);
    return insertions.subList(0, Math.min(insertions.size(), MOST_INSERTIONS));
  }

  /** The best of those that are true, looking no further than a few. */
  private Optional<Found> best(List<Edit> edits, boolean left) {
    List<Edit> found = new ArrayList<>();
    for (Edit edit : smallestFirst(edits, left ? claim.left() : claim.right())) {
      if (found.size() >= ENOUGH) {
        break;
      }
      if (isTrue(edit, left)) {
        found.add(edit);
      }
    }
    return found.stream()
        .min(Comparator.comparingInt(edit -> rank(edit, left)))
        .map(edit -> new Found(Printer.latex(edit.result()), edit.words(), left));
  }

  private static List<Edit> smallestFirst(List<Edit> edits, Expr was) {
    int size = size(was);
    Map<Integer, List<Edit>> bySize = new TreeMap<>();
    edits.forEach(
        edit ->
            bySize
                .computeIfAbsent(Math.abs(size(edit.result()) - size), k -> new ArrayList<>())
                .add(edit));
    return bySize.values().stream().flatMap(List::stream).toList();
  }

  private int rank(Edit edit, boolean left) {
    Expr was = left ? claim.left() : claim.right();
    String fresh = Printer.latex(edit.fresh());
    boolean nearby =
        neighbours.stream().skip(1).anyMatch(side -> Printer.latex(side).contains(fresh));
    return 2 * Math.abs(size(edit.result()) - size(was)) + (nearby ? 0 : 3);
  }

  private static int size(Expr e) {
    int[] count = {0};
    ExprQueries.walk(e, part -> count[0]++);
    return count[0];
  }

  private boolean isTrue(Edit edit, boolean left) {
    Expr changed = edit.result();
    if (!judge.budget().affords(COST)
        || !free.containsAll(ExprQueries.freeIndices(changed))
        || !tried.add(Printer.latex(changed))) {
      return false;
    }
    Expr other = left ? claim.right() : claim.left();
    Optional<Shape> shape = pool.computed(changed);
    boolean fits =
        shape.isPresent() && pool.shape(other).filter(s -> s.agrees(shape.get())).isPresent();
    if (!fits || isEmptied(changed) || isCopied(other, changed, left)) {
      return false;
    }
    Claim changedClaim =
        left
            ? new Claim(changed, claim.order(), claim.right(), claim.condition())
            : new Claim(claim.left(), claim.order(), changed, claim.condition());
    return judge.survives(changedClaim, 1)
        && judge.survives(changedClaim, 4)
        && judge.verify(changedClaim).holds();
  }

  /** What is made from the other side says nothing, unless it was there before. */
  private boolean isCopied(Expr other, Expr changed, boolean left) {
    if (changed instanceof SymbolRef && Pool.resolved(changed).equals(Pool.resolved(other))) {
      return true;
    }
    return !other.children().isEmpty()
        && contains(changed, other)
        && !contains(left ? claim.left() : claim.right(), other);
  }

  private static boolean contains(Expr whole, Expr part) {
    return whole.equals(part) || whole.children().stream().anyMatch(child -> contains(child, part));
  }

  /**
   * A sum over nothing would make many lines true; letters that print alike cannot be told apart.
   */
  private static boolean isEmptied(Expr changed) {
    boolean[] emptied = {false};
    ExprQueries.walk(
        changed,
        part ->
            emptied[0] |=
                part instanceof BigOperator big
                    && big.condition().comparisons().stream().anyMatch(Repairs::isOfOneLetter));
    return emptied[0];
  }

  private static boolean isOfOneLetter(Condition.Comparison comparison) {
    return Printer.latex(comparison.left()).equals(Printer.latex(comparison.right()));
  }
}
