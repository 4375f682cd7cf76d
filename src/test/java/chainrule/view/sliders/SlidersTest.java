package chainrule.view.sliders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chainrule.math.Sigmoid;
import chainrule.view.Sliders;
import java.util.List;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

class SlidersTest {
  @Test
  void samplesAreTheFunctionAndItsSlopeFromEndToEnd() {
    TangentPicture picture =
        Sliders.tangent("σ", -8, 8, Sigmoid::sigmoid, Sigmoid::sigmoidDerivative);
    assertEquals(-8, picture.from());
    assertEquals(8, picture.to());
    assertEquals(new TangentPicture.Sample(0, 0.5, 0.25), picture.samples().get(80));
    assertEquals(0.1, picture.step(), 1e-12);
  }

  @Test
  void scoresAreRoundedToTheSlidersDigits() {
    RealVector scores = MatrixUtils.createRealVector(new double[] {0.123, -7, 4.96});
    assertEquals(
        List.of(0.1, -5.0, 5.0), Sliders.softmax(List.of("a", "b", "c"), scores, 1).scores());
  }

  @Test
  void badPicturesAreRefusedInOneSentence() {
    RealVector two = MatrixUtils.createRealVector(new double[2]);
    assertRefused(
        "3 names, 2 of them different, for 2 scores; each score needs a name of its own",
        () -> Sliders.softmax(List.of("a", "b", "a"), two, 0));
    assertRefused(
        "the true class is 2; there are classes 0 to 1",
        () -> Sliders.softmax(List.of("a", "b"), two, 2));
    assertRefused(
        "the interval is [1.0, 1.0]; its left end must lie below its right end",
        () -> Sliders.tangent("f", 1, 1, x -> x, x -> 1));
    assertRefused(
        "log is -Infinity at 0.0, with the slope Infinity; a tangent needs finite numbers",
        () -> Sliders.tangent("log", 0, 1, Math::log, x -> 1 / x));
  }

  private static void assertRefused(String sentence, Runnable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}
