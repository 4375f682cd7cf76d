package chainrule.view.tables;

import static chainrule.view.tables.Columns.FIVE;
import static chainrule.view.tables.Columns.MAX_ROWS;
import static chainrule.view.tables.Columns.ONE;
import static chainrule.view.tables.Columns.WHOLE;
import static chainrule.view.tables.Columns.numbers;

import chainrule.math.Require;
import java.util.Arrays;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.RealVector;
import tech.tablesaw.api.Table;

/** Vectors side by side. */
public final class VectorColumns {

  private VectorColumns() {}

  /** A column for each vector. */
  @SafeVarargs
  public static Table of(String title, Entry<String, RealVector>... columns) {
    int length = columns.length == 0 ? 0 : columns[0].getValue().getDimension();
    List<Integer> places = IntStream.range(0, Math.min(MAX_ROWS, length)).boxed().toList();
    Table table = Table.create(title, numbers("component", WHOLE, places, i -> i));
    for (Entry<String, RealVector> column : columns) {
      RealVector vector = column.getValue();
      Require.sameLength(columns[0].getKey(), columns[0].getValue(), column.getKey(), vector);
      table.addColumns(numbers(column.getKey(), digits(vector), places, vector::getEntry));
    }
    return table;
  }

  /** Five digits after the point; one where the numbers are large, none where they are whole. */
  private static String digits(RealVector vector) {
    boolean whole = Arrays.stream(vector.toArray()).allMatch(x -> x == Math.rint(x));
    return whole ? WHOLE : vector.getLInfNorm() < 100 ? FIVE : ONE;
  }
}
