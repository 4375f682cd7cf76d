package chainrule.notebook;

import chainrule.notebook.cell.ValueText;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Vectors and matrices as they are written: a vector as a column, printed on its side with a ⊤. */
final class Latex {
  private static final int SHOWN = 8;

  private Latex() {}

  static MimeBundle of(RealVector vector) {
    int length = vector.getDimension();
    DoubleFunction<String> number = numbers(vector.getLInfNorm());
    String row = cut(length, i -> latex(number.apply(vector.getEntry(i))), " & ", "\\cdots");
    String text = cut(length, i -> number.apply(vector.getEntry(i)), ", ", "…");
    return MimeBundle.text("[" + text + "]ᵀ, length " + length)
        .and(MimeBundle.LATEX, "$$" + brackets(row) + "^{\\top}\\;" + size("" + length) + "$$");
  }

  static MimeBundle of(RealMatrix matrix) {
    int rows = matrix.getRowDimension();
    int columns = matrix.getColumnDimension();
    DoubleFunction<String> number = numbers(largest(matrix));
    String body = cut(rows, i -> latexRow(matrix, i, number), " \\\\ ", dots(columns));
    String text = cut(rows, i -> "[" + textRow(matrix, i, number) + "]", "\n", "…");
    return MimeBundle.text(text + "\n%d×%d".formatted(rows, columns))
        .and(
            MimeBundle.LATEX,
            "$$" + brackets(body) + "\\;" + size(rows + " \\times " + columns) + "$$");
  }

  static MimeBundle of(double[] vector) {
    return of(new ArrayRealVector(vector, false));
  }

  /** Rows of different lengths, or none, are no matrix. */
  static MimeBundle of(double[][] matrix) {
    int columns = matrix.length == 0 || matrix[0] == null ? 0 : matrix[0].length;
    boolean whole =
        columns > 0 && Arrays.stream(matrix).allMatch(row -> row != null && row.length == columns);
    return whole
        ? of(new Array2DRowRealMatrix(matrix, false))
        : MimeBundle.text(ValueText.of(matrix));
  }

  private static String latexRow(RealMatrix matrix, int i, DoubleFunction<String> number) {
    IntFunction<String> entry = j -> latex(number.apply(matrix.getEntry(i, j)));
    return cut(matrix.getColumnDimension(), entry, " & ", "\\cdots");
  }

  private static String textRow(RealMatrix matrix, int i, DoubleFunction<String> number) {
    IntFunction<String> entry = j -> number.apply(matrix.getEntry(i, j));
    return cut(matrix.getColumnDimension(), entry, ", ", "…");
  }

  private static String dots(int columns) {
    return cut(columns, j -> "\\vdots", " & ", "\\ddots");
  }

  /** The first parts and the last one, with dots between them where there are too many. */
  private static String cut(int size, IntFunction<String> part, String separator, String dots) {
    if (size <= SHOWN) {
      return IntStream.range(0, size).mapToObj(part).collect(Collectors.joining(separator));
    }
    String first =
        IntStream.range(0, SHOWN - 2).mapToObj(part).collect(Collectors.joining(separator));
    return String.join(separator, first, dots, part.apply(size - 1));
  }

  private static String brackets(String body) {
    return "\\begin{bmatrix}" + body + "\\end{bmatrix}";
  }

  private static String size(String size) {
    return "\\scriptsize{(" + size + ")}";
  }

  private static double largest(RealMatrix matrix) {
    return IntStream.range(0, matrix.getRowDimension())
        .mapToDouble(i -> matrix.getRowVector(i).getLInfNorm())
        .max()
        .orElse(0);
  }

  /** Four decimals; exponents for large numbers, and for all where the largest is small. */
  private static DoubleFunction<String> numbers(double largest) {
    boolean small = largest > 0 && largest < 1e-3;
    return x -> withoutMinusZero(small || Math.abs(x) >= 1e4 ? "%.3e" : "%.4f", x);
  }

  private static String withoutMinusZero(String format, double x) {
    String number = String.format(Locale.ROOT, format, x);
    return number.matches("-0\\.0+(e\\+00)?") ? number.substring(1) : number;
  }

  /** The sign of an exponent would be set as an operator. */
  private static String latex(String number) {
    return number.replaceFirst("e([+-])", "\\\\mathrm{e}{$1}");
  }
}
