package chainrule.formula.reading;

import chainrule.formula.grammar.FormulaParser.ExpressionContext;
import chainrule.formula.grammar.FormulaParser.PieceContext;
import chainrule.formula.grammar.FormulaParser.RelationContext;
import chainrule.formula.grammar.FormulaParser.RowContext;
import chainrule.formula.grammar.Unreadable;
import chainrule.formula.reading.Statement.Chain;
import chainrule.formula.reading.Statement.Definition;
import chainrule.formula.reading.Statement.Membership;
import chainrule.formula.reading.Statement.Remark;
import chainrule.formula.tree.Condition;
import chainrule.formula.tree.Condition.Order;
import chainrule.formula.tree.Domain;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Meaningless;
import chainrule.formula.tree.Printer;
import chainrule.formula.tree.Ranges;
import chainrule.formula.tree.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/** One row while it is read. */
final class RowReader {
  private static final List<String> CONDITIONAL =
      List.of("if", "for", "for all", "for every", "when", "with", "where", "\\forall");
  private static final List<String> OTHERWISE = List.of("else", "otherwise");

  private final Memory memory;
  private final String text;
  private final Pieces pieces;
  private final List<Statement> statements = new ArrayList<>();
  private final Set<Integer> done = new LinkedHashSet<>();
  private final Set<String> subscripts;
  private Condition prefix = Condition.ALWAYS;
  private Condition last = Condition.ALWAYS;

  RowReader(Memory memory, String text, RowContext tree) {
    this.memory = memory;
    this.text = text;
    this.pieces = new Pieces(tree);
    this.subscripts = SubscriptLetters.of(tree);
    memory.scope.knowSubscripts(subscripts);
  }

  List<Statement> read() {
    definitions();
    for (int k = 0; k < pieces.size(); k++) {
      if (!done.contains(k)) {
        piece(k);
      }
      closing(k);
    }
    if (statements.isEmpty()) {
      statements.add(new Remark("nothing is claimed here"));
    }
    return statements;
  }

  /**
   * “…, S = …” behind a first statement defines S, if nothing of that name is known; y′ = … could
   * be a claim about a derivative.
   */
  private void definitions() {
    for (int k = 1; k < pieces.size(); k++) {
      PieceContext piece = pieces.get(k);
      boolean equation =
          piece.expression().size() == 2
              && piece.relation(0).EQUAL() != null
              && !Pieces.startsWithRelation(piece);
      Optional<NameSpec> name =
          equation
              ? NameSpec.of(piece.expression(0)).filter(n -> !n.isPrimed() && isUnknown(n))
              : Optional.empty();
      if (name.isPresent()) {
        memory.learn(new Definitions(memory.names).define(name.get(), piece.expression(1)));
        done.add(k);
        memory.notes.add("taken as the definition of " + Printer.quoted(name.get().label()));
      }
    }
  }

  private boolean isUnknown(NameSpec name) {
    boolean index =
        subscripts.contains(name.base()) || memory.names.letters().containsKey(name.base());
    boolean known =
        memory.names.symbols().containsKey(name.label())
            || memory.names.symbols().containsKey(name.base())
            || memory.names.families().containsKey(name.base())
            || memory.names.functions().containsKey(name.unprimed())
            || memory.names.functions().containsKey(name.label());
    boolean builtIn =
        chainrule.formula.tree.Function.named(name.unprimed().replace("\\", "")).isPresent();
    return !known && !builtIn && !index;
  }

  private void piece(int k) {
    PieceContext piece = pieces.get(k);
    boolean keyword = pieces.isIntroduced(k, CONDITIONAL);
    boolean colon = pieces.hasColonBehind(k);
    if ((keyword && !piece.relation().isEmpty()) || isCondition(piece)) {
      condition(conditionOf(piece), colon);
    } else if (colon && isIndexCondition(piece)) {
      condition(scopedConditions().of(piece), true);
    } else if (piece.relation().isEmpty()) {
      fragment(k);
    } else if (piece.relation(0).IN() != null && !Pieces.startsWithRelation(piece)) {
      membership(k);
    } else if (piece.relation(0).DEFINED() != null) {
      defined(piece);
    } else {
      chain(piece);
    }
  }

  private Conditions scopedConditions() {
    return new Conditions(new Reader(memory.scope));
  }

  private Condition conditionOf(PieceContext piece) {
    return isCondition(piece)
        ? scopedConditions().of(Lists.contents(Pieces.only(piece).orElseThrow().atom().group()))
        : scopedConditions().of(piece);
  }

  /** A condition belongs to the statement before it, or to what comes after its colon. */
  private void condition(Condition met, boolean colon) {
    last = met;
    boolean before =
        !statements.isEmpty() && statements.get(statements.size() - 1) instanceof Chain;
    if (colon || !before) {
      prefix = prefix.and(met);
    } else {
      restrict(met);
    }
  }

  private void restrict(Condition met) {
    int end = statements.size() - 1;
    Chain chained = (Chain) statements.get(end);
    memory.condition = chained.condition().and(met);
    statements.set(end, new Chain(chained.earlier(), chained.sides(), memory.condition));
  }

  /** “else” behind the last piece: the opposite of the last condition. */
  private void closing(int k) {
    boolean otherwise = pieces.isIntroduced(k + 1, OTHERWISE);
    boolean chained =
        !statements.isEmpty() && statements.get(statements.size() - 1) instanceof Chain;
    if (otherwise && chained && !last.isAlways()) {
      restrict(last.not());
    }
  }

  private boolean isCondition(PieceContext piece) {
    return Pieces.only(piece)
        .map(factor -> factor.atom().group())
        .filter(group -> scopedConditions().isCondition(Lists.contents(group)))
        .isPresent();
  }

  /** w = o, w ≠ o: a comparison whose left side is an index, or one that is no equation. */
  private boolean isIndexCondition(PieceContext piece) {
    if (piece.relation().isEmpty() || Pieces.startsWithRelation(piece)) {
      return false;
    }
    if (piece.relation(0).EQUAL() == null) {
      return true;
    }
    try {
      Expr left = new Reader(memory.scope).expression(piece.expression(0));
      return Ranges.of(left).isPresent();
    } catch (Meaningless | Unreadable other) {
      return false;
    }
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
      Side side = side(piece.expression(0), Order.EQUAL);
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
      statements.add(
          new Remark("nothing is claimed here; write `X =` before it, or go on with `= …` below"));
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
                                    .containsKey(Spelling.word(factor.atom().WORD().getText()))));
  }

  private void chain(PieceContext piece) {
    boolean continues = Pieces.startsWithRelation(piece);
    if (continues && memory.chain.isEmpty()) {
      throw new Unreadable("this line goes on from a line above, and there is none", 0);
    }
    if (!continues && prefix.isAlways()) {
      memory.begin(subscripts);
    } else if (!continues) {
      memory.chain = List.of();
      memory.condition = Condition.ALWAYS;
    }
    List<Side> sides = new ArrayList<>();
    Order order = Order.EQUAL;
    for (ParseTree child : piece.children) {
      if (child instanceof RelationContext relation) {
        order = Conditions.order(relation);
      } else {
        sides.add(side((ExpressionContext) child, order));
      }
    }
    if (sides.isEmpty() || (!continues && sides.size() < 2)) {
      throw new Unreadable("one side of the equation is missing", text.length());
    }
    add(memory.chain, sides);
    List<Side> longer = new ArrayList<>(memory.chain);
    longer.addAll(sides);
    memory.chain = longer;
  }

  private void add(List<Side> earlier, List<Side> sides) {
    memory.condition =
        (earlier.isEmpty() || !earlier.equals(memory.chain) ? Condition.ALWAYS : memory.condition)
            .and(prefix)
            .and(memory.scope.takeSuffix());
    last = memory.condition.isAlways() ? last : memory.condition;
    statements.add(new Chain(List.copyOf(earlier), List.copyOf(sides), memory.condition));
    prefix = Condition.ALWAYS;
  }

  private Side side(ExpressionContext context, Order order) {
    String latex = textOf(context);
    try {
      Expr value = new Reader(memory.scope).expression(context);
      return new Side(latex, Optional.of(value), Optional.empty(), order);
    } catch (Meaningless | Unreadable fault) {
      return new Side(latex, Optional.empty(), Optional.of(fault), order);
    }
  }

  private String textOf(ParserRuleContext context) {
    return text.substring(context.getStart().getStartIndex(), context.getStop().getStopIndex() + 1);
  }

  /** x, y ∈ S: a claim about shapes, or a restriction of numbers. */
  private void membership(int k) {
    Reader reader = new Reader(memory.scope);
    PieceContext piece = pieces.get(k);
    ExpressionContext set = piece.expression(1);
    List<ExpressionContext> elements = new ArrayList<>();
    for (int j = k; j >= 0 && (j == k || pieces.get(j).relation().isEmpty()); j--) {
      elements.add(0, pieces.get(j).expression(0));
    }
    for (ExpressionContext element : elements) {
      Expr value = reader.expression(element);
      Sets sets = new Sets(reader);
      boolean number = reader.shape(value).map(Shape::isScalar).orElse(false);
      if (number && sets.isOfNumbers(set)) {
        condition(new Condition(sets.membership(value, set), false), false);
      } else {
        Sets.Kind kind = sets.kind(set);
        if (kind.domain().kind() == Domain.Kind.REAL) {
          statements.add(new Membership(value, kind.shape()));
        }
      }
    }
    if (statements.isEmpty()) {
      statements.add(new Remark("this restricts what follows"));
    }
  }

  private void defined(PieceContext piece) {
    NameSpec name =
        NameSpec.of(piece.expression(0))
            .orElseThrow(
                () ->
                    new Unreadable("only a name can be defined", piece.getStart().getStartIndex()));
    if (!isUnknown(name)) {
      statements.add(
          new Remark(
              Printer.quoted(name.label()) + " is known; giving it a new value claims nothing"));
      return;
    }
    memory.learn(new Definitions(memory.names).define(name, piece.expression(1)));
    statements.add(new Definition(name.label()));
  }
}
