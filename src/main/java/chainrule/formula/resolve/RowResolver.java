package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.parse.ContentsSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.FactorSyntax;
import chainrule.formula.parse.Relation;
import chainrule.formula.parse.RelationSyntax;
import chainrule.formula.parse.SegmentSyntax;
import chainrule.formula.parse.Sign;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.parse.TermSyntax;
import chainrule.formula.parse.Times;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.resolve.Statement.NoClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves one row, segment by segment. */
final class RowResolver {
  private final ResolverState state;
  private final RowAccount account;
  private final ContentsSyntax row;
  private final RowSegments segments;
  private final List<Statement> statements = new ArrayList<>();
  private final Set<String> subscripts;
  private final InlineDefinitions definitions;
  private final ConditionSegments conditions;
  private final Quantifiers quantifiers;
  private final CaseConditions cases = new CaseConditions();
  private Condition prefix = Condition.ALWAYS;
  private Condition premises = Condition.ALWAYS;

  RowResolver(ResolverState state, ContentsSyntax row) {
    this.state = state;
    this.account = state.account();
    this.row = row;
    this.segments = new RowSegments(row, account);
    this.subscripts = SubscriptLetters.of(row);
    state.scope().knowSubscripts(subscripts);
    this.definitions =
        new InlineDefinitions(
            state, segments.goOn() ? state.scope()::isSubscriptSomewhere : subscripts::contains);
    this.conditions = new ConditionSegments(state);
    this.quantifiers = new Quantifiers(state);
  }

  List<Statement> read() {
    Set<Integer> done = definitions.learnTrailing(segments);
    for (int k = 0; k < segments.size(); k++) {
      if (segments.get(k).hasRelation() || !isRemark(segments.get(k), k == segments.size() - 1)) {
        segments.useJoiningWord(k);
      }
      if (!done.contains(k)) {
        prefix = segments.isOtherwise(k) ? prefix.and(cases.otherwise()) : prefix;
        segment(k);
      }
    }
    if (statements.isEmpty() && !prefix.isAlways()) {
      state.head(prefix);
      statements.add(NoClaim.because(NoClaim.Reason.RESTRICTION));
    } else if (statements.isEmpty()) {
      statements.add(NoClaim.because(NoClaim.Reason.NOTHING_STATED));
    }
    account.check(row.span());
    return statements;
  }

  private void segment(int k) {
    SegmentSyntax segment = segments.get(k);
    boolean colon = segments.hasColonBehind(k);
    account.beginStatement(segment.place(), segment.span().end());
    if (isCondition(k)) {
      segments.useConditionalWord(k);
      segments.useCase(k);
      segments.useColonBehind(k);
      Condition met = conditions.of(segment);
      premises = isPremise(k) ? premises.and(met) : premises;
      condition(met, colon || segments.implies(k));
    } else if (quantifiers.take(segments, k)) {
      segments.useColonBehind(k);
    } else if (!segment.hasRelation()) {
      fragment(k);
    } else if (segment.hasRelation(Relation.IN) && !segment.startsWithRelation()) {
      membership(k);
    } else if (segment.hasRelation(Relation.DEFINED)) {
      definition(segment);
    } else {
      if (k + 1 < segments.size()) {
        segments.useColonBehind(k);
      }
      prefix = segments.isImplied(k) && prefix.isAlways() ? premises : prefix;
      claim(segment);
      suppose(segment, k);
    }
  }

  /** An equation before ⇒ may be what is supposed, and not claimed. */
  private void suppose(SegmentSyntax segment, int k) {
    if (segments.implies(k) && !segments.isImplied(k) && segment.hasRelation(Relation.EQUAL)) {
      lastChain().ifPresent(chain -> statements.set(statements.size() - 1, chain.supposed()));
    }
  }

  private boolean isCondition(int k) {
    SegmentSyntax segment = segments.get(k);
    boolean introduced = segment.hasRelation() && segments.isConditional(k);
    return introduced
        || isPremise(k)
        || (segments.isInColumn(k) && conditions.isIndexCondition(segment))
        || (isBesideClaim(k) && !segments.isImplied(k) && conditions.restricts(segment))
        || ConditionSegments.isCondition(segment)
        || ((segments.hasColonBehind(k) || segments.isCase(k))
            && conditions.isIndexCondition(segment));
  }

  private boolean isPremise(int k) {
    return segments.implies(k) && !segments.isImplied(k) && conditions.isPremise(segments.get(k));
  }

  private Optional<Chain> lastChain() {
    return statements.isEmpty()
        ? Optional.empty()
        : Optional.of(statements.get(statements.size() - 1))
            .filter(Chain.class::isInstance)
            .map(Chain.class::cast);
  }

  /** A condition belongs to the statement before it, or to what comes after its colon. */
  private void condition(Condition met, boolean colon) {
    Optional<Chain> before = lastChain();
    if (colon || before.isEmpty()) {
      prefix = prefix.and(met);
    } else {
      restrict(before.get(), met);
    }
  }

  private void restrict(Chain chain, Condition met) {
    cases.met(met);
    Chain restricted = chain.where(met);
    state.restrict(restricted.condition());
    statements.set(statements.size() - 1, restricted);
  }

  /** No relation: another case of the head before it, a chain's first side, or a remark. */
  private void fragment(int k) {
    SegmentSyntax segment = segments.get(k);
    if (isRemark(segment, k == segments.size() - 1)) {
      remark(k);
      return;
    }
    if (isListed(k)) {
      return;
    }
    Optional<Chain> before = lastChain();
    if (before.isPresent() && segment.first().terms().get(0).signs().contains(Sign.PLUS)) {
      throw new SyntaxException(
          "“%s” begins with a sign; what it is added to stands apart".formatted(segment.text()),
          segment.place());
    }
    if (before.isPresent()) {
      ChainSide another = side(segment.first(), Order.EQUAL);
      another
          .fault()
          .ifPresent(
              fault -> {
                throw fault;
              });
      cases.another(prefix);
      add(List.of(before.get().head()), List.of(another));
    } else if (statements.isEmpty() && k == segments.size() - 1) {
      head(segment.first());
    }
  }

  /** In x, y \in S, x is an element like y. */
  private boolean isListed(int k) {
    return segments.behind(k).stream()
        .filter(SegmentSyntax::hasRelation)
        .findFirst()
        .filter(next -> next.hasRelation(Relation.IN))
        .isPresent();
  }

  private boolean isRemark(SegmentSyntax segment, boolean isLast) {
    return segment
        .first()
        .onlyTerm()
        .filter(term -> term.operators().stream().allMatch(Times.JUXTAPOSED::equals))
        .filter(term -> isRemark(term, isLast))
        .isPresent();
  }

  /** Words alone, or words about a name before anything is stated: y \\text{ one-hot}. */
  private boolean isRemark(TermSyntax term, boolean isLast) {
    List<FactorSyntax> factors = term.factors();
    FactorSyntax last = factors.get(factors.size() - 1);
    boolean leads = statements.isEmpty() && !isLast;
    return leads
        ? Apart.isRemark(last, state.names())
        : factors.stream().allMatch(word -> Apart.isRemark(word, state.names()));
  }

  private void remark(int k) {
    SegmentSyntax segment = segments.get(k);
    account.all(segment);
    segments.useColonBehind(k);
    String words = segment.onlyFactor().flatMap(f -> f.atom().name()).orElse(segment.text());
    account.note(RemarkNote.of(words, segment.place()));
  }

  /** The first side of a chain, whose relation is to come in the next row. */
  private void head(ExpressionSyntax syntax) {
    prefix = prefix.isAlways() ? state.heading() : prefix;
    if (prefix.isAlways()) {
      state.begin(subscripts);
    } else {
      state.endChain();
    }
    state.extend(List.of(read(syntax)));
    state.restrict(prefix);
    statements.add(NoClaim.because(NoClaim.Reason.EXPRESSION_ALONE));
  }

  /** A chain; a = b ∈ S also claims where b is. */
  private void claim(SegmentSyntax segment) {
    RelationSyntax last = segment.relations().get(segment.relations().size() - 1);
    if (segment.relations().size() < 2 || last.kind() != Relation.IN) {
      chain(segment);
      return;
    }
    chain(segment.withoutLast());
    account.all(last);
    new MembershipResolver(state.scope())
        .claim(segment.sides().get(segment.sides().size() - 2), segment.last(), state.condition())
        .ifPresent(statements::add);
  }

  private void chain(SegmentSyntax segment) {
    boolean continues = segment.startsWithRelation();
    if (continues && state.chain().isEmpty()) {
      throw nothingAbove();
    }
    if (prefix.isAlways()) {
      refuseUnderUnreadHeading();
    }
    prefix = continues || !prefix.isAlways() ? prefix : state.heading();
    if (!continues && prefix.isAlways()) {
      state.begin(subscripts);
    } else if (!continues) {
      state.endChain();
    }
    List<ChainSide> sides = sides(segment);
    ApproximateSides.note(state.chain(), sides, account);
    cases.first(state.condition().and(prefix));
    add(state.chain(), sides);
    if (segment.isEvaluated()) {
      state.endChain();
    } else {
      state.extend(sides);
    }
  }

  /** J := a = b: what J is now is the head of a chain, which the next rows go on from. */
  private void definition(SegmentSyntax segment) {
    new EvaluationPoints(segment, state.scope()).refuse();
    statements.add(definitions.learn(segment));
    prefix = prefix.isAlways() ? state.heading() : prefix;
    state.begin(subscripts);
    SegmentSyntax value = segment.behindFirst();
    if (value.hasRelation()) {
      List<ChainSide> sides = sides(value);
      cases.first(prefix);
      add(List.of(), sides);
      state.extend(sides);
    } else {
      state.sizeArrays(value);
      state.extend(List.of(read(value.first())));
      state.restrict(prefix);
    }
  }

  private ChainSide read(ExpressionSyntax syntax) {
    return ChainSide.read(syntax, Order.EQUAL, new ExpressionResolver(state.scope()));
  }

  private void refuseUnderUnreadHeading() {
    state
        .unreadHeading()
        .ifPresent(
            heading -> {
              throw new SyntaxException(
                  "“%s”, which this line stands under, was not read".formatted(heading), 0);
            });
  }

  private SyntaxException nothingAbove() {
    String words =
        state
            .unread()
            .map(head -> "“%s”, which this line goes on from, was not read".formatted(head))
            .orElse("this line goes on from a line above, and there is none");
    return new SyntaxException(words, 0);
  }

  private List<ChainSide> sides(SegmentSyntax segment) {
    SumReach.check(segment, state.scope());
    segment.relations().forEach(account::all);
    state.sizeArrays(segment);
    List<ChainSide> sides = ChainSide.all(segment, state.scope());
    new EvaluationPoints(segment, state.scope()).take(sides);
    return sides;
  }

  private void add(List<ChainSide> earlier, List<ChainSide> sides) {
    Condition suffix = state.scope().takeSuffix();
    state.restrict(cases.under().and(suffix));
    cases.met(suffix);
    statements.add(new Chain(List.copyOf(earlier), List.copyOf(sides), state.condition()));
    prefix = Condition.ALWAYS;
  }

  private ChainSide side(ExpressionSyntax syntax, Order order) {
    return ChainSide.of(syntax, order, new ExpressionResolver(state.scope()));
  }

  /** x, y ∈ S: a restriction of numbers beside what is claimed of them, or a claim. */
  private void membership(int k) {
    MembershipResolver memberships = new MembershipResolver(state.scope());
    SegmentSyntax segment = segments.get(k);
    account.all(segment.relations().get(0));
    segments.useColonBehind(k);
    ExpressionSyntax set = segment.sides().get(1);
    Condition under = state.condition().and(prefix);
    for (ExpressionSyntax element : elements(k)) {
      Optional<Condition> restriction =
          isBesideClaim(k) ? memberships.restriction(element, set) : Optional.empty();
      if (restriction.isPresent()) {
        condition(restriction.get(), false);
      } else {
        memberships.claim(element, set, under).ifPresent(statements::add);
      }
    }
    if (statements.isEmpty()) {
      statements.add(NoClaim.because(NoClaim.Reason.RESTRICTION));
    }
  }

  private boolean isBesideClaim(int k) {
    return lastChain().isPresent()
        || segments.behind(k).stream()
            .anyMatch(s -> s.hasRelation() && !s.hasRelation(Relation.IN));
  }

  /** The left side of an ∈, and those before it that share it. */
  private List<ExpressionSyntax> elements(int k) {
    List<ExpressionSyntax> elements = new ArrayList<>();
    for (int j = k; j >= 0 && (j == k || !segments.get(j).hasRelation()); j--) {
      elements.add(0, segments.get(j).first());
    }
    return elements;
  }
}
