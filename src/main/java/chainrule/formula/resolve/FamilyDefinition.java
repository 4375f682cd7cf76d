package chainrule.formula.resolve;

import chainrule.formula.ast.DefinedSymbol;
import chainrule.formula.ast.DifferentiationTarget;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.ElementAccess.Access;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.RangeVector;
import chainrule.formula.ast.SizeExpression;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.Transpose;
import chainrule.formula.ast.UnitVector;
import chainrule.formula.ast.UserCall;
import chainrule.formula.resolve.SymbolTable.Family;
import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * u_w = …, z_{ij} = …, y^{(n)}_k = …: something for every value of its letters. Where they run from
 * 1, it is kept as the array of all members, so that one can differentiate in any of them.
 *
 * @param shown how a member is written, with a place for each letter
 * @param letters that are free in the body
 */
record FamilyDefinition(String shown, List<IndexVariable> letters, Expr body) {
  /** The names with this family. */
  SymbolTable in(SymbolTable names, String key) {
    Optional<Expr> view = view();
    if (view.isPresent()) {
      return names.withFamily(key, new Family(letters, view.get()));
    }
    Optional<Expr> all = all();
    if (all.isEmpty()) {
      DefinedSymbol let = new DefinedSymbol(shown, List.copyOf(indices()), body);
      return names.withFamily(key, new Family(letters, new UserCall(let, 0, indices())));
    }
    DefinedSymbol array = new DefinedSymbol(key, List.of(), all.get());
    SymbolTable result = names.withFamily(key, new Family(letters, member(array)));
    boolean isNew =
        letters.size() == 1 && isNumber() && !names.symbols().containsKey(key) && !isMarked(key);
    return isNew ? result.withSymbol(key, array) : result;
  }

  private static boolean isMarked(String key) {
    return key.contains(DefinitionHead.UPPER);
  }

  private List<Expr> indices() {
    return letters.stream().<Expr>map(IndexRef::new).toList();
  }

  private boolean isNumber() {
    return body.requireShape().isScalar();
  }

  private Expr member(DefinedSymbol array) {
    return new ElementAccess(
        new SymbolRef(array), isNumber() ? Access.ENTRY : Access.COLUMN, indices(), shown);
  }

  /** All members: numbers below each other, columns side by side. */
  private Optional<Expr> all() {
    Shape shape = body.requireShape();
    boolean fits = letters.size() == 1 ? !shape.isMatrix() && !shape.isRow() : shape.isScalar();
    if (!fits || letters.size() > 2 || !letters.stream().allMatch(FamilyDefinition::isFromOne)) {
      return Optional.empty();
    }
    Expr first = list(letters.get(0), body, shape.isScalar());
    return Optional.of(letters.size() == 1 ? first : list(letters.get(1), first, false));
  }

  private static Expr list(IndexVariable letter, Expr entry, boolean stacked) {
    return new RangeVector(letter, entry, List.of(), List.of(), stacked);
  }

  private static boolean isFromOne(IndexVariable letter) {
    return letter
        .range()
        .filter(range -> range.low() instanceof NumberLiteral low && isOne(low))
        .filter(range -> SizeExpression.read(range.high()).isPresent())
        .isPresent();
  }

  private static boolean isOne(NumberLiteral number) {
    return number.value().compareTo(BigDecimal.ONE) == 0;
  }

  /**
   * U^⊤ e_w is row w of U, U e_w its column w, W_{ij} its entry: what moves one moves the other.
   */
  private Optional<Expr> view() {
    if (body instanceof ElementAccess part
        && Set.copyOf(part.indices()).equals(Set.copyOf(indices()))
        && DifferentiationTarget.symbol(part).isPresent()) {
      String letter = part.indices().equals(indices()) ? shown : "";
      return Optional.of(
          new ElementAccess(part.base(), part.access(), part.indices(), letter, part.first()));
    }
    boolean product =
        body instanceof Product p
            && p.factors().size() == 2
            && p.signs().get(0) == ProductSign.JUXTAPOSED
            && p.factors().get(1) instanceof UnitVector;
    return product ? view(body.children().get(0)) : Optional.empty();
  }

  private Optional<Expr> view(Expr matrix) {
    if (matrix instanceof Transpose turned && isNamed(turned.of())) {
      return Optional.of(line(turned.of(), Access.ROW));
    }
    return isNamed(matrix) ? Optional.of(line(matrix, Access.COLUMN)) : Optional.empty();
  }

  /** The row or column of a matrix at the place that the unit vector names. */
  private Expr line(Expr matrix, Access access) {
    List<Expr> index = body.children().get(1).children();
    matrix
        .shape()
        .ifPresent(shape -> PostfixResolver.learn(index.get(0), IndexRanges.of(shape, access, 0)));
    return new ElementAccess(matrix, access, index, shown);
  }

  private static boolean isNamed(Expr e) {
    return e instanceof SymbolRef;
  }
}
