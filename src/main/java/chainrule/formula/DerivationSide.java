package chainrule.formula;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Printer;
import chainrule.formula.reason.Reason;
import chainrule.formula.reason.ReasonSearch;
import chainrule.formula.reason.RuleName;
import chainrule.formula.reason.RuleUse;
import chainrule.formula.reason.StepBudget;
import chainrule.formula.repair.tree.TargetRepair;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.resolve.SymbolTable;
import chainrule.formula.verify.ClaimVerifier;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One side of an equation in a derivation, to be compared with others that are equal to it. Whether
 * it is true is not asked. Immutable.
 */
public final class DerivationSide {
  private static final long MOST_STEPS = 20_000;
  private static final Set<RuleName> ALGEBRA =
      EnumSet.of(
          RuleName.MULTIPLY_OUT,
          RuleName.CANCEL,
          RuleName.COMMON_DENOMINATOR,
          RuleName.SUM_OF_SUMS,
          RuleName.CONSTANT_OUT_OF_SUM);

  private final int line;
  private final Expr head;
  private final Expr side;
  private final Condition condition;
  private final SymbolTable names;
  private final ClaimVerifier verifier;

  private DerivationSide(
      int line,
      Expr head,
      Expr side,
      Condition condition,
      SymbolTable names,
      ClaimVerifier verifier) {
    this.line = line;
    this.head = head;
    this.side = side;
    this.condition = condition;
    this.names = names;
    this.verifier = verifier;
  }

  /**
   * The sides of a derivation, the heads of its chains left out, and what cannot be read.
   *
   * @param setting what the letters mean
   * @param lines the derivation
   * @return in order
   */
  public static List<DerivationSide> in(Setting setting, DerivationLines lines) {
    List<ResolvedLine> resolved = ResolvedLine.all(setting, lines.inputs());
    return IntStream.range(0, resolved.size())
        .boxed()
        .flatMap(line -> in(line, resolved.get(line)))
        .toList();
  }

  private static Stream<DerivationSide> in(int line, ResolvedLine resolved) {
    ClaimVerifier verifier = LineVerifiers.verifier(resolved.before().declared(), Derivation.SEED);
    SymbolTable names = resolved.row().after().names();
    return resolved.row().chains().stream().flatMap(chain -> of(line, chain, names, verifier));
  }

  private static Stream<DerivationSide> of(
      int line, Chain chain, SymbolTable names, ClaimVerifier verifier) {
    int heads = chain.earlier().isEmpty() ? 1 : 0;
    return chain.head().value().stream()
        .flatMap(
            head ->
                chain.sides().stream()
                    .skip(heads)
                    .flatMap(side -> side.value().stream())
                    .map(
                        side ->
                            new DerivationSide(
                                line, head, side, chain.condition(), names, verifier)));
  }

  /** The number of its line, from 0. */
  public int line() {
    return line;
  }

  /** The head of its chain, in LaTeX. */
  public String head() {
    return Printer.latex(head);
  }

  /** The side, in LaTeX. */
  public String latex() {
    return Printer.latex(side);
  }

  /** The head of its chain as a side. */
  public DerivationSide start() {
    return new DerivationSide(line, head, head, condition, names, verifier);
  }

  /** Whether it is about the same head as another side, and claims at least as much. */
  public boolean isAbout(DerivationSide other) {
    return head().equals(other.head())
        && (condition.isAlways()
            || Printer.latex(condition).equals(Printer.latex(other.condition)));
  }

  /** Whether it says the same as another side in another order, or with other names. */
  public boolean isRearrangementOf(DerivationSide other) {
    return search(other).isRearrangement();
  }

  /** By which rules it becomes another side; empty where that is not known. */
  public Optional<StepReason> reasonFor(DerivationSide other) {
    return search(other).run().map(DerivationSide::reason);
  }

  /** The part of it that changes on the way to another side; empty where all of it does. */
  public Optional<String> placeOfChange(DerivationSide other) {
    return search(other).differingPart().map(Printer::latex);
  }

  /**
   * What is wrong with it where another side is meant; empty where they are the same or too far
   * apart.
   */
  public List<RepairKind> slips(DerivationSide meant) {
    return new TargetRepair(side, withOwnLetters(meant.side), names)
        .changes().stream().map(RepairKinds::of).toList();
  }

  private ReasonSearch search(DerivationSide other) {
    return new ReasonSearch(
        side,
        withOwnLetters(other.side),
        condition,
        claim -> verifier.forLine().survives(claim, ReasonFinder.POINTS),
        new StepBudget(MOST_STEPS));
  }

  /** Letters that stand for every value are other objects in another derivation. */
  private Expr withOwnLetters(Expr others) {
    Set<IndexVariable> own = new LinkedHashSet<>(ExprQueries.freeIndices(head));
    own.addAll(ExprQueries.freeIndices(side));
    Map<IndexVariable, Expr> letters = new LinkedHashMap<>();
    for (IndexVariable letter : ExprQueries.freeIndices(others)) {
      own.stream()
          .filter(mine -> mine.name().equals(letter.name()))
          .forEach(mine -> letters.put(letter, new IndexRef(mine)));
    }
    return ExprQueries.substitute(others, letters);
  }

  private static StepReason reason(Reason reason) {
    int weight = reason.uses().stream().mapToInt(use -> use.rule().weight()).sum();
    boolean isAlgebra = reason.uses().stream().map(RuleUse::rule).allMatch(ALGEBRA::contains);
    return new StepReason(
        ReasonWords.of(new LineReason(reason.uses(), true, List.of())), weight, isAlgebra);
  }
}
