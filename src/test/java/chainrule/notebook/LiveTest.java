package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.text.TinyCorpora;
import chainrule.train.TrainingOptions;
import chainrule.train.Word2Vec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveTest {
  private final RecordingKernel kernel = new RecordingKernel();

  @BeforeEach
  void attach() {
    Notebook.attachTo(kernel);
  }

  @Test
  void everyStepIsTakenOnce() {
    List<Integer> steps = new ArrayList<>();
    Live.steps(5).forEach(steps::add);
    assertEquals(List.of(0, 1, 2, 3, 4), steps);
    assertEquals("100 % 5 steps", lastText());
  }

  @Test
  void stopEndsTheLoopBetweenTwoSteps() {
    int done = 0;
    for (int step : Live.steps(1000)) {
      done = step + 1;
      if (step == 41) {
        Thread.currentThread().interrupt();
      }
    }
    assertTrue(Thread.interrupted());
    assertEquals(42, done);
    assertTrue(lastText().contains(" of 1000"), "nothing is drawn after Stop: " + lastText());
  }

  @Test
  void thirtyThousandStepsAreAFewMessages() {
    Live.steps(30_000).forEach(step -> {});
    assertTrue(kernel.shown().size() < 1000, "messages: " + kernel.shown().size());
    assertEquals(false, kernel.updates().get(0));
    assertTrue(kernel.updates().stream().skip(1).allMatch(update -> update));
  }

  @Test
  void zeroStepsAreAllowedAndNegativeOnesRefused() {
    Live.steps(0).forEach(step -> {});
    assertEquals("100 % 0 steps", lastText());
    assertEquals(
        "n is -1; a loop has at least 0 steps",
        assertThrows(IllegalArgumentException.class, () -> Live.steps(-1)).getMessage());
  }

  @Test
  void trainingShowsABarAndACurveAtItsEnd() {
    TrainingOptions options =
        TrainingOptions.skipGram()
            .withDimension(4)
            .withMinCount(1)
            .withSubsample(0)
            .withEpochs(200);
    Word2Vec.train(TinyCorpora.courtAndKitchen(), options, Live.training());
    List<String> texts =
        kernel.shown().stream().map(bundle -> (String) bundle.data().get(MimeBundle.TEXT)).toList();
    assertTrue(texts.stream().anyMatch(text -> text.endsWith("done")), texts::toString);
    assertEquals("[chart: loss; J]", texts.get(texts.size() - 1));
  }

  private String lastText() {
    return (String) kernel.shown().get(kernel.shown().size() - 1).data().get(MimeBundle.TEXT);
  }
}
