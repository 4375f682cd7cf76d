package chainrule.formula.resolve;

import chainrule.formula.ast.Cases;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.ElementAccess.Access;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Printer;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.SizeExpression;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.parse.FormulaParser.ExpressionContext;
import chainrule.formula.parse.FormulaParser.PieceContext;
import chainrule.formula.parse.SyntaxException;
import chainrule.formula.resolve.SymbolTable.Family;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is drawn at random: names, families of columns or numbers, and matrices by index. */
final class GivenDeclaration {
  private static final int MOST_MEMBERS = 20;

  private GivenDeclaration() {}

  /** Names up to an ∈ or ∼ share what follows it. */
  static SymbolTable of(SymbolTable names, List<PieceContext> pieces) {
    SymbolTable result = names;
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
      throw new SyntaxException(
          "“" + waiting.get(0).getText() + "” has no “\\in” behind it",
          waiting.get(0).getStart().getStartIndex());
    }
    return result;
  }

  private static SymbolTable given(
      SymbolTable names,
      ExpressionContext context,
      PieceContext piece,
      Optional<PieceContext> range) {
    DefinitionHead name =
        DefinitionHead.of(context)
            .orElseThrow(
                () ->
                    new SyntaxException(
                        "“" + context.getText() + "” is no name",
                        context.getStart().getStartIndex()));
    SetResolver sets = new SetResolver(new ExpressionResolver(Scope.of(names)));
    boolean drawn = piece.relation(0).IN() == null;
    SetResolver.Kind kind =
        drawn ? sets.distribution(piece.expression(1)) : sets.kind(piece.expression(1));
    return range.isPresent()
        ? family(
            names,
            name,
            kind,
            sets.range(range.get().expression(1)).orElseThrow(() -> unclear(context)))
        : names.withSymbol(
            name.label(), new DeclaredSymbol(name.label(), kind.shape(), kind.domain()));
  }

  /** “v_w ∈ … for w ∈ …”: the second is about the subscript of the first. */
  private static boolean isRangeOf(PieceContext range, ExpressionContext name) {
    return !range.relation().isEmpty()
        && DefinitionHead.of(name)
            .flatMap(DefinitionHead::subscript)
            .map(LatexNormalizer::label)
            .filter(range.expression(0).getText()::equals)
            .isPresent();
  }

  static SyntaxException unclear(ExpressionContext context) {
    return new SyntaxException(
        "“" + context.getText() + "” has no range “\\{1, \\dots, n\\}”",
        context.getStart().getStartIndex());
  }

  /** A family is the matrix of its members, side by side. */
  private static SymbolTable family(
      SymbolTable names, DefinitionHead name, SetResolver.Kind kind, Range range) {
    Size count =
        SizeExpression.read(range.high())
            .orElseThrow(() -> new SemanticException("“" + name.label() + "” has no size"));
    if (!kind.shape().isScalar() && !kind.shape().isColumn()) {
      return members(names, name, kind, range);
    }
    boolean numbers = kind.shape().isScalar();
    Shape whole = numbers ? Shape.column(count) : Shape.of(kind.shape().rows(), count);
    DeclaredSymbol all = new DeclaredSymbol(name.base(), whole, kind.domain());
    IndexVariable letter =
        new IndexVariable(
            LatexNormalizer.label(name.subscript().orElseThrow()), Optional.of(range));
    Expr member =
        new ElementAccess(
            new SymbolRef(all),
            numbers ? Access.ENTRY : Access.COLUMN,
            List.of(new IndexRef(letter)),
            name.base());
    return names
        .withFamily(name.base(), new Family(List.of(letter), member))
        .withSymbol("(" + name.base() + ")", all);
  }

  /** Matrices by index are as many names, W_1, W_2, …, and W_l is the one that l names. */
  private static SymbolTable members(
      SymbolTable names, DefinitionHead name, SetResolver.Kind kind, Range range) {
    SymbolTable result = names;
    IndexVariable letter =
        new IndexVariable(
            LatexNormalizer.label(name.subscript().orElseThrow()), Optional.of(range));
    List<Cases.Branch> branches = new ArrayList<>();
    for (int k = literal(range.low(), name); k <= literal(range.high(), name); k++) {
      String label = Printer.subscripted(name.base(), String.valueOf(k));
      DeclaredSymbol member = new DeclaredSymbol(label, kind.shape(), kind.domain());
      result = result.withSymbol(label, member);
      Comparison isIt = new Comparison(new IndexRef(letter), Order.EQUAL, Expr.number(k));
      branches.add(new Cases.Branch(new SymbolRef(member), new Condition(List.of(isIt))));
    }
    return result.withFamily(name.base(), new Family(List.of(letter), new Cases(branches)));
  }

  private static int literal(Expr end, DefinitionHead name) {
    if (end instanceof NumberLiteral num && num.value().intValue() <= MOST_MEMBERS) {
      return num.value().intValue();
    }
    throw new SemanticException(
        "“%s” are matrices, so how many there are has to be a number up to %d"
            .formatted(name.label(), MOST_MEMBERS));
  }
}
