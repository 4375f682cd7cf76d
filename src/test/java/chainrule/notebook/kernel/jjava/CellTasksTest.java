package chainrule.notebook.kernel.jjava;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CellTasksTest {
  private final CellTasks tasks = new CellTasks();

  @Test
  void stopEndsTheWaitForWhatRuns() {
    CountDownLatch never = new CountDownLatch(1);
    assertThrows(
        CancellationException.class,
        () ->
            tasks.get(
                () -> {
                  tasks.stop();
                  never.await();
                  return 1;
                }));
  }

  @Test
  void afterStopNothingOfThisCellIsBegunAndTheNextCellRuns() throws Exception {
    tasks.stop();
    assertThrows(CancellationException.class, () -> tasks.get(() -> 1));
    tasks.begin();
    assertEquals(1, tasks.get(() -> 1));
  }
}
