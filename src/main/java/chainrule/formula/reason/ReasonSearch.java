package chainrule.formula.reason;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.shape.Shape;
import chainrule.formula.verify.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Looks for the cheapest rules under which two sides become the same. */
public final class ReasonSearch {
  private final Condition condition;
  private final Predicate<Claim> judge;
  private final Workspace workspace;
  private final Expr given;
  private final Expr sought;
  private final Expr left;
  private final Expr right;
  private final List<Expr> entry;

  /**
   * A search for one equation.
   *
   * @param left one side
   * @param right the other side, of the same shape
   * @param condition when the two are equal
   * @param judge whether a claim about indices is true in the setting
   * @param budget how many steps may be taken
   */
  public ReasonSearch(
      Expr left, Expr right, Condition condition, Predicate<Claim> judge, StepBudget budget) {
    this.condition = condition;
    this.judge = judge;
    this.workspace = new Workspace(condition, judge, budget);
    this.given = left;
    this.sought = right;
    this.left = ConditionSubstitution.of(left, condition);
    this.right = ConditionSubstitution.of(right, condition);
    workspace.learn(left);
    workspace.learn(right);
    Shape shape = left.requireShape();
    this.entry = entry(shape.free() ? right.requireShape() : shape);
  }

  /** Theorems that the equation itself states: such a reason would go round in a circle. */
  private Set<RuleName> barred() {
    Set<RuleName> stated = EnumSet.noneOf(RuleName.class);
    addStated(stated, left, right);
    addStated(stated, right, left);
    return stated;
  }

  private void addStated(Set<RuleName> stated, Expr from, Expr to) {
    Expr start = normal(from, use -> use.rule() == RuleName.STANDARD_DERIVATIVE);
    for (Rule rule : Rules.of(start.getClass())) {
      if (rule.name().isTheorem() && states(rule, start, to)) {
        stated.add(rule.name());
      }
    }
  }

  private boolean states(Rule theorem, Expr from, Expr to) {
    return theorem
        .rewrite()
        .at(from, workspace)
        .filter(
            stated ->
                workspace.order().same(normal(stated, Renaming::is), normal(to, Renaming::is)))
        .isPresent();
  }

  /** The rules, or empty where none are found that make the sides the same. */
  public Optional<Reason> run() {
    try {
      return search().map(this::withCondition);
    } catch (StepsExceededException | SemanticException | NoSuchElementException unexplained) {
      return Optional.empty();
    }
  }

  /** Sides that only the condition makes the same are so because it makes two letters one. */
  private Reason withCondition(Reason reason) {
    return reason.uses().isEmpty() && !condition.comparisons().isEmpty() && !sameWithoutCondition()
        ? new Reason(List.of(RuleUse.of(RuleName.INDICES_COMPARED)), reason.between())
        : reason;
  }

  private boolean sameWithoutCondition() {
    return new ReasonSearch(given, sought, Condition.ALWAYS, judge, workspace.budget())
        .isRearrangement();
  }

  /** Whether the sides are the same but for order, brackets, letters of sums and second names. */
  public boolean isRearrangement() {
    try {
      return meet(RuleChoice.ALL.get(0), Renaming::is).isPresent();
    } catch (StepsExceededException tooLarge) {
      return false;
    }
  }

  /**
   * The smallest part of the left side outside of which the sides are the same; empty where that is
   * all of it.
   */
  public Optional<Expr> differingPart() {
    try {
      return Optional.of(new DifferingPart(workspace).of(left, right)).filter(part -> part != left);
    } catch (StepsExceededException | SemanticException | NoSuchElementException stuck) {
      return Optional.empty();
    }
  }

  private Optional<Reason> search() {
    Set<RuleName> barred = barred();
    for (RuleChoice all : RuleChoice.ALL) {
      RuleChoice choice = all.without(barred);
      Optional<Meeting> meeting = meet(choice, choice::allows);
      if (meeting.isPresent()) {
        return Optional.of(reason(choice, cheapest(choice, meeting.get()).uses()));
      }
    }
    return caseByCase();
  }

  private Optional<Reason> caseByCase() {
    CaseSplit split =
        new CaseSplit(left, right, c -> new Workspace(condition.and(c), judge, workspace.budget()));
    List<CaseSplit.Case> cases = split.cases();
    Set<RuleUse> uses = split.uses();
    for (CaseSplit.Case one : cases) {
      Optional<Reason> reason =
          new ReasonSearch(
                  one.left(),
                  one.right(),
                  condition.and(one.condition()),
                  judge,
                  workspace.budget())
              .run();
      if (reason.isEmpty()) {
        return Optional.empty();
      }
      uses.addAll(reason.get().uses());
    }
    return cases.isEmpty()
        ? Optional.empty()
        : Optional.of(new Reason(List.copyOf(uses), List.of()));
  }

  /**
   * One form that both sides have.
   *
   * @param left the rules by which the left side takes it
   * @param right those by which the right side does
   */
  private record Meeting(Expr form, Set<RuleUse> left, Set<RuleUse> right) {
    Set<RuleUse> uses() {
      Set<RuleUse> uses = new LinkedHashSet<>(left);
      uses.addAll(right);
      return uses;
    }

    int weight() {
      return uses().stream().mapToInt(use -> use.rule().weight()).sum();
    }

    /** Of two that cost the same, the one without a dear theorem. */
    boolean isCheaperThan(Meeting other) {
      return weight() < other.weight()
          || (weight() == other.weight() && dearest() < other.dearest());
    }

    private int dearest() {
      return uses().stream().mapToInt(use -> use.rule().weight()).max().orElse(0);
    }
  }

  private Optional<Meeting> meet(RuleChoice choice, Predicate<RuleUse> allowed) {
    try {
      RuleSet leftRules = new RuleSet(allowed);
      RuleSet rightRules = new RuleSet(allowed);
      Expr a = new Normalizer(workspace, leftRules).normal(start(left, choice));
      Expr b = new Normalizer(workspace, rightRules).normal(start(right, choice));
      return workspace.order().same(a, b)
          ? Optional.of(new Meeting(a, leftRules.used(), rightRules.used()))
          : Optional.empty();
    } catch (SemanticException | NoSuchElementException stuck) {
      return Optional.empty();
    }
  }

  private Meeting cheapest(RuleChoice choice, Meeting meeting) {
    Comparator<RuleUse> dear = Comparator.comparing(use -> -use.rule().weight());
    Comparator<RuleUse> definitions = Comparator.comparing(use -> use.symbol().isEmpty());
    Meeting dearFirst = reduced(choice, meeting, dear);
    boolean unfolds = dearFirst.uses().stream().anyMatch(use -> use.symbol().isPresent());
    if (!unfolds || choice.isByEntries()) {
      return dearFirst;
    }
    Meeting definitionsFirst = reduced(choice, meeting, definitions);
    return definitionsFirst.weight() < dearFirst.weight() ? definitionsFirst : dearFirst;
  }

  /** Forbids one rule after the other while the sides still meet by cheaper ones. */
  private Meeting reduced(RuleChoice choice, Meeting meeting, Comparator<RuleUse> order) {
    Meeting kept = meeting;
    Set<RuleUse> forbidden = new LinkedHashSet<>();
    List<RuleUse> candidates = new ArrayList<>(meeting.uses());
    candidates.sort(order);
    for (RuleUse candidate : candidates) {
      forbidden.add(candidate);
      Meeting before = kept;
      Optional<Meeting> cheaper =
          without(candidate, choice, kept, use -> choice.allows(use) && !forbidden.contains(use))
              .filter(other -> other.isCheaperThan(before));
      if (cheaper.isEmpty()) {
        forbidden.remove(candidate);
      }
      kept = cheaper.orElse(kept);
    }
    return kept;
  }

  /** A side that did not use the rule keeps its form, so the other has to take the same. */
  private Optional<Meeting> without(
      RuleUse candidate, RuleChoice choice, Meeting kept, Predicate<RuleUse> allowed) {
    boolean inLeft = kept.left().contains(candidate);
    boolean inRight = kept.right().contains(candidate);
    if (inLeft == inRight) {
      return inLeft ? meet(choice, allowed) : Optional.empty();
    }
    try {
      RuleSet rules = new RuleSet(allowed);
      Expr form = new Normalizer(workspace, rules).normal(start(inLeft ? left : right, choice));
      if (!workspace.order().same(form, kept.form())) {
        return Optional.empty();
      }
      return Optional.of(
          inLeft
              ? new Meeting(form, rules.used(), kept.right())
              : new Meeting(form, kept.left(), rules.used()));
    } catch (SemanticException | NoSuchElementException stuck) {
      return Optional.empty();
    }
  }

  private Expr start(Expr side, RuleChoice choice) {
    return choice.isByEntries() && !entry.isEmpty() && !side.requireShape().isScalar()
        ? EntryRules.entry(side, entry)
        : side;
  }

  /** Letters for the entries of a shape: one for a vector, two for a matrix. */
  private static List<Expr> entry(Shape shape) {
    List<Expr> letters = new ArrayList<>();
    if (!shape.rows().isOne()) {
      letters.add(new IndexRef(BoundLetters.fresh(Range.upTo(shape.rows()))));
    }
    if (!shape.columns().isOne()) {
      letters.add(new IndexRef(BoundLetters.fresh(Range.upTo(shape.columns()))));
    }
    return letters;
  }

  private Reason reason(RuleChoice choice, Set<RuleUse> uses) {
    List<RuleUse> all = new ArrayList<>(uses);
    if (choice.isByEntries() && !entry.isEmpty()) {
      all.add(0, RuleUse.of(RuleName.ENTRY_BY_ENTRY));
      return new Reason(all, List.of());
    }
    return new Reason(all, between(uses));
  }

  /** The forms on the way down from the one side, and up again to the other. */
  private List<Expr> between(Set<RuleUse> uses) {
    List<Expr> way = new ArrayList<>(forms(left, uses));
    List<Expr> back = forms(right, uses);
    for (int k = back.size() - 2; k >= 0; k--) {
      way.add(back.get(k));
    }
    Expr start = way.get(0);
    Expr end = way.get(way.size() - 1);
    List<Expr> between = new ArrayList<>();
    for (Expr form : way) {
      boolean isNew =
          !workspace.order().same(form, start)
              && !workspace.order().same(form, end)
              && between.stream().noneMatch(other -> workspace.order().same(form, other));
      if (isNew) {
        between.add(form);
      }
    }
    Typesetter typesetter = new Typesetter(List.of(left, right));
    return between.stream().map(typesetter::of).toList();
  }

  /** The side with no rule, with those that unfold, and so on, to all rules. */
  private List<Expr> forms(Expr side, Set<RuleUse> uses) {
    List<Expr> forms = new ArrayList<>();
    forms.add(normal(side, use -> false));
    for (RuleName.Stage stage : RuleName.Stage.values()) {
      forms.add(
          normal(side, use -> uses.contains(use) && use.rule().stage().compareTo(stage) <= 0));
    }
    return forms;
  }

  private Expr normal(Expr side, Predicate<RuleUse> allowed) {
    return new Normalizer(workspace, new RuleSet(allowed)).normal(side);
  }
}
