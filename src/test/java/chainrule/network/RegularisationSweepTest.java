package chainrule.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.math.RandomPoints;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class RegularisationSweepTest {
  private static final Dataset TRAIN = examples(1);
  private static final Dataset DEV = examples(2);
  private static final List<Double> LAMBDAS = List.of(0.0, 1e-3, 0.1, 10.0);

  @Test
  void everyLambdaGivesTheRegressionThatIsTrainedWithIt() {
    RegularisationSweep sweep = RegularisationSweep.of(TRAIN, DEV, LAMBDAS, new Adam(0.1), 20);
    assertEquals(LAMBDAS, sweep.points().stream().map(RegularisationSweep.Point::lambda).toList());
    SoftmaxRegression alone =
        SoftmaxRegression.zero(3, 2).trained(TRAIN.x(), TRAIN.labels(), 0.1, new Adam(0.1), 20);
    RegularisationSweep.Point third = sweep.points().get(2);
    assertEquals(alone.weights(), third.regression().weights());
    assertEquals(alone.accuracy(TRAIN.x(), TRAIN.labels()), third.trainAccuracy());
    assertEquals(alone.accuracy(DEV), third.devAccuracy());
  }

  @Test
  void moreRegularisationGivesSmallerWeights() {
    List<Double> norms =
        RegularisationSweep.of(TRAIN, DEV, LAMBDAS, new Adam(0.1), 300).points().stream()
            .map(point -> point.regression().weights().getFrobeniusNorm())
            .toList();
    IntStream.range(1, norms.size())
        .forEach(i -> assertTrue(norms.get(i) < norms.get(i - 1), norms.toString()));
  }

  @Test
  void ofEquallyGoodLambdasTheLargestIsTaken() {
    SoftmaxRegression any = SoftmaxRegression.zero(3, 2);
    RegularisationSweep sweep =
        new RegularisationSweep(
            List.of(
                new RegularisationSweep.Point(0, any, 0.9, 0.5),
                new RegularisationSweep.Point(0.1, any, 0.8, 0.7),
                new RegularisationSweep.Point(0.2, any, 0.7, 0.7),
                new RegularisationSweep.Point(0.3, any, 0.9, 0.6)));
    assertEquals(0.2, sweep.best().lambda());
  }

  @Test
  void stopKeepsWhatWasTriedToItsEnd() {
    Thread.currentThread().interrupt();
    RegularisationSweep sweep = RegularisationSweep.of(TRAIN, DEV, LAMBDAS, new Adam(0.1), 20);
    assertTrue(Thread.interrupted());
    assertEquals(List.of(), sweep.points());
    assertEquals(
        "no lambda was tried to its end; run the sweep again",
        assertThrows(IllegalStateException.class, sweep::best).getMessage());
  }

  @Test
  void badInputIsRefusedInOneSentence() {
    assertEquals(
        "the number of lambdas is 0; it must be at least 1",
        refusal(() -> RegularisationSweep.of(TRAIN, DEV, List.of(), new Adam(0.1), 20)));
    assertEquals(
        "lambda is -1.0; it must be at least 0 and finite",
        refusal(() -> RegularisationSweep.of(TRAIN, DEV, List.of(-1.0), new Adam(0.1), 20)));
    assertEquals(
        "labels are 2×2, x is 3×4 and there are 2 classes; labels must be 3×2",
        refusal(
            () ->
                new Dataset(
                    RandomPoints.matrix(3, 4, 1), MatrixUtils.createRealIdentityMatrix(2))));
  }

  @Test
  void confusionCountsTruthInRowsAndAnswersInColumns() {
    RealMatrix truth = Labels.oneHot(List.of(0, 0, 1, 2, 2, 2), 3);
    RealMatrix answers = Labels.oneHot(List.of(0, 1, 1, 0, 2, 2), 3);
    assertEquals(
        MatrixUtils.createRealMatrix(new double[][] {{1, 1, 0}, {0, 1, 0}, {1, 0, 2}}),
        Labels.confusion(answers, truth));
  }

  private static Dataset examples(long seed) {
    RealMatrix x = RandomPoints.matrix(40, 3, seed);
    List<Integer> classes =
        IntStream.range(0, 40).mapToObj(n -> x.getEntry(n, 0) + 0.3 > 0 ? 1 : 0).toList();
    return new Dataset(x, Labels.oneHot(classes, 2));
  }

  private static String refusal(Runnable call) {
    return assertThrows(IllegalArgumentException.class, call::run).getMessage();
  }
}
