package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingOptionsTest {
  @ParameterizedTest
  @MethodSource("mistakes")
  void aKnobOutOfRangeIsRefusedInOneSentence(
      String message, UnaryOperator<TrainingOptions> mistake) {
    assertEquals(
        message,
        assertThrows(
                IllegalArgumentException.class, () -> mistake.apply(TrainingOptions.skipGram()))
            .getMessage());
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("dimension is -1; it must lie in 1..2000", o -> o.withDimension(-1)),
        mistake("dimension is 0; it must lie in 1..2000", o -> o.withDimension(0)),
        mistake("window is 0; it must lie in 1..50", o -> o.withWindow(0)),
        mistake("window is 51; it must lie in 1..50", o -> o.withWindow(51)),
        mistake("negatives is -1; it must lie in 0..50", o -> o.withNegatives(-1)),
        mistake("epochs is 0; it must lie in 1..10000", o -> o.withEpochs(0)),
        mistake(rate("NaN"), o -> o.withLearningRate(Float.NaN)),
        mistake(rate("0.0"), o -> o.withLearningRate(0)),
        mistake(rate("-0.1"), o -> o.withLearningRate(-0.1f)),
        mistake(rate("Infinity"), o -> o.withLearningRate(Float.POSITIVE_INFINITY)),
        mistake("subsample is -1.0; it must lie in [0, 1)", o -> o.withSubsample(-1)),
        mistake("subsample is 1.0; it must lie in [0, 1)", o -> o.withSubsample(1)),
        mistake("subsample is NaN; it must lie in [0, 1)", o -> o.withSubsample(Double.NaN)),
        mistake("minCount is 0; it must lie in 1..2147483647", o -> o.withMinCount(0)),
        mistake("threads is 65; it must lie in 1..64", o -> o.withThreads(65)));
  }

  @Test
  void eachWithChangesItsOwnKnob() {
    TrainingOptions options =
        TrainingOptions.skipGram()
            .withModel(Model.CBOW)
            .withDimension(7)
            .withWindow(3)
            .withNegatives(4)
            .withEpochs(6)
            .withLearningRate(0.5f)
            .withSubsample(0.25)
            .withMinCount(9)
            .withThreads(1)
            .withSeed(8);
    assertEquals(new TrainingOptions(Model.CBOW, 7, 3, 4, 6, 0.5f, 0.25, 9, 1, 8), options);
  }

  @Test
  void theDefaultsAreWhatTheirPageSays() {
    assertEquals(
        new TrainingOptions(Model.SKIP_GRAM, 50, 5, 5, 3, 0.1f, 1e-3, 5, 1, 1),
        TrainingOptions.skipGram());
    assertEquals(
        new TrainingOptions(Model.CBOW, 50, 5, 5, 5, 0.05f, 1e-3, 5, 1, 1), TrainingOptions.cbow());
  }

  private static Arguments mistake(String message, UnaryOperator<TrainingOptions> mistake) {
    return Arguments.of(message, mistake);
  }

  private static String rate(String value) {
    return "learningRate is " + value + "; it must be positive and finite, usually 0.025 to 0.1";
  }
}
