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
import chainrule.formula.parse.ArgumentSyntax;
import chainrule.formula.parse.ExpressionSyntax;
import chainrule.formula.parse.SegmentSyntax;
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

  static SymbolTable of(SymbolTable names, List<SegmentSyntax> segments, RowAccount account) {
    List<NamesInSet> groups = NamesInSet.of(segments);
    SymbolTable result = names;
    for (int k = 0; k < groups.size(); k++) {
      NamesInSet group = groups.get(k);
      boolean family = k + 1 < groups.size() && isRangeOf(groups.get(k + 1), group);
      Optional<NamesInSet> range = family ? Optional.of(groups.get(++k)) : Optional.empty();
      for (ExpressionSyntax name : group.names()) {
        refuseUsed(result, name);
        result = given(result, name(name), group, range, account);
      }
    }
    return result;
  }

  /** What others are written with cannot be drawn anew: they would not follow. */
  private static void refuseUsed(SymbolTable names, ExpressionSyntax name) {
    if (names.isUsed(name(name))) {
      throw new SyntaxException(
          "“%s” is known, and other names are written with it; choose another name"
              .formatted(name.text()),
          name.place());
    }
  }

  private static DefinitionHead name(ExpressionSyntax syntax) {
    return DefinitionHead.of(syntax)
        .orElseThrow(
            () -> new SyntaxException("“" + syntax.text() + "” is no name", syntax.place()));
  }

  private static SymbolTable given(
      SymbolTable names,
      DefinitionHead name,
      NamesInSet group,
      Optional<NamesInSet> range,
      RowAccount account) {
    SetResolver sets = new SetResolver(new ExpressionResolver(new Scope(names, account)));
    SetResolver.Kind kind =
        group.isMember() ? sets.kind(group.set()) : sets.distribution(group.set());
    Optional<NamesInSet> own = range.filter(r -> isRangeOf(r, name));
    return own.isPresent()
        ? family(names, name, kind, sets.wholeRange(own.get().set()))
        : names.withSymbol(
            name.label(), new DeclaredSymbol(name.label(), kind.shape(), kind.domain()));
  }

  /** “v_w ∈ … for w ∈ …”: the second is about the subscript of the first. */
  private static boolean isRangeOf(NamesInSet range, NamesInSet group) {
    ExpressionSyntax nearest = group.names().get(group.names().size() - 1);
    return DefinitionHead.of(nearest).filter(name -> isRangeOf(range, name)).isPresent();
  }

  private static boolean isRangeOf(NamesInSet range, DefinitionHead name) {
    return name.subscript()
        .map(ArgumentSyntax::label)
        .filter(range.names().get(0).spelling()::equals)
        .isPresent();
  }

  /** A family is the matrix of its members, side by side. */
  private static SymbolTable family(
      SymbolTable names, DefinitionHead name, SetResolver.Kind kind, Range range) {
    int first = range.low() instanceof NumberLiteral low ? low.value().intValue() : 1;
    Size count =
        SizeExpression.read(range.high())
            .map(last -> last.plus(Size.of(1 - first)))
            .orElseThrow(() -> new SemanticException("“" + name.label() + "” has no size"));
    if (!kind.shape().isScalar() && !kind.shape().isColumn()) {
      return members(names, name, kind, range);
    }
    boolean numbers = kind.shape().isScalar();
    Shape whole = numbers ? Shape.column(count) : Shape.of(kind.shape().rows(), count);
    DeclaredSymbol all = new DeclaredSymbol(name.base(), whole, kind.domain());
    IndexVariable letter =
        new IndexVariable(name.subscript().orElseThrow().label(), Optional.of(range));
    Expr member =
        new ElementAccess(
            new SymbolRef(all),
            numbers ? Access.ENTRY : Access.COLUMN,
            List.of(new IndexRef(letter)),
            name.base(),
            first);
    return names
        .withFamily(name.base(), new Family(List.of(letter), member))
        .withSymbol("(" + name.base() + ")", all);
  }

  /** Matrices by index are as many names, W_1, W_2, …, and W_l is the one that l names. */
  private static SymbolTable members(
      SymbolTable names, DefinitionHead name, SetResolver.Kind kind, Range range) {
    SymbolTable result = names;
    IndexVariable letter =
        new IndexVariable(name.subscript().orElseThrow().label(), Optional.of(range));
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
