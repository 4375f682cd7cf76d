package chainrule.formula.reading;

import chainrule.formula.grammar.FormulaLexer;
import chainrule.formula.grammar.FormulaParser.ExpressionContext;
import chainrule.formula.grammar.FormulaParser.FactorContext;
import chainrule.formula.grammar.FormulaParser.PieceContext;
import chainrule.formula.grammar.FormulaParser.RelationContext;
import chainrule.formula.grammar.FormulaParser.RowContext;
import chainrule.formula.grammar.FormulaParser.SeparatorContext;
import chainrule.formula.grammar.Parsing;
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
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Reads rows one after the other and remembers what later rows go on from: the head and the other
 * sides of the last chain, its condition, its free letters, and what was defined on the way.
 */
public final class Statements {
  private Names names;
  private Scope scope;
  private List<Side> chain = List.of();
  private Condition condition = Condition.ALWAYS;
  private final Set<String> notes = new LinkedHashSet<>();

  /** Starts with the names of a setting. */
  public Statements(Names names) {
    this.names = names;
    this.scope = new Scope(names, notes);
  }

  /** The names as they are after what was read so far. */
  public Names names() {
    return names;
  }

  /** Adds names, as {@code let} and {@code given} lines do. */
  public void learn(Names more) {
    names = more;
    scope = scope.with(more);
  }

  /** Forgets the last chain: what follows cannot go on from it. */
  public void forget() {
    chain = List.of();
    condition = Condition.ALWAYS;
  }

  /** What is to be said aloud about how the last row was read. */
  public List<String> takeNotes() {
    List<String> taken = List.copyOf(notes);
    notes.clear();
    return taken;
  }

  /** Another reader that goes on from here, and leaves this one as it is. */
  public Statements copy() {
    Statements copy = new Statements(names);
    copy.scope = new Scope(names, copy.notes);
    copy.scope.takeLetters(scope);
    copy.chain = chain;
    copy.condition = condition;
    return copy;
  }

  /** The sides of the last chain as they were typed. */
  public List<String> texts() {
    return chain.stream().map(Side::latex).toList();
  }

  /**
   * Reads a row.
   *
   * @throws Unreadable if the row as a whole cannot be read
   */
  public List<Statement> read(String row) {
    RowContext tree = Parsing.row(row);
    return new Row(row, tree).read();
  }

  /** One row while it is read. */
  private final class Row {
    private final String text;
    private final List<PieceContext> pieces = new ArrayList<>();
    private final List<List<SeparatorContext>> before = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final Set<Integer> done = new LinkedHashSet<>();
    private final Set<String> subscripts;
    private Condition prefix = Condition.ALWAYS;
    private Condition last = Condition.ALWAYS;

    Row(String text, RowContext tree) {
      this.text = text;
      this.subscripts = SubscriptLetters.of(tree);
      scope.knowSubscripts(subscripts);
      List<SeparatorContext> separators = new ArrayList<>();
      for (ParseTree child : tree.contents().children) {
        if (child instanceof SeparatorContext separator) {
          separators.add(separator);
        } else if (((PieceContext) child).getChildCount() > 0) {
          pieces.add((PieceContext) child);
          before.add(List.copyOf(separators));
          separators.clear();
        }
      }
      before.add(List.copyOf(separators));
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

    /** “…, S = …” behind a first statement defines S, if nothing of that name is known. */
    private void definitions() {
      for (int k = 1; k < pieces.size(); k++) {
        PieceContext piece = pieces.get(k);
        boolean equation =
            piece.expression().size() == 2
                && piece.relation(0).EQUAL() != null
                && !startsWithRelation(piece);
        Optional<NameSpec> name =
            equation ? NameSpec.of(piece.expression(0)).filter(this::isUnknown) : Optional.empty();
        if (name.isPresent()) {
          learn(new Definitions(names).define(name.get(), piece.expression(1)));
          done.add(k);
          notes.add("taken as the definition of " + Printer.quoted(name.get().label()));
        }
      }
    }

    private boolean isUnknown(NameSpec name) {
      boolean index = subscripts.contains(name.base()) || names.letters().containsKey(name.base());
      boolean known =
          names.symbols().containsKey(name.label())
              || names.symbols().containsKey(name.base())
              || names.families().containsKey(name.base())
              || names.functions().containsKey(name.base())
              || names.functions().containsKey(name.label());
      boolean builtIn =
          chainrule.formula.tree.Function.named(name.base().replace("\\", "")).isPresent();
      return !known && !builtIn && !index;
    }

    private void piece(int k) {
      PieceContext piece = pieces.get(k);
      boolean keyword =
          before.get(k).stream()
              .anyMatch(
                  s ->
                      isKeyword(
                          s,
                          "if",
                          "for",
                          "for all",
                          "for every",
                          "when",
                          "with",
                          "where",
                          "\\forall"));
      boolean colon = before.get(k + 1).stream().anyMatch(s -> s.COLON() != null);
      if ((keyword && !piece.relation().isEmpty()) || isCondition(piece)) {
        condition(conditionOf(piece), colon);
      } else if (colon && isIndexCondition(piece)) {
        condition(scopedConditions().of(piece), true);
      } else if (piece.relation().isEmpty()) {
        fragment(k);
      } else if (piece.relation(0).IN() != null && !startsWithRelation(piece)) {
        membership(k);
      } else if (piece.relation(0).DEFINED() != null) {
        defined(piece);
      } else {
        chain(piece);
      }
    }

    private Conditions scopedConditions() {
      return new Conditions(new Reader(scope));
    }

    private Condition conditionOf(PieceContext piece) {
      return isCondition(piece)
          ? scopedConditions().of(Lists.contents(only(piece).orElseThrow().atom().group()))
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
      condition = chained.condition().and(met);
      statements.set(end, new Chain(chained.earlier(), chained.sides(), condition));
    }

    /** “else” behind the last piece: the opposite of the last condition. */
    private void closing(int k) {
      boolean otherwise =
          before.get(k + 1).stream().anyMatch(s -> isKeyword(s, "else", "otherwise"));
      boolean chained =
          !statements.isEmpty() && statements.get(statements.size() - 1) instanceof Chain;
      if (otherwise && chained && !last.isAlways()) {
        restrict(last.not());
      }
    }

    private boolean isCondition(PieceContext piece) {
      return only(piece)
          .map(factor -> factor.atom().group())
          .filter(group -> scopedConditions().isCondition(Lists.contents(group)))
          .isPresent();
    }

    private Optional<FactorContext> only(PieceContext piece) {
      boolean one =
          piece.relation().isEmpty()
              && piece.expression().size() == 1
              && piece.expression(0).sign().isEmpty()
              && piece.expression(0).term().size() == 1
              && piece.expression(0).term(0).factor().size() == 1;
      return one ? Optional.of(piece.expression(0).term(0).factor(0)) : Optional.empty();
    }

    /** w = o, w ≠ o: a comparison whose left side is an index, or one that is no equation. */
    private boolean isIndexCondition(PieceContext piece) {
      if (piece.relation().isEmpty() || startsWithRelation(piece)) {
        return false;
      }
      if (piece.relation(0).EQUAL() == null) {
        return true;
      }
      try {
        Expr left = new Reader(scope).expression(piece.expression(0));
        return Ranges.of(left).isPresent();
      } catch (Meaningless | Unreadable other) {
        return false;
      }
    }

    /** No relation: another case of the head before it, or nothing at all. */
    private void fragment(int k) {
      PieceContext piece = pieces.get(k);
      boolean listed =
          pieces.subList(k + 1, pieces.size()).stream()
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
          begin();
        }
        chain = List.of(side(piece.expression(0), Order.EQUAL));
        condition = prefix;
        chain
            .get(0)
            .fault()
            .ifPresent(
                fault -> {
                  throw fault;
                });
        statements.add(
            new Remark(
                "nothing is claimed here; write “X =” before it, or go on with “= …” below"));
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
                                  && !names
                                      .symbols()
                                      .containsKey(Spelling.word(factor.atom().WORD().getText()))));
    }

    private void begin() {
      scope = new Scope(names, notes);
      scope.knowSubscripts(subscripts);
      chain = List.of();
      condition = Condition.ALWAYS;
    }

    private void chain(PieceContext piece) {
      boolean continues = startsWithRelation(piece);
      if (continues && chain.isEmpty()) {
        throw new Unreadable("this line goes on from a line above, and there is none", 0);
      }
      if (!continues && prefix.isAlways()) {
        begin();
      } else if (!continues) {
        chain = List.of();
        condition = Condition.ALWAYS;
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
      add(chain, sides);
      List<Side> longer = new ArrayList<>(chain);
      longer.addAll(sides);
      chain = longer;
    }

    private void add(List<Side> earlier, List<Side> sides) {
      condition =
          (earlier.isEmpty() || !earlier.equals(chain) ? Condition.ALWAYS : condition)
              .and(prefix)
              .and(scope.takeSuffix());
      last = condition.isAlways() ? last : condition;
      statements.add(new Chain(List.copyOf(earlier), List.copyOf(sides), condition));
      prefix = Condition.ALWAYS;
    }

    private Side side(ExpressionContext context, Order order) {
      String latex = textOf(context);
      try {
        Expr value = new Reader(scope).expression(context);
        return new Side(latex, Optional.of(value), Optional.empty(), order);
      } catch (Meaningless | Unreadable fault) {
        return new Side(latex, Optional.empty(), Optional.of(fault), order);
      }
    }

    private String textOf(ParserRuleContext context) {
      return text.substring(
          context.getStart().getStartIndex(), context.getStop().getStopIndex() + 1);
    }

    /** x, y ∈ S: a claim about shapes, or a restriction of numbers. */
    private void membership(int k) {
      Reader reader = new Reader(scope);
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
                      new Unreadable(
                          "only a name can be defined", piece.getStart().getStartIndex()));
      if (!isUnknown(name)) {
        statements.add(
            new Remark(
                Printer.quoted(name.label()) + " is known; giving it a new value claims nothing"));
        return;
      }
      learn(new Definitions(names).define(name, piece.expression(1)));
      statements.add(new Definition(name.label()));
    }
  }

  private static boolean startsWithRelation(PieceContext piece) {
    return piece.getChildCount() > 0 && piece.getChild(0) instanceof RelationContext;
  }

  private static boolean isKeyword(SeparatorContext separator, String... words) {
    if (separator.KEYWORD() == null) {
      return false;
    }
    TerminalNode node = separator.KEYWORD();
    String word =
        node.getText().startsWith("\\text")
            ? Spelling.word(node.getText()).replaceAll("[ ,:.]+$", "")
            : node.getText();
    return node.getSymbol().getType() == FormulaLexer.KEYWORD && List.of(words).contains(word);
  }
}
