package chainrule.notebook;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MicroBenchmarkTest {
  @Test
  void workIsDoneOftenEnoughForAMedian() {
    AtomicInteger runs = new AtomicInteger();
    double microseconds = MicroBenchmark.microseconds(runs::incrementAndGet);
    assertTrue(microseconds >= 0 && microseconds < 1e6, () -> microseconds + " µs");
    assertTrue(runs.get() > 3, runs::toString);
  }

  @Test
  void stopEndsAMeasurement() {
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, () -> MicroBenchmark.microseconds(() -> 1));
    assertTrue(Thread.interrupted());
  }
}
