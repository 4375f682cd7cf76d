package chainrule.formula.infer;

import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Comparison;
import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.ExprQueries;
import chainrule.formula.ast.IndexRanges;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable.Range;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.Negative;
import chainrule.formula.ast.SemanticException;
import chainrule.formula.ast.ShapeError;
import chainrule.formula.ast.SizeExpression;
import chainrule.formula.ast.Sum;
import chainrule.formula.ast.Symbol;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.resolve.ChainSide;
import chainrule.formula.resolve.ResolvedRow;
import chainrule.formula.resolve.Statement.Chain;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.Size;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with a row as far as names and shapes go. */
final class RowFaults {
  private final Set<String> unknown = new LinkedHashSet<>();
  private final Set<String> unknownNames = new LinkedHashSet<>();
  private final Set<String> unranged = new LinkedHashSet<>();
  private final List<SizePair> pairs = new ArrayList<>();
  private final Set<Symbol> spread = new LinkedHashSet<>();
  private final Set<Symbol> indexed = new LinkedHashSet<>();
  private boolean hasNewHead;
  private int shapeless;

  RowFaults(ResolvedRow row) {
    row.fault().ifPresent(this::fault);
    row.chains().forEach(this::chain);
  }

  /** The names that are not known. */
  Set<String> unknown() {
    return unknown;
  }

  /** The same with their labels. */
  Set<String> unknownNames() {
    return unknownNames;
  }

  /** Letters that stand in subscripts, and run over nothing known. */
  Set<String> unranged() {
    return unranged;
  }

  /** Sizes that would have to be equal. */
  List<SizePair> pairs() {
    return pairs;
  }

  /** Numbers that are added to each entry of an array, or stand where vectors belong. */
  Set<Symbol> spread() {
    return spread;
  }

  /** What numbers with subscripts are made of. */
  Set<Symbol> indexed() {
    return indexed;
  }

  /** Whether what it begins with is not read, or cannot be what stands beside it: it is new. */
  boolean hasNewHead() {
    return hasNewHead;
  }

  /** How many sides have no shape, or not that of the head. */
  int shapeless() {
    return shapeless;
  }

  private void fault(RuntimeException fault) {
    if (fault instanceof SemanticException semantic) {
      semantic.unknownBase().ifPresent(unknown::add);
      semantic.unknown().ifPresent(unknownNames::add);
      shapeless += semantic.unknown().isPresent() ? 0 : 1;
    }
  }

  private void chain(Chain chain) {
    Optional<Shape> head = Optional.empty();
    hasNewHead |=
        chain.earlier().isEmpty() && chain.head().fault().filter(RowFaults::isUnread).isPresent();
    for (ChainSide side : chain.allSides()) {
      Optional<Shape> shape = side.value().flatMap(Expr::shape);
      if (chain.sides().contains(side)) {
        side(side);
        if (head.isPresent() && shape.isPresent() && !head.get().agrees(shape.get())) {
          shapeless++;
          hasNewHead |= chain.earlier().isEmpty() && side.equals(chain.sides().get(1));
          pairs.addAll(SizePair.of(head.get(), shape.get()));
        }
      }
      head = head.or(() -> shape);
    }
  }

  private static boolean isUnread(RuntimeException fault) {
    return !(fault instanceof SemanticException semantic)
        || semantic.kind() == SemanticException.Kind.UNCLEAR;
  }

  private void side(ChainSide side) {
    side.fault().ifPresent(this::fault);
    if (side.value().isPresent()) {
      Optional<ShapeError> error = side.value().get().shapeError();
      error.ifPresent(found -> pairs.addAll(SizePair.of(found)));
      error.flatMap(RowFaults::unranged).ifPresent(unranged::add);
      boolean isHollow = ExprQueries.parts(side.value().get()).anyMatch(HollowCalls::isConstant);
      shapeless += error.isPresent() || isHollow ? 1 : 0;
      ExprQueries.walk(side.value().get(), this::subscripts);
      ExprQueries.walk(side.value().get(), this::terms);
    }
  }

  private void terms(Expr part) {
    if (part instanceof Sum sum && sum.shape().filter(shape -> !shape.isScalar()).isPresent()) {
      sum.terms().stream()
          .map(term -> term instanceof Negative negative ? negative.of() : term)
          .filter(term -> term.shape().filter(Shape::isScalar).isPresent())
          .filter(SymbolRef.class::isInstance)
          .forEach(term -> spread.add(((SymbolRef) term).symbol()));
    } else if (HollowCalls.isOdd(part)) {
      spread.addAll(ExprQueries.symbols(part));
    } else if (part instanceof ElementAccess item
        && item.base().shape().filter(Shape::isScalar).isPresent()) {
      indexed.addAll(ExprQueries.symbols(item.base()));
    }
  }

  private static Optional<String> unranged(ShapeError error) {
    return error.kind() == ShapeError.Kind.NO_RANGE && error.operands().get(0) instanceof IndexRef i
        ? Optional.of(i.variable().name())
        : Optional.empty();
  }

  /** What is compared with an index has as many values; what runs to n is below n entries. */
  private void subscripts(Expr part) {
    if (part instanceof Indicator indicator) {
      compared(indicator.condition());
    }
    if (!(part instanceof ElementAccess item) || item.base().shape().isEmpty()) {
      return;
    }
    for (int k = 0; k < item.indices().size(); k++) {
      Range whole = IndexRanges.of(item.base().shape().get(), item.access(), k);
      Optional<Size> end = last(item.indices().get(k)).flatMap(SizeExpression::read);
      Optional<Size> size = SizeExpression.read(whole.high());
      if (end.isPresent() && size.isPresent()) {
        pairs.add(new SizePair(end.get(), size.get()));
      }
    }
  }

  private void compared(Condition condition) {
    for (Comparison comparison : condition.comparisons()) {
      Optional<Size> left = last(comparison.left()).flatMap(SizeExpression::read);
      Optional<Size> right = last(comparison.right()).flatMap(SizeExpression::read);
      if (left.isPresent() && right.isPresent()) {
        pairs.add(new SizePair(left.get(), right.get()));
      }
    }
  }

  /** The last value of an index. */
  private static Optional<Expr> last(Expr index) {
    if (index instanceof IndexRef letter) {
      return letter.variable().range().map(Range::high);
    }
    Expr name = index instanceof ElementAccess item ? item.base() : index;
    return name instanceof SymbolRef ref
            && ref.symbol() instanceof DeclaredSymbol given
            && given.domain().isWhole()
        ? Optional.of(given.domain().high())
        : Optional.empty();
  }
}
