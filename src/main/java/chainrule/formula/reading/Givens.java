package chainrule.formula.reading;

import chainrule.formula.grammar.FormulaParser.ExpressionContext;
import chainrule.formula.grammar.FormulaParser.PieceContext;
import chainrule.formula.grammar.Unreadable;
import chainrule.formula.reading.Names.Family;
import chainrule.formula.tree.Cases;
import chainrule.formula.tree.Condition;
import chainrule.formula.tree.Condition.Comparison;
import chainrule.formula.tree.Condition.Order;
import chainrule.formula.tree.Expr;
import chainrule.formula.tree.Given;
import chainrule.formula.tree.Index;
import chainrule.formula.tree.IndexVariable;
import chainrule.formula.tree.IndexVariable.Range;
import chainrule.formula.tree.Item;
import chainrule.formula.tree.Item.Access;
import chainrule.formula.tree.Meaningless;
import chainrule.formula.tree.Num;
import chainrule.formula.tree.Printer;
import chainrule.formula.tree.Ref;
import chainrule.formula.tree.Shape;
import chainrule.formula.tree.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is drawn at random: names, families of columns or numbers, and matrices by index. */
final class Givens {
  private static final int MOST_MEMBERS = 20;

  private Givens() {}

  /** Names up to an ∈ or ∼ share what follows it. */
  static Names of(Names names, List<PieceContext> pieces) {
    Names result = names;
    List<ExpressionContext> waiting = new ArrayList<>();
    for (int k = 0; k < pieces.size(); k++) {
      PieceContext piece = pieces.get(k);
      waiting.add(piece.expression(0));
      if (!piece.relation().isEmpty()) {
        boolean family = k + 1 < pieces.size() && isRangeOf(pieces.get(k + 1), piece.expression(0));
        Optional<PieceContext> range = family ? Optional.of(pieces.get(++k)) : Optional.empty();
        for (ExpressionContext name : waiting) {
          result = given(result, name, piece, range);
        }
        waiting.clear();
      }
    }
    if (!waiting.isEmpty()) {
      throw new Unreadable(
          "“" + waiting.get(0).getText() + "” has no “\\in” behind it",
          waiting.get(0).getStart().getStartIndex());
    }
    return result;
  }

  private static Names given(
      Names names, ExpressionContext context, PieceContext piece, Optional<PieceContext> range) {
    NameSpec name =
        NameSpec.of(context)
            .orElseThrow(
                () ->
                    new Unreadable(
                        "“" + context.getText() + "” is no name",
                        context.getStart().getStartIndex()));
    Sets sets = new Sets(new Reader(Scope.of(names)));
    boolean drawn = piece.relation(0).IN() == null;
    Sets.Kind kind =
        drawn ? sets.distribution(piece.expression(1)) : sets.kind(piece.expression(1));
    return range.isPresent()
        ? family(
            names,
            name,
            kind,
            sets.range(range.get().expression(1)).orElseThrow(() -> unclear(context)))
        : names.withSymbol(name.label(), new Given(name.label(), kind.shape(), kind.domain()));
  }

  /** “v_w ∈ … for w ∈ …”: the second is about the subscript of the first. */
  private static boolean isRangeOf(PieceContext range, ExpressionContext name) {
    return !range.relation().isEmpty()
        && NameSpec.of(name)
            .flatMap(NameSpec::subscript)
            .map(Spelling::label)
            .filter(range.expression(0).getText()::equals)
            .isPresent();
  }

  static Unreadable unclear(ExpressionContext context) {
    return new Unreadable(
        "“" + context.getText() + "” has no range “\\{1, \\dots, n\\}”",
        context.getStart().getStartIndex());
  }

  /** A family is the matrix of its members, side by side. */
  private static Names family(Names names, NameSpec name, Sets.Kind kind, Range range) {
    Size count =
        Size.of(range.high())
            .orElseThrow(() -> new Meaningless("“" + name.label() + "” has no size"));
    if (!kind.shape().isScalar() && !kind.shape().isColumn()) {
      return members(names, name, kind, range);
    }
    boolean numbers = kind.shape().isScalar();
    Shape whole = numbers ? Shape.column(count) : Shape.of(kind.shape().rows(), count);
    Given all = new Given(name.base(), whole, kind.domain());
    IndexVariable letter =
        new IndexVariable(Spelling.label(name.subscript().orElseThrow()), Optional.of(range));
    Expr member =
        new Item(
            new Ref(all),
            numbers ? Access.ENTRY : Access.COLUMN,
            List.of(new Index(letter)),
            name.base());
    return names
        .withFamily(name.base(), new Family(List.of(letter), member))
        .withSymbol("(" + name.base() + ")", all);
  }

  /** Matrices by index are as many names, W_1, W_2, …, and W_l is the one that l names. */
  private static Names members(Names names, NameSpec name, Sets.Kind kind, Range range) {
    Names result = names;
    IndexVariable letter =
        new IndexVariable(Spelling.label(name.subscript().orElseThrow()), Optional.of(range));
    List<Cases.Branch> branches = new ArrayList<>();
    for (int k = literal(range.low(), name); k <= literal(range.high(), name); k++) {
      String label = Printer.subscripted(name.base(), String.valueOf(k));
      Given member = new Given(label, kind.shape(), kind.domain());
      result = result.withSymbol(label, member);
      Comparison isIt = new Comparison(new Index(letter), Order.EQUAL, Expr.number(k));
      branches.add(new Cases.Branch(new Ref(member), new Condition(List.of(isIt))));
    }
    return result.withFamily(name.base(), new Family(List.of(letter), new Cases(branches)));
  }

  private static int literal(Expr end, NameSpec name) {
    if (end instanceof Num num && num.value().intValue() <= MOST_MEMBERS) {
      return num.value().intValue();
    }
    throw new Meaningless(
        "“%s” are matrices, so how many there are has to be a number up to %d"
            .formatted(name.label(), MOST_MEMBERS));
  }
}
