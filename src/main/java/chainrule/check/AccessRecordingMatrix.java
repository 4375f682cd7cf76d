package chainrule.check;

import java.util.BitSet;
import org.apache.commons.math3.linear.AbstractRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A matrix that records which of its entries are read. Every operation of a matrix, products and
 * copies included, reads entries by the two methods that name one, so no read is missed.
 */
final class AccessRecordingMatrix extends AbstractRealMatrix {
  private final RealMatrix matrix;
  private final BitSet looked = new BitSet();

  /**
   * A view.
   *
   * @param matrix what is looked at
   */
  AccessRecordingMatrix(RealMatrix matrix) {
    this.matrix = matrix;
  }

  /** The entries that were read, numbered row by row. */
  BitSet looked() {
    return (BitSet) looked.clone();
  }

  @Override
  public double getEntry(int row, int column) {
    looked.set(row * getColumnDimension() + column);
    return matrix.getEntry(row, column);
  }

  @Override
  public void setEntry(int row, int column, double value) {
    matrix.setEntry(row, column, value);
  }

  @Override
  public int getRowDimension() {
    return matrix.getRowDimension();
  }

  @Override
  public int getColumnDimension() {
    return matrix.getColumnDimension();
  }

  @Override
  public RealMatrix createMatrix(int rows, int columns) {
    return MatrixUtils.createRealMatrix(rows, columns);
  }

  @Override
  public RealMatrix copy() {
    return MatrixUtils.createRealMatrix(getData());
  }
}
