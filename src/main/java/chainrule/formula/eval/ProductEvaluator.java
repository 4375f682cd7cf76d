package chainrule.formula.eval;

import chainrule.formula.ast.Product;
import chainrule.formula.eval.array.Array;
import chainrule.formula.eval.array.ArrayOperations;
import chainrule.formula.shape.ProductAssociation;
import chainrule.formula.shape.ProductSign;
import chainrule.formula.shape.Shape;
import chainrule.formula.shape.ShapeAlgebra;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Products of several factors, in the order in which their shapes conform. Symbolic shapes decide
 * where a size is 1 or equal to another, so that arrays would conform in other ways, too.
 */
record ProductEvaluator(ArrayOperations by) {
  Array of(Product product, List<Array> values) {
    List<ProductSign> signs = product.signs();
    Optional<Array> bySizes =
        isAmbiguous(product, values)
            ? ProductAssociation.of(factors(product, values), signs, this::multiply)
                .map(Factor::value)
            : Optional.empty();
    return bySizes
        .or(() -> ProductAssociation.of(values, signs, this::multiply))
        .orElseThrow(() -> new IllegalStateException("factors do not conform"));
  }

  /** A value, and its shape on symbolic sizes. */
  private record Factor(Shape shape, Array value) {
    /** Whether they fit: an argument of a function may have another shape than its parameter. */
    boolean isSound() {
      return (!shape.rows().isOne() || value.rows() == 1)
          && (!shape.columns().isOne() || value.columns() == 1);
    }

    boolean isDegenerate() {
      return value.isScalar() && !shape.isScalar();
    }
  }

  private static boolean isAmbiguous(Product product, List<Array> values) {
    boolean isAmbiguous = product.signs().stream().anyMatch(sign -> sign != ProductSign.JUXTAPOSED);
    for (Factor factor : factors(product, values)) {
      isAmbiguous |= factor.isDegenerate();
      if (!factor.isSound()) {
        return false;
      }
    }
    return isAmbiguous;
  }

  private static List<Factor> factors(Product product, List<Array> values) {
    List<Factor> factors = new ArrayList<>();
    for (int k = 0; k < values.size(); k++) {
      factors.add(new Factor(product.factors().get(k).requireShape(), values.get(k)));
    }
    return factors;
  }

  private Optional<Factor> multiply(Factor a, ProductSign sign, Factor b) {
    return ShapeAlgebra.product(a.shape(), sign, b.shape())
        .map(shape -> new Factor(shape, multiplied(a, sign, b)));
  }

  /** Of factors whose shapes conform. */
  private Array multiplied(Factor a, ProductSign sign, Factor b) {
    boolean number = a.shape().isScalar() || b.shape().isScalar();
    boolean equal = a.shape().equals(b.shape());
    if (number || sign == ProductSign.ELEMENTWISE || (sign == ProductSign.STAR && equal)) {
      return by.times(a.value(), b.value());
    }
    return sign == ProductSign.DOT && equal && !a.shape().isMatrix()
        ? by.total(by.times(a.value(), b.value()))
        : by.product(a.value(), b.value());
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
