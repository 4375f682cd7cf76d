package chainrule.formula.reason;

import chainrule.formula.ast.BigOperator;
import chainrule.formula.ast.BlockMatrix;
import chainrule.formula.ast.BuiltinCall;
import chainrule.formula.ast.Cases;
import chainrule.formula.ast.Condition;
import chainrule.formula.ast.Condition.Order;
import chainrule.formula.ast.Derivative;
import chainrule.formula.ast.ElementAccess;
import chainrule.formula.ast.Expr;
import chainrule.formula.ast.IndexRef;
import chainrule.formula.ast.IndexVariable;
import chainrule.formula.ast.Indicator;
import chainrule.formula.ast.NumberLiteral;
import chainrule.formula.ast.Product;
import chainrule.formula.ast.RangeVector;
import chainrule.formula.ast.SymbolRef;
import chainrule.formula.ast.UserCall;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * An order of expressions in which letters come as they first occurred, and in which two are equal
 * where they mean the same and are built the same way; how they are written does not count.
 */
final class ExprOrder implements Comparator<Expr> {
  private final IdentityHashMap<Object, Integer> ranks = new IdentityHashMap<>();

  private int rank(Object letter) {
    return ranks.computeIfAbsent(letter, l -> ranks.size());
  }

  @Override
  public int compare(Expr a, Expr b) {
    if (a == b) {
      return 0;
    }
    int order = a.getClass() == b.getClass() ? node(a, b) : kind(a) - kind(b);
    return order == 0 ? all(a.children(), b.children()) : order;
  }

  boolean same(Expr a, Expr b) {
    return compare(a, b) == 0;
  }

  int all(List<Expr> a, List<Expr> b) {
    int order = a.size() - b.size();
    for (int k = 0; k < a.size() && order == 0; k++) {
      order = compare(a.get(k), b.get(k));
    }
    return order;
  }

  /** Numbers first, then as kinds of nodes first occur. */
  private int kind(Expr e) {
    return e instanceof NumberLiteral ? -1 : rank(e.getClass());
  }

  private int node(Expr a, Expr b) {
    if (a instanceof NumberLiteral n) {
      return n.value().compareTo(((NumberLiteral) b).value());
    }
    if (a instanceof SymbolRef ref) {
      return rank(ref.symbol()) - rank(((SymbolRef) b).symbol());
    }
    if (a instanceof IndexRef ref) {
      return rank(ref.variable()) - rank(((IndexRef) b).variable());
    }
    if (a instanceof Product product) {
      return product.signs().equals(((Product) b).signs())
          ? 0
          : product.signs().toString().compareTo(((Product) b).signs().toString());
    }
    return compound(a, b);
  }

  private int compound(Expr a, Expr b) {
    if (a instanceof ElementAccess access) {
      return access.access().compareTo(((ElementAccess) b).access());
    }
    if (a instanceof BuiltinCall call) {
      BuiltinCall other = (BuiltinCall) b;
      int order = call.function().compareTo(other.function());
      return order == 0 ? call.primes() - other.primes() : order;
    }
    if (a instanceof UserCall call) {
      UserCall other = (UserCall) b;
      int order = rank(call.let()) - rank(other.let());
      return order == 0 ? call.primes() - other.primes() : order;
    }
    if (a instanceof Derivative derivative) {
      return derivative.layout().compareTo(((Derivative) b).layout());
    }
    return binder(a, b);
  }

  private int binder(Expr a, Expr b) {
    if (a instanceof BigOperator big) {
      BigOperator other = (BigOperator) b;
      int order = big.fold().compareTo(other.fold());
      order = order == 0 ? variables(big.variables(), other.variables()) : order;
      return order == 0 ? condition(big.condition(), other.condition()) : order;
    }
    if (a instanceof RangeVector listed) {
      RangeVector other = (RangeVector) b;
      int order = Boolean.compare(listed.stacked(), other.stacked());
      return order == 0 ? rank(listed.variable()) - rank(other.variable()) : order;
    }
    if (a instanceof Indicator indicator) {
      return condition(indicator.condition(), ((Indicator) b).condition());
    }
    if (a instanceof Cases cases) {
      return branches(cases).compareTo(branches((Cases) b));
    }
    return a instanceof BlockMatrix block
        ? block.rows().size() - ((BlockMatrix) b).rows().size()
        : 0;
  }

  private int variables(List<IndexVariable> a, List<IndexVariable> b) {
    int order = a.size() - b.size();
    for (int k = 0; k < a.size() && order == 0; k++) {
      order = rank(a.get(k)) - rank(b.get(k));
    }
    return order;
  }

  private static int condition(Condition a, Condition b) {
    List<Order> left = orders(a);
    List<Order> right = orders(b);
    return left.equals(right) ? 0 : left.toString().compareTo(right.toString());
  }

  private static List<Order> orders(Condition condition) {
    return condition.comparisons().stream().map(Condition.Comparison::order).toList();
  }

  private static String branches(Cases cases) {
    return cases.branches().stream().map(branch -> orders(branch.condition())).toList().toString();
  }
}
