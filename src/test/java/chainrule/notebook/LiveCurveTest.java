package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveCurveTest {
  private final RecordingKernel kernel = new RecordingKernel();

  @BeforeEach
  void attach() {
    Notebook.attachTo(kernel);
  }

  @Test
  void everyStepIsTakenOnceAndTheWholeCurveIsDrawnAtTheEnd() {
    LiveCurve curve = Live.curve("J");
    List<Integer> steps = new ArrayList<>();
    for (int step : curve.steps(5)) {
      steps.add(step);
      curve.add(step * 0.5);
    }
    assertEquals(List.of(0, 1, 2, 3, 4), steps);
    assertEquals(List.of(0.0, 0.5, 1.0, 1.5, 2.0), curve.values());
    assertEquals("[chart: J; J]", last().data().get(MimeBundle.TEXT));
    assertTrue(last().data().containsKey(MimeBundle.PNG), "the last picture is for every page");
  }

  @Test
  void aNumberThatIsNotFiniteIsAGap() {
    LiveCurve curve = Live.curve("J");
    curve.add(Double.POSITIVE_INFINITY);
    assertTrue(curve.values().get(0).isNaN());
  }

  @Test
  void aLoopThatAddsNothingDrawsNoCurve() {
    Live.curve("J").steps(3).forEach(step -> {});
    assertEquals("100 % 3 steps", last().data().get(MimeBundle.TEXT));
  }

  @Test
  void stopEndsTheLoopBetweenTwoSteps() {
    LiveCurve curve = Live.curve("J");
    for (int step : curve.steps(1000)) {
      curve.add(step);
      if (step == 41) {
        Thread.currentThread().interrupt();
      }
    }
    assertTrue(Thread.interrupted());
    assertEquals(42, curve.values().size());
  }

  private MimeBundle last() {
    return kernel.shown().get(kernel.shown().size() - 1);
  }
}
