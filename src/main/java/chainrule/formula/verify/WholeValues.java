package chainrule.formula.verify;

import chainrule.formula.ast.DeclaredSymbol;
import chainrule.formula.eval.Evaluator;
import chainrule.formula.eval.Point;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Points at which a whole number from a long range has each of its values in turn. */
final class WholeValues {
  private static final int FEW = 8;
  private static final int MOST = 10_000;

  private WholeValues() {}

  /**
   * Those of some symbols.
   *
   * @param round where their ranges are looked up
   */
  static Stream<SamplePoint> of(Point round, List<DeclaredSymbol> symbols) {
    Evaluator evaluator = PointDraw.at(round);
    return symbols.stream()
        .filter(s -> s.domain().isWhole() && s.shape().isScalar())
        .flatMap(symbol -> of(symbol, evaluator));
  }

  private static Stream<SamplePoint> of(DeclaredSymbol symbol, Evaluator evaluator) {
    int low = evaluator.index(symbol.domain().low());
    int high = evaluator.index(symbol.domain().high());
    return high - low < FEW || high - low > MOST
        ? Stream.of()
        : IntStream.rangeClosed(low, high)
            .mapToObj(value -> new ChosenEntry(symbol, 0, value))
            .map(
                entry ->
                    SamplePoint.chosen(
                        PointKind.WHOLE_VALUE, SamplePoint.round(0), List.of(entry)));
  }
}
