package chainrule.notebook.kernel.jjava;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.dflib.jjava.jupyter.channels.Loop;
import org.junit.jupiter.api.Test;

class EagerLoopTest {
  private static final long MS = 1_000_000;

  private final AtomicLong now = new AtomicLong();

  /** A round that takes this time and then wants this sleep. */
  private EagerLoop loop(AtomicLong takes, long sleep) {
    return new EagerLoop(
        () -> {
          now.addAndGet(takes.get());
          return sleep;
        },
        now::get);
  }

  @Test
  void theSleepIsShortUntilASecondAfterTheLastAnswer() {
    AtomicLong takes = new AtomicLong();
    EagerLoop loop = loop(takes, 50);
    now.addAndGet(1000 * MS);
    assertEquals(50, loop.getAsLong(), "nothing came");
    takes.set(2 * MS);
    assertEquals(2, loop.getAsLong(), "something was answered");
    takes.set(0);
    now.addAndGet(999 * MS);
    assertEquals(2, loop.getAsLong());
    now.addAndGet(MS);
    assertEquals(50, loop.getAsLong());
  }

  @Test
  void shorterAndFinalSleepsAreUnchanged() {
    assertEquals(1, loop(new AtomicLong(2 * MS), 1).getAsLong());
    assertEquals(-1, loop(new AtomicLong(2 * MS), -1).getAsLong());
  }

  @Test
  void runningLoopOfJJavaIsReplaced() throws InterruptedException {
    CountDownLatch rounds = new CountDownLatch(100);
    Loop loop = new Loop("Shell-test", 100, rounds::countDown);
    loop.start();
    EagerLoop.install();
    EagerLoop.install();
    assertTrue(rounds.await(9, TimeUnit.SECONDS), "a hundred rounds would take ten seconds");
    loop.shutdown();
    loop.join();
  }
}
