package chainrule.formula.resolve;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Domain;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.Shape;
import chainrule.formula.parse.FormulaParser.ExpressionContext;
import chainrule.formula.parse.FormulaParser.PieceContext;
import chainrule.formula.parse.FormulaParser.RelationContext;
import chainrule.formula.parse.FormulaParser.RowContext;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.resolve.Statement.Membership;
import chainrule.formula.resolve.Statement.NoClaim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** One row while it is read. */
final class RowResolver {
  private static final List<String> CONDITIONAL =
      List.of("if", "for", "for all", "for every", "when", "with", "where", "\\forall");

  private final ResolverState memory;
  private final String text;
  private final RowSegments pieces;
  private final List<Statement> statements = new ArrayList<>();
  private final Set<String> subscripts;
  private final InlineDefinitions fresh;
  private final ConditionSegments conditions;
  private final CaseConditions cases = new CaseConditions();
  private Condition prefix = Condition.ALWAYS;

  RowResolver(ResolverState memory, String text, RowContext tree) {
    this.memory = memory;
    this.text = text;
    this.pieces = new RowSegments(tree);
    this.subscripts = SubscriptLetters.of(tree);
    memory.scope.knowSubscripts(subscripts);
    this.fresh = new InlineDefinitions(memory, subscripts);
    this.conditions = new ConditionSegments(memory);
  }

  List<Statement> read() {
    Set<Integer> done = fresh.learnTrailing(pieces);
    for (int k = 0; k < pieces.size(); k++) {
      if (!done.contains(k)) {
        prefix = pieces.isOtherwise(k) ? prefix.and(cases.otherwise()) : prefix;
        piece(k);
      }
    }
    if (statements.isEmpty()) {
      statements.add(NoClaim.because(NoClaim.Reason.NOTHING_STATED));
    }
    return statements;
  }

  private void piece(int k) {
    PieceContext piece = pieces.get(k);
    boolean keyword = pieces.isIntroduced(k, CONDITIONAL);
    boolean colon = pieces.hasColonBehind(k);
    if ((keyword && !piece.relation().isEmpty()) || conditions.isCondition(piece)) {
      condition(conditions.of(piece), colon);
    } else if (colon && conditions.isIndexCondition(piece)) {
      condition(conditions.of(piece), true);
    } else if (piece.relation().isEmpty()) {
      fragment(k);
    } else if (piece.relation(0).IN() != null && !RowSegments.startsWithRelation(piece)) {
      membership(k);
    } else if (piece.relation(0).DEFINED() != null) {
      statements.add(fresh.learn(piece));
    } else {
      chain(piece);
    }
  }

  /** A condition belongs to the statement before it, or to what comes after its colon. */
  private void condition(Condition met, boolean colon) {
    boolean before =
        !statements.isEmpty() && statements.get(statements.size() - 1) instanceof Chain;
    if (colon || !before) {
      prefix = prefix.and(met);
    } else {
      restrict(met);
    }
  }

  private void restrict(Condition met) {
    cases.met(met);
    int end = statements.size() - 1;
    Chain chained = (Chain) statements.get(end);
    memory.condition = chained.condition().and(met);
    statements.set(end, new Chain(chained.earlier(), chained.sides(), memory.condition));
  }

  /** No relation: another case of the head before it, or nothing at all. */
  private void fragment(int k) {
    PieceContext piece = pieces.get(k);
    boolean listed =
        pieces.behind(k).stream()
            .filter(p -> !p.relation().isEmpty())
            .findFirst()
            .map(p -> p.relation(0).IN() != null)
            .orElse(false);
    boolean another =
        !statements.isEmpty() && statements.get(statements.size() - 1) instanceof Chain;
    boolean isRemark = isRemark(piece);
    if (listed || isRemark) {
      return;
    }
    if (another) {
      Chain earlier = (Chain) statements.get(statements.size() - 1);
      ChainSide side = side(piece.expression(0), Order.EQUAL);
      cases.another(prefix);
      add(List.of(earlier.head()), List.of(side));
      return;
    }
    if (statements.isEmpty() && k == pieces.size() - 1) {
      if (prefix.isAlways()) {
        memory.begin(subscripts);
      }
      memory.chain = List.of(side(piece.expression(0), Order.EQUAL));
      memory.condition = prefix;
      memory
          .chain
          .get(0)
          .fault()
          .ifPresent(
              fault -> {
                throw fault;
              });
      statements.add(NoClaim.because(NoClaim.Reason.EXPRESSION_ALONE));
    }
  }

  private boolean isRemark(PieceContext piece) {
    return piece.expression(0).term().stream()
        .allMatch(
            term ->
                term.factor().stream()
                    .allMatch(
                        factor ->
                            factor.atom().WORD() != null
                                && !memory
                                    .names
                                    .symbols()
                                    .containsKey(
                                        LatexNormalizer.word(factor.atom().WORD().getText()))));
  }

  private void chain(PieceContext piece) {
    boolean continues = RowSegments.startsWithRelation(piece);
    if (continues && memory.chain.isEmpty()) {
      throw new SyntaxException("this line goes on from a line above, and there is none", 0);
    }
    if (!continues && prefix.isAlways()) {
      memory.begin(subscripts);
    } else if (!continues) {
      memory.chain = List.of();
      memory.condition = Condition.ALWAYS;
    }
    List<ChainSide> sides = new ArrayList<>();
    Order order = Order.EQUAL;
    for (ParseTree child : piece.children) {
      if (child instanceof RelationContext relation) {
        order = ConditionResolver.order(relation);
      } else {
        sides.add(side((ExpressionContext) child, order));
      }
    }
    if (sides.isEmpty() || (!continues && sides.size() < 2)) {
      throw new SyntaxException("one side of the equation is missing", text.length());
    }
    cases.first(memory.condition.and(prefix));
    add(memory.chain, sides);
    List<ChainSide> longer = new ArrayList<>(memory.chain);
    longer.addAll(sides);
    memory.chain = longer;
  }

  private void add(List<ChainSide> earlier, List<ChainSide> sides) {
    Condition suffix = memory.scope.takeSuffix();
    memory.condition = cases.under().and(suffix);
    cases.met(suffix);
    statements.add(new Chain(List.copyOf(earlier), List.copyOf(sides), memory.condition));
    prefix = Condition.ALWAYS;
  }

  private ChainSide side(ExpressionContext context, Order order) {
    String latex = textOf(context);
    int place = context.getStart().getStartIndex();
    try {
      Expr value = new ExpressionResolver(memory.scope).expression(context);
      return new ChainSide(latex, place, Optional.of(value), Optional.empty(), order);
    } catch (SemanticException | SyntaxException fault) {
      return new ChainSide(latex, place, Optional.empty(), Optional.of(fault), order);
    }
  }

  private String textOf(ParserRuleContext context) {
    return text.substring(context.getStart().getStartIndex(), context.getStop().getStopIndex() + 1);
  }

  /** x, y ∈ S: a claim about shapes, or a restriction of numbers. */
  private void membership(int k) {
    ExpressionResolver reader = new ExpressionResolver(memory.scope);
    PieceContext piece = pieces.get(k);
    ExpressionContext set = piece.expression(1);
    List<ExpressionContext> elements = new ArrayList<>();
    for (int j = k; j >= 0 && (j == k || pieces.get(j).relation().isEmpty()); j--) {
      elements.add(0, pieces.get(j).expression(0));
    }
    for (ExpressionContext element : elements) {
      Expr value = reader.expression(element);
      SetResolver sets = new SetResolver(reader);
      boolean number = reader.shape(value).map(Shape::isScalar).orElse(false);
      if (number && sets.isOfNumbers(set)) {
        condition(new Condition(sets.membership(value, set)), false);
      } else {
        SetResolver.Kind kind = sets.kind(set);
        if (kind.domain().kind() == Domain.Kind.REAL) {
          statements.add(new Membership(value, kind.shape()));
        }
      }
    }
    if (statements.isEmpty()) {
      statements.add(NoClaim.because(NoClaim.Reason.RESTRICTION));
    }
  }
}
