package chainrule.formula.eval;

import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import chainrule.formula.shape.ProductAssociation;
import chainrule.formula.shape.ProductSign;
import java.util.List;
import java.util.Optional;

/** Products of several factors, in the order in which their shapes conform. */
record ProductEvaluator(ArrayOperations by) {
  Array of(List<Array> factors, List<ProductSign> signs) {
    return ProductAssociation.of(factors, signs, this::multiply)
        .orElseThrow(() -> new IllegalStateException("factors do not conform"));
  }

  private Optional<Array> multiply(Array a, ProductSign sign, Array b) {
    if (a.isScalar() || b.isScalar()) {
      return Optional.of(by.times(a, b));
    }
    boolean equal = a.rows() == b.rows() && a.columns() == b.columns();
    if (sign == ProductSign.ELEMENTWISE || (sign == ProductSign.STAR && equal)) {
      return equal ? Optional.of(by.times(a, b)) : Optional.empty();
    }
    if (sign == ProductSign.DOT && equal && (a.rows() == 1 || a.columns() == 1)) {
      return Optional.of(by.total(by.times(a, b)));
    }
    return a.columns() == b.rows() ? Optional.of(by.product(a, b)) : Optional.empty();
  }
}
